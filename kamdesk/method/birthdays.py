"""When a birthday comes next, by the sun or by the moon (method §6, the buying centre).

A lunar birthday is kept as month and day of the lunar calendar. Who was born in a leap month
celebrates in the month of the same number, which is there every year; in a year that has both, in
the first of the two. Where the month has no 30th that year, it is the last day of the month.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

MoonDay = Callable[[int, int, int], date]
"""The day of the sun on which a lunar year, month and day falls; the last day of the month where
it has not that many."""


def next_birthday(birthday: date, today: date, moon: MoonDay | None = None) -> date:
    """The first birthday that is not before today; ``moon`` for one of the lunar calendar."""
    day_in = _sun_day if moon is None else moon
    years = range(today.year - 1, today.year + 2)  # a lunar year ends in the next of the sun
    days = (day_in(year, birthday.month, birthday.day) for year in years)
    return next(day for day in days if day >= today)


def _sun_day(year: int, month: int, day: int) -> date:
    """The day in a year; 29 February falls on the 28th where there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, 28)
