"""All accounts as they were rated on a day, beside now (method §3, §5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select, union
from sqlalchemy.orm import Session

from kamdesk.models import (
    Account,
    AccountReading,
    Meeting,
    SalesLine,
    StageMove,
    TierOverride,
    TierResult,
    TierRun,
)
from kamdesk.models.kinds import ChurnLevel, LifecycleStage, Tier
from kamdesk.services import readings
from kamdesk.services.past import days, shadow
from kamdesk.services.past.facts import Day
from kamdesk.services.past.rows import Rows, replay
from kamdesk.services.readings import Reading
from kamdesk.services.tier_runs import Moved, Movement

_COLUMNS = ("code", "name", "tier", "stage", "deleted_at")


@dataclass(frozen=True, slots=True)
class Kept:
    """How accounts fared on a day: mean health over those that could be judged (None: nobody),
    how many stood where in the life cycle, and how near they were to leaving."""

    mean: int | None
    judged: int
    levels: Mapping[ChurnLevel, int]
    stages: Mapping[LifecycleStage | None, int]


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


@dataclass(frozen=True, slots=True)
class _Standing:
    """Accounts that were there at the end of a day, by id: tier, row. ``young`` were written down
    later, by the scopes ``founding``."""

    tiers: Mapping[int, Tier | None]
    rows: Rows
    founding: frozenset[int]
    young: frozenset[int]
    applied_on: date | None


def begins(session: Session) -> date | None:
    """The first day that the tiers of the book are known on; None in an empty book."""
    return days.book_begins(session)


def portfolio_as_of(session: Session, day: date) -> PortfolioThen:
    """Tiers of all accounts at the end of a day and now, in a fixed number of statements. Accounts
    written into the book after it, of which older facts are known, are rated as the evaluation in
    force then has them."""
    stood = _standing(session, day)
    columns = (Account.id, Account.code, Account.name, Account.tier, Account.deleted_at)
    now = {row.id: row for row in session.execute(select(*columns))}
    after = {key: row.tier for key, row in now.items() if row.deleted_at is None}
    named = {key: (row["code"], row["name"]) for key, row in stood.rows.items()}
    named |= {key: (row.code, row.name) for key, row in now.items()}
    before = stood.tiers
    return PortfolioThen(
        day, begins(session), stood.applied_on, _counted(before), _counted(after),
        _movement(before, after, named),
        came=len(after.keys() - before.keys()),
        went=len(before.keys() - after.keys()),
    )  # fmt: skip


def readings_as_of(session: Session, day: date) -> list[Reading]:
    """Churn and health of all accounts that were there at the end of a day, the loudest first."""
    stood = _standing(session, day)
    return _read(session, stood, day)


def kept_as_of(session: Session, day: date) -> Kept:
    """How all accounts fared at the end of a day (method §5): stages, churn and health from the
    facts of that day. Takes seconds in a large book."""
    stood = _standing(session, day)
    found = _read(session, stood, day)
    scores = [one.health.score for one in found if one.health.score is not None]
    levels = Counter(one.churn.level for one in found)
    moved = _moved(session, day) if stood.young else {}
    stages = Counter(
        moved.get(key, stood.rows[key]["stage"]) if key in stood.young else stood.rows[key]["stage"]
        for key in stood.tiers
    )
    mean = int(sum(scores) / len(scores) + 0.5) if scores else None
    return Kept(
        mean, len(scores),
        {level: levels[level] for level in reversed(ChurnLevel)},
        {stage: stages[stage] for stage in (*LifecycleStage, None)},
    )  # fmt: skip


def _read(session: Session, stood: _Standing, day: date) -> list[Reading]:
    known = {key: {"tier": stood.tiers[key]} for key in stood.young}
    with shadow.book_on(session, Day(day, stood.founding, known)):
        found = readings.of_book(session, day)
    return [one for one in found if one.account_id in stood.tiers]


def _standing(session: Session, day: date) -> _Standing:
    moment = days.end_of(day)
    found = replay(session, Account, None, moment, columns=_COLUMNS)
    rows = {key: row for key, row in found.then.items() if row["deleted_at"] is None}
    run, results = _results(session, moment)
    known = results.keys() | (_known(session, day) if found.late else set())
    young = {key: late for key, late in found.late.items() if key in known}
    kept = _kept(session, day, moment) if young else {}
    tiers = {key: row["tier"] for key, row in rows.items()}
    tiers |= {key: kept.get(key, results.get(key)) for key in young}
    return _Standing(
        tiers, rows | {key: row for key, (_by, row) in young.items()},
        frozenset(by for by, _row in young.values()), frozenset(young), run,
    )  # fmt: skip


def _known(session: Session, day: date) -> set[int]:
    """Accounts that bought, met us or were read by a day, whenever they were written down."""
    met = func.date(Meeting.starts_at, "localtime") <= day.isoformat()
    query = union(
        select(SalesLine.account_id).where(SalesLine.date <= day),
        select(Meeting.account_id).where(met, Meeting.deleted_at.is_(None)),
        select(AccountReading.account_id).where(AccountReading.read_on <= day),
    )
    return set(session.connection().execute(query).scalars())


def _moved(session: Session, day: date) -> dict[int, LifecycleStage | None]:
    """Stages after the last move up to a day, or before the first one after it."""
    query = select(
        StageMove.account_id, StageMove.moved_on, StageMove.from_stage, StageMove.to_stage
    ).order_by(StageMove.moved_on, StageMove.id)
    found: dict[int, LifecycleStage | None] = {}
    for account_id, moved_on, before, after in session.execute(query):
        if moved_on <= day:
            found[account_id] = after
        else:
            found.setdefault(account_id, before)
    return found


def _movement(
    before: Mapping[int, Tier | None],
    after: Mapping[int, Tier | None],
    named: Mapping[int, tuple[str, str]],
) -> Movement:
    counts: Counter[tuple[Tier | None, Tier | None]] = Counter()
    moved = []
    for key in before.keys() | after.keys():
        move = before.get(key), after.get(key)
        counts[move] += 1
        if move[0] is not move[1]:
            moved.append(Moved(key, *named[key], *move))
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
