"""Yearly statements of an account as typed by hand: a cell, a pasted block, a year (method §4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from kamdesk.errors import ConflictError, FieldProblem, ValidationError
from kamdesk.method.ratios import ITEMS, Year, YearFigures, evaluate
from kamdesk.models import Account, FinancialStatement
from kamdesk.services import book_settings, editing

FIRST_YEAR, LAST_YEAR = 1950, 2200
UNITS = {
    "one": 1,
    "thousand": 10**3,
    "ten_thousand": 10**4,
    "million": 10**6,
    "hundred_million": 10**8,
}
"""Units in which amounts are typed (words ``unit.*``) and how many they stand for."""
Cells = Mapping[tuple[int, str], int | None]
"""Amounts in money units by year and item."""


@dataclass(frozen=True, slots=True)
class StatementYear:
    """One year as stored; amounts are whole, ``unit`` says how they were typed."""

    id: int
    currency: str
    unit: str
    amounts: Year

    @property
    def year(self) -> int:
        """Which year."""
        return self.amounts.year


def load(session: Session, account_id: int) -> list[StatementYear]:
    """All years of an account, oldest first."""
    rows = session.connection().execute(_years(), {"account_id": account_id}).all()
    return [StatementYear(row[0], row[1], row[2] or "one", Year(*row[3:])) for row in rows]


def figures(years: Iterable[StatementYear]) -> list[YearFigures]:
    """The ratios of every year, oldest first; balances of another currency open no year."""
    by_currency: dict[str, list[Year]] = {}
    for year in years:
        by_currency.setdefault(year.currency, []).append(year.amounts)
    found = [one for group in by_currency.values() for one in evaluate(group)]
    return sorted(found, key=lambda one: one.year)


def put(
    session: Session,
    account_id: int,
    cells: Cells,
    *,
    unit: str = "one",
    was: Cells | None = None,
) -> None:
    """Store amounts; a year that is new begins with them, in the currency of the newest one.

    ``was`` holds what the screen showed: where the book has something else by now,
    ``ConflictError``. Raises ``ValidationError`` naming each bad item; then nothing is stored.
    """
    account = editing.get(session, Account, account_id)
    check(cells)
    rows = _rows(session, account_id)
    _check_seen(rows, cells, was or {})
    newest = max(rows.values(), key=lambda row: row.year, default=None)
    currency = newest.currency if newest else account.currency or book_settings.currency(session)
    for (year, item), value in cells.items():
        row = rows.get(year)
        if row is None:
            row = FinancialStatement(account_id=account_id, year=year, currency=currency)
            session.add(row)
            rows[year] = row
        row.unit = unit
        setattr(row, item, value)
    session.flush()


def check(cells: Cells) -> None:
    """Raise ``ValidationError`` with a problem for each amount or year that can't be taken."""
    problems: list[FieldProblem] = []
    for (year, item), value in cells.items():
        if not FIRST_YEAR <= year <= LAST_YEAR:
            bounds = {"min": FIRST_YEAR, "max": LAST_YEAR}
            problems.append(FieldProblem("year", "out_of_range", bounds))
        try:
            editing.check(FinancialStatement, {item: value})
        except ValidationError as error:
            problems += error.problems
    if problems:
        raise ValidationError(problems)


def remove_year(session: Session, account_id: int, year: int) -> None:
    """Remove a year's statement."""
    row = _rows(session, account_id).get(year)
    if row is not None:
        session.delete(row)
        session.flush()


def choose(
    session: Session, account_id: int, *, unit: str | None = None, currency: str | None = None
) -> None:
    """Set the unit of typing, or the currency, of all years; amounts stay as they are."""
    for row in _rows(session, account_id).values():
        row.unit = unit or row.unit
        row.currency = currency or row.currency
    session.flush()


def _rows(session: Session, account_id: int) -> dict[int, FinancialStatement]:
    query = select(FinancialStatement).where(FinancialStatement.account_id == account_id)
    return {row.year: row for row in session.scalars(query)}


def _check_seen(rows: Mapping[int, FinancialStatement], cells: Cells, was: Cells) -> None:
    for key, value in cells.items():
        if key not in was:
            continue
        year, item = key
        row = rows.get(year)
        stored = getattr(row, item) if row else None
        if stored not in (was[key], value):
            raise ConflictError(
                FinancialStatement.__tablename__, row.id if row else 0, {item: value},
                {item: stored},
            )  # fmt: skip


@cache
def _years() -> Select[*tuple[Any, ...]]:
    return (
        select(
            FinancialStatement.id,
            FinancialStatement.currency,
            FinancialStatement.unit,
            FinancialStatement.year,
            *(getattr(FinancialStatement, item) for item in ITEMS),
        )
        .where(FinancialStatement.account_id == bindparam("account_id"))
        .order_by(FinancialStatement.year)
    )
