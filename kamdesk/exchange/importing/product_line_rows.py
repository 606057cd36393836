"""Rows of a sheet of product lines."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from kamdesk.exchange.cells import CellError
from kamdesk.exchange.importing.figures import Record
from kamdesk.exchange.importing.request import Mode
from kamdesk.exchange.importing.rows import FileRow
from kamdesk.exchange.importing.tally import Outcome
from kamdesk.exchange.importing.work import Work
from kamdesk.models import ProductLine
from kamdesk.text.folding import fold

_HELD = ("name", "other_name", "category", "note")


class ProductLineRows:
    """Adds product lines, changes the ones known by name; one in the bin is taken out of it."""

    def __init__(self, work: Work) -> None:
        self._work = work
        columns = [getattr(ProductLine, name) for name in _HELD]
        query = select(ProductLine.id, ProductLine.deleted_at, *columns)
        self._records: dict[str, Record] = {}
        for row_id, deleted, *values in work.session.execute(query):
            stored: dict[str, Any] = dict(zip(_HELD, values, strict=True))
            self._records[fold(stored["name"])] = Record(
                row_id, stored={**stored, "deleted_at": deleted}
            )

    def take(self, rows: list[FileRow]) -> None:
        """Plan a run of rows."""
        for row in rows:
            try:
                self._work.tally.count(self._take(row))
            except CellError as error:
                self._work.tally.refused.append(row.refused(error))

    def finish(self) -> None:
        """Nothing waits for the end."""

    def _take(self, row: FileRow) -> Outcome:
        given = {name: row.values[name] for name in _HELD if name in row.values}
        record = self._records.setdefault(fold(given["name"]), Record())
        if record.row_id is None:
            return self._add(record, given, row.number)
        given["name"] = record.stored["name"]
        record.tell(given, row.number)
        differences = record.differences({**given, "deleted_at": None})
        if not differences or (self._work.mode is Mode.CREATE and not record.made_here):
            return Outcome.UNCHANGED
        self._work.writer.change(ProductLine, record.row_id, differences)
        record.stored |= differences
        return Outcome.CHANGED

    def _add(self, record: Record, given: dict[str, Any], row_number: int) -> Outcome:
        if self._work.mode is Mode.UPDATE:
            raise CellError("not_in_book", name=given["name"], field="name")
        record.tell(given, row_number)
        new = {name: given.get(name, "") for name in _HELD}
        record.stored, record.made_here = {**new, "deleted_at": None}, True
        record.row_id = self._work.writer.add(ProductLine, new)
        return Outcome.ADDED
