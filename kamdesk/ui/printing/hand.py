"""What is filled in by hand: notes, outcomes to tick, promises of both sides with their dates."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kamdesk.exchange.briefing.lines import Foot, Run
from kamdesk.ui.printing import ink, pieces
from kamdesk.ui.printing.page import LEFT, RIGHT
from kamdesk.ui.printing.paragraph import Paragraph, line_height
from kamdesk.ui.printing.pieces import Drawing, Piece

_LINE, _FEWEST = 26.0, 2
_BLANK = 25.0
_DATE = 66.0
_GAP = 22.0
_TICK = 10.0


def foot_height(foot: Foot) -> float:
    """How high the foot stands."""
    return 8 + (line_height() + 6 if foot.outcomes else 0) + 2 * _BLANK + line_height() + 2


def note_lines(y: float, height: float, foot: Foot) -> Iterator[Piece]:
    """Lines to write on, where there is room for at least a few."""
    count = int((height - 4) / _LINE)
    if count < _FEWEST:
        return
    head = Paragraph((Run(foot.notes, "accent", True),), 1, ink.LARGE)
    yield pieces.Text(QRectF(LEFT, y, RIGHT - LEFT, head.height(RIGHT - LEFT)), head)
    for number in range(1, count + 1):
        yield pieces.rule(LEFT, y + number * _LINE - 1, RIGHT - LEFT, "line")


def foot_pieces(foot: Foot, y: float, note: str) -> Iterator[Piece]:
    """The foot from its upper edge."""
    yield pieces.rule(LEFT, y + 2, RIGHT - LEFT)
    y += 8
    if foot.outcomes:
        yield from _outcomes(foot, y)
        y += line_height() + 6
    half = (RIGHT - LEFT - _GAP) / 2
    for column, word in enumerate((foot.theirs, foot.ours)):
        for number in range(2):
            left, top = LEFT + column * (half + _GAP), y + number * _BLANK
            yield from _blank(left, top, half, word if number == 0 else "", foot)
    if note:
        yield pieces.text(
            QRectF(LEFT, y + 2 * _BLANK + 2, RIGHT - LEFT, line_height()), Run(note, "muted")
        )


def _outcomes(foot: Foot, y: float) -> Iterator[Piece]:
    """Boxes to tick, the word beside each."""
    x = LEFT
    for number, word in enumerate((foot.result, *foot.outcomes)):
        if number:
            yield _tick(x, y + (line_height() - _TICK) / 2)
            x += _TICK + 6
        shown = Paragraph((Run(word, "text" if number else "muted"),), 1)
        wide = shown.natural_width() + 1
        yield pieces.Text(QRectF(x, y, wide, line_height()), shown)
        x += wide + 22


def _tick(x: float, y: float) -> Drawing:
    def stroke(painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(QColor(ink.paper().muted), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)

    return Drawing(QRectF(x, y, _TICK, _TICK), stroke)


def _blank(x: float, y: float, width: float, word: str, foot: Foot) -> Iterator[Piece]:
    """A word, a line to write on, and a line for the date; the second row has lines only."""
    shown = Paragraph((Run(foot.theirs, "muted"),), 1)
    ours = Paragraph((Run(foot.ours, "muted"),), 1)
    wide = max(shown.natural_width(), ours.natural_width()) + 8
    by = Paragraph((Run(foot.by, "muted"),), 1)
    by_wide = by.natural_width() + 1
    top = y + _BLANK - line_height() - 2
    if word:
        label = Paragraph((Run(word, "muted"),), 1)
        yield pieces.Text(QRectF(x, top, wide, line_height()), label)
    end = x + width - _DATE - by_wide - 12
    yield pieces.rule(x + wide, y + _BLANK - 3, end - x - wide, "faint")
    yield pieces.Text(QRectF(end + 6, top, by_wide, line_height()), by)
    yield pieces.rule(end + by_wide + 12, y + _BLANK - 3, _DATE, "faint")
