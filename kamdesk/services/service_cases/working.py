"""Cases opened from a template, worked step by step, closed (method §8)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.errors import ValidationError
from kamdesk.models import Account, ServiceCase, ServiceStep, Survey
from kamdesk.models.kinds import ServiceKind, Tier
from kamdesk.services import editing, working_calendars
from kamdesk.services.service_templates import Template

_YEAR = timedelta(days=400)
_REQUIRED = frozenset({"title"})


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
    span = timedelta(days=2 * sum(step.days(tier) for step in template.steps)) + _YEAR
    calendar = working_calendars.of_book(session, opened_on, opened_on + span)
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
    today: date,
    was: Mapping[str, Any] | None = None,
) -> ServiceStep:
    """Change owner, dates, note or checklist of a step. No note and an empty one are the same.

    Raises ``ValidationError`` ``future_date`` where it would be done after today.
    """
    done = changes.get("done_on")
    if done is not None and done > today:
        raise ValidationError.of("done_on", "future_date")
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


def postpone(session: Session, step_id: int, to: date, reason: str, *, follow: bool) -> None:
    """Give an open step another date, with the reason as a line of its note; where the others
    ``follow``, open steps after it move by as many working days.

    Raises ``ValidationError``: ``reason`` missing, ``due_on`` where it stays what it was.
    """
    step = editing.get(session, ServiceStep, step_id)
    was, clean = step.due_on, reason.strip()
    if not clean:
        raise ValidationError.of("reason", "required")
    if to == was:
        raise ValidationError.of("due_on", "same_day")
    line = f"{was.isoformat() if was else ''} → {to.isoformat()} {clean}".strip()
    note = "\n".join(filter(None, (step.note, line)))
    editing.update(session, ServiceStep, step_id, {"due_on": to, "note": note})
    if follow and was is not None:
        _shift(session, step, was, to)


def _shift(session: Session, moved: ServiceStep, was: date, to: date) -> None:
    query = select(ServiceStep).where(
        ServiceStep.case_id == moved.case_id,
        ServiceStep.order > moved.order,
        ServiceStep.done_on.is_(None),
        ServiceStep.due_on.is_not(None),
    )
    following = list(session.scalars(query))
    days = [was, to, *(step.due_on for step in following if step.due_on)]
    calendar = working_calendars.of_book(session, min(days) - _YEAR, max(days) + _YEAR)
    first, last = sorted((was, to))
    by = calendar.between(first + timedelta(days=1), last) * (1 if to > was else -1)
    for step in following:
        assert step.due_on is not None
        step.due_on = calendar.add(step.due_on, by)
    session.flush()


def close(session: Session, case_id: int, on: date | None) -> None:
    """Close a case, or open it again with None. A complaint needs its cause (``required``)."""
    case = editing.get(session, ServiceCase, case_id)
    if on is not None and case.kind is ServiceKind.COMPLAINT and case.cause is None:
        raise ValidationError.of("cause", "required")
    case.closed_on = on


def remove(session: Session, case_id: int) -> None:
    """Take a case out, with its steps; a survey whose marks opened it stays."""
    for survey in session.scalars(select(Survey).where(Survey.case_id == case_id)):
        survey.case_id = None
    session.flush()
    session.delete(editing.get(session, ServiceCase, case_id))
    session.flush()
