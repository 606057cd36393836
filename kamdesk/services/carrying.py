"""What was not asked and not settled goes along into the next plan (method §6)."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.models import Meeting, Need, Question
from kamdesk.models.kinds import NeedKind, QuestionKind


def carry_over(
    session: Session,
    before: Meeting,
    meeting_id: int,
    kinds: Collection[QuestionKind] = (QuestionKind.BACKGROUND, QuestionKind.DIFFICULTY),
) -> int:
    """Carry questions into a later plan: background questions that were not asked, and
    difficulties that have led to no explicit need, each with its implications and benefits that
    were not asked. The needs of such a difficulty move on. Returns how many questions went."""
    led = select(Need.difficulty_id).where(
        Need.account_id == before.account_id, Need.kind == NeedKind.EXPLICIT
    )
    explicit = set(session.scalars(led))
    copies: dict[int | None, int] = {}
    carried = 0
    for question in before.questions:
        if question.kind not in kinds:
            continue
        if question.kind is QuestionKind.BACKGROUND and not question.asked:
            _carry(session, question, meeting_id, None)
            carried += 1
        elif question.kind is QuestionKind.DIFFICULTY and question.id not in explicit:
            copies[question.id] = _carry(session, question, meeting_id, None)
    for question in before.questions:
        if question.difficulty_id in copies and not question.asked:
            _carry(session, question, meeting_id, copies[question.difficulty_id])
            carried += 1
    for need in session.scalars(select(Need).where(Need.difficulty_id.in_(list(copies)))):
        need.difficulty_id = copies[need.difficulty_id]
    session.flush()
    return carried + len(copies)


def _carry(session: Session, question: Question, meeting_id: int, difficulty_id: int | None) -> int:
    copy = Question(
        meeting_id=meeting_id,
        difficulty_id=difficulty_id,
        kind=question.kind,
        topic=question.topic,
        text=question.text,
        solves=question.solves,
        yearly_cost=question.yearly_cost,
        cost_by_client=question.cost_by_client,
        order=question.order,
        bank_key=question.bank_key,
        about=question.about,
        speaker=question.speaker,
    )
    session.add(copy)
    session.flush()
    return copy.id
