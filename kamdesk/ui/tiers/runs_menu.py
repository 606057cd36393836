"""The evaluations that were applied, newest first; any of them can be opened as it was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kamdesk.models.kinds import Tier
from kamdesk.services.tier_runs import RunLine
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.tiers.period_menu import shown
from kamdesk.ui.widgets import Button

MOST = 24
"""So many runs are offered; two years of months."""


class RunsButton(Button):
    """A button whose menu lists the runs. ``picked(run_id)``, None to see what is now;
    ``day_wanted`` for the portfolio on any day."""

    picked = Signal(object)
    day_wanted = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(icon="history", parent=parent)
        self.setText(self.tr("Earlier"))
        self.setAccessibleName(self.tr("Earlier evaluations"))
        self.setToolTip(self.accessibleName())
        self._ctx = ctx
        self._list = QMenu(self)
        self.set_menu(self._list)

    def set_runs(self, runs: Sequence[RunLine], opened: int | None) -> None:
        """Offer these; ``opened`` is the one being looked at."""
        self.setEnabled(bool(runs))
        self._list.clear()
        now = self._list.addAction(self.tr("As of now"))
        now.setCheckable(True)
        now.setChecked(opened is None)
        now.triggered.connect(lambda: self.picked.emit(None))
        day = self._list.addAction(self.tr("Portfolio on a day …"))
        day.triggered.connect(self.day_wanted)
        self._list.addSeparator()
        for run in runs[:MOST]:
            action = QAction(self._text(run), self._list)
            action.setCheckable(True)
            action.setChecked(run.id == opened)
            action.triggered.connect(lambda _=False, run_id=run.id: self.picked.emit(run_id))
            self._list.addAction(action)

    def menu_actions(self) -> list[QAction]:
        """What the menu offers."""
        return self._list.actions()

    def _text(self, run: RunLine) -> str:
        counts = " · ".join(
            f"{self._ctx.word(f'tier.{tier}')} {run.counts.get(tier, 0)}" for tier in Tier
        )
        applied = formats.local_day(run.applied_at)
        return f"{applied.isoformat()}    {shown(run.period)}    {counts}"
