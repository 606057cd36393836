"""Meetings sorted into what one asks for: to review, today, tomorrow, this week, later, past."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Literal

from kamdesk.models.kinds import MeetingState
from kamdesk.services.meeting_list import MeetingRow
from kamdesk.ui.formats import local_day

Group = Literal["review", "today", "tomorrow", "week", "later", "past"]
ORDER: tuple[Group, ...] = ("review", "today", "tomorrow", "week", "later", "past")


def local_now() -> datetime:
    """This instant by the clock on the wall."""
    return datetime.now().astimezone()


def grouped(rows: Sequence[MeetingRow], now: datetime) -> dict[Group, list[MeetingRow]]:
    """The rows by group, each in the order given; groups without meetings are left out."""
    found: dict[Group, list[MeetingRow]] = {}
    for row in rows:
        found.setdefault(group_of(row, now), []).append(row)
    return {group: found[group] for group in ORDER if group in found}


def group_of(row: MeetingRow, now: datetime) -> Group:
    """Where a meeting belongs; one that is over waits for its review, the week ends on Sunday."""
    if row.state is not MeetingState.PLANNED:
        return "past"
    day, today = local_day(row.starts_at), local_day(now)
    if day < today or row.starts_at + timedelta(minutes=row.minutes) <= now:
        return "review"
    if day == today:
        return "today"
    if day == today + timedelta(days=1):
        return "tomorrow"
    return "week" if day <= today + timedelta(days=7 - today.isoweekday()) else "later"
