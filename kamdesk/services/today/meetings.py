"""Planned meetings around today, and what their plans still lack."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.method import advance
from kamdesk.models import Account, Meeting
from kamdesk.models.kinds import Channel, MeetingState, Tier

REVIEW_DAYS = 30
_MOST = 60


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
    code: str
    account: str
    tier: Tier | None
    prepared: bool
    """Whether its advance names person, action and date."""

    @property
    def ends_at(self) -> datetime:
        """When it should be over."""
        return self.starts_at + timedelta(minutes=self.minutes)


def start_of(day: date) -> datetime:
    """The first instant of a local day."""
    return datetime.combine(day, time()).astimezone()


def day_of(moment: datetime) -> date:
    """The local day of an instant."""
    return moment.astimezone().date()


def still_planned() -> tuple[Any, ...]:
    """SQL conditions: a meeting that is planned, of an account that is not in the bin."""
    return (
        Meeting.state == MeetingState.PLANNED,
        Meeting.deleted_at.is_(None),
        Account.deleted_at.is_(None),
    )


def planned(session: Session, today: date) -> list[MeetingRow]:
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
            Account.code,
            Account.name,
            Account.tier,
            Meeting.advance_contact_id,
            Meeting.advance_action,
            Meeting.advance_date,
        )
        .join(Account, Account.id == Meeting.account_id)
        .where(*still_planned(), Meeting.starts_at >= start_of(today - timedelta(days=REVIEW_DAYS)))
        .order_by(Meeting.starts_at, Meeting.id)
        .limit(_MOST)
    )
    return [
        MeetingRow(*row[:10], advance.is_advance(row[10], row[11], row[12]))
        for row in session.execute(query)
    ]
