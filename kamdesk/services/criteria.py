"""Scores given by hand: the judgement of goals and potential, corrections of the rest
(method §2)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.errors import FieldProblem, ValidationError
from kamdesk.method.criteria import MOST, Assessment, Given
from kamdesk.models import Account, CriterionScore, TierResult
from kamdesk.models.kinds import Criterion
from kamdesk.services import editing, method_settings


def give(
    session: Session, account_id: int, criterion: Criterion, score: int, reason: str, on: date
) -> CriterionScore:
    """Judge a criterion, or correct its computed score; an earlier score is replaced.

    Raises ``ValidationError``: ``score`` must lie within 0 and 5, ``reason`` is required.
    """
    editing.get(session, Account, account_id)
    problems = []
    if not 0 <= score <= MOST:
        problems.append(FieldProblem("score", "out_of_range", {"min": "0", "max": str(MOST)}))
    if not reason.strip():
        problems.append(FieldProblem("reason", "required"))
    if problems:
        raise ValidationError(problems)
    checked = editing.check(CriterionScore, {"score": score, "reason": reason, "given_on": on})
    row = _row(session, account_id, criterion)
    if row is None:
        row = CriterionScore(account_id=account_id, criterion=criterion, **checked)
        session.add(row)
    else:
        row.score, row.reason, row.given_on = score, checked["reason"], on
    session.flush()
    return row


def withdraw(session: Session, account_id: int, criterion: Criterion) -> None:
    """Take a given score back; the computed one counts again. Nothing given changes nothing."""
    row = _row(session, account_id, criterion)
    if row is not None:
        session.delete(row)
        session.flush()


def given(session: Session, account_id: int | None = None) -> dict[int, dict[Criterion, Given]]:
    """Scores given by hand, by account; of one account, or of all in one statement."""
    query = select(
        CriterionScore.account_id,
        CriterionScore.criterion,
        CriterionScore.score,
        CriterionScore.reason,
        CriterionScore.given_on,
    )
    if account_id is not None:
        query = query.where(CriterionScore.account_id == account_id)
    found: dict[int, dict[Criterion, Given]] = defaultdict(dict)
    for account, criterion, score, reason, day in session.execute(query):
        found[account][criterion] = Given(score, reason, day)
    return dict(found)


def of_account(session: Session, account_id: int) -> Assessment | None:
    """An account by the six criteria: computed scores as the last run kept them, with what was
    given by hand since. None before the first run that knows criteria."""
    query = (
        select(TierResult.criteria)
        .where(TierResult.account_id == account_id)
        .order_by(TierResult.run_id.desc())
        .limit(1)
    )
    kept = session.scalars(query).first()
    if kept is None:
        return None
    parameters = method_settings.parameters(session).criteria
    now = given(session, account_id).get(account_id, {})
    return Assessment.from_json(kept, parameters).with_given(now)


def _row(session: Session, account_id: int, criterion: Criterion) -> CriterionScore | None:
    query = select(CriterionScore).where(
        CriterionScore.account_id == account_id, CriterionScore.criterion == criterion
    )
    return session.scalars(query).first()
