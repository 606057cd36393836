"""What a run kept of its accounts, read back into an evaluation (method §3)."""

from __future__ import annotations

from collections.abc import Sequence

from kamdesk.method.criteria import Assessment
from kamdesk.method.pareto import Figures, curve
from kamdesk.method.tier_parameters import TierParameters
from kamdesk.method.tier_rules import TIER_OF_RULE
from kamdesk.method.tiers import Evaluation, notes
from kamdesk.method.verdict import Override, Verdict
from kamdesk.models import TierResult
from kamdesk.models.kinds import Basis, Tier


def evaluation(
    parameters: TierParameters, basis: Basis, results: Sequence[tuple[TierResult, str]]
) -> Evaluation:
    """The evaluation of a run from its own results; ranks are those that were kept."""
    figures = {
        result.account_id: Figures(
            result.account_id, code, result.revenue, result.gross_profit, result.cost_to_serve
        )
        for result, code in results
    }
    rated = [figures[r.account_id] for r, _code in results if r.rank is not None]
    ranked = curve(rated, basis)
    verdicts = [
        Verdict(
            figures[result.account_id],
            rank=result.rank,
            cumulative=None if result.rank is None else ranked.share_at(result.rank - 1),
            computed=computed(result),
            rule=result.rule,
            facts=result.facts,
            criteria=criteria(result, parameters),
            override=override(result),
        )
        for result, _code in results
    ]
    verdicts.sort(key=lambda v: (v.rank is None, v.rank, v.figures.code))
    missing = any(v.rank is None and v.figures.revenue for v in verdicts)
    return Evaluation(parameters, ranked, tuple(verdicts), notes(ranked, missing))


def computed(result: TierResult) -> Tier | None:
    """By the rule that fired, for runs of the first release kept no computed tier."""
    return TIER_OF_RULE[result.rule] if result.rule else None


def override(result: TierResult) -> Override | None:
    """The override that stood in the run."""
    return Override.from_json(result.override) if result.override else None


def criteria(result: TierResult, parameters: TierParameters) -> Assessment | None:
    """The six criteria as they were; None before runs kept them."""
    kept = result.criteria
    return None if kept is None else Assessment.from_json(kept, parameters.criteria)
