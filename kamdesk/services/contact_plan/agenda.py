"""The contact plan as it is looked at: by the week, and as an agenda (method §7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, String, case, cast, func, literal, select
from sqlalchemy.orm import Session

from kamdesk.models import Account, Touch
from kamdesk.models.kinds import Tier, TouchState
from kamdesk.services import working_calendars
from kamdesk.services.contact_plan.lines import DAY, ORDER, TouchLine, line_query
from kamdesk.services.contact_plan.wanted import Wanted
from kamdesk.words import Lang

MOST = 60
"""So many touches of a day or group are read; of the others only how many there are."""


class Group(StrEnum):
    """When a planned touch is to be made, in the order of an agenda."""

    LATE = "late"
    TODAY = "today"
    TOMORROW = "tomorrow"
    WEEK = "week"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Section:
    """Touches that belong together: the first of them, and how many there are."""

    count: int = 0
    lines: tuple[TouchLine, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanDay:
    """A column of the week. ``holiday`` names a free day that is no weekend; ``worked`` tells a
    weekend's day that is worked."""

    day: date
    is_working: bool
    holiday: str
    section: Section

    @property
    def worked_weekend(self) -> bool:
        """Whether it is a moved working day."""
        return self.is_working and self.day.weekday() > 4


@dataclass(frozen=True, slots=True)
class Week:
    """A week's days (weekends where they are worked or hold something) and what is late today."""

    late: Section
    days: tuple[PlanDay, ...]


def monday(day: date) -> date:
    """The first day of a day's week."""
    return day - timedelta(days=day.weekday())


def week(
    session: Session, first: date, today: date, wanted: Wanted, lang: Lang, most: int = MOST
) -> Week:
    """The week that begins on a Monday, in two statements however many accounts there are.

    Days hold what is planned and what was done or skipped; what is planned and past is late.
    """
    last = first + timedelta(days=6)
    late = _late(today)
    key = case((late, literal(Group.LATE.value)), else_=cast(DAY, String))
    found = _sections(session, key, late | DAY.between(first, last), wanted, most)
    calendar = working_calendars.of_book(session, first, last)
    names = working_calendars.names_of_free_days(session, first, last, lang)
    days = []
    for step in range(7):
        day = first + timedelta(days=step)
        section = found.get(day.isoformat(), Section())
        if day.weekday() < 5 or calendar.is_working(day) or section.count:
            days.append(PlanDay(day, calendar.is_working(day), names.get(day, ""), section))
    return Week(found.get(Group.LATE, Section()), tuple(days))


def agenda(
    session: Session, today: date, wanted: Wanted, most: int = MOST, account_id: int | None = None
) -> Mapping[Group, Section]:
    """What is planned, in groups that hold anything, in one statement; this week ends on Sunday."""
    tomorrow, sunday = today + timedelta(days=1), monday(today) + timedelta(days=6)
    group = case(
        (Touch.planned_on < today, literal(Group.LATE.value)),
        (Touch.planned_on == today, literal(Group.TODAY.value)),
        (Touch.planned_on == tomorrow, literal(Group.TOMORROW.value)),
        (Touch.planned_on <= sunday, literal(Group.WEEK.value)),
        else_=literal(Group.LATER.value),
    )
    planned: ColumnElement[bool] = Touch.state == TouchState.PLANNED
    if account_id is not None:
        planned = planned & (Touch.account_id == account_id)
    found = _sections(session, group, planned, wanted, most)
    return {one: found[one.value] for one in Group if one.value in found}


def _late(today: date) -> ColumnElement[bool]:
    return (Touch.state == TouchState.PLANNED) & (Touch.planned_on < today)


def _sections(
    session: Session, key: Any, inside: ColumnElement[bool], wanted: Wanted, most: int
) -> dict[str, Section]:
    """Sections by key; the best tiers first within a day, and what is open before what is done."""
    rank = case({tier.value: place for place, tier in enumerate(Tier)}, value=Account.tier, else_=9)
    decided = Touch.state != TouchState.PLANNED
    place = func.row_number().over(partition_by=key, order_by=(decided, DAY, rank, ORDER, Touch.id))
    lines = wanted.narrow(line_query().where(inside)).add_columns(
        key.label("section"), func.count().over(partition_by=key).label("held"), place.label("nth")
    )
    inner = lines.subquery()
    query = select(inner).where(inner.c.nth <= most).order_by(inner.c.nth)
    found: dict[str, tuple[int, list[TouchLine]]] = {}
    for row in session.execute(query):
        *line, section, held, _nth = row
        found.setdefault(section, (held, []))[1].append(TouchLine(*line))
    return {name: Section(held, tuple(all_)) for name, (held, all_) in found.items()}
