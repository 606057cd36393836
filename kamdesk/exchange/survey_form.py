"""The survey as a workbook: a sheet for each language, marks kept within bounds, keys hidden."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from kamdesk import words
from kamdesk.exchange.dossier.text import FORMULA_STARTS, clean
from kamdesk.replacing import replacing
from kamdesk.services.surveys import MARKS, SurveyLine
from kamdesk.words import Lang

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

KEY_COLUMN = 3
"""Place of the hidden column, from 0, that names each row; the answer stands in place 1."""
FORM = "kamdesk-survey"
"""What names the row whose answer is the survey's own key."""
_ACCENT, _LINE, _FILL = "FF1F5FBF", "FFB8BEC9", "FFF3F6FB"
_COMMENT_HEIGHT = 90


def write(path: Path, survey: SurveyLine, first: Lang) -> None:
    """Write the form for one person; the sheet in ``first`` is the one that opens.

    Raises ``FileError`` as ``replacing`` does.
    """
    from openpyxl import Workbook

    with replacing(path) as unfinished:
        book = Workbook()
        order: list[Lang] = ["zh", "en"] if first == "zh" else ["en", "zh"]
        for place, lang in enumerate(order):
            sheet = book.worksheets[0] if place == 0 else book.create_sheet()
            sheet.title = words.text("survey.form_name", lang)
            _fill(sheet, survey, lang)
        book.properties.title = words.text("survey.form_title", first)
        book.properties.creator = "KamDesk"
        book.save(unfinished)


def _fill(sheet: Worksheet, survey: SurveyLine, lang: Lang) -> None:
    from openpyxl.styles import Alignment, Font

    def word(name: str) -> str:
        return words.text(f"survey.form_{name}", lang)

    wrap = Alignment(wrap_text=True, vertical="top")
    sheet["A1"], sheet["A2"] = word("title"), word("intro")
    sheet["A1"].font = Font(bold=True, size=16, color=_ACCENT)
    sheet["A2"].alignment = wrap
    sheet.row_dimensions[2].height = 48
    _key(sheet, 1, FORM, survey.uid)
    row = 4
    for name, value in (("company", survey.account), ("person", survey.person), ("date", None)):
        _ask(sheet, row, word(name), name, value)
        row += 1
    sheet.cell(6, 2).number_format = "yyyy-mm-dd"
    row += 1
    for name in (*MARKS, "recommend"):
        _ask(sheet, row, word(name), name, None)
        low, high = (0, 10) if name == "recommend" else (1, 5)
        _bound(sheet, row, low, high, words.text("survey.form_bad_mark", lang, low=low, high=high))
        row += 1
    row += 1
    _ask(sheet, row, word("comment"), "comment", None)
    sheet.row_dimensions[row].height = _COMMENT_HEIGHT
    sheet.cell(row, 2).alignment = wrap
    sheet.cell(row + 2, 1, word("thanks"))
    _lay_out(sheet, row + 2)


def _ask(sheet: Worksheet, row: int, question: str, key: str, value: str | None) -> None:
    """A question, the cell for its answer, and its hidden key."""
    from openpyxl.styles import Alignment, Border, PatternFill, Side

    cell = sheet.cell(row, 1, question)
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    answer = sheet.cell(row, 2)
    if value:
        answer.value = clean(value)
        answer.data_type = "s"
        answer.quotePrefix = value[:1] in FORMULA_STARTS
    side = Side(style="thin", color=_LINE)
    answer.border = Border(left=side, right=side, top=side, bottom=side)
    answer.fill = PatternFill("solid", fgColor=_FILL)
    answer.alignment = Alignment(horizontal="left", vertical="center", wrap_text=True)
    sheet.row_dimensions[row].height = 30
    sheet.cell(row, KEY_COLUMN + 1, key)


def _key(sheet: Worksheet, row: int, key: str, value: str) -> None:
    sheet.cell(row, KEY_COLUMN + 1, key)
    sheet.cell(row, KEY_COLUMN + 2, value)


def _bound(sheet: Worksheet, row: int, low: int, high: int, refusal: str) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    rule: Any = DataValidation(
        type="whole", operator="between", formula1=str(low), formula2=str(high), allow_blank=True
    )
    rule.error, rule.showErrorMessage = refusal, True
    rule.prompt, rule.showInputMessage = refusal, True
    sheet.add_data_validation(rule)
    rule.add(f"B{row}")


def _lay_out(sheet: Worksheet, last: int) -> None:
    from openpyxl.worksheet.properties import PageSetupProperties

    for letter, width in (("A", 52), ("B", 34), ("C", 2), ("D", 12), ("E", 12)):
        sheet.column_dimensions[letter].width = width
    for letter in ("D", "E"):
        sheet.column_dimensions[letter].hidden = True
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = sheet.page_setup.fitToHeight = 1
    sheet.print_area = f"A1:B{last}"
