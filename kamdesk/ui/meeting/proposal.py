"""A suggestion where something is missing: read it, take it with one click or key."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets import Label, button


class Proposal(QWidget):
    """Muted text, where it comes from, and a button; ``used(text)`` when it is taken.

    The key is Ctrl+Enter in the empty line that the proposal belongs to.
    """

    used = Signal(str)

    def __init__(self, lead: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lead = lead
        self._shown = ""
        self._text = Label("", "small", "muted")
        self._note = Label("", "small", "good", wrap=False)
        self.take = button(self.tr("Use"), small=True, hint=self.tr("Ctrl+Enter in the empty line"))
        self.take.clicked.connect(self.use)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.take)
        row.addWidget(self._note)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(2), 0, 0, theme.px(2))
        column.setSpacing(theme.px(6))
        column.addWidget(self._text)
        column.addLayout(row)
        self.hide()

    def offer(self, text: str, note: str = "") -> None:
        """Offer a text; an empty one takes the proposal away."""
        self._shown = text
        self._text.setText(self._lead.format(text=text) if self._lead else text)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.take.setAccessibleName(f"{self.take.text()}: {text}")
        self.setVisible(bool(text))

    def text(self) -> str:
        """What is offered now, empty for nothing."""
        return self._shown

    def use(self) -> None:
        """Take what is offered."""
        if self._shown:
            self.used.emit(self._shown)
