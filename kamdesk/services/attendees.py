"""Whom one meets: how the last meeting with an account was held, and finding its people."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.models import AccountContact, Attendee, Contact, Meeting
from kamdesk.models.kinds import Channel, MeetingState
from kamdesk.services import search


@dataclass(frozen=True, slots=True)
class Habit:
    """How the last meeting with an account was held."""

    contact_ids: tuple[int, ...]
    channel: Channel
    place: str
    minutes: int


def habit(session: Session, account_id: int) -> Habit | None:
    """With whom, how and where the newest meeting with an account is or was held; None before the
    first. A meeting that was called off says nothing."""
    newest = session.execute(
        select(Meeting.id, Meeting.channel, Meeting.place, Meeting.minutes)
        .where(
            Meeting.account_id == account_id,
            Meeting.deleted_at.is_(None),
            Meeting.state != MeetingState.CANCELLED,
        )
        .order_by(Meeting.starts_at.desc(), Meeting.id.desc())
        .limit(1)
    ).one_or_none()
    if newest is None:
        return None
    invited = session.scalars(
        select(Attendee.contact_id).where(Attendee.meeting_id == newest.id).order_by(Attendee.id)
    )
    return Habit(tuple(invited), newest.channel, newest.place, newest.minutes)


def matching(session: Session, account_id: int, typed: str) -> set[int]:
    """Contacts with a part in the account whose name, as written or in pinyin, matches."""
    return set(
        session.scalars(
            select(Contact.id)
            .join(AccountContact, AccountContact.contact_id == Contact.id)
            .where(
                AccountContact.account_id == account_id,
                Contact.id.in_(search.matching_ids("contact", typed)),
            )
        )
    )
