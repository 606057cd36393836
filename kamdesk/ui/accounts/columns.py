"""Columns of the account list, declared once for table, chooser and client-safe view."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from kamdesk import words
from kamdesk.models.kinds import CustomType
from kamdesk.services.account_list import CUSTOM, AccountRow
from kamdesk.services.custom_fields import Definition
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.tables import Column

TABLE = "accounts"
DEFAULT = ("name", "tier", "city", "revenue", "contribution", "last_sale", "next", "owner")


def all_columns(ctx: Context, currency: str, own: list[Definition]) -> list[Column]:
    """Every column there is, in the order of the table; fields of the user's own come last."""
    return [*_columns(ctx, currency), *(_own_column(field) for field in own)]


def _own_column(field: Definition) -> Column:
    key = f"{CUSTOM}{field.id}"
    numeric = field.type is CustomType.NUMBER
    return Column(key, field.name, lambda r: r.own.get(field.id, ""), key, 120, numeric=numeric)


def _columns(ctx: Context, currency: str) -> list[Column]:
    word = ctx.word
    return [
        Column("name", word("field.account"), lambda r: r.name, "name", 224, role="two_lines"),
        Column(
            "tier",
            word("field.tier"),
            lambda r: word(f"tier.{r.tier or 'not_rated'}"),
            "tier",
            104,
            role="tier",
            secret=True,
        ),
        Column(
            "score",
            word("field.score"),
            lambda r: formats.score(r.score),
            "score",
            72,
            numeric=True,
            secret=True,
        ),
        Column("city", place_title(), lambda r: r.city, "city", 128, role="two_lines"),
        Column(
            "revenue",
            word("field.revenue"),
            lambda r: formats.money(r.revenue, currency),
            "revenue",
            112,
            numeric=True,
            hint=lambda r: formats.exact(r.revenue, currency),
        ),
        Column(
            "contribution",
            word("field.contribution"),
            lambda r: formats.money(r.contribution, currency),
            "contribution",
            112,
            numeric=True,
            secret=True,
            hint=lambda r: formats.exact(r.contribution, currency),
        ),
        Column(
            "last_sale",
            word("field.last_sale"),
            lambda r: formats.day(r.last_sale),
            "last_sale",
            96,
        ),
        Column(
            "next",
            word("field.next_step"),
            lambda r: next_text(r, ctx.today()),
            "next_date",
            176,
            role="two_lines",
            secret=True,
        ),
        Column(
            "late_service",
            word("case.late_service"),
            lambda r: late_text(r, ctx.today(), ctx.language),
            "late_service",
            120,
            secret=True,
        ),
        Column(
            "churn_level",
            word("risk.churn"),
            lambda r: churn_text(r, ctx.language),
            "churn_level",
            132,
            role="level",
            secret=True,
            hint=read_on,
        ),
        Column(
            "health",
            word("risk.health"),
            lambda r: "" if r.health is None else str(r.health),
            "health",
            84,
            role="chip",
            secret=True,
            hint=read_on,
        ),
        Column("owner", word("field.owner"), lambda r: r.owner, "owner", 116),
        Column(
            "stage",
            word("field.stage"),
            lambda r: words.of(r.stage, ctx.language),
            "stage",
            140,
            secret=True,
        ),
        Column(
            "nature",
            word("field.nature"),
            lambda r: words.of(r.nature, ctx.language) if r.nature else "",
            "",
            120,
        ),
    ]


def visible(columns: Iterable[Column], chosen: list[str] | None, client_safe: bool) -> list[Column]:
    """The columns to show: the user's choice or the default, less what a client must not see."""
    wanted = set(chosen or DEFAULT) | {"name"}
    return [c for c in columns if c.key in wanted and not (client_safe and c.secret)]


def next_text(row: AccountRow, today: date) -> str:
    """What comes next and when, or that nothing does."""
    if row.nothing_planned(today):
        return QCoreApplication.translate("AccountsColumns", "Nothing planned")
    days = [day for day in (row.next_date, row.next_touch) if day and day >= today]
    if row.next_meeting is not None:
        meeting = formats.local_day(row.next_meeting)
        if not days or meeting <= min(days):
            shown = QCoreApplication.translate("AccountsColumns", "Meeting %1")
            return shown.replace("%1", formats.moment(row.next_meeting))
    return formats.day(min(days))


def next_second(row: AccountRow, today: date) -> str:
    """The step in words; for a step that is overdue, since when."""
    if row.next_date is not None and row.next_date < today:
        late = QCoreApplication.translate("AccountsColumns", "was due %1")
        words_ = [late.replace("%1", formats.day(row.next_date)), row.next_step]
        return " · ".join(part for part in words_ if part)
    return row.next_step


def late_text(row: AccountRow, today: date, lang: words.Lang) -> str:
    """By how many days a service step is past its date; empty where none is."""
    if row.late_since is None or row.late_since >= today:
        return ""
    return words.text("case.late_days", lang, days=(today - row.late_since).days)


def churn_text(row: AccountRow, lang: words.Lang) -> str:
    """Level and score of churn as read last; empty before the first reading."""
    if row.churn_level is None:
        return ""
    return f"{words.of(row.churn_level, lang)} {row.churn_score}"


def read_on(row: AccountRow) -> str:
    """As of when churn and health were read."""
    if row.read_on is None:
        return QCoreApplication.translate("AccountsColumns", "Read at the end of each month")
    told = QCoreApplication.translate("AccountsColumns", "As of %1")
    return told.replace("%1", formats.day(row.read_on))


def place_title() -> str:
    """Head of the column that shows city and industry."""
    return QCoreApplication.translate("AccountsColumns", "City, industry")
