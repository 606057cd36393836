"""Why the weeks ahead should be planned, and the job that does it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.errors import KamDeskError
from kamdesk.services import account_list, contact_plan
from kamdesk.services.contact_plan import PlanCounts, PlanState, Stale
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.jobs import Job, Progress
from kamdesk.ui.widgets import Banner, Label, ThinBar, button

KNOWN = "contact_plan_uncertain_year"
"""Key of the year that this machine's user was told about and put away."""
MANY = 500
"""From so many accounts on the planning is a job with progress."""


class PlanNotices(QWidget):
    """One line for what should be done, one for a year that nobody knows yet; ``planned`` when the
    weeks ahead are planned."""

    planned = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._job: Job | None = None
        self._year: int | None = None
        self.plan = button(self.tr("Plan anew"), small=True)
        self.stale = Banner("info", "", actions=[self.plan])
        self.uncertain = Banner("info", "", closable=True)
        self._running = QWidget()
        self._bar = ThinBar()
        self._cancel = button(self.tr("Cancel"), small=True)
        self._build_ui()
        self.plan.clicked.connect(self.run)
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
        for part in (self.stale, self.uncertain, self._running):
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
        self.uncertain.setVisible(shown and reason is not Stale.NEVER)

    def run(self) -> None:
        """Plan the weeks ahead for all accounts, at once or as a job."""
        if self._job is not None:
            return
        today, book = self._ctx.today(), self._ctx.book
        if self._ctx.read(account_list.count) <= MANY:
            self._say(self._ctx.write("plan_contacts", lambda s: contact_plan.plan_ahead(s, today)))
            return

        def work(progress: Progress) -> Any:
            return book.write(
                "plan_contacts", lambda s: contact_plan.plan_ahead(s, today, progress.step)
            )

        self._job = Job(work, self)
        self._bar.set_share(0.0)
        self._cancel.setEnabled(True)
        self._running.show()
        self._job.progressed.connect(lambda done, of, _note: self._bar.set_share(done / (of or 1)))
        self._job.succeeded.connect(self._written)
        self._job.failed.connect(self._fail)
        self._job.finished.connect(self._over)
        self._job.start()

    def _written(self, result: Any) -> None:
        counts, written = result
        self._ctx.announce(written)
        self._say(counts)

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
        self._ctx.settings.other[KNOWN] = self._year
        self._ctx.save_settings()
