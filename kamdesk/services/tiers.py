"""Evaluations: preview over a period, apply, and the run that is in force (method §2, §3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, func, insert, select
from sqlalchemy.orm import Session

from kamdesk.method import tiers
from kamdesk.method.periods import Period, add_months, last_closed_months, month_end
from kamdesk.method.tier_parameters import TierParameters
from kamdesk.method.verdict import Override, Verdict
from kamdesk.models import Account, TierResult, TierRun
from kamdesk.models.book import PERIOD
from kamdesk.models.kinds import Tier
from kamdesk.services import book_settings, evaluating, ledger, method_settings, overrides


@dataclass(frozen=True, slots=True)
class Judged:
    """One account's verdict with what a table shows beside it."""

    verdict: Verdict
    name: str
    previous: Tier | None
    has_figures: bool = True
    """False where the period knows neither a sale nor a cost."""
    expired: Override | None = None
    """An override that the run before still kept and that has run out since."""
    target: Tier | None = None
    """The tier that we aim at, set by hand."""
    expected_monthly: int | None = None
    candidate: bool = False
    """Whether the expected monthly purchase reaches the book's bar for a candidate key account."""

    @property
    def moved(self) -> bool:
        """Whether the tier differs from the one before."""
        return self.verdict.tier is not self.previous


@dataclass(frozen=True, slots=True)
class Preview:
    """An evaluation that nothing depends on yet.

    ``in_force`` tells that applying it would change nothing: the last run has this period, these
    rules and these tiers. The tiers before are then those before that run.
    """

    period: Period
    evaluation: tiers.Evaluation
    accounts: list[Judged]
    in_force: bool = False

    @property
    def not_rated(self) -> int:
        """How many accounts have no tier: no figures, or no profit where others have one."""
        return sum(judged.verdict.tier is None for judged in self.accounts)

    @property
    def keys(self) -> int:
        """How many accounts are key."""
        return sum(judged.verdict.key for judged in self.accounts)

    def movement(self) -> dict[tuple[Tier | None, Tier | None], int]:
        """How many accounts move from which tier to which; None is *not rated*."""
        counts: dict[tuple[Tier | None, Tier | None], int] = {}
        for judged in self.accounts:
            move = (judged.previous, judged.verdict.tier)
            counts[move] = counts.get(move, 0) + 1
        return counts

    def ups_and_downs(self) -> tuple[int, int]:
        """How many accounts rise and how many fall, of those that had a tier before."""
        order = list(Tier)
        up = down = 0
        for (before, after), number in self.movement().items():
            if before is None or after is None or before is after:
                continue
            if order.index(after) < order.index(before):
                up += number
            else:
                down += number
        return up, down


def default_period(session: Session, today: date) -> Period:
    """The last 12 closed months; where the ledger ends before them, the 12 months up to its end."""
    period = last_closed_months(today)
    span = ledger.span(session)
    if span is None or span[1] >= period.first:
        return period
    last = month_end(span[1])
    return Period(add_months(last.replace(day=1), -11), last)


def preview(
    session: Session,
    period: Period,
    rules: TierParameters | None = None,
    today: date | None = None,
) -> Preview:
    """Evaluate every account over a period without storing anything; without ``rules`` by those
    of the book. Overrides count that stand on ``today``."""
    rules = rules or method_settings.parameters(session)
    evaluation, silent = evaluating.evaluate(session, period, rules, today or date.today())
    known = _known(session)
    newest = session.scalars(_newest_runs(2)).all()
    same = bool(newest) and (
        (newest[0].first_day, newest[0].last_day) == (period.first, period.last)
        and TierParameters.from_json(newest[0].parameters) == rules
    )
    in_force = same and all(known[v.account_id].tier is v.tier for v in evaluation.verdicts)
    moved = _moved_by(session, newest[0].id) if in_force else {}
    before = newest[1:] if in_force else newest[:1]
    kept = overrides.kept_by(session, before[0].id) if before else {}
    bar = max(method_settings.candidate_bar(session), 1)
    accounts = []
    for verdict in evaluation.verdicts:
        about = known[verdict.account_id]
        accounts.append(
            Judged(
                verdict,
                about.name,
                moved.get(verdict.account_id, about.tier),
                verdict.account_id not in silent,
                expired=None if verdict.override else kept.get(verdict.account_id),
                target=about.target_tier,
                expected_monthly=about.expected_monthly,
                candidate=(about.expected_monthly or 0) >= bar,
            )
        )
    return Preview(period, evaluation, accounts, in_force)


def _known(session: Session) -> dict[int, Any]:
    """Name, tier, target and expectation of every living account, by id."""
    query = select(
        Account.id, Account.name, Account.tier, Account.target_tier, Account.expected_monthly
    ).where(Account.deleted_at.is_(None))
    return {row.id: row for row in session.connection().execute(query).all()}


def _moved_by(session: Session, run_id: int) -> dict[int, Tier | None]:
    """Accounts that a run moved, with their tier before it."""
    query = select(TierResult.account_id, TierResult.previous_tier).where(
        TierResult.run_id == run_id,
        TierResult.previous_tier.is_distinct_from(TierResult.tier),
    )
    return {account_id: tier for account_id, tier in session.execute(query)}


def apply(session: Session, preview: Preview) -> TierRun:
    """Keep an evaluation as a run: tiers of the accounts, reasons, and the book's period."""
    evaluation = preview.evaluation
    run = TierRun(
        first_day=preview.period.first,
        last_day=preview.period.last,
        basis=evaluation.basis,
        parameters=evaluation.parameters.to_json(),
        totals={
            "rated": evaluation.rated,
            "revenue": evaluation.revenue,
            "contribution": evaluation.contribution,
            "accounts_for_80": evaluation.curve.accounts_for_80,
        },
    )
    session.add(run)
    session.flush()
    if preview.accounts:
        rows = [_result(run.id, judged) for judged in preview.accounts]
        if preview.in_force:  # what is shown as moved moved with the run before
            rows = [{**row, "previous_tier": row["tier"]} for row in rows]
        session.execute(insert(TierResult), rows)
    _move_accounts(session, preview)
    book_settings.put(
        session, PERIOD, [preview.period.first.isoformat(), preview.period.last.isoformat()]
    )
    return run


def latest_run(session: Session) -> TierRun | None:
    """The run in force."""
    return session.scalars(_newest_runs(1)).first()


def _newest_runs(count: int) -> Select[TierRun]:
    return select(TierRun).order_by(TierRun.id.desc()).limit(count)


def counts(session: Session) -> dict[Tier | None, int]:
    """Living accounts by tier in force; None is *not rated*."""
    query = (
        select(Account.tier, func.count())
        .where(Account.deleted_at.is_(None))
        .group_by(Account.tier)
    )
    found = {tier: number for tier, number in session.execute(query)}
    return {tier: found.get(tier, 0) for tier in (*Tier, None)}


def _result(run_id: int, judged: Judged) -> dict[str, object]:
    verdict, figures = judged.verdict, judged.verdict.figures
    return {
        "run_id": run_id,
        "account_id": verdict.account_id,
        "rank": verdict.rank,
        "revenue": figures.revenue,
        "gross_profit": figures.gross_profit,
        "cost_to_serve": figures.cost_to_serve,
        "contribution": figures.contribution,
        "cumulative_share": verdict.cumulative_percent,
        "tier": verdict.tier,
        "rule": verdict.rule,
        "facts": verdict.facts,
        "previous_tier": judged.previous,
        "computed_tier": verdict.computed,
        "override": verdict.override.to_json() if verdict.override else None,
        "score": str(verdict.criteria.score) if verdict.criteria else None,
        "key": verdict.key if verdict.criteria else None,
        "criteria": verdict.criteria.to_json() if verdict.criteria else None,
    }


def _move_accounts(session: Session, preview: Preview) -> None:
    moved = {j.verdict.account_id: j.verdict.tier for j in preview.accounts if j.moved}
    ids = list(moved)
    for start in range(0, len(ids), 500):
        chunk = select(Account).where(Account.id.in_(ids[start : start + 500]))
        for account in session.scalars(chunk):
            account.tier = moved[account.id]
        session.flush()
