"""Which accounts have a service step past its date, for lists, searches and heads of pages."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kamdesk.models import Account, ServiceCase, ServiceStep


@dataclass(frozen=True, slots=True)
class LateService:
    """The step of an account that is longest past its date, and how many are."""

    case_id: int
    step: str
    days: int
    count: int


def condition(today: Any) -> tuple[Any, ...]:
    """SQL conditions over ``ServiceCase`` and ``ServiceStep``: the step is late on that day."""
    return (
        ServiceStep.case_id == ServiceCase.id,
        ServiceCase.closed_on.is_(None),
        ServiceStep.done_on.is_(None),
        ServiceStep.due_on < today,
    )


def since(today: Any) -> Any:
    """SQL: since when the account's oldest late step has been due; null where none is."""
    query = select(func.min(ServiceStep.due_on)).where(
        ServiceCase.account_id == Account.id, *condition(today)
    )
    return query.correlate(Account).scalar_subquery()


def of_accounts(
    session: Session, today: date, account_ids: Collection[int]
) -> dict[int, LateService]:
    """By account; those on time are left out. One statement."""
    if not account_ids:
        return {}
    query = (
        select(ServiceCase.account_id, ServiceCase.id, ServiceStep.title, ServiceStep.due_on)
        .where(ServiceCase.account_id.in_(account_ids), *condition(today))
        .order_by(ServiceStep.due_on, ServiceStep.order)
    )
    found: dict[int, LateService] = {}
    for account_id, case_id, title, due in session.connection().execute(query):
        assert due is not None
        first = found.get(account_id)
        found[account_id] = (
            LateService(case_id, title, (today - due).days, 1)
            if first is None
            else LateService(first.case_id, first.step, first.days, first.count + 1)
        )
    return found
