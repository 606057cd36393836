"""How an opportunity is put into words: its value, its next advance, what warns."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from kamdesk import words
from kamdesk.method.forecast import Sum
from kamdesk.method.opportunities import Remark
from kamdesk.models.kinds import OpportunityState
from kamdesk.services.opportunity_lines import OpportunityLine
from kamdesk.ui import formats
from kamdesk.ui.context import Context

translate = QCoreApplication.translate

STATE_TONES = {
    OpportunityState.OPEN: "accent",
    OpportunityState.WON: "good",
    OpportunityState.LOST: "bad",
    OpportunityState.PARKED: "neutral",
}
GRAVE = frozenset({"streak", "overdue", "no_next", "next_past_date"})
"""Remarks that are shown on cards; the others are told on the page of the opportunity."""


def state_word(ctx: Context, state: OpportunityState) -> str:
    """Open, won, lost or parked."""
    return words.of(state, ctx.language)


def remark_text(ctx: Context, remark: Remark) -> str:
    """The sentence of a remark."""
    return ctx.word(f"opportunity_remark.{remark.code}", number=remark.number)


def short_remark(ctx: Context, remark: Remark) -> str:
    """A remark on a card: a streak without its advice."""
    code = "streak_short" if remark.code == "streak" else remark.code
    return ctx.word(f"opportunity_remark.{code}", number=remark.number)


def next_text(line: OpportunityLine) -> str:
    """Their person, what they will do, by when; empty where nothing is set."""
    day = formats.month_day(line.next_date) if line.next_date else ""
    return " · ".join(part for part in (line.next_contact, line.next_action, day) if part)


def next_who(line: OpportunityLine) -> str:
    """Who is to make the next advance by when, on a line of its own."""
    day = formats.month_day(line.next_date) if line.next_date else ""
    told = " · ".join(part for part in (line.next_contact, day) if part)
    return f"\N{RIGHTWARDS ARROW} {told}" if told else ""


def value_text(line: OpportunityLine) -> str:
    """The value at a glance."""
    return formats.short_money(line.value, line.currency)


def sums_text(sums: Mapping[str, Sum]) -> str:
    """Weighted and full value of each currency; amounts of several are not added up."""
    pattern = translate("Opportunities", "%1 weighted of %2")
    return "  ·  ".join(
        pattern.replace("%1", formats.short_money(held.weighted, currency)).replace(
            "%2", formats.short_money(held.full, currency)
        )
        for currency, held in sums.items()
        if held.full
    )


def when_text(day: date | None) -> str:
    """A day in a card's corner."""
    return formats.month_day(day) if day else translate("Opportunities", "no date")
