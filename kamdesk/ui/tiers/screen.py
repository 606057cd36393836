"""The tiers screen: preview an evaluation, see who moves and why, apply it, look at past ones."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kamdesk.errors import KamDeskError, NotFoundError
from kamdesk.services import (
    account_list,
    book_settings,
    tier_periods,
    tier_runs,
    tiers,
    verdict_page,
)
from kamdesk.services.tier_periods import PeriodChoice
from kamdesk.services.tiers import Preview
from kamdesk.ui import formats
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.jobs import Newest
from kamdesk.ui.screen import Screen
from kamdesk.ui.tiers import showing
from kamdesk.ui.tiers.apply_dialog import ApplyDialog
from kamdesk.ui.tiers.explain_page import ExplainPage
from kamdesk.ui.tiers.page import TiersPage
from kamdesk.ui.tiers.past_page import PortfolioPastPage
from kamdesk.ui.tiers.period_menu import shown
from kamdesk.ui.tiers.rules_dialog import RulesDialog
from kamdesk.ui.tiers.showing import Showing
from kamdesk.ui.tiers.states import ClientSafe, Computing, NoSales

MANY = 1_000
"""Above this number of accounts the evaluation runs on a worker thread."""


class TiersScreen(Screen):
    """Evaluates over a chosen period, always by the book's rules as they are now; or shows a past
    run as it was. ``open`` takes the id of a run, or nothing for what is now."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._choice: PeriodChoice | None = None
        self._showing: Showing | None = None
        self._run_id: int | None = None
        self._explained: int | None = None
        self._currency = "CNY"
        self._past: PortfolioPastPage | None = None
        self._work = Newest(self)
        self.page, self.explained = TiersPage(ctx), ExplainPage(ctx)
        self._empty, self._hidden, self._computing = NoSales(), ClientSafe(), Computing()
        self._pages = QStackedWidget()
        for page in (self.page, self.explained, self._empty, self._hidden, self._computing):
            self._pages.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)
        self._connect()

    def _connect(self) -> None:
        self.page.period.picked.connect(self.choose_period)
        self.page.runs.picked.connect(self.open_run)
        self.page.runs.day_wanted.connect(lambda: self.show_past(None))
        self.page.movement.compared.connect(self.compare_with)
        self.page.to_now.clicked.connect(lambda: self.open_run(None))
        self.page.rules.clicked.connect(self.edit_rules)
        self.page.apply.clicked.connect(self.ask_and_apply)
        self.page.opened.connect(lambda key: self.open_requested.emit("account", key))
        self.page.asked.connect(self.explain)
        self.explained.left.connect(self.back_to_all)
        self.explained.stepped.connect(self._step)
        self.explained.open_requested.connect(self.open_requested)
        self._empty.import_wanted.connect(lambda: self.open_requested.emit("import", None))
        self._hidden.switch_off.connect(lambda: self.ctx.set_client_safe(False))

    def open(self, target: Any = None) -> None:
        """Evaluate anew, or open a past run."""
        super().open(target)
        self._run_id, self._explained = target, None
        self.leave_past()

    def title(self) -> str:
        """Gives nothing away."""
        return self.tr("Tiers")

    def concerns(self, change: DataChanged) -> bool:
        """Nearly everything is evidence for one of the criteria."""
        return self._run_id is None or change.touches("account", "tier_run", "tier_override")

    def preview(self) -> Preview | None:
        """The evaluation shown."""
        return self._showing.preview if self._showing else None

    def refresh(self) -> None:
        """Evaluate again over the same period; many accounts off the main thread."""
        if self.ctx.client_safe:
            self._show(self._hidden)
            return
        if (day := self.past_day()) is not None:
            self.show_past(day)
            return
        self._currency = self.ctx.read(book_settings.currency)
        runs = self.ctx.read(tier_runs.lines)
        self.page.runs.set_runs(runs, self._run_id)
        self.page.movement.set_runs(runs, self._run_id)
        ctx, run_id = self.ctx, self._run_id
        if run_id is not None:
            self._run(lambda: ctx.read(lambda s: showing.as_it_was(s, run_id)), self._take)
            return
        choices = ctx.read(lambda s: tier_periods.choices(s, ctx.today()))
        if self._choice is None:
            self._choice = ctx.read(lambda s: tier_periods.starting_point(s, ctx.today()))
        choice = self._follow(choices, self._choice)
        self._choice = choice
        self.page.period.set_choices(choices, choice)
        today = ctx.today()
        self._run(lambda: ctx.read(lambda s: showing.now(s, choice.period, today)), self._take)

    def past_day(self) -> date | None:
        """The day whose portfolio is shown, None for an evaluation."""
        shown = self._past is not None and self._pages.currentWidget() is self._past
        return self._past.day() if self._past is not None and shown else None

    def show_past(self, day: date | None) -> None:
        """Show all accounts as they were on a day; None for a month ago."""
        if self.ctx.client_safe:
            return
        if self._past is None:
            self._past = PortfolioPastPage(self.ctx)
            self._past.left.connect(self.leave_past)
            self._past.opened.connect(lambda key: self.open_requested.emit("account", key))
            self._pages.addWidget(self._past)
        self._past.show_day(day)
        self._show(self._past)
        self._past.bar.take_cursor()

    def leave_past(self) -> None:
        """Back to the evaluation."""
        self._show(self.page)
        self.refresh()

    def choose_period(self, choice: PeriodChoice) -> None:
        """Evaluate another period."""
        self._choice = choice
        self.refresh()

    def open_run(self, run_id: int | None) -> None:
        """Show a past run as it was; None for what is now."""
        self._run_id = run_id
        self.refresh()

    def compare_with(self, from_id: int) -> None:
        """Show how tiers moved from another run to the one being looked at."""
        to_id = self._run_id
        if to_id is None:
            return
        movement = self.ctx.read(lambda s: tier_runs.movement(s, from_id, to_id))
        runs = self.ctx.read(tier_runs.lines)
        day = next(formats.local_day(run.applied_at) for run in runs if run.id == from_id)
        self.page.show_comparison(movement, day.isoformat())

    def explain(self, account_id: int) -> None:
        """Lay open why an account has its tier."""
        self._explained = account_id
        if self._showing is not None and not self._show_account(self._showing, account_id):
            self._show(self.page)

    def back_to_all(self) -> None:
        """From one account to all."""
        self._explained = None
        self._show(self.page)
        self.page.list.table.setFocus()

    def edit_rules(self) -> None:
        """Change the percentages; the preview follows through the change itself."""
        if RulesDialog.ask(self.ctx, self):
            self.open_requested.emit("settings", "method")

    def ask_and_apply(self) -> None:
        """Show who moves and why, then apply."""
        preview = self.preview()
        if preview is None or preview.in_force or preview.evaluation.rated == 0:
            return
        if ApplyDialog.ask(self.ctx, preview, self._currency, self):
            self.apply_preview()

    def apply_preview(self) -> None:
        """Keep the evaluation shown as the run in force."""
        preview, book = self.preview(), self.ctx.book
        if preview is None:
            return
        self._run(
            lambda: book.write("apply_tiers", lambda s: tiers.apply(s, preview).id),
            lambda result: self._applied(preview, result[1]),
        )

    def _applied(self, preview: Preview, written: Any) -> None:
        self.ctx.announce(written)
        rated = f"{preview.evaluation.rated:,}"
        sentence = self.tr("Tiers of %1 applied to %2 accounts")
        period = shown(preview.period)
        self.ctx.notice.emit(sentence.replace("%1", period).replace("%2", rated), True)

    def _run(self, work: Any, take: Any) -> None:
        """Short work now, long work as a job; a newer wish drops the older one."""
        many = self.ctx.read(account_list.count) > MANY
        if many and self._explained is None:  # an account laid open stays until it is known anew
            self._computing.set_busy(self.tr("Evaluating all accounts …"))
            self._show(self._computing)
        self._work.run(work, take, self._fail, aside=many)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, NotFoundError) and self._run_id is not None:
            self.open_run(None)  # the run was undone
            return
        if not isinstance(error, KamDeskError):
            raise error
        self.ctx.notice.emit(self.ctx.word(f"error.{error.code}", **error.params), False)
        self._show(self.page if self._showing else self._empty)

    def _take(self, found: Showing) -> None:
        self._showing = found
        if self.past_day() is not None:
            return
        known = any(judged.has_figures for judged in found.preview.accounts)
        if not known and self.ctx.read(tier_periods.ledger_is_empty):
            self._show(self._empty)
            return
        self.page.show_evaluation(found, self._currency)
        if self._explained is None or not self._show_account(found, self._explained):
            self._show(self.page)

    def _show_account(self, evaluated: Showing, account_id: int) -> bool:
        preview, past, today = evaluated.preview, evaluated.past, self.ctx.today()
        try:
            found = self.ctx.read(
                lambda s: verdict_page.load(s, account_id, preview, today, past=past)
            )
        except NotFoundError:
            self._explained = None
            return False
        self.explained.show_page(found, self.page.as_it_was(evaluated))
        for step, control in ((-1, self.explained.before), (1, self.explained.after)):
            control.setEnabled(self.page.list.neighbour(account_id, step) is not None)
        self._show(self.explained)
        return True

    def _step(self, by: int) -> None:
        target = self.page.list.neighbour(self._explained or 0, by)
        if target is not None:
            self.explain(target)

    @staticmethod
    def _follow(choices: list[PeriodChoice], chosen: PeriodChoice) -> PeriodChoice:
        """The ready period of the same kind as it is now: new sales may have moved it."""
        return next((c for c in choices if c.kind is chosen.kind), chosen)

    def _show(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
