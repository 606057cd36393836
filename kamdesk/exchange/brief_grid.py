"""The cells under a brief: narrow columns and rows of one line, which texts share as they need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from kamdesk import theme_roles
from kamdesk.exchange.brief_room import COLUMN, COLUMNS, SIZE
from kamdesk.exchange.briefing.lines import Run
from kamdesk.exchange.dossier import text
from kamdesk.words import Lang

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_USUAL = "Arial", 10
"""The workbook's usual font: widths of columns are told by its digits, of which each is 7 pixels
wide in every program and on every system."""
_DIGIT = 7 * 0.75
"""Points of one of them."""
_FONTS: dict[Lang, str] = {"zh": "Microsoft YaHei", "en": _USUAL[0]}


def set_usual_font(book: Workbook) -> None:
    """Make the workbook's usual font one whose digits are as wide everywhere."""
    from openpyxl.styles import Font

    book._named_styles["Normal"].font = Font(name=_USUAL[0], size=_USUAL[1])


class Area(NamedTuple):
    """Cells that a text shares."""

    row: int
    column: int
    columns: int
    rows: int = 1


class Grid:
    """Writes texts onto a worksheet. Rows and columns count from 1; nothing written can run."""

    def __init__(self, sheet: Worksheet, lang: Lang) -> None:
        from openpyxl.utils import get_column_letter

        self.sheet = sheet
        self.palette = theme_roles.load("light")
        self._font = _FONTS[lang]
        width = COLUMN / _DIGIT
        for column in range(1, COLUMNS + 1):
            sheet.column_dimensions[get_column_letter(column)].width = width

    def put(
        self,
        area: Area,
        runs: Sequence[Run],
        *,
        size: int = SIZE,
        right: bool = False,
        at: str = "top",
    ) -> None:
        """Runs over an area, on its left or right side, ``at`` its top, center or bottom."""
        from openpyxl.styles import Alignment

        said = [run for run in runs if run.text]
        if not said:
            return
        cell: Any = self.sheet.cell(area.row, area.column)
        plain = text.clean("".join(run.text for run in said)).replace("\n", " ")
        if len(said) == 1:
            cell._value, cell.data_type = plain, "s"  # past the cell's own guessing of types
        else:
            cell.value = self._rich(said, size)
        if plain[:1] in text.FORMULA_STARTS:
            cell.quotePrefix = True
        cell.font = self._look(said[0], size)
        side = "right" if right else "left"
        cell.alignment = Alignment(horizontal=side, vertical=at, wrap_text=area.rows > 1)
        if area.rows > 1 or area.columns > 1:
            self.sheet.merge_cells(
                start_row=area.row, end_row=area.row + area.rows - 1,
                start_column=area.column, end_column=area.column + area.columns - 1,
            )  # fmt: skip

    def fill(self, row: int, rows: int, role: str) -> None:
        """A tinted ground over the whole width."""
        from openpyxl.styles import PatternFill

        ground = PatternFill("solid", start_color=self._argb(role))
        for at in range(row, row + rows):
            for column in range(1, COLUMNS + 1):
                self.sheet.cell(at, column).fill = ground

    def rule(self, row: int, column: int, columns: int, role: str = "line_strong") -> None:
        """A thin line under a row."""
        from openpyxl.styles import Border, Side

        border = Border(bottom=Side("thin", color=self._argb(role)))
        for at in range(column, column + columns):
            self.sheet.cell(row, at).border = border

    def height(self, row: int, points: float) -> None:
        """A row of a height of its own."""
        self.sheet.row_dimensions[row].height = points

    def _rich(self, runs: Sequence[Run], size: int) -> Any:
        from openpyxl.cell.rich_text import CellRichText, TextBlock
        from openpyxl.cell.text import InlineFont

        blocks = []
        for run in runs:
            font = InlineFont(
                rFont=self._font, sz=size, b=run.bold or None, color=self._argb(run.tone)
            )
            blocks.append(TextBlock(font, text.clean(run.text).replace("\n", " ")))
        return CellRichText(blocks)

    def _look(self, run: Run, size: int) -> Any:
        from openpyxl.styles import Font

        return Font(name=self._font, size=size, bold=run.bold, color=self._argb(run.tone))

    def _argb(self, role: str) -> str:
        return "FF" + self.palette.color(role).removeprefix("#")
