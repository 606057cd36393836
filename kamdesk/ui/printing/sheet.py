"""One sheet of A4: sections in rows, and the rule by which the least important gives way.

A sheet is full when its rows are higher than the room between head and foot. Then, until it fits,

1. what may give way is cut to one line, the highest rank first;
2. it is left out, the highest rank first and the last of equal rank first, but for one of each
   section; a section that loses some says how many;
3. the ones that were spared are left out too.

What has rank ``KEEP`` stays: it is bounded by its number of lines, so that a sheet always fits.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from kamdesk.ui.printing import ink
from kamdesk.ui.printing.paragraph import KEEP, Paragraph, Run, plain

WIDTH, HEIGHT = 794.0, 1123.0
"""A4 in layout units of 1/96 inch."""
MARGIN = 42.0
_COLUMN_GAP = 18.0
_ROW_GAP = 9.0
_TITLE = 22.0
_LINE_GAP = 1.5

Drawing = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True, slots=True)
class Section:
    """A title over a line, an optional drawing of fixed height, and paragraphs."""

    title: str
    paragraphs: tuple[Paragraph, ...] = ()
    drawing: Drawing | None = None
    drawing_height: float = 0
    cut: int = 0

    def height(self, width: float) -> float:
        """How high it stands in a column of this width."""
        below = sum(part.height(width) + _LINE_GAP for part in self._shown())
        drawing = self.drawing_height + 4 if self.drawing else 0
        return _TITLE + drawing + below

    def draw(self, painter: QPainter, x: float, y: float, width: float) -> None:
        """Draw it with its upper left corner at x, y."""
        palette = ink.paper()
        Paragraph((Run(self.title, "accent", True),), lines=1).draw(painter, x, y, width)
        painter.fillRect(QRectF(x, y + 18, width, 0.75), QColor(palette.line_strong))
        y += _TITLE
        if self.drawing:
            self.drawing(painter, QRectF(x, y, width, self.drawing_height))
            y += self.drawing_height + 4
        for part in self._shown():
            part.draw(painter, x, y, width)
            y += part.height(width) + _LINE_GAP

    def _shown(self) -> Sequence[Paragraph]:
        if not self.cut:
            return self.paragraphs
        return (*self.paragraphs, plain(f"\N{HORIZONTAL ELLIPSIS} +{self.cut}", tone="muted"))


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands between head and foot: rows of one or two sections."""

    rows: tuple[tuple[Section, ...], ...]
    head: Drawing
    head_height: float
    foot: Drawing
    foot_height: float
    room: float = field(default=HEIGHT - 2 * MARGIN)

    def fitted(self) -> Sheet:
        """The sheet with as much left out as needed, by the rule above."""
        rows = [list(row) for row in self.rows]
        space = self.room - self.head_height - self.foot_height
        for give_way in (_cut_one, _spare_leave_out, _leave_out):
            while _rows_height(rows) > space and give_way(rows):
                pass
        return replace(self, rows=tuple(tuple(row) for row in rows))

    def draw(self, painter: QPainter) -> None:
        """Draw the sheet, as fitted; the painter's unit is the layout unit."""
        width = WIDTH - 2 * MARGIN
        self.head(painter, QRectF(MARGIN, MARGIN, width, self.head_height))
        y = MARGIN + self.head_height
        for row in self.rows:
            column = _column(len(row))
            for place, section in enumerate(row):
                section.draw(painter, MARGIN + place * (column + _COLUMN_GAP), y, column)
            y += max(section.height(column) for section in row) + _ROW_GAP
        bottom = HEIGHT - MARGIN - self.foot_height
        self.foot(painter, QRectF(MARGIN, bottom, width, self.foot_height))

    def free(self) -> float:
        """Height left between the last row and the foot."""
        rows = [list(row) for row in self.rows]
        return self.room - self.head_height - self.foot_height - _rows_height(rows)


def _column(count: int) -> float:
    return (WIDTH - 2 * MARGIN - _COLUMN_GAP * (count - 1)) / count


def _rows_height(rows: list[list[Section]]) -> float:
    return sum(max(section.height(_column(len(row))) for section in row) + _ROW_GAP for row in rows)


def _cut_one(rows: list[list[Section]]) -> bool:
    """Cut the least important paragraph of several lines to one; False when there is none."""
    worst = _worst(rows, lambda _section, part: part.lines > 1)
    if worst is None:
        return False
    r, s, p = worst
    parts = list(rows[r][s].paragraphs)
    parts[p] = replace(parts[p], lines=1)
    rows[r][s] = replace(rows[r][s], paragraphs=tuple(parts))
    return True


def _spare_leave_out(rows: list[list[Section]]) -> bool:
    return _leave_out(rows, spare=1)


def _leave_out(rows: list[list[Section]], spare: int = 0) -> bool:
    """Take out the least important paragraph; False when only what stays is left."""
    worst = _worst(rows, lambda section, _part: len(section.paragraphs) > spare)
    if worst is None:
        return False
    r, s, p = worst
    section = rows[r][s]
    kept = section.paragraphs[:p] + section.paragraphs[p + 1 :]
    rows[r][s] = replace(section, paragraphs=kept, cut=section.cut + 1)
    return True


def _worst(
    rows: list[list[Section]], may: Callable[[Section, Paragraph], bool]
) -> tuple[int, int, int] | None:
    """Place of the paragraph that gives way next: row, section and number within it."""
    places = [
        (part.rank, r, s, p)
        for r, row in enumerate(rows)
        for s, section in enumerate(row)
        for p, part in enumerate(section.paragraphs)
        if part.rank > KEEP and may(section, part)
    ]
    return max(places)[1:] if places else None
