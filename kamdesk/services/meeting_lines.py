"""What stands in a meeting, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kamdesk.models.kinds import (
    NeedKind,
    NeedState,
    ObjectionKind,
    ObjectionState,
    Outcome,
    QuestionKind,
)


@dataclass(frozen=True, slots=True)
class PlanQuestion:
    """A question of the plan; ``yearly_cost`` in money units."""

    id: int
    kind: QuestionKind
    difficulty_id: int | None
    topic: str
    text: str
    solves: str
    yearly_cost: int | None
    asked: bool
    answer: str
    mattered: bool
    bank_key: str | None = None
    about: str | None = None
    speaker: str | None = None
    cost_by_client: bool | None = None
    improvised: bool | None = None


@dataclass(frozen=True, slots=True)
class PlanNeed:
    """A need of the account; ``meeting_id`` is where it was heard."""

    id: int
    kind: NeedKind
    state: NeedState
    text: str
    client_words: str
    contact_id: int | None
    contact: str
    heard_on: date
    difficulty_id: int | None
    meeting_id: int | None


@dataclass(frozen=True, slots=True)
class PlanStatement:
    """Feature, advantage, benefit, and the need that the benefit meets."""

    id: int
    need_id: int | None
    feature: str
    advantage: str
    benefit: str
    evidence: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class PlanObjection:
    """An objection expected at, or heard in, this meeting."""

    id: int
    kind: ObjectionKind
    state: ObjectionState
    text: str
    answer: str
    contact_id: int | None
    contact: str
    library_key: str | None = None
    heard_on: date | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """A difficulty and what it leads to."""

    difficulty: PlanQuestion
    implications: tuple[PlanQuestion, ...]
    benefits: tuple[PlanQuestion, ...]
    needs: tuple[PlanNeed, ...]

    @property
    def yearly_cost(self) -> int | None:
        """What the difficulty costs the client in a year, money units."""
        return self.difficulty.yearly_cost


@dataclass(frozen=True, slots=True)
class LastMeeting:
    """The meeting held before this one."""

    id: int
    starts_at: datetime
    title: str
    outcome: Outcome | None
    got_action: str
    client_words: str
