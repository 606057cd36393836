"""A paragraph on paper: runs of text in different ink, wrapped into at most so many lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout, QTextOption

from kamdesk.exchange.briefing.lines import Run
from kamdesk.ui.printing import ink

_MOST_IN_A_LINE = 400
"""More characters than any line can hold; what is beyond need not be laid out."""
_LEADING = 1.42
_CHINESE = re.compile("[\u3000-\u9fff\uff00-\uffef]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs that are wrapped together; what does not fit into ``lines`` ends in an ellipsis."""

    runs: tuple[Run, ...]
    lines: int = 3
    size: int = ink.BASE

    def height(self, width: float) -> float:
        """How high it stands in a column of this width, layout units."""
        return _measured(self, width)[0]

    def shortened(self, width: float) -> bool:
        """Whether a part of its text is left out at this width."""
        return _measured(self, width)[1]

    def natural_width(self) -> float:
        """How wide it is on one line."""
        return _natural_width(self)

    def draw(self, painter: QPainter, x: float, y: float, width: float) -> None:
        """Draw it with its upper left corner at x, y."""
        _laid_out(self, width).text.draw(painter, QPointF(x, y))

    def ink_box(self, x: float, y: float, width: float) -> QRectF:
        """What its lines cover, drawn at x, y."""
        text = _laid_out(self, width).text
        box = QRectF()
        for number in range(text.lineCount()):
            box = box.united(text.lineAt(number).naturalTextRect())
        return box.translated(x, y)


@dataclass(frozen=True, slots=True)
class _LaidOut:
    text: QTextLayout
    height: float
    shortened: bool


@lru_cache(maxsize=4_000)
def _measured(paragraph: Paragraph, width: float) -> tuple[float, bool]:
    laid = _laid_out(paragraph, width)
    return laid.height, laid.shortened


@lru_cache(maxsize=4_000)
def _natural_width(paragraph: Paragraph) -> float:
    layout = _broken(paragraph, _whole(paragraph), 1e6)[0]  # outlives its line
    return layout.lineAt(0).naturalTextWidth()


def _whole(paragraph: Paragraph) -> str:
    return " ".join("".join(run.text for run in paragraph.runs).split("\n"))


def _laid_out(paragraph: Paragraph, width: float) -> _LaidOut:
    whole = _whole(paragraph)
    shown = whole[: paragraph.lines * _MOST_IN_A_LINE]
    layout, used, room = _broken(paragraph, shown, width)
    if room >= len(whole):
        return _LaidOut(layout, used, shortened=False)
    keep = room
    while True:
        shown = whole[:keep].rstrip() + "\N{HORIZONTAL ELLIPSIS}"
        layout, used, room = _broken(paragraph, shown, width)
        if room >= len(shown) or keep == 0:
            return _LaidOut(layout, used, shortened=True)
        keep -= 1


def _broken(paragraph: Paragraph, text: str, room: float) -> tuple[QTextLayout, float, int]:
    """Break a text into lines; also the height used and how many characters found room."""
    narrow = _CHINESE.search(text) is None
    layout = QTextLayout(text, ink.font(paragraph.size, narrow=narrow))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.setFormats(_formats(paragraph, _units(text), narrow))
    step = line_height(paragraph.size)
    y, end = 0.0, 0
    layout.beginLayout()
    for _ in range(paragraph.lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(room, 20))
        over = line.naturalTextWidth() - room
        if over > 0:  # signs of a fallback font are wider than the breaking reckoned
            line.setLineWidth(max(room - over, 20))
        line.setPosition(QPointF(0, y + (step - line.height()) / 2))
        y += step
        end = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, max(y, step), _characters(text, end)


def _formats(paragraph: Paragraph, length: int, narrow: bool) -> list[QTextLayout.FormatRange]:
    formats, start = [], 0
    for run in paragraph.runs:
        look = QTextCharFormat()
        look.setForeground(QColor(ink.paper().color(run.tone)))
        if run.bold:
            look.setFont(ink.font(paragraph.size, bold=True, narrow=narrow))
        piece = QTextLayout.FormatRange()
        piece.start = start
        piece.length = min(_units(run.text), max(length - start, 0))
        piece.format = look
        formats.append(piece)
        start += _units(run.text)
    return formats


def _units(text: str) -> int:
    """Length as Qt counts it."""
    return len(text.encode("utf-16-le")) // 2


def _characters(text: str, units: int) -> int:
    """How many whole characters so many of Qt's units hold."""
    return len(text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore"))


def line_height(size: int = ink.BASE) -> float:
    """From one line to the next."""
    return size * _LEADING
