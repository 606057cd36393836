"""Who has nothing planned, why the weeks ahead should be planned, and the job that does it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.errors import KamDeskError
from kamdesk.services import account_list, contact_plan
from kamdesk.services.contact_plan import Bare, PlanCounts, PlanState, Stale
from kamdesk.services.contact_plan.wanted import Wanted
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.jobs import Job
from kamdesk.ui.widgets import Banner, Label, ThinBar, button

KNOWN = "contact_plan_uncertain_year"
"""Key of the year that this machine's user was told about and put away."""
MANY = 500
"""From so many accounts on the planning is a job with progress."""


class PlanNotices(QWidget):
    """One line for accounts with nothing planned, one for what should be done, one for a year that
    nobody knows yet; ``planned`` when something was planned."""

    planned = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._job: Job | None = None
        self._year: int | None = None
        self._tells_year = self._low = False
        self._wanted, self._bare = Wanted(), Bare()
        self.plan_bare = button(self.tr("Plan them"), small=True)
        self.bare = Banner("error", "", actions=[self.plan_bare])
        self.plan = button(self.tr("Plan anew"), small=True)
        self.stale = Banner("info", "", actions=[self.plan])
        self.uncertain = Banner("info", "", closable=True)
        self._running = QWidget()
        self._bar = ThinBar()
        self._cancel = button(self.tr("Cancel"), small=True)
        self._build_ui()
        self.plan.clicked.connect(self.run)
        self.plan_bare.clicked.connect(self.run_bare)
        self._cancel.clicked.connect(self._stop)
        self.uncertain.closed.connect(self._silence)

    def _build_ui(self) -> None:
        row = QHBoxLayout(self._running)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(Label(self.tr("Planning the weeks ahead …"), "small", "muted", wrap=False))
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(8))
        for part in (self.bare, self.stale, self.uncertain, self._running):
            outer.addWidget(part)
            part.hide()

    def show_state(self, state: PlanState) -> None:
        """Say what there is to say; a book that was never planned says so in its place."""
        reason = state.reasons[0] if state.reasons else None
        self.stale.setVisible(reason is not None and reason is not Stale.NEVER)
        if reason is not None:
            day = formats.long_day(state.until) if state.until else ""
            told = {"day": day} if reason is Stale.SHORT else {}
            self.stale.set_message("info", self._ctx.word(f"plan_notice.{reason.value}", **told))
        self._year = state.uncertain_year
        if self._year is not None:
            sentence = self._ctx.word("plan_notice.uncertain", year=self._year)
            self.uncertain.set_message("info", sentence)
        shown = self._year is not None and self._year != self._ctx.settings.other.get(KNOWN)
        self._tells_year = shown and reason is not Stale.NEVER
        self._fit()

    def show_bare(self, bare: Bare, wanted: Wanted) -> None:
        """Say who of those asked for has nothing planned: as loud as what is late."""
        self._bare, self._wanted = bare, wanted
        names = self.tr(", ").join(bare.names)
        if bare.count > len(bare.names):
            names = self.tr("{names} …").replace("{names}", names)
        text = self.tr("%n account(s) with nothing planned: {names}", "", bare.count)
        self.bare.set_message("error", text.replace("{names}", names))
        self.bare.setVisible(bare.count > 0)
        self._fit()

    def set_low(self, low: bool) -> None:
        """Whether the window is low: then one line is said, the weightiest."""
        self._low = low
        self._fit()

    def _fit(self) -> None:
        said = not self.bare.isHidden() or not self.stale.isHidden()
        self.uncertain.setVisible(self._tells_year and not (self._low and said))

    def run(self) -> None:
        """Plan the weeks ahead for all accounts, at once or as a job."""
        today = self._ctx.today()
        self._do(
            "plan_contacts",
            lambda s, step: contact_plan.plan_ahead(s, today, step),
            self._ctx.read(account_list.count),
            self._say,
        )

    def run_bare(self) -> None:
        """Plan the accounts with nothing planned, at once or as a job."""
        today, wanted = self._ctx.today(), self._wanted
        self._do(
            "plan_bare",
            lambda s, step: contact_plan.plan_bare(s, today, wanted, step),
            self._bare.count,
            self._say_bare,
        )

    def _do(
        self,
        label: str,
        work: Callable[[Any, Any], Any],
        count: int,
        say: Callable[[Any], None],
    ) -> None:
        if self._job is not None:
            return
        book = self._ctx.book
        if count <= MANY:
            say(self._ctx.write(label, lambda s: work(s, None)))
            return
        self._job = Job(lambda progress: book.write(label, lambda s: work(s, progress.step)), self)
        self._bar.set_share(0.0)
        self._cancel.setEnabled(True)
        self._running.show()
        self._job.progressed.connect(lambda done, of, _note: self._bar.set_share(done / (of or 1)))
        self._job.succeeded.connect(lambda result: self._written(result, say))
        self._job.failed.connect(self._fail)
        self._job.finished.connect(self._over)
        self._job.start()

    def _written(self, result: Any, say: Callable[[Any], None]) -> None:
        found, written = result
        self._ctx.announce(written)
        say(found)

    def _say_bare(self, count: int) -> None:
        self._ctx.notice.emit(self.tr("%n account(s) planned", "", count), True)
        self.planned.emit()

    def _say(self, counts: PlanCounts) -> None:
        parts = [
            self._ctx.word(f"plan_notice.{name}", count=f"{getattr(counts, name):,}")
            for name in ("added", "moved", "removed")
            if getattr(counts, name)
        ]
        comma = self.tr(", ")
        self._ctx.notice.emit(
            comma.join(parts) or self._ctx.word("plan_notice.nothing"), bool(parts)
        )
        self.planned.emit()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, KamDeskError):
            raise error
        self._ctx.notice.emit(self._ctx.error_text(error), False)

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        if self._job is not None:
            self._job.cancel()

    def _over(self) -> None:
        self._job = None
        self._running.hide()

    def _silence(self) -> None:
        self._tells_year = False
        self._ctx.settings.other[KNOWN] = self._year
        self._ctx.save_settings()
