"""The one-line editor, and the rule that Enter while composing Chinese submits nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from kamdesk.ui import theme


class LineEdit(QLineEdit):
    """Text of one line. ``edited`` fires once when the user leaves or confirms a changed text."""

    edited = Signal()

    def __init__(self, value: str = "", placeholder: str = "", parent: QWidget | None = None):
        super().__init__(parent)
        self._composing = False
        self._settled = value
        self.setFont(theme.font("body"))
        self.setText(value)
        self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.editingFinished.connect(self._settle)

    def value(self) -> str:
        """The text without blanks around it."""
        return self.text().strip()

    def set_value(self, value: str | None) -> None:
        """Show a stored text; this is no edit."""
        self._settled = value or ""
        if self.text() != self._settled:
            self.setText(self._settled)
            self.setCursorPosition(0)

    def _settle(self) -> None:
        if self.text() != self._settled:
            self._settled = self.text()
            self.edited.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._composing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return
        super().keyPressEvent(event)
