"""Whom one meets: how the last meeting with an account was held, and finding its people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.models import AccountContact, Attendee, Contact, Meeting
from kamdesk.models.kinds import Channel, MeetingState
from kamdesk.services import contacts, editing, search

_CHUNK = 500


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


def names(session: Session, meeting_ids: Sequence[int]) -> dict[int, list[str]]:
    """Who is invited, by meeting, in the order they were."""
    found: dict[int, list[str]] = {}
    for start in range(0, len(meeting_ids), _CHUNK):
        chunk = meeting_ids[start : start + _CHUNK]
        rows = session.execute(
            select(Attendee.meeting_id, Contact.name)
            .join(Contact, Contact.id == Attendee.contact_id)
            .where(Attendee.meeting_id.in_(chunk))
            .order_by(Attendee.id)
        )
        for meeting_id, name in rows:
            found.setdefault(meeting_id, []).append(name)
    return found


def invite_new(session: Session, meeting_id: int, name: str) -> int:
    """Invite somebody whom the book does not know yet: they become a contact of the account.

    Returns the contact; ``ValidationError`` without a name.
    """
    meeting = editing.get(session, Meeting, meeting_id)
    contact_id = contacts.create(session, meeting.account_id, {"name": name}).id
    meeting.attendees.append(Attendee(contact_id=contact_id))
    session.flush()
    return contact_id


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
