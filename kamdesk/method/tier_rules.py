"""The default rules, asked top-down: which one gives an account its tier (method §3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from kamdesk.method.criteria import Assessment
from kamdesk.method.pareto import Curve, Figures, percent
from kamdesk.method.tier_parameters import TierParameters
from kamdesk.method.verdict import Override, Verdict
from kamdesk.models.kinds import Basis, Tier, TierRule

TIER_OF_RULE = {
    TierRule.NOT_POSITIVE: Tier.LEAD,
    TierRule.SMALLEST_TAIL: Tier.LEAD,
    TierRule.FIRST_PLATINUM: Tier.PLATINUM,
    TierRule.KEY_PLATINUM: Tier.PLATINUM,
    TierRule.FIRST_GOLD: Tier.GOLD,
    TierRule.KEY_GOLD: Tier.GOLD,
    TierRule.REST: Tier.IRON,
}


def key_rule(assessment: Assessment | None) -> TierRule | None:
    """Which tier the six criteria alone would earn; None where the account is not key."""
    if assessment is None or not assessment.key:
        return None
    limits = assessment.parameters
    if assessment.score >= limits.platinum_score:
        return TierRule.KEY_PLATINUM
    stable = assessment.stability
    return TierRule.KEY_GOLD if stable is not None and stable >= limits.gold_stability else None


@dataclass(frozen=True, slots=True)
class Borders:
    """Where the rules cut the ranking: ``platinum`` and ``gold`` count accounts from the top;
    ``tail`` gives, by index, what a Lead of the tail brings together with all smaller ones."""

    platinum: int
    gold: int
    tail: dict[int, int]


def borders(ranked: Curve, rules: TierParameters) -> Borders:
    """Where these percentages cut a curve."""
    tail: dict[int, int] = {}
    limit = Fraction(rules.lead_tail) / 100 * ranked.positive_total
    together = 0
    for index in range(len(ranked.values) - 1, -1, -1):
        together += max(ranked.values[index], 0)
        if together >= limit:
            break
        if ranked.values[index] > 0:
            tail[index] = together
    return Borders(
        platinum=ranked.first_reaching(Fraction(rules.platinum_share) / 100),
        gold=ranked.first_reaching(Fraction(rules.gold_share) / 100),
        tail=tail,
    )


@dataclass(frozen=True, slots=True)
class Judge:
    """Asks the rules top-down, Lead first, and keeps the numbers of the one that fires.

    ``criteria`` and ``overrides`` are by account id.
    """

    ranked: Curve
    borders: Borders
    rules: TierParameters
    criteria: Mapping[int, Assessment]
    overrides: Mapping[int, Override]

    def unrated(self, figures: Figures) -> Verdict:
        """Of an account whose value is unknown."""
        own = figures.account_id
        return Verdict(figures, criteria=self.criteria.get(own), override=self.overrides.get(own))

    def verdict(self, index: int) -> Verdict:
        """Of the account at a place of the ranking."""
        figures = self.ranked.ranked[index]
        own = figures.account_id
        assessment = self.criteria.get(own)
        rule = self._rule(index, assessment)
        share = self.ranked.share_at(index)
        facts = {"basis": self.ranked.basis.value, "value": self.ranked.values[index]}
        return Verdict(
            figures,
            rank=index + 1,
            cumulative=share,
            computed=TIER_OF_RULE[rule],
            rule=rule,
            facts=facts | self._facts(rule, index, share, assessment),
            criteria=assessment,
            override=self.overrides.get(own),
        )

    def _rule(self, index: int, assessment: Assessment | None) -> TierRule:
        if self.ranked.values[index] <= 0:
            return TierRule.NOT_POSITIVE
        if index in self.borders.tail:
            return TierRule.SMALLEST_TAIL
        by_criteria = key_rule(assessment)
        if index < self.borders.platinum:
            return TierRule.FIRST_PLATINUM
        if by_criteria is TierRule.KEY_PLATINUM:
            return by_criteria
        if index < self.borders.gold:
            return TierRule.FIRST_GOLD
        return by_criteria or TierRule.REST

    def _facts(
        self, rule: TierRule, index: int, share: Fraction, assessment: Assessment | None
    ) -> dict[str, Any]:
        figures = self.ranked.ranked[index]
        if rule is TierRule.NOT_POSITIVE:
            if self.ranked.basis is Basis.REVENUE:
                return {}
            return {"gross": figures.gross_profit, "cost": figures.cost_to_serve}
        if rule is TierRule.SMALLEST_TAIL:
            together = Fraction(self.borders.tail[index], self.ranked.positive_total)
            return {"share": str(percent(together, 6)), "limit": str(self.rules.lead_tail)}
        first = rule is TierRule.FIRST_PLATINUM
        border = self.borders.platinum if first else self.borders.gold
        facts: dict[str, Any] = {
            "share": str(percent(share, 6)),
            "limit": str(self.rules.platinum_share if first else self.rules.gold_share),
            "reaching": index + 1 == border,
        }
        if rule in (TierRule.KEY_PLATINUM, TierRule.KEY_GOLD) and assessment is not None:
            facts |= _key_facts(assessment)
        return facts


def _key_facts(assessment: Assessment) -> dict[str, Any]:
    limits = assessment.parameters
    return {
        "score": str(assessment.score),
        "threshold": str(limits.threshold),
        "score_limit": str(limits.platinum_score),
        "stability": assessment.stability,
        "stability_limit": limits.gold_stability,
    }
