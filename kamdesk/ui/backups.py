"""When backups are made: at start if none is fresh, every half hour after changes, at exit."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from kamdesk.errors import StorageError
from kamdesk.ui.context import Context
from kamdesk.ui.jobs import Job

log = logging.getLogger(__name__)
EVERY = timedelta(minutes=30)
FRESH = timedelta(hours=12)


class BackupSchedule(QObject):
    """Owns the timer. ``failed`` tells an error once until a backup works again."""

    failed = Signal(object)
    damaged = Signal(object)

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._changed = False
        self._told = False
        ctx.data_changed.connect(self._note_change)
        self._timer = QTimer(self)
        self._timer.setInterval(int(EVERY.total_seconds() * 1000))
        self._timer.timeout.connect(self._on_timer)

    def start(self) -> None:
        """Look the book over in the background, then copy it where no copy is fresh."""
        self._timer.start()
        from kamdesk.db import backup

        job = Job(lambda _progress: backup.problems(self._ctx.book.file), self)
        job.succeeded.connect(self._after_check)
        job.start()

    def at_exit(self) -> None:
        """Copy what changed since the last backup, before the window goes."""
        self._timer.stop()
        if self._changed:
            from kamdesk.db import backup

            try:
                backup.rolling(self._ctx.book, "exit")
            except StorageError:
                log.exception("backup at exit failed")

    def _after_check(self, problems: list[str]) -> None:
        if problems:
            log.error("integrity check found %d problems", len(problems))
            self.damaged.emit(problems)
            return
        from kamdesk.db import backup

        newest = next(iter(backup.listed(backup.folder_of(self._ctx.book.file))), None)
        if newest is None or datetime.now() - newest.made_at > FRESH:
            self._make("start")

    def _on_timer(self) -> None:
        if self._changed:
            self._make("timer")

    def _make(self, occasion: str) -> None:
        from kamdesk.db import backup

        self._changed = False
        job = Job(lambda _progress: backup.rolling(self._ctx.book, occasion), self)
        job.succeeded.connect(self._on_success)
        job.failed.connect(self._on_failure)
        job.start()

    def _note_change(self, _change: object) -> None:
        self._changed = True

    def _on_success(self, _made: object) -> None:
        self._told = False

    def _on_failure(self, error: Exception) -> None:
        self._changed = True
        if not self._told:
            self._told = True
            self.failed.emit(error)
