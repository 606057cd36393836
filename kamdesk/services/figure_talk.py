"""Puts questions that a figure offers into a meeting's plan, as a chain (method §4, §6)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.errors import RefusedError, ValidationError
from kamdesk.models import Meeting, Question
from kamdesk.models.kinds import MeetingState, QuestionKind
from kamdesk.services import drafting, editing, meetings
from kamdesk.words import Lang


def add_to_plan(
    session: Session, meeting_id: int, topic: str, difficulty: str, implications: Sequence[str]
) -> int:
    """Add a difficulty with its implications to a planned meeting; returns the difficulty's id.

    Where the plan has that difficulty already, only implications that are new hang on it. Raises
    ``RefusedError("not_planned")`` for a meeting that was held or called off.
    """
    meeting = editing.get(session, Meeting, meeting_id)
    if meeting.state is not MeetingState.PLANNED:
        raise RefusedError("not_planned")
    if not difficulty.strip():
        raise ValidationError.of("text", "required")
    root = _there_already(session, meeting_id, difficulty)
    if root is None:
        chosen = {"kind": QuestionKind.DIFFICULTY, "topic": topic, "text": difficulty}
        root = meetings.add_part(session, "question", {"meeting_id": meeting_id, **chosen})
    known = set(session.scalars(select(Question.text).where(Question.difficulty_id == root.id)))
    for text in implications:
        if text.strip() and text.strip() not in known:
            part = {"kind": QuestionKind.IMPLICATION, "difficulty_id": root.id, "text": text}
            meetings.add_part(session, "question", {"meeting_id": meeting_id, **part})
    return int(root.id)


def arrange_with(
    session: Session,
    account_id: int,
    starts_at: datetime,
    title: str,
    chain: tuple[str, str, Sequence[str]],
    lang: Lang,
    today: date,
) -> int:
    """Arrange a meeting for these questions; ``chain`` is topic, difficulty and implications. The
    rest of its plan is drafted in ``lang``. Returns the meeting's id."""
    meeting = meetings.arrange(session, account_id, starts_at, {"title": title})
    add_to_plan(session, meeting.id, *chain)
    drafting.draft(session, meeting.id, lang, today)
    return meeting.id


def _there_already(session: Session, meeting_id: int, difficulty: str) -> Any:
    query = select(Question).where(
        Question.meeting_id == meeting_id,
        Question.kind == QuestionKind.DIFFICULTY,
        Question.text == difficulty.strip(),
    )
    return session.scalars(query).first()
