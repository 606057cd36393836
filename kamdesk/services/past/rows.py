"""Rows as they were at a moment, by playing the change log backwards from now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    Table,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    text,
    union_all,
)
from sqlalchemy.orm import Session

from kamdesk.models import Base, Change, Scope
from kamdesk.models.base import table_of
from kamdesk.models.change import OWNED_BEFORE
from kamdesk.models.images import loaded
from kamdesk.models.kinds import ChangeOp

Row = dict[str, Any]
Rows = dict[int, Row]
"""Column values by row id."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Rows that belong to something: the column that says so, and the ids in it."""

    column: str
    ids: frozenset[int]


Query = Select[*tuple[Any, ...]]
_MOMENT: Any = bindparam("moment", type_=Scope.done_at.type)
_IDS: Any = bindparam("ids", expanding=True)
_RUNS = Change.row_count > literal_column("1")
"""Changes of several rows; written out, as their index has it."""
OWNED: Any = text(OWNED_BEFORE)
"""Changes whose image names what the row belonged to: few of many."""

Which = Collection[int] | Owner | None
"""Rows by id, by owner (then: who belonged to it at that moment), or the whole table."""


@dataclass(slots=True)
class Replay:
    """Rows of one table at a moment. ``now`` are those that were read as they are, ``then`` as
    they were; ``late`` are those put in after it: by which scope, and as first written down."""

    now: Rows = field(default_factory=dict)
    then: Rows = field(default_factory=dict)
    late: dict[int, tuple[int, Row]] = field(default_factory=dict)

    def take_back(self, table: Table, names: Collection[str], change: Any) -> None:
        """Undo one change; the newest first."""
        if change.op is ChangeOp.INSERT:
            for row_id in range(change.row_id, change.row_id + change.row_count):
                if row_id in self.then:
                    self.late[row_id] = change.scope_id, self.then.pop(row_id)
            return
        before: Mapping[str, Any] = change.before or {}
        values = {name: loaded(table, name, v) for name, v in before.items() if name in names}
        if change.op is ChangeOp.DELETE:
            self.then[change.row_id] = dict.fromkeys(names) | values
            self.late.pop(change.row_id, None)
        elif change.row_id in self.then:
            self.then[change.row_id] |= values
        elif change.row_id in self.late:  # a past that was written down with the row itself
            self.late[change.row_id][1].update(values)

    def founded_by(self, scopes: Collection[int]) -> Rows:
        """Rows that were there, and those that these scopes put in, as first written down."""
        return self.then | {key: row for key, (by, row) in self.late.items() if by in scopes}


def rows_as_of(
    session: Session,
    model: type[Base],
    which: Which,
    moment: datetime,
    *,
    founding: int | None = None,
    columns: Collection[str] = (),
) -> Rows:
    """The rows of an entity as they were at a moment, in at most three statements.

    Rows that the scope ``founding`` put in are taken to have been there before it, as they were
    first written down. Of many rows, ``columns`` reads some only. Changes of ``revision`` are not
    logged; it is as of now.
    """
    found = replay(session, model, which, moment, columns=columns)
    rows = found.founded_by(() if founding is None else (founding,))
    if isinstance(which, Owner):
        return {key: row for key, row in rows.items() if row[which.column] in which.ids}
    return rows if which is None else {key: rows[key] for key in rows.keys() & set(which)}


def replay(
    session: Session,
    model: type[Base],
    which: Which,
    moment: datetime,
    *,
    columns: Collection[str] = (),
    only: ColumnElement[bool] | None = None,
) -> Replay:
    """Rows now and at a moment, in at most three statements. ``only`` reads of all rows those that
    changed since or meet it."""
    table = table_of(model)
    connection = session.connection()
    ids = _owned_ever(session, table, which, moment) if isinstance(which, Owner) else which
    names = ("id", *columns) if columns else tuple(column.name for column in table.columns)
    given = {"moment": moment, **({} if ids is None else {"ids": [*ids]})}
    changes = connection.execute(_changes(table, ids is not None), given).all()
    query = _rows(table, names, ids is not None)
    if ids is None and only is not None:
        query = query.where(or_(only, *_touched(table, changes)))
    rows = connection.execute(query, given)
    read = {row.id: dict(zip(names, row, strict=True)) for row in rows}
    found = Replay(read, {key: dict(row) for key, row in read.items()})
    for change in changes:
        found.take_back(table, names, change)
    return found


@cache
def _rows(table: Table, names: tuple[str, ...], by_id: bool) -> Query:
    query: Query = select(*(table.c[name] for name in names))
    return query.where(table.c.id.in_(_IDS)) if by_id else query


def _touched(table: Table, changes: Iterable[Any]) -> Iterable[ColumnElement[bool]]:
    """Rows that these changes are about."""
    yield table.c.id.in_(_since(table, Change.row_id).where(Change.row_count == 1))
    for one in changes:
        if one.row_count > 1:
            yield table.c.id.between(one.row_id, one.row_id + one.row_count - 1)


def _since(table: Table, *columns: Any) -> Query:
    """Of changes of a table after ``moment``."""
    query: Query = select(*columns).join(Scope, Scope.id == Change.scope_id)
    return query.where(Change.table_name == table.name, Scope.done_at > _MOMENT)


@cache
def _changes(table: Table, by_id: bool) -> Query:
    """What was done to rows after a moment, the newest first."""
    told = (
        Change.id, Change.op, Change.scope_id, Change.row_id, Change.row_count, Change.before
    )  # fmt: skip
    if not by_id:
        return _since(table, *told).order_by(Change.id.desc())
    found = union_all(
        _since(table, *told).where(Change.row_id.in_(_IDS), Change.row_count == 1),
        _since(table, *told).where(_RUNS),
    ).subquery()
    return select(*found.c).order_by(found.c.id.desc())


def _owned_ever(session: Session, table: Table, owner: Owner, moment: datetime) -> set[int]:
    """Rows that belong to an owner now, or did at some time since a moment."""
    given = {"ids": [*owner.ids], "moment": moment}
    return set(session.connection().execute(_owned(table, owner.column), given).scalars())


@cache
def _owned(table: Table, column: str) -> Any:
    """Images that don't name the column are not opened: it is one in thousands that does."""
    named = func.instr(Change.before, f'"{column}"') > 0
    former: ColumnElement[bool] = Change.before[column].as_integer().in_(_IDS)
    now = select(table.c.id).where(table.c[column].in_(_IDS))
    return now.union(_since(table, Change.row_id).where(OWNED, named, former))


def founded(session: Session, model: type[Base], row_id: int) -> tuple[int, datetime] | None:
    """The scope that first wrote a row down, and when; an undo that put it back doesn't count."""
    query: Query = (
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
