"""Rows on their way into the book: collected, numbered, written in large steps.

A dry run uses the same writer and lets it drop what it collected, so that both count alike.
"""

from __future__ import annotations

from typing import Any, TypeVar

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from kamdesk.exchange.importing.differences import Differences
from kamdesk.models import (
    Account,
    AccountContact,
    Base,
    Contact,
    CustomValue,
    FinancialStatement,
    Invoice,
    Payment,
    ProductLine,
    SalesLine,
    ServiceCost,
)

CHUNK = 5_000
_AT_ONCE = 500
_ORDER: tuple[type[Any], ...] = (
    *(Account, CustomValue, Contact, AccountContact, ProductLine),
    *(SalesLine, ServiceCost, FinancialStatement, Invoice, Payment),
)
"""Parents before children, as foreign keys want it."""

Row = TypeVar("Row", bound=Base)


class Writer:
    """Collects new rows and changes; ``flush`` writes them, or forgets them in a dry run."""

    def __init__(self, session: Session, dry_run: bool) -> None:
        self._session = session
        self._dry_run = dry_run
        self.differences = Differences()
        """What a dry run would change."""
        self._next: dict[type[Any], int] = {}
        self._new: dict[type[Any], list[dict[str, Any]]] = {model: [] for model in _ORDER}
        self._changes: dict[type[Any], dict[int, dict[str, Any]]] = {m: {} for m in _ORDER}
        self.made: dict[str, int] = {}
        """How many rows were taken, by table."""

    def add(self, model: type[Any], values: dict[str, Any]) -> int:
        """Take a new row; returns the id that it will have. All rows of a model need the same
        keys."""
        row_id = self._next.get(model)
        if row_id is None:
            newest = self._session.scalar(select(func.max(model.id)))
            row_id = (newest or 0) + 1
        self._next[model] = row_id + 1
        values["id"] = row_id
        self._new[model].append(values)
        table: str = model.__tablename__
        self.made[table] = self.made.get(table, 0) + 1
        return row_id

    def change(self, model: type[Any], row_id: int, values: dict[str, Any]) -> None:
        """Take changed fields of a row, also of one that was added before."""
        self._changes[model].setdefault(row_id, {}).update(values)

    def flush(self) -> None:
        """Write what was collected since the last time."""
        for model in _ORDER:
            rows = self._new[model]
            if not self._dry_run:
                for start in range(0, len(rows), CHUNK):
                    self._session.execute(insert(model.__table__), rows[start : start + CHUNK])
            rows.clear()
        for model in _ORDER:
            changes = self._changes[model]
            if changes and self._dry_run:
                self.differences.note(model, changes)
            elif changes:
                self._apply(model, changes)
            changes.clear()

    def _apply(self, model: type[Any], changes: dict[int, dict[str, Any]]) -> None:
        ids = sorted(changes)
        for start in range(0, len(ids), _AT_ONCE):
            wanted = ids[start : start + _AT_ONCE]
            found = self._session.scalars(select(model).where(model.id.in_(wanted))).all()
            for row in found:
                for name, value in changes[row.id].items():
                    setattr(row, name, value)
            self._session.flush()
            for row in found:
                self._session.expunge(row)
