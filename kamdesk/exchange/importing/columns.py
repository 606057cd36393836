"""The columns of a file, each with a prepared reader that is quick."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache, partial
from typing import Any

from kamdesk.exchange.cells import Cell, plain
from kamdesk.exchange.dates import DateOrder
from kamdesk.exchange.fields import FIGURES, Field, Kind, Type
from kamdesk.exchange.headers import unit_of
from kamdesk.exchange.importing.source import Source
from kamdesk.exchange.values import parse

Values = dict[str, Any]
Read = Callable[[Cell], Any]
Column = tuple[str, int, bool, Read]
"""Field, place, whether an empty cell has to be looked at, reader."""

_REMEMBER = 4096
_PLACES = 4
_PLAIN_MONEY = re.compile(r"(\d{1,13})(?:\.(\d{1,4}))?", re.ASCII)
"""Amounts that are stored units but for the point: four digits behind it, as ``money.SCALE``."""
_ONE = Decimal(1)
_PER_PIECE = frozenset({"unit_price"})
"""Amounts that a unit of the whole sheet doesn't mean."""


class Columns:
    """The mapped columns of a source.

    An amount counts in the unit of its heading, else in the one that its row tells (a column
    ``unit`` of statements), else in the one that a line above the table tells.
    """

    def __init__(self, source: Source, replacements: Mapping[tuple[str, str], str]) -> None:
        self._source = source
        self._sheet = source.unit.factor if source.unit else _ONE
        self._replaced: dict[str, dict[str, str]] = {}
        for (name, old), new in replacements.items():
            self._replaced.setdefault(name, {})[old] = new
        table, mapping = source.table, source.mapping
        self.places = {name: table.position(header) for name, header in mapping.items()}
        self._scales = {name: unit_of(header) for name, header in mapping.items()}
        self._of_unit: dict[Decimal | None, list[Column]] = {}
        self.unit_at = self.places.get("unit")
        self.count = len(mapping)

    def of_unit(self, unit: Decimal | None) -> list[Column]:
        """The columns, amounts without a unit of their own read in this one."""
        if unit not in self._of_unit:
            names = (name for name in self.places if name != "unit")
            self._of_unit[unit] = [self._column(name, unit) for name in names]
        return self._of_unit[unit]

    def for_row(self, cells: list[Cell], values: Values) -> list[Column]:
        """The columns for a row that tells its unit, which goes into its values."""
        assert self.unit_at is not None
        factor = unit_of(f"({plain(cells[self.unit_at])})")
        values["unit"] = int(factor) if factor > 1 else self._typed_unit()
        return self.of_unit(factor if factor > 1 else None)

    def constants(self, texts: Mapping[str, str]) -> Values:
        """Values of fields that are the same in all rows. Raises CellError."""
        given = ((name, self.read(name, text)) for name, text in texts.items())
        values = {name: value for name, value in given if value is not None}
        if self._source.kind is Kind.STATEMENTS and self.unit_at is None:
            values["unit"] = self._typed_unit()
        return values

    def read(self, name: str, text: str) -> Any:
        """What a text that somebody typed means in a field. Raises CellError."""
        return parse(self._source.fields[name], text, date_order=self._source.date_order)

    def _typed_unit(self) -> int:
        """The unit in which the amounts of a statement were written."""
        own = (self._scales[name] for name in (*FIGURES, "amount") if name in self._scales)
        largest = max(own, default=_ONE)
        return int(largest if largest > 1 else self._sheet)

    def _column(self, name: str, unit: Decimal | None) -> Column:
        field, scale = self._source.fields[name], self._scales[name]
        if scale == 1 and field.type is Type.MONEY and name not in _PER_PIECE:
            scale = unit or self._sheet
        read = _reader(field, scale, self._source.date_order)
        table = self._replaced.get(name)
        if table is None:
            return name, self.places[name], field.required, read
        replaced = partial(_read_replaced, read, table)
        return name, self.places[name], field.required or "" in table, replaced


def _read_replaced(read: Read, table: Mapping[str, str], cell: Cell) -> Any:
    return read(table.get(plain(cell), cell))


def _reader(field: Field, scale: Decimal, order: DateOrder | None) -> Read:
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
