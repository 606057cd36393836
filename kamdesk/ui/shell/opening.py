"""Opening the book behind the window that already shows."""

from __future__ import annotations

import logging
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from kamdesk.errors import StorageError
from kamdesk.ui.jobs import Job, Progress

log = logging.getLogger(__name__)
POLL_MS = 10


class Opening(QObject):
    """Loads the code of the book and opens it on a worker thread, ``first_module`` along with it,
    the screen that shows first. Emits ``opened(book)`` or ``refused(StorageError)``."""

    opened = Signal(object)
    refused = Signal(object)

    def __init__(self, file: Path, first_module: str, parent: QObject) -> None:
        super().__init__(parent)
        self._file, self._first_module = file, first_module

    def start(self) -> None:
        """Begin."""
        job = Job(self._work, self, POLL_MS)
        job.succeeded.connect(self.opened)
        job.failed.connect(self._on_failure)
        job.start()

    def _work(self, _progress: Progress) -> Any:
        from kamdesk.db.opening import open_book

        book = open_book(self._file)
        import_module(self._first_module)
        return book

    def _on_failure(self, error: Exception) -> None:
        if not isinstance(error, StorageError):
            raise error
        log.error("book refused: %s", error.code)
        self.refused.emit(error)
