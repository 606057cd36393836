"""What falls due and is worth a reminder: one statement for each kind."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from kamdesk.models import (
    Account,
    Contact,
    Meeting,
    Promise,
    ServiceCase,
    ServiceStep,
    Task,
    Touch,
)
from kamdesk.models.kinds import MeetingState, PromiseState, TouchState
from kamdesk.services.today import coming

DAY_STARTS = time(9)
"""What has a day and no time of day is told from then on."""
BEFORE_MEETING = timedelta(minutes=30)
BEFORE_BIRTHDAY = timedelta(days=3)
BEFORE_CONTRACT_END = timedelta(days=30)
LOOK_BACK = timedelta(days=14)
"""What is late for longer is not told any more; the first screen of the day shows it."""
_LONGEST_MEETING = timedelta(hours=12)


class ReminderKind(StrEnum):
    """What one is reminded of, in the order in which it is listed."""

    MEETING = "meeting"
    PROMISE = "promise"
    STEP = "step"
    TASK = "task"
    TOUCH = "touch"
    BIRTHDAY = "birthday"
    CONTRACT = "contract"


@dataclass(frozen=True, slots=True)
class Due:
    """One thing that falls due. ``target`` is its id (of the contact, of the account), ``at`` the
    instant from which it is told, ``what`` its title or the person's name, empty for a contract.
    ``case_id`` is that of a service step."""

    kind: ReminderKind
    target: int
    due_on: date
    at: datetime
    account_id: int
    account: str
    what: str
    case_id: int | None = None


def due(session: Session, now: datetime, kinds: Set[ReminderKind]) -> list[Due]:
    """Whatever of these kinds is to be told by now, in their order, the earliest first."""
    found = [one for kind in ReminderKind if kind in kinds for one in _read(session, kind, now)]
    told = [one for one in found if one.at <= now]
    order = list(ReminderKind)
    return sorted(told, key=lambda one: (order.index(one.kind), one.at, one.target))


def _read(session: Session, kind: ReminderKind, now: datetime) -> Iterator[Due]:
    today = now.astimezone().date()
    match kind:
        case ReminderKind.MEETING:
            yield from _meetings(session, now)
        case ReminderKind.BIRTHDAY:
            for one in coming.birthdays(session, today, today + BEFORE_BIRTHDAY):
                at = _morning(one.day - BEFORE_BIRTHDAY)
                yield Due(kind, one.contact_id, one.day, at, one.account_id, one.account,
                          one.contact)  # fmt: skip
        case ReminderKind.CONTRACT:
            for end in coming.contracts(session, today, today + BEFORE_CONTRACT_END):
                at = _morning(end.day - BEFORE_CONTRACT_END)
                yield Due(kind, end.account_id, end.day, at, end.account_id, end.account, "")
        case _:
            dated = _DATED[kind]()
            day = dated.selected_columns[1]
            query = dated.where(day.between(today - LOOK_BACK, today), Account.deleted_at.is_(None))
            for target, due_on, account_id, account, what, *case in session.execute(query):
                at = _morning(due_on)
                yield Due(kind, target, due_on, at, account_id, account, what, *case)


def _meetings(session: Session, now: datetime) -> Iterator[Due]:
    """Meetings that begin within half an hour or are under way."""
    query = (
        select(Meeting.id, Meeting.starts_at, Meeting.minutes, Meeting.title, Account.id,
               Account.name)
        .join(Account, Account.id == Meeting.account_id)
        .where(
            Meeting.state == MeetingState.PLANNED,
            Meeting.starts_at.between(now - _LONGEST_MEETING, now + BEFORE_MEETING),
            Meeting.deleted_at.is_(None),
            Account.deleted_at.is_(None),
        )
    )  # fmt: skip
    for target, starts, minutes, title, account_id, account in session.execute(query):
        if starts + timedelta(minutes=minutes) > now:
            day, at = starts.astimezone().date(), starts - BEFORE_MEETING
            yield Due(ReminderKind.MEETING, target, day, at, account_id, account, title)


def _morning(day: date) -> datetime:
    return datetime.combine(day, DAY_STARTS).astimezone()


def _promises() -> Select[*tuple[Any, ...]]:
    return (
        select(Promise.id, Promise.due_on, Account.id, Account.name, Promise.what)
        .join(Account, Account.id == Promise.account_id)
        .where(Promise.state == PromiseState.OPEN, Promise.deleted_at.is_(None))
    )


def _steps() -> Select[*tuple[Any, ...]]:
    return (
        select(
            ServiceStep.id,
            ServiceStep.due_on,
            Account.id,
            Account.name,
            ServiceStep.title,
            ServiceCase.id,
        )
        .join(ServiceCase, ServiceCase.id == ServiceStep.case_id)
        .join(Account, Account.id == ServiceCase.account_id)
        .where(ServiceStep.done_on.is_(None), ServiceCase.closed_on.is_(None))
    )


def _tasks() -> Select[*tuple[Any, ...]]:
    return (
        select(Task.id, Task.due_on, Account.id, Account.name, Task.what)
        .join(Account, Account.id == Task.account_id)
        .where(Task.done_on.is_(None))
    )


def _touches() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Touch.id, Touch.planned_on, Account.id, Account.name, func.coalesce(Contact.name, "")
        )
        .join(Account, Account.id == Touch.account_id)
        .outerjoin(Contact, Contact.id == Touch.contact_id)
        .where(Touch.state == TouchState.PLANNED)
    )


_DATED = {
    ReminderKind.PROMISE: _promises,
    ReminderKind.STEP: _steps,
    ReminderKind.TASK: _tasks,
    ReminderKind.TOUCH: _touches,
}
"""Id, day, account's id and name, what: of what has a day alone; of a step its case too."""
