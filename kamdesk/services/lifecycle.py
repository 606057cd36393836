"""Stages of accounts: where they stand, what the facts propose, moves with their reasons
(method §5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from kamdesk.errors import ValidationError
from kamdesk.method import lifecycle as method
from kamdesk.method.churn import ChurnWarning
from kamdesk.method.lifecycle import ActionKind, Facts, Point, Proposal
from kamdesk.models import Account, StageMove
from kamdesk.models.kinds import LifecycleStage, Tier
from kamdesk.services import (
    contact_plan,
    editing,
    lifecycle_facts,
    readings,
    tasks,
    working_calendars,
)
from kamdesk.services.contact_plan.weightiest import weightiest

STAYS_DAYS = 90
"""How long a proposal rests after it was declined, where no fact speaks for it but calm."""
CHURN_SCORE = "churn_score"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one account stands: ``points`` are the checklist of the next stage, ``entry`` that of
    its own; ``since`` is the day of its last move, None where it never moved."""

    account_id: int
    code: str
    name: str
    tier: Tier | None
    stage: LifecycleStage
    since: date | None
    entry: tuple[Point, ...]
    points: tuple[Point, ...]
    proposal: Proposal | None
    actions: tuple[method.Action, ...]
    churn: ChurnWarning


@dataclass(frozen=True, slots=True)
class Move:
    """One move of the past."""

    moved_on: date
    from_stage: LifecycleStage | None
    to_stage: LifecycleStage
    reason: str

    @property
    def stayed(self) -> bool:
        """Whether the account was left where it is."""
        return self.from_stage is self.to_stage


def standings(session: Session, today: date, read: Iterable[readings.Reading]) -> list[Standing]:
    """Where accounts stand, of those that were read for churn; in a fixed number of statements."""
    rows = list(read)
    ids = [row.account_id for row in rows]
    facts = lifecycle_facts.facts(session, today, rows, ids)
    declined = _declined(session, ids)
    stages = dict(
        session.execute(
            lifecycle_facts.narrowed(select(Account.id, Account.stage), Account.id, ids)
        ).all()
    )
    since = _latest(session, ids, StageMove.from_stage.is_distinct_from(StageMove.to_stage))
    found = []
    for row in rows:
        one = _standing(row, stages[row.account_id], since, facts[row.account_id])
        last = declined.get(row.account_id)
        rests = last is not None and one.proposal is not None and last.holds(one, row, today)
        found.append(replace(one, proposal=None) if rests else one)
    return found


def of_account(session: Session, account_id: int, today: date) -> Standing | None:
    """Where one account stands; None where it is gone."""
    reading = readings.of_account(session, account_id, today)
    return standings(session, today, [reading])[0] if reading else None


def funnel(session: Session) -> dict[LifecycleStage, int]:
    """How many accounts are in each stage."""
    query = select(Account.stage, func.count()).where(Account.deleted_at.is_(None))
    counts = Counter(dict(session.execute(query.group_by(Account.stage)).all()))
    return {stage: counts[stage] for stage in LifecycleStage}


def moves(session: Session, account_id: int) -> list[Move]:
    """The history of one account's stages, newest first."""
    query = (
        select(StageMove.moved_on, StageMove.from_stage, StageMove.to_stage, StageMove.reason)
        .where(StageMove.account_id == account_id)
        .order_by(StageMove.moved_on.desc(), StageMove.id.desc())
    )
    return [Move(*row) for row in session.execute(query)]


def move(
    session: Session, account_id: int, to: LifecycleStage, reason: str, on: date
) -> StageMove | None:
    """Move an account to a stage, with the reason (``required``); the same stage moves nothing."""
    account = editing.get(session, Account, account_id)
    if account.stage is to:
        return None
    if not reason.strip():
        raise ValidationError.of("reason", "required")
    made = StageMove(
        account_id=account_id, from_stage=account.stage, to_stage=to, moved_on=on,
        reason=reason.strip(),
    )  # fmt: skip
    session.add(made)
    account.stage = to
    session.flush()
    return made


def stay(session: Session, account_id: int, reason: str, on: date) -> StageMove:
    """Leave an account where it is, with the reason (``required``): what the facts propose is not
    proposed again until they change. It is kept as a move to the same stage, with the facts."""
    account = editing.get(session, Account, account_id)
    if not reason.strip():
        raise ValidationError.of("reason", "required")
    reading = readings.of_account(session, account_id, on)
    proposed = standings(session, on, [reading])[0].proposal if reading else None
    made = StageMove(
        account_id=account_id, from_stage=account.stage, to_stage=account.stage, moved_on=on,
        reason=reason.strip(),
        declined=_grounds(proposed, reading) if proposed and reading else None,
    )  # fmt: skip
    session.add(made)
    session.flush()
    return made


def act(session: Session, account_id: int, action: method.Action, what: str, today: date) -> None:
    """Turn a recommended action into a touch with the weightiest contact, on a working day, or into
    a task."""
    day = today + timedelta(days=action.days)
    if action.kind is ActionKind.TASK:
        tasks.add(session, account_id, what, day)
        return
    contact_id = weightiest(session, [account_id]).get(account_id)
    values = {"channel": action.channel, "contact_id": contact_id, "note": what}
    calendar = working_calendars.of_book(session, day, day + timedelta(days=62))
    contact_plan.add(session, account_id, calendar.on_or_after(day), values, today)


@dataclass(frozen=True, slots=True)
class _Declined:
    """The last decline of one account."""

    stage: LifecycleStage
    on: date
    facts: dict[str, int] | None

    def holds(self, now: Standing, row: readings.Reading, today: date) -> bool:
        """Whether what is proposed now is what was declined: same stage, same facts."""
        if now.proposal is None or now.stage is not self.stage:
            return False
        facts = _grounds(now.proposal, row)
        if not facts or not self.facts:
            return (today - self.on).days < STAYS_DAYS
        return not method.news(self.facts, facts)


def _grounds(proposal: Proposal, row: readings.Reading) -> dict[str, int]:
    """The facts that speak for a move, by name with their number: points of the checklist, or the
    score of churn with its signals."""
    if proposal.to is LifecycleStage.WIN_BACK:
        raised = {one.signal.value: 1 for one in row.churn.raised}
        return {CHURN_SCORE: row.churn.score, **raised}
    return {point.check.value: point.number for point in proposal.reasons}


def _declined(session: Session, ids: Collection[int]) -> dict[int, _Declined]:
    """The newest decline of every account, in one statement."""
    query: Select[*tuple[Any, ...]] = (
        select(StageMove.account_id, StageMove.to_stage, StageMove.moved_on, StageMove.declined)
        .where(StageMove.from_stage == StageMove.to_stage)
        .order_by(StageMove.moved_on, StageMove.id)
    )
    rows = session.execute(lifecycle_facts.narrowed(query, StageMove.account_id, ids))
    return {account_id: _Declined(*rest) for account_id, *rest in rows}


def _standing(
    row: readings.Reading, stage: LifecycleStage, since: dict[int, date], facts: Facts
) -> Standing:
    place = method.ORDER.index(stage) if stage in method.ORDER else len(method.ORDER) - 1
    following = method.ORDER[place + 1] if place + 1 < len(method.ORDER) else None
    return Standing(
        row.account_id, row.code, row.name, row.tier, stage, since.get(row.account_id),
        method.checklist(stage, facts),
        method.checklist(following, facts) if following else (),
        method.proposal(stage, facts),
        method.actions(stage, facts),
        row.churn,
    )  # fmt: skip


def _latest(session: Session, ids: Collection[int], which: ColumnElement[bool]) -> dict[int, date]:
    """The day of the latest move of a kind."""
    query: Select[*tuple[Any, ...]] = (
        select(StageMove.account_id, func.max(StageMove.moved_on))
        .where(which)
        .group_by(StageMove.account_id)
    )
    return dict(session.execute(lifecycle_facts.narrowed(query, StageMove.account_id, ids)).all())
