"""Sheets of workbooks, by the reader that gets something out of the file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kamdesk.errors import FileError
from kamdesk.exchange.cells import Cell
from kamdesk.exchange.reading.extent import too_sparse
from kamdesk.exchange.reading.guard import Format
from kamdesk.exchange.reading.merges import Range, open_document_merges, packed_merges
from kamdesk.exchange.reading.old_excel import claims_too_much
from kamdesk.exchange.reading.table import Row, Sheet

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_SUFFIXES = {
    Format.ZIPPED: {".xlsx", ".xlsm", ".xlsb"},
    Format.OPEN_DOCUMENT: {".ods"},
    Format.OLE: {".xls"},
}


def workbook_sheets(path: Path, kind: Format) -> list[Sheet]:
    """Worksheets with at least one row, the visible ones first.

    calamine reads first; a packed workbook that it can't open or finds empty goes to
    openpyxl, as does one that would need a huge grid. Raises FileError encrypted, empty_file
    or unreadable, never returns nothing.
    """
    if kind is Format.OLE and claims_too_much(path):
        raise FileError("unreadable", file=path.name, reason="claims")
    failure: FileError | None = None
    with failing_as_file(path):
        sparse = kind is Format.ZIPPED and too_sparse(path)
    try:
        found = [] if sparse else _by_calamine(path, kind)
    except FileError as error:
        if error.code == "encrypted" or kind is not Format.ZIPPED:
            raise
        found, failure = [], error
    if not found and kind is Format.ZIPPED:
        try:
            found = _by_openpyxl(path)
        except FileError as error:
            raise failure or error from error
    if not found:
        raise FileError("empty_file", file=path.name)
    return found


def _by_calamine(path: Path, kind: Format) -> list[Sheet]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    with failing_as_file(path):
        book = _open(path, kind)
        metas = [meta for meta in book.sheets_metadata if meta.typ == SheetTypeEnum.WorkSheet]
        metas.sort(key=lambda meta: meta.visible != SheetVisibleEnum.Visible)
        names = [meta.name for meta in metas]
        told = open_document_merges(path) if kind is Format.OPEN_DOCUMENT else {}
    sheets = (_calamine_sheet(path, book, name, told.get(name)) for name in names)
    return [sheet for sheet in sheets if sheet]


def _open(path: Path, kind: Format) -> CalamineWorkbook:
    from python_calamine import CalamineWorkbook

    if path.suffix.lower() in _SUFFIXES[kind]:
        return CalamineWorkbook.from_path(path)
    with path.open("rb") as stream:
        return CalamineWorkbook.from_filelike(stream)


def _calamine_sheet(
    path: Path, book: CalamineWorkbook, name: str, told: list[Range] | None
) -> Sheet | None:
    with failing_as_file(path, name):
        sheet = book.get_sheet_by_name(name)
        if not sheet.height or sheet.start is None:
            return None
        merged = _downward(told or sheet.merged_cell_ranges or [], sheet.start[1])

    def read() -> Iterator[Row]:
        with failing_as_file(path, name):
            rows = ([_cell(value) for value in row] for row in sheet.iter_rows())
            yield from _filled_down(rows, merged)

    return Sheet(name, read)


def _downward(ranges: list[Range], offset: int) -> dict[int, list[tuple[int, int]]]:
    """First row → (last row, column) of merges more than a row high, columns as read."""
    found: dict[int, list[tuple[int, int]]] = {}
    for (top, left), (bottom, _) in ranges:
        if bottom > top and left >= offset:
            found.setdefault(top, []).append((bottom, left - offset))
    return found


def _filled_down(rows: Iterator[Row], merged: dict[int, list[tuple[int, int]]]) -> Iterator[Row]:
    """Repeats texts and dates merged over several rows, as a reader of the sheet sees them.

    Numbers are not repeated: an amount merged over three lines counts once.
    """
    running: dict[int, tuple[int, Cell]] = {}
    for number, row in enumerate(rows):
        for column, (bottom, value) in list(running.items()):
            if number > bottom:
                del running[column]
            elif column < len(row) and row[column] is None:
                row[column] = value
        for bottom, column in merged.get(number, ()):
            if column < len(row) and isinstance(row[column], (str, date)):
                running[column] = bottom, row[column]
        yield row


def _by_openpyxl(path: Path) -> list[Sheet]:
    from openpyxl import load_workbook

    with failing_as_file(path):
        book = load_workbook(path, read_only=True, data_only=True)
        names = [sheet.title for sheet in book.worksheets]
        book.close()

    def reader(name: str) -> Sheet:
        def read() -> Iterator[Row]:
            with failing_as_file(path, name):
                book = load_workbook(path, read_only=True, data_only=True)
                try:
                    sheet = book[name]
                    sheet.reset_dimensions()
                    merged = _downward(packed_merges(path, sheet._worksheet_path), 0)
                    rows = sheet.iter_rows(values_only=True)
                    yield from _filled_down(([_cell(cell) for cell in row] for row in rows), merged)
                finally:
                    book.close()

        return Sheet(name, read)

    return [sheet for sheet in map(reader, names) if any(any(row) for row in sheet.read())]


@contextmanager
def failing_as_file(path: Path, sheet: str = "") -> Iterator[None]:
    """Turns whatever a reader throws at a broken file into a FileError with the file's name.

    Readers have no common base of errors, and the Rust one panics with a BaseException.
    """
    try:
        yield
    except (FileError, GeneratorExit, KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException as error:
        code = "encrypted" if type(error).__name__ == "PasswordError" else "unreadable"
        raise FileError(code, file=path.name, sheet=sheet, reason=str(error)[:200]) from error


def _cell(value: Any) -> Cell:
    """A reader's cell as one of ours: blank → None, whole floats → int, times → text."""
    if value is None or isinstance(value, str):
        return value or None
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    if isinstance(value, (bool, int, float, Decimal, date)):
        return value
    if isinstance(value, time):
        return value.isoformat(timespec="minutes")
    return str(value) if isinstance(value, timedelta) else repr(value)
