"""Which week is shown, and the way to others."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.services.contact_plan.agenda import monday
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Label, button

DASH = "\N{EN DASH}"


class WeekBar(QWidget):
    """``changed`` when another week is asked for; ``first`` is its Monday."""

    changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.first = monday(ctx.today())
        self._back = button(icon="chevron_left", hint=self.tr("Week before (Page up)"))
        self._on = button(icon="chevron_right", hint=self.tr("Week after (Page down)"))
        self._now = button(self.tr("This week"))
        self._label = Label("", "strong", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        for part in (self._label, self._back, self._now, self._on):
            row.addWidget(part)
        self._back.clicked.connect(lambda: self.step(-1))
        self._on.clicked.connect(lambda: self.step(1))
        self._now.clicked.connect(self.to_today)
        self._show()

    def step(self, by: int) -> None:
        """Some weeks on or back."""
        self.first += timedelta(days=7 * by)
        self._show()
        self.changed.emit()

    def to_today(self) -> None:
        """Back to the week of today."""
        self.first = monday(self._ctx.today())
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        last = self.first + timedelta(days=6)
        self._label.setText(f"{formats.month_day(self.first)} {DASH} {formats.month_day(last)}")
        self._now.setEnabled(self.first != monday(self._ctx.today()))
