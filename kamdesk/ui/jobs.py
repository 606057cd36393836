"""Long work off the main thread: progress polled, cancel by rolling back, stale results dropped."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from kamdesk.errors import Cancelled, KamDeskError

log = logging.getLogger(__name__)
POLL_MS = 100


@dataclass
class Progress:
    """Shared between a job and whoever watches it. The job calls ``step``; the watcher reads."""

    total: int = 0
    done: int = 0
    note: str = ""
    _stop: threading.Event = field(default_factory=threading.Event)

    def step(self, done: int, total: int, note: str = "") -> None:
        """Report how far the work is; raises ``Cancelled`` once a stop was asked for."""
        self.done, self.total, self.note = done, total, note
        if self._stop.is_set():
            raise Cancelled

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()


class Job(QObject):
    """One piece of work on a worker thread. Lives on the main thread; its parent owns it.

    Emits exactly one of ``succeeded``, ``failed`` (an exception) and ``cancelled``, then
    ``finished``; ``progressed`` while it runs. A job whose parent is gone tells nobody.
    """

    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()
    progressed = Signal(int, int, str)

    def __init__(
        self, work: Callable[[Progress], Any], parent: QObject, poll_ms: int = POLL_MS
    ) -> None:
        super().__init__(parent)
        self.progress = Progress()
        self._task = _Task(work, self.progress)
        self._timer = QTimer(self, interval=poll_ms)
        self._timer.timeout.connect(self._poll)

    def start(self) -> Job:
        """Begin; returns itself."""
        self._timer.start()
        _tasks.difference_update([task for task in _tasks if not task.is_alive()])
        self._task.start()
        _tasks.add(self._task)
        return self

    def cancel(self) -> None:
        """Ask to stop; what was written is rolled back."""
        self.progress.cancel()

    def _poll(self) -> None:
        task, progress = self._task, self.progress
        if not task.over.is_set():
            self.progressed.emit(progress.done, progress.total, progress.note)
            return
        self._timer.stop()
        task.join()  # so that the thread holds nothing any more
        _tasks.discard(task)
        if isinstance(task.error, Cancelled):
            self.cancelled.emit()
        elif task.error is not None:
            self.failed.emit(task.error)
        else:
            self.succeeded.emit(task.result)
        self.finished.emit()
        _hold_owner(self)
        self.deleteLater()


def _hold_owner(job: Job) -> None:
    """Keep the Python side of a job's owner, and of whatever owns that, until the job is gone.

    The job's work and slots may be the last to know one of them. Let go of inside the job's own
    destruction, it would destroy the job a second time with all below it.
    """
    owners: list[QObject] = []
    owner = job.parent()
    while owner is not None:
        owners.append(owner)
        owner = owner.parent()

    def let_go_later() -> None:
        QTimer.singleShot(0, lambda: owners)

    job.destroyed.connect(let_go_later)


class Newest(QObject):
    """Work of which only the newest counts: what an older one finds is dropped.

    Short work is done at once; ``aside`` sends it to a worker thread and ``take`` hears later.
    ``fail`` hears our errors; without it they are raised.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: Job | None = None

    def run(
        self,
        work: Callable[[], Any],
        take: Callable[[Any], None],
        fail: Callable[[Exception], None] | None = None,
        *,
        aside: bool,
    ) -> None:
        """Do this instead of what is under way."""
        self.drop()
        if aside:
            self._job = Job(lambda _progress: work(), self)
            self._job.succeeded.connect(take)
            self._job.failed.connect(fail or _raise)
            self._job.finished.connect(self._forget)
            self._job.start()
            return
        try:
            found = work()
        except KamDeskError as error:
            if fail is None:
                raise
            fail(error)
        else:
            take(found)

    def drop(self) -> None:
        """Nobody waits any more."""
        if self._job is not None:
            self._job.blockSignals(True)
            self._job = None

    def _forget(self) -> None:
        """The job is over and will be gone; one that ``drop`` silenced doesn't come here."""
        self._job = None


def _raise(error: Exception) -> None:
    raise error


class _Task(threading.Thread):
    """The work itself. It is a thread of Python's own, so that it may outlive the job's widget."""

    def __init__(self, work: Callable[[Progress], Any], progress: Progress) -> None:
        super().__init__(name="job", daemon=True)
        self.result: Any = None
        self.error: BaseException | None = None
        self.over = threading.Event()
        self._work, self.progress = work, progress

    def run(self) -> None:
        """Runs on the worker thread."""
        try:
            self.result = self._work(self.progress)
        except BaseException as error:
            if not isinstance(error, Cancelled):
                log.warning("job failed: %s", type(error).__name__)
            self.error = error
        finally:
            self.over.set()


_tasks: set[_Task] = set()
"""Work that was begun. Kept here until the main thread looks, for what a thread is the last to hold
is destroyed on that thread, and widgets must not be."""


def finish_all(timeout: float = 10.0) -> None:
    """Ask every running job to stop and wait for it, before the book is closed."""
    tasks = [thread for thread in threading.enumerate() if isinstance(thread, _Task)]
    for task in tasks:
        task.progress.cancel()
    for task in tasks:
        task.join(timeout)
