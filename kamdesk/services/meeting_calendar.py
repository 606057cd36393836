"""The calendar of meetings: what lies in a period, and moving a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.errors import RefusedError
from kamdesk.models import Account, Meeting, Promise
from kamdesk.models.kinds import MeetingState, PromiseSide, PromiseState
from kamdesk.services import editing, meeting_list
from kamdesk.services.meeting_list import MeetingRow


@dataclass(frozen=True, slots=True)
class DayLine:
    """Something due on a day without a time of its own: a promise (ours or theirs) or the next
    step with an account."""

    on: date
    kind: Literal["ours", "theirs", "step"]
    text: str
    account_id: int
    account: str


@dataclass(frozen=True, slots=True)
class Period:
    """What a calendar shows of the days from ``first`` to ``last``, both included."""

    first: date
    last: date
    meetings: tuple[MeetingRow, ...]
    lines: tuple[DayLine, ...]


def period(session: Session, first: date, last: date) -> Period:
    """Meetings and dated lines of the local days from ``first`` to ``last``; three statements."""
    start = datetime.combine(first, time()).astimezone()
    end = datetime.combine(last + timedelta(days=1), time()).astimezone()
    rows = meeting_list.between(session, start, end)
    return Period(first, last, tuple(rows), tuple(_lines(session, first, last)))


def move(session: Session, meeting_id: int, starts_at: datetime) -> Meeting:
    """Let a planned meeting begin at another time; one that was held or called off stays where it
    is (``RefusedError`` ``not_planned``)."""
    meeting = editing.get(session, Meeting, meeting_id)
    if meeting.state is not MeetingState.PLANNED:
        raise RefusedError("not_planned")
    meeting.starts_at = starts_at
    session.flush()
    return meeting


def _lines(session: Session, first: date, last: date) -> list[DayLine]:
    promises = session.execute(
        select(Promise.due_on, Promise.side, Promise.what, Account.id, Account.name)
        .join(Account, Account.id == Promise.account_id)
        .where(
            Promise.due_on.between(first, last),
            Promise.state == PromiseState.OPEN,
            Promise.deleted_at.is_(None),
            Account.deleted_at.is_(None),
        )
        .order_by(Promise.due_on, Promise.id)
    )
    steps = session.execute(
        select(Account.next_date, Account.next_step, Account.id, Account.name)
        .where(
            Account.next_date.between(first, last),
            Account.next_step != "",
            Account.deleted_at.is_(None),
        )
        .order_by(Account.next_date, Account.id)
    )
    lines = [
        DayLine(due, "ours" if side is PromiseSide.OURS else "theirs", what, account_id, name)
        for due, side, what, account_id, name in promises
        if due is not None
    ]
    lines += [
        DayLine(day, "step", step, account_id, name)
        for day, step, account_id, name in steps
        if day is not None
    ]
    return lines
