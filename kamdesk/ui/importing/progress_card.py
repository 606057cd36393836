"""A job under way: what is done, how far, and the way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets import Card, Label, ThinBar, button


class ProgressCard(QWidget):
    """``cancel_requested`` when the user wants to stop."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = Card("")
        self._bar = ThinBar()
        self._words = Label("", "small", "muted")
        self._cancel = button(self.tr("Cancel"), small=True)
        self._cancel.clicked.connect(self._on_cancel)
        line = QHBoxLayout()
        line.setSpacing(theme.px(12))
        words = QVBoxLayout()
        words.setSpacing(theme.px(6))
        words.addWidget(self._bar)
        words.addWidget(self._words)
        line.addLayout(words, 1)
        line.addWidget(self._cancel)
        self._card.add(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)

    def begin(self, title: str, detail: str = "") -> None:
        """Show a new job."""
        self._card.set_title(title)
        self._words.setText(detail)
        self._bar.set_share(0.0)
        self._cancel.setEnabled(True)

    def show_progress(self, done: int, total: int, _note: str = "") -> None:
        """Rows done of how many; an unknown total shows the count alone."""
        number = QLocale().toString
        if total <= 0:
            self._words.setText(self.tr("%1 rows").replace("%1", number(done)) if done else "")
            return
        self._bar.set_share(done / total)
        words = self.tr("%1 of %2 rows").replace("%1", number(done)).replace("%2", number(total))
        self._words.setText(words)

    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self._words.setText(self.tr("Stopping; nothing of it stays in the book."))
        self.cancel_requested.emit()
