"""From the book to an evaluation: figures, criteria and overrides of one period (method §2, §3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from kamdesk.method import pareto, tiers
from kamdesk.method.periods import Period
from kamdesk.method.tier_parameters import TierParameters
from kamdesk.method.verdict import Verdict
from kamdesk.models.kinds import Basis
from kamdesk.services import evidence, ledger, overrides


def evaluate(
    session: Session, period: Period, rules: TierParameters, today: date
) -> tuple[tiers.Evaluation, set[int]]:
    """The evaluation, and the accounts that the period knows nothing of: they are not rated.

    A cost without sales is a loss where contribution is known; but who never bought is a prospect,
    and what we spend on prospects does not make them Lead.
    """
    sums = ledger.account_sums(session, period.first, period.last)
    sold = [
        pareto.Figures(s.account_id, s.code, s.revenue, s.gross_profit, s.cost_to_serve)
        for s in sums
        if s.revenue is not None
    ]
    unsold = [
        pareto.Figures(s.account_id, s.code, 0, 0 if s.cost_to_serve else None, s.cost_to_serve)
        for s in sums
        if s.revenue is None
    ]
    basis = pareto.choose_basis(sold)
    costing = {f.account_id for f in unsold if f.cost_to_serve and basis is Basis.CONTRIBUTION}
    if costing:
        costing &= ledger.buyers(session, period.last)
    judged = sold + [f for f in unsold if f.account_id in costing]
    silent = [f for f in unsold if f.account_id not in costing]
    criteria = evidence.assessments(session, period, judged + silent, basis, rules.criteria)
    kept = overrides.standing(session, today)
    evaluation = tiers.evaluate(judged, rules, basis, criteria, kept)
    unrated = tuple(
        Verdict(f, criteria=criteria[f.account_id], override=kept.get(f.account_id))
        for f in sorted(silent, key=lambda f: f.code)
    )
    whole = replace(evaluation, verdicts=evaluation.verdicts + unrated)
    return whole, {f.account_id for f in silent}
