"""A person on the relationship map: a card that can be moved, and handles to draw lines from."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsObject,
    QGraphicsSceneContextMenuEvent,
    QGraphicsSceneHoverEvent,
    QGraphicsSceneMouseEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from kamdesk.charts.map_cards import GHOST, Face, is_person
from kamdesk.method.map_layout import CARD_HEIGHT, CARD_WIDTH
from kamdesk.ui import theme
from kamdesk.ui.account.centre.card_words import paint_foot, paint_words
from kamdesk.ui.widgets.painting import box

HANDLE = 7
"""Radius of a handle, design pixels; the area that takes the pointer is larger."""
HANDLES = ("reports", "influences")


class CardItem(QGraphicsObject):
    """Paints a face. Dragging moves it, dragging a handle pulls a line.

    ``dropped`` tells that it was moved by hand; ``pulled(kind, point)`` and ``let_go(kind, point)``
    follow a line from a handle, in scene coordinates.
    """

    dropped = Signal()
    opened = Signal(str)
    pressed = Signal(str)
    pulled = Signal(str, QPointF)
    let_go = Signal(str, QPointF)
    menu_wanted = Signal(str, object)
    shifted = Signal()

    def __init__(self, face: Face) -> None:
        super().__init__()
        self.face = face
        self._hovered = self._current = self._target = False
        self._pulling = ""
        self._start = QPointF()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable, face.key != GHOST)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemSendsGeometryChanges)
        self.setAcceptHoverEvents(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(face.spoken)
        self.setZValue(2)

    def set_face(self, face: Face) -> None:
        """Show another state of the same card."""
        self.face = face
        self.setToolTip(face.spoken)
        self.update()

    @property
    def key(self) -> str:
        """Key of the face."""
        return self.face.key

    def card(self) -> QRectF:
        """The card without its handles, in its own coordinates."""
        return QRectF(0, 0, theme.px(CARD_WIDTH), theme.px(CARD_HEIGHT))

    def ground(self) -> QRectF:
        """The card in the scene."""
        return self.card().translated(self.pos())

    def handle(self, kind: str) -> QPointF:
        """Middle of a handle: reporting leads up, influence to the right."""
        card = self.card()
        top = QPointF(card.center().x(), card.top())
        return top if kind == "reports" else QPointF(card.right(), card.center().y())

    def set_current(self, current: bool) -> None:
        """Whether the keyboard is here."""
        self._current = current
        self.setZValue(3 if current else 2)
        self.update()

    def set_target(self, target: bool) -> None:
        """Whether a line that is being drawn would end here."""
        if target != self._target:
            self._target = target
            self.update()

    def boundingRect(self) -> QRectF:
        rim = theme.px(HANDLE + 3)
        return self.card().adjusted(-rim, -rim, rim, rim)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self.card())
        if self._has_handles():
            reach = theme.px(HANDLE + 3)
            for kind in HANDLES:
                path.addEllipse(self.handle(kind), reach, reach)
        path.setFillRule(Qt.FillRule.WindingFill)
        return path

    def itemChange(self, change: QGraphicsItem.GraphicsItemChange, value: object) -> object:
        if change is QGraphicsItem.GraphicsItemChange.ItemPositionHasChanged:
            self.shifted.emit()
        return super().itemChange(change, value)

    def hoverMoveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self._set_hovered(True)
        over = self._handle_at(event.pos())
        cursor = Qt.CursorShape.CrossCursor if over else Qt.CursorShape.PointingHandCursor
        self.setCursor(cursor)

    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self._set_hovered(False)

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        self.pressed.emit(self.key)
        self._pulling = self._handle_at(event.pos())
        self._start = self.pos()
        super().mousePressEvent(event)
        event.accept()

    def mouseMoveEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        if self._pulling:
            self.pulled.emit(self._pulling, event.scenePos())
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        kind, self._pulling = self._pulling, ""
        if kind:
            self.let_go.emit(kind, event.scenePos())
        elif self.pos() != self._start:
            self.dropped.emit()

    def mouseDoubleClickEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        self.opened.emit(self.key)

    def contextMenuEvent(self, event: QGraphicsSceneContextMenuEvent) -> None:
        self.pressed.emit(self.key)
        self.menu_wanted.emit(self.key, event.screenPos())
        event.accept()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        palette, card, radius = theme.current(), self.card(), theme.px(8)
        face = self.face
        line = palette.accent if self._current or self._target else palette.line_strong
        width = (
            2.0 if self._current or self._target else 1.0 + max(0, (face.influence or 0) - 3) / 2
        )
        ground = palette.sunken if face.faint else palette.surface
        box(painter, card, radius, ground, line, width=width, dashed=face.faint)
        if face.stance:
            stripe = QRectF(
                card.left(), card.top() + radius, theme.px(4), card.height() - 2 * radius
            )
            tone = "faint" if face.tone == "neutral" else face.tone
            painter.fillRect(stripe, QColor(palette.color(tone)))
        paint_words(painter, card, face)
        paint_foot(painter, card, face)
        if self._has_handles() and (self._hovered or self._current):
            self._paint_handles(painter)

    def _paint_handles(self, painter: QPainter) -> None:
        palette, radius = theme.current(), theme.px(HANDLE) - 1
        painter.setBrush(QColor(palette.surface))
        for kind in HANDLES:
            style = Qt.PenStyle.SolidLine if kind == "reports" else Qt.PenStyle.DotLine
            painter.setPen(QPen(QColor(palette.accent), 2, style))
            painter.drawEllipse(self.handle(kind), radius, radius)

    def _has_handles(self) -> bool:
        return self.key != GHOST

    def _handle_at(self, at: QPointF) -> str:
        """Which handle is there; placeholders influence nobody yet."""
        kinds = HANDLES if is_person(self.key) else HANDLES[:1]
        reach = theme.px(HANDLE + 3)
        if not self._has_handles():
            return ""
        for kind in kinds:
            away = self.handle(kind) - at
            if away.x() ** 2 + away.y() ** 2 <= reach**2:
                return kind
        return ""

    def _set_hovered(self, hovered: bool) -> None:
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()
