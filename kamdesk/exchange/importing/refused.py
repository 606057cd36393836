"""The workbook of refused rows: as they were, with the reason beside them, to be imported again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from kamdesk import words
from kamdesk.exchange.cells import Cell
from kamdesk.exchange.importing.request import RefusedRow
from kamdesk.exchange.importing.sentences import field_label, refusal_sentence
from kamdesk.replacing import replacing
from kamdesk.words import Lang

_MAX_TEXT = 32_767
_WIDEST = 48
_ILLEGAL = {code: None for code in range(32) if code not in (9, 10, 13)}


def write_refused(
    path: Path, headers: Sequence[str], refused: Sequence[RefusedRow], language: Lang
) -> None:
    """Write the rows under their own headings; the last three columns tell row, column and
    reason, under headings that no import takes for anything.

    Raises FileError, see ``replacing``; an older file is replaced only by a whole one.
    """
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    sheet = book.active
    width = max([len(headers), *(len(row.cells) for row in refused)])
    own = [words.text(f"import.refused_{name}", language) for name in ("row", "column", "reason")]
    titles = [*headers, *[""] * (width - len(headers)), *own]
    for at, title in enumerate(titles, start=1):
        _put(sheet.cell(1, at), title)
        sheet.cell(1, at).font = Font(bold=True)
    for number, row in enumerate(refused, start=2):
        label = field_label(row.field, language) if row.field else ""
        cells: list[Cell] = [*row.cells, *[None] * (width - len(row.cells))]
        cells += [row.row_number, label, refusal_sentence(row, language)]
        for at, cell in enumerate(cells, start=1):
            _put(sheet.cell(number, at), cell)
        sheet.cell(number, width + 3).alignment = Alignment(wrap_text=True, vertical="top")
    _lay_out(sheet, titles, width)
    with replacing(path) as unfinished:
        book.save(unfinished)


def _put(target: Any, cell: Cell) -> None:
    """Text stays text, whatever it begins with."""
    if isinstance(cell, str):
        target.value = cell.translate(_ILLEGAL)[:_MAX_TEXT]
        target.data_type = "s"
        target.quotePrefix = cell[:1] in "=+-@"
    elif isinstance(cell, (bool, int, float, Decimal, datetime, date)):
        target.value = cell
        if isinstance(cell, date):
            target.number_format = "yyyy-mm-dd"


def _lay_out(sheet: Any, titles: Sequence[str], width: int) -> None:
    from openpyxl.utils import get_column_letter

    for at, title in enumerate(titles, start=1):
        wide = 2 * len(title.encode("gb18030", "replace")) // 2 + 4
        sheet.column_dimensions[get_column_letter(at)].width = min(max(wide, 12), _WIDEST)
    sheet.column_dimensions[get_column_letter(width + 3)].width = 72
    sheet.freeze_panes = "A2"
