"""The window onto the relationship map: zoom, pan, and everything by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from kamdesk.charts.map_cards import GHOST
from kamdesk.ui import theme
from kamdesk.ui.account.centre.map_scene import GRID, MapScene

LEAST_ZOOM, MOST_ZOOM, ZOOM_STEP = 0.3, 2.5, 1.15
MOST_FIT = 1.25
"""A small map in a wide window is not blown up further."""
WIDE = 560
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_DRAW = {Qt.Key.Key_R: "reports", Qt.Key.Key_I: "influences"}


class MapView(QGraphicsView):
    """Arrows go from card to card, with Ctrl they move it. Enter opens, Delete removes, R and I
    draw a line to the card chosen next, + − 0 zoom.

    ``drawing_changed(kind)`` while a line is drawn by keyboard, empty when that is over.
    """

    remove_wanted = Signal()
    drawing_changed = Signal(str)

    def __init__(self, scene: MapScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self._map = scene
        self._fitted = True
        self._drawing = ""
        self._from = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Relationship map"))
        scene.current_changed.connect(self._speak)

    def zoom(self) -> float:
        """How large the map is shown."""
        return self.transform().m11()

    def shows_what_it_should(self) -> bool:
        """Whether nothing of the map is out of sight, or the user has zoomed and wants it so."""
        seen = self.mapToScene(self.viewport().rect()).boundingRect()
        return not self._fitted or seen.contains(self._map.content())

    def zoom_by(self, factor: float) -> None:
        """Zoom in or out within sensible bounds."""
        wanted = min(max(self.zoom() * factor, LEAST_ZOOM), MOST_ZOOM)
        self._fitted = False
        self.scale(wanted / self.zoom(), wanted / self.zoom())

    def fit(self) -> None:
        """Show the whole map."""
        self._fitted = True
        rim = theme.px(14)
        whole = self._map.content().adjusted(-rim, -rim, rim, rim)
        if whole.isEmpty() or self.viewport().width() < rim:
            return
        fitting = min(
            self.viewport().width() / whole.width(), self.viewport().height() / whole.height()
        )
        self.resetTransform()
        factor = max(min(fitting, MOST_FIT), LEAST_ZOOM)
        self.scale(factor, factor)
        self.centerOn(whole.center())

    def show_card(self, key: str) -> None:
        """Make a card current and bring it into sight."""
        if key in self._map.cards:
            self._map.set_current(key)
            self.ensureVisible(self._map.cards[key], theme.px(20), theme.px(20))

    def start_line(self, kind: str) -> None:
        """Draw a line from the current card to the one chosen next."""
        if self._map.current() in ("", GHOST):
            return
        self._from, self._drawing = self._map.current(), kind
        self.setFocus()
        self.drawing_changed.emit(kind)

    def drawing(self) -> str:
        """Kind of the line being drawn by keyboard, empty for none."""
        return self._drawing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            moving = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self._move_card if moving else self._walk)(*_ARROWS[key])
        elif key in _DRAW:
            self.start_line(_DRAW[key])
        elif not self._plain_key(key):
            super().keyPressEvent(event)

    def _plain_key(self, key: Qt.Key) -> bool:
        """Zoom, open, remove, leave; whether the key is one of ours."""
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(ZOOM_STEP)
        elif key is Qt.Key.Key_Minus:
            self.zoom_by(1 / ZOOM_STEP)
        elif key in (Qt.Key.Key_0, Qt.Key.Key_F):
            self.fit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._confirm()
        elif key is Qt.Key.Key_Escape and self._drawing:
            self._end_line()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit()
        elif key is Qt.Key.Key_Menu and self._map.current():
            card = self._map.cards[self._map.current()]
            at = self.mapFromScene(card.ground().center())
            self._map.menu_wanted.emit(card, self.viewport().mapToGlobal(at))
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        super().mousePressEvent(event)
        if self._drawing:
            self._confirm()
        elif item is None:
            self._map.set_current("")

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            self.zoom_by(ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP)
        event.accept()

    def sizeHint(self) -> QSize:
        """Its least size, whatever the map needs: there is zoom."""
        return QSize(theme.px(WIDE), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_key = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        if by_key and not self._map.current() and self._map.cards:
            self.show_card(next(iter(self._map.cards)))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        palette, step = theme.current(), theme.px(24)
        painter.fillRect(rect, QColor(palette.sunken))
        painter.setPen(QColor(palette.line_strong))
        left, top = int(rect.left() // step) * step, int(rect.top() // step) * step
        across = range(left, int(rect.right()) + step, step)
        down = range(top, int(rect.bottom()) + step, step)
        painter.drawPoints([QPointF(x, y) for x in across for y in down])

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and not self._map.current():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(theme.current().accent))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
            painter.end()

    def _walk(self, across: int, down: int) -> None:
        """To the nearest card in a direction."""
        cards = self._map.cards
        here = cards.get(self._map.current())
        if here is None:
            if cards:
                self.show_card(next(iter(cards)))
            return
        middle = here.ground().center()
        best, nearest = "", float("inf")
        for key, card in cards.items():
            away = card.ground().center() - middle
            along = away.x() * across + away.y() * down
            aside = abs(away.x() * down) + abs(away.y() * across)
            if key != here.key and along > 1 and (away_by := along + 2 * aside) < nearest:
                best, nearest = key, away_by
        if best:
            self.show_card(best)
            if self._drawing:
                allowed = self._map.can_connect(self._drawing, self._from, best)
                self._map.mark_target(best if allowed else "")

    def _move_card(self, across: int, down: int) -> None:
        key = self._map.current()
        if key in ("", GHOST):
            return
        x, y = self._map.place_of(key)
        self._map.moved.emit(key, (x + across * 2 * GRID, y + down * 2 * GRID))

    def _confirm(self) -> None:
        key = self._map.current()
        if not self._drawing:
            if key:
                self._map.opened.emit(key)
            return
        kind, start = self._drawing, self._from
        if key == start:
            return
        self._end_line()
        if key and self._map.can_connect(kind, start, key):
            self._map.connected.emit(kind, start, key)

    def _end_line(self) -> None:
        self._drawing = self._from = ""
        self._map.mark_target("")
        self.drawing_changed.emit("")

    def _speak(self, key: str) -> None:
        card = self._map.cards.get(key)
        self.setAccessibleDescription(card.face.spoken if card else "")

    def at(self, key: str) -> QPoint:
        """The middle of a card, in the viewport."""
        return self.mapFromScene(self._map.cards[key].ground().center())
