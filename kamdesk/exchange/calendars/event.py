"""What a calendar file says, in our own terms."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

OURS = "@kamdesk.app"
"""Ends the UID of a meeting that was first written by us."""
WRITTEN = "X-KAMDESK-DAY"
"""Says for which day we wrote an event: one that still is there wasn't moved by anybody."""
MOST_KEY = 200
_OCCURRENCE = re.compile(r"(.+)/(\d{8}(?:T\d{6}Z)?)")


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody invited, or who invites; either may be empty."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Window:
    """The days, both included, in which new events are taken and series are written out."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One event, or one of a series. ``key`` names it for good: its UID, for one of a series with
    the time at which the series has it (``RECURRENCE-ID``)."""

    key: str
    starts_at: datetime
    minutes: int
    title: str = ""
    place: str = ""
    text: str = ""
    cancelled: bool = False
    all_day: bool = False
    guests: tuple[Guest, ...] = ()
    written_on: date | None = None
    """The day that we wrote it for, where it is a contact of the plan."""


@dataclass(slots=True)
class CalendarFile:
    """The events of a file by time, the keys that its series have within the window, and how many
    events could not be read."""

    events: list[CalendarEvent] = field(default_factory=list)
    series: dict[str, set[str]] = field(default_factory=dict)
    broken: int = 0


def occurrence(uid: str, at: datetime | date) -> str:
    """The key of one event of a series; ``at`` is when the series has it."""
    if isinstance(at, datetime):
        return key_of(f"{uid}/{at.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    return key_of(f"{uid}/{at:%Y%m%d}")


def key_of(text: str) -> str:
    """A key short enough to be stored; what is too long keeps its beginning and a digest."""
    if len(text) <= MOST_KEY:
        return text
    digest = hashlib.sha256(text.encode()).hexdigest()[:32]
    return f"{text[: MOST_KEY - 33]}~{digest}"


def uid_and_occurrence(key: str) -> tuple[str, str]:
    """A key's UID and ``RECURRENCE-ID``, the latter empty for an event of its own."""
    found = _OCCURRENCE.fullmatch(key)
    return (found[1], found[2]) if found else (key, "")
