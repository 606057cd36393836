"""What accounts bought up to a day: recent months, the same a year ago, the usual gap."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from kamdesk.method.periods import add_months
from kamdesk.models import SalesLine
from kamdesk.services.readings import asking
from kamdesk.services.readings.asking import Query

RECENT = 3
YEAR = 12
MONTHS = RECENT + 2 * YEAR
LEAST_MONTHS = 6
"""An account that buys for fewer months before the recent ones has no usual yet."""
GAP_DAYS = 730
LEAST_ORDERS = 4
Day = tuple[int, date, int, int | None, int]
"""Account, day, sales, gross profit (None: not told), the greatest amount of a line."""
Sales = Mapping[int, Sequence[Day]]
"""What was sold on which day, oldest first, by account."""


@dataclass(frozen=True, slots=True)
class Purchases:
    """Money units; ``usual`` is three times the mean month of the year before the recent months.
    ``usual_gap`` is the median number of days between days with orders. Margins are 0–1."""

    recent: int
    year_ago: int | None
    usual: int | None
    days_since_order: int | None
    usual_gap: int | None
    year_sales: int
    margin: Fraction | None
    margin_before: Fraction | None
    last_order: date | None


def sales(
    session: Session, first: date, last: date, account_ids: Collection[int] | None = None
) -> Sales:
    """What purchases of the days from ``first`` to ``last`` look at, in one statement."""
    rows: Any = asking.rows(
        session, _days(account_ids is not None), account_ids, first=_begin(first), last=last
    )
    return {key: list(days) for key, days in itertools.groupby(rows, itemgetter(0))}


def purchases(found: Sales, today: date) -> dict[int, Purchases]:
    """Of every account that bought within 27 closed months before a day, or since."""
    begin, end = _begin(today), today.replace(day=1)
    since = today - timedelta(days=GAP_DAYS)
    bought = {}
    for account_id, days in found.items():
        one = _one(days, begin, end, since, today)
        if one is not None:
            bought[account_id] = one
    return bought


def _begin(today: date) -> date:
    """The first day of the months that are looked at."""
    return add_months(today.replace(day=1), -MONTHS)


def _one(days: Sequence[Day], begin: date, end: date, since: date, today: date) -> Purchases | None:
    sold = [0] * MONTHS
    earned: list[int | None] = [None] * MONTHS
    orders: list[int] = []
    before, known = 12 * begin.year + begin.month, -RECENT
    last = None
    for _account, day, amount, profit, greatest in days:
        if day > today:
            break
        if begin <= day < end:
            month = 12 * day.year + day.month - before
            known = max(known, MONTHS - month - RECENT)
            sold[month] += amount
            if profit is not None:
                earned[month] = profit + (earned[month] or 0)
        if greatest > 0 and day >= since:
            orders.append(day.toordinal())
            last = day
    if not orders and known == -RECENT:
        return None
    span = min(known, YEAR)
    gaps = sorted(late - early for early, late in itertools.pairwise(orders))
    return Purchases(
        recent=sum(sold[-RECENT:]),
        year_ago=sum(sold[-RECENT - YEAR : -YEAR]) if known >= YEAR - RECENT else None,
        usual=RECENT * sum(sold[-RECENT - span : -RECENT]) // span
        if known >= LEAST_MONTHS
        else None,
        days_since_order=today.toordinal() - orders[-1] if orders else None,
        usual_gap=gaps[(len(gaps) - 1) // 2] if len(orders) >= LEAST_ORDERS else None,
        year_sales=sum(sold[-YEAR:]),
        margin=_margin(sold[-YEAR:], earned[-YEAR:]),
        margin_before=_margin(sold[-2 * YEAR : -YEAR], earned[-2 * YEAR : -YEAR]),
        last_order=last,
    )


def _margin(sold: Sequence[int], earned: Sequence[int | None]) -> Fraction | None:
    """Gross profit ÷ sales of months that tell their profit; None where there are none."""
    total = profit = 0
    for amount, one in zip(sold, earned, strict=True):
        if one is not None:
            total, profit = total + amount, profit + one
    return Fraction(profit, total) if total > 0 else None


@cache
def _days(some: bool) -> Query:
    """In the order of the ledger's index, which gives them without sorting."""
    query: Query = (
        select(
            SalesLine.account_id, SalesLine.date, func.sum(SalesLine.amount),
            func.sum(SalesLine.gross_profit), func.max(SalesLine.amount),
        )
        .where(SalesLine.date.between(bindparam("first"), bindparam("last")))
        .group_by(SalesLine.account_id, SalesLine.date)
        .order_by(SalesLine.account_id, SalesLine.date)
    )  # fmt: skip
    return asking.narrowed(query, SalesLine.account_id, some)
