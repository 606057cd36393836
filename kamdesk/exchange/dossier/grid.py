"""One sheet of tables: title, headers, rows, widths that fit Chinese, and how it prints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from kamdesk.exchange.dossier import text
from kamdesk.exchange.dossier.layout import ROW, Layout, points
from kamdesk.exchange.dossier.paper import Paper
from kamdesk.exchange.dossier.print_setup import set_up_print
from kamdesk.exchange.dossier.styled_cell import styled
from kamdesk.exchange.dossier.styles import RIGHT

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_FIXED = {"date": 10, "month": 8, "moment": 16}
_HIGH_UP = 6
"""A header down to this row may stay in sight."""
_CENTIMETRE = 28.35
"""Points."""
_PIXEL = 0.75
"""Points."""
_GAP = 12.0
"""Points between charts."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header, the kind of its values (see ``styles.FORMATS``), its widest, and over
    how many columns of the sheet it runs where narrow ones stand above or below it."""

    title: str
    kind: str = "text"
    most: int = 40
    span: int = 1


class As(NamedTuple):
    """A value of another kind than its column's."""

    value: Any
    kind: str


class _Slot(NamedTuple):
    """How a cell looks, how wide it may get (None: as wide as it happens to be), its span."""

    look: str
    most: int | None = None
    span: int = 1


class Grid:
    """Writes from top to bottom; the layout keeps count of widths and heights."""

    def __init__(self, paper: Paper, title: str, *, landscape: bool = True) -> None:
        self.paper = paper
        self.sheet: Worksheet = paper.workbook.create_sheet(title)
        self._layout = Layout(landscape=landscape)
        self._row = 0
        self._tables = 0
        self._header_row = 0
        self._charts: list[tuple[Any, int, float]] = []
        self._below = 0
        self._put([title], [_Slot("title")])
        self._layout.height(1, 30)
        self._put([paper.name], [_Slot("note")])

    @property
    def row(self) -> int:
        """The last row written."""
        return self._row

    def blank(self) -> None:
        """Leave a row out."""
        self._put([], [])

    def section(self, title: str) -> None:
        """A heading over what follows."""
        self.blank()
        self._put([title], [_Slot("section")])
        self._layout.height(self._row, 22)
        self._layout.together(self._row, self._row + 3)

    def note(self, sentence: str) -> None:
        """A muted sentence."""
        self._put([sentence], [_Slot("note")])

    def line(self, sentence: str) -> None:
        """A sentence that runs on over the columns."""
        self._put([sentence], [_Slot("line")])

    def table(
        self,
        columns: Sequence[Column],
        rows: Iterable[Sequence[Any]],
        total: Sequence[Any] | None = None,
    ) -> tuple[int, int]:
        """Headers, rows, and a row of totals; returns the first and last row of the values."""
        heads = [_Slot(f"head.{c.kind}" if c.kind in RIGHT else "head", c.most, c.span)
                 for c in columns]  # fmt: skip
        self._put([c.title for c in columns], heads)
        self._tables += 1
        self._header_row = self._header_row or self._row
        first, at = self._row + 1, 1
        for column in columns:
            self._layout.fixed(at, _FIXED.get(column.kind, 0))
            at += column.span
        slots = [_Slot(f"body.{c.kind}", c.most, c.span) for c in columns]
        for values in rows:
            self._wrapped(values, slots)
        last = self._row
        if total is not None:
            self._put(total, [_Slot(f"total.{c.kind}", c.most, c.span) for c in columns])
        return first, last

    def pairs(self, entries: Iterable[tuple[str, Any, str]]) -> None:
        """Label, value and kind, one under the other."""
        for label, value, kind in entries:
            self._wrapped([label, value], [_Slot("label", 30), _Slot(f"value.{kind}", 60)])

    def charts_below(self, *charts: Any) -> None:
        """Charts side by side under the last row, all on one page."""
        left, rows = 0.0, max(map(_rows_under, charts))
        for chart in charts:
            self._charts.append((chart, self._row + 2, left))
            left += chart.width * _CENTIMETRE + _GAP
        self._layout.reaches(1, left - _GAP)
        self._layout.together(self._row + 1, self._row + rows)
        for _row in range(rows):
            self.blank()

    def picture(self, image: Any) -> None:
        """A picture under the last row, as tall as it is."""
        self.sheet.add_image(image, f"A{self._row + 1}")
        rows = -(-image.height * _PIXEL // ROW) + 1
        self._layout.together(self._row + 1, self._row + int(rows))
        for _row in range(int(rows)):
            self.blank()

    def chart_beside(self, chart: Any, row: int, column: int) -> None:
        """A chart to the right of a table, whole on its page."""
        from openpyxl.utils import get_column_letter

        self.sheet.add_chart(chart, f"{get_column_letter(column)}{row}")
        self._layout.reaches(column, chart.width * _CENTIMETRE)
        self._below = row + _rows_under(chart)
        self._layout.together(row, self._below)

    def clear_charts(self) -> None:
        """Go on below what stands beside the tables."""
        while self._row < self._below:
            self.blank()

    def finish(self) -> None:
        """Set widths, what stays in sight, and the print-out. The last thing done to a sheet."""
        from openpyxl.utils import get_column_letter

        if self._tables == 1 and self._header_row <= _HIGH_UP:
            self.sheet.freeze_panes = f"A{self._header_row + 1}"
            self.sheet.print_title_rows = f"{self._header_row}:{self._header_row}"
        else:
            self.sheet.freeze_panes = "A3"
            self.sheet.print_title_rows = "1:2"
        widths = self._layout.settle(self.sheet, self._row, 45)
        for chart, row, left in self._charts:
            column = 1
            while points(widths, column - 1) < left:
                column += 1
            self.sheet.add_chart(chart, f"{get_column_letter(column)}{row}")
        set_up_print(self.sheet, self.paper, landscape=self._layout.landscape)

    def _wrapped(self, values: Sequence[Any], slots: Sequence[_Slot]) -> None:
        """A row; texts too long for one cell go on in rows of their own below."""
        if not any(type(v) is str and len(v) > text.PIECE for v in values):
            self._put(values, slots)
            return
        parts = [text.pieces(v) if isinstance(v, str) else [v] for v in values]
        more = self.paper.word("continued")
        for at in range(max(map(len, parts))):
            row = [part[at] if at < len(part) else None for part in parts]
            marked = [
                f"{value} {more}" if at + 1 < len(part) else value
                for value, part in zip(row, parts, strict=True)
            ]
            self._put(marked, slots)

    def _put(self, values: Sequence[Any], slots: Sequence[_Slot]) -> None:
        self._row += 1
        cells: list[Any] = []
        long = []
        for given, (usual, most, span) in zip(values, slots, strict=True):
            value, look = given, usual
            if type(given) is As:
                value, look = given.value, f"{usual.partition('.')[0]}.{given.kind}"
            column = len(cells) + 1
            cells.append(styled(self.sheet, self.paper, value, look))
            if span > 1:
                cells += [styled(self.sheet, self.paper, None, look) for _ in range(span - 1)]
                self._merge(column, span)
            if most is None or value is None:
                continue
            if type(value) is str:
                if self._layout.words(column, span, value, most):
                    long.append((column, span, value))
            else:
                self._layout.fixed(column, _digits(value))
        self.sheet.append(cells)
        if long:
            self._layout.long(self._row, long)

    def _merge(self, column: int, span: int) -> None:
        from openpyxl.utils import get_column_letter

        first, last = get_column_letter(column), get_column_letter(column + span - 1)
        self.sheet.merged_cells.add(f"{first}{self._row}:{last}{self._row}")


def filled(
    columns: Sequence[Column], rows: Sequence[Sequence[Any]], keep: int = 1
) -> tuple[list[Column], list[list[Any]]]:
    """The table without columns that no row fills, so that the others print larger; the first
    ``keep`` stay."""
    chosen = [
        at
        for at in range(len(columns))
        if at < keep or any(row[at] not in (None, "") for row in rows)
    ]
    return [columns[at] for at in chosen], [[row[at] for at in chosen] for row in rows]


def _rows_under(chart: Any) -> int:
    """So many rows lie under a chart, the gaps above and below it among them."""
    return int(-(-chart.height * _CENTIMETRE // ROW)) + 1


def _digits(value: Any) -> int:
    """How wide a number or a date is shown."""
    if isinstance(value, float):
        return len(f"{value:,.2f}")
    if isinstance(value, datetime):
        return 16
    if isinstance(value, date):
        return 10
    return len(f"{value:,}")
