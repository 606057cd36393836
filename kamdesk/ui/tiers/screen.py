"""The tiers screen: preview an evaluation, see who moves and why, apply it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kamdesk.errors import KamDeskError
from kamdesk.services import account_list, book_settings, tier_periods, tiers
from kamdesk.services.tier_periods import PeriodChoice
from kamdesk.services.tiers import Preview
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.jobs import Job
from kamdesk.ui.screen import Screen
from kamdesk.ui.tiers.apply_dialog import ApplyDialog
from kamdesk.ui.tiers.page import TiersPage
from kamdesk.ui.tiers.period_menu import shown
from kamdesk.ui.tiers.rules_dialog import RulesDialog
from kamdesk.ui.tiers.states import ClientSafe, Computing, NoSales

MANY = 5_000
"""Above this number of accounts the evaluation runs on a worker thread."""
_TABLES = ("account", "sales_line", "service_cost", "book_setting", "tier_run")


class TiersScreen(Screen):
    """Evaluates over a chosen period, always by the book's rules as they are now."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._choice: PeriodChoice | None = None
        self._preview: Preview | None = None
        self._currency = "CNY"
        self._job: Job | None = None
        self.page = TiersPage(ctx)
        self._empty, self._hidden, self._computing = NoSales(), ClientSafe(), Computing()
        self._pages = QStackedWidget()
        for page in (self.page, self._empty, self._hidden, self._computing):
            self._pages.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)
        self._connect()

    def _connect(self) -> None:
        self.page.period.picked.connect(self.choose_period)
        self.page.rules.clicked.connect(self.edit_rules)
        self.page.apply.clicked.connect(self.ask_and_apply)
        self.page.opened.connect(lambda key: self.open_requested.emit("account", key))
        self._empty.import_wanted.connect(lambda: self.open_requested.emit("import", None))
        self._hidden.switch_off.connect(lambda: self.ctx.set_client_safe(False))

    def open(self, target: Any = None) -> None:
        """Evaluate anew."""
        super().open(target)
        self.refresh()

    def title(self) -> str:
        """Gives nothing away."""
        return self.tr("Tiers")

    def concerns(self, change: DataChanged) -> bool:
        """Whatever the evaluation is made of."""
        return change.touches(*_TABLES)

    def preview(self) -> Preview | None:
        """The evaluation shown."""
        return self._preview

    def refresh(self) -> None:
        """Evaluate again over the same period; many accounts off the main thread."""
        if self.ctx.client_safe:
            self._show(self._hidden)
            return
        self._currency = self.ctx.read(book_settings.currency)
        choices = self.ctx.read(lambda s: tier_periods.choices(s, self.ctx.today()))
        if self._choice is None:
            self._choice = self.ctx.read(lambda s: tier_periods.starting_point(s, self.ctx.today()))
        choice = self._follow(choices, self._choice)
        self._choice = choice
        self.page.period.set_choices(choices, choice)
        ctx = self.ctx
        self._run(lambda: ctx.read(lambda s: tiers.preview(s, choice.period)), self._take)

    def choose_period(self, choice: PeriodChoice) -> None:
        """Evaluate another period."""
        self._choice = choice
        self.refresh()

    def edit_rules(self) -> None:
        """Change the percentages; the preview follows through the change itself."""
        RulesDialog.ask(self.ctx, self)

    def ask_and_apply(self) -> None:
        """Show who moves and why, then apply."""
        preview = self._preview
        if preview is None or preview.in_force or preview.evaluation.rated == 0:
            return
        if ApplyDialog.ask(self.ctx, preview, self._currency, self):
            self.apply_preview()

    def apply_preview(self) -> None:
        """Keep the evaluation shown as the run in force."""
        preview, book = self._preview, self.ctx.book
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
        if self._job is not None:
            self._job.blockSignals(True)
            self._job = None
        if not many:
            try:
                take(work())
            except KamDeskError as error:
                self._fail(error)
            return
        self._computing.set_busy(self.tr("Evaluating all accounts …"))
        self._show(self._computing)
        self._job = Job(lambda _progress: work(), self)
        self._job.succeeded.connect(take)
        self._job.failed.connect(self._fail)
        self._job.start()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, KamDeskError):
            raise error
        self.ctx.notice.emit(self.ctx.word(f"error.{error.code}", **error.params), False)
        self._show(self.page if self._preview else self._empty)

    def _take(self, preview: Preview) -> None:
        self._preview = preview
        known = any(judged.has_figures for judged in preview.accounts)
        if not known and self.ctx.read(tier_periods.ledger_is_empty):
            self._show(self._empty)
            return
        self.page.show_preview(preview, self._currency)
        self._show(self.page)

    @staticmethod
    def _follow(choices: list[PeriodChoice], chosen: PeriodChoice) -> PeriodChoice:
        """The ready period of the same kind as it is now: new sales may have moved it."""
        return next((c for c in choices if c.kind is chosen.kind), chosen)

    def _show(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
