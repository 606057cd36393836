"""A contact is to be put on a day that nobody works: which day instead, or there all the same."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QDialog, QWidget

from kamdesk.services import contact_plan
from kamdesk.services.contact_plan import FreeDay
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Dialog


class FreeDayDialog(Dialog):
    """Enter takes the nearest working day."""

    def __init__(self, free: FreeDay, parent: QWidget | None = None) -> None:
        title = self.tr("{day} is no working day").replace("{day}", formats.long_day(free.day))
        nearest = formats.long_day(free.nearest)
        told = self.tr("The nearest working day is {day}.").replace("{day}", nearest)
        super().__init__(parent, title, f"{free.name}\n{told}" if free.name else told, width=480)
        self.day: date | None = None
        self.add_cancel()
        self.there = self.add_button(self.tr("There all the same"))
        self.nearest = self.add_button(
            self.tr("On {day}").replace("{day}", formats.month_day(free.nearest)), "primary"
        )
        self.there.clicked.connect(lambda: self._choose(free.day))
        self.nearest.clicked.connect(lambda: self._choose(free.nearest))
        self.nearest.setFocus()

    @classmethod
    def settle(
        cls, ctx: Context, day: date, parent: QWidget | None, lies_on: date | None = None
    ) -> date | None:
        """The day itself where it is worked; else what is chosen, None for neither."""
        today = ctx.today()
        free = ctx.read(lambda s: contact_plan.free_day(s, day, today, ctx.language, lies_on))
        if free is None:
            return day
        dialog = cls(free, parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.day if accepted else None

    def _choose(self, day: date) -> None:
        self.day = day
        self.accept()
