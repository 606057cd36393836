"""Weeks and months as the locale counts them."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

WEEKEND = (6, 7)


def first_weekday() -> int:
    """The day that begins the week here: 1 is Monday, 7 Sunday."""
    return int(QLocale().firstDayOfWeek().value)


def weekday_name(day: date) -> str:
    """The short name of a day's weekday."""
    return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


def week_of(day: date, first: int) -> list[date]:
    """The seven days of the week that holds ``day``; weeks begin on weekday ``first``."""
    start = day - timedelta(days=(day.isoweekday() - first) % 7)
    return [start + timedelta(days=n) for n in range(7)]


def month_weeks(day: date, first: int) -> list[list[date]]:
    """The whole weeks that cover the month of ``day``, four to six of them."""
    weeks = [week_of(day.replace(day=1), first)]
    while (following := weeks[-1][-1] + timedelta(days=1)).month == day.month:
        weeks.append(week_of(following, first))
    return weeks


def next_month(day: date, step: int) -> date:
    """The same day so many months on, or the last one of a shorter month."""
    return _python(QDate(day.year, day.month, day.day).addMonths(step))


def _python(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
