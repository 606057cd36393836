"""Recording a whole review at once, for scripts: by the rules, all of it or nothing (method §6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from kamdesk.errors import NotFoundError, RefusedError, ValidationError
from kamdesk.method import advance
from kamdesk.models import Meeting
from kamdesk.models.kinds import MeetingState, Outcome, PromiseSide
from kamdesk.services import account_page, editing, meetings, promises


@dataclass(frozen=True, slots=True)
class NewPromise:
    """A promise as it was told; without a day it is open without one."""

    side: PromiseSide
    what: str
    due_on: date | None


@dataclass(frozen=True, slots=True)
class Told:
    """A review as it was told. ``person`` is a contact's id or name, as the account's file has it;
    None and empty leave what is stored as it is."""

    outcome: Outcome
    person: str = ""
    action: str = ""
    on: date | None = None
    client_words: str = ""
    next_date: date | None = None
    promises: Sequence[NewPromise] = ()


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was stored. ``remark`` names what the rules have to say of it, if anything."""

    meeting: Meeting
    person: str
    promise_ids: tuple[int, ...]
    remark: str | None


def record(session: Session, meeting_id: int, told: Told) -> Recorded:
    """Close a meeting with its outcome and the promises made.

    Raises ``ValidationError`` where an advance is claimed that is none or nobody of the account has
    that name, ``RefusedError("not_planned")`` where the meeting was called off.
    """
    meeting = editing.get(session, Meeting, meeting_id)
    if meeting.deleted_at is not None:
        raise NotFoundError("meeting", meeting_id)
    if meeting.state is MeetingState.CANCELLED:
        raise RefusedError("not_planned")
    people = account_page.people(session, meeting.account_id)
    contact_id = _contact(people, told.person) if told.person else meeting.got_contact_id
    given: dict[str, Any] = {
        "got_contact_id": contact_id,
        "got_action": told.action,
        "got_date": told.on,
        "client_words": told.client_words,
        "next_date": told.next_date,
    }
    values = {name: value for name, value in given.items() if value not in (None, "")}
    meetings.review(session, meeting_id, {"outcome": told.outcome, **values})
    made = tuple(_promise(session, meeting, contact_id, one) for one in told.promises)
    got = (meeting.got_contact_id, meeting.got_action, meeting.got_date)
    names = {one.contact_id: one.name for one in people}
    return Recorded(
        meeting,
        names.get(meeting.got_contact_id or 0, ""),
        made,
        advance.outcome_remark(told.outcome, *got),
    )


def _contact(people: Sequence[account_page.Person], told: str) -> int:
    wanted = told.strip().casefold()
    found = [
        one.contact_id
        for one in people
        if wanted in (str(one.contact_id), one.name.casefold(), one.other_name.casefold())
    ]
    if len(found) != 1:
        raise ValidationError.of("got_contact_id", "not_their_contact")
    return found[0]


def _promise(session: Session, meeting: Meeting, contact_id: int | None, one: NewPromise) -> int:
    values = {
        "account_id": meeting.account_id,
        "meeting_id": meeting.id,
        "contact_id": contact_id,
        "side": one.side,
        "what": one.what,
        "due_on": one.due_on,
    }
    return promises.make(session, values).id
