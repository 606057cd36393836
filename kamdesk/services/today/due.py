"""What is due today or late: promises, service steps, touches of the contact plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, case, func, select, true
from sqlalchemy.orm import Session

from kamdesk.models import Account, Contact, ServiceCase, ServiceStep, Touch
from kamdesk.models.kinds import Channel, ServiceKind, StepOwner, Tier, TouchState
from kamdesk.services import binned, promises
from kamdesk.services.promises import PromiseLine


@dataclass(frozen=True, slots=True)
class LateStep:
    """A service step that is due or overdue by ``days``, who does it and the case it is of."""

    id: int
    case_id: int
    title: str
    kind: ServiceKind
    owner: str
    owner_role: StepOwner | None
    account_id: int
    code: str
    account: str
    due_on: date
    days: int


@dataclass(frozen=True, slots=True)
class DuePromises:
    """The first of the open promises that are due, and how many there are."""

    lines: list[PromiseLine]
    count: int = 0


@dataclass(frozen=True, slots=True)
class DueSteps:
    """The first of the steps that are due, and how many there are."""

    lines: list[LateStep]
    count: int = 0


@dataclass(frozen=True, slots=True)
class DueTouch:
    """A planned touch whose day is today, or past by ``days``."""

    id: int
    channel: Channel
    account_id: int
    code: str
    account: str
    tier: Tier | None
    contact: str
    planned_on: date
    days: int


@dataclass(frozen=True, slots=True)
class DueTouches:
    """The first of the touches that are due, and how many there are; ``late`` of them are past
    their day."""

    lines: list[DueTouch]
    count: int = 0
    late: int = 0


def due_promises(session: Session, today: date, most: int | None) -> DuePromises:
    """Promises of both sides, the one that waits longest first."""
    return DuePromises(*promises.first_due(session, today, most))


def late_steps(session: Session, today: date, most: int | None) -> DueSteps:
    """Steps of open cases, the one that waits longest first."""
    due = (
        ServiceStep.done_on.is_(None),
        ServiceStep.due_on <= today,
        ServiceCase.closed_on.is_(None),
        binned.account_lives(ServiceCase.account_id),
    )
    count = select(func.count()).select_from(ServiceStep).join(ServiceCase).where(*due)
    query: Select[*tuple[Any, ...]] = (
        select(
            ServiceStep.id,
            ServiceCase.id,
            ServiceStep.title,
            ServiceCase.kind,
            ServiceStep.owner,
            ServiceStep.owner_role,
            Account.id,
            Account.code,
            Account.name,
            ServiceStep.due_on,
            count.scalar_subquery(),
        )
        .join(ServiceCase, ServiceCase.id == ServiceStep.case_id)
        .join(Account, Account.id == ServiceCase.account_id)
        .where(*due)
        .order_by(ServiceStep.due_on, ServiceStep.id)
        .limit(most)
    )
    rows = session.execute(query).all()
    told: list[list[Any]] = [[*row[:10], (today - row[9]).days] for row in rows]
    return DueSteps([LateStep(*one) for one in told], rows[0][10] if rows else 0)


def touches(session: Session, today: date, most: int | None) -> DueTouches:
    """Touches that are due, the best tier first, then the one that waits longest."""
    due = (Touch.state == TouchState.PLANNED, Touch.planned_on <= today)
    place = case({tier.value: at for at, tier in enumerate(Tier)}, value=Account.tier)
    order = (place.nulls_last(), Touch.planned_on, Touch.id)
    first = (
        select(Touch.id)
        .join(Account, Account.id == Touch.account_id)
        .where(*due, Account.deleted_at.is_(None))
        .order_by(*order)
        .limit(most)
        .subquery()
    )
    late = func.sum(case((Touch.planned_on < today, 1), else_=0)).label("late")
    counts = (
        select(func.count().label("all"), late)
        .where(*due, binned.account_lives(Touch.account_id))
        .subquery()
    )
    query: Select[*tuple[Any, ...]] = (
        select(
            Touch.id,
            Touch.channel,
            Account.id,
            Account.code,
            Account.name,
            Account.tier,
            func.coalesce(Contact.name, ""),
            Touch.planned_on,
            counts.c.all,
            counts.c.late,
        )
        .join(first, first.c.id == Touch.id)
        .join(Account, Account.id == Touch.account_id)
        .outerjoin(Contact, Contact.id == Touch.contact_id)
        .join(counts, true())
        .order_by(*order)
    )
    rows = session.execute(query).all()
    if not rows:
        return DueTouches([])
    told: list[list[Any]] = [[*row[:8], (today - row[7]).days] for row in rows]
    return DueTouches([DueTouch(*one) for one in told], rows[0][8], rows[0][9])
