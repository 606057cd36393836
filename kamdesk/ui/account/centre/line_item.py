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

from kamdesk.method.map_layout import GAP_X, GAP_Y
from kamdesk.ui import theme
from kamdesk.ui.account.centre.faces import Wire

ARROW = 9
BEND = 0.12
"""How far an influence line bends, as a share of its length."""


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
    """Up from the lower card, across, up to the higher one; from its side where a card stands in
    the way, and straight where the superior does not stand above."""
    top, end = below.top(), QPointF(above.center().x(), above.bottom())
    if top - end.y() < theme.px(12):
        path = QPainterPath(_edge(below, above.center()))
        path.lineTo(_edge(above, below.center()))
        return path
    across = end.y() + min(theme.px(GAP_Y), top - end.y()) / 2
    way = QRectF(below.center().x() - 1, across, 2, top - across)
    if any(way.intersects(card) for card in others):
        side = below.left() - theme.px(GAP_X) / 2
        path = QPainterPath(QPointF(below.left(), below.center().y()))
        path.lineTo(side, below.center().y())
        path.lineTo(side, across)
    else:
        path = QPainterPath(QPointF(below.center().x(), top))
        path.lineTo(below.center().x(), across)
    path.lineTo(end.x(), across)
    path.lineTo(end)
    return path


def _influencing(start: QRectF, end: QRectF) -> tuple[QPainterPath, QPolygonF]:
    """A slightly bent arrow between the nearest edges."""
    straight = QLineF(start.center(), end.center())
    normal = QPointF(straight.dy(), -straight.dx()) * BEND
    middle = (start.center() + end.center()) / 2 + normal
    first, last = _edge(start, middle), _edge(end, middle)
    path = QPainterPath(first)
    path.quadTo(middle, last)
    back = QLineF(last, middle)
    head = QPolygonF([last])
    for turn in (-24, 24):
        wing = QLineF(back)
        wing.setAngle(back.angle() + turn)
        wing.setLength(theme.px(ARROW))
        head.append(wing.p2())
    return path, head


def _edge(card: QRectF, toward: QPointF) -> QPointF:
    """Where a line from the middle of a card leaves it."""
    middle = card.center()
    away = toward - middle
    if away.isNull():
        return middle
    reach = min(
        (card.width() / 2) / abs(away.x()) if away.x() else float("inf"),
        (card.height() / 2) / abs(away.y()) if away.y() else float("inf"),
    )
    return middle + away * min(reach, 1.0)
