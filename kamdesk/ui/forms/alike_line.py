"""A quiet line below a name: which account it looks like, as it is typed."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.services import duplicates
from kamdesk.services.duplicates import Alike
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import ElidedLabel, LineEdit, LinkButton

PAUSE_MS = 200


class AlikeLine(QWidget):
    """Watches an editor of account names. ``chosen(account_id)`` when the line is pressed.

    ``action`` says what pressing does. ``but`` is the account that the name belongs to.
    """

    chosen = Signal(int)

    def __init__(
        self, ctx: Context, editor: LineEdit, action: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._editor = editor
        self._action = action
        self.but: int | None = None
        self.found: Alike | None = None
        self._words = ElidedLabel("", "small", "warn")
        self.link = LinkButton(action, "small")
        self.link.clicked.connect(self._choose)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look)
        editor.textEdited.connect(lambda _text: self._pause.start())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(8))
        line.addWidget(self._words)
        line.addWidget(self.link)
        line.addStretch(1)
        self.hide()

    def clear(self) -> None:
        """Say nothing until something is typed."""
        self._pause.stop()
        self.found = None
        self.hide()

    def _look(self) -> None:
        typed = self._editor.text()
        hits = self._ctx.read(lambda s: duplicates.alike(s, typed, except_id=self.but))
        self.found = hits[0] if hits else None
        if self.found is not None:
            text = self.tr("Looks like %1").replace("%1", f"{self.found.name} · {self.found.code}")
            self._words.set_text(text)
            self.link.setAccessibleName(f"{self._action}: {self.found.name}")
        self.setVisible(self.found is not None)

    def _choose(self) -> None:
        if self.found is not None:
            self.chosen.emit(self.found.account_id)
