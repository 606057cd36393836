"""Evaluations: preview over a period, apply, and the run that is in force (method §2, §3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from kamdesk.method import pareto, tiers
from kamdesk.method.periods import Period, add_months, last_closed_months, month_end
from kamdesk.models import Account, TierResult, TierRun
from kamdesk.models.book import PERIOD
from kamdesk.models.kinds import Basis, Tier
from kamdesk.services import book_settings, ledger

PARAMETERS = "tier_parameters"


@dataclass(frozen=True, slots=True)
class Judged:
    """One account's verdict with what a table shows beside it."""

    verdict: tiers.Verdict
    name: str
    previous: Tier | None

    @property
    def moved(self) -> bool:
        """Whether the tier differs from the one in force."""
        return self.verdict.tier is not self.previous


@dataclass(frozen=True, slots=True)
class Preview:
    """An evaluation that nothing depends on yet."""

    period: Period
    evaluation: tiers.Evaluation
    accounts: list[Judged]

    @property
    def not_rated(self) -> int:
        """How many accounts have no tier: no figures, or no profit where others have one."""
        return len(self.accounts) - self.evaluation.rated

    def movement(self) -> dict[tuple[Tier | None, Tier | None], int]:
        """How many accounts move from which tier to which; None is *not rated*."""
        counts: dict[tuple[Tier | None, Tier | None], int] = {}
        for judged in self.accounts:
            move = (judged.previous, judged.verdict.tier)
            counts[move] = counts.get(move, 0) + 1
        return counts


def default_period(session: Session, today: date) -> Period:
    """The last 12 closed months; where the ledger ends before them, the 12 months up to its end."""
    period = last_closed_months(today)
    span = ledger.span(session)
    if span is None or span[1] >= period.first:
        return period
    last = month_end(span[1])
    return Period(add_months(last.replace(day=1), -11), last)


def parameters(session: Session) -> tiers.TierParameters:
    """The rules' percentages as set for this book."""
    return tiers.TierParameters.from_json(book_settings.value(session, PARAMETERS) or {})


def preview(session: Session, period: Period) -> Preview:
    """Evaluate every account over a period without storing anything.

    Accounts without a line and without a cost to serve have no figures: they are *not rated*,
    never zero (method §2).
    """
    figures, silent = [], []
    profit_known = False
    for sums in ledger.account_sums(session, period.first, period.last):
        profit_known |= sums.gross_profit is not None
        has_lines = sums.revenue is not None
        profit = sums.gross_profit if has_lines else 0
        known_figures = pareto.Figures(
            sums.account_id, sums.code, sums.revenue or 0, profit, sums.cost_to_serve
        )
        (figures if has_lines or sums.cost_to_serve else silent).append(known_figures)
    basis = Basis.CONTRIBUTION if profit_known else Basis.REVENUE
    evaluation = tiers.evaluate(figures, parameters(session), basis)
    known = {
        row.id: (row.name, row.tier)
        for row in session.execute(
            select(Account.id, Account.name, Account.tier).where(Account.deleted_at.is_(None))
        )
    }
    silent.sort(key=lambda one: one.code)
    verdicts = (*evaluation.verdicts, *(tiers.Verdict(figures=one) for one in silent))
    accounts = [Judged(v, *known[v.account_id]) for v in verdicts]
    return Preview(period, evaluation, accounts)


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
        session.execute(
            insert(TierResult), [_result(run.id, judged) for judged in preview.accounts]
        )
    _move_accounts(session, preview)
    book_settings.put(
        session, PERIOD, [preview.period.first.isoformat(), preview.period.last.isoformat()]
    )
    return run


def latest_run(session: Session) -> TierRun | None:
    """The run in force."""
    return session.scalars(select(TierRun).order_by(TierRun.id.desc()).limit(1)).first()


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
    }


def _move_accounts(session: Session, preview: Preview) -> None:
    moved = {j.verdict.account_id: j.verdict.tier for j in preview.accounts if j.moved}
    ids = list(moved)
    for start in range(0, len(ids), 500):
        chunk = select(Account).where(Account.id.in_(ids[start : start + 500]))
        for account in session.scalars(chunk):
            account.tier = moved[account.id]
        session.flush()
