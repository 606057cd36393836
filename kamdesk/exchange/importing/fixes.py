"""Texts that a person typed in the place of single cells."""

from __future__ import annotations

from collections.abc import Mapping

from kamdesk.exchange.cells import Cell, CellError, is_empty, plain
from kamdesk.exchange.fields import Type
from kamdesk.exchange.importing.columns import Columns, Values
from kamdesk.exchange.importing.source import Source
from kamdesk.exchange.reading.table import DerivedSheet


class Fixes:
    """Fixes by row number and field; fields without a column can be filled as well.

    Where one row of the file became several (a column per month), a fix of an amount counts for
    the cells that can't be read by themselves.
    """

    def __init__(
        self, source: Source, fixes: Mapping[tuple[int, str], str], columns: Columns
    ) -> None:
        self._columns = columns
        self._fields = source.fields
        self._several = isinstance(source.table.source, DerivedSheet)
        self._by_row: dict[int, dict[str, str]] = {}
        for (number, name), text in fixes.items():
            if name in source.fields:
                self._by_row.setdefault(number, {})[name] = text

    def apply(self, number: int, cells: list[Cell], values: Values) -> list[Cell]:
        """The cells with their fixes; what has no column goes straight into the values.

        Raises CellError for such a text that can't be understood.
        """
        typed = self._by_row.get(number)
        if typed is None:
            return cells
        fixed = list(cells)
        for name, text in typed.items():
            at = self._columns.places.get(name)
            if at is None:
                self._fill(name, text, values)
            elif not (self._several and self._stands(name, fixed[at])):
                fixed[at] = text
        return fixed

    def _fill(self, name: str, text: str, values: Values) -> None:
        try:
            value = self._columns.read(name, text)
        except CellError as error:
            error.params.setdefault("field", name)
            raise
        if value is not None:
            values[name] = value

    def _stands(self, name: str, cell: Cell) -> bool:
        """Whether the cell is one of several amounts, and needs no fix."""
        if self._fields[name].type is not Type.MONEY or is_empty(cell):
            return False
        try:
            self._columns.read(name, plain(cell))
        except CellError:
            return False
        return True
