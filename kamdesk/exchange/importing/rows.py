"""Rows of a file to values by field, quickly: one prepared reader per column."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache, partial
from typing import Any

from kamdesk.exchange.cells import Cell, CellError, plain
from kamdesk.exchange.dates import DateOrder
from kamdesk.exchange.fields import Field, Type, fields_of, unmet
from kamdesk.exchange.headers import unit_of
from kamdesk.exchange.importing.request import RefusedRow
from kamdesk.exchange.importing.source import Source
from kamdesk.exchange.values import parse

_REMEMBER = 4096
_PLACES = 4
_PLAIN_MONEY = re.compile(r"(\d{1,13})(?:\.(\d{1,4}))?", re.ASCII)
"""Amounts that are stored units but for the point: four digits behind it, as ``money.SCALE``."""
_TOTALS = frozenset({"合计", "总计", "小计", "total", "totals", "grandtotal", "sum", "subtotal"})

Values = dict[str, Any]


@dataclass(slots=True)
class FileRow:
    """One row understood: its number in the file, values by field (empty ones left out)."""

    number: int
    values: Values
    cells: list[Cell]

    def refused(self, error: CellError, field: str = "") -> RefusedRow:
        """This row as a refused one."""
        params = dict(error.params)
        named = str(params.pop("field", field))
        return RefusedRow(self.number, named, error.code, params, self.cells)


class RowReader:
    """Reads the rows of a source. What can't be understood comes out as RefusedRow."""

    def __init__(self, source: Source) -> None:
        self._rows = source.table.rows
        self._width = len(source.table.headers)
        self._kind = source.kind
        fields = fields_of(source.kind)
        self._columns: list[tuple[str, int, bool, Callable[[Cell], Any]]] = []
        for name, header in source.mapping.items():
            read = _reader(fields[name], unit_of(header), source.date_order)
            position = source.table.position(header)
            self._columns.append((name, position, fields[name].required, read))
        self._complete: set[frozenset[str]] = set()
        self.totals_left_out = 0

    def __iter__(self) -> Iterator[FileRow | RefusedRow]:
        columns, width = self._columns, self._width
        for number, cells in self._rows():
            values: Values = {}
            name = ""
            try:
                for name, at, required, read in columns:
                    cell = cells[at]
                    if cell is not None or required:
                        value = read(cell)
                        if value is not None:
                            values[name] = value
                if len(cells) > width:
                    raise CellError("too_many_cells", count=len(cells), expected=width, field="")
                if len(values) < len(columns):
                    self._check_complete(values)
            except CellError as error:
                if error.code == "required" and _is_total(cells):
                    self.totals_left_out += 1
                    continue
                yield FileRow(number, values, cells).refused(error, name)
                continue
            yield FileRow(number, values, cells)

    def _check_complete(self, values: Values) -> None:
        """Raises CellError required or no_account where a needed combination is missing."""
        present = frozenset(values)
        if present in self._complete:
            return
        for alternatives in unmet(self._kind, present):
            if "account_code" in alternatives:
                raise CellError("no_account", field="account_name")
            raise CellError("required", field=alternatives[0])
        self._complete.add(present)


def _reader(field: Field, scale: Decimal, order: DateOrder | None) -> Callable[[Cell], Any]:
    """How the cells of one column are read; columns repeat themselves, so results are kept."""
    read = partial(parse, field, scale=scale, date_order=order)
    if field.type is not Type.MONEY or scale != 1:
        return lru_cache(_REMEMBER, typed=True)(read)

    def read_money(cell: Cell) -> Any:
        text = cell if isinstance(cell, str) else repr(cell)
        match = _PLAIN_MONEY.fullmatch(text)
        if match is None:
            return read(cell)
        return int(match[1] + (match[2] or "").ljust(_PLACES, "0"))

    return read_money


def _is_total(cells: list[Cell]) -> bool:
    """Whether a row adds up the ones above it, as back offices write below their tables."""
    texts = ("".join(plain(cell).split()).casefold().strip(":：") for cell in cells if cell)
    return any(text in _TOTALS for text in texts)
