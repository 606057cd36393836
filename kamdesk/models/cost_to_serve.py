"""What serving an account costs, day by day: the one selection that derived figures, ledger and
evaluations add up (method §2).

A month whose cost was typed counts as typed. In any other month the logged effort counts: each
done touch with its own cost, and the minutes of touches and held meetings at the book's hourly
rate. Meetings belong to the day that they start on in UTC, so that a book says the same everywhere.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Subquery,
    cast,
    func,
    literal,
    select,
    type_coerce,
    union_all,
)

from kamdesk.models.base import table_of
from kamdesk.models.book import HOURLY_RATE, BookSetting
from kamdesk.models.kinds import MeetingState, TouchState
from kamdesk.models.ledger import ServiceCost
from kamdesk.models.meeting import Meeting
from kamdesk.models.touch import Touch


@cache
def logged_effort() -> Subquery[Any]:
    """Done touches and held meetings: ``account_id``, ``day``, ``minutes``, ``own_cost``."""
    touch, meeting = table_of(Touch), table_of(Meeting)
    touches = select(
        touch.c.account_id,
        touch.c.done_on.label("day"),
        func.coalesce(touch.c.minutes, 0).label("minutes"),
        func.coalesce(touch.c.cost, 0).label("own_cost"),
    ).where(touch.c.state == TouchState.DONE, touch.c.done_on.is_not(None))
    meetings = select(
        meeting.c.account_id,
        type_coerce(func.date(meeting.c.starts_at), Date()),
        meeting.c.minutes,
        literal(0),
    ).where(meeting.c.state == MeetingState.HELD, meeting.c.deleted_at.is_(None))
    return union_all(touches, meetings).subquery("logged_effort")


@cache
def service_costs() -> Subquery[Any]:
    """Cost to serve: ``account_id``, ``day`` (a typed month's is its first) and ``amount``."""
    typed, effort = table_of(ServiceCost), logged_effort()
    by_hand = select(typed.c.account_id, typed.c.month.label("day"), typed.c.amount)
    typed_month = select(literal(1)).where(
        typed.c.account_id == effort.c.account_id,
        typed.c.month == func.date(effort.c.day, "start of month"),
    )
    logged = select(effort.c.account_id, effort.c.day, logged_cost().label("amount")).where(
        ~typed_month.exists(), logged_cost() != 0
    )
    return union_all(by_hand, logged).subquery("cost_to_serve")


def logged_cost() -> ColumnElement[int]:
    """What one row of ``logged_effort`` costs: its own cost and its minutes at the hourly rate,
    half-up to the money unit."""
    effort, setting = logged_effort(), table_of(BookSetting)
    stored = select(cast(setting.c.value, Integer)).where(setting.c.key == HOURLY_RATE)
    rate = func.coalesce(stored.scalar_subquery(), 0)
    cost: ColumnElement[int] = effort.c.own_cost + (effort.c.minutes * rate + 30) // 60
    return cost
