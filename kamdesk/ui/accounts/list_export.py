"""Writing the listed accounts to a workbook, in the background."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from kamdesk.errors import KamDeskError
from kamdesk.ui.context import Context
from kamdesk.ui.jobs import Job, Progress


class ListExport(QObject):
    """One export at a time; the notice says how it ended."""

    def __init__(self, ctx: Context, window: QWidget) -> None:
        super().__init__(window)
        self._ctx = ctx
        self._window = window
        self._job: Job | None = None

    def ask_and_write(self, account_ids: list[int]) -> None:
        """Ask for a file and write these accounts, in this order."""
        if self._job is not None or not account_ids:
            return
        name = self.tr("Accounts %1.xlsx").replace("%1", self._ctx.today().isoformat())
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Export list"), name, "Excel (*.xlsx)"
        )
        if chosen:
            self.write(account_ids, Path(chosen).with_suffix(".xlsx"))

    def write(self, account_ids: list[int], path: Path) -> None:
        """Write these accounts to that file."""
        language = self._ctx.language

        def work(progress: Progress) -> None:
            from kamdesk.exchange import account_sheet

            with self._ctx.book.read() as session:
                account_sheet.write(session, path, account_ids, language, progress.step)

        self._job = Job(work, self)
        self._job.succeeded.connect(lambda _done: self._say(path.name, len(account_ids)))
        self._job.failed.connect(self._fail)
        self._job.finished.connect(self._end)
        self._job.start()

    def _say(self, name: str, count: int) -> None:
        words = self.tr("%n account(s) written to %1", "", count).replace("%1", name)
        self._ctx.notice.emit(words, False)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, KamDeskError):
            raise error
        self._ctx.notice.emit(self._ctx.error_text(error), False)

    def _end(self) -> None:
        self._job = None
