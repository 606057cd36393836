"""Writing a series out: when its events take place within a window of days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from typing import Any

from kamdesk.exchange.calendars.event import Window

MOST_OF_A_SERIES = 400
"""More of one series than these, a daily one of a year, are not written out."""
_MOST_STEPS = 40_000
_FREQUENCIES = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}
_PARTS = {
    *("FREQ", "UNTIL", "COUNT", "INTERVAL", "WKST"),
    *("BYDAY", "BYMONTH", "BYMONTHDAY", "BYSETPOS", "BYYEARDAY", "BYWEEKNO"),
}
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

When = datetime | date


def is_series(component: Any) -> bool:
    """Whether an event repeats."""
    return "RRULE" in component or "RDATE" in component


def occurrences(component: Any, window: Window) -> list[When]:
    """When a series takes place within the window, as its start is written: a day, a time with its
    zone, or a local one. Raises ValueError for a rule that has no sense or no end of work.
    """
    start: When = component["DTSTART"].dt
    span = _Span(start, window)
    found = {start} if span.holds(start) else set()
    for rule in _listed(component.get("RRULE")):
        found |= set(span.of_rule(rule))
    for moment in _moments(component.get("RDATE")):
        placed = span.placed(moment)
        if span.holds(placed):
            found.add(placed)
    left_out = {_same(span.placed(moment)) for moment in _moments(component.get("EXDATE"))}
    kept = [moment for moment in sorted(found) if _same(moment) not in left_out]
    return kept[:MOST_OF_A_SERIES]


class _Span:
    """The window seen from a series' start, on the start's own clock."""

    def __init__(self, start: When, window: Window) -> None:
        self._start = start
        self._zone = start.tzinfo if isinstance(start, datetime) else None
        self._first = datetime.combine(window.first, time())
        self._end = datetime.combine(window.last + timedelta(days=1), time())

    def holds(self, moment: When) -> bool:
        """Whether a moment lies within; by the clock of the series, a day to spare."""
        spare = timedelta(days=1) if self._zone else timedelta()
        return self._first - spare <= _wall(moment) < self._end + spare

    def placed(self, moment: When) -> When:
        """A moment in the form of the start: as a day, in its zone, or local."""
        if not isinstance(self._start, datetime):
            return moment.date() if isinstance(moment, datetime) else moment
        if not isinstance(moment, datetime):
            return datetime.combine(moment, self._start.timetz())
        if self._zone is None:
            return moment.replace(tzinfo=None)
        return moment.astimezone(self._zone)

    def of_rule(self, rule: Any) -> Iterator[When]:
        """What a rule gives within the window."""
        from dateutil.rrule import rrulestr

        begin = _wall(self._start)
        text = self._checked(rule)
        made = rrulestr(text, dtstart=begin)
        walked = takewhile(lambda pair: pair[0] < _MOST_STEPS, enumerate(made))
        for _step, wall in takewhile(lambda pair: pair[1] < self._end + timedelta(days=1), walked):
            moment = self._unwalled(wall)
            if self.holds(moment):
                yield moment

    def _unwalled(self, wall: datetime) -> When:
        if not isinstance(self._start, datetime):
            return wall.date()
        return wall.replace(tzinfo=self._zone) if self._zone else wall

    def _checked(self, rule: Any) -> str:
        """The rule as text, its end on the start's clock; ValueError where it is not to be run."""
        parts = {str(name).upper(): rule[name] for name in rule}
        frequency = str(parts.get("FREQ", [""])[0]).upper()
        if frequency not in _FREQUENCIES or not parts.keys() <= _PARTS:
            raise ValueError(frequency)
        if not _is_possible(frequency, parts) or int(parts.get("INTERVAL", [1])[0]) < 1:
            raise ValueError("never")
        until = parts.get("UNTIL", [None])[0]
        kept = {name: value for name, value in parts.items() if name != "UNTIL"}
        text = type(rule)(kept).to_ical().decode()
        if until is not None:
            end = _wall(self.placed(until)) if isinstance(until, datetime) else until
            if not isinstance(end, datetime):
                end = datetime.combine(end, time.max)
            text += f";UNTIL={end:%Y%m%dT%H%M%S}"
        return str(text)


def _is_possible(frequency: str, parts: dict[str, Any]) -> bool:
    """Whether some day can fit; a rule that none fits would be searched to the end of time."""
    if frequency in ("DAILY", "WEEKLY") and parts.keys() & {"BYSETPOS", "BYYEARDAY", "BYWEEKNO"}:
        return False
    months = [int(month) for month in parts.get("BYMONTH", range(1, 13))]
    days = [abs(int(day)) for day in parts.get("BYMONTHDAY", [1])]
    return any(1 <= day <= _DAYS[month - 1] for month in months for day in days)


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]


def _moments(value: Any) -> Iterator[When]:
    """The times of RDATE or EXDATE lines; of a period its beginning."""
    for line in _listed(value):
        for one in line.dts:
            moment = one.dt
            yield moment[0] if isinstance(moment, tuple) else moment


def _wall(moment: When) -> datetime:
    """What the clock on the wall says."""
    if isinstance(moment, datetime):
        return moment.replace(tzinfo=None)
    return datetime.combine(moment, time())


def _same(moment: When) -> object:
    """What two ways of writing the same moment have in common."""
    if isinstance(moment, datetime) and moment.tzinfo is not None:
        return moment.astimezone(UTC)
    return moment
