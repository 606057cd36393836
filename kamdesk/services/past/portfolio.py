"""All accounts as they were rated on a day, beside now (method §3, §5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from kamdesk.models import Account, AccountReading, Change, Scope, TierOverride, TierResult, TierRun
from kamdesk.models.kinds import ChangeOp, ChurnLevel, Tier
from kamdesk.services.past import days
from kamdesk.services.past.rows import Rows, rows_as_of
from kamdesk.services.tier_runs import Moved, Movement

_COLUMNS = ("code", "name", "tier", "deleted_at")


@dataclass(frozen=True, slots=True)
class HealthThen:
    """Mean health of the newest month that was kept by a day, 0–100, over ``accounts``; ``high``
    is how many of them were about to leave."""

    month: date
    mean: int | None
    accounts: int
    high: int


@dataclass(frozen=True, slots=True)
class PortfolioThen:
    """The book at the end of a day. ``then`` and ``now`` count accounts by tier, None is *not
    rated*; ``movement`` goes from then to now, None also for accounts that were not there yet or
    are gone. ``applied_on`` is the day of the evaluation that was in force."""

    day: date
    begins: date | None
    applied_on: date | None
    then: Mapping[Tier | None, int]
    now: Mapping[Tier | None, int]
    movement: Movement
    came: int
    went: int
    health: HealthThen | None
    health_now: HealthThen | None


def begins(session: Session) -> date | None:
    """The first day that the tiers of the book are known on; None in an empty book."""
    return days.book_begins(session)


def portfolio_as_of(session: Session, day: date) -> PortfolioThen:
    """Tiers of all accounts at the end of a day and now, in a fixed number of statements. Accounts
    written into the book after it are rated as the evaluation in force then has them."""
    moment = days.end_of(day)
    now = rows_as_of(session, Account, None, datetime.now(UTC), columns=_COLUMNS)
    found = rows_as_of(session, Account, None, moment, columns=_COLUMNS)
    then = {key: row for key, row in found.items() if row["deleted_at"] is None}
    run, results = _results(session, moment)
    young = _written_after(session, moment)
    kept = _kept(session, day, moment) if results else {}
    before = {key: row["tier"] for key, row in then.items()}
    before |= {key: kept.get(key, results[key]) for key in young & results.keys()}
    after = {key: row["tier"] for key, row in now.items() if row["deleted_at"] is None}
    months = _months(session)
    return PortfolioThen(
        day, begins(session), run, _counted(before), _counted(after),
        _movement(before, after, {**then, **now}),
        came=len(after.keys() - before.keys()),
        went=len(before.keys() - after.keys()),
        health=next((one for read_on, one in months if read_on <= day), None),
        health_now=months[0][1] if months else None,
    )  # fmt: skip


def _movement(
    before: Mapping[int, Tier | None], after: Mapping[int, Tier | None], named: Rows
) -> Movement:
    counts: Counter[tuple[Tier | None, Tier | None]] = Counter()
    moved = []
    for key in before.keys() | after.keys():
        move = before.get(key), after.get(key)
        counts[move] += 1
        if move[0] is not move[1]:
            moved.append(Moved(key, named[key]["code"], named[key]["name"], *move))
    return Movement(counts, tuple(sorted(moved, key=lambda one: one.code)))


def _counted(tiers: Mapping[int, Tier | None]) -> dict[Tier | None, int]:
    counts = Counter(tiers.values())
    return {tier: counts[tier] for tier in (*Tier, None)}


def _results(session: Session, moment: datetime) -> tuple[date | None, dict[int, Tier | None]]:
    """The evaluation in force at a moment: its day, and tiers by account."""
    query = select(TierRun.id, TierRun.applied_at).where(TierRun.applied_at <= moment)
    run = session.execute(query.order_by(TierRun.applied_at.desc(), TierRun.id.desc())).first()
    if run is None:
        return None, {}
    rows = select(TierResult.account_id, TierResult.tier).where(TierResult.run_id == run.id)
    return days.local(run.applied_at), dict(session.execute(rows).all())


def _written_after(session: Session, moment: datetime) -> set[int]:
    """Accounts that were first written down after a moment."""
    query = (
        select(Change.row_id, Change.row_count)
        .join(Scope, Scope.id == Change.scope_id)
        .where(
            Change.table_name == Account.__tablename__,
            Change.op == ChangeOp.INSERT,
            Scope.done_at > moment,
            Scope.undoes_id.is_(None),
        )
    )
    found: set[int] = set()
    for first, count in session.execute(query):
        found.update(range(first, first + count))
    return found


def _kept(session: Session, day: date, moment: datetime) -> dict[int, Tier]:
    """Tiers kept by hand that stood at the end of a day."""
    query = (
        select(TierOverride.account_id, TierOverride.tier)
        .where(
            TierOverride.set_at <= moment,
            TierOverride.until >= day,
            TierOverride.ended_on.is_(None) | (TierOverride.ended_on > day),
        )
        .order_by(TierOverride.id)
    )
    return dict(session.execute(query).all())


def _months(session: Session) -> list[tuple[date, HealthThen]]:
    """Kept months with the day they were read as of, the newest first."""
    high = func.count().filter(AccountReading.churn_level == ChurnLevel.HIGH)
    query: Select[*tuple[Any, ...]] = (
        select(
            AccountReading.month, func.max(AccountReading.read_on),
            func.avg(AccountReading.health), func.count(AccountReading.health), high,
        )
        .group_by(AccountReading.month)
        .order_by(AccountReading.month.desc())
    )  # fmt: skip
    return [
        (read_on, HealthThen(month, None if mean is None else int(mean + 0.5), count, warned))
        for month, read_on, mean, count, warned in session.execute(query)
    ]
