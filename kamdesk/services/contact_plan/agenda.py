"""The contact plan as it is looked at: by the week, and as an agenda (method §7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, literal, or_, select, union_all
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
    """A column of the week. ``holiday`` names a free day that is no weekend; ``worked_weekend``
    tells a weekend's day that is worked."""

    day: date
    is_working: bool
    worked_weekend: bool
    holiday: str
    section: Section


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
    dates = [first + timedelta(days=step) for step in range(7)]
    late = {Group.LATE.value: _planned(None, today)}
    on = {day.isoformat(): _on(day) & ~late[Group.LATE] for day in dates}
    found = _sections(session, late, on, wanted, most)
    calendar = working_calendars.of_book(session, first, last)
    names = working_calendars.names_of_free_days(session, first, last, lang)
    days = []
    for day in dates:
        section = found.get(day.isoformat(), Section())
        is_weekend, is_working = day.weekday() in calendar.weekend, calendar.is_working(day)
        if is_working or section.count or not is_weekend:
            worked = is_weekend and is_working
            days.append(PlanDay(day, is_working, worked, names.get(day, ""), section))
    return Week(found.get(Group.LATE, Section()), tuple(days))


def agenda(
    session: Session, today: date, wanted: Wanted, most: int = MOST, account_id: int | None = None
) -> Mapping[Group, Section]:
    """What is planned, in groups that hold anything, in one statement; this week ends on Sunday."""
    step = timedelta(days=1)
    tomorrow, monday_after = today + step, monday(today) + 7 * step
    later = max(monday_after, tomorrow + step)
    inside = {
        Group.LATE: _planned(None, today),
        Group.TODAY: _planned(today, tomorrow),
        Group.TOMORROW: _planned(tomorrow, tomorrow + step),
        Group.WEEK: _planned(tomorrow + step, later),
        Group.LATER: _planned(later, None),
    }
    if account_id is not None:
        inside = {group: one & (Touch.account_id == account_id) for group, one in inside.items()}
    planned = {group.value: one for group, one in inside.items()}
    found = _sections(session, planned, {}, wanted, most)
    return {one: found[one.value] for one in Group if one.value in found}


def _planned(since: date | None, before: date | None) -> ColumnElement[bool]:
    """What is planned from a day on and before another, in words that an index answers."""
    found = Touch.state == TouchState.PLANNED
    if since is not None:
        found &= Touch.planned_on >= since
    return found if before is None else found & (Touch.planned_on < before)


def _on(day: date) -> ColumnElement[bool]:
    """What was done on a day, or else is planned for it; each half by an index of its own."""
    open_ = Touch.state.in_(tuple(TouchState)) & (Touch.planned_on == day)
    return or_(Touch.done_on == day, open_ & Touch.done_on.is_(None))


_RANK = case({tier.value: place for place, tier in enumerate(Tier)}, value=Account.tier, else_=9)
_BY_DAY = (Touch.planned_on, _RANK, ORDER, Touch.id)
"""What is planned, in the order of its index as far as that goes."""
_OPEN_FIRST = (Touch.state != TouchState.PLANNED, DAY, _RANK, ORDER, Touch.id)


def _sections(
    session: Session,
    planned: Mapping[str, ColumnElement[bool]],
    mixed: Mapping[str, ColumnElement[bool]],
    wanted: Wanted,
    most: int,
) -> dict[str, Section]:
    """Sections by name, of what is planned and of what is planned or over; the best tiers first
    within a day, and what is open before what is done. Only the first of each are read whole."""
    first = union_all(
        *(_first(name, inside, _BY_DAY, wanted, most) for name, inside in planned.items()),
        *(_first(name, inside, _OPEN_FIRST, wanted, most) for name, inside in mixed.items()),
    )
    chosen = first.subquery()
    query = (
        line_query()
        .add_columns(chosen.c.section, chosen.c.held)
        .join(chosen, chosen.c.id == Touch.id)
        .order_by(*_OPEN_FIRST)
    )
    found: dict[str, tuple[int, list[TouchLine]]] = {}
    for row in session.execute(query):
        *line, section, held = row
        found.setdefault(section, (held, []))[1].append(TouchLine(*line))
    return {name: Section(held, tuple(all_)) for name, (held, all_) in found.items()}


def _first(
    name: str, inside: ColumnElement[bool], order: Sequence[Any], wanted: Wanted, most: int
) -> Select[Any]:
    """The ids of a section's first touches, and how many it holds."""
    query = wanted.narrow(
        select(Touch.id)
        .join(Account, Account.id == Touch.account_id)
        .where(Account.deleted_at.is_(None), inside)
    )
    held = query.with_only_columns(func.count()).scalar_subquery()
    chosen = query.add_columns(literal(name).label("section"), held.label("held"))
    return select(chosen.order_by(*order).limit(most).subquery())
