"""The rows that a dry run refused, and what the user does about each: mend it or leave it out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from kamdesk.exchange.cells import Cell, CellError, plain
from kamdesk.exchange.headers import unit_of
from kamdesk.exchange.importing import ImportResult, RefusedRow, field_label, refusal_sentence
from kamdesk.exchange.values import parse
from kamdesk.ui.importing.draft import Draft
from kamdesk.ui.importing.heading_text import heading_text
from kamdesk.words import Lang

State = Literal["refused", "mended", "left_out"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the grid: the field that its cells are mended as, its heading, and its place
    in the file, −1 where the file has none."""

    field: str
    header: str
    position: int
    scale: Decimal = Decimal(1)
    """What the unit in the heading means."""


class Mending:
    """Reads and changes the fixes of a draft. Lines are places in ``rows``.

    A mended line counts as mended as soon as its cells can be read; whether the book takes the
    row is told by the next dry run.
    """

    def __init__(self, draft: Draft, result: ImportResult, language: Lang) -> None:
        self._draft = draft
        self._headers = result.headers
        self._fields = draft.fields()
        self.rows: Sequence[RefusedRow] = result.refused
        self._mapping = {
            name: header for name, header in result.mapping.items() if header in result.headers
        }
        self.columns = self._arranged(language)
        self._by_name = {column.field: column for column in self.columns}
        self._last: tuple[int, str] | None = None
        self._known = dict(draft.fixes)
        self._replaced = dict(draft.replacements)
        """What the dry run knew already: a row that it refused all the same is not mended."""
        self._touched = self._typed_fields()
        self._states: list[State] = ["refused"] * len(self.rows)
        if draft.left_out:
            self._settle(range(len(self.rows)))

    def state(self, line: int) -> State:
        """What will become of a line."""
        return self._states[line]

    def count(self, state: State) -> int:
        """How many lines are in a state."""
        return self._states.count(state)

    def text(self, line: int, name: str) -> str:
        """What the cell says now, as mended."""
        typed = self._typed(self.rows[line], self._by_name[name], self._draft.fixes)
        return self.original(line, name) if typed is None else typed

    def original(self, line: int, name: str) -> str:
        """What the file says in the cell."""
        return self._file_text(self.rows[line], self._by_name[name])

    def is_mended(self, line: int, name: str) -> bool:
        """Whether something else was typed into the cell."""
        return self.text(line, name) != self.original(line, name)

    def bad_field(self, line: int) -> str:
        """The field whose cell holds the line up, "" where it is the row as a whole."""
        if self._states[line] != "refused":
            return ""
        return self._judge(self.rows[line])[1].field

    def main_field(self, line: int) -> str:
        """The field that a line is about: the bad one, else the one that was mended."""
        mended = (one.field for one in self.columns if self.is_mended(line, one.field))
        return self.bad_field(line) or next(mended, "")

    def reason(self, line: int, language: Lang) -> str:
        """Why the line is refused as it stands now."""
        return refusal_sentence(self._judge(self.rows[line])[1], language)

    def fix(self, line: int, name: str, text: str) -> None:
        """Type a text into one cell; the file's own text takes the fix back."""
        key = (self.rows[line].row_number, name)
        self._draft.fixes.pop(key, None)
        if text != self.text(line, name):
            self._draft.fixes[key] = text
        self._draft.left_out.discard(key[0])
        self._last = (line, name)
        self._settle([line])

    def equals(self, line: int, name: str) -> list[int]:
        """The other lines that are still refused and say the same in this cell."""
        old = self.original(line, name)
        return [
            other
            for other, state in enumerate(self._states)
            if state == "refused" and other != line and self.original(other, name) == old
        ]

    def fix_equals(self, line: int, name: str) -> None:
        """Put what was typed into the cell into all cells of the column that said the same."""
        key = (name, self.original(line, name))
        text, lines = self.text(line, name), [line, *self.equals(line, name)]
        if self._by_name[name].position < 0:
            for other in lines:
                self._draft.fixes[self.rows[other].row_number, name] = text
        else:
            self._draft.fixes.pop((self.rows[line].row_number, name), None)
            self._draft.replacements[key] = text
        self._settle(lines)

    def model_for(self, line: int, name: str) -> int:
        """The line whose mended cell can be copied to this one and its equals: the line itself,
        else the one that was typed last in the same column over the same text; −1 for none."""
        if self.is_mended(line, name):
            return line
        last = self._last
        if last is None or last[1] != name or not self.is_mended(*last):
            return -1
        return last[0] if self.original(last[0], name) == self.original(line, name) else -1

    def leave_out(self, lines: Iterable[int]) -> None:
        """Be done with lines: they are not imported."""
        chosen = list(lines)
        self._draft.left_out.update(self.rows[line].row_number for line in chosen)
        self._settle(chosen)

    def take_back(self, line: int) -> None:
        """Forget what was typed into the cells of a line, and that it was to be left out."""
        number = self.rows[line].row_number
        self._draft.left_out.discard(number)
        for column in self.columns:
            self._draft.fixes.pop((number, column.field), None)
            key = (column.field, self.original(line, column.field))
            self._draft.replacements.pop(key, None)
        self._settle(range(len(self.rows)))

    def _typed_fields(self) -> list[Column]:
        """The columns in which anything was typed, now or before the dry run."""
        draft = self._draft
        names = {name for _, name in (*draft.fixes, *self._known)}
        names |= {name for name, _ in (*draft.replacements, *self._replaced)}
        return [column for column in self.columns if column.field in names]

    def _settle(self, lines: Iterable[int]) -> None:
        self._touched = self._typed_fields()
        for line in lines:
            self._states[line] = self._judge(self.rows[line])[0]

    def _judge(self, row: RefusedRow) -> tuple[State, RefusedRow]:
        """The state of a row, and why it is refused as it stands now.

        Only what was typed since the dry run can make a row anything but refused.
        """
        if row.row_number in self._draft.left_out:
            return "left_out", row
        now = {one.field: self._typed(row, one, self._draft.fixes) for one in self._touched}
        known = [self._typed(row, one, self._known) for one in self._touched]
        if list(now.values()) == known:
            return "refused", row
        for column in self.columns:
            typed = now.get(column.field)
            error = self._error(column, self._cell(row, column) if typed is None else typed)
            if error is not None:
                params = {key: value for key, value in error.params.items() if key != "field"}
                old = self._file_text(row, column)
                return "refused", RefusedRow(
                    row.row_number, column.field, error.code, params, row.cells, old
                )
        return "mended", row

    def _typed(
        self, row: RefusedRow, column: Column, fixes: Mapping[tuple[int, str], str]
    ) -> str | None:
        """What was typed for a cell, for itself or for all that say the same."""
        fixed = fixes.get((row.row_number, column.field))
        if fixed is not None:
            return fixed
        replaced = self._replaced if fixes is self._known else self._draft.replacements
        return replaced.get((column.field, self._file_text(row, column)))

    def _cell(self, row: RefusedRow, column: Column) -> Cell:
        inside = 0 <= column.position < len(row.cells)
        return row.cells[column.position] if inside else None

    def _file_text(self, row: RefusedRow, column: Column) -> str:
        if column.field == row.field and row.text:
            return row.text
        return plain(self._cell(row, column))

    def _error(self, column: Column, cell: Cell) -> CellError | None:
        field = self._fields.get(column.field)
        if field is None:
            return None
        try:
            parse(field, cell, scale=column.scale, date_order=self._draft.date_order)
        except CellError as error:
            return None if error.code == "ambiguous_date" else error
        return None

    def _arranged(self, language: Lang) -> list[Column]:
        """The columns that hold rows up, among them fields that the file has no column for, then
        the other matched ones in the file's order."""
        troubled = {row.field for row in self.rows if row.field in self._fields}
        places = {name: self._headers.index(header) for name, header in self._mapping.items()}
        made = [
            Column(name, heading_text(self._draft, header, language), at, unit_of(header))
            for name, at in places.items()
            if (header := self._mapping[name])
        ]
        made += [
            Column(name, field_label(name, language), -1)
            for name in sorted(troubled - places.keys())
        ]
        return sorted(made, key=lambda one: (one.field not in troubled, one.position))
