"""Many rows changed by their ids in a few statements, told one by one to the history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Table, Update, bindparam, select, update
from sqlalchemy.orm import Mapper, ORMExecuteState, Session
from sqlalchemy.orm.attributes import set_committed_value
from sqlalchemy.orm.exc import StaleDataError

from kamdesk.models.base import table_of
from kamdesk.models.images import encode

_AT_ONCE = 500
_TOLD = ("id", "uid", "revision", "account_id")
Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Changed:
    """What was changed of a row: encoded values by column, and whose row it was and is."""

    row_id: int
    uid: str
    before: dict[str, Any]
    after: dict[str, Any]
    owners: frozenset[int]


def is_by_id(state: ORMExecuteState) -> bool:
    """Whether a statement is ``update(Model)`` with a list of ids and values, and nothing else."""
    plain = isinstance(state.statement, Update) and state.statement.whereclause is None
    return plain and isinstance(state.parameters, list) and state.bind_mapper is not None


def set_by_id(state: ORMExecuteState) -> tuple[Table, Iterator[Changed]]:
    """Set columns of rows, the same ones of all, each by its ``id``; what stays as it was is
    neither written nor told. Objects of the session follow.

    Done while it is told. Raises ``StaleDataError`` for a row that is gone.
    """
    mapper = state.bind_mapper
    assert mapper is not None
    return table_of(mapper.class_), _set(state.session, mapper, list(state.parameters or ()))


def _set(session: Session, mapper: Mapper[Any], rows: Sequence[Any]) -> Iterator[Changed]:
    table = table_of(mapper.class_)
    for start in range(0, len(rows), _AT_ONCE):
        some = {row["id"]: row for row in rows[start : start + _AT_ONCE]}
        names = [name for name in rows[start] if name != "id"]
        found = _read(session, table, names, some)
        if len(found) != len(some):
            raise StaleDataError(f"{len(some) - len(found)} rows of {table.name} are gone")
        new = {
            key: {name: row[name] for name in names if row[name] != found[key][name]}
            for key, row in some.items()
        }
        alike = defaultdict(list)
        for key, values in new.items():
            alike[tuple(values)].append({"id": key, **values})
        alike.pop((), None)
        for moved, them in alike.items():
            _write(session, table, moved, them)
        for key, values in new.items():
            if values:
                _follow(session, mapper, some[key], found[key])
                yield _changed(found[key], values)


def _read(
    session: Session, table: Table, names: Iterable[str], ids: Iterable[int]
) -> dict[int, Mapping[str, Any]]:
    told = dict.fromkeys([*(name for name in _TOLD if name in table.c), *names])
    query = select(*(table.c[name] for name in told)).where(table.c.id.in_(list(ids)))
    rows: Iterable[Row[Any]] = session.connection().execute(query)
    return {row.id: row._mapping for row in rows}  # type: ignore[misc]


def _write(session: Session, table: Table, names: Sequence[str], rows: Iterable[Values]) -> None:
    columns: dict[str, Any] = {name: bindparam(f"to_{name}") for name in names}
    if "revision" in table.c:
        columns["revision"] = table.c.revision + 1
    statement = update(table).where(table.c.id == bindparam("row")).values(columns)
    given = [{"row": row["id"], **{f"to_{name}": row[name] for name in names}} for row in rows]
    session.connection().execute(statement, given)


def _follow(session: Session, mapper: Mapper[Any], row: Values, was: Values) -> None:
    """An object of the session that stands for the row."""
    key = mapper.identity_key_from_primary_key((row["id"],))
    there = session.identity_map.get(key)
    if there is None:
        return
    now = dict(row)
    if "revision" in was:
        now["revision"] = was["revision"] + 1
    for name, value in now.items():
        set_committed_value(there, name, value)


def _changed(was: Values, new: Values) -> Changed:
    return Changed(
        was["id"],
        was.get("uid", ""),
        {name: encode(was[name]) for name in new},
        {name: encode(value) for name, value in new.items()},
        frozenset(one["account_id"] for one in (was, new) if one.get("account_id") is not None),
    )
