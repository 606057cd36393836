"""Where one account would stand with other figures, all others as they are (method §3)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from fractions import Fraction
from itertools import accumulate
from math import ceil

from kamdesk.method.criteria import Assessment
from kamdesk.method.pareto import Figures
from kamdesk.method.tier_parameters import TierParameters
from kamdesk.method.tier_rules import key_rule
from kamdesk.models.kinds import Basis, TierRule


class Standing:
    """The other rated accounts of an evaluation, ranked; asks the rules for one more beside them.

    Says exactly what ``tiers.evaluate`` would say, without evaluating everybody again.
    """

    def __init__(self, others: Iterable[Figures], basis: Basis, rules: TierParameters) -> None:
        self._basis, self._rules = basis, rules
        ranked = [(-v, -f.revenue, f.code) for f in others if (v := f.value(basis)) is not None]
        ranked.sort()
        self._keys = ranked
        values = [-key[0] for key in ranked]
        self._running = [0, *accumulate(values)]
        self._positive = [0, *accumulate(max(v, 0) for v in values)]

    def rule(self, own: Figures, assessment: Assessment | None) -> TierRule | None:
        """The rule that would fire; None where the account's value is unknown."""
        value = own.value(self._basis)
        if value is None:
            return None
        if value <= 0:
            return TierRule.NOT_POSITIVE
        place = bisect_left(self._keys, (-value, -own.revenue, own.code))
        positive = self._positive[-1] + value
        smaller = self._positive[-1] - self._positive[place]
        if value + smaller < Fraction(self._rules.lead_tail) / 100 * positive:
            return TierRule.SMALLEST_TAIL
        net = self._running[-1] + value
        before, total = self._running[place], net
        if net <= 0:
            before, total = self._positive[place], positive
        by_criteria = key_rule(assessment)
        if before < ceil(Fraction(self._rules.platinum_share) / 100 * total):
            return TierRule.FIRST_PLATINUM
        if by_criteria is TierRule.KEY_PLATINUM:
            return by_criteria
        if before < ceil(Fraction(self._rules.gold_share) / 100 * total):
            return TierRule.FIRST_GOLD
        return by_criteria or TierRule.REST
