"""Four tiers by default rules, evaluated top-down, each verdict with its reason (method §3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from kamdesk.method.criteria import Assessment
from kamdesk.method.pareto import Curve, Figures, choose_basis, curve
from kamdesk.method.tier_parameters import TierParameters
from kamdesk.method.tier_rules import Judge, borders
from kamdesk.method.verdict import Override, Verdict
from kamdesk.models.kinds import Basis, Tier


@dataclass(frozen=True)
class Evaluation:
    """Verdicts in rank order, those not rated last (by code), with totals and notes.

    ``notes`` are codes: ``revenue_basis`` (no line carries cost or profit), ``profit_missing``
    (some accounts' lines carry none: not rated), ``positive_total`` (net total not positive, the
    curve runs on the positive total), ``nothing_positive`` (nobody brings anything).
    """

    parameters: TierParameters
    curve: Curve
    verdicts: tuple[Verdict, ...]
    notes: tuple[str, ...]

    @property
    def basis(self) -> Basis:
        """What was ranked by."""
        return self.curve.basis

    @property
    def rated(self) -> int:
        """Number of accounts with a tier."""
        return len(self.curve.ranked)

    @property
    def not_rated(self) -> int:
        """Number of accounts whose value is unknown."""
        return len(self.verdicts) - self.rated

    @cached_property
    def revenue(self) -> int:
        """Revenue of all accounts given, rated or not, money units."""
        return sum(v.figures.revenue for v in self.verdicts)

    @cached_property
    def contribution(self) -> int | None:
        """Net contribution of the rated accounts, money units; None on revenue basis."""
        return None if self.basis is Basis.REVENUE else self.curve.net_total

    @cached_property
    def counts(self) -> dict[Tier, int]:
        """Accounts per tier, best tier first, zeros included."""
        tiers = [v.tier for v in self.verdicts]
        return {tier: tiers.count(tier) for tier in Tier}


def evaluate(
    figures: Sequence[Figures],
    parameters: TierParameters | None = None,
    basis: Basis | None = None,
    criteria: Mapping[int, Assessment] | None = None,
    overrides: Mapping[int, Override] | None = None,
) -> Evaluation:
    """Judge all accounts of one period. The order of ``figures`` does not matter.

    Without a ``basis`` contribution is used as soon as any profit is known; accounts whose lines
    carry neither cost nor profit are then not rated, for revenue beside contribution compares
    nothing. Only where no account has a profit does everything run on revenue. ``criteria`` and
    ``overrides`` are by account; without criteria no account is key.
    """
    rules = parameters or TierParameters()
    ranked = curve(figures, basis or choose_basis(figures))
    judge = Judge(ranked, borders(ranked, rules), rules, criteria or {}, overrides or {})
    verdicts = [judge.verdict(index) for index in range(len(ranked.ranked))]
    unrated = sorted((f for f in figures if f.value(ranked.basis) is None), key=lambda f: f.code)
    verdicts.extend(judge.unrated(f) for f in unrated)
    return Evaluation(rules, ranked, tuple(verdicts), notes(ranked, bool(unrated)))


def notes(ranked: Curve, unrated: bool) -> tuple[str, ...]:
    """Codes of what a reader must know of an evaluation, see ``Evaluation``; ``unrated`` tells
    whether accounts were left out for want of a profit."""
    found: list[str] = []
    if ranked.basis is Basis.REVENUE:
        found.append("revenue_basis")
    if unrated:
        found.append("profit_missing")
    if ranked.ranked and ranked.on_positive:
        found.append("positive_total" if ranked.positive_total else "nothing_positive")
    return tuple(found)
