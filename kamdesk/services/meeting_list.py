"""Meetings in a list: what comes, what waits for its review, what was held (product §jobs 1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, func, literal, or_, select
from sqlalchemy.orm import Session

from kamdesk.models import Account, Attendee, Contact, Meeting
from kamdesk.models.kinds import Channel, MeetingState, Outcome, Tier
from kamdesk.services import search
from kamdesk.text import grams


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting with its account; ``attendees`` are names, ``planned`` says whether an advance is
    set."""

    id: int
    starts_at: datetime
    minutes: int
    title: str
    place: str
    channel: Channel
    state: MeetingState
    outcome: Outcome | None
    account_id: int
    account: str
    tier: Tier | None
    advance_action: str
    got_action: str
    attendees: str


def upcoming(
    session: Session,
    text: str = "",
    account_id: int | None = None,
    limit: int = 100,
    since: datetime | None = None,
) -> list[MeetingRow]:
    """Planned meetings, earliest first, from ``since`` if given; those in the past wait for their
    review."""
    query = _rows(text, account_id).where(Meeting.state == MeetingState.PLANNED)
    if since is not None:
        query = query.where(Meeting.starts_at >= since)
    return _read(session, query.order_by(Meeting.starts_at, Meeting.id).limit(limit))


def waiting(
    session: Session, before: datetime, text: str = "", limit: int = 50
) -> list[MeetingRow]:
    """Meetings before an instant that wait for their review, newest first."""
    query = _rows(text, None).where(
        Meeting.state == MeetingState.PLANNED, Meeting.starts_at < before
    )
    return _read(session, query.order_by(Meeting.starts_at.desc(), Meeting.id).limit(limit))


def count(session: Session, now: datetime) -> tuple[int, int]:
    """How many planned meetings begin from ``now`` on, and how many began before."""
    coming = func.count().filter(Meeting.starts_at >= now)
    late = func.count().filter(Meeting.starts_at < now)
    query = (
        select(coming, late)
        .select_from(Meeting)
        .join(Account, Account.id == Meeting.account_id)
        .where(
            Meeting.state == MeetingState.PLANNED,
            Meeting.deleted_at.is_(None),
            Account.deleted_at.is_(None),
        )
    )
    found = session.execute(query).one()
    return found[0], found[1]


def past(
    session: Session, text: str = "", account_id: int | None = None, limit: int = 50
) -> list[MeetingRow]:
    """Held and cancelled meetings, newest first."""
    query = _rows(text, account_id).where(Meeting.state != MeetingState.PLANNED)
    return _read(session, query.order_by(Meeting.starts_at.desc(), Meeting.id).limit(limit))


def between(session: Session, start: datetime, end: datetime) -> list[MeetingRow]:
    """Meetings of every state that begin from ``start`` until before ``end``, earliest first."""
    query = _rows("", None).where(Meeting.starts_at >= start, Meeting.starts_at < end)
    return _read(session, query.order_by(Meeting.starts_at, Meeting.id))


def _rows(text: str, account_id: int | None) -> Select[*tuple[Any, ...]]:
    names = (
        select(func.group_concat(Contact.name, ", "))
        .join(Attendee, Attendee.contact_id == Contact.id)
        .where(Attendee.meeting_id == Meeting.id)
        .scalar_subquery()
    )
    query: Select[*tuple[Any, ...]] = (
        select(
            Meeting.id,
            Meeting.starts_at,
            Meeting.minutes,
            Meeting.title,
            Meeting.place,
            Meeting.channel,
            Meeting.state,
            Meeting.outcome,
            Account.id,
            Account.name,
            Account.tier,
            Meeting.advance_action,
            Meeting.got_action,
            func.coalesce(names, literal("")),
        )
        .join(Account, Account.id == Meeting.account_id)
        .where(and_(Meeting.deleted_at.is_(None), Account.deleted_at.is_(None)))
    )
    if account_id is not None:
        query = query.where(Meeting.account_id == account_id)
    if grams.query_terms(text):
        query = query.where(
            or_(
                Meeting.id.in_(search.matching_ids("meeting", text)),
                Meeting.account_id.in_(search.matching_ids("account", text)),
            )
        )
    return query


def _read(session: Session, query: Select[*tuple[Any, ...]]) -> list[MeetingRow]:
    return [MeetingRow(*row) for row in session.execute(query)]
