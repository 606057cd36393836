"""What is not known becomes a question of the account's next meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from kamdesk.errors import RefusedError
from kamdesk.models import Meeting, Question
from kamdesk.models.base import now
from kamdesk.models.kinds import MeetingState, QuestionKind
from kamdesk.services import file_facts, meetings

RUNNING = timedelta(hours=3)
"""A planned meeting that began so long ago is taken to be over where another one follows."""
A_DAY = timedelta(days=1)
"""A meeting of today counts while none follows it: it may have been put off."""


@dataclass(frozen=True, slots=True)
class Coming:
    """The account's next planned meeting, and the questions that its plan holds."""

    meeting_id: int
    title: str
    starts_at: datetime
    questions: frozenset[str]


def coming(session: Session, account_id: int) -> Coming | None:
    """The nearest planned meeting of an account, or None."""
    query = (
        select(Meeting.id, Meeting.title, Meeting.starts_at, Question.text)
        .outerjoin(Question, Question.meeting_id == Meeting.id)
        .where(Meeting.id == _nearest(account_id).scalar_subquery())
    )
    rows = session.execute(query).all()
    if not rows:
        return None
    first = rows[0]
    return Coming(first.id, first.title, first.starts_at, frozenset(r.text for r in rows if r.text))


def ask(
    session: Session,
    account_id: int,
    text: str,
    kind: QuestionKind = QuestionKind.BACKGROUND,
) -> int:
    """Add a question to the next planned meeting unless its plan holds it; returns the meeting.

    A question that a gap of the account's file offers keeps the place that it is to fill. Raises
    ``RefusedError("no_meeting_planned")`` where none is planned.
    """
    meeting = coming(session, account_id)
    if meeting is None:
        raise RefusedError("no_meeting_planned")
    if text not in meeting.questions:
        about = file_facts.place_asked(session, account_id, text, date.today())
        values = {"meeting_id": meeting.meeting_id, "kind": kind, "text": text, "about": about}
        meetings.add_part(session, "question", values)
    return meeting.meeting_id


def _nearest(account_id: int) -> Select[int]:
    moment = now()
    return (
        select(Meeting.id)
        .where(
            Meeting.account_id == account_id,
            Meeting.state == MeetingState.PLANNED,
            Meeting.deleted_at.is_(None),
            Meeting.starts_at >= moment - A_DAY,
        )
        .order_by(Meeting.starts_at < moment - RUNNING, Meeting.starts_at)
        .limit(1)
    )
