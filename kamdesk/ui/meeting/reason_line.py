"""A line that appears where it is needed, takes one reason and goes away again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from kamdesk.ui.widgets import LineEdit


class ReasonLine(LineEdit):
    """Enter gives the reason (``given``; never while characters are being composed), Escape or
    leaving it empty gives up (``given_up``)."""

    given = Signal(str)
    given_up = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__("", placeholder, parent)
        self.setAccessibleName(placeholder)
        self.returnPressed.connect(self._give)
        self.hide()

    def ask(self) -> None:
        """Appear, empty and ready to be typed into."""
        self.set_value("")
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.is_composing():
            self._give_up()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.value() and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._give_up()

    def _give(self) -> None:
        if self.value():
            self.given.emit(self.value())

    def _give_up(self) -> None:
        if self.isVisible():
            self.set_value("")
            self.hide()
            self.given_up.emit()
