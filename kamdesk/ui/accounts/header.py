"""Head of the account list: how many, and the period of the figures."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from kamdesk.method.periods import Period
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import PageHeader


class AccountsHeader(PageHeader):
    """ "62 accounts", and below it what the figures cover."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Accounts"), "", parent)
        self._ctx = ctx
        self._period = ""
        self._count = self.tr("Accounts")

    def show_period(self, period: tuple[date, date] | None) -> None:
        """Say which months the figures add up."""
        if period is None:
            self._period = self.tr("Figures: all sales in the book")
        else:
            label = Period(*period).label
            months = label.replace("..", " \N{EN DASH} ")
            self._period = self.tr("Figures: %1").replace("%1", months)
        self.set_title(self._count, self._period)

    def show_count(self, count: int, narrowed: bool) -> None:
        """Say how many accounts are listed."""
        said = self.tr("%n account(s) found", "", count) if narrowed else ""
        self._count = said or self.tr("%n account(s)", "", count)
        grouped = QLocale().toString(count)
        self._count = self._count.replace(str(count), grouped, 1)
        if not count and not narrowed:
            self._count = self.tr("Accounts")
        self.set_title(self._count, self._period)
