"""Where one is in a calendar, and where a meeting would go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QPoint

from kamdesk.ui.meetings.calendar.face import Face

NEW_AT = 10 * 60
"""When a meeting begins that is arranged on a day without a time."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the cursor is: a minute of a day, and the meeting there, or None where it is free."""

    day: date
    minute: int = NEW_AT
    meeting: int | None = None

    def moment(self) -> datetime:
        """The local instant."""
        return at(self.day, self.minute)


def at(day: date, minute: int) -> datetime:
    """The local instant so many minutes after midnight by the clock on the wall."""
    hours, minutes = divmod(minute, 60)
    return datetime.combine(day, time(hours, minutes)).astimezone()


@dataclass(slots=True)
class Drag:
    """A meeting under the pointer. ``grabbed`` is where in the meeting, in minutes; ``to`` where
    it would go, None before the pointer has moved."""

    face: Face
    pressed: QPoint
    grabbed: int
    to: datetime | None = None


def shifted(begins: datetime, days: int, minutes: int) -> datetime:
    """A local instant moved by the clock on the wall, kept within its day where minutes move it."""
    minute = min(max(begins.hour * 60 + begins.minute + minutes, 0), 24 * 60 - 15)
    return at(begins.date() + timedelta(days=days), minute)
