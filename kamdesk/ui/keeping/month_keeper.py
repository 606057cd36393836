"""Keeps the readings of closed months by itself: at the start, after an import, wherever they are
looked at (method §5)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from kamdesk.errors import KamDeskError
from kamdesk.services.readings import history
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.jobs import Job, Progress

AT_ONCE = 500
"""Accounts that are read in one go: another thread is never kept waiting for long."""
MONTHS = 3
"""Months that are read together, which share what is the same for all of them."""


class MonthKeeper(QObject):
    """One for each context. A month is read in parts and written at once, so that a rep's own
    writing never waits for the reading. ``progressed(share, months done, months)`` while it works,
    ``over`` at its end. What was stopped is not begun again until the program starts anew."""

    progressed = Signal(float, int, int)
    over = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self._ctx = ctx
        self._job: Job | None = None
        self._stopped = False

    @classmethod
    def of(cls, ctx: Context) -> MonthKeeper:
        """The keeper of a context, made when it is first asked for."""
        return ctx.findChild(MonthKeeper) or cls(ctx)

    @property
    def running(self) -> bool:
        """Whether readings are being kept now."""
        return self._job is not None

    def watch(self) -> None:
        """Keep what is missing now, and after every import."""
        self._ctx.data_changed.connect(self._on_change)
        self.begin()

    def begin(self) -> None:
        """Keep what closed months lack, unless that is under way."""
        if self._job is not None or self._stopped:
            return
        self._job = Job(self._keep, self)
        self._job.progressed.connect(self._tell)
        self._job.succeeded.connect(self._succeeded)
        self._job.failed.connect(self._failed)
        self._job.finished.connect(self._finished)
        self._job.start()

    def stop(self) -> None:
        """Stop; months that are kept stay so."""
        self._stopped = True
        if self._job is not None:
            self._job.cancel()

    def _keep(self, progress: Progress) -> Any:
        """On a worker thread: what the last write left behind, None where nothing was missing."""
        book, today = self._ctx.book, self._ctx.today()
        with book.read() as session:
            months = history.missing(session, today)
            ids = history.accounts(session) if months else []
        parts = [ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE)]
        steps, done, written = len(parts) * -(-len(months) // MONTHS), 0, None
        for start in range(0, len(months), MONTHS):
            some = months[start : start + MONTHS]
            rows: dict[date, list[dict[str, Any]]] = defaultdict(list)
            for part in parts:
                progress.step(done, steps, f"{start}/{len(months)}")
                with book.read() as session:
                    for month, found in zip(some, history.read(session, some, part), strict=True):
                        rows[month] += found
                done += 1
            for found in rows.values():
                written = book.write("keep_readings", partial(history.put, rows=found))[1]
        return written

    def _on_change(self, change: DataChanged) -> None:
        if change.touches("import_run"):
            self.begin()

    def _tell(self, done: int, total: int, note: str) -> None:
        if total:
            months = [int(part) for part in note.split("/")]
            self.progressed.emit(done / total, *months)

    def _succeeded(self, written: Any) -> None:
        if written is not None:
            self._ctx.announce(written)

    def _failed(self, error: Exception) -> None:
        self._stopped = True
        if not isinstance(error, KamDeskError):
            raise error
        self._ctx.notice.emit(self._ctx.error_text(error), False)

    def _finished(self) -> None:
        self._job = None
        self.over.emit()
