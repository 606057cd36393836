"""Working days: weekends and public holidays off, moved working days on (method §7)."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from datetime import date, timedelta

_DAY = timedelta(days=1)
SEARCH = 60
"""No country rests for longer in one go; beyond that the calendar is taken to be broken."""


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """Which days of the years ``known`` are worked.

    ``weekend`` are days of the week, Monday 0. ``off`` are working days of the week that are
    free, ``on`` are days of the weekend that are worked. In a year that is not known only its
    weekends and whatever ``off`` says of it are free, and ``is_certain`` says so.
    """

    known: Set[int]
    off: Set[date] = field(default=frozenset())
    on: Set[date] = field(default=frozenset())
    weekend: Set[int] = frozenset({5, 6})

    def is_working(self, day: date) -> bool:
        """Whether a day is worked."""
        if day in self.on:
            return True
        return day.weekday() not in self.weekend and day not in self.off

    def is_certain(self, day: date) -> bool:
        """Whether the holidays of the day's year are announced."""
        return day.year in self.known

    def on_or_after(self, day: date) -> date:
        """The day itself, or the next that is worked."""
        return next(self._worked(day, _DAY))

    def on_or_before(self, day: date) -> date:
        """The day itself, or the last before it that is worked."""
        return next(self._worked(day, -_DAY))

    def nearest(self, day: date, not_before: date | None = None) -> date:
        """The working day nearest to a day, the earlier of two; none before ``not_before``."""
        before, after = self.on_or_before(day), self.on_or_after(day)
        if not_before is not None and before < not_before:
            return self.on_or_after(max(day, not_before))
        return before if day - before <= after - day else after

    def add(self, day: date, count: int) -> date:
        """The ``count``-th working day after a day (before it, where negative); 0 is the day
        itself or the next that is worked."""
        if count == 0:
            return self.on_or_after(day)
        step = _DAY if count > 0 else -_DAY
        days = self._worked(day + step, step)
        for _ in range(abs(count) - 1):
            next(days)
        return next(days)

    def between(self, first: date, last: date) -> int:
        """How many days are worked from ``first`` to ``last``, both included."""
        span = (last - first).days + 1
        return sum(self.is_working(first + timedelta(days=step)) for step in range(span))

    def _worked(self, day: date, step: timedelta) -> Iterator[date]:
        idle = 0
        while True:
            if self.is_working(day):
                idle = 0
                yield day
            elif (idle := idle + 1) > SEARCH:
                raise ValueError(f"no working day within {SEARCH} days of {day}")
            day += step
