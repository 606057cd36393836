"""Writing what a table lists to a workbook, in the background."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from kamdesk.errors import KamDeskError
from kamdesk.ui.context import Context
from kamdesk.ui.jobs import Job, Progress


class SheetExport(QObject):
    """One export at a time; the notice says how it ended."""

    def __init__(self, ctx: Context, window: QWidget) -> None:
        super().__init__(window)
        self.ctx = ctx
        self._window = window
        self._job: Job | None = None

    def ask_file(self, name: str) -> Path | None:
        """Ask where to write; None where the user thought better of it, or one is under way."""
        if self._job is not None:
            return None
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Export list"), name, "Excel (*.xlsx)"
        )
        return Path(chosen).with_suffix(".xlsx") if chosen else None

    def start(self, work: Callable[[Progress], Any], say: Callable[[Any], str]) -> None:
        """Do the work in a thread of its own, then say what it led to."""
        self._job = Job(work, self)
        self._job.succeeded.connect(lambda result: self.ctx.notice.emit(say(result), False))
        self._job.failed.connect(self._fail)
        self._job.finished.connect(self._end)
        self._job.start()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, KamDeskError):
            raise error
        self.ctx.notice.emit(self.ctx.error_text(error), False)

    def _end(self) -> None:
        self._job = None
