"""The seven questions to oneself after a meeting (method §6)."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.models import Meeting, Reflection
from kamdesk.models.kinds import ReviewQuestion
from kamdesk.services import editing


def of_meeting(session: Session, meeting_id: int) -> dict[ReviewQuestion, str]:
    """The answers given, by question."""
    query = select(Reflection.question, Reflection.answer).where(
        Reflection.meeting_id == meeting_id
    )
    return {row.question: row.answer for row in session.execute(query)}


def answer(session: Session, meeting_id: int, question: ReviewQuestion, text: str) -> None:
    """Keep an answer; an empty one takes it away."""
    editing.get(session, Meeting, meeting_id)
    values = editing.check(Reflection, {"question": question, "answer": text})
    kept = session.scalars(
        select(Reflection).where(
            Reflection.meeting_id == meeting_id, Reflection.question == values["question"]
        )
    ).one_or_none()
    if not values["answer"]:
        if kept is not None:
            session.delete(kept)
    elif kept is None:
        session.add(Reflection(meeting_id=meeting_id, **values))
    else:
        kept.answer = values["answer"]
    session.flush()
