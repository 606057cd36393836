"""How accounts were cared for up to a day: plan, service, satisfaction, promises, money owed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from typing import Any

from sqlalchemy import bindparam, case, func, literal, or_, select
from sqlalchemy.orm import Session

from kamdesk.models import ServiceCase, ServiceStep, Survey, Touch
from kamdesk.models.kinds import Dimension, ServiceKind, TouchState
from kamdesk.services.contact_plan import coverage
from kamdesk.services.readings import asking
from kamdesk.services.readings.asking import Query

COVERAGE_DAYS = 90
SURVEY_DAYS = 365
_TODAY: Any = bindparam("today")
_MARKS = tuple(getattr(Survey, dimension.value) for dimension in Dimension)


@dataclass(frozen=True, slots=True)
class Plan:
    """Days behind the contact plan, and the share of it done over 90 days (None: no plan). What was
    made after the day was still late on it."""

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
    since, yesterday = today - timedelta(days=COVERAGE_DAYS), today - timedelta(days=1)
    found = {}
    for account_id, oldest, kept, all_ in asking.rows(
        session, _plans(account_ids is not None), account_ids,
        today=today, since=since, yesterday=yesterday,
    ):  # fmt: skip
        behind = (today - oldest).days if oldest else 0
        found[account_id] = Plan(behind, Fraction(kept, all_) if all_ else None)
    return found


@cache
def _plans(some: bool) -> Query:
    day = coverage.counts_on()
    open_ = or_(Touch.state == TouchState.PLANNED, Touch.done_on > _TODAY)
    late = open_ & (Touch.planned_on < _TODAY)
    done = (Touch.state == TouchState.DONE) & (Touch.done_on <= _TODAY)
    inside = day.between(bindparam("since"), bindparam("yesterday"))
    planned = inside & or_(done, Touch.state == TouchState.SKIPPED, late)
    query: Query = select(
        Touch.account_id,
        func.min(case((late, Touch.planned_on))),
        func.sum(case((inside & done, 1), else_=0)),
        func.sum(case((planned, 1), else_=0)),
    ).group_by(Touch.account_id)
    return asking.narrowed(query, Touch.account_id, some)


def services(
    session: Session, today: date, account_ids: Collection[int] | None
) -> dict[int, Service]:
    """Of every account with a case that was open on the day, in one statement."""
    complaints: dict[int, set[int]] = defaultdict(set)
    late: dict[int, tuple[int, str]] = {}
    query = _services(account_ids is not None)
    for account_id, case_id, kind, title, due in asking.rows(
        session, query, account_ids, today=today
    ):
        complaints[account_id].update({case_id} if kind is ServiceKind.COMPLAINT else ())
        if due is not None:
            late.setdefault(account_id, ((today - due).days, title))
    return {
        account_id: Service(len(cases), *late.get(account_id, (0, "")))
        for account_id, cases in complaints.items()
    }


@cache
def _services(some: bool) -> Query:
    query: Query = (
        select(
            ServiceCase.account_id, ServiceCase.id, ServiceCase.kind, ServiceStep.title,
            ServiceStep.due_on,
        )
        .outerjoin(
            ServiceStep,
            (ServiceStep.case_id == ServiceCase.id)
            & or_(ServiceStep.done_on.is_(None), ServiceStep.done_on > _TODAY)
            & (ServiceStep.due_on < _TODAY),
        )
        .where(
            ServiceCase.opened_on <= _TODAY,
            or_(ServiceCase.closed_on.is_(None), ServiceCase.closed_on > _TODAY),
        )
        .order_by(ServiceStep.due_on)
    )  # fmt: skip
    return asking.narrowed(query, ServiceCase.account_id, some)


def satisfactions(
    session: Session, today: date, account_ids: Collection[int] | None
) -> dict[int, Satisfaction]:
    """Of every account with an answer within two years, in one statement."""
    year = timedelta(days=SURVEY_DAYS)
    means: dict[int, dict[bool, Fraction]] = defaultdict(dict)
    for account_id, is_recent, sum_, count in asking.rows(
        session, _marks(account_ids is not None), account_ids,
        today=today, year_ago=today - year, since=today - 2 * year,
    ):  # fmt: skip
        one = means[account_id]
        if count:
            one[bool(is_recent)] = Fraction(sum_, count)
    return {
        account_id: Satisfaction(one.get(True), one.get(False)) for account_id, one in means.items()
    }


@cache
def _marks(some: bool) -> Query:
    """Sum and number of the marks given within the last twelve months, and before."""
    recent = (Survey.answered_on > bindparam("year_ago")).label("recent")
    given = sum((case((mark.is_not(None), 1), else_=0) for mark in _MARKS), literal(0))
    total = sum((func.coalesce(mark, 0) for mark in _MARKS), literal(0))
    query: Query = (
        select(Survey.account_id, recent, func.sum(total), func.sum(given))
        .where(Survey.deleted_at.is_(None), Survey.answered_on.between(bindparam("since"), _TODAY))
        .group_by(Survey.account_id, recent)
    )
    return asking.narrowed(query, Survey.account_id, some)
