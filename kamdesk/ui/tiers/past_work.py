"""Reads the portfolio of a day: tiers first, then churn and health, which takes seconds in a large
book."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.services import account_list, past
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.jobs import Job, Progress
from kamdesk.ui.widgets import Label, ThinBar, button

MANY = 1_000
"""Above this number of accounts tiers are read on a worker thread as well."""
QUIET_MS = 600
"""Shorter work shows no bar."""
BAR_WIDTH = 160


class PastWork(QObject):
    """``tiers_known(PortfolioThen)``, then ``kept_known(then, now)``, unless another day was wished
    for or the work was stopped. ``failed`` hears an exception."""

    tiers_known = Signal(object)
    kept_known = Signal(object, object)
    progressed = Signal(int, int)
    over = Signal()
    failed = Signal(object)

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._job: Job | None = None

    def begin(self, day: date) -> None:
        """Read this day instead of what is under way."""
        self.stop()
        ctx = self._ctx
        if ctx.read(account_list.count) > MANY:
            self._start(
                lambda _step: ctx.read(lambda s: past.portfolio_as_of(s, day)),
                lambda found: self._take(found, day),
            )
        else:
            self._take(ctx.read(lambda s: past.portfolio_as_of(s, day)), day)

    def stop(self) -> None:
        """Nobody waits any more."""
        if self._job is not None:
            self._job.blockSignals(True)
            self._job.cancel()
            self._job = None
            self.over.emit()

    def _take(self, found: Any, day: date) -> None:
        self.tiers_known.emit(found)
        ctx, today = self._ctx, self._ctx.today()

        def read(progress: Progress) -> tuple[past.Kept, past.Kept]:
            progress.step(1, 3)
            then = ctx.read(lambda s: past.kept_as_of(s, day))
            progress.step(2, 3)
            return then, ctx.read(lambda s: past.kept_as_of(s, today))

        self._start(read, lambda both: self.kept_known.emit(*both))

    def _start(self, work: Callable[[Progress], Any], take: Callable[[Any], None]) -> None:
        job = Job(work, self)
        self._job = job
        job.progressed.connect(lambda done, total, _note: self.progressed.emit(done, total))
        job.finished.connect(lambda: self._end(job))
        job.succeeded.connect(take)
        job.failed.connect(self.failed)
        job.start()

    def _end(self, job: Job) -> None:
        if self._job is job:
            self._job = None
            self.over.emit()


class PastProgress(QWidget):
    """How far it is, and a way to stop it; hidden while it is short."""

    def __init__(self, work: PastWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = QElapsedTimer()
        told = Label(self.tr("Reading churn and health of both days …"), "small", "muted",
                     wrap=False)  # fmt: skip
        self._bar = ThinBar()
        self._bar.setFixedWidth(theme.px(BAR_WIDTH))
        self.stop = button(self.tr("Stop"), "quiet", small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        for part in (told, self._bar, self.stop):
            row.addWidget(part)
        row.addStretch(1)
        self.stop.clicked.connect(work.stop)
        work.progressed.connect(self._show)
        work.over.connect(self._rest)
        self.hide()

    def _show(self, done: int, total: int) -> None:
        if not self._clock.isValid():
            self._clock.start()
        self._bar.set_share(done / total if total else 0.0)
        if self._clock.elapsed() >= QUIET_MS:
            self.show()

    def _rest(self) -> None:
        self._clock.invalidate()
        self.hide()
