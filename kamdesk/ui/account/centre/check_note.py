"""When what is known of somebody was checked, and the button that says it still holds."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.method.buying_map import is_stale
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Label, button


class CheckNote(QWidget):
    """``checked`` when the user confirms that it is still so."""

    checked = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._said = Label("", "small", "muted")
        self._confirm = button(self.tr("Checked today"), small=True, icon="check")
        self._confirm.clicked.connect(self.checked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._confirm)
        row.addWidget(self._said, 1)

    def show_day(self, checked_on: date | None) -> None:
        """Say how old the knowledge is."""
        today = self._ctx.today()
        stale = is_stale(checked_on, today)
        if checked_on is None:
            said = self.tr("Never checked")
        else:
            said = self.tr("Checked %n day(s) ago", "", (today - checked_on).days)
        if stale:
            said = self.tr("%1; check it again").replace("%1", said)
        elif checked_on == today:
            said = ""
        self._said.setText(said)
        self._said.set_tone("warn" if stale else "muted")
        self._confirm.setEnabled(checked_on != today)
