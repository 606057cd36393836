"""A workbook of one plain sheet: headings and rows, text that stays text, dates that are dates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from kamdesk.exchange.dossier.text import FORMULA_STARTS, clean, pieces, width
from kamdesk.replacing import replacing

_WIDEST = 48


def write(
    path: Path,
    name: str,
    titles: Sequence[str],
    rows: Iterable[Sequence[Any]],
    wide: str = "",
) -> None:
    """Write the sheet; ``wide`` is the title of the column with names.

    Raises ``FileError`` (``target_open`` …); an older file is replaced only by a whole one.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet(name)
    _lay_out(sheet, titles, wide)
    sheet.append([_cell(sheet, title, bold=True) for title in titles])
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
    with replacing(path) as unfinished:
        book.save(unfinished)


def _cell(sheet: Any, value: Any, *, bold: bool = False) -> Any:
    """A cell in which text stays text, whatever it begins with."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    if value is None or value == "":
        return None
    cell = WriteOnlyCell(sheet, clean(pieces(value)[0]) if isinstance(value, str) else value)
    if isinstance(value, str):
        cell.data_type = "s"
        if value[:1] in FORMULA_STARTS:
            cell.quotePrefix = True
    elif isinstance(value, date):
        cell.number_format = "yyyy-mm-dd"
    if bold:
        cell.font = Font(bold=True)
    return cell


def _lay_out(sheet: Any, titles: Sequence[str], wide: str) -> None:
    from openpyxl.utils import get_column_letter

    for at, title in enumerate(titles, start=1):
        needed = 36 if title == wide else max(12, width(title) + 4)
        sheet.column_dimensions[get_column_letter(at)].width = min(needed, _WIDEST)
    sheet.freeze_panes = "C2"
