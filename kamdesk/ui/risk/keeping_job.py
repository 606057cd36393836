"""Readings of closed months, kept by themselves: a job with its progress and a way to stop it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.errors import KamDeskError
from kamdesk.services.readings import history
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.jobs import Job, Progress
from kamdesk.ui.widgets import Label, ThinBar, button

BAR_WIDTH = 160


class KeepingJob(QWidget):
    """Hidden while nothing is to be done. What was stopped is not begun again until the program
    starts anew."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._job: Job | None = None
        self._stopped = False
        self._told = Label("", "small", "muted", wrap=False)
        self._bar = ThinBar()
        self._bar.setFixedWidth(theme.px(BAR_WIDTH))
        self.stop = button(self.tr("Stop"), "quiet", small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        for part in (self._told, self._bar, self.stop):
            row.addWidget(part)
        row.addStretch(1)
        self.stop.clicked.connect(self._stop)
        self.hide()

    @property
    def running(self) -> bool:
        """Whether readings are being kept now."""
        return self._job is not None

    def begin(self) -> bool:
        """Keep what closed months lack; False where nothing is missing or it runs already."""
        if self._job is not None or self._stopped:
            return False
        today, book = self._ctx.today(), self._ctx.book
        months = self._ctx.read(lambda s: history.missing(s, today))
        if not months:
            return False

        def work(progress: Progress) -> Any:
            return book.write("keep_readings", lambda s: history.keep(s, months, progress.step))[1]

        self._show(0, len(months))
        self._job = Job(work, self)
        self._job.progressed.connect(lambda done, total, _note: self._show(done, total))
        self._job.succeeded.connect(self._succeeded)
        self._job.failed.connect(self._failed)
        self._job.finished.connect(self._over)
        self._job.start()
        return True

    def _show(self, done: int, total: int) -> None:
        if not total:
            return
        text = self.tr("Reading closed months: {done} of {total}")
        self._told.setText(text.format(done=done, total=total))
        self._bar.set_share(done / total)
        self.show()

    def _stop(self) -> None:
        self._stopped = True
        if self._job is not None:
            self._job.cancel()

    def _succeeded(self, written: Any) -> None:
        self._ctx.announce(written)

    def _failed(self, error: Exception) -> None:
        self._stopped = True
        if not isinstance(error, KamDeskError):
            raise error
        self._ctx.notice.emit(self._ctx.error_text(error), False)

    def _over(self) -> None:
        self._job = None
        self.hide()
