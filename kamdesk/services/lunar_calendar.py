"""The lunar calendar. Its library is loaded when a lunar birthday is first asked for."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

_MOST = 30


@lru_cache(maxsize=4096)
def solar_day(year: int, month: int, day: int) -> date:
    """The day of the sun on which a lunar day falls; the last day of the month where it has not
    that many. ``month`` is negative for a leap month."""
    from lunar_python import Lunar

    last = min(day, _days_of(year, month))
    solar = Lunar.fromYmd(year, month, last).getSolar()
    return date(solar.getYear(), solar.getMonth(), solar.getDay())


@lru_cache(maxsize=512)
def _days_of(year: int, month: int) -> int:
    from lunar_python import LunarMonth

    found = LunarMonth.fromYm(year, month)
    return _MOST if found is None else int(found.getDayCount())
