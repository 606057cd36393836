"""Opening the book behind the window that already shows."""

from __future__ import annotations

import logging
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from kamdesk.errors import StorageError
from kamdesk.ui.jobs import Job, Progress

if TYPE_CHECKING:
    from kamdesk.db.rescue import Lifeline

log = logging.getLogger(__name__)
POLL_MS = 10
BEYOND_READING = {"damaged", "not_a_book"}
"""Codes where the file itself is bad, so that a backup in its place helps."""


class Opening(QObject):
    """Loads the code of the book and opens it on a worker thread, ``first_module`` along with it,
    the screen that shows first. Where a ``backup`` is given, it is put in the book's place before.

    Emits ``opened(book)`` or ``refused(StorageError, Lifeline | None)``.
    """

    opened = Signal(object)
    refused = Signal(object, object)

    def __init__(
        self, file: Path, first_module: str, parent: QObject, backup: Path | None = None
    ) -> None:
        super().__init__(parent)
        self._file, self._first_module, self._backup = file, first_module, backup

    def start(self) -> None:
        """Begin."""
        job = Job(self._work, self, POLL_MS)
        job.succeeded.connect(self.opened)
        job.failed.connect(self._on_failure)
        job.start()

    def _work(self, _progress: Progress) -> Any:
        from kamdesk.db.opening import open_book

        if self._backup is not None:
            from kamdesk.db import rescue

            rescue.put_in_place(self._file, self._backup)
        book = open_book(self._file)
        import_module(self._first_module)
        return book

    def _on_failure(self, error: Exception) -> None:
        if not isinstance(error, StorageError):
            raise error
        log.error("book refused: %s", error.code)
        if error.code not in BEYOND_READING:
            self.refused.emit(error, None)
            return
        search = Job(self._find_lifeline, self, POLL_MS)
        search.succeeded.connect(lambda found: self.refused.emit(error, found))
        search.failed.connect(lambda _fault: self.refused.emit(error, None))
        search.start()

    def _find_lifeline(self, _progress: Progress) -> Lifeline | None:
        from kamdesk.db import rescue

        return rescue.newest_sound(self._file)
