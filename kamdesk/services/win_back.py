"""Win-back plans: cause, offer, who, by when, what is done, what came of it (method §5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from kamdesk.errors import RefusedError, ValidationError
from kamdesk.models import Account, StageMove, WinBackPlan
from kamdesk.models.kinds import LifecycleStage, Tier, WinBackState
from kamdesk.services import editing, lifecycle


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A win-back plan in a list."""

    id: int
    account_id: int
    code: str
    account: str
    tier: Tier | None
    state: WinBackState
    opened_on: date
    closed_on: date | None
    cause: str
    offer: str
    owner: str
    due_on: date | None
    result: str
    score: int | None


def start(
    session: Session, account_id: int, reason: str, today: date, score: int | None = None
) -> WinBackPlan:
    """Open a plan and move the account to the stage of warning. An account that has an open plan
    is refused (``win_back_open``)."""
    _refuse_second(session, account_id)
    account = editing.get(session, Account, account_id)
    lifecycle.move(session, account_id, LifecycleStage.WIN_BACK, reason, today)
    plan = WinBackPlan(account_id=account_id, opened_on=today, owner=account.owner, score=score)
    session.add(plan)
    session.flush()
    return plan


def update(
    session: Session,
    plan_id: int,
    changes: Mapping[str, Any],
    was: Mapping[str, Any] | None = None,
) -> WinBackPlan:
    """Change cause, offer, owner, date or result."""
    return editing.update(session, WinBackPlan, plan_id, changes, was)


def close(
    session: Session,
    plan_id: int,
    state: WinBackState,
    result: str,
    stage: LifecycleStage,
    today: date,
) -> None:
    """Close a plan as kept or lost, with what came of it (``required``); the account moves to the
    stage given."""
    if state is WinBackState.OPEN:
        raise ValidationError.of("state", "required")
    if not result.strip():
        raise ValidationError.of("result", "required")
    plan = editing.get(session, WinBackPlan, plan_id)
    plan.state, plan.result, plan.closed_on = state, result.strip(), today
    lifecycle.move(session, plan.account_id, stage, result, today)
    session.flush()


def stage_after(session: Session, plan_id: int, state: WinBackState) -> LifecycleStage:
    """Where an account goes when its plan is closed: kept, back to where it came from; lost, it
    stays in the stage of warning."""
    if state is not WinBackState.KEPT:
        return LifecycleStage.WIN_BACK
    plan = editing.get(session, WinBackPlan, plan_id)
    before = session.scalar(
        select(StageMove.from_stage)
        .where(
            StageMove.account_id == plan.account_id,
            StageMove.to_stage == LifecycleStage.WIN_BACK,
            StageMove.from_stage != LifecycleStage.WIN_BACK,
        )
        .order_by(StageMove.moved_on.desc(), StageMove.id.desc())
        .limit(1)
    )
    return before or LifecycleStage.MAINTAIN


def reopen(session: Session, plan_id: int) -> None:
    """Take a closed plan up again. Where the account has another one open by now, this is refused
    (``win_back_open``)."""
    plan = editing.get(session, WinBackPlan, plan_id)
    _refuse_second(session, plan.account_id)
    plan.state, plan.closed_on = WinBackState.OPEN, None


def of_account(
    session: Session, account_id: int, state: WinBackState | None = None
) -> list[PlanLine]:
    """Plans of one account, the newest first."""
    return _read(session, _lines().where(WinBackPlan.account_id == account_id), state)


def listed(session: Session, state: WinBackState | None = None) -> list[PlanLine]:
    """Plans of all living accounts, the newest first."""
    return _read(session, _lines().where(Account.deleted_at.is_(None)), state)


def _refuse_second(session: Session, account_id: int) -> None:
    if of_account(session, account_id, WinBackState.OPEN):
        raise RefusedError("win_back_open")


def _read(
    session: Session, query: Select[*tuple[Any, ...]], state: WinBackState | None
) -> list[PlanLine]:
    if state is not None:
        query = query.where(WinBackPlan.state == state)
    query = query.order_by(WinBackPlan.opened_on.desc(), WinBackPlan.id.desc())
    return [PlanLine(*row) for row in session.execute(query)]


def _lines() -> Select[*tuple[Any, ...]]:
    return select(
        WinBackPlan.id,
        WinBackPlan.account_id,
        Account.code,
        Account.name,
        Account.tier,
        WinBackPlan.state,
        WinBackPlan.opened_on,
        WinBackPlan.closed_on,
        WinBackPlan.cause,
        WinBackPlan.offer,
        WinBackPlan.owner,
        WinBackPlan.due_on,
        WinBackPlan.result,
        WinBackPlan.score,
    ).join(Account, Account.id == WinBackPlan.account_id)
