"""The one thread that matplotlib works on, and what waits to be drawn there."""

from __future__ import annotations

import threading
from collections.abc import Callable
from itertools import count
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid

from kamdesk.errors import KamDeskError


class Studio(QObject):
    """Runs drawing work in order on a single thread. Lives as long as the application.

    Results come back on the main thread; those of an owner that is gone, or that asked anew
    meanwhile, are dropped, and work that is superseded before it began is never done.
    """

    _done = Signal(int, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tickets = count(1)
        self._lock = threading.Lock()
        self._waiting: dict[int, tuple[QObject, Callable[[Any], None], bool]] = {}
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setObjectName("drawing")
        self._done.connect(self._deliver)

    def run(
        self,
        work: Callable[[], Any],
        take: Callable[[Any], None],
        owner: QObject,
        *,
        supersede: bool = False,
    ) -> None:
        """Do ``work`` on the drawing thread and hand its result to ``take`` on the main thread.

        A ``KamDeskError`` that it raises is handed over like a result, anything else is raised
        again on the main thread. With ``supersede`` earlier
        work of this owner that also said so is dropped.
        """
        ticket = next(self._tickets)
        with self._lock:
            if supersede:
                for old in [t for t, (who, _, s) in self._waiting.items() if s and who is owner]:
                    del self._waiting[old]
            self._waiting[ticket] = (owner, take, supersede)
        self._pool.start(_Task(self, ticket, work))

    def finish(self) -> None:
        """Drop what waits and wait for what is being drawn; for the end of the application."""
        with self._lock:
            self._waiting.clear()
        self._pool.clear()
        self._pool.waitForDone()

    def is_wanted(self, ticket: int) -> bool:
        """Whether somebody still waits for this."""
        with self._lock:
            found = self._waiting.get(ticket)
            return found is not None and isValid(found[0])

    def _deliver(self, ticket: int, result: Any) -> None:
        with self._lock:
            found = self._waiting.pop(ticket, None)
        if isinstance(result, Exception) and not isinstance(result, KamDeskError):
            raise result
        if found is not None and isValid(found[0]):
            found[1](result)


class _Task(QRunnable):
    def __init__(self, studio: Studio, ticket: int, work: Callable[[], Any]) -> None:
        super().__init__()
        self._studio, self._ticket, self._work = studio, ticket, work

    def run(self) -> None:
        """Runs on the drawing thread."""
        if not self._studio.is_wanted(self._ticket):
            return
        result: Any = None
        try:
            result = self._work()
        except Exception as error:  # told or raised on the main thread, see ``Studio._deliver``
            result = error
        if isValid(self._studio):  # the application may have ended meanwhile
            self._studio._done.emit(self._ticket, result)


def studio() -> Studio:
    """The application's studio, made when first asked for."""
    app = QCoreApplication.instance()
    assert app is not None, "charts need an application"
    found = app.findChild(Studio)
    if found is None:
        found = Studio(app)
        app.aboutToQuit.connect(found.finish)
    return found
