"""How many accounts of each tier there were and are, and how healthy they were."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kamdesk.models.kinds import Tier
from kamdesk.services.past import PortfolioThen
from kamdesk.services.past.portfolio import HealthThen
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.levels import health_tone
from kamdesk.ui.widgets import Card, Chip, Label, TierChip


class CountsCard(Card):
    """A grid: tier, then, now and the difference; below it mean health and high churn."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Then and now"), parent=parent)
        self._ctx = ctx
        self._holder = QWidget()
        self.add(self._holder)

    def show_portfolio(self, found: PortfolioThen) -> None:
        """Show both days side by side."""
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(18))
        grid.setVerticalSpacing(theme.px(8))
        heads = ("", found.day.isoformat(), self.tr("Now"), self.tr("Difference"))
        for column, head in enumerate(heads):
            _put(grid, Label(head, "small", "muted", wrap=False), 0, column)
        for line, tier in enumerate((*Tier, None), start=1):
            chip = TierChip(self._ctx.word(f"tier.{tier or 'not_rated'}"), tier)
            grid.addWidget(chip, line, 0, Qt.AlignmentFlag.AlignLeft)
            then, now = found.then[tier], found.now[tier]
            for column, text in enumerate((f"{then:,}", f"{now:,}", _signed(now - then)), start=1):
                tone = "muted" if column != 2 else "text"
                _put(grid, Label(text, "strong" if column == 2 else "body", tone), line, column)
        self._add_health(grid, found.health, found.health_now)
        grid.setColumnStretch(4, 1)
        self.body.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder
        holder.show()
        self.set_title(self.tr("Then and now"), hint=self._came_and_went(found))

    def _add_health(
        self, grid: QGridLayout, then: HealthThen | None, now: HealthThen | None
    ) -> None:
        line = grid.rowCount()
        grid.addWidget(Label(self.tr("Mean health"), "body", "muted", wrap=False), line, 0)
        for column, one in ((1, then), (2, now)):
            mean = one.mean if one else None
            chip = Chip(formats.DASH if mean is None else str(mean), health_tone(mean))
            if one is not None:
                chip.setToolTip(f"{one.month:%Y-%m}")
            _put(grid, chip, line, column)
        if then and now and then.mean is not None and now.mean is not None:
            _put(grid, Label(_signed(now.mean - then.mean), "body", "muted"), line, 3)
        name = Label(self.tr("About to leave"), "body", "muted", wrap=False)
        grid.addWidget(name, line + 1, 0)
        for column, one in ((1, then), (2, now)):
            text = formats.DASH if one is None else f"{one.high:,}"
            _put(grid, Label(text, "body", "text"), line + 1, column)

    def _came_and_went(self, found: PortfolioThen) -> str:
        parts = []
        if found.came:
            parts.append(self.tr("%n new since", "", found.came))
        if found.went:
            parts.append(self.tr("%n gone since", "", found.went))
        return " · ".join(parts)


def _put(grid: QGridLayout, widget: QWidget, line: int, column: int) -> None:
    grid.addWidget(widget, line, column, Qt.AlignmentFlag.AlignRight)


def _signed(number: int) -> str:
    if number == 0:
        return formats.DASH
    return f"+{number:,}" if number > 0 else f"\N{MINUS SIGN}{-number:,}"
