"""What an evaluation says of one account, and a tier kept by hand (method §3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from kamdesk.method.criteria import Assessment
from kamdesk.method.pareto import Figures, percent
from kamdesk.models.kinds import Tier, TierRule


@dataclass(frozen=True, slots=True)
class Override:
    """A tier kept by hand until a day (included), and why."""

    tier: Tier
    reason: str
    until: date

    def to_json(self) -> dict[str, str]:
        """As ``TierResult.override`` keeps it."""
        return {"tier": self.tier.value, "reason": self.reason, "until": self.until.isoformat()}

    @classmethod
    def from_json(cls, kept: Mapping[str, str]) -> Override:
        """Back from ``to_json``."""
        return cls(Tier(kept["tier"]), kept["reason"], date.fromisoformat(kept["until"]))


@dataclass(frozen=True, slots=True)
class Verdict:
    """One account's tier and why.

    ``rank``, ``cumulative``, ``computed`` and ``rule`` are None for an account that is not rated.
    ``facts`` holds the rule's numbers ready for JSON: money units as int, percents as decimal
    text; ``method.reasons`` makes a sentence of them. ``tier`` is what counts: the override's where
    one stands, else the computed one. ``criteria`` is None where none were asked for.
    """

    figures: Figures
    rank: int | None = None
    cumulative: Fraction | None = None
    computed: Tier | None = None
    rule: TierRule | None = None
    facts: dict[str, Any] = field(default_factory=dict)
    criteria: Assessment | None = None
    override: Override | None = None

    @property
    def account_id(self) -> int:
        """The account that is judged."""
        return self.figures.account_id

    @property
    def tier(self) -> Tier | None:
        """The tier that counts; None is *not rated*."""
        return self.computed if self.override is None else self.override.tier

    @property
    def key(self) -> bool:
        """Whether the six criteria make it a key account."""
        return self.criteria is not None and self.criteria.key

    @property
    def cumulative_percent(self) -> str:
        """Cumulative share as percent text with two decimals; empty where not rated."""
        return "" if self.cumulative is None else str(percent(self.cumulative, 2))
