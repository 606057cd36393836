"""The portfolio on a day of the past: tiers then and now, who moved since."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.services import past
from kamdesk.services.past import Kept, PortfolioThen
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.past import PastBar, step_days
from kamdesk.ui.tiers.counts_card import CountsCard
from kamdesk.ui.tiers.kept_card import KeptCard
from kamdesk.ui.tiers.moved_card import MovedCard
from kamdesk.ui.tiers.movement_card import MovementCard
from kamdesk.ui.tiers.past_work import PastProgress, PastWork
from kamdesk.ui.widgets import Columns, Page, PageHeader


class PortfolioPastPage(Page):
    """``left`` when the user goes back to now, ``opened(account_id)`` when a row is opened. Churn
    and health follow the tiers; ``work`` reads both."""

    left = Signal()
    opened = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._header = PageHeader(self.tr("Portfolio on a day"))
        self.bar = PastBar(self)
        self.work = PastWork(ctx, self)
        self.progress = PastProgress(self.work)
        self.counts = CountsCard(ctx)
        self.kept = KeptCard(ctx)
        self.movement = MovementCard(ctx)
        self.movement.set_runs((), None)
        self.moved = MovedCard(ctx)
        columns = Columns((1, 1), (400, 480))
        columns.add(0, self.counts)
        columns.add(0, self.kept)
        columns.add(1, self.movement)
        columns.add(1, self.moved)
        self.add(self._header)
        self.add(self.bar)
        self.add(self.progress)
        self.add(columns)
        self.end()
        self.bar.day_chosen.connect(self._go_to)
        self.bar.left.connect(self._leave)
        self.work.tiers_known.connect(self._show_tiers)
        self.work.kept_known.connect(self._show_kept)
        self.progress.stop.clicked.connect(self.kept.give_up)
        self.movement.chosen.connect(self.moved.show_move)
        self.moved.opened.connect(self.opened)

    def show_day(self, day: date | None) -> None:
        """Show all accounts as they were at the end of a day; None for a month ago, or the first
        day of the book."""
        ctx, today = self._ctx, self._ctx.today()
        begins = ctx.read(past.book_begins) or today
        shown = day or max(step_days(today)[0], begins)
        self.bar.set_bounds(begins, today)
        self.bar.show_day(shown)
        self.kept.wait()
        self.work.begin(shown)

    def _show_tiers(self, found: PortfolioThen) -> None:
        self.bar.show_day(found.day, self._told(found))
        self.counts.show_portfolio(found)
        since = found.applied_on or found.day
        self.movement.show_movement(found.movement.counts, since.isoformat())
        self.moved.show_portfolio(found)

    def _show_kept(self, then: Kept, now: Kept) -> None:
        day = self.day()
        if day is not None:
            self.kept.show_kept(day, then, now)

    def _leave(self) -> None:
        self.work.stop()
        self.left.emit()

    def day(self) -> date | None:
        """The day that is shown."""
        return self.bar.shown()

    def _go_to(self, day: date) -> None:
        if day == self._ctx.today():
            self._leave()
        else:
            self.show_day(day)

    def _told(self, found: PortfolioThen) -> str:
        if found.applied_on is None:
            return self.tr("No evaluation had been applied yet.")
        told = self.tr("The evaluation of %1 was in force.")
        return told.replace("%1", formats.day(found.applied_on))
