"""The survey as a workbook for one person: one sheet in their language, of which only the answers
can be changed; marks are picked from a list; hidden keys say what stands where."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kamdesk import words
from kamdesk.exchange.dossier.styles import FONTS
from kamdesk.exchange.dossier.text import FORMULA_STARTS, clean, lines
from kamdesk.replacing import replacing
from kamdesk.services.surveys import MARKS, SurveyLine, bounds
from kamdesk.words import Lang

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.styles import Font
    from openpyxl.worksheet.worksheet import Worksheet

FORM = "kamdesk-survey"
"""What stands in the hidden key column of the first row, with the survey's own key beside it."""
KEY, ANSWER = 4, 2
"""Columns of key and answer, from 1; beside the key stands what was filled in beforehand."""
_WIDTHS = {"A": 46, "B": 22, "C": 36, "D": 12, "E": 12}
_ACROSS = 100
_ACCENT, _LINE, _FILL = "FF1F5FD0", "FFB8BEC9", "FFE9F0FC"
_TEXT, _MUTED = "FF1A2230", "FF5F6B7C"
_LINE_HEIGHT, _ROW_HEIGHT, _COMMENT_HEIGHT = 16, 30, 110


def write(path: Path, survey: SurveyLine, asked: Mapping[str, str], lang: Lang) -> None:
    """Write the form for one person with these texts (``survey_wording``).

    Raises ``FileError`` as ``replacing`` does.
    """
    from openpyxl import Workbook

    with replacing(path) as unfinished:
        book = Workbook()
        sheet = book.worksheets[0]
        sheet.title = words.text("survey.form_name", lang)
        last = _fill(sheet, survey, asked, lang)
        _lay_out(sheet, last)
        _lock(sheet)
        book.properties.title = clean(asked["title"])
        book.properties.creator = "KamDesk"
        book.save(unfinished)


def _fill(sheet: Worksheet, survey: SurveyLine, asked: Mapping[str, str], lang: Lang) -> int:
    """Everything on the sheet; returns its last row."""

    def word(name: str, **params: Any) -> str:
        return words.text(f"survey.form_{name}", lang, **params)

    _across(sheet, 1, asked["title"], _font(lang, 18, _ACCENT, bold=True))
    _key(sheet, 1, FORM, survey.uid)
    _across(sheet, 2, asked["intro"], _font(lang))
    _across(sheet, 3, word("how"), _font(lang, bold=True))
    row = 5
    for name, value in (("company", survey.account), ("person", survey.person), ("date", "")):
        cell = _ask(sheet, row, word(name), name, value, lang)
        if name == "date":
            cell.number_format = "yyyy-mm-dd"
            _bound(sheet, row, "date", ("36526", "73050"), word("bad_date"))
        row += 1
    row += 1
    for name in (*MARKS, "recommend"):
        least, most = bounds(name)
        _ask(sheet, row, asked[name], name, "", lang)
        _hint(sheet, row, word("scale_recommend" if name == "recommend" else "scale"), lang)
        choices = ",".join(map(str, range(least, most + 1)))
        refusal = word("bad_mark", low=least, high=most)
        _bound(sheet, row, "list", (f'"{choices}"',), refusal)
        row += 1
    row += 1
    comment = _ask(sheet, row, asked["comment"], "comment", "", lang)
    sheet.merge_cells(start_row=row, start_column=ANSWER, end_row=row, end_column=ANSWER + 1)
    comment.alignment = _aligned(vertical="top")
    sheet.row_dimensions[row].height = _COMMENT_HEIGHT
    _across(sheet, row + 2, word("thanks"), _font(lang))
    return row + 2


def _font(lang: Lang, size: int = 11, color: str = _TEXT, *, bold: bool = False) -> Font:
    from openpyxl.styles import Font

    return Font(name=FONTS[lang], size=size, color=color, bold=bold)


def _across(sheet: Worksheet, row: int, text: str, font: Font) -> None:
    """A text over the whole width, as high as it needs."""
    cell = sheet.cell(row, 1)
    _say(cell, text)
    cell.font = font
    cell.alignment = _aligned(indent=0)
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=ANSWER + 1)
    size = int(font.size)
    needed = lines(text, _ACROSS * 11 // size)
    sheet.row_dimensions[row].height = needed * (_LINE_HEIGHT * size / 11) + 8


def _ask(sheet: Worksheet, row: int, question: str, key: str, value: str, lang: Lang) -> Cell:
    """A question, the cell for its answer, and its hidden key. The company stays as it is."""
    from openpyxl.styles import Border, PatternFill, Protection, Side

    free = key != "company"
    asked = sheet.cell(row, 1)
    _say(asked, question)
    asked.font, asked.alignment = _font(lang), _aligned(indent=0)
    answer: Any = sheet.cell(row, ANSWER)
    if value:
        _say(answer, value)
    answer.font, answer.alignment = _font(lang, 12, bold=free), _aligned()
    if free:
        side = Side(style="thin", color=_LINE)
        answer.border = Border(left=side, right=side, top=side, bottom=side)
        answer.fill = PatternFill("solid", fgColor=_FILL)
        answer.protection = Protection(locked=False)
    else:
        sheet.merge_cells(start_row=row, start_column=ANSWER, end_row=row, end_column=ANSWER + 1)
    room = _WIDTHS["B"] + (0 if free else _WIDTHS["C"]) - 6
    needed = max(lines(question, _WIDTHS["A"] - 2), lines(value, room))
    sheet.row_dimensions[row].height = max(_ROW_HEIGHT, needed * _LINE_HEIGHT + 10)
    _key(sheet, row, key, value)
    return answer


def _hint(sheet: Worksheet, row: int, text: str, lang: Lang) -> None:
    cell = sheet.cell(row, ANSWER + 1, text)
    cell.font, cell.alignment = _font(lang, 10, _MUTED), _aligned()


def _key(sheet: Worksheet, row: int, key: str, value: str) -> None:
    sheet.cell(row, KEY, key)
    if value:
        _say(sheet.cell(row, KEY + 1), value)


def _say(cell: Any, text: str) -> None:
    """A text that stays one, whatever it begins with."""
    cell.value = clean(text)
    cell.data_type = "s"
    cell.quotePrefix = text[:1] in FORMULA_STARTS


def _aligned(vertical: str = "center", indent: int = 1) -> Any:
    from openpyxl.styles import Alignment

    return Alignment(horizontal="left", vertical=vertical, wrap_text=True, indent=indent)


def _bound(sheet: Worksheet, row: int, kind: str, bounds: tuple[str, ...], refusal: str) -> None:
    """Refuse anything else, and say what is wanted when the cell is chosen."""
    from openpyxl.worksheet.datavalidation import DataValidation

    rule: Any = DataValidation(
        type=kind, operator="between" if kind == "date" else None, allow_blank=True
    )
    for name, bound in zip(("formula1", "formula2"), bounds, strict=False):
        setattr(rule, name, bound)
    rule.error, rule.showErrorMessage = refusal, True
    rule.prompt, rule.showInputMessage = refusal, True
    sheet.add_data_validation(rule)
    rule.add(sheet.cell(row, ANSWER).coordinate)


def _lay_out(sheet: Worksheet, last: int) -> None:
    from openpyxl.worksheet.properties import PageSetupProperties

    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    for letter in ("D", "E"):
        sheet.column_dimensions[letter].hidden = True
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "portrait"
    sheet.page_setup.fitToWidth = sheet.page_setup.fitToHeight = 1
    sheet.print_area = f"A1:C{last}"


def _lock(sheet: Worksheet) -> None:
    """Without a password: against mistakes, not against people. Tab goes from answer to answer."""
    sheet.protection.sheet = True
    sheet.protection.selectLockedCells = True
    first = sheet.cell(9, ANSWER).coordinate
    for one in sheet.sheet_view.selection:
        one.activeCell = one.sqref = first
