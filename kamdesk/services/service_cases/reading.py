"""Cases read whole: of one account, of all, and what complaints were about."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from kamdesk.errors import NotFoundError
from kamdesk.models import Account, Contact, ServiceCase, ServiceStep
from kamdesk.models.kinds import ComplaintCause, ServiceKind
from kamdesk.services.service_cases.lines import CaseLine, StepLine


def of_id(session: Session, case_id: int) -> CaseLine:
    """One case; ``NotFoundError`` where it is gone."""
    found = _read(session, _lines().where(ServiceCase.id == case_id))
    if not found:
        raise NotFoundError("service_case", case_id)
    return found[0]


def of_account(session: Session, account_id: int) -> list[CaseLine]:
    """Cases of one account: open ones by date, then the newest that are closed."""
    return _read(session, _lines().where(ServiceCase.account_id == account_id))


def listed(session: Session, *, closed_since: date | None = None) -> list[CaseLine]:
    """Open cases of all living accounts, and those closed since a day, in two statements."""
    query = _lines().where(Account.deleted_at.is_(None))
    still = ServiceCase.closed_on.is_(None)
    query = query.where(still if closed_since is None else still | (
        ServiceCase.closed_on >= closed_since))  # fmt: skip
    return _read(session, query)


def size(session: Session) -> int:
    """How many cases are open, those of accounts in the bin too."""
    query = select(func.count(ServiceCase.id)).where(ServiceCase.closed_on.is_(None))
    return session.scalar(query) or 0


def causes(session: Session, since: date) -> dict[ComplaintCause, int]:
    """How many complaints opened since a day by cause, the most frequent first; those without a
    cause are left out."""
    query = (
        select(ServiceCase.cause, func.count())
        .join(Account, Account.id == ServiceCase.account_id)
        .where(
            ServiceCase.kind == ServiceKind.COMPLAINT,
            ServiceCase.opened_on >= since,
            ServiceCase.cause.is_not(None),
            Account.deleted_at.is_(None),
        )
        .group_by(ServiceCase.cause)
        .order_by(func.count().desc())
    )
    return {cause: count for cause, count in session.execute(query) if cause is not None}


def _read(session: Session, query: Select[*tuple[Any, ...]]) -> list[CaseLine]:
    rows = session.execute(query).all()
    steps: dict[int, list[StepLine]] = defaultdict(list)
    wanted = _steps().where(ServiceStep.case_id.in_(query.with_only_columns(ServiceCase.id)))
    for row in session.execute(wanted):
        told: list[Any] = [*row[1:8], row.checklist or {}, row.deliverable or "", row.note or ""]
        steps[row.case_id].append(StepLine(*told))
    values: list[list[Any]] = [[*row, tuple(steps[row[0]])] for row in rows]
    found = [CaseLine(*one) for one in values]
    return sorted(found, key=_open_first)


def _open_first(case: CaseLine) -> tuple[bool, int, int]:
    if case.closed_on is not None:
        return True, -case.closed_on.toordinal(), case.id
    step = case.next_step
    due = step.due_on if step and step.due_on else date.max
    return False, due.toordinal(), case.id


def _lines() -> Select[*tuple[Any, ...]]:
    return (
        select(
            ServiceCase.id,
            ServiceCase.account_id,
            Account.code,
            Account.name,
            Account.tier,
            ServiceCase.kind,
            ServiceCase.title,
            ServiceCase.opened_on,
            ServiceCase.closed_on,
            ServiceCase.cause,
            ServiceCase.contact_id,
            ServiceCase.note,
            ServiceCase.template_key,
            func.coalesce(Contact.name, ""),
        )
        .join_from(ServiceCase, Account)
        .outerjoin(Contact, Contact.id == ServiceCase.contact_id)
    )


def _steps() -> Select[*tuple[Any, ...]]:
    return select(
        ServiceStep.case_id,
        ServiceStep.id,
        ServiceStep.order,
        ServiceStep.title,
        ServiceStep.owner,
        ServiceStep.owner_role,
        ServiceStep.due_on,
        ServiceStep.done_on,
        ServiceStep.checklist,
        ServiceStep.deliverable,
        ServiceStep.note,
    ).order_by(ServiceStep.case_id, ServiceStep.order, ServiceStep.id)
