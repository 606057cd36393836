"""Past evaluations, opened as they were (method §3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kamdesk.errors import NotFoundError
from kamdesk.method.criteria import Assessment
from kamdesk.method.periods import Period
from kamdesk.method.tier_parameters import TierParameters
from kamdesk.method.verdict import Override
from kamdesk.models import Account, TierResult, TierRun
from kamdesk.models.kinds import Basis, Tier, TierRule
from kamdesk.services import overrides, past_verdicts
from kamdesk.services.tiers import Judged, Preview


@dataclass(frozen=True, slots=True)
class RunLine:
    """A run in the list. Amounts are money units; ``counts`` has every tier and None."""

    id: int
    applied_at: datetime
    period: Period
    basis: Basis
    parameters: TierParameters
    counts: Mapping[Tier | None, int]
    keys: int
    moved: int
    overridden: int
    revenue: int
    contribution: int | None
    accounts_for_80: int


@dataclass(frozen=True, slots=True)
class PastRun:
    """A run opened as it was. ``preview`` shows it on the same page as a fresh evaluation, with
    ``in_force`` telling whether it is the newest run."""

    line: RunLine
    before: RunLine | None
    preview: Preview


@dataclass(frozen=True, slots=True)
class Moved:
    """An account whose tier differs between two runs; None is *not rated* or not there yet."""

    account_id: int
    code: str
    name: str
    before: Tier | None
    after: Tier | None


@dataclass(frozen=True, slots=True)
class Movement:
    """From one run to another: how many accounts went from which tier to which (unmoved ones
    included), and who moved."""

    counts: Mapping[tuple[Tier | None, Tier | None], int]
    moved: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class PastVerdict:
    """What one run said of one account."""

    run_id: int
    applied_at: datetime
    period: Period
    tier: Tier | None
    computed: Tier | None
    previous: Tier | None
    rule: TierRule | None
    facts: Mapping[str, Any]
    rank: int | None
    revenue: int
    contribution: int | None
    override: Override | None
    criteria: Assessment | None


def lines(session: Session) -> list[RunLine]:
    """All runs, newest first."""
    counts: dict[int, dict[Tier | None, int]] = defaultdict(lambda: dict.fromkeys((*Tier, None), 0))
    sums: dict[int, list[int]] = defaultdict(lambda: [0, 0, 0])
    moved = TierResult.previous_tier.is_distinct_from(TierResult.tier)
    query = select(
        TierResult.run_id,
        TierResult.tier,
        func.count(),
        func.count().filter(TierResult.key.is_(True)),
        func.count().filter(moved),
        func.count().filter(TierResult.override.is_not(None)),
    ).group_by(TierResult.run_id, TierResult.tier)
    for run_id, tier, number, *flags in session.execute(query):
        counts[run_id][tier] = number
        sums[run_id] = [have + more for have, more in zip(sums[run_id], flags, strict=True)]
    runs = session.scalars(select(TierRun).order_by(TierRun.id.desc()))
    return [_line(run, counts[run.id], sums[run.id]) for run in runs]


def load(session: Session, run_id: int) -> PastRun:
    """A run as it was: its figures, curve, verdicts, criteria and overrides, and the movement
    against the run before. Raises ``NotFoundError``."""
    runs = lines(session)
    place = next((n for n, line in enumerate(runs) if line.id == run_id), None)
    if place is None:
        raise NotFoundError("tier_run", run_id)
    line = runs[place]
    before = runs[place + 1] if place + 1 < len(runs) else None
    kept = overrides.kept_by(session, before.id) if before else {}
    rows = {
        row.TierResult.account_id: row
        for row in session.execute(
            select(TierResult, Account.code, Account.name)
            .join(Account, Account.id == TierResult.account_id)
            .where(TierResult.run_id == run_id)
        )
    }
    evaluation = past_verdicts.evaluation(
        line.parameters, line.basis, [(row.TierResult, row.code) for row in rows.values()]
    )
    accounts = [
        Judged(
            verdict,
            rows[verdict.account_id].name,
            rows[verdict.account_id].TierResult.previous_tier,
            verdict.rank is not None or verdict.figures.revenue != 0,
            expired=None if verdict.override else kept.get(verdict.account_id),
        )
        for verdict in evaluation.verdicts
    ]
    return PastRun(line, before, Preview(line.period, evaluation, accounts, in_force=place == 0))


def movement(session: Session, from_id: int, to_id: int) -> Movement:
    """Tier movement between any two runs. Raises ``NotFoundError``."""
    for run_id in (from_id, to_id):
        if session.get(TierRun, run_id) is None:
            raise NotFoundError("tier_run", run_id)
    query = (
        select(
            TierResult.run_id, TierResult.account_id, TierResult.tier, Account.code, Account.name
        )
        .join(Account, Account.id == TierResult.account_id)
        .where(TierResult.run_id.in_({from_id, to_id}))
        .order_by(Account.code)
    )
    tiers_in: dict[int, dict[int, Tier | None]] = {from_id: {}, to_id: {}}
    named: dict[int, tuple[str, str]] = {}
    for run_id, account_id, tier, code, name in session.execute(query):
        tiers_in[run_id][account_id] = tier
        named[account_id] = (code, name)
    counts: dict[tuple[Tier | None, Tier | None], int] = {}
    moved = []
    for account_id, (code, name) in named.items():
        move = tiers_in[from_id].get(account_id), tiers_in[to_id].get(account_id)
        counts[move] = counts.get(move, 0) + 1
        if move[0] is not move[1]:
            moved.append(Moved(account_id, code, name, *move))
    return Movement(counts, tuple(moved))


def history(session: Session, account_id: int) -> list[PastVerdict]:
    """What every run said of one account, newest first."""
    query = (
        select(TierResult, TierRun)
        .join(TierRun, TierRun.id == TierResult.run_id)
        .where(TierResult.account_id == account_id)
        .order_by(TierRun.id.desc())
    )
    return [_past_verdict(result, run) for result, run in session.execute(query)]


def _line(run: TierRun, counts: Mapping[Tier | None, int], flags: Sequence[int]) -> RunLine:
    keys, moved, overridden = flags
    return RunLine(
        id=run.id,
        applied_at=run.applied_at,
        period=Period(run.first_day, run.last_day),
        basis=run.basis,
        parameters=TierParameters.from_json(run.parameters),
        counts=counts,
        keys=keys,
        moved=moved,
        overridden=overridden,
        revenue=run.totals["revenue"],
        contribution=run.totals["contribution"],
        accounts_for_80=run.totals["accounts_for_80"],
    )


def _past_verdict(result: TierResult, run: TierRun) -> PastVerdict:
    return PastVerdict(
        run_id=run.id,
        applied_at=run.applied_at,
        period=Period(run.first_day, run.last_day),
        tier=result.tier,
        computed=past_verdicts.computed(result),
        previous=result.previous_tier,
        rule=result.rule,
        facts=result.facts,
        rank=result.rank,
        revenue=result.revenue,
        contribution=result.contribution,
        override=past_verdicts.override(result),
        criteria=past_verdicts.criteria(result, TierParameters.from_json(run.parameters)),
    )
