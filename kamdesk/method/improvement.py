"""What would lift an account into the next better tier, and what would lose the present one
(method §3): the smallest change of each single figure, all else as it is.

Money changes by whole cents. The six scores stay as they are while money moves, and money while a
score moves; a change of revenue carries gross profit along at the present margin.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from kamdesk.method.criteria import MOST
from kamdesk.method.pareto import Figures
from kamdesk.method.standing import Standing
from kamdesk.method.tier_rules import TIER_OF_RULE
from kamdesk.method.tiers import Evaluation
from kamdesk.method.verdict import Verdict
from kamdesk.models.kinds import Basis, Criterion, Tier, TierRule
from kamdesk.money import SCALE

CENT = SCALE // 100
MOST_CENTS = 10**16
"""Where the search gives up: beyond every amount that a book can hold."""
_ORDER = {tier: place for place, tier in enumerate(Tier)}


class Lever(StrEnum):
    """A figure that one may move; scores are named by their criterion (``Change.criterion``)."""

    REVENUE = "revenue"
    GROSS_PROFIT = "gross_profit"
    COST_TO_SERVE = "cost_to_serve"
    SCORE = "score"


@dataclass(frozen=True, slots=True)
class Change:
    """The smallest change of one figure that crosses into another tier.

    ``now`` and ``then`` are money units, or scores for ``Lever.SCORE`` (an unknown score is
    None); ``tier`` and ``rule`` are what the account gets with ``then``.
    """

    lever: Lever
    now: int | None
    then: int
    tier: Tier
    rule: TierRule
    criterion: Criterion | None = None

    @property
    def by(self) -> int:
        """How much the figure moves; negative is a fall."""
        return self.then - (self.now or 0)


@dataclass(frozen=True, slots=True)
class Improvement:
    """``wanted`` is the next better tier (None for Platinum), ``gains`` the changes that reach it
    (or a still better one) and ``losses`` those that lose the present tier. The present tier is
    the computed one, whatever an override keeps."""

    account_id: int
    present: Tier
    wanted: Tier | None
    gains: tuple[Change, ...]
    losses: tuple[Change, ...]


def improve(evaluation: Evaluation, account_id: int) -> Improvement | None:
    """What would move one account; None where it is not rated or not part of the evaluation.

    Figures that cannot move it alone are left out. A figure is asked along one direction; only
    where the book's net total passes zero on the way can an earlier crossing be missed.
    """
    verdict = next((v for v in evaluation.verdicts if v.account_id == account_id), None)
    if verdict is None or verdict.computed is None:
        return None
    place = _ORDER[verdict.computed]
    search = _Search(evaluation, verdict)
    return Improvement(
        account_id=account_id,
        present=verdict.computed,
        wanted=list(Tier)[place - 1] if place else None,
        gains=search.changes(1, lambda tier: _ORDER[tier] < place),
        losses=search.changes(-1, lambda tier: _ORDER[tier] > place),
    )


def moved(own: Figures, lever: Lever, then: int) -> Figures:
    """An account's figures with another amount of one of them; a known gross profit goes along
    with the revenue at the present margin, half-up to the money unit."""
    if lever is Lever.GROSS_PROFIT:
        return replace(own, gross_profit=then)
    if lever is Lever.COST_TO_SERVE:
        return replace(own, cost_to_serve=then)
    if own.gross_profit is None or not own.revenue:
        return replace(own, revenue=then)
    gross = (2 * own.gross_profit * then + own.revenue) // (2 * own.revenue)
    return replace(own, revenue=then, gross_profit=gross)


class _Search:
    """Looks along every lever of one account for the first place that a condition likes."""

    def __init__(self, evaluation: Evaluation, verdict: Verdict) -> None:
        others = (f for f in evaluation.curve.ranked if f.account_id != verdict.account_id)
        self._standing = Standing(others, evaluation.basis, evaluation.parameters)
        self._basis = evaluation.basis
        self._own, self._criteria = verdict.figures, verdict.criteria

    def changes(self, way: int, liked: Callable[[Tier], bool]) -> tuple[Change, ...]:
        """One change a lever that can do it; ``way`` is 1 for the better and -1 for the worse."""
        found = [self._of_money(lever, way, liked) for lever in self._levers()]
        if self._criteria is not None:
            found += [self._of_score(s.criterion, way, liked) for s in self._criteria.scores]
        return tuple(change for change in found if change is not None)

    def _levers(self) -> list[Lever]:
        """Revenue moves something where it is the basis, or where it brings a profit along."""
        if self._basis is Basis.REVENUE:
            return [Lever.REVENUE]
        pays = self._own.revenue > 0 and (self._own.gross_profit or 0) > 0
        levers = [Lever.GROSS_PROFIT, Lever.COST_TO_SERVE]
        return [Lever.REVENUE, *levers] if pays else levers

    def _of_money(self, lever: Lever, way: int, liked: Callable[[Tier], bool]) -> Change | None:
        now: int = getattr(self._own, lever.value)
        step = CENT * (-way if lever is Lever.COST_TO_SERVE else way)
        bounded = step < 0 and lever is not Lever.GROSS_PROFIT
        most = now // CENT if bounded else MOST_CENTS

        def rule(cents: int) -> TierRule:
            fired = self._standing.rule(moved(self._own, lever, now + cents * step), self._criteria)
            return fired or TierRule.REST

        cents = _first(lambda count: liked(TIER_OF_RULE[rule(count)]), most)
        if cents is None:
            return None
        return Change(lever, now, now + cents * step, TIER_OF_RULE[rule(cents)], rule(cents))

    def _of_score(
        self, criterion: Criterion, way: int, liked: Callable[[Tier], bool]
    ) -> Change | None:
        assert self._criteria is not None
        now = self._criteria.of(criterion).used
        scores = range((now or 0) + 1, MOST + 1) if way > 0 else range((now or 0) - 1, -1, -1)
        for score in scores:
            other = self._criteria.with_score(criterion, score)
            rule = self._standing.rule(self._own, other) or TierRule.REST
            if liked(TIER_OF_RULE[rule]):
                return Change(Lever.SCORE, now, score, TIER_OF_RULE[rule], rule, criterion)
        return None


def _first(reached: Callable[[int], bool], most: int) -> int | None:
    """The first count from 1 to ``most`` that is reached, by doubling and halving; None if none
    is. Expects that what is reached stays reached."""
    if most < 1:
        return None
    low, high = 0, 1
    while not reached(high):
        if high >= most:
            return None
        low, high = high, min(2 * high, most)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if reached(middle) else (middle, high)
    return high
