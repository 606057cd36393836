"""Strokes shared by the hand-painted widgets: pills, cards, shapes of tiers and states, rings."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from kamdesk.ui import theme

# Which drawing stands beside the word, so that colour never speaks alone.
SHAPES = {
    "platinum": "diamond",
    "gold": "triangle",
    "iron": "square",
    "lead": "circle",
    "good": "circle",
    "warn": "triangle",
    "bad": "octagon",
    "neutral": "ring",
}


def begin(widget: QWidget) -> QPainter:
    """An antialiased painter on a widget."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: str | None,
    line: str | None = None,
    *,
    width: float = 1,
    dashed: bool = False,
) -> None:
    """A rounded rectangle whose line lies inside ``rect``; colours are hex."""
    half = width / 2 if line else 0
    pen = QPen(Qt.PenStyle.NoPen)
    if line:
        pen = QPen(QColor(line), width, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
    painter.setPen(pen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)


def focus_ring(painter: QPainter, rect: QRectF, radius: float) -> None:
    """The two-pixel ring of the control that the keyboard is on."""
    box(painter, rect, radius, None, theme.current().accent, width=2)


def shape_path(shape: str, rect: QRectF) -> QPainterPath:
    """Outline of a shape named in ``SHAPES``, filling ``rect``."""
    path = QPainterPath()
    left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
    middle = rect.center()
    if shape == "diamond":
        points = [(middle.x(), top), (right, middle.y()), (middle.x(), bottom), (left, middle.y())]
    elif shape == "triangle":
        points = [(middle.x(), top), (right, bottom), (left, bottom)]
    elif shape == "octagon":
        cut = rect.width() * 0.3
        points = [
            (left + cut, top), (right - cut, top), (right, top + cut), (right, bottom - cut),
            (right - cut, bottom), (left + cut, bottom), (left, bottom - cut), (left, top + cut),
        ]  # fmt: skip
    elif shape == "square":
        path.addRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        return path
    else:
        path.addEllipse(rect)
        return path
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


def paint_shape(painter: QPainter, rect: QRectF, tone: str, color: str) -> None:
    """The shape that belongs to a tier or state; unknown states are hollow."""
    shape = SHAPES.get(tone, "ring")
    if shape == "ring":
        painter.setPen(QPen(QColor(color), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rect.adjusted(0.75, 0.75, -0.75, -0.75))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawPath(shape_path(shape, rect))
    if shape == "octagon":  # too round at this size to be told from a circle without its sign
        middle, unit = rect.center(), rect.height() / 11
        sign = QColor(theme.current().surface)
        painter.fillRect(
            QRectF(middle.x() - 0.75 * unit, rect.top() + 2 * unit, 1.5 * unit, 4.2 * unit), sign
        )
        painter.fillRect(
            QRectF(middle.x() - 0.75 * unit, rect.top() + 7.4 * unit, 1.5 * unit, 1.6 * unit), sign
        )


def chip_size(text: str, shaped: bool) -> tuple[int, int]:
    """Width and height of a chip with this text."""
    metrics = QFontMetricsF(theme.font("small_strong"))
    width = metrics.horizontalAdvance(text) + theme.px(16) + (theme.px(14) if shaped else 0)
    return round(width + 0.5), theme.px(20)


def paint_chip(painter: QPainter, rect: QRectF, text: str, tone: str, shaped: bool) -> None:
    """A pill with the tone's tint, its shape when asked, and the word; elided if it must be."""
    ink, ground = theme.current().chip(tone)
    box(painter, rect, rect.height() / 2, ground)
    left = rect.left() + theme.px(8)
    if shaped:
        side = theme.px(9)
        paint_shape(painter, QRectF(left, rect.center().y() - side / 2, side, side), tone, ink)
        left += theme.px(14)
    painter.setFont(theme.font("small_strong"))
    painter.setPen(QColor(ink))
    room = QRectF(left, rect.top(), rect.right() - theme.px(7) - left, rect.height())
    shown = QFontMetricsF(painter.font()).elidedText(
        text, Qt.TextElideMode.ElideRight, room.width() + 1
    )
    align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, align, shown)
