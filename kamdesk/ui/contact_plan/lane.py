"""A day of the week as a list of cards: walked, dragged, moved and written down by key."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import TouchState
from kamdesk.services.contact_plan.lines import TouchLine
from kamdesk.ui import theme
from kamdesk.ui.contact_plan.card import TouchCardDelegate
from kamdesk.ui.context import Context
from kamdesk.ui.touching import person_text
from kamdesk.ui.touching.phrases import spoken
from kamdesk.ui.widgets import CARD_GAP, LINE_ROLE, CardList, CardModel

Index = QModelIndex | QPersistentModelIndex
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_MOVING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""Either held with an arrow moves the card: Ctrl as on the other boards, Alt as in a calendar."""
_WEEKS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
ASKED = {
    Qt.Key.Key_Return: "done",
    Qt.Key.Key_Enter: "done",
    Qt.Key.Key_D: "done",
    Qt.Key.Key_S: "skip",
    Qt.Key.Key_T: "today",
    Qt.Key.Key_O: "open",
}
"""What plain keys ask for the chosen card."""


class TouchModel(CardModel):
    """The contacts of one day, in order."""

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._ctx = ctx

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line: TouchLine = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{line.account} {person_text(line)}"
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return spoken(self._ctx, line, self._ctx.today())
        return None


class TouchLane(CardList):
    """``asked(line, what)``: done, skip, today or open; ``stepped(line, -1 or 1)`` on Alt and an
    arrow; ``walked(-1 or 1)`` on a plain arrow sideways; ``weeks(-1 or 1)`` on Page up and down;
    ``menu_asked(line, point)`` on a right click or the menu key. ``day`` is None for what is late.
    """

    asked = Signal(object, str)
    stepped = Signal(object, int)
    walked = Signal(int)
    weeks = Signal(int)
    menu_asked = Signal(object, QPoint)

    def __init__(self, ctx: Context, day: date | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = day
        self.set_cards(TouchModel(ctx, self))
        self._face = TouchCardDelegate(ctx, self)
        self.setItemDelegate(self._face)
        self.doubleClicked.connect(lambda index: self.asked.emit(index.data(LINE_ROLE), "open"))

    def current_line(self) -> TouchLine | None:
        """The contact of the chosen card."""
        index = self.currentIndex()
        line: TouchLine | None = self.cards.lines[index.row()] if index.isValid() else None
        return line

    def tick_place(self, touch_id: int) -> QPoint:
        """The middle of a card's tick."""
        self.choose(touch_id)
        return self._tick_of(self.currentIndex()).center().toPoint()

    def can_lift(self, index: Index) -> bool:
        return index.isValid() and index.data(LINE_ROLE).state is TouchState.PLANNED

    def act(self, current: int, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        line = self.current_line()
        if line is None:
            return False
        if key in _STEPS and held & _MOVING:
            self.stepped.emit(line, _STEPS[key])
        elif key in _STEPS:
            self.walked.emit(_STEPS[key])
        elif key in _WEEKS:
            self.weeks.emit(_WEEKS[key])
        elif key in ASKED and not held & ~Qt.KeyboardModifier.KeypadModifier:
            self.asked.emit(line, ASKED[key])
        else:
            return False
        return True

    def event(self, event: QEvent) -> bool:
        """Alt and an arrow move the card; they would else be the window's way back."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _STEPS
            and event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        if left and self.can_lift(index) and self._tick_of(index).contains(event.position()):
            self.setCurrentIndex(index)
            self.asked.emit(index.data(LINE_ROLE), "done")
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            place = self.visualRect(index).center() if by_key else event.pos()
            self.menu_asked.emit(index.data(LINE_ROLE), self.viewport().mapToGlobal(place))

    def _tick_of(self, index: Index) -> QRectF:
        card = QRectF(self.visualRect(index)).adjusted(0, 0, 0, -theme.px(CARD_GAP))
        return self._face.tick_rect(card)
