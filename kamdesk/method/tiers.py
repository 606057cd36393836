"""Four tiers by default rules, evaluated top-down, each verdict with its reason (method §3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Any

from kamdesk.method.pareto import Curve, Figures, choose_basis, curve, percent
from kamdesk.models.kinds import Basis, Tier, TierRule

TIER_OF_RULE = {
    TierRule.NOT_POSITIVE: Tier.LEAD,
    TierRule.SMALLEST_TAIL: Tier.LEAD,
    TierRule.FIRST_PLATINUM: Tier.PLATINUM,
    TierRule.FIRST_GOLD: Tier.GOLD,
    TierRule.REST: Tier.IRON,
}


@dataclass(frozen=True, slots=True)
class TierParameters:
    """Percentages of the rules: first shares for Platinum and Gold, the Lead tail."""

    platinum_share: Decimal = Decimal(50)
    gold_share: Decimal = Decimal(80)
    lead_tail: Decimal = Decimal("0.5")

    def to_json(self) -> dict[str, str]:
        """Decimal text by name, as runs and the book's settings keep it."""
        return {
            "platinum_share": str(self.platinum_share),
            "gold_share": str(self.gold_share),
            "lead_tail": str(self.lead_tail),
        }

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> TierParameters:
        """Back from ``to_json``; what is missing gets its default."""
        known = ("platinum_share", "gold_share", "lead_tail")
        return cls(**{name: Decimal(str(stored[name])) for name in known if name in stored})


@dataclass(frozen=True, slots=True)
class Verdict:
    """One account's tier and why.

    ``rank``, ``cumulative``, ``tier`` and ``rule`` are None for an account that is not rated.
    ``facts`` holds the rule's numbers ready for JSON: money units as int, percents as decimal
    text; ``method.reasons`` makes a sentence of them.
    """

    figures: Figures
    rank: int | None = None
    cumulative: Fraction | None = None
    tier: Tier | None = None
    rule: TierRule | None = None
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def account_id(self) -> int:
        """The account that is judged."""
        return self.figures.account_id

    @property
    def cumulative_percent(self) -> str:
        """Cumulative share as percent text with two decimals; empty where not rated."""
        return "" if self.cumulative is None else str(percent(self.cumulative, 2))


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
) -> Evaluation:
    """Judge all accounts of one period. The order of ``figures`` does not matter.

    Without a ``basis`` contribution is used as soon as any profit is known; accounts whose lines
    carry neither cost nor profit are then not rated, for revenue beside contribution compares
    nothing. Only where no account has a profit does everything run on revenue.
    """
    rules = parameters or TierParameters()
    ranked = curve(figures, basis or choose_basis(figures))
    tail = _lead_tail(ranked, rules)
    platinum = ranked.first_reaching(Fraction(rules.platinum_share) / 100)
    gold = ranked.first_reaching(Fraction(rules.gold_share) / 100)
    verdicts: list[Verdict] = []
    for index in range(len(ranked.ranked)):
        rule = _rule(ranked.values[index], index, tail, platinum, gold)
        verdicts.append(
            Verdict(
                figures=ranked.ranked[index],
                rank=index + 1,
                cumulative=ranked.cumulative[index],
                tier=TIER_OF_RULE[rule],
                rule=rule,
                facts=_facts(rule, ranked, index, tail, rules),
            )
        )
    unrated = sorted((f for f in figures if f.value(ranked.basis) is None), key=lambda f: f.code)
    verdicts.extend(Verdict(figures=f) for f in unrated)
    return Evaluation(rules, ranked, tuple(verdicts), _notes(ranked, bool(unrated)))


def _lead_tail(ranked: Curve, rules: TierParameters) -> dict[int, Fraction]:
    """Index → share of the positive total that it and all smaller positive ones bring, for the
    smallest that together stay below the limit."""
    tail: dict[int, Fraction] = {}
    limit = Fraction(rules.lead_tail) / 100
    together = 0
    for index in range(len(ranked.values) - 1, -1, -1):
        value = ranked.values[index]
        if value <= 0:
            continue
        together += value
        share = Fraction(together, ranked.positive_total)
        if share >= limit:
            break
        tail[index] = share
    return tail


def _rule(value: int, index: int, tail: dict[int, Fraction], platinum: int, gold: int) -> TierRule:
    """First rule that fires; Lead is asked before the others."""
    if value <= 0:
        return TierRule.NOT_POSITIVE
    if index in tail:
        return TierRule.SMALLEST_TAIL
    if index < platinum:
        return TierRule.FIRST_PLATINUM
    if index < gold:
        return TierRule.FIRST_GOLD
    return TierRule.REST


def _facts(
    rule: TierRule, ranked: Curve, index: int, tail: dict[int, Fraction], rules: TierParameters
) -> dict[str, Any]:
    value, figures = ranked.values[index], ranked.ranked[index]
    facts: dict[str, Any] = {"basis": str(ranked.basis), "value": value}
    if rule is TierRule.NOT_POSITIVE:
        if ranked.basis is Basis.CONTRIBUTION:
            facts |= {"gross": figures.gross_profit, "cost": figures.cost_to_serve}
        return facts
    if rule is TierRule.SMALLEST_TAIL:
        return facts | {"share": str(percent(tail[index], 2)), "limit": str(rules.lead_tail)}
    limit = rules.platinum_share if rule is TierRule.FIRST_PLATINUM else rules.gold_share
    before = ranked.cumulative[index - 1] if index else Fraction(0)
    reached = ranked.cumulative[index]
    exact = Fraction(limit) / 100
    return facts | {
        "share": str(percent(reached, 2)),
        "limit": str(limit),
        "reaching": before < exact <= reached,
    }


def _notes(ranked: Curve, unrated: bool) -> tuple[str, ...]:
    notes: list[str] = []
    if ranked.basis is Basis.REVENUE:
        notes.append("revenue_basis")
    if unrated:
        notes.append("profit_missing")
    if ranked.ranked and ranked.on_positive:
        notes.append("positive_total" if ranked.positive_total else "nothing_positive")
    return tuple(notes)
