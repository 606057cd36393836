"""What accounts bought up to a day: recent months, the same a year ago, the usual gap."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from statistics import median_low
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from kamdesk.method.periods import add_months
from kamdesk.models import SalesLine

RECENT = 3
YEAR = 12
LEAST_MONTHS = 6
"""An account that buys for fewer months before the recent ones has no usual yet."""
GAP_DAYS = 730
LEAST_ORDERS = 4
Months = dict[int, tuple[int, int | None]]
"""Sales and gross profit by month, counted as twelve times the year plus the month."""


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


def purchases(
    session: Session, today: date, account_ids: Collection[int] | None = None
) -> dict[int, Purchases]:
    """Of every account that ever bought up to ``today`` within 27 months, in two statements."""
    end = today.replace(day=1)
    first = add_months(end, -RECENT - 2 * YEAR)
    months: dict[int, Months] = defaultdict(dict)
    for account_id, month, sold, earned in session.execute(_months(first, end, account_ids)):
        months[account_id][12 * int(month[:4]) + int(month[5:])] = (sold, earned)
    days: dict[int, list[date]] = defaultdict(list)
    for account_id, day in session.execute(_days(today, account_ids)):
        days[account_id].append(day)
    return {
        account_id: _one(months.get(account_id, {}), days.get(account_id, []), end, today)
        for account_id in {**months, **days}
    }


def _one(months: Months, days: list[date], end: date, today: date) -> Purchases:
    now = 12 * end.year + end.month

    def sold(back: int, count: int) -> int:
        return sum(months.get(now - back + n, (0, None))[0] for n in range(count))

    known = now - min(months, default=now) - RECENT
    usual = None
    if known >= LEAST_MONTHS:
        span = min(known, YEAR)
        usual = RECENT * sold(RECENT + span, span) // span
    gaps = [(after - before).days for before, after in itertools.pairwise(days)]
    return Purchases(
        recent=sold(RECENT, RECENT),
        year_ago=sold(RECENT + YEAR, RECENT) if known >= YEAR - RECENT else None,
        usual=usual,
        days_since_order=(today - days[-1]).days if days else None,
        usual_gap=median_low(gaps) if len(gaps) >= LEAST_ORDERS - 1 else None,
        year_sales=sold(YEAR, YEAR),
        margin=_margin(months, now, YEAR),
        margin_before=_margin(months, now - YEAR, YEAR),
        last_order=days[-1] if days else None,
    )


def _margin(months: Months, end: int, count: int) -> Fraction | None:
    """Gross profit ÷ sales of months that tell their profit; None where there are none."""
    rows = [months.get(end - n) for n in range(1, count + 1)]
    known = [(sold, earned) for sold, earned in filter(None, rows) if earned is not None]
    total = sum(sold for sold, _earned in known)
    return Fraction(sum(earned for _sold, earned in known), total) if total > 0 else None


def _months(
    first: date, end: date, account_ids: Collection[int] | None
) -> Select[*tuple[Any, ...]]:
    month = func.substr(SalesLine.date, 1, 7)
    query: Select[*tuple[Any, ...]] = (
        select(
            SalesLine.account_id, month, func.sum(SalesLine.amount),
            func.sum(SalesLine.gross_profit),
        )
        .where(SalesLine.date >= first, SalesLine.date < end)
        .group_by(SalesLine.account_id, month)
    )  # fmt: skip
    return query if account_ids is None else query.where(SalesLine.account_id.in_(account_ids))


def _days(today: date, account_ids: Collection[int] | None) -> Select[*tuple[Any, ...]]:
    """Days with orders, returns left out, oldest first."""
    query: Select[*tuple[Any, ...]] = (
        select(SalesLine.account_id, SalesLine.date)
        .where(
            SalesLine.date.between(today - timedelta(days=GAP_DAYS), today), SalesLine.amount > 0
        )
        .distinct()
        .order_by(SalesLine.account_id, SalesLine.date)
    )
    return query if account_ids is None else query.where(SalesLine.account_id.in_(account_ids))
