"""Service cases: opened from a template, worked step by step, closed (method §8)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from kamdesk.errors import NotFoundError, ValidationError
from kamdesk.models import Account, Contact, ServiceCase, ServiceStep
from kamdesk.models.kinds import ComplaintCause, ServiceKind, StepOwner, Tier
from kamdesk.services import editing, working_calendars
from kamdesk.services.service_templates import Template

_YEAR = timedelta(days=400)
_REQUIRED = frozenset({"title"})


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step of a case. ``checklist`` tells each point whether it is ticked."""

    id: int
    order: int
    title: str
    owner: str
    owner_role: StepOwner | None
    due_on: date | None
    done_on: date | None
    checklist: dict[str, bool]
    deliverable: str
    note: str

    def days_late(self, today: date) -> int:
        """How many days past its date an open step is; 0 or less is not late."""
        return (today - self.due_on).days if self.due_on and self.done_on is None else 0


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case with its steps in order."""

    id: int
    account_id: int
    code: str
    account: str
    tier: Tier | None
    kind: ServiceKind
    title: str
    opened_on: date
    closed_on: date | None
    cause: ComplaintCause | None
    contact_id: int | None
    note: str
    template_key: str | None
    person: str
    steps: tuple[StepLine, ...]

    @property
    def next_step(self) -> StepLine | None:
        """The first step that is not done."""
        return next((step for step in self.steps if step.done_on is None), None)

    def days_late(self, today: date) -> int:
        """Days late of the step that is longest past its date."""
        if self.closed_on is not None:
            return 0
        return max((step.days_late(today) for step in self.steps), default=0)


def start(
    session: Session,
    account_id: int,
    template: Template,
    opened_on: date,
    values: Mapping[str, Any],
) -> ServiceCase:
    """Open a case from a template: each step is due so many working days after the one before it,
    by the account's tier. ``title`` defaults to the template's name."""
    account = editing.get(session, Account, account_id)
    clean = editing.check(ServiceCase, {"title": template.name, **values}, _REQUIRED)
    case = ServiceCase(
        account_id=account_id, kind=template.kind, template_key=template.key,
        opened_on=opened_on, **clean,
    )  # fmt: skip
    dates = due_dates(session, template, account.tier, opened_on)
    for order, (step, due) in enumerate(zip(template.steps, dates, strict=True)):
        case.steps.append(
            ServiceStep(
                order=order, title=step.title, owner_role=step.owner, due_on=due,
                limit_days=step.days(account.tier),
                checklist=dict.fromkeys(step.checklist, False), deliverable=step.deliverable,
            )
        )  # fmt: skip
    session.add(case)
    session.flush()
    return case


def preview(
    session: Session, template: Template, account_id: int | None, opened_on: date
) -> tuple[Tier | None, list[date]]:
    """The tier of an account, and when each step of a case for it would be due."""
    account = None if account_id is None else editing.get(session, Account, account_id)
    tier = account.tier if account else None
    return tier, due_dates(session, template, tier, opened_on)


def due_dates(
    session: Session, template: Template, tier: Tier | None, opened_on: date
) -> list[date]:
    """When each step of a case opened that day would be due, for an account of a tier."""
    calendar = working_calendars.of_book(session, opened_on, opened_on + _YEAR)
    dates, due = [], opened_on
    for step in template.steps:
        due = calendar.add(due, step.days(tier))
        dates.append(due)
    return dates


def update(
    session: Session,
    case_id: int,
    changes: Mapping[str, Any],
    was: Mapping[str, Any] | None = None,
) -> ServiceCase:
    """Change title, note, cause or person of a case."""
    return editing.update(session, ServiceCase, case_id, changes, was, _REQUIRED)


def change_step(
    session: Session,
    step_id: int,
    changes: Mapping[str, Any],
    was: Mapping[str, Any] | None = None,
) -> ServiceStep:
    """Change owner, date, note or checklist of a step. No note and an empty one are the same."""
    stored = editing.get(session, ServiceStep, step_id).note
    if was and not was.get("note") and not stored:
        was = {**was, "note": stored}
    return editing.update(session, ServiceStep, step_id, changes, was)


def tick(session: Session, step_id: int, point: str, on: bool) -> None:
    """Tick a point of a step's checklist, or take the tick off."""
    step = editing.get(session, ServiceStep, step_id)
    step.checklist = {**(step.checklist or {}), point: on}


def finish_step(session: Session, step_id: int, on: date | None) -> None:
    """Tick a step off, or open it again with None."""
    editing.get(session, ServiceStep, step_id).done_on = on


def close(session: Session, case_id: int, on: date | None) -> None:
    """Close a case, or open it again with None. A complaint needs its cause (``required``)."""
    case = editing.get(session, ServiceCase, case_id)
    if on is not None and case.kind is ServiceKind.COMPLAINT and case.cause is None:
        raise ValidationError.of("cause", "required")
    case.closed_on = on


def remove(session: Session, case_id: int) -> None:
    """Take a case out, with its steps."""
    session.delete(editing.get(session, ServiceCase, case_id))
    session.flush()


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
