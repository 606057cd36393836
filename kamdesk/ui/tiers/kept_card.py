"""How accounts fared then and fare now: health, nearness to leaving, place in the life cycle."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kamdesk import words
from kamdesk.models.kinds import ChurnLevel, LifecycleStage
from kamdesk.services.past import Kept
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.levels import health_tone, level_tone
from kamdesk.ui.tiers.counts_card import difference, head, number, put
from kamdesk.ui.widgets import Card, Chip, Label


class KeptCard(Card):
    """A grid with a line for mean health, each level of churn and each stage."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(self._heading(), parent=parent)
        self._ctx = ctx
        self._waiting = Label("", "body", "muted")
        self._holder = QWidget()
        self.add(self._waiting)
        self.add(self._holder)

    def _heading(self) -> str:
        return self.tr("Health, churn and life cycle")

    def wait(self) -> None:
        """Nothing is known yet."""
        self._waiting.setText(self.tr("Being read from the facts of both days …"))
        self._waiting.show()
        self._holder.hide()

    def give_up(self) -> None:
        """It was stopped."""
        if not self._waiting.isHidden():
            self._waiting.setText(self.tr("Stopped. Choose the day again to read it."))

    def show_kept(self, day: date, then: Kept, now: Kept) -> None:
        """Show both days side by side."""
        self._waiting.hide()
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(18))
        grid.setVerticalSpacing(theme.px(6))
        head(grid, day)
        self._health(grid, then, now)
        self._group(grid, self._ctx.word("risk.churn"))
        for level in reversed(ChurnLevel):
            chip = Chip(words.of(level, self._ctx.language), level_tone(level))
            self._count(grid, chip, then.levels[level], now.levels[level])
        self._group(grid, self._ctx.word("field.stage"))
        for stage in (*LifecycleStage, None):
            if stage or then.stages[stage] or now.stages[stage]:
                name = words.of(stage, self._ctx.language) if stage else formats.DASH
                label = Label(name, "body", "text", wrap=False)
                self._count(grid, label, then.stages[stage], now.stages[stage])
        grid.setColumnStretch(4, 1)
        self.body.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder
        holder.show()

    def _health(self, grid: QGridLayout, then: Kept, now: Kept) -> None:
        line = grid.rowCount()
        grid.addWidget(Label(self.tr("Mean health"), "body", "text", wrap=False), line, 0)
        for column, one in ((1, then), (2, now)):
            chip = Chip(formats.DASH if one.mean is None else str(one.mean), health_tone(one.mean))
            chip.setToolTip(self.tr("Over %n accounts", "", one.judged))
            put(grid, chip, line, column)
        if then.mean is not None and now.mean is not None:
            put(grid, difference(then.mean, now.mean), line, 3)

    @staticmethod
    def _group(grid: QGridLayout, name: str) -> None:
        grid.addWidget(Label(name, "small", "muted", wrap=False), grid.rowCount(), 0, 1, 4)

    def _count(self, grid: QGridLayout, name: QWidget, then: int, now: int) -> None:
        line = grid.rowCount()
        grid.addWidget(name, line, 0, Qt.AlignmentFlag.AlignLeft)
        number(grid, line, then, now)
