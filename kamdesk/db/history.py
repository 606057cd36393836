"""The recorder: writes down what one scope does to rows, in the same transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from sqlalchemy import Table, event, func, insert, inspect, select
from sqlalchemy.engine.result import null_result
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction
from sqlalchemy.orm.attributes import get_history
from sqlalchemy.orm.base import PASSIVE_NO_INITIALIZE

from kamdesk.db import many
from kamdesk.db.clock import tick
from kamdesk.db.touched import LEDGER, SPEAKING, Touched, counting, counts, is_derived_from
from kamdesk.models import (
    AccountFigures,
    Base,
    Change,
    ImportMapping,
    Scope,
    SearchDoc,
    Tombstone,
)
from kamdesk.models.base import table_of
from kamdesk.models.images import encode
from kamdesk.models.kinds import ChangeOp

_UNRECORDED = {
    model.__tablename__
    for model in (AccountFigures, Change, ImportMapping, Scope, SearchDoc, Tombstone)
}
_SILENT_COLUMNS = {"id", "uid", "revision"}
_AT_ONCE = 500
"""So many changes are stored while a scope is still at work, so that none waits at its end."""


class Recorder:
    """Listens to one session and turns its writes into ``Change`` rows.

    ORM objects are seen when they are flushed; bulk inserts, of models and of tables, and updates
    of models by a list of ids and values when ``session.execute`` runs them.
    Other bulk updates and deletes are refused, since they would pass history by.
    """

    def __init__(self, session: Session, label: str, device: str) -> None:
        self._session = session
        self._changes: list[dict[str, Any]] = []
        self._stored = 0
        self.touched = Touched()
        self.scope = Scope(label=label, device=device, clock=tick())
        event.listen(session, "after_flush", self._after_flush)
        event.listen(session, "do_orm_execute", self._on_execute)

    def so_far(self) -> Sequence[Mapping[str, Any]]:
        """What the scope did up to now, in the form of ``Change`` rows."""
        self._session.flush()
        return tuple(self._changes)

    def finish(self) -> bool:
        """Write scope and changes; False where no row was changed. May be called again."""
        self._session.flush()
        new = self._changes[self._stored :]
        if not new:
            return self.scope.id is not None
        self._session.add(self.scope)
        self._session.flush()
        for change in new:
            change["scope_id"] = self.scope.id
        self._session.connection().execute(insert(table_of(Change)), new)
        self._stored = len(self._changes)
        return True

    def inserted(self, table: Table, row_id: int, uid: str, count: int = 1) -> None:
        """Note one new row, or a run of them with consecutive ids."""
        last = self._changes[-1] if len(self._changes) > self._stored else None
        if (
            last is not None
            and last["op"] is ChangeOp.INSERT
            and last["table_name"] == table.name
            and last["row_id"] + last["row_count"] == row_id
        ):
            last["row_count"] += count
            last["row_uid"] = ""
        else:
            self._note(ChangeOp.INSERT, table, row_id, uid, None, None, count)
        if count == 1:
            self.touched.ids[table.name].add(row_id)
        else:
            self.touched.ranges[table.name].append(range(row_id, row_id + count))

    def updated(self, table: Table, row_id: int, uid: str, before: Any, after: Any) -> None:
        """Note changed fields of one row."""
        self._note(ChangeOp.UPDATE, table, row_id, uid, before, after)
        self.touched.ids[table.name].add(row_id)

    def deleted_many(self, table: Table, images: list[dict[str, Any]]) -> None:
        """Note many rows that are gone at once, such as those of an import."""
        for image in images:
            uid = image.get("uid", "")
            self._note(ChangeOp.DELETE, table, image["id"], uid, image, None)
        self.touched.ids[table.name].update(image["id"] for image in images)
        stones = [
            {"uid": image["uid"], "table_name": table.name, "clock": tick()}
            for image in images
            if image.get("uid")
        ]
        if stones:
            self._session.connection().execute(
                insert(table_of(Tombstone)).prefix_with("OR REPLACE"), stones
            )

    def note_owners(self, table: Table, account_ids: set[int]) -> None:
        """Rows of these accounts changed: what is derived from them must be made anew."""
        self.touched.note_owners(table.name, account_ids)

    def _note(
        self,
        op: ChangeOp,
        table: Table,
        row_id: int,
        uid: str,
        before: dict[str, Any] | None,
        after: dict[str, Any] | None,
        count: int = 1,
    ) -> None:
        self._changes.append(
            {
                "op": op,
                "table_name": table.name,
                "row_id": row_id,
                "row_count": count,
                "row_uid": uid,
                "before": before,
                "after": after,
            }
        )

    def _after_flush(self, session: Session, _context: UOWTransaction) -> None:
        for row in session.new:
            self._flushed_new(row)
        for row in session.dirty:
            self._flushed_update(row)
        self._flushed_deletes(session.deleted)

    def _flushed_new(self, row: Any) -> None:
        table = _recorded_table(row)
        if table is not None:
            self.inserted(table, row.id, getattr(row, "uid", ""))
            if counts(table.name, row.__dict__):
                self._note_row_owner(table, row.__dict__)

    def _flushed_update(self, row: Any) -> None:
        table = _recorded_table(row)
        if table is None:
            return
        before: dict[str, Any] = {}
        after: dict[str, Any] = {}
        state = inspect(row)
        for column in state.mapper.column_attrs:
            if column.key in _SILENT_COLUMNS or column.key not in state.committed_state:
                continue
            history = get_history(row, column.key, PASSIVE_NO_INITIALIZE)
            if history.has_changes():
                name = column.columns[0].name
                before[name] = encode(history.deleted[0] if history.deleted else None)
                after[name] = encode(history.added[0] if history.added else None)
        if before != after:
            self.updated(table, row.id, getattr(row, "uid", ""), before, after)
            if is_derived_from(table.name, before):
                self._note_row_owner(table, row.__dict__)
                self._note_row_owner(table, before)

    def _flushed_deletes(self, rows: Iterable[Any]) -> None:
        images: dict[Table, list[dict[str, Any]]] = defaultdict(list)
        for row in rows:
            table = _recorded_table(row)
            if table is not None:
                columns = inspect(row).mapper.column_attrs
                image = {one.columns[0].name: encode(getattr(row, one.key)) for one in columns}
                images[table].append(image)
        for table, some in images.items():
            self.deleted_many(table, some)
            for image in filter(partial(counts, table.name), some):
                self._note_row_owner(table, image)

    def _note_row_owner(self, table: Table, values: dict[str, Any]) -> None:
        if values.get("account_id") is not None:
            self.note_owners(table, {values["account_id"]})

    def _on_execute(self, state: ORMExecuteState) -> Any:
        if many.is_by_id(state):
            return self._update_many(state)
        if state.is_update or state.is_delete:
            raise TypeError("bulk update and delete pass history by; change objects instead")
        if not state.is_insert:
            return None
        mapper = state.bind_mapper
        table = mapper.local_table if mapper else getattr(state.statement, "table", None)
        if not isinstance(table, Table) or table.name in _UNRECORDED:
            return None
        self._session.flush()  # rows that go now free ids which the new ones take
        last = select(func.coalesce(func.max(table.c.id), 0))
        connection = self._session.connection()
        first = connection.execute(last).scalar_one() + 1
        result = state.invoke_statement()
        count = connection.execute(last).scalar_one() - first + 1
        if count > 0:
            self.inserted(table, first, "", count)
            self._note_inserted_owners(table, first, count)
        return result

    def _update_many(self, state: ORMExecuteState) -> Any:
        self._session.flush()
        table, changed = many.set_by_id(state)
        for one in changed:
            self.updated(table, one.row_id, one.uid, one.before, one.after)
            if is_derived_from(table.name, one.before):
                self.note_owners(table, set(one.owners))
        if len(self._changes) - self._stored >= _AT_ONCE:
            self.finish()
        return null_result()

    def _note_inserted_owners(self, table: Table, first: int, count: int) -> None:
        if table.name in LEDGER | SPEAKING:
            ids = select(table.c.account_id).where(
                table.c.id.between(first, first + count - 1), counting(table)
            )
            found = self._session.connection().execute(ids.distinct()).scalars()
            self.note_owners(table, set(found))


def _recorded_table(row: Any) -> Table | None:
    table = row.__table__ if isinstance(row, Base) else None
    if isinstance(table, Table) and table.name not in _UNRECORDED and "id" in table.c:
        return table
    return None
