"""What became of answers: how often each was given, and how often the client accepted it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import Session

from kamdesk.models import Meeting, Objection
from kamdesk.models.kinds import MeetingState, ObjectionKind, ObjectionState


@dataclass(frozen=True, slots=True)
class Record:
    """An answer as it was given: ``text`` is the objection that it met, ``last_id`` the last one;
    ``used`` counts the objections that got it, ``worked`` those that the client then dropped."""

    kind: ObjectionKind
    key: str | None
    text: str
    answer: str
    account_id: int
    last_id: int
    used: int
    worked: int


def records(session: Session, kind: ObjectionKind | None = None) -> list[Record]:
    """Answers given so far, by library key or, where they come from none, by their words; one
    line per account. One statement."""
    query = _query()
    if kind is not None:
        query = query.where(Objection.kind == kind)
    return [Record(*row) for row in session.execute(query)]


@cache
def _query() -> Select[*tuple[Any, ...]]:
    """Put together once (decision 0006)."""
    accepted = case((Objection.state == ObjectionState.ACCEPTED, 1), else_=0)
    return (
        select(
            Objection.kind,
            Objection.library_key,
            func.max(Objection.text),
            func.max(Objection.answer),
            Objection.account_id,
            func.max(Objection.id),
            func.count(),
            func.sum(accepted),
        )
        .outerjoin(Meeting, Meeting.id == Objection.meeting_id)
        .where(Objection.answer != "", raised())
        .group_by(
            Objection.kind,
            Objection.library_key,
            func.coalesce(Objection.library_key, Objection.answer),
            Objection.account_id,
        )
    )


def raised() -> ColumnElement[bool]:
    """Whether an objection was raised in earnest: noted as heard, or of a meeting that was held.
    What is only expected of a meeting to come has not been answered to anybody."""
    return and_(
        or_(Objection.heard_on.is_not(None), Meeting.state == MeetingState.HELD),
        or_(Meeting.id.is_(None), Meeting.deleted_at.is_(None)),
    )
