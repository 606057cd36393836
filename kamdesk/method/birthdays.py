"""When a birthday comes next, by the sun or by the moon (method §6, the buying centre).

A lunar birthday is kept as month and day of the lunar calendar. Who was born in a leap month
celebrates in the month of the same number, which is there every year; in a year that has both, in
the first of the two. Where the month has no 30th that year, it is the last day of the month.

A date cannot say 30 February, and no lunar month has a 31st: the 30th of the second lunar month is
kept as the 31st of the first.
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
    month, of_month = birthday.month, birthday.day
    if moon is not None and is_lunar_30_of_second(birthday):
        month, of_month = 2, 30
    years = range(today.year - 1, today.year + 2)  # a lunar year ends in the next of the sun
    days = (day_in(year, month, of_month) for year in years)
    return next(day for day in days if day >= today)


def lunar_30_of_second(year: int) -> date:
    """How the 30th of the second lunar month is kept."""
    return date(year, 1, 31)


def is_lunar_30_of_second(birthday: date) -> bool:
    """Whether a birthday of the lunar calendar is the 30th of its second month."""
    return (birthday.month, birthday.day) == (1, 31)


def _sun_day(year: int, month: int, day: int) -> date:
    """The day in a year; 29 February falls on the 28th where there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, 28)
