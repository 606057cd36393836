"""What an import would change of what the book holds, field by field: old and new side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.models import Account, AccountContact, Contact

MOST = 500
"""Things whose differences are told; what is changed beyond is only counted."""
_HIDDEN = frozenset({"name_key", "sort_key", "line_key", "import_id", "revision"})
_NAMING = ("date", "month", "year", "issued_on", "paid_on", "number", "order_no", "product")
"""Fields that tell one row of an account from another, in the order in which they are said."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of a stored thing. ``subject`` is what the thing is called; ``before`` and
    ``after`` are values as stored."""

    table: str
    subject: str
    field: str
    before: Any
    after: Any


class Differences:
    """Collects the changes of a dry run, and reads what they would replace at its end."""

    def __init__(self) -> None:
        self._changes: dict[type[Any], dict[int, dict[str, Any]]] = {}
        self._things = 0

    def note(self, model: type[Any], changes: Mapping[int, Mapping[str, Any]]) -> None:
        """Take changed fields by row id, the first ``MOST`` things of them."""
        kept = self._changes.setdefault(model, {})
        for row_id, values in changes.items():
            if row_id not in kept:
                if self._things >= MOST:
                    continue
                self._things += 1
                kept[row_id] = {}
            kept[row_id].update(values)

    def told(self, session: Session) -> list[Difference]:
        """The differences, by table; rows that are new themselves have none."""
        found: list[Difference] = []
        for model, changes in self._changes.items():
            rows = session.scalars(select(model).where(model.id.in_(list(changes)))).all()
            names = _subjects(session, model, rows)
            for row in rows:
                for name, value in changes[row.id].items():
                    before = getattr(row, name)
                    if name not in _HIDDEN and before != value:
                        table = model.__tablename__
                        found.append(Difference(table, names[row.id], name, before, value))
        return found


def _subjects(session: Session, model: type[Any], rows: Any) -> dict[int, str]:
    """What each row is called: its own name, its person's, or its account's with what tells it
    from the account's other rows."""
    if model in (Account, Contact):
        return {row.id: row.name for row in rows}
    if model is AccountContact:
        people = _names(session, Contact, {row.contact_id for row in rows})
        return {row.id: people.get(row.contact_id, "") for row in rows}
    accounts = _names(session, Account, {getattr(row, "account_id", 0) for row in rows})
    called = {}
    for row in rows:
        parts = [accounts.get(getattr(row, "account_id", 0), getattr(row, "name", ""))]
        parts += [str(getattr(row, name)) for name in _NAMING if getattr(row, name, None)]
        called[row.id] = " · ".join(part for part in parts if part)
    return called


def _names(session: Session, model: type[Account | Contact], ids: set[int]) -> dict[int, str]:
    query = select(model.id, model.name).where(model.id.in_(ids))
    return {row_id: name for row_id, name in session.execute(query)}
