"""Reminders: what is still to be told, put off until later, done with."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from kamdesk.models import Reminder
from kamdesk.services import reminder_sources
from kamdesk.services.reminder_sources import DAY_STARTS, LOOK_BACK, Due, ReminderKind

ALL = frozenset(ReminderKind)
_KEPT = LOOK_BACK * 2
Key = tuple[str, int, date]


class Snooze(StrEnum):
    """For how long a reminder is put off."""

    MINUTES = "minutes"
    HOUR = "hour"
    TOMORROW = "tomorrow"


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is due and not done with: ``fresh`` was never told, or its time to come back is here;
    ``told`` was, and waits to be opened or done with."""

    fresh: list[Due]
    told: list[Due]


def waiting(session: Session, now: datetime, kinds: Set[ReminderKind] = ALL) -> Waiting:
    """What waits at an instant, in a fixed number of statements."""
    rows = {(row.kind, row.target, row.due_on): row for row in session.scalars(_rows(now))}
    fresh, told = [], []
    for one in reminder_sources.due(session, now, kinds):
        row = rows.get(_key(one))
        if row is None or (row.snoozed_until is not None and row.snoozed_until <= now):
            fresh.append(one)
        elif row.dismissed_at is None and row.snoozed_until is None:
            told.append(one)
    return Waiting(fresh, told)


def tell(session: Session, dues: Iterable[Due], now: datetime) -> None:
    """Note that these were told."""
    for row in _of(session, dues, now):
        row.told_at, row.snoozed_until = now, None


def snooze(session: Session, one: Due, until: datetime, now: datetime) -> None:
    """Tell it again later."""
    for row in _of(session, [one], now):
        row.snoozed_until, row.dismissed_at = until, None


def dismiss(session: Session, dues: Iterable[Due], now: datetime) -> None:
    """Say no more of these, unless their day is changed."""
    for row in _of(session, dues, now):
        row.dismissed_at, row.snoozed_until = now, None


def until(choice: Snooze, now: datetime) -> datetime:
    """When a snoozed reminder comes back."""
    if choice is Snooze.MINUTES:
        return now + timedelta(minutes=10)
    if choice is Snooze.HOUR:
        return now + timedelta(hours=1)
    tomorrow = now.astimezone().date() + timedelta(days=1)
    return datetime.combine(tomorrow, DAY_STARTS).astimezone()


def is_quiet(clock: time, first: time | None, last: time | None) -> bool:
    """Whether a time of day lies in the quiet hours, which may go over midnight; ``last`` is the
    first minute in which one may be told again."""
    if first is None or last is None or first == last:
        return False
    if first < last:
        return first <= clock < last
    return clock >= first or clock < last


def _rows(now: datetime) -> Select[Reminder]:
    return select(Reminder).where(Reminder.due_on >= now.date() - _KEPT)


def _of(session: Session, dues: Iterable[Due], now: datetime) -> list[Reminder]:
    """The rows of these, made where they are missing."""
    rows = {(row.kind, row.target, row.due_on): row for row in session.scalars(_rows(now))}
    found = []
    for one in dues:
        row = rows.get(_key(one))
        if row is None:
            row = Reminder(kind=one.kind.value, target=one.target, due_on=one.due_on)
            session.add(row)
        found.append(row)
    return found


def _key(one: Due) -> Key:
    return one.kind.value, one.target, one.due_on
