"""The next meeting for an opportunity: arranged and drafted in one go."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.models import Meeting, Opportunity
from kamdesk.models.kinds import MeetingState
from kamdesk.services import drafting, editing
from kamdesk.words import Lang

_AT = time(10)
_HOUR = timedelta(hours=1)
_SATURDAY = 5
_DAYS = 60


def arrange(session: Session, opportunity_id: int, lang: Lang, today: date) -> int:
    """A planned meeting that serves the opportunity; its id.

    It is put on the next working day whose ten o'clock is free, with the opportunity's people. Its
    next advance becomes the advance wanted, and the rest of the plan is drafted in ``lang``.
    """
    found = editing.get(session, Opportunity, opportunity_id)
    values = {"title": found.title, "opportunity_id": opportunity_id}
    if found.next_action:
        values |= {
            "advance_contact_id": found.next_contact_id,
            "advance_action": found.next_action,
            "advance_date": found.next_date,
        }
    people = [who for who in (found.contact_id, found.next_contact_id) if who is not None]
    starts_at = free_morning(session, today)
    invited = list(dict.fromkeys(people)) or None
    made = drafting.arrange_drafted(
        session, found.account_id, starts_at, values, invited, lang, today
    )
    return made.id


def free_morning(session: Session, today: date) -> datetime:
    """Ten o'clock of the first working day after today on which no meeting is planned within an
    hour of it."""
    first = _morning(today)
    query = select(Meeting.starts_at).where(
        Meeting.state == MeetingState.PLANNED,
        Meeting.deleted_at.is_(None),
        Meeting.starts_at.between(first, first + timedelta(days=_DAYS)),
    )
    taken = list(session.scalars(query))
    for ahead in range(1, _DAYS):
        day = today + timedelta(days=ahead)
        moment = _morning(day)
        free = all(abs(other - moment) >= _HOUR for other in taken)
        if day.weekday() < _SATURDAY and free:
            return moment
    return _morning(today + timedelta(days=1))


def _morning(day: date) -> datetime:
    return datetime.combine(day, _AT).astimezone()
