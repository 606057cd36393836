"""Rows of a file to values by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kamdesk.exchange.cells import Cell, CellError, plain
from kamdesk.exchange.fields import unmet
from kamdesk.exchange.importing.columns import Columns, Values
from kamdesk.exchange.importing.fixes import Fixes
from kamdesk.exchange.importing.request import ImportRequest, RefusedRow
from kamdesk.exchange.importing.source import Source

__all__ = ["FileRow", "RowReader", "Values", "names_total", "naming"]

_ACCOUNT = ("account_code", "account_name", "account_tax_no")
_TOTALS = frozenset({"合计", "总计", "小计", "total", "totals", "grandtotal", "sum", "subtotal"})
_NAMING = frozenset({"account_code", "account_name", "code", "name"})


@dataclass(slots=True)
class FileRow:
    """One row understood: its number in the file, values by field (empty ones left out)."""

    number: int
    values: Values
    cells: list[Cell]
    places: Mapping[str, int]
    """Where the fields' columns are."""

    def refused(self, error: CellError, field: str = "") -> RefusedRow:
        """This row as a refused one."""
        params = dict(error.params)
        named = str(params.pop("field", field))
        at = self.places.get(named, len(self.cells))
        text = plain(self.cells[at]) if at < len(self.cells) else ""
        return RefusedRow(self.number, named, error.code, params, self.cells, text)


class RowReader:
    """Reads the rows of a source. What can't be understood comes out as RefusedRow.

    Raises CellError where a constant of the request can't be understood.
    """

    def __init__(self, source: Source, request: ImportRequest) -> None:
        self._source = source
        self._width = len(source.table.headers)
        self._columns = Columns(source, request.replacements)
        self._fixes = Fixes(source, request.fixes, self._columns)
        self._constants = self._columns.constants(request.constants)
        self._naming = naming(self._columns.places)
        self._complete: set[frozenset[str]] = set()
        self._above: Values = {}
        self.totals_left_out = 0

    def __iter__(self) -> Iterator[FileRow | RefusedRow]:
        columns, places, width = self._columns, self._columns.places, self._width
        usual = columns.of_unit(None)
        for number, raw in self._source.table.rows():
            if names_total(raw, self._naming):
                self.totals_left_out += 1
                continue
            values: Values = dict(self._constants)
            name = ""
            try:
                cells = self._fixes.apply(number, raw, values)
                of_row = usual if columns.unit_at is None else columns.for_row(cells, values)
                for name, at, needed, read in of_row:
                    cell = cells[at]
                    if cell is not None or needed:
                        value = read(cell)
                        if value is not None:
                            values[name] = value
                if "item" in values:
                    self._carry_account(values)
                if len(raw) > width:
                    raise CellError("too_many_cells", count=len(raw), expected=width, field="")
                if len(values) < columns.count:
                    self._check_complete(values)
            except CellError as error:
                self._remember_account(values, unreadable=name in _ACCOUNT)
                if error.code == "required" and _is_total(raw):
                    self.totals_left_out += 1
                    continue
                yield FileRow(number, values, raw, places).refused(error, name)
                continue
            yield FileRow(number, values, raw, places)

    def _carry_account(self, values: Values) -> None:
        """Where each row is one figure, an account is often written beside the first alone."""
        if not self._remember_account(values):
            values |= self._above

    def _remember_account(self, values: Values, unreadable: bool = False) -> bool:
        """Whether a row, also one that is refused, names its account itself."""
        told = {name: values[name] for name in _ACCOUNT if name in values}
        if told or unreadable:
            self._above = told
        return bool(told)

    def _check_complete(self, values: Values) -> None:
        """Raises CellError required or no_account where a needed combination is missing."""
        present = frozenset(values)
        if present in self._complete:
            return
        for alternatives in unmet(self._source.kind, present):
            if "account_code" in alternatives:
                raise CellError("no_account", field="account_name")
            raise CellError("required", field=alternatives[0])
        self._complete.add(present)


def naming(places: Mapping[str, int]) -> list[int]:
    """The columns that say who or what a row is about, by the places of the fields."""
    return [at for name, at in places.items() if name in _NAMING]


def names_total(cells: list[Cell], naming: list[int]) -> bool:
    """Whether a row is filled all through but stands for the total: whoever it is about is
    called so."""
    found = False
    for at in naming:
        cell = cells[at]
        if cell is not None:
            if not isinstance(cell, str) or not _says_total(cell):
                return False
            found = True
    return found


def _is_total(cells: list[Cell]) -> bool:
    """Whether a row adds up the ones above it, as back offices write below their tables."""
    return any(_says_total(plain(cell)) for cell in cells if cell)


@lru_cache(1024)
def _says_total(text: str) -> bool:
    return "".join(text.split()).casefold().strip(":：") in _TOTALS
