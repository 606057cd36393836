"""Scores given by hand: the judgement of goals and potential, corrections of the rest
(method §2)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from kamdesk.method.criteria import Assessment, Given
from kamdesk.models import CriterionScore
from kamdesk.models.kinds import Criterion


def give(
    session: Session, account_id: int, criterion: Criterion, score: int, reason: str, on: date
) -> CriterionScore:
    """Judge a criterion, or correct its computed score; an earlier score is replaced.

    Raises ``ValidationError``: ``score`` must lie within 0 and 5, ``reason`` is required.
    """
    raise NotImplementedError


def withdraw(session: Session, account_id: int, criterion: Criterion) -> None:
    """Take a given score back; the computed one counts again. Nothing given changes nothing."""
    raise NotImplementedError


def given(session: Session, account_id: int | None = None) -> dict[int, dict[Criterion, Given]]:
    """Scores given by hand, by account; of one account, or of all in one statement."""
    raise NotImplementedError


def of_account(session: Session, account_id: int) -> Assessment | None:
    """An account by the six criteria: computed scores as the last run kept them, with what was
    given by hand since. None before the first run that knows criteria."""
    raise NotImplementedError
