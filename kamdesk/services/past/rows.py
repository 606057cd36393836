"""Rows as they were at a moment, by playing the change log backwards from now."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, or_, select
from sqlalchemy.orm import Session

from kamdesk.models import Base, Change, Scope
from kamdesk.models.base import table_of
from kamdesk.models.images import loaded
from kamdesk.models.kinds import ChangeOp

Rows = dict[int, dict[str, Any]]
"""Column values by row id."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Rows that belong to something: the column that says so, and the id in it."""

    column: str
    id: int


def rows_as_of(
    session: Session,
    model: type[Base],
    which: Collection[int] | Owner | None,
    moment: datetime,
    *,
    founding: int | None = None,
    columns: Collection[str] = (),
) -> Rows:
    """The rows of an entity as they were at a moment, in at most three statements.

    ``which`` names them by id, by owner (then: who belonged to it at that moment), or None for the
    whole table. Rows that the scope ``founding`` put in are taken to have been there before it, as
    they were first written down. Of many rows, ``columns`` reads some only. Changes of
    ``revision`` are not logged; it is as of now.
    """
    table = table_of(model)
    ids = _owned_ever(session, table, which, moment) if isinstance(which, Owner) else which
    names = ["id", *columns] if columns else [column.name for column in table.columns]
    query = select(*(table.c[name] for name in names))
    if ids is not None:
        query = query.where(table.c.id.in_(ids))
    found = session.connection().execute(query).all()
    rows = {row.id: dict(zip(names, row, strict=True)) for row in found}
    for change in session.connection().execute(_changes(table, ids, moment)):
        _take_back(table, names, rows, change, founding)
    if isinstance(which, Owner):
        return {key: row for key, row in rows.items() if row[which.column] == which.id}
    return rows if ids is None else {key: rows[key] for key in rows.keys() & set(ids)}


def _take_back(
    table: Table, names: Collection[str], rows: Rows, change: Any, founding: int | None
) -> None:
    """Undo one change in memory."""
    if change.op is ChangeOp.INSERT:
        if change.scope_id != founding:
            for row_id in range(change.row_id, change.row_id + change.row_count):
                rows.pop(row_id, None)
        return
    before: Mapping[str, Any] = change.before or {}
    values = {name: loaded(table, name, v) for name, v in before.items() if name in names}
    if change.op is ChangeOp.DELETE:
        rows[change.row_id] = dict.fromkeys(names) | values
    elif change.row_id in rows:
        rows[change.row_id] |= values


def _changes(
    table: Table, ids: Collection[int] | None, moment: datetime
) -> Select[*tuple[Any, ...]]:
    """What was done to rows after a moment, the newest first."""
    query: Select[*tuple[Any, ...]] = (
        select(Change.op, Change.scope_id, Change.row_id, Change.row_count, Change.before)
        .join(Scope, Scope.id == Change.scope_id)
        .where(Change.table_name == table.name, Scope.done_at > moment)
        .order_by(Change.id.desc())
    )
    if ids is None:
        return query
    return query.where(or_(Change.row_id.in_(ids), Change.row_count > 1))


def _owned_ever(session: Session, table: Table, owner: Owner, moment: datetime) -> set[int]:
    """Rows that belong to an owner now, or did at some time since a moment."""
    former: ColumnElement[bool] = Change.before[owner.column].as_integer() == owner.id
    query = select(table.c.id).where(table.c[owner.column] == owner.id).union(
        select(Change.row_id)
        .join(Scope, Scope.id == Change.scope_id)
        .where(Change.table_name == table.name, Scope.done_at > moment, former)
    )  # fmt: skip
    return set(session.connection().execute(query).scalars())


def founded(session: Session, model: type[Base], row_id: int) -> tuple[int, datetime] | None:
    """The scope that first wrote a row down, and when; an undo that put it back doesn't count."""
    query: Select[*tuple[Any, ...]] = (
        select(Change.scope_id, Scope.done_at)
        .join(Scope, Scope.id == Change.scope_id)
        .where(
            Change.table_name == table_of(model).name,
            Change.op == ChangeOp.INSERT,
            Scope.undoes_id.is_(None),
            Change.row_id <= row_id,
            Change.row_id + Change.row_count > row_id,
        )
        .order_by(Change.id.desc())
        .limit(1)
    )
    row = session.execute(query).first()
    return None if row is None else (row.scope_id, row.done_at)
