"""The one-line editor, and the rule that Enter while composing Chinese submits nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from kamdesk.ui import theme


class TypedLine(QLineEdit):
    """What all one-line editors share; subclasses give it a value.

    ``edited`` fires once when the user leaves or confirms a changed text.
    """

    edited = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = False
        self._settled = ""
        self.setFont(theme.font("body"))
        self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.editingFinished.connect(self._settle)

    def show_text(self, text: str) -> None:
        """Show a stored value in words; this is no edit."""
        self._settled = text
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def is_typed_in(self) -> bool:
        """Whether something is typed that was not left or confirmed yet."""
        return self._composing or self.text() != self._settled

    def is_composing(self) -> bool:
        """Whether an input method still holds what is being typed."""
        return self._composing

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


class LineEdit(TypedLine):
    """Text of one line."""

    def __init__(
        self, value: str = "", placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(placeholder, parent)
        self.set_value(value)

    def value(self) -> str:
        """The text without blanks around it."""
        return self.text().strip()

    def set_value(self, value: str | None) -> None:
        """Show a stored text; this is no edit."""
        self.show_text(value or "")
