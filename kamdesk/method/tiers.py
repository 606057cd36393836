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
    borders = _borders(ranked, rules)
    verdicts = [_verdict(ranked, index, borders, rules) for index in range(len(ranked.ranked))]
    unrated = sorted((f for f in figures if f.value(ranked.basis) is None), key=lambda f: f.code)
    verdicts.extend(Verdict(figures=f) for f in unrated)
    return Evaluation(rules, ranked, tuple(verdicts), _notes(ranked, bool(unrated)))


@dataclass(frozen=True, slots=True)
class _Borders:
    """Where the rules cut the ranking: ``platinum`` and ``gold`` count accounts from the top;
    ``tail`` gives, by index, what a Lead of the tail brings together with all smaller ones."""

    platinum: int
    gold: int
    tail: dict[int, int]


def _borders(ranked: Curve, rules: TierParameters) -> _Borders:
    tail: dict[int, int] = {}
    limit = Fraction(rules.lead_tail) / 100 * ranked.positive_total
    together = 0
    for index in range(len(ranked.values) - 1, -1, -1):
        together += max(ranked.values[index], 0)
        if together >= limit:
            break
        if ranked.values[index] > 0:
            tail[index] = together
    return _Borders(
        platinum=ranked.first_reaching(Fraction(rules.platinum_share) / 100),
        gold=ranked.first_reaching(Fraction(rules.gold_share) / 100),
        tail=tail,
    )


def _verdict(ranked: Curve, index: int, borders: _Borders, rules: TierParameters) -> Verdict:
    """Asks the rules top-down, Lead first, and keeps the numbers of the one that fires."""
    value, figures = ranked.values[index], ranked.ranked[index]
    share = ranked.share_at(index)
    facts: dict[str, Any] = {"basis": ranked.basis.value, "value": value}
    if value <= 0:
        rule = TierRule.NOT_POSITIVE
        if ranked.basis is Basis.CONTRIBUTION:
            facts |= {"gross": figures.gross_profit, "cost": figures.cost_to_serve}
    elif index in borders.tail:
        rule = TierRule.SMALLEST_TAIL
        together = Fraction(borders.tail[index], ranked.positive_total)
        facts |= {"share": str(percent(together, 6)), "limit": str(rules.lead_tail)}
    else:
        rule, border, limit = TierRule.REST, borders.gold, rules.gold_share
        if index < borders.platinum:
            rule, border, limit = TierRule.FIRST_PLATINUM, borders.platinum, rules.platinum_share
        elif index < borders.gold:
            rule = TierRule.FIRST_GOLD
        facts |= {
            "share": str(percent(share, 6)),
            "limit": str(limit),
            "reaching": index + 1 == border,
        }
    return Verdict(figures, index + 1, share, TIER_OF_RULE[rule], rule, facts)


def _notes(ranked: Curve, unrated: bool) -> tuple[str, ...]:
    notes: list[str] = []
    if ranked.basis is Basis.REVENUE:
        notes.append("revenue_basis")
    if unrated:
        notes.append("profit_missing")
    if ranked.ranked and ranked.on_positive:
        notes.append("positive_total" if ranked.positive_total else "nothing_positive")
    return tuple(notes)
