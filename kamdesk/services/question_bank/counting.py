"""What became of the bank's questions: planned, asked, led on (method §6)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select
from sqlalchemy.orm import Session

from kamdesk.models import Meeting, Need, Question
from kamdesk.models.kinds import MeetingState, NeedKind, Outcome

FROM = 3
"""A percentage of fewer cases says nothing, so none is shown."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How often a question was planned and asked, and how often asking it led to an explicit need
    or to a meeting with an order or an advance."""

    planned: int = 0
    asked: int = 0
    explicit: int = 0
    advance: int = 0

    @property
    def percent(self) -> int | None:
        """Plain share that led to an explicit need; None below ``FROM`` cases."""
        return self._share(self.explicit)

    @property
    def advance_percent(self) -> int | None:
        """Plain share that led to an order or an advance; None below ``FROM`` cases."""
        return self._share(self.advance)

    def _share(self, part: int) -> int | None:
        return None if self.asked < FROM else (200 * part + self.asked) // (2 * self.asked)


def counts(session: Session) -> dict[str, Counts]:
    """By key, for every question of the bank that a plan holds or held. One statement.

    An explicit need counts for the question that it answers, and for the whole chain of the
    difficulty that it hangs on. Meetings that were called off or binned don't count.
    """
    rows = session.execute(_query())
    return {row[0] or "": Counts(*row[1:]) for row in rows}


@cache
def _query() -> Select[*tuple[Any, ...]]:
    """Put together once (decision 0006)."""
    asked = Question.asked.is_(True)
    return (
        select(
            Question.bank_key,
            func.count(),
            _sum(asked),
            _sum(and_(asked, _led_to_explicit())),
            _sum(and_(asked, _brought_advance())),
        )
        .join(Meeting, Meeting.id == Question.meeting_id)
        .where(
            Question.bank_key.is_not(None),
            Meeting.deleted_at.is_(None),
            Meeting.state != MeetingState.CANCELLED,
        )
        .group_by(Question.bank_key)
    )


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))


def _led_to_explicit() -> ColumnElement[bool]:
    difficulty = func.coalesce(Question.difficulty_id, Question.id)
    return exists().where(
        Need.kind == NeedKind.EXPLICIT,
        or_(Need.question_id == Question.id, Need.difficulty_id == difficulty),
    )


def _brought_advance() -> ColumnElement[bool]:
    """An order, or an advance with person, action and date; a continuation is none."""
    return or_(
        Meeting.outcome == Outcome.ORDER,
        and_(
            Meeting.outcome == Outcome.ADVANCE,
            Meeting.got_contact_id.is_not(None),
            Meeting.got_action != "",
            Meeting.got_date.is_not(None),
        ),
    )
