"""A paragraph on paper: runs of text in different ink, wrapped, with an optional mark before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout, QTextOption

from kamdesk.ui.printing import ink

KEEP = 0
"""Rank of what never gives way."""
_MOST_IN_A_LINE = 400
"""More characters than any line can hold; what is beyond need not be laid out."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; ``tone`` is a colour role."""

    text: str
    tone: str = "text"
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs that wrap together, at most ``lines`` lines long; the rest is cut with an ellipsis.

    ``rank`` says how soon it gives way when the page is full: the highest goes first, ``KEEP``
    stays. ``mark`` is a short text at the left, such as a bullet or a question's kind; ``indent``
    is the width kept free for it.
    """

    runs: tuple[Run, ...]
    rank: int = KEEP
    mark: str = ""
    indent: float = 0
    lines: int = 3
    size: int = ink.BASE

    def height(self, width: float) -> float:
        """How high it stands in a column of this width, layout units."""
        return _height(self, width)

    def draw(self, painter: QPainter, x: float, y: float, width: float) -> None:
        """Draw it with its upper left corner at x, y."""
        if self.mark:
            painter.setFont(ink.font(self.size))
            painter.setPen(QColor(ink.paper().muted))
            box = QRectF(x, y, self.indent, _line_height(self.size))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.mark)
        laid = _lay_out(self, width)
        laid.text.draw(painter, QPointF(x + self.indent, y))


def plain(
    text: str,
    rank: int = KEEP,
    tone: str = "text",
    *,
    bold: bool = False,
    bullet: bool = False,
    lines: int = 3,
) -> Paragraph:
    """A paragraph of a single run, with a bullet if wanted."""
    mark, indent = ("\N{BULLET}", 12.0) if bullet else ("", 0.0)
    return Paragraph((Run(text, tone, bold),), rank, mark, indent, lines)


def mixed(runs: Sequence[Run], rank: int = KEEP, *, bullet: bool = False) -> Paragraph:
    """A paragraph of several runs."""
    mark, indent = ("\N{BULLET}", 12.0) if bullet else ("", 0.0)
    return Paragraph(tuple(runs), rank, mark, indent)


@dataclass(frozen=True, slots=True)
class _LaidOut:
    text: QTextLayout
    height: float


@lru_cache(maxsize=2_000)
def _height(paragraph: Paragraph, width: float) -> float:
    return _lay_out(paragraph, width).height


def _lay_out(paragraph: Paragraph, width: float) -> _LaidOut:
    room = max(width - paragraph.indent, 20)
    whole = " ".join("".join(run.text for run in paragraph.runs).split("\n"))
    whole = whole[: paragraph.lines * _MOST_IN_A_LINE]
    layout, used, end = _break(paragraph, whole, room)
    keep, shown = end, whole
    while end < len(shown) and keep > 0:
        keep -= 1
        shown = whole[:keep].rstrip() + "\N{HORIZONTAL ELLIPSIS}"
        layout, used, end = _break(paragraph, shown, room)
    return _LaidOut(layout, used)


def _break(paragraph: Paragraph, text: str, room: float) -> tuple[QTextLayout, float, int]:
    """Break a text into lines; also the height used and how many characters found room."""
    layout = QTextLayout(text, ink.font(paragraph.size))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.setFormats(_formats(paragraph, len(text)))
    step = _line_height(paragraph.size)
    y, end = 0.0, 0
    layout.beginLayout()
    for _ in range(paragraph.lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room)
        line.setPosition(QPointF(0, y + (step - line.height()) / 2))
        y += step
        end = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, max(y, step), end


def _formats(paragraph: Paragraph, length: int) -> list[QTextLayout.FormatRange]:
    formats, start = [], 0
    for run in paragraph.runs:
        look = QTextCharFormat()
        look.setForeground(QColor(ink.paper().color(run.tone)))
        if run.bold:
            look.setFont(ink.font(paragraph.size, bold=True))
        piece = QTextLayout.FormatRange()
        piece.start = start
        piece.length = min(len(run.text), max(length - start, 0))
        piece.format = look
        formats.append(piece)
        start += len(run.text)
    return formats


def _line_height(size: int) -> float:
    return size * 1.45
