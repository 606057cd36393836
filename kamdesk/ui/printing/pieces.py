"""What a page is made of once it is laid out: pieces, each with its box in layout units."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kamdesk.exchange.briefing.lines import Run
from kamdesk.ui.printing import ink
from kamdesk.ui.printing.paragraph import Paragraph

Stroke = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph within its box."""

    box: QRectF
    paragraph: Paragraph

    def draw(self, painter: QPainter) -> None:
        """Put it on paper."""
        self.paragraph.draw(painter, self.box.x(), self.box.y(), self.box.width())

    @property
    def shortened(self) -> bool:
        """Whether it ends in an ellipsis."""
        return self.paragraph.shortened(self.box.width())


@dataclass(frozen=True, slots=True)
class Drawing:
    """Anything else; ``ground`` lies behind texts, such as a frame."""

    box: QRectF
    stroke: Stroke
    ground: bool = False

    def draw(self, painter: QPainter) -> None:
        """Put it on paper."""
        painter.save()
        self.stroke(painter, self.box)
        painter.restore()


Piece = Text | Drawing


def text(box: QRectF, *runs: Run, lines: int = 1, size: int = ink.BASE) -> Text:
    """Runs within a box."""
    return Text(box, Paragraph(tuple(runs), lines, size))


def rule(x: float, y: float, width: float, role: str = "line_strong") -> Drawing:
    """A thin line."""

    def stroke(painter: QPainter, box: QRectF) -> None:
        painter.fillRect(box, QColor(ink.paper().color(role)))

    return Drawing(QRectF(x, y, width, 0.75), stroke)


def frame(box: QRectF, tone: str) -> Drawing:
    """A tinted box with a bar at its left, for what counts most."""

    def stroke(painter: QPainter, box: QRectF) -> None:
        palette = ink.paper()
        painter.setPen(QPen(QColor(palette.color(tone)), 1))
        painter.setBrush(QColor(palette.color(f"{tone}_tint")))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)

    return Drawing(box, stroke, ground=True)


def chip(right: float, y: float, word: str, tone: str) -> Drawing:
    """A verdict with its shape; a tier is never told by colour alone."""
    from kamdesk.ui.widgets.painting import paint_shape

    words = Paragraph((Run(word, bold=True),), 1)
    width = words.natural_width() + 36
    palette = ink.paper()
    color, tint = palette.chip(tone)

    def stroke(painter: QPainter, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        paint_shape(painter, QRectF(box.x() + 11, box.center().y() - 4.5, 9, 9), tone, color)
        painter.setFont(ink.font(bold=True))
        painter.setPen(QColor(color))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(box.adjusted(25, 0, 0, 0), align, word)

    return Drawing(QRectF(right - width, y, width, 22), stroke)
