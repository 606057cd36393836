"""Playing a scope backwards. One mechanism serves undo, redo, import undo and the bin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from kamdesk.db.history import Recorder
from kamdesk.errors import ConflictError, NotFoundError, RefusedError
from kamdesk.models import AccountReading, Change, Scope, Tombstone, Touch
from kamdesk.models.base import table_of
from kamdesk.models.images import decode_row, encode_row, table_named
from kamdesk.models.kinds import ChangeOp, TouchState

_BATCH = 500
OF_ITSELF = frozenset({"keep_readings", "tell_reminder", "sample_past"})
"""Labels of what the program writes unasked, and of the sample's invented past; Ctrl+Z passes them
over."""


def undo(session: Session, recorder: Recorder, scope_id: int) -> None:
    """Reverse everything that a scope did; the recorder writes the reversal down as its own scope,
    so that undoing that one is *redo*.

    Raises ``ConflictError`` where a row was changed since by another scope, ``RefusedError``
    (``already_undone``) where there is nothing to reverse. Foreign keys are checked at commit.
    """
    scope = session.get(Scope, scope_id)
    if scope is None:
        raise NotFoundError("scope", scope_id)
    if scope.undone_by_id is not None:
        raise RefusedError("already_undone", label=scope.label)
    connection = session.connection()
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    changes = connection.execute(
        select(table_of(Change)).where(Change.scope_id == scope_id).order_by(Change.id.desc())
    ).mappings()
    for (op, name), run in groupby(changes.all(), lambda c: (c["op"], c["table_name"])):
        table = table_named(name)
        if op is ChangeOp.DELETE:
            _remake(connection, recorder, table, [change["before"] for change in run])
        elif op is ChangeOp.INSERT:
            for change in run:
                _unmake(connection, recorder, table, change)
        else:
            for batch in _batches(run):
                _revert(connection, recorder, table, batch)
    recorder.scope.undoes_id = scope_id
    recorder.scope.import_id = scope.import_id
    recorder.finish()
    scope.undone_by_id = recorder.scope.id
    if scope.undoes_id is not None:
        original = session.get(Scope, scope.undoes_id)
        if original is not None:
            original.undone_by_id = None


def _unmake(connection: Connection, recorder: Recorder, table: Table, change: Any) -> None:
    first = change["row_id"]
    last = first + change["row_count"] - 1
    for made, which in _made_of_itself(table.name, first, last):
        _remove(connection, recorder, made, which)
    _remove(connection, recorder, table, table.c.id.between(first, last))


def _made_of_itself(name: str, first: int, last: int) -> Iterator[tuple[Table, Any]]:
    """What the program made unasked of accounts and contacts: it goes with them and stands in
    nobody's way."""
    touch, reading = table_of(Touch), table_of(AccountReading)
    planned = touch.c.state == TouchState.PLANNED
    loose = planned & touch.c.generated.is_(True) & touch.c.moved.is_not(True)
    if name == "account":
        yield reading, reading.c.account_id.between(first, last)
    if name in ("account", "contact"):
        yield touch, loose & touch.c[f"{name}_id"].between(first, last)


def _remove(connection: Connection, recorder: Recorder, table: Table, which: Any) -> None:
    images = [encode_row(row) for row in connection.execute(select(table).where(which)).mappings()]
    recorder.deleted_many(table, images)
    recorder.note_owners(table, {image["account_id"] for image in images if "account_id" in image})
    connection.execute(delete(table).where(which))


def _remake(
    connection: Connection, recorder: Recorder, table: Table, images: list[dict[str, Any]]
) -> None:
    """Put rows back, in runs of rows with the same columns."""
    images.sort(key=lambda image: image["id"])
    for _columns, run in groupby(images, sorted):
        connection.execute(insert(table), [decode_row(table, image) for image in run])
    stone = delete(table_of(Tombstone)).where(Tombstone.uid == bindparam("gone"))
    connection.execute(stone, [{"gone": image.get("uid", "")} for image in images])
    for image in images:
        recorder.inserted(table, image["id"], image.get("uid", ""))
    recorder.note_owners(table, {image["account_id"] for image in images if "account_id" in image})


def _batches(run: Iterable[Any]) -> Iterator[list[Any]]:
    """Runs of changes of as many different rows, so that each batch can be read and set at once."""
    batch: list[Any] = []
    seen: set[int] = set()
    for change in run:
        if change["row_id"] in seen or len(batch) == _BATCH:
            yield batch
            batch, seen = [], set()
        batch.append(change)
        seen.add(change["row_id"])
    if batch:
        yield batch


def _revert(connection: Connection, recorder: Recorder, table: Table, batch: list[Any]) -> None:
    """Set changed fields back, in the order given."""
    ids = [change["row_id"] for change in batch]
    rows = connection.execute(select(table).where(table.c.id.in_(ids))).mappings()
    found = {row["id"]: encode_row(row) for row in rows}
    for change in batch:
        _check(table, change, found.get(change["row_id"]))
    versioned = "revision" in table.c
    for names, run in groupby(batch, lambda change: sorted(change["before"])):
        columns: dict[str, Any] = {name: bindparam(f"to_{name}") for name in names}
        if versioned:
            columns["revision"] = bindparam("to_revision")
        values = []
        for change in run:
            now = found[change["row_id"]]
            back = decode_row(table, change["before"])
            if versioned:
                back["revision"] = now["revision"] + 1
            values.append({"row": change["row_id"]} | {f"to_{k}": v for k, v in back.items()})
        statement = update(table).where(table.c.id == bindparam("row")).values(columns)
        connection.execute(statement, values)
    for change in batch:
        _note_reverted(recorder, table, change, found[change["row_id"]])


def _check(table: Table, change: Any, current: dict[str, Any] | None) -> None:
    before, after = change["before"], change["after"]
    if current is None:
        raise ConflictError(table.name, change["row_id"], before, {})
    moved = {name: current[name] for name in after if current[name] != after[name]}
    if moved:
        mine = {name: after[name] for name in moved}
        raise ConflictError(table.name, change["row_id"], mine, moved)


def _note_reverted(recorder: Recorder, table: Table, change: Any, current: dict[str, Any]) -> None:
    before, after = change["before"], change["after"]
    recorder.updated(table, change["row_id"], current.get("uid", ""), after, before)
    if "account_id" in current:
        owners = {current["account_id"], before.get("account_id", current["account_id"])}
        recorder.note_owners(table, owners)


def next_undo(session: Session, after_id: int) -> Scope | None:
    """The newest action of the user after ``after_id`` that has not been undone."""
    return session.scalars(
        select(Scope)
        .where(Scope.id > after_id, Scope.undoes_id.is_(None), Scope.undone_by_id.is_(None))
        .where(Scope.label.not_in(OF_ITSELF))
        .order_by(Scope.id.desc())
        .limit(1)
    ).first()


def next_redo(session: Session, after_id: int) -> Scope | None:
    """The newest undo that no later action has made obsolete."""
    done = select(Scope.id).where(Scope.undoes_id.is_(None))
    newest_action = session.scalar(
        select(Scope.id)
        .where(Scope.undoes_id.is_(None), Scope.label.not_in(OF_ITSELF))
        .order_by(Scope.id.desc())
        .limit(1)
    )
    return session.scalars(
        select(Scope)
        .where(
            Scope.id > max(after_id, newest_action or 0),
            Scope.undoes_id.in_(done),
            Scope.undone_by_id.is_(None),
        )
        .order_by(Scope.id.desc())
        .limit(1)
    ).first()
