"""One account on a day of the past: verdicts, profile, people and map, then beside now."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.services import past
from kamdesk.services.past import Comparison
from kamdesk.ui.account.past.fields_card import FieldsCard
from kamdesk.ui.account.past.map_card import MapCard
from kamdesk.ui.account.past.parts_card import PartsCard
from kamdesk.ui.account.past.reasons_card import ReasonsCard
from kamdesk.ui.account.past.standing_card import StandingCard
from kamdesk.ui.context import Context
from kamdesk.ui.past import PastBar, step_days
from kamdesk.ui.widgets import Columns, Page


class PastPage(Page):
    """``left`` when the user goes back to today."""

    left = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._account_id = 0
        self.bar = PastBar(self)
        self.standing = StandingCard(ctx)
        self.reasons = ReasonsCard(ctx)
        self.fields = FieldsCard(ctx)
        self.people = PartsCard(ctx)
        self.map = MapCard(ctx)
        columns = Columns((1, 1), 420)
        columns.add(0, self.standing)
        columns.add(1, self.people)
        below = Columns((1, 1), 420)
        below.add(0, self.reasons)
        below.add(1, self.fields)
        self.add(self.bar)
        self.add(columns)
        self.add(self.map)
        self.add(below)
        self.end()
        self.bar.day_chosen.connect(self._go_to)
        self.bar.left.connect(self.left)

    def show_day(self, account_id: int, day: date | None) -> None:
        """Show an account as it was at the end of a day; None for a month ago, or its first
        day. Raises ``NotFoundError``."""
        self._account_id = account_id
        ctx, today = self._ctx, self._ctx.today()
        if day is None:
            begins = ctx.read(lambda s: past.begins(s, account_id))
            day = max(step_days(today)[0], begins or today)
        shown = day
        found = ctx.read(lambda s: past.compare(s, account_id, shown, today))
        self.bar.set_bounds(found.begins, today)
        self.bar.show_day(shown, self._reservation(found))
        self.standing.show_comparison(found)
        self.reasons.show_comparison(found)
        self.fields.show_comparison(found)
        self.people.show_comparison(found)
        self.map.show_then(found.then)

    def day(self) -> date | None:
        """The day that is shown."""
        return self.bar.shown()

    def _go_to(self, day: date) -> None:
        if day == self._ctx.today():
            self.left.emit()
        else:
            self.show_day(self._account_id, day)

    def _reservation(self, found: Comparison) -> str:
        """What must be known to read it rightly."""
        if not found.as_first_written:
            return ""
        told = self.tr(
            "This file was put into the book on %1. Whatever was written down with it is taken to"
            " have been so before; tier, stage, churn and health are those of the day."
        )
        return told.replace("%1", found.written_on.isoformat())
