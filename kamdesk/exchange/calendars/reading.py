"""Reading a calendar file, within limits: it may come from anywhere."""

from __future__ import annotations

import hashlib
import html
import re
import time
import unicodedata
import warnings
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from kamdesk.errors import FileError
from kamdesk.exchange.calendars import series
from kamdesk.exchange.calendars.event import (
    WRITTEN,
    CalendarEvent,
    CalendarFile,
    Guest,
    Window,
    key_of,
    occurrence,
)
from kamdesk.exchange.calendars.zones import instant
from kamdesk.exchange.reading.csv_text import find_encoding

MAX_FILE = 10 * 1024 * 1024
MOST_EVENTS = 5_000
"""More events than these in a window are no salesperson's calendar."""
MOST_GUESTS = 100
LONGEST = 24 * 60
"""Minutes of the longest meeting; what lasts for days is met on its first."""
ALL_DAY, USUAL = 8 * 60, 45
"""Minutes of an event that lasts all day, and of one that does not say."""
_SECONDS = 20
"""No file is worked on for longer."""
_NAME, _TEXT = 200, 4_000
_HEAD = re.compile(r"\s*BEGIN\s*:\s*VCALENDAR", re.IGNORECASE)
_ATTACHED = re.compile(r"^ATTACH[;:].*(?:\r?\n[ \t].*)*\r?\n", re.IGNORECASE | re.MULTILINE)
_MARKUP = re.compile(r"</\w|<br", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>|</p>|</div>|</li>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{1,2000}>")
_ORNAMENT = re.compile(r"[-:~*_=.]{8,}")


def read(file: Path, window: Window) -> CalendarFile:
    """The events of a file; series are written out within the window.

    An event that can't be read is counted and left out. Raises FileError: file_missing,
    unreadable, empty_file, too_large, bad_encoding, not_a_calendar, calendar_broken,
    calendar_too_rich.
    """
    return _Reader(window).read(_text(file), file.name)


def _text(file: Path) -> str:
    try:
        size = file.stat().st_size
        if not file.is_file():
            raise FileError("not_a_file", file=file.name)
        if size > MAX_FILE:
            raise FileError("too_large", file=file.name, max=f"{MAX_FILE >> 20} MB")
        if not size:
            raise FileError("empty_file", file=file.name)
        return file.read_bytes().decode(find_encoding(file))
    except (FileNotFoundError, ValueError) as error:
        raise FileError("file_missing", file=file.name) from error
    except OSError as error:
        raise FileError("unreadable", file=file.name, reason=error.strerror) from error


class _Reader:
    def __init__(self, window: Window) -> None:
        self._window = window
        self._found = CalendarFile()
        self._deadline = time.monotonic() + _SECONDS

    def read(self, text: str, name: str) -> CalendarFile:
        if not _HEAD.match(text.lstrip("\ufeff")):
            raise FileError("not_a_calendar", file=name)
        events: dict[str, CalendarEvent] = {}
        for calendar in _parsed(text.lstrip("\ufeff"), name):
            cancelled = str(calendar.get("METHOD", "")).upper() == "CANCEL"
            components = calendar.walk("VEVENT")
            for component in sorted(components, key=lambda one: "RECURRENCE-ID" in one):
                for event in self._readable(component, cancelled):
                    events[event.key] = event
                if len(events) > MOST_EVENTS or time.monotonic() > self._deadline:
                    raise FileError("calendar_too_rich", file=name, max=MOST_EVENTS)
        self._found.events = sorted(events.values(), key=lambda one: (one.starts_at, one.key))
        return self._found

    def _readable(self, component: Any, cancelled: bool) -> list[CalendarEvent]:
        """The events of a component; one that makes no sense is counted."""
        try:
            return list(self._events(component, cancelled))
        except (ValueError, KeyError, TypeError, AttributeError, OverflowError):
            self._found.broken += 1
            return []

    def _events(self, component: Any, cancelled: bool) -> Iterator[CalendarEvent]:
        start: datetime | date = component["DTSTART"].dt
        uid = _clean(component.get("UID", ""), 1_000) or _made_up(component)
        if "RECURRENCE-ID" in component:
            key = occurrence(uid, _place_in_series(component["RECURRENCE-ID"].dt))
            yield _event(component, key, start, cancelled)
        elif series.is_series(component) and not cancelled:
            keys = self._found.series.setdefault(uid, set())
            for moment in series.occurrences(component, self._window):
                key = occurrence(uid, _place_in_series(moment))
                keys.add(key)
                yield _event(component, key, moment, cancelled)
        else:
            if series.is_series(component):
                self._found.series.setdefault(uid, set())  # called off as a whole
            yield _event(component, key_of(uid), start, cancelled)


def _parsed(text: str, name: str) -> list[Any]:
    """The calendars of a file. What is attached can weigh more than all else and is not read.

    Zones of files read before are forgotten: *Customized Time Zone* is another in each.
    """
    from icalendar import Calendar
    from icalendar.timezone import tzp

    tzp.use_default()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found = list(Calendar.from_ical(_ATTACHED.sub("", text), multiple=True))
        except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
            raise FileError("calendar_broken", file=name) from error
    if not found:  # what does not end is not begun
        raise FileError("calendar_broken", file=name)
    return found


def _event(component: Any, key: str, start: datetime | date, cancelled: bool) -> CalendarEvent:
    all_day = not isinstance(start, datetime)
    status = str(component.get("STATUS", "")).upper()
    return CalendarEvent(
        key=key,
        starts_at=instant(start),
        minutes=ALL_DAY if all_day else _minutes(component),
        title=_clean(component.get("SUMMARY", ""), _NAME),
        place=_clean(component.get("LOCATION", ""), _NAME),
        text=_clean(_plain(str(component.get("DESCRIPTION", ""))), _TEXT, lines=True),
        cancelled=cancelled or status == "CANCELLED",
        all_day=all_day,
        guests=tuple(_guests(component)),
        written_on=_written_on(component),
    )


def _written_on(component: Any) -> date | None:
    try:
        return datetime.strptime(str(component.get(WRITTEN, "")), "%Y%m%d").date()
    except ValueError:
        return None


def _minutes(component: Any) -> int:
    """How long it lasts by its end or its duration, at least a minute."""
    length = timedelta(minutes=USUAL)
    if "DTEND" in component:
        length = instant(component["DTEND"].dt) - instant(component["DTSTART"].dt)
    elif "DURATION" in component:
        length = component["DURATION"].dt
    minutes = round(length.total_seconds() / 60)
    return min(minutes, LONGEST) if minutes > 0 else USUAL


def _guests(component: Any) -> Iterator[Guest]:
    """Who invites and who is invited, each once; rooms and the like are nobody."""
    seen: set[tuple[str, str]] = set()
    for name in ("ORGANIZER", "ATTENDEE"):
        value = component.get(name, [])
        for one in (value if isinstance(value, list) else [value])[:MOST_GUESTS]:
            params = getattr(one, "params", {})
            if str(params.get("CUTYPE", "")).upper() in ("ROOM", "RESOURCE"):
                continue
            address = re.sub(r"^mailto:", "", str(one).strip(), flags=re.IGNORECASE)
            written = address if "@" in address else str(params.get("EMAIL", ""))
            email = _clean(written, _NAME).lower() if "@" in written else ""
            person = _clean(params.get("CN", ""), _NAME).strip("'\"")
            named = "" if "@" in person else person
            if (named or email) and (named, email) not in seen:
                seen.add((named, email))
                yield Guest(named, email)


def _place_in_series(moment: datetime | date) -> datetime | date:
    return moment.astimezone() if isinstance(moment, datetime) else moment


def _made_up(component: Any) -> str:
    """A UID for an event that has none: the same event gets the same again."""
    parts = [str(component.get("SUMMARY", "")), component["DTSTART"].to_ical().decode()]
    return f"none-{hashlib.sha256('|'.join(parts).encode()).hexdigest()[:24]}"


def _plain(text: str) -> str:
    """A description without marks of HTML and without rows of ornaments around invitations."""
    if _MARKUP.search(text):
        text = html.unescape(_TAG.sub("", _BREAK.sub("\n", text)))
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if not _ORNAMENT.fullmatch(line))


def _clean(value: object, most: int, *, lines: bool = False) -> str:
    """Text without what can't be stored, cut to length."""
    text = unicodedata.normalize("NFC", str(value).replace("\r\n", "\n"))
    if not lines:
        text = " ".join(text.split())
    kept = "".join(c for c in text if unicodedata.category(c) not in ("Cc", "Cs") or c in "\n\t")
    return kept.strip()[:most].strip()
