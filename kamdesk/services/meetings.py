"""Meetings: arranged, planned along the four steps, held, reviewed (method §6)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kamdesk.errors import ValidationError
from kamdesk.models import (
    Account,
    AccountContact,
    Attendee,
    LearnedFact,
    Meeting,
    Need,
    NeedReading,
    Objection,
    Question,
    Statement,
)
from kamdesk.models.base import Base, now
from kamdesk.models.kinds import MeetingState, Outcome, QuestionKind
from kamdesk.services import carrying, editing

_REQUIRED = frozenset({"title"})
OVERDUE = timedelta(hours=3)
"""A planned meeting that began so long ago counts as the next one only where none comes."""
_NEAR = 50
PARTS: dict[str, type[Base]] = {
    "question": Question,
    "need": Need,
    "statement": Statement,
    "objection": Objection,
}


def arrange(
    session: Session,
    account_id: int,
    starts_at: datetime,
    values: Mapping[str, Any],
    contact_ids: list[int] | None = None,
) -> Meeting:
    """A new planned meeting; without attendees the most influential contact is invited."""
    editing.get(session, Account, account_id)
    clean = editing.check(Meeting, values, _REQUIRED)
    meeting = Meeting(account_id=account_id, starts_at=starts_at, **clean)
    session.add(meeting)
    session.flush()
    invited = contact_ids if contact_ids is not None else _most_influential(session, account_id)
    for contact_id in invited:
        session.add(Attendee(meeting_id=meeting.id, contact_id=contact_id))
    session.flush()
    return meeting


def update(
    session: Session,
    meeting_id: int,
    changes: Mapping[str, Any],
    was: Mapping[str, Any] | None = None,
) -> Meeting:
    """Change fields of a meeting; an instant without a time zone is refused."""
    return editing.update(session, Meeting, meeting_id, changes, was, _REQUIRED)


def add_part(session: Session, kind: str, values: Mapping[str, Any]) -> Any:
    """Add a question, need, statement or objection (``kind`` as in ``PARTS``) to a plan."""
    model = PARTS[kind]
    clean = editing.check(model, values)
    if kind in ("question", "statement"):
        clean.setdefault("order", _next_order(session, model, clean["meeting_id"]))
    if kind == "question" and clean["kind"] in (QuestionKind.IMPLICATION, QuestionKind.BENEFIT):
        _check_chain(session, clean.get("difficulty_id"), clean["meeting_id"])
    if kind in ("need", "objection") and "account_id" not in clean:
        meeting = editing.get(session, Meeting, clean["meeting_id"])
        clean["account_id"] = meeting.account_id
    if kind == "need":
        clean.setdefault("heard_on", date.today())
    part = model(**clean)
    session.add(part)
    session.flush()
    return part


def change_part(
    session: Session,
    kind: str,
    part_id: int,
    changes: Mapping[str, Any],
    was: Mapping[str, Any] | None = None,
) -> Any:
    """Change fields of a part of a plan."""
    return editing.update(session, PARTS[kind], part_id, changes, was)


def remove_part(session: Session, kind: str, part_id: int) -> None:
    """Remove a part; a difficulty takes its implications and benefits along, its need stays."""
    part = editing.get(session, PARTS[kind], part_id)
    if isinstance(part, Question):
        for follower in session.scalars(select(Question).where(Question.difficulty_id == part_id)):
            session.delete(follower)
        for need in session.scalars(select(Need).where(Need.difficulty_id == part_id)):
            need.difficulty_id = None
        for need in session.scalars(select(Need).where(Need.question_id == part_id)):
            need.question_id = None
        for fact in session.scalars(select(LearnedFact).where(LearnedFact.question_id == part_id)):
            fact.question_id = None
        session.flush()
    if isinstance(part, Need):
        for reading in session.scalars(select(NeedReading).where(NeedReading.need_id == part_id)):
            session.delete(reading)
        for statement in session.scalars(select(Statement).where(Statement.need_id == part_id)):
            statement.need_id = None
        session.flush()
    session.delete(part)
    session.flush()


def reorder(session: Session, question_ids: list[int]) -> None:
    """Put questions into this order."""
    for place, question_id in enumerate(question_ids):
        editing.get(session, Question, question_id).order = place
    session.flush()


def set_attendees(session: Session, meeting_id: int, contact_ids: list[int]) -> None:
    """Who is invited; those who stay keep what is known of their coming."""
    meeting = editing.get(session, Meeting, meeting_id)
    wanted = dict.fromkeys(contact_ids)
    for attendee in list(meeting.attendees):
        if attendee.contact_id not in wanted:
            meeting.attendees.remove(attendee)
    present = {attendee.contact_id for attendee in meeting.attendees}
    for contact_id in wanted:
        if contact_id not in present:
            meeting.attendees.append(Attendee(contact_id=contact_id))
    session.flush()


def note_presence(session: Session, meeting_id: int, contact_id: int, came: bool) -> None:
    """Note whether somebody who was invited was there."""
    meeting = editing.get(session, Meeting, meeting_id)
    for attendee in meeting.attendees:
        if attendee.contact_id == contact_id:
            attendee.came = came


def start(session: Session, meeting_id: int) -> None:
    """Note that the meeting is being held now."""
    meeting = editing.get(session, Meeting, meeting_id)
    meeting.held_at = meeting.held_at or now()


def end(session: Session, meeting_id: int) -> None:
    """Note that the meeting is over now; the first time counts."""
    meeting = editing.get(session, Meeting, meeting_id)
    meeting.ended_at = meeting.ended_at or now()


def review(session: Session, meeting_id: int, values: Mapping[str, Any]) -> Meeting:
    """Close a meeting with its outcome and what came of it.

    An advance needs a person, an action of theirs and a date; without them ``ValidationError``
    ``no_advance`` says that it is a continuation (method §6). The next step is carried over to
    the account.
    """
    meeting = editing.update(session, Meeting, meeting_id, values, required=_REQUIRED)
    if meeting.outcome is None:
        raise ValidationError.of("outcome", "required")
    if meeting.outcome is Outcome.ADVANCE:
        _check_advance(meeting)
    meeting.state = MeetingState.HELD
    meeting.held_at = meeting.held_at or min(meeting.starts_at, now())
    if meeting.next_step or meeting.next_date:
        account = editing.get(session, Account, meeting.account_id)
        account.next_step, account.next_date = meeting.next_step, meeting.next_date
    session.flush()
    return meeting


def follow_up(session: Session, meeting_id: int, starts_at: datetime, title: str) -> Meeting:
    """The next meeting with the same people; what was not asked goes along (see ``carrying``)."""
    before = editing.get(session, Meeting, meeting_id)
    people = [attendee.contact_id for attendee in before.attendees]
    values = {"title": title, "minutes": before.minutes, "place": before.place,
              "channel": before.channel}  # fmt: skip
    following = arrange(session, before.account_id, starts_at, values, people or None)
    carrying.carry_over(session, before, following.id)
    return following


def account_of(session: Session, meeting_id: int) -> int | None:
    """Whose meeting it is; None where it is gone for good."""
    return session.scalar(select(Meeting.account_id).where(Meeting.id == meeting_id))


def cancel(session: Session, meeting_id: int) -> None:
    """Call a planned meeting off; its plan is kept."""
    editing.get(session, Meeting, meeting_id).state = MeetingState.CANCELLED


def put_in_bin(session: Session, meeting_ids: list[int]) -> None:
    """Move meetings to the bin."""
    for meeting_id in meeting_ids:
        editing.get(session, Meeting, meeting_id).deleted_at = now()


def next_planned(session: Session) -> int | None:
    """The planned meeting that is nearest: the one that runs, else the next to come; where neither
    is, one that began within ``OVERDUE`` and may have been put off."""
    moment = now()
    query = (
        select(Meeting.id, Meeting.starts_at, Meeting.minutes)
        .join(Account, Account.id == Meeting.account_id)
        .where(
            Meeting.state == MeetingState.PLANNED,
            Meeting.deleted_at.is_(None),
            Account.deleted_at.is_(None),
            Meeting.starts_at >= moment - OVERDUE,
        )
        .order_by(Meeting.starts_at, Meeting.id)
        .limit(_NEAR)
    )
    near = [(id_, start + timedelta(minutes=long)) for id_, start, long in session.execute(query)]
    running = (id_ for id_, ends in near if ends >= moment)
    return next(running, near[-1][0] if near else None)


def _check_advance(meeting: Meeting) -> None:
    from kamdesk.method import advance

    gaps = advance.advance_gaps(
        str(meeting.got_contact_id) if meeting.got_contact_id else "",
        meeting.got_action,
        meeting.got_date,
        meeting.starts_at.astimezone().date(),
    )
    if gaps:
        raise ValidationError.of("outcome", "no_advance", gaps=list(gaps))


def _check_chain(session: Session, difficulty_id: int | None, meeting_id: int) -> None:
    difficulty = session.get(Question, difficulty_id) if difficulty_id else None
    if (
        difficulty is None
        or difficulty.kind is not QuestionKind.DIFFICULTY
        or difficulty.meeting_id != meeting_id
    ):
        raise ValidationError.of("difficulty_id", "needs_difficulty")


def _next_order(session: Session, model: type[Base], meeting_id: int) -> int:
    table = model.__table__
    newest = select(func.max(table.c.order)).where(table.c.meeting_id == meeting_id)
    return (session.scalar(newest) or 0) + 1


def _most_influential(session: Session, account_id: int) -> list[int]:
    query = (
        select(AccountContact.contact_id)
        .where(AccountContact.account_id == account_id, AccountContact.left_on.is_(None))
        .order_by(AccountContact.influence.desc().nulls_last(), AccountContact.id)
        .limit(1)
    )
    return list(session.scalars(query))
