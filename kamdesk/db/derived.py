"""Account figures: sums of the ledger over the book's period, kept in step with every write."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, Insert, Select, delete, func, insert, select

from kamdesk.models import Account, AccountFigures, SalesLine
from kamdesk.models.base import table_of
from kamdesk.models.book import HOURLY_RATE, PERIOD, BookSetting
from kamdesk.models.cost_to_serve import service_costs

_CHUNK = 500


def is_set_by(connection: Connection, setting_ids: set[int]) -> bool:
    """Whether one of these book settings moves figures; one that is gone may have."""
    if not setting_ids:
        return False
    others = select(func.count()).where(
        BookSetting.id.in_(setting_ids), BookSetting.key.not_in([PERIOD, HOURLY_RATE])
    )
    return connection.execute(others).scalar_one() < len(setting_ids)


def refresh_figures(connection: Connection, account_ids: set[int] | None = None) -> None:
    """Compute the figures of these accounts anew, or of all.

    The period is the book setting ``period`` (two ISO dates, set when an evaluation is applied);
    before the first evaluation everything in the ledger counts.
    """
    period = connection.execute(
        select(BookSetting.value).where(BookSetting.key == PERIOD)
    ).scalar_one_or_none()
    if account_ids is None or len(account_ids) > 20 * _CHUNK:
        connection.execute(delete(table_of(AccountFigures)))
        _compute(connection, period, None)
        return
    ids = sorted(account_ids)
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        table = table_of(AccountFigures)
        connection.execute(delete(table).where(table.c.account_id.in_(chunk)))
        _compute(connection, period, chunk)


def _compute(connection: Connection, period: list[str] | None, ids: list[int] | None) -> None:
    sales, costs = table_of(SalesLine), service_costs()
    line_sums = select(
        sales.c.account_id,
        func.sum(sales.c.amount).label("revenue"),
        func.sum(sales.c.gross_profit).label("gross_profit"),
        func.max(sales.c.date).label("last_sale"),
    ).group_by(sales.c.account_id)
    cost_sums = select(costs.c.account_id, func.sum(costs.c.amount).label("cost")).group_by(
        costs.c.account_id
    )
    if period:
        first, last = (date.fromisoformat(day) for day in period)
        line_sums = line_sums.where(sales.c.date >= first, sales.c.date <= last)
        cost_sums = cost_sums.where(costs.c.day >= first, costs.c.day <= last)
    if ids is not None:
        line_sums = line_sums.where(sales.c.account_id.in_(ids))
        cost_sums = cost_sums.where(costs.c.account_id.in_(ids))
    connection.execute(_insert(line_sums, cost_sums, ids))


def _insert(
    line_sums: Select[tuple[int, int, int, date]],
    cost_sums: Select[tuple[int, int]],
    ids: list[int] | None,
) -> Insert:
    lines, costs = line_sums.subquery(), cost_sums.subquery()
    cost = func.coalesce(costs.c.cost, 0)
    account = table_of(Account)
    rows = (
        select(
            account.c.id,
            func.coalesce(lines.c.revenue, 0),
            lines.c.gross_profit,
            cost,
            lines.c.gross_profit - cost,
            lines.c.last_sale,
        )
        .join_from(account, lines, lines.c.account_id == account.c.id, isouter=True)
        .join(costs, costs.c.account_id == account.c.id, isouter=True)
        .where((lines.c.account_id.is_not(None)) | (costs.c.account_id.is_not(None)))
    )
    if ids is not None:
        rows = rows.where(account.c.id.in_(ids))
    columns = [
        "account_id",
        "revenue",
        "gross_profit",
        "cost_to_serve",
        "contribution",
        "last_sale",
    ]
    return insert(table_of(AccountFigures)).from_select(columns, rows)
