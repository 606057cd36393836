"""A survey as screens, documents and forms tell it, and what may be marked on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kamdesk.method import satisfaction
from kamdesk.method.satisfaction import Answer
from kamdesk.models.kinds import Dimension, Tier

MARKS = tuple(dimension.value for dimension in Dimension)
RECOMMEND = "recommend"
NUMBERS = (*MARKS, RECOMMEND)
"""Whatever is answered with a number."""


@dataclass(frozen=True, slots=True)
class SurveyLine:
    """One survey of one person; ``answered_on`` is None while the answer is waited for."""

    id: int
    uid: str
    account_id: int
    code: str
    account: str
    tier: Tier | None
    contact_id: int | None
    person: str
    sent_on: date | None
    answered_on: date | None
    marks: tuple[int | None, ...]
    recommend: int | None
    comment: str
    case_id: int | None

    @property
    def answer(self) -> Answer | None:
        """What the method reckons with; None while it is waited for."""
        if self.answered_on is None:
            return None
        return Answer(self.answered_on, self.marks, self.recommend)

    @property
    def is_half(self) -> bool:
        """Whether marks were filled in that are not written down yet."""
        begun = any(mark is not None for mark in (*self.marks, self.recommend))
        return self.answered_on is None and (begun or bool(self.comment))

    @property
    def asks_for_case(self) -> bool:
        """Whether marks are low and no case was opened for them."""
        return self.answer is not None and self.answer.is_low and self.case_id is None


def bounds(name: str) -> tuple[int, int]:
    """The least and the most that may be marked: of a dimension, or of ``recommend``."""
    if name == RECOMMEND:
        return 0, satisfaction.MOST_RECOMMEND
    return satisfaction.LEAST, satisfaction.MOST
