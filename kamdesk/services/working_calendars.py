"""The book's calendar of working days: a country's holidays, and the user's own days (method §7).

Mainland China's moved working days come from a library that knows the announced years exactly and
no other; for years to come its statutory holidays alone are taken, and the calendar says that
the year is not certain yet. Other countries have no moved days.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy.orm import Session

from kamdesk import words
from kamdesk.errors import ValidationError
from kamdesk.method.working_days import WorkingCalendar
from kamdesk.services import book_settings
from kamdesk.words import Lang

CALENDAR = "working_calendar"
CHINA = "CN"


@dataclass(frozen=True, slots=True)
class CalendarChoice:
    """An ISO country code, and days that the user knows better: ``off`` free, ``on`` worked."""

    country: str = CHINA
    off: frozenset[date] = field(default_factory=frozenset)
    on: frozenset[date] = field(default_factory=frozenset)


def choice(session: Session) -> CalendarChoice:
    """What the book is set to."""
    stored: dict[str, Any] = book_settings.value(session, CALENDAR) or {}
    return CalendarChoice(
        stored.get("country", CHINA), _days(stored.get("off", ())), _days(stored.get("on", ()))
    )


def choose(session: Session, new: CalendarChoice) -> None:
    """Set country and own days. Raises ``ValidationError``: ``unknown_country``,
    ``both_on_and_off`` for a day that is said to be both."""
    if new.country not in countries():
        raise ValidationError.of("country", "unknown_country", country=new.country)
    both = new.off & new.on
    if both:
        raise ValidationError.of("off", "both_on_and_off", day=min(both).isoformat())
    days = {name: sorted(day.isoformat() for day in getattr(new, name)) for name in ("off", "on")}
    book_settings.put(session, CALENDAR, {"country": new.country, **days})


def of_book(session: Session, first: date, last: date) -> WorkingCalendar:
    """The calendar of the years from ``first`` to ``last``."""
    return of(choice(session), first, last)


def of(chosen: CalendarChoice, first: date, last: date) -> WorkingCalendar:
    """A choice's calendar for the years from ``first`` to ``last``; the user's own days win."""
    country = _country(chosen.country, first.year, last.year)
    return WorkingCalendar(
        country.known,
        (country.off - chosen.on) | chosen.off,
        (country.on - chosen.off) | chosen.on,
        country.weekend,
    )


def names_of_free_days(session: Session, first: date, last: date, lang: Lang) -> dict[date, str]:
    """What the free days of a time are called; those of the user's own are *own day off*."""
    chosen = choice(session)
    named = _names(chosen.country, first.year, last.year, lang)
    found = {day: name for day, name in named.items() if day not in chosen.on}
    found |= {day: words.text("plan_notice.own_day_off", lang) for day in chosen.off}
    return {day: name for day, name in found.items() if first <= day <= last}


@lru_cache(maxsize=8)
def _names(code: str, first: int, last: int, lang: Lang) -> dict[date, str]:
    import holidays

    years = range(first, last + 1)
    library = holidays.country_holidays(code, years=years)
    wanted = "zh_CN" if lang == "zh" else "en_US"
    if wanted in (library.supported_languages or ()):
        library = holidays.country_holidays(code, years=years, language=wanted)
    named = dict(library.items())
    return named if code != CHINA else named | _china_names(years, lang)


def _china_names(years: Iterable[int], lang: Lang) -> dict[date, str]:
    """Days of a long holiday by the holiday's name, where the year is announced."""
    from chinese_calendar import Holiday, constants

    called = {one.value: one.chinese if lang == "zh" else one.value for one in Holiday}
    return {day: called[name] for day, name in constants.holidays.items() if day.year in set(years)}


@lru_cache(maxsize=1)
def countries() -> tuple[str, ...]:
    """ISO codes of the countries that can be chosen."""
    import holidays

    return tuple(sorted(holidays.list_supported_countries(include_aliases=False)))


@lru_cache(maxsize=8)
def _country(code: str, first: int, last: int) -> WorkingCalendar:
    import holidays

    years = range(first, last + 1)
    library = holidays.country_holidays(code, years=years)
    off = frozenset(day for day in library if first <= day.year <= last)
    known = frozenset(y for y in years if library.start_year <= y <= library.end_year)
    if code != CHINA:
        return WorkingCalendar(known, off, frozenset(), frozenset(library.weekend))
    return _china(years, off)


def _china(years: Iterable[int], statutory: frozenset[date]) -> WorkingCalendar:
    from chinese_calendar import constants

    announced = frozenset(day.year for day in constants.holidays)
    known = frozenset(years) & announced
    off = {day for day in constants.holidays if day.year in known}
    off |= {day for day in statutory if day.year not in known}
    on = {day for day in constants.workdays if day.year in known and day.weekday() > 4}
    return WorkingCalendar(known, frozenset(off), frozenset(on))


def _days(stored: Iterable[str]) -> frozenset[date]:
    return frozenset(date.fromisoformat(day) for day in stored)
