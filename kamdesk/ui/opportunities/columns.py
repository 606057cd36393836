"""Columns of the list, declared once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kamdesk.services.opportunity_lines import OpportunityLine
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.opportunity import phrases
from kamdesk.ui.tables import Column

translate = QCoreApplication.translate


def columns(ctx: Context) -> list[Column]:
    """Every column, in order; each is sorted by the key of the list's spec."""
    return [*_business(ctx), *_progress(ctx)]


def _business(ctx: Context) -> list[Column]:
    """What is to be sold to whom, for how much, how sure, by when."""
    word = ctx.word
    return [
        Column("title", word("field.opportunity"), lambda r: r.title, "title", 170, role="wrap"),
        Column("account", word("field.account"), lambda r: r.account, "account", 130, role="wrap"),
        Column(
            "product_line",
            word("field.product_line"),
            lambda r: r.product_line,
            "product_line",
            104,
            role="wrap",
        ),
        Column(
            "value",
            word("field.value"),
            phrases.value_text,
            "value",
            84,
            numeric=True,
            hint=lambda r: formats.exact(r.value, r.currency),
        ),
        Column(
            "chance",
            translate("Opportunities", "Chance"),
            lambda r: formats.percent(r.chance),
            "chance",
            64,
            numeric=True,
        ),
        Column(
            "expected_on",
            word("field.expected_on"),
            lambda r: formats.day(r.expected_on),
            "expected_on",
            98,
        ),
    ]


def _progress(ctx: Context) -> list[Column]:
    """What comes next, what its meetings brought, where it stands."""
    word = ctx.word
    return [
        Column(
            "next_date",
            word("field.next_action"),
            lambda r: r.next_action,
            "next_date",
            180,
            role="two",
            hint=phrases.next_text,
        ),
        Column(
            "advances",
            translate("Opportunities", "Advances"),
            lambda r: str(r.advances) if r.outcomes else formats.DASH,
            "advances",
            78,
            numeric=True,
        ),
        Column(
            "streak",
            translate("Opportunities", "Continuations"),
            lambda r: str(r.streak) if r.streak else formats.DASH,
            "streak",
            98,
            numeric=True,
            hint=lambda _r: translate("Opportunities", "in a row, up to the last meeting"),
        ),
        Column(
            "state",
            word("field.state"),
            lambda r: phrases.state_word(ctx, r.state),
            "state",
            88,
            role="chip",
        ),
    ]


def next_second(line: OpportunityLine) -> str:
    """Who is to do it by when."""
    day = formats.day(line.next_date) if line.next_date else ""
    return " · ".join(part for part in (line.next_contact, day) if part)
