"""What today asks for: meetings, promises, accounts with nothing planned, late service steps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Select, and_, case, func, or_, select
from sqlalchemy.orm import Session

from kamdesk.method import advance
from kamdesk.method.coach import Remark
from kamdesk.models import Account, Meeting, Promise, ServiceCase, ServiceStep, Touch
from kamdesk.models.base import now as this_instant
from kamdesk.models.kinds import (
    Channel,
    MeetingState,
    PromiseState,
    ServiceKind,
    Tier,
    TouchState,
)
from kamdesk.services import meeting_coach, meeting_page, promise_rates, promises, tiers
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.services.promises import KeptRate, PromiseLine

WORTH_PLANNING = (Tier.PLATINUM, Tier.GOLD, Tier.IRON)
UNPLANNED_SHOWN = 12
REVIEW_DAYS = 30


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A planned meeting in a list."""

    id: int
    starts_at: datetime
    minutes: int
    title: str
    place: str
    channel: Channel
    account_id: int
    account: str
    tier: Tier | None
    prepared: bool
    """Whether its advance names person, action and date."""

    @property
    def ends_at(self) -> datetime:
        """When it should be over."""
        return self.starts_at + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Unplanned:
    """An account without a next step; ``days`` since the last contact, None where never."""

    id: int
    name: str
    tier: Tier
    days: int | None


@dataclass(frozen=True, slots=True)
class LateStep:
    """A service step that is due or overdue."""

    id: int
    title: str
    kind: ServiceKind
    account_id: int
    account: str
    days: int


@dataclass(frozen=True, slots=True)
class Today:
    """The day at a glance. ``further`` are meetings of today and tomorrow after the next one,
    ``to_review`` those that are over and have no outcome yet."""

    day: date
    accounts: int
    next: MeetingPage | None
    next_prepared: bool
    remarks: tuple[Remark, ...]
    further: list[MeetingRow]
    to_review: list[MeetingRow]
    promises: list[PromiseLine]
    ours: KeptRate
    theirs: KeptRate
    unplanned: list[Unplanned]
    unplanned_count: int
    tiers: dict[Tier | None, int]
    late_steps: list[LateStep]

    @property
    def meetings_today(self) -> int:
        """How many meetings are still to come today."""
        own = self.next is not None and _day_of(self.next.fields["starts_at"]) == self.day
        return own + sum(_day_of(row.starts_at) == self.day for row in self.further)


def load(session: Session, today: date, at: datetime | None = None) -> Today:
    """Read the day in a fixed number of statements; ``at`` is the instant to reckon with."""
    moment = at or this_instant()
    planned = _planned(session, today)
    to_review = [row for row in planned if row.ends_at <= moment]
    coming = [row for row in planned if row.ends_at > moment]
    hero = meeting_page.load(session, coming[0].id) if coming else None
    tomorrow = today + timedelta(days=1)
    unplanned, unplanned_count = _unplanned(session, today)
    counts = tiers.counts(session)
    rates = promise_rates.of_book(session, today)
    return Today(
        day=today,
        accounts=sum(counts.values()),
        next=hero,
        next_prepared=bool(coming) and coming[0].prepared,
        remarks=meeting_coach.remarks(hero, today) if hero else (),
        further=[row for row in coming[1:] if _day_of(row.starts_at) <= tomorrow],
        to_review=to_review,
        promises=promises.open_until(session, today),
        ours=rates.ours,
        theirs=rates.theirs,
        unplanned=unplanned,
        unplanned_count=unplanned_count,
        tiers=counts,
        late_steps=_late_steps(session, today),
    )


def badge(session: Session, today: date) -> int:
    """What waits today: meetings still planned for today, and open promises that are due."""
    start, end = _start(today), _start(today + timedelta(days=1))
    meetings = (
        select(func.count())
        .select_from(Meeting)
        .join(Account, Account.id == Meeting.account_id)
        .where(*_living_plan(), Meeting.starts_at >= start, Meeting.starts_at < end)
    )
    due = (
        select(func.count())
        .select_from(Promise)
        .join(Account, Account.id == Promise.account_id)
        .where(
            Promise.state == PromiseState.OPEN,
            Promise.due_on <= today,
            Promise.deleted_at.is_(None),
            Account.deleted_at.is_(None),
        )
    )
    both = select(meetings.scalar_subquery() + due.scalar_subquery())
    return int(session.execute(both).scalar_one())


def _start(day: date) -> datetime:
    """The first instant of a local day."""
    return datetime.combine(day, time()).astimezone()


def _day_of(moment: datetime) -> date:
    return moment.astimezone().date()


def _living_plan() -> tuple[Any, ...]:
    return (
        Meeting.state == MeetingState.PLANNED,
        Meeting.deleted_at.is_(None),
        Account.deleted_at.is_(None),
    )


def _planned(session: Session, today: date) -> list[MeetingRow]:
    """Planned meetings since a month ago, oldest first; of the future ones the nearest."""
    query = (
        select(
            Meeting.id,
            Meeting.starts_at,
            Meeting.minutes,
            Meeting.title,
            Meeting.place,
            Meeting.channel,
            Account.id,
            Account.name,
            Account.tier,
            Meeting.advance_contact_id,
            Meeting.advance_action,
            Meeting.advance_date,
        )
        .join(Account, Account.id == Meeting.account_id)
        .where(*_living_plan(), Meeting.starts_at >= _start(today - timedelta(days=REVIEW_DAYS)))
        .order_by(Meeting.starts_at, Meeting.id)
        .limit(60)
    )
    return [
        MeetingRow(*row[:9], advance.is_advance(row[9], row[10], row[11]))
        for row in session.execute(query)
    ]


def _unplanned(session: Session, today: date) -> tuple[list[Unplanned], int]:
    """Accounts that earn and have nothing planned: best tier first, longest silence first."""
    met = (
        select(Meeting.account_id, func.max(func.date(Meeting.held_at)).label("day"))
        .where(Meeting.state == MeetingState.HELD, Meeting.deleted_at.is_(None))
        .group_by(Meeting.account_id)
        .subquery()
    )
    touched = (
        select(Touch.account_id, func.max(Touch.done_on).label("day"))
        .where(Touch.state == TouchState.DONE)
        .group_by(Touch.account_id)
        .subquery()
    )
    never = ""
    last = func.max(func.coalesce(met.c.day, never), func.coalesce(touched.c.day, never))
    order = case({tier.value: n for n, tier in enumerate(Tier)}, value=Account.tier)
    query: Select[*tuple[Any, ...]] = (
        select(Account.id, Account.name, Account.tier, last, func.count().over())
        .outerjoin(met, met.c.account_id == Account.id)
        .outerjoin(touched, touched.c.account_id == Account.id)
        .where(
            Account.deleted_at.is_(None),
            Account.tier.in_(WORTH_PLANNING),
            _nothing_planned(today),
        )
        .order_by(order, last, Account.sort_key)
        .limit(UNPLANNED_SHOWN)
    )
    rows = session.execute(query).all()
    found = [Unplanned(row[0], row[1], row[2], _days_since(row[3], today)) for row in rows]
    return found, rows[0][4] if rows else 0


def _nothing_planned(today: date) -> Any:
    """The same as ``account_filter.nothing_planned``, as sets: quicker over all accounts."""
    meetings = select(Meeting.account_id).where(
        Meeting.state == MeetingState.PLANNED,
        Meeting.deleted_at.is_(None),
        Meeting.starts_at >= _start(today),
    )
    touches = select(Touch.account_id).where(
        Touch.state == TouchState.PLANNED, Touch.planned_on >= today
    )
    return and_(
        or_(Account.next_date.is_(None), Account.next_date < today),
        Account.id.not_in(meetings),
        Account.id.not_in(touches),
    )


def _days_since(last: str | date | None, today: date) -> int | None:
    if not last:
        return None
    day = last if isinstance(last, date) else date.fromisoformat(last)
    return max((today - day).days, 0)


def _late_steps(session: Session, today: date) -> list[LateStep]:
    query: Select[*tuple[Any, ...]] = (
        select(
            ServiceStep.id,
            ServiceStep.title,
            ServiceCase.kind,
            Account.id,
            Account.name,
            ServiceStep.due_on,
        )
        .join(ServiceCase, ServiceCase.id == ServiceStep.case_id)
        .join(Account, Account.id == ServiceCase.account_id)
        .where(
            ServiceStep.done_on.is_(None),
            ServiceStep.due_on <= today,
            ServiceCase.closed_on.is_(None),
            Account.deleted_at.is_(None),
        )
        .order_by(ServiceStep.due_on, ServiceStep.id)
        .limit(20)
    )
    return [
        LateStep(step, title, kind, account_id, account, (today - due).days)
        for step, title, kind, account_id, account, due in session.execute(query)
    ]
