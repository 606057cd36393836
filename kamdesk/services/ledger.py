"""Sums of the ledger: by month, by product line, by account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Date, Select, bindparam, func, literal_column, select
from sqlalchemy.orm import Session

from kamdesk.models import Account, SalesLine
from kamdesk.models.cost_to_serve import service_costs

_ACCOUNTS: Any = bindparam("accounts", expanding=True)
_DAYS: Any = (bindparam("first", type_=Date()), bindparam("last", type_=Date()))


@dataclass(frozen=True, slots=True)
class MonthFigure:
    """One month of an account or group, money units. Profit is None where no line tells it."""

    month: date
    revenue: int
    gross_profit: int | None
    cost_to_serve: int

    @property
    def contribution(self) -> int | None:
        """Gross profit less cost to serve."""
        return None if self.gross_profit is None else self.gross_profit - self.cost_to_serve


@dataclass(frozen=True, slots=True)
class LineFigure:
    """Sales of one product line over a period, money units."""

    product_line: str
    revenue: int
    gross_profit: int | None


@dataclass(frozen=True, slots=True)
class AccountSums:
    """One account over a period, money units; revenue is None where it has no line at all."""

    account_id: int
    code: str
    revenue: int | None
    gross_profit: int | None
    cost_to_serve: int


def months(
    session: Session, account_ids: list[int], first: date | None = None, last: date | None = None
) -> list[MonthFigure]:
    """Month by month, oldest first, without gaps between the first and the last month."""
    values = {"accounts": account_ids, "first": first or date.min, "last": last or date.max}
    sums, costs = _month_queries()
    connection = session.connection()
    found = {
        month: (sold, earned) for month, sold, earned in connection.execute(sums, values).all()
    }
    served = {month: cost for month, cost in connection.execute(costs, values).all()}
    if not found and not served:
        return []
    keys = sorted({*found, *served})
    return [
        MonthFigure(day, *found.get(month, (0, None)), served.get(month, 0))
        for day in _month_days(keys[0], keys[-1])
        if (month := day.isoformat()[:7])
    ]


def product_lines(
    session: Session, account_ids: list[int], first: date | None = None, last: date | None = None
) -> list[LineFigure]:
    """Sales by product line, largest first."""
    values = {"accounts": account_ids, "first": first or date.min, "last": last or date.max}
    return [LineFigure(*row) for row in session.connection().execute(_line_query(), values).all()]


@cache
def _month_queries() -> tuple[Select[str, int, int | None], Select[str, int]]:
    """Sales and costs by month, put together once (decision 0006)."""
    sums = (
        select(
            func.substr(SalesLine.date, 1, 7),
            func.sum(SalesLine.amount),
            func.sum(SalesLine.gross_profit),
        )
        .where(SalesLine.account_id.in_(_ACCOUNTS), SalesLine.date.between(*_DAYS))
        .group_by(literal_column("1"))
    )
    served = service_costs()
    costs = (
        select(func.substr(served.c.day, 1, 7), func.sum(served.c.amount))
        .where(served.c.account_id.in_(_ACCOUNTS), served.c.day.between(*_DAYS))
        .group_by(literal_column("1"))
    )
    return sums, costs


@cache
def _line_query() -> Select[str, int, int | None]:
    return (
        select(SalesLine.product_line, func.sum(SalesLine.amount), func.sum(SalesLine.gross_profit))
        .where(SalesLine.account_id.in_(_ACCOUNTS), SalesLine.date.between(*_DAYS))
        .group_by(SalesLine.product_line)
        .order_by(func.sum(SalesLine.amount).desc())
    )


def account_sums(
    session: Session,
    first: date | None = None,
    last: date | None = None,
    account_ids: list[int] | None = None,
) -> list[AccountSums]:
    """Every living account (or those given) with its sums over the period."""
    days = (first or date.min, last or date.max)
    served = service_costs()
    bought = select(
        SalesLine.account_id,
        func.sum(SalesLine.amount).label("revenue"),
        func.sum(SalesLine.gross_profit).label("profit"),
    ).where(SalesLine.date.between(*days))
    spent = select(served.c.account_id, func.sum(served.c.amount).label("cost")).where(
        served.c.day.between(*days)
    )
    living = select(Account.id).where(Account.deleted_at.is_(None))
    if account_ids is not None:
        bought = bought.where(SalesLine.account_id.in_(account_ids))
        spent = spent.where(served.c.account_id.in_(account_ids))
        living = living.where(Account.id.in_(account_ids))
    sales = bought.group_by(SalesLine.account_id).subquery()
    costs = spent.group_by(served.c.account_id).subquery()
    query = (
        living.add_columns(
            Account.code, sales.c.revenue, sales.c.profit, func.coalesce(costs.c.cost, 0)
        )
        .outerjoin(sales, sales.c.account_id == Account.id)
        .outerjoin(costs, costs.c.account_id == Account.id)
    )
    return [AccountSums(*row) for row in session.connection().execute(query).all()]


def buyers(session: Session, until: date) -> set[int]:
    """Accounts with any line up to a day."""
    query = select(SalesLine.account_id).where(SalesLine.date <= until).distinct()
    return set(session.scalars(query))


def span(session: Session) -> tuple[date, date] | None:
    """First and last day of the ledger, or None where it is empty."""
    ends = select(func.min(SalesLine.date), func.max(SalesLine.date)).having(func.count() > 0)
    row = session.execute(ends).first()
    return None if row is None else (row[0], row[1])


def _month_days(first: str, last: str) -> list[date]:
    day, end = date.fromisoformat(f"{first}-01"), date.fromisoformat(f"{last}-01")
    days = []
    while day <= end:
        days.append(day)
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return days
