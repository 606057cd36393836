"""Lines of the relationship map: who reports to whom, and who moves whom."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF
from PySide6.QtWidgets import (
    QGraphicsObject,
    QGraphicsSceneContextMenuEvent,
    QGraphicsSceneMouseEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from kamdesk.charts.map_cards import Wire
from kamdesk.method import map_routes
from kamdesk.method.map_layout import GAP_X, GAP_Y
from kamdesk.ui import theme

ARROW = 9


class LineItem(QGraphicsObject):
    """Follows its two cards. Pressing chooses it, ``menu_wanted`` asks for its menu."""

    pressed = Signal(object)
    menu_wanted = Signal(object, object)

    def __init__(self, wire: Wire) -> None:
        super().__init__()
        self.wire = wire
        self._path = QPainterPath()
        self._head = QPolygonF()
        self._chosen = False
        self.setToolTip(wire.note)
        self.setZValue(1 if wire.kind == "influences" else 0)

    def set_chosen(self, chosen: bool) -> None:
        """Whether Delete would remove it."""
        self._chosen = chosen
        self.update()

    def follow(self, start: QRectF, end: QRectF, others: Iterable[QRectF]) -> None:
        """Lead from one card to another, around ``others``."""
        self.prepareGeometryChange()
        if self.wire.kind == "reports":
            self._path, self._head = _reporting(start, end, others), QPolygonF()
        else:
            self._path, self._head = _influencing(start, end)
        self.update()

    def boundingRect(self) -> QRectF:
        rim = theme.px(ARROW)
        return self._path.boundingRect().adjusted(-rim, -rim, rim, rim)

    def shape(self) -> QPainterPath:
        stroker = QPainterPathStroker()
        stroker.setWidth(theme.px(10))
        return stroker.createStroke(self._path)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        palette = theme.current()
        influencing = self.wire.kind == "influences"
        ink = palette.accent if influencing or self._chosen else palette.faint
        pen = QPen(QColor(ink), 2.5 if self._chosen else 1.5)
        if influencing or self.wire.suggested:
            pen.setDashPattern([4, 3])
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._path)
        if influencing:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ink))
            painter.drawPolygon(self._head)

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        if self.wire.suggested:
            event.ignore()
            return
        self.pressed.emit(self)
        event.accept()

    def contextMenuEvent(self, event: QGraphicsSceneContextMenuEvent) -> None:
        if self.wire.suggested:
            event.ignore()
            return
        self.pressed.emit(self)
        self.menu_wanted.emit(self, event.screenPos())
        event.accept()


def _reporting(below: QRectF, above: QRectF, others: Iterable[QRectF]) -> QPainterPath:
    gaps = theme.px(GAP_X), theme.px(GAP_Y)
    start, *rest = map_routes.reporting(_card(below), _card(above), map(_card, others), *gaps)
    path = QPainterPath(QPointF(*start))
    for point in rest:
        path.lineTo(*point)
    return path


def _influencing(start: QRectF, end: QRectF) -> tuple[QPainterPath, QPolygonF]:
    first, bend, last = (QPointF(*p) for p in map_routes.influencing(_card(start), _card(end)))
    path = QPainterPath(first)
    path.quadTo(bend, last)
    back = QLineF(last, bend)
    head = QPolygonF([last])
    for turn in (-24, 24):
        wing = QLineF(back)
        wing.setAngle(back.angle() + turn)
        wing.setLength(theme.px(ARROW))
        head.append(wing.p2())
    return path, head


def _card(rect: QRectF) -> map_routes.Card:
    return rect.left(), rect.top(), rect.width(), rect.height()
