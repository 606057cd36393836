"""A text field that grows with what is written in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from kamdesk.ui import theme


class TextEdit(QTextEdit):
    """Plain text between ``least`` and ``most`` lines high; Tab goes on, Ctrl+Enter confirms.

    ``edited`` fires when the user leaves or confirms a changed text.
    """

    edited = Signal()
    confirmed = Signal()

    def __init__(
        self,
        value: str = "",
        placeholder: str = "",
        *,
        least: int = 1,
        most: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self._settled = value
        self._composing = False
        self.setProperty("kind", "field")
        self.setFont(theme.font("body"))
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.setPlainText(value)
        self._fit()

    def value(self) -> str:
        """The text without blanks around it."""
        return self.toPlainText().strip()

    def set_value(self, value: str | None) -> None:
        """Show a stored text; this is no edit. A blank at the end stays while one types."""
        self._settled = value or ""
        if self.hasFocus() and self.value() == self._settled:
            return
        if self.toPlainText() != self._settled:
            self.setPlainText(self._settled)

    def is_composing(self) -> bool:
        """Whether an input method still holds what is being typed."""
        return self._composing

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        lines = min(max(self.document().size().height(), line * self._least), line * self._most)
        height = max(round(lines) + theme.px(10) + 2, theme.px(32))
        too_long = self.document().size().height() > line * self._most + 1
        policy = Qt.ScrollBarPolicy
        wanted = policy.ScrollBarAsNeeded if too_long else policy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(wanted)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def _settle(self) -> None:
        if self.toPlainText() != self._settled:
            self._settled = self.toPlainText()
            self.edited.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._settle()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._composing:
                event.accept()
                return
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._settle()
                self.confirmed.emit()
                event.setAccepted(not self.window().isModal())  # a dialog stores as on Enter
                return
        super().keyPressEvent(event)
