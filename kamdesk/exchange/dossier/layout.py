"""How the columns of a sheet share a page, how tall its rows become, and where pages break."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.exchange.dossier import text

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

LEAST, PADDING = 6, 3
"""Characters: the narrowest column, and what each gets beyond its text."""
_BARE = 2
"""Characters of a column that its text can't use."""
ROW = 14
"""Points of a row with one line."""
_LINE, _TALLEST = 13, 409
"""Points of one more line, and the tallest row that Excel knows."""
_NARROWEST = 12
"""Columns of text are not squeezed below so many characters."""
_ACROSS = {True: 180, False: 112}
"""Characters across an A4 page by whether it is landscape; printed at 78 % at least."""
_WIDE = {True: 770, False: 523}
_DOWN = {True: 470, False: 715}
"""Points between the margins, by whether the page is landscape."""
_WHOLE = 30
"""Words up to this length, such as addresses, are not broken either."""
_SLACK = 0.05
"""What printers and fonts may differ from our reckoning of a page."""
_FREE = 12
"""Shorter texts are never broken."""
_TIGHT = 0.96
"""So much of a column's width counts once a text is broken; other fonts are wider than ours."""

Long = tuple[int, int, str]
"""Column, how many columns it spans, and its text."""


class Layout:
    """Is told of everything that is written, and settles the sheet once all is known."""

    def __init__(self, *, landscape: bool) -> None:
        self.landscape = landscape
        self._wanted: dict[int, int] = {}
        self._fixed: dict[int, int] = {}
        self._spans: dict[tuple[int, int], int] = {}
        self._long: list[tuple[int, list[Long]]] = []
        self._heights: dict[int, int] = {}
        self._together: dict[int, int] = {}
        self._reach: list[tuple[int, float]] = []

    def words(self, column: int, span: int, value: str, most: int) -> bool:
        """A text in a cell, at most so wide; whether it may need more than one line."""
        wide = text.width(value)
        if span > 1:
            place = (column, span)
            self._spans[place] = max(self._spans.get(place, 0), min(wide, most))
        elif wide > self._wanted.get(column, 0):
            self._wanted[column] = min(wide, most)
            if wide > _FREE:
                self.fixed(column, min(text.longest_word(value), most, _WHOLE))
        return wide > _FREE or "\n" in value

    def fixed(self, column: int, wide: int) -> None:
        """What can't be broken, such as a number."""
        if wide > self._fixed.get(column, 0):
            self._fixed[column] = wide

    def long(self, row: int, texts: list[Long]) -> None:
        """Texts of a row whose lines are counted when the widths are known."""
        self._long.append((row, texts))

    def height(self, row: int, points: int) -> None:
        """A row of a height of its own."""
        self._heights[row] = points

    def together(self, first: int, last: int) -> None:
        """Rows that no page break may part."""
        self._together[first] = last

    def reaches(self, column: int, points: float) -> None:
        """A chart begins at the column and is so wide."""
        self._reach.append((column, points))

    def settle(self, sheet: Worksheet, last: int, repeated: int) -> dict[int, int]:
        """Set widths, heights and page breaks; returns the widths by column. ``repeated`` is how
        many points each further page begins with."""
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.pagebreak import Break

        widths = self._widths()
        for column, wide in widths.items():
            sheet.column_dimensions[get_column_letter(column)].width = wide
        for row, texts in self._long:
            lines = max(
                _lines(value, sum(widths[at] for at in range(column, column + span)))
                for column, span, value in texts
            )
            if lines > 1:
                self._heights[row] = max(
                    self._heights.get(row, 0), min(lines * _LINE + 3, _TALLEST)
                )
        sheet.sheet_format.defaultRowHeight, sheet.sheet_format.customHeight = ROW, True
        for row, tall in self._heights.items():
            sheet.row_dimensions[row].height = tall
        for row in self._breaks(last, self._scale(widths), repeated):
            sheet.row_breaks.append(Break(id=row))
        return widths

    def _widths(self) -> dict[int, int]:
        """As wide as the texts want, as long as the page can be read; then the widest give way."""
        columns = {*self._wanted, *self._fixed, *(c + s - 1 for c, s in self._spans)}
        wanted = {
            column: max(self._wanted.get(column, 0), self._fixed.get(column, 0), LEAST)
            for column in range(1, max(columns, default=0) + 1)
        }
        for (first, span), wide in self._spans.items():
            covered = range(first, first + span)
            missing = wide - sum(wanted[c] for c in covered) - PADDING * (span - 1)
            for column in covered if missing > 0 else ():
                wanted[column] += -(-missing // span)
        room = _ACROSS[self.landscape] - PADDING * len(wanted)
        widest = max(wanted.values(), default=0)
        while widest > _NARROWEST and sum(min(w, widest) for w in wanted.values()) > room:
            widest -= 1
        return {
            column: max(min(wide, widest), self._fixed.get(column, 0)) + PADDING
            for column, wide in wanted.items()
        }

    def _scale(self, widths: dict[int, int]) -> float:
        """How small the sheet is printed so that it is one page wide."""
        across = points(widths, max(widths, default=0))
        for column, wide in self._reach:
            across = max(across, points(widths, column - 1) + wide)
        return min(1.0, _WIDE[self.landscape] / max(across, 1))

    def _end(self, row: int) -> int:
        """The last row that stays on the page of this one; what stays with it stays as well."""
        end = at = row
        while at <= end:
            end = max(end, self._together.get(at, at))
            at += 1
        return end

    def _breaks(self, last: int, scale: float, repeated: int) -> list[int]:
        """The rows after which a page ends early, so that what belongs together stays so."""
        room, found = _DOWN[self.landscape] / scale, list[int]()
        slack, used, turned = room * _SLACK, 0.0, False
        for row in range(1, last + 1):
            end = min(self._end(row), last)
            need = sum(self._heights.get(at, ROW) for at in range(row, end + 1))
            if end > row and used > repeated and used + need > room - slack:
                found.append(row - 1)
                used, turned = repeated, False
            elif end > row and turned and used < repeated + slack:
                found.append(row - 1)
            used += self._heights.get(row, ROW)
            if used > room:
                used, turned = repeated + self._heights.get(row, ROW), True
        return found


def _lines(value: str, wide: int) -> int:
    """How many lines a text takes in cells that are so wide together, to be safe."""
    whole = text.lines(value, wide - _BARE)
    return whole if whole == 1 else text.lines(value, int(wide * _TIGHT) - _BARE)


def points(widths: dict[int, int], last: int) -> float:
    """How wide the columns up to the last one are."""
    return sum((widths.get(at, 8) * 7 + 5) * 0.75 for at in range(1, last + 1))
