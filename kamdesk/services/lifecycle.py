"""Stages of accounts: where they stand, what the facts propose, moves with their reasons
(method §5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from kamdesk.errors import ValidationError
from kamdesk.method import lifecycle as method
from kamdesk.method.lifecycle import ActionKind, Facts, Point, Proposal
from kamdesk.models import (
    Account,
    AccountContact,
    Contact,
    Meeting,
    Need,
    SalesLine,
    StageMove,
)
from kamdesk.models.kinds import (
    BuyingRole,
    LifecycleStage,
    MeetingState,
    NeedKind,
    Tier,
)
from kamdesk.services import contact_plan, editing, readings, tasks

YEAR = 365


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


@dataclass(frozen=True, slots=True)
class Move:
    """One move of the past."""

    moved_on: date
    from_stage: LifecycleStage | None
    to_stage: LifecycleStage
    reason: str


def standings(session: Session, today: date, found: Iterable[readings.Reading]) -> list[Standing]:
    """Where accounts stand, of those that were read for churn; in a fixed number of statements."""
    rows = list(found)
    ids = [row.account_id for row in rows]
    facts = _facts(session, today, rows, ids)
    stages = dict(session.execute(_of(select(Account.id, Account.stage), Account.id, ids)).all())
    since = _since(session, ids)
    return [_standing(row, stages[row.account_id], since, facts[row.account_id]) for row in rows]


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


def act(session: Session, account_id: int, action: method.Action, what: str, today: date) -> None:
    """Turn a recommended action into a touch with the weightiest contact, or into a task."""
    day = today + timedelta(days=action.days)
    if action.kind is ActionKind.TASK:
        tasks.add(session, account_id, what, day)
        return
    contact_id = session.scalar(
        select(AccountContact.contact_id)
        .where(AccountContact.account_id == account_id, AccountContact.left_on.is_(None))
        .order_by(
            (AccountContact.role == BuyingRole.DECISION_MAKER).desc(),
            AccountContact.influence.desc().nulls_last(),
        )
        .limit(1)
    )
    values = {"channel": action.channel, "contact_id": contact_id, "note": what}
    contact_plan.add(session, account_id, day, values)


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
    )  # fmt: skip


def _facts(
    session: Session, today: date, rows: list[readings.Reading], ids: list[int]
) -> dict[int, Facts]:
    """Everything the checklists look at."""
    people = {row[0]: row[1:] for row in session.execute(_people(ids))}
    needs = _counts(session, select(Need.account_id, func.count()).where(
        Need.kind == NeedKind.EXPLICIT), Need.account_id, ids)  # fmt: skip
    met = _counts(session, select(Meeting.account_id, func.count()).where(
        Meeting.state == MeetingState.HELD, Meeting.deleted_at.is_(None)),
        Meeting.account_id, ids)  # fmt: skip
    bought = {row[0]: row[1:] for row in session.execute(_bought(today, ids))}
    worth = set(session.scalars(_of(select(Account.id).where(
        Account.expected_monthly.is_not(None) | Account.target_tier.is_not(None)
    ), Account.id, ids)))  # fmt: skip
    found = {}
    for row in rows:
        known, decider = people.get(row.account_id, (0, 0))
        orders, lines, months = bought.get(row.account_id, (0, 0, 0))
        found[row.account_id] = Facts(
            filled=row.filled_percent,
            people=known,
            worth_known=row.account_id in worth or bool(orders),
            decider_known=bool(decider),
            orders=orders,
            explicit_needs=needs.get(row.account_id, 0),
            meetings=met.get(row.account_id, 0),
            lines=lines,
            months_with_sales=months,
            covered=row.covered_percent,
            churn=row.churn.level,
        )
    return found


def _people(ids: Collection[int]) -> Select[*tuple[Any, ...]]:
    decider = AccountContact.role == BuyingRole.DECISION_MAKER
    query: Select[*tuple[Any, ...]] = (
        select(AccountContact.account_id, func.count(), func.max(decider))
        .join(Contact, Contact.id == AccountContact.contact_id)
        .where(AccountContact.left_on.is_(None), Contact.deleted_at.is_(None))
        .group_by(AccountContact.account_id)
    )
    return _of(query, AccountContact.account_id, ids)


def _bought(today: date, ids: Collection[int]) -> Select[*tuple[Any, ...]]:
    """Days with orders, product lines and months with sales of the last year."""
    query: Select[*tuple[Any, ...]] = (
        select(
            SalesLine.account_id,
            func.count(SalesLine.date.distinct()),
            func.count(SalesLine.product_line.distinct()),
            func.count(func.substr(SalesLine.date, 1, 7).distinct()),
        )
        .where(SalesLine.date.between(today - timedelta(days=YEAR), today), SalesLine.amount > 0)
        .group_by(SalesLine.account_id)
    )
    return _of(query, SalesLine.account_id, ids)


def _since(session: Session, ids: Collection[int]) -> dict[int, date]:
    query: Select[*tuple[Any, ...]] = select(
        StageMove.account_id, func.max(StageMove.moved_on)
    ).group_by(StageMove.account_id)
    return dict(session.execute(_of(query, StageMove.account_id, ids)).all())


def _counts(
    session: Session, query: Select[*tuple[Any, ...]], column: Any, ids: Collection[int]
) -> dict[int, int]:
    return dict(session.execute(_of(query.group_by(column), column, ids)).all())


def _of(
    query: Select[*tuple[Any, ...]], column: Any, ids: Collection[int]
) -> Select[*tuple[Any, ...]]:
    """Of one account alone where there is one; of many, all are read and looked up."""
    return query.where(column == next(iter(ids))) if len(ids) == 1 else query
