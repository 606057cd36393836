"""Opening a file as a table: by content, not by name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from os import PathLike
from pathlib import Path

from kamdesk.errors import FileError
from kamdesk.exchange.cells import blank
from kamdesk.exchange.reading.csv_text import text_sheet
from kamdesk.exchange.reading.guard import Format, inspect
from kamdesk.exchange.reading.header_row import LOOK_AT, Header, find_header
from kamdesk.exchange.reading.markup import markup_sheets
from kamdesk.exchange.reading.table import Sheet, Table
from kamdesk.exchange.reading.workbook import workbook_sheets

_ENOUGH_KNOWN = 2


def open_table(path: str | PathLike[str], sheet: str | None = None) -> Table:
    """The table in a workbook (.xlsx .xlsm .xls .ods) or text file (.csv .tsv .txt).

    Without ``sheet`` the first visible sheet with known headings is taken, else the first with
    any header. Rows are read later; a file broken further down raises then.

    Raises FileError, its ``file`` naming the file: file_missing, not_a_file, empty_file,
    unreadable, too_large, suspicious, encrypted, unknown_format, bad_encoding, empty_sheet,
    no_header, sheet_missing.
    """
    file = Path(path)
    found = _sheets(file)
    if sheet is not None:
        found = [_named(file, found, sheet)]
    best: tuple[Sheet, Header] | None = None
    filled = False
    for candidate in found:
        top = list(islice(candidate.read(), LOOK_AT * 2))
        filled = filled or not all(map(blank, top))
        header = find_header(top)
        if header is None:
            continue
        if best is None or (header.known >= _ENOUGH_KNOWN > best[1].known):
            best = candidate, header
        if header.known >= _ENOUGH_KNOWN:
            break
    if best is None:
        code = "no_header" if filled else "empty_sheet"
        raise FileError(code, file=file.name, sheet=found[0].name)
    source, header = best
    return Table(file.name, source.name, header.row, header.names, header.below, source)


def sheets(path: str | PathLike[str]) -> list[str]:
    """Names of the sheets that hold something, visible ones first; a text file has one."""
    return [sheet.name for sheet in _sheets(Path(path))]


def _sheets(path: Path) -> list[Sheet]:
    kind = inspect(path)
    if kind is Format.TEXT:
        return [text_sheet(path)]
    if kind is Format.MARKUP:
        return markup_sheets(path)
    return workbook_sheets(path, kind)


def _named(path: Path, found: Sequence[Sheet], name: str) -> Sheet:
    for sheet in found:
        if sheet.name.strip().casefold() == name.strip().casefold():
            return sheet
    names = ", ".join(sheet.name for sheet in found)
    raise FileError("sheet_missing", file=path.name, sheet=name, sheets=names)
