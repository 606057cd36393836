"""Lines of the ledger, invoices and payments: which stored one a row of a file is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from sqlalchemy import select
from uuid_utils import uuid7

from kamdesk.exchange.cells import CellError
from kamdesk.exchange.importing.request import Mode
from kamdesk.exchange.importing.rows import FileRow
from kamdesk.exchange.importing.tally import Outcome
from kamdesk.exchange.importing.work import Work

_AT_ONCE = 5_000
_GLUE = "\x1f"

Line = dict[str, Any]


def digest(*parts: object) -> str:
    """The key of a line made of what names it, 40 characters."""
    return blake2b(_GLUE.join(map(str, parts)).encode(), digest_size=20).hexdigest()


@dataclass(slots=True)
class StoredLine:
    """A line of the book that no row of this file has claimed yet."""

    line_id: int
    values: Line

    def differences(self, line: Line) -> Line:
        """Filled values of the row that differ from the stored ones."""
        return {
            name: line[name]
            for name, stored in self.values.items()
            if line[name] != stored and line[name] not in (None, "")
        }


class Lines:
    """Lines of one table by their keys, looked up in runs so that memory stays flat.

    Rows with the same base key are told apart by their occurrence. They claim stored lines that
    say the same first, so that the order of the rows doesn't matter; rows that differ wait for
    the end and then take over lines that nobody else claimed.

    ``told`` are the columns that a later file may correct.
    """

    def __init__(self, work: Work, model: type[Any], told: tuple[str, ...]) -> None:
        self._work = work
        self._model = model
        self._told = told
        self._empty = work.session.scalar(select(model.id).limit(1)) is None
        self._occurrences: dict[str, int] = {}
        self._unclaimed: dict[str, list[StoredLine]] = {}
        self._waiting: list[tuple[FileRow, str, Line]] = []

    def look_up(self, bases: Iterable[str]) -> None:
        """Load the stored lines of bases that were not seen before."""
        fresh = [base for base in dict.fromkeys(bases) if base not in self._occurrences]
        self._occurrences.update(dict.fromkeys(fresh, 0))
        occurrence = 0
        while fresh and not self._empty:
            found = self._stored({f"{base}-{occurrence}": base for base in fresh})
            for base, line in found.items():
                self._unclaimed.setdefault(base, []).append(line)
                self._occurrences[base] = occurrence + 1
            fresh, occurrence = list(found), occurrence + 1

    def place(self, row: FileRow, base: str, line: Line) -> Outcome | None:
        """Add the line, or find it; None where that can only be told at the end.

        Raises CellError not_in_book where only known lines are wanted.
        """
        unclaimed = self._unclaimed.get(base)
        if not unclaimed:
            return self._add(base, line)
        for stored in unclaimed:
            if not stored.differences(line):
                unclaimed.remove(stored)
                return Outcome.UNCHANGED
        self._waiting.append((row, base, line))
        return None

    def settle(self) -> Iterator[tuple[FileRow, Line, Outcome | CellError]]:
        """What became of the rows that had to wait."""
        waiting, self._waiting = self._waiting, []
        for row, base, line in waiting:
            unclaimed = self._unclaimed.get(base)
            try:
                outcome = self._change(unclaimed.pop(0), line) if unclaimed else None
                yield row, line, outcome or self._add(base, line)
            except CellError as error:
                yield row, line, error

    def _change(self, stored: StoredLine, line: Line) -> Outcome:
        if self._work.mode is Mode.CREATE:
            return Outcome.UNCHANGED
        self._work.writer.change(self._model, stored.line_id, stored.differences(line))
        return Outcome.CHANGED

    def _add(self, base: str, line: Line) -> Outcome:
        if self._work.mode is Mode.UPDATE:
            raise CellError("not_in_book", name="", field="")
        occurrence = self._occurrences[base]
        self._occurrences[base] = occurrence + 1
        line["line_key"] = f"{base}-{occurrence}"
        line["import_id"] = self._work.tally.import_id
        line["uid"] = uuid7().hex
        line["revision"] = 1
        self._work.writer.add(self._model, line)
        return Outcome.ADDED

    def _stored(self, keys: dict[str, str]) -> dict[str, StoredLine]:
        columns = [getattr(self._model, name) for name in self._told]
        wanted = list(keys)
        found: dict[str, StoredLine] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            query = select(self._model.line_key, self._model.id, *columns).where(
                self._model.line_key.in_(wanted[start : start + _AT_ONCE])
            )
            for key, line_id, *values in self._work.session.execute(query):
                stored = dict(zip(self._told, values, strict=True))
                found[keys[key]] = StoredLine(line_id, stored)
        return found
