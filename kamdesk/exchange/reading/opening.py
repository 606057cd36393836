"""Opening a file as a table: by content, not by name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from os import PathLike
from pathlib import Path

from kamdesk.errors import FileError
from kamdesk.exchange.cells import blank
from kamdesk.exchange.reading.apart import Waiting, is_big, sheets_apart
from kamdesk.exchange.reading.csv_text import text_sheet
from kamdesk.exchange.reading.guard import Format, inspect
from kamdesk.exchange.reading.header_row import LOOK_AT, Header, find_header, header_at
from kamdesk.exchange.reading.markup import markup_sheets
from kamdesk.exchange.reading.table import Row, Sheet, Table
from kamdesk.exchange.reading.vcards import card_sheet
from kamdesk.exchange.reading.workbook import failing_as_file, workbook_sheets

_ENOUGH_KNOWN = 2


def open_table(
    path: str | PathLike[str],
    sheet: str | None = None,
    header_row: int | None = None,
    waiting: Waiting | None = None,
) -> Table:
    """The table in a workbook (.xlsx .xlsm .xls .ods), text file (.csv .tsv .txt) or .vcf.

    Without ``sheet`` the first visible sheet with known headings is taken, else the first with
    any header. ``header_row``, counted from 1, is a person's choice; without it the header is
    found. Rows are read later; a file broken further down raises then. ``waiting`` is called
    several times a second while a big workbook is parsed; what it raises ends the parsing.

    Raises FileError, its ``file`` naming the file: file_missing, not_a_file, empty_file,
    unreadable, too_large, too_slow, suspicious, encrypted, unknown_format, bad_encoding,
    empty_sheet, no_header, sheet_missing.
    """
    file = Path(path)
    found = _sheets(file, waiting)
    if sheet is not None:
        found = [_named(file, found, sheet)]
    source, header = _best(file, found, header_row)
    return Table(file.name, source.name, header.row, header.names, header.below, source)


def preview_rows(
    path: str | PathLike[str],
    sheet: str | None = None,
    count: int = 30,
    waiting: Waiting | None = None,
) -> list[Row]:
    """The first rows as they stand in the file, blank ones included, for choosing the header.

    Without ``sheet`` they are those of the sheet that ``open_table`` takes, else of the first
    one. Raises FileError as ``open_table`` does, but not for want of a header.
    """
    file = Path(path)
    found = _sheets(file, waiting)
    if sheet is not None:
        source = _named(file, found, sheet)
    else:
        try:
            source = _best(file, found, None)[0]
        except FileError as error:
            if error.code != "no_header":
                raise
            source = found[0]
    return list(islice(source.read(), count))


def _best(path: Path, found: Sequence[Sheet], chosen: int | None) -> tuple[Sheet, Header]:
    """The sheet with the header that is known best."""
    best: tuple[Sheet, Header] | None = None
    filled = False
    for candidate in found:
        top = list(islice(candidate.read(), max(LOOK_AT * 2, (chosen or 0) + 2)))
        filled = filled or not all(map(blank, top))
        header = header_at(top, chosen) if chosen is not None else find_header(top)
        if header is None:
            continue
        if best is None or (header.known >= _ENOUGH_KNOWN > best[1].known):
            best = candidate, header
        if header.known >= _ENOUGH_KNOWN:
            break
    if best is None:
        code = "no_header" if filled else "empty_sheet"
        raise FileError(code, file=path.name, sheet=found[0].name)
    return best


def sheets(path: str | PathLike[str], waiting: Waiting | None = None) -> list[str]:
    """Names of the sheets that hold something, visible ones first; a text file has one."""
    return [sheet.name for sheet in _sheets(Path(path), waiting)]


def _sheets(path: Path, waiting: Waiting | None) -> list[Sheet]:
    kind = inspect(path)
    if kind is Format.TEXT:
        return [text_sheet(path)]
    if kind is Format.CARDS:
        return [card_sheet(path)]
    if kind is Format.MARKUP:
        return markup_sheets(path)
    with failing_as_file(path):
        big = is_big(path, kind)
    if big:
        return sheets_apart(path, kind, waiting)
    return workbook_sheets(path, kind)


def _named(path: Path, found: Sequence[Sheet], name: str) -> Sheet:
    for sheet in found:
        if sheet.name.strip().casefold() == name.strip().casefold():
            return sheet
    names = ", ".join(sheet.name for sheet in found)
    raise FileError("sheet_missing", file=path.name, sheet=name, sheets=names)
