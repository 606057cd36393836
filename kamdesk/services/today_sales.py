"""The territory's sales at a glance, and whether an evaluation is due. Reads the whole ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, literal_column, select
from sqlalchemy.orm import Session

from kamdesk.method.periods import Period, add_months, last_closed_months, month_end
from kamdesk.models import Account, SalesLine
from kamdesk.services import book_settings, tiers


@dataclass(frozen=True, slots=True)
class MonthRevenue:
    """A month of all living accounts, money units; profit is not read here."""

    month: date
    revenue: int
    contribution: int | None = None


@dataclass(frozen=True, slots=True)
class SalesToday:
    """``this_month`` runs up to today, ``year_ago`` over the same days a year before and
    ``whole_year_ago`` over that whole month; money units. ``months`` are the last 27 months,
    without the present one."""

    currency: str
    this_month: int
    year_ago: int
    whole_year_ago: int
    months: list[MonthRevenue]
    evaluation_due: Period | None

    @property
    def last_closed(self) -> date | None:
        """First day of the last closed month, None where the ledger has no sale before it."""
        return self.months[-1].month if self.months else None


def load(session: Session, today: date) -> SalesToday:
    """Read in a fixed number of statements; over a large ledger off the main thread."""
    this = today.replace(day=1)
    before = add_months(this, -12)
    same_days = min(add_months(today, -12), month_end(before))
    sums = _by_month(session, add_months(this, -27), today)
    closed = last_closed_months(today)
    return SalesToday(
        currency=book_settings.currency(session),
        this_month=sums.get(this, 0),
        year_ago=_between(session, before, same_days),
        whole_year_ago=sums.get(before, 0),
        months=_without_gaps(sums, this),
        evaluation_due=closed if _is_due(session, closed) else None,
    )


def _by_month(session: Session, first: date, last: date) -> dict[date, int]:
    query = (
        select(func.substr(SalesLine.date, 1, 7), func.sum(SalesLine.amount))
        .join(Account, Account.id == SalesLine.account_id)
        .where(Account.deleted_at.is_(None), SalesLine.date >= first, SalesLine.date <= last)
        .group_by(literal_column("1"))
    )
    return {date.fromisoformat(f"{month}-01"): total for month, total in session.execute(query)}


def _between(session: Session, first: date, last: date) -> int:
    query = (
        select(func.coalesce(func.sum(SalesLine.amount), 0))
        .join(Account, Account.id == SalesLine.account_id)
        .where(Account.deleted_at.is_(None), SalesLine.date >= first, SalesLine.date <= last)
    )
    return int(session.execute(query).scalar_one())


def _without_gaps(sums: dict[date, int], this: date) -> list[MonthRevenue]:
    earlier = [month for month in sums if month < this]
    months, month = [], min(earlier, default=this)
    while month < this:
        months.append(MonthRevenue(month, sums.get(month, 0)))
        month = add_months(month, 1)
    return months


def _is_due(session: Session, closed: Period) -> bool:
    """Whether sales of closed months are in no evaluation yet."""
    run = tiers.latest_run(session)
    if run is not None and run.last_day >= closed.last:
        return False
    since = closed.first if run is None else max(closed.first, run.last_day)
    query = (
        select(SalesLine.id).where(SalesLine.date > since, SalesLine.date <= closed.last).limit(1)
    )
    return session.execute(query).first() is not None
