"""The six criteria of a key account: weights, scores with their facts, and the verdict (method §2).

A score is a whole number from 0 to 5, or unknown. The weighted sum runs from 0 to 100 over all six
weights: an unknown criterion adds nothing to it, so nobody becomes *key* by what is not known
(decision 0009); ``known_weight`` says how much of the hundred could be judged.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from kamdesk.models.kinds import Criterion

MOST = 5
"""The best score of a criterion."""
_PLACES = {criterion: place for place, criterion in enumerate(Criterion)}


@dataclass(frozen=True)
class CriteriaParameters:
    """Weights by criterion (whole numbers, sum 100), and the limits that use the weighted sum.

    ``threshold``: from this score on an account is key. ``platinum_score``: key and at least this
    makes Platinum. ``gold_stability``: key and at least this score of *stability* makes Gold.
    """

    profit: int = 30
    goals: int = 15
    loss: int = 15
    stability: int = 15
    potential: int = 15
    effort: int = 10
    threshold: Decimal = Decimal(60)
    platinum_score: Decimal = Decimal(80)
    gold_stability: int = 4

    @cached_property
    def weights(self) -> tuple[int, ...]:
        """The weights in the order of ``Criterion``."""
        return tuple(int(getattr(self, criterion.value)) for criterion in Criterion)

    def weight(self, criterion: Criterion) -> int:
        """The weight of one criterion, of a hundred."""
        return self.weights[_PLACES[criterion]]

    def to_json(self) -> dict[str, Any]:
        """By name; decimals as text."""
        return {
            name: str(value) if isinstance(value := getattr(self, name), Decimal) else value
            for name in (f.name for f in fields(self))
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> CriteriaParameters:
        """Back from ``to_json``; what is missing gets its default."""
        decimals = ("threshold", "platinum_score")
        values: dict[str, Any] = {
            f.name: Decimal(str(stored[f.name])) if f.name in decimals else int(stored[f.name])
            for f in fields(cls)
            if f.name in stored
        }
        return cls(**values)


@dataclass(frozen=True, slots=True)
class Given:
    """A score by the rep: a judgement, or the correction of a computed score."""

    score: int
    reason: str = ""
    given_on: date | None = None


@dataclass(frozen=True, slots=True)
class Scored:
    """One criterion of one account.

    ``computed`` is None where the figures tell nothing; ``facts`` are the numbers behind it, ready
    for JSON (money units as int, quotients as decimal text), or ``{"unknown": reason}``.
    """

    criterion: Criterion
    computed: int | None
    facts: dict[str, Any] = field(default_factory=dict)
    given: Given | None = None

    @property
    def used(self) -> int | None:
        """The score that counts: the given one, else the computed one; None is unknown."""
        return self.computed if self.given is None else self.given.score

    @property
    def corrected(self) -> bool:
        """Whether the rep's score stands against another computed one."""
        return self.given is not None and self.computed not in (None, self.given.score)

    def to_json(self) -> dict[str, Any]:
        """As ``TierResult.criteria`` keeps it."""
        kept: dict[str, Any] = {"computed": self.computed, "used": self.used, "facts": self.facts}
        if self.given is not None:
            day = self.given.given_on
            kept |= {"reason": self.given.reason, "given_on": day.isoformat() if day else None}
        return kept

    @classmethod
    def from_json(cls, criterion: Criterion, kept: Mapping[str, Any]) -> Scored:
        """Back from ``to_json``."""
        given = None
        if "reason" in kept:
            day = kept.get("given_on")
            given = Given(kept["used"], kept["reason"], date.fromisoformat(day) if day else None)
        return cls(criterion, kept["computed"], dict(kept["facts"]), given)


@dataclass(frozen=True)
class Assessment:
    """An account by the six criteria, in the order of ``Criterion``."""

    scores: tuple[Scored, ...]
    parameters: CriteriaParameters

    def of(self, criterion: Criterion) -> Scored:
        """One criterion's score."""
        return self.scores[_PLACES[criterion]]

    @cached_property
    def score(self) -> Decimal:
        """Weighted sum, 0 to 100: Σ weight × used score ÷ 5; an unknown criterion adds nothing."""
        weighted = zip(self.parameters.weights, self.scores, strict=True)
        return Decimal(sum(weight * (scored.used or 0) for weight, scored in weighted)) / MOST

    @cached_property
    def known_weight(self) -> int:
        """Sum of the weights of the known criteria, of 100."""
        return sum(self.weight(s) for s in self.scores if s.used is not None)

    @property
    def possible(self) -> Decimal:
        """The score if every unknown criterion turned out to be 5."""
        return self.score + 100 - self.known_weight

    @property
    def key(self) -> bool:
        """Whether the account is *key*."""
        return self.score >= self.parameters.threshold

    @property
    def stability(self) -> int | None:
        """The used score of *stability*."""
        return self.of(Criterion.STABILITY).used

    def weight(self, scored: Scored) -> int:
        """The weight that a score counts with."""
        return self.parameters.weight(scored.criterion)

    def with_given(self, given: Mapping[Criterion, Given]) -> Assessment:
        """The same computed scores with other ones by hand."""
        changed = (
            Scored(s.criterion, s.computed, s.facts, given.get(s.criterion)) for s in self.scores
        )
        return Assessment(tuple(changed), self.parameters)

    def with_score(self, criterion: Criterion, score: int) -> Assessment:
        """The same account with another score of one criterion."""
        by_hand = {s.criterion: s.given for s in self.scores if s.given is not None}
        return self.with_given({**by_hand, criterion: Given(score)})

    def to_json(self) -> dict[str, Any]:
        """By criterion, as ``TierResult.criteria`` keeps it."""
        return {s.criterion.value: s.to_json() for s in self.scores}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any], parameters: CriteriaParameters) -> Assessment:
        """Back from ``to_json``; a criterion that is missing is unknown."""
        return cls(
            tuple(
                Scored.from_json(c, kept[c.value]) if c.value in kept else Scored(c, None)
                for c in Criterion
            ),
            parameters,
        )
