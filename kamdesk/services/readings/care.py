"""How accounts were cared for up to a day: plan, service, satisfaction, promises, money owed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from sqlalchemy import Select, case, func, literal, or_, select
from sqlalchemy.orm import Session

from kamdesk.models import ServiceCase, ServiceStep, Survey, Touch
from kamdesk.models.kinds import Dimension, ServiceKind, TouchState

COVERAGE_DAYS = 90
SURVEY_DAYS = 365
_MARKS = tuple(getattr(Survey, dimension.value) for dimension in Dimension)


@dataclass(frozen=True, slots=True)
class Plan:
    """Days behind the contact plan, and the share of it done over 90 days (None: no plan)."""

    days_behind: int
    covered: Fraction | None


@dataclass(frozen=True, slots=True)
class Service:
    """Open complaints; the step that is longest past its date and by how many days."""

    open_complaints: int
    days_late: int
    late_step: str


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """Mean marks of the last twelve months, and of the twelve before them."""

    mark: Fraction | None
    before: Fraction | None


def plans(session: Session, today: date, account_ids: Collection[int] | None) -> dict[int, Plan]:
    """Of every account with touches, in one statement."""
    day = func.coalesce(Touch.planned_on, Touch.done_on)
    since = today - timedelta(days=COVERAGE_DAYS)
    late = (Touch.state == TouchState.PLANNED) & (Touch.planned_on < today)
    done = (Touch.state == TouchState.DONE) & (Touch.done_on <= today)
    inside = day.between(since, today - timedelta(days=1))
    planned = inside & or_(done, Touch.state == TouchState.SKIPPED, late)
    query: Select[*tuple[Any, ...]] = select(
        Touch.account_id,
        func.min(case((late, Touch.planned_on))),
        func.sum(case((inside & done, 1), else_=0)),
        func.sum(case((planned, 1), else_=0)),
    ).group_by(Touch.account_id)
    found = {}
    rows = session.connection().execute(_of(query, Touch, account_ids)).all()
    for account_id, oldest, kept, all_ in rows:
        behind = (today - oldest).days if oldest else 0
        found[account_id] = Plan(behind, Fraction(kept, all_) if all_ else None)
    return found


def services(
    session: Session, today: date, account_ids: Collection[int] | None
) -> dict[int, Service]:
    """Of every account with a case that was open on the day, in one statement."""
    query: Select[*tuple[Any, ...]] = (
        select(
            ServiceCase.account_id, ServiceCase.id, ServiceCase.kind, ServiceStep.title,
            ServiceStep.due_on,
        )
        .outerjoin(
            ServiceStep,
            (ServiceStep.case_id == ServiceCase.id)
            & or_(ServiceStep.done_on.is_(None), ServiceStep.done_on > today)
            & (ServiceStep.due_on < today),
        )
        .where(
            ServiceCase.opened_on <= today,
            or_(ServiceCase.closed_on.is_(None), ServiceCase.closed_on > today),
        )
        .order_by(ServiceStep.due_on)
    )  # fmt: skip
    complaints: dict[int, set[int]] = defaultdict(set)
    late: dict[int, tuple[int, str]] = {}
    rows = session.connection().execute(_of(query, ServiceCase, account_ids)).all()
    for account_id, case_id, kind, title, due in rows:
        complaints[account_id].update({case_id} if kind is ServiceKind.COMPLAINT else ())
        if due is not None:
            late.setdefault(account_id, ((today - due).days, title))
    return {
        account_id: Service(len(cases), *late.get(account_id, (0, "")))
        for account_id, cases in complaints.items()
    }


def satisfactions(
    session: Session, today: date, account_ids: Collection[int] | None
) -> dict[int, Satisfaction]:
    """Of every account with an answer within two years, in one statement."""
    recent = Survey.answered_on > today - timedelta(days=SURVEY_DAYS)
    given = sum((case((mark.is_not(None), 1), else_=0) for mark in _MARKS), literal(0))
    total = sum((func.coalesce(mark, 0) for mark in _MARKS), literal(0))
    query: Select[*tuple[Any, ...]] = (
        select(Survey.account_id, recent, func.sum(total), func.sum(given))
        .where(
            Survey.deleted_at.is_(None),
            Survey.answered_on.between(today - timedelta(days=2 * SURVEY_DAYS), today),
        )
        .group_by(Survey.account_id, recent)
    )
    means: dict[int, dict[bool, Fraction]] = defaultdict(dict)
    rows = session.connection().execute(_of(query, Survey, account_ids)).all()
    for account_id, is_recent, sum_, count in rows:
        one = means[account_id]
        if count:
            one[bool(is_recent)] = Fraction(sum_, count)
    return {
        account_id: Satisfaction(one.get(True), one.get(False)) for account_id, one in means.items()
    }


def _of(
    query: Select[*tuple[Any, ...]], model: Any, account_ids: Collection[int] | None
) -> Select[*tuple[Any, ...]]:
    return query if account_ids is None else query.where(model.account_id.in_(account_ids))
