"""What is due today or late: service steps, and touches of the contact plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session

from kamdesk.models import Account, Contact, ServiceCase, ServiceStep, Touch
from kamdesk.models.kinds import Channel, ServiceKind, Tier, TouchState

STEPS_READ = 20
TOUCHES_READ = 40


@dataclass(frozen=True, slots=True)
class LateStep:
    """A service step that is due or overdue by ``days``."""

    id: int
    title: str
    kind: ServiceKind
    account_id: int
    code: str
    account: str
    due_on: date
    days: int


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


def late_steps(session: Session, today: date) -> list[LateStep]:
    """Steps of open cases, the one that waits longest first."""
    query: Select[*tuple[Any, ...]] = (
        select(
            ServiceStep.id,
            ServiceStep.title,
            ServiceCase.kind,
            Account.id,
            Account.code,
            Account.name,
            ServiceStep.due_on,
        )
        .join(ServiceCase, ServiceCase.id == ServiceStep.case_id)
        .join(Account, Account.id == ServiceCase.account_id)
        .where(
            ServiceStep.done_on.is_(None),
            ServiceStep.due_on <= today,
            ServiceCase.closed_on.is_(None),
            Account.deleted_at.is_(None),
        )
        .order_by(ServiceStep.due_on, ServiceStep.id)
        .limit(STEPS_READ)
    )
    told: list[list[Any]] = [[*row, (today - row[-1]).days] for row in session.execute(query)]
    return [LateStep(*one) for one in told]


def touches(session: Session, today: date) -> DueTouches:
    """Touches that are due, the best tier first, then the one that waits longest."""
    order = case({tier.value: place for place, tier in enumerate(Tier)}, value=Account.tier)
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
            func.count().over(),
            func.sum(case((Touch.planned_on < today, 1), else_=0)).over(),
        )
        .join(Account, Account.id == Touch.account_id)
        .outerjoin(Contact, Contact.id == Touch.contact_id)
        .where(
            Touch.state == TouchState.PLANNED,
            Touch.planned_on <= today,
            Account.deleted_at.is_(None),
        )
        .order_by(order.nulls_last(), Touch.planned_on, Touch.id)
        .limit(TOUCHES_READ)
    )
    rows = session.execute(query).all()
    if not rows:
        return DueTouches([])
    told: list[list[Any]] = [[*row[:8], (today - row[7]).days] for row in rows]
    return DueTouches([DueTouch(*one) for one in told], rows[0][8], rows[0][9])
