"""The day at a glance, read in a fixed number of statements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kamdesk.method.coach import Remark
from kamdesk.models import Account, Meeting, Promise
from kamdesk.models.base import now as this_instant
from kamdesk.models.kinds import Tier
from kamdesk.services import (
    meeting_coach,
    meeting_lacks,
    meeting_page,
    promise_rates,
    promises,
    tasks,
    tiers,
)
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.services.promises import KeptRate
from kamdesk.services.tasks import TaskLine
from kamdesk.services.today import due, silent, warnings
from kamdesk.services.today.due import DuePromises, DueSteps, DueTouches
from kamdesk.services.today.meetings import MeetingRow, day_of, planned, start_of, still_planned
from kamdesk.services.today.silent import Unplanned
from kamdesk.services.today.warnings import Warnings

MOST = 40
"""What no screen shows of one kind is counted only."""


@dataclass(frozen=True, slots=True)
class Today:
    """The day. ``further`` are meetings of today and tomorrow after the next one, ``lacks`` the
    weightiest thing that the plan of each of them lacks as a code of ``plan_lack``; ``to_review``
    are those that are over and have no outcome yet."""

    day: date
    accounts: int
    next: MeetingPage | None
    next_prepared: bool
    remarks: tuple[Remark, ...]
    further: list[MeetingRow]
    lacks: dict[int, str]
    to_review: list[MeetingRow]
    promises: DuePromises
    ours: KeptRate
    theirs: KeptRate
    late_steps: DueSteps
    touches: DueTouches
    tasks: list[TaskLine]
    unplanned: list[Unplanned]
    unplanned_count: int
    warnings: Warnings
    tiers: dict[Tier | None, int]

    @property
    def meetings_today(self) -> int:
        """How many meetings are still to come today."""
        own = self.next is not None and day_of(self.next.fields["starts_at"]) == self.day
        return own + sum(day_of(row.starts_at) == self.day for row in self.further)


def load(
    session: Session, today: date, at: datetime | None = None, most: int | None = MOST
) -> Today:
    """Read the day; ``at`` is the instant to reckon with. Of promises, steps, touches, silent
    accounts and warnings so many are read, all with None; how many there are is always told."""
    moment = at or this_instant()
    rows = planned(session, today)
    coming = [row for row in rows if row.ends_at > moment]
    hero = meeting_page.load(session, coming[0].id) if coming else None
    tomorrow = today + timedelta(days=1)
    further = [row for row in coming[1:] if day_of(row.starts_at) <= tomorrow]
    unplanned, unplanned_count = silent.unplanned(session, today, most)
    counts = tiers.counts(session)
    rates = promise_rates.of_book(session, today)
    return Today(
        day=today,
        accounts=sum(counts.values()),
        next=hero,
        next_prepared=bool(coming) and coming[0].prepared,
        remarks=meeting_coach.remarks(hero, today) if hero else (),
        further=further,
        lacks=meeting_lacks.first_of(session, [row.id for row in further]),
        to_review=[row for row in rows if row.ends_at <= moment],
        promises=due.due_promises(session, today, most),
        ours=rates.ours,
        theirs=rates.theirs,
        late_steps=due.late_steps(session, today, most),
        touches=due.touches(session, today, most),
        tasks=tasks.open_until(session, today),
        unplanned=unplanned,
        unplanned_count=unplanned_count,
        warnings=warnings.newest(session, today, most),
        tiers=counts,
    )


def badge(session: Session, today: date) -> int:
    """What waits today: meetings still planned for today, and open promises that are due."""
    start, end = start_of(today), start_of(today + timedelta(days=1))
    meetings = (
        select(func.count())
        .select_from(Meeting)
        .join(Account, Account.id == Meeting.account_id)
        .where(*still_planned(), Meeting.starts_at >= start, Meeting.starts_at < end)
    )
    open_promises = select(func.count()).select_from(Promise).where(*promises.open_by(today))
    both = select(meetings.scalar_subquery() + open_promises.scalar_subquery())
    return int(session.execute(both).scalar_one())
