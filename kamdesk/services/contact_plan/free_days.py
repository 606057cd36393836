"""A day that somebody wants a touch on and that is not worked (method §7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from kamdesk.services import working_calendars
from kamdesk.words import Lang

_REACH = timedelta(days=62)
"""No country rests for longer in one go."""


@dataclass(frozen=True, slots=True)
class FreeDay:
    """A day off, what it is called (empty for a plain weekend), and the working day nearest to it:
    never one before today, nor the one that the touch lies on already."""

    day: date
    name: str
    nearest: date


def free_day(
    session: Session, day: date, today: date, lang: Lang, lies_on: date | None = None
) -> FreeDay | None:
    """What there is to say of a day; None where it is worked."""
    calendar = working_calendars.of_book(session, day - _REACH, day + _REACH)
    if calendar.is_working(day):
        return None
    name = working_calendars.names_of_free_days(session, day, day, lang).get(day, "")
    nearest = calendar.nearest(day, today)
    if nearest == lies_on:
        other = calendar.on_or_before(day) if nearest > day else calendar.on_or_after(day)
        nearest = max(other, nearest) if other < today else other
    return FreeDay(day, name, nearest)


def beside(session: Session, day: date, steps: int) -> date:
    """The working day so many steps after a day, before it where negative."""
    return working_calendars.of_book(session, day - _REACH, day + _REACH).add(day, steps)
