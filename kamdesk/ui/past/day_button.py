"""A button whose menu leads into the past: usual days, or any day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kamdesk.method.periods import add_months
from kamdesk.ui.widgets import Button

STEPS = (1, 3, 12)
"""Months back."""
_DAY = timedelta(days=1)


def step_days(today: date) -> list[date]:
    """A month, a quarter and a year ago."""
    return [add_months(today, -months) for months in STEPS]


def closed_days(today: date) -> list[date]:
    """The last days of the quarter and of the year before."""
    quarter = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
    return [quarter - _DAY, date(today.year, 1, 1) - _DAY]


class PastButton(Button):
    """``day_wanted(day)``; None to choose one on the page of the past.

    ``bounds`` tells the first day that is known (None for none) and today, each time the menu
    opens.
    """

    day_wanted = Signal(object)

    def __init__(
        self,
        bounds: Callable[[], tuple[date | None, date]],
        parent: QWidget | None = None,
        *,
        small: bool = False,
    ) -> None:
        super().__init__(icon="history", small=small, parent=parent)
        self.setText(self.tr("As of"))
        self.setAccessibleName(self.tr("See it as it was on a day"))
        self.setToolTip(self.accessibleName())
        self._bounds = bounds
        self._list = QMenu(self)
        self.set_menu(self._list)

    def open_menu(self) -> None:
        """Offer the steps that the book reaches back to."""
        begins, today = self._bounds()
        self._offer(begins, today)
        super().open_menu()

    def _offer(self, begins: date | None, today: date) -> None:
        self._list.clear()
        names = (self.tr("1 month ago"), self.tr("3 months ago"), self.tr("1 year ago"))
        ends = (self.tr("End of last quarter"), self.tr("End of last year"))
        for group, days in ((names, step_days(today)), (ends, closed_days(today))):
            for name, day in zip(group, days, strict=True):
                action = self._list.addAction(f"{name}    {day.isoformat()}")
                action.setEnabled(begins is not None and day >= begins)
                action.triggered.connect(lambda _=False, to=day: self.day_wanted.emit(to))
            self._list.addSeparator()
        other = self._list.addAction(self.tr("Another day …"))
        other.setEnabled(begins is not None)
        other.triggered.connect(lambda: self.day_wanted.emit(None))
        if begins is not None:
            begun = self.tr("The book begins on %1").replace("%1", begins.isoformat())
            self._list.addAction(begun).setEnabled(False)

    def menu_actions(self) -> list[QAction]:
        """What the menu offers."""
        return self._list.actions()
