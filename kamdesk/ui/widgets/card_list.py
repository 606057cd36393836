"""A list of cards that can be dragged to another list, and the picture that follows the pointer."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QListView, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.card_model import CardModel

Index = QModelIndex | QPersistentModelIndex
CARD_GAP = 8
"""Design pixels that a card leaves free below itself."""
LINE_ROLE = Qt.ItemDataRole.UserRole
"""What a card shows; it has an ``id``."""


class CardList(QListView):
    """A drag is our own, since it never leaves the board: ``lifted(id, card)``, ``dragged(point)``,
    ``dropped(point)`` and ``let_go`` (Escape); points are global."""

    lifted = Signal(int, QPixmap)
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    let_go = Signal()
    cards: CardModel

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: tuple[QPoint, int] | None = None
        self._lifted = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.viewport().setAutoFillBackground(False)

    def set_cards(self, cards: CardModel) -> None:
        """Show the cards of this model."""
        self.cards = cards
        self.setModel(cards)

    def show_lines(self, lines: list[Any]) -> None:
        """Show these, the same card chosen; a list without cards is no stop of the keyboard."""
        kept = self.current_id()
        self.cards.set_lines(lines)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if lines else Qt.FocusPolicy.NoFocus)
        if lines and not (kept is not None and self.choose(kept)):
            self.setCurrentIndex(self.cards.index(0))

    def choose(self, card_id: int) -> bool:
        """Choose a card and bring it into view; whether it is here."""
        for row, line in enumerate(self.cards.lines):
            if line.id == card_id:
                self.setCurrentIndex(self.cards.index(row))
                self.scrollTo(self.currentIndex())
                return True
        return False

    def id_at(self, index: Index) -> int:
        """Id of what a card shows."""
        found: int = index.data(LINE_ROLE).id
        return found

    def current_id(self) -> int | None:
        """Id of the chosen card."""
        index = self.currentIndex()
        return self.id_at(index) if index.isValid() else None

    def can_lift(self, index: Index) -> bool:
        """Whether a card may be dragged."""
        return index.isValid()

    def act(self, current: int, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        """Do what a key asks for the chosen card; whether it asks for anything."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current_id()
        if event.key() == Qt.Key.Key_Escape and self._pressed is not None:
            self._pressed = None
            self._end_drag()
            self.let_go.emit()
        elif current is None or not self.act(current, Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self.can_lift(index):
            self._pressed = (event.position().toPoint(), self.id_at(index))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        start, card_id = self._pressed
        here = event.position().toPoint()
        if not self._lifted:
            if (here - start).manhattanLength() < QApplication.startDragDistance():
                return
            self._lifted = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.lifted.emit(card_id, self._picture(start))
        self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)  # a drag goes on
            return
        lifted, self._pressed = self._lifted, None
        self._end_drag()
        if lifted:
            self.dropped.emit(event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)

    def _end_drag(self) -> None:
        self._lifted = False
        self.unsetCursor()

    def _picture(self, place: QPoint) -> QPixmap:
        card = self.visualRect(self.indexAt(place))
        return self.viewport().grab(card.adjusted(0, 0, 0, -theme.px(CARD_GAP)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # cards wrap: their height follows the width


class DragGhost(QLabel):
    """The picture of a card that is dragged over its board."""

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self.hide()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def lift(self, card: QPixmap) -> None:
        """Show this card above everything."""
        self.setPixmap(card)
        self.resize(card.deviceIndependentSize().toSize())
        self.show()
        self.raise_()

    def follow(self, point: QPoint) -> QPoint:
        """Go where the pointer is, a global point; returns it on the board's ground."""
        ground = self.parentWidget()
        assert ground is not None
        here = ground.mapFromGlobal(point)
        self.move(here - QPoint(self.width() // 2, theme.px(16)))
        return here
