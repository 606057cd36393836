"""How many accounts of each tier there were and are."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kamdesk.models.kinds import Tier
from kamdesk.services.past import PortfolioThen
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, Label, TierChip


class CountsCard(Card):
    """A grid: tier, then, now and the difference."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(self._heading(), parent=parent)
        self._ctx = ctx
        self._holder = QWidget()
        self.add(self._holder)

    def _heading(self) -> str:
        return self.tr("Then and now")

    def show_portfolio(self, found: PortfolioThen) -> None:
        """Show both days side by side."""
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(18))
        grid.setVerticalSpacing(theme.px(8))
        head(grid, found.day)
        for line, tier in enumerate((*Tier, None), start=1):
            chip = TierChip(self._ctx.word(f"tier.{tier or 'not_rated'}"), tier)
            grid.addWidget(chip, line, 0, Qt.AlignmentFlag.AlignLeft)
            number(grid, line, found.then[tier], found.now[tier])
        grid.setColumnStretch(4, 1)
        self.body.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder
        holder.show()
        self.set_title(self._heading(), hint=self._came_and_went(found))

    def _came_and_went(self, found: PortfolioThen) -> str:
        parts = []
        if found.came:
            parts.append(self.tr("%n new since", "", found.came))
        if found.went:
            parts.append(self.tr("%n gone since", "", found.went))
        return " · ".join(parts)


def head(grid: QGridLayout, day: date) -> None:
    """The line over the numbers: the day, now, the difference."""
    translate = QCoreApplication.translate
    heads = (day.isoformat(), translate("CountsCard", "Now"), translate("CountsCard", "Difference"))
    for column, text in enumerate(heads, start=1):
        put(grid, Label(text, "small", "muted", wrap=False), 0, column)


def number(grid: QGridLayout, line: int, then: int, now: int) -> None:
    """A number of then and of now, and what became of it."""
    put(grid, Label(f"{then:,}", "body", "muted", wrap=False), line, 1)
    put(grid, Label(f"{now:,}", "strong", "text", wrap=False), line, 2)
    put(grid, difference(then, now), line, 3)


def difference(then: int, now: int) -> Label:
    """Now less then, with its sign; a dash where they are equal."""
    change = now - then
    if change == 0:
        return Label(formats.DASH, "body", "muted", wrap=False)
    text = f"+{change:,}" if change > 0 else f"\N{MINUS SIGN}{-change:,}"
    return Label(text, "strong", "text", wrap=False)


def put(grid: QGridLayout, widget: QWidget, line: int, column: int) -> None:
    """A number or chip at the right of its column."""
    grid.addWidget(widget, line, column, Qt.AlignmentFlag.AlignRight)
