"""The grid under the cover: six columns, rows of set heights, values that run over columns."""

from __future__ import annotations

from typing import Any

from kamdesk.exchange.dossier.paper import Paper
from kamdesk.exchange.dossier.styled_cell import styled

LAST = 7
"""The cover's last column, G; A is its margin."""


class CoverGrid:
    """Writes rows from top to bottom."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.sheet = paper.workbook.create_sheet(paper.word("sheet_cover"), 0)
        self.sheet.column_dimensions["A"].width = 2
        for letter in "BCDEFG":
            self.sheet.column_dimensions[letter].width = 16
        self._row = 0

    def section(self, title: str) -> None:
        """A heading over what follows."""
        self.gap(10)
        self.line(title, "section", height=22)

    def gap(self, height: int) -> None:
        """An empty row of so many points."""
        self.add([], height)

    def line(self, value: str, look: str, *, height: int = 16) -> None:
        """A value over the whole width."""
        self.add([(2, LAST, value, look)], height)

    def entry(self, label: str, value: str) -> None:
        """A label and what it stands for."""
        self.add([(2, 2, label, "label"), (3, LAST, value, "value.text")], 18)

    def add(self, parts: list[tuple[int, int, Any, str]], height: int) -> list[Any]:
        """One row of values, each from its first to its last column; returns their cells."""
        from openpyxl.utils import get_column_letter

        self._row += 1
        cells: list[Any] = [None] * LAST
        for first, last, value, look in parts:
            cells[first - 1] = styled(self.sheet, self.paper, value, look)
            for column in range(first, last):
                cells[column] = styled(self.sheet, self.paper, None, look)
        self.sheet.append(cells)
        for first, last, _value, _look in parts:
            if last > first:
                area = f"{get_column_letter(first)}{self._row}:{get_column_letter(last)}{self._row}"
                self.sheet.merged_cells.add(area)
        self.sheet.row_dimensions[self._row].height = height
        return [cells[first - 1] for first, *_rest in parts]
