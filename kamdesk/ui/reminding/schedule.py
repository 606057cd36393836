"""Looks every minute for what falls due; the clock is given, so that a test can turn it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from kamdesk.errors import KamDeskError
from kamdesk.models.base import now as this_instant
from kamdesk.services import reminders
from kamdesk.services.reminder_sources import Due
from kamdesk.services.reminders import Snooze, Waiting
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.jobs import Newest
from kamdesk.ui.reminding.choice import ReminderChoice

log = logging.getLogger(__name__)
MINUTE_MS = 60_000
SOON_MS = 500
"""After a change, so that a burst of them is one look."""
_LABEL = "tell_reminder"

Clock = Callable[[], datetime]


class ReminderSchedule(QObject):
    """``missed(list)`` once after the start: what fell due while the program was shut;
    ``fell_due(list)`` later. Both tell each thing once; ``changed`` when anything waits or no
    longer waits. Nothing is told in quiet hours, nor while a client may be looking: it is told
    together when they are over."""

    missed = Signal(list)
    fell_due = Signal(list)
    changed = Signal()

    def __init__(self, ctx: Context, parent: QObject, clock: Clock = this_instant) -> None:
        super().__init__(parent)
        self._ctx, self._clock = ctx, clock
        self._begun = False
        self._work = Newest(self)
        self._timer = QTimer(self, interval=MINUTE_MS)
        self._timer.timeout.connect(self.look)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.look)
        ctx.data_changed.connect(self._on_change)
        self.waiting = Waiting([], [])

    def start(self) -> None:
        """Look now, and from now on every minute."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._soon.stop()
        self._work.drop()

    def look(self) -> None:
        """Read what waits, on a worker thread."""
        ctx, now, kinds = self._ctx, self._clock(), ReminderChoice.of(self._ctx.settings).kinds
        self._work.run(
            lambda: ctx.read(lambda s: reminders.waiting(s, now, kinds)),
            self._take,
            self._fail,
            aside=True,
        )

    def snooze(self, one: Due, choice: Snooze) -> None:
        """Tell it again later."""
        now = self._clock()
        later = reminders.until(choice, now)
        self._ctx.write(_LABEL, lambda s: reminders.snooze(s, one, later, now), self)
        self._forget([one])

    def dismiss(self, dues: list[Due]) -> None:
        """Say no more of these."""
        now = self._clock()
        self._ctx.write(_LABEL, lambda s: reminders.dismiss(s, dues, now), self)
        self._forget(dues)

    def _on_change(self, change: DataChanged) -> None:
        """Something may be done with, or fall due at once; what is told here changes nothing."""
        if self._timer.isActive() and change.initiator is not self:
            self._soon.start()

    def _take(self, found: Waiting) -> None:
        self.waiting = found
        now = self._clock()
        held = self._ctx.client_safe or ReminderChoice.of(self._ctx.settings).is_quiet(now)
        if found.fresh and not held:
            self._tell(found, now)
        self._begun = self._begun or not held
        self.changed.emit()

    def _tell(self, found: Waiting, now: datetime) -> None:
        try:
            self._ctx.write(_LABEL, lambda s: reminders.tell(s, found.fresh, now), self)
        except KamDeskError as error:
            self._fail(error)
            return
        self.waiting = Waiting([], [*found.fresh, *found.told])
        (self.fell_due if self._begun else self.missed).emit(found.fresh)

    def _fail(self, error: Exception) -> None:
        """A full disk is told by what the user does; the next minute looks again."""
        if not isinstance(error, KamDeskError):
            raise error
        log.warning("reminders: %s", type(error).__name__)

    def _forget(self, dues: list[Due]) -> None:
        self.waiting = Waiting(
            [one for one in self.waiting.fresh if one not in dues],
            [one for one in self.waiting.told if one not in dues],
        )
        self.changed.emit()
