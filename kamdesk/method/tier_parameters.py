"""What the tier rules are set to (method §3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from kamdesk.method.criteria import CriteriaParameters


@dataclass(frozen=True, slots=True)
class TierParameters:
    """Percentages of the rules: first shares for Platinum and Gold, the Lead tail; and what makes
    an account key."""

    platinum_share: Decimal = Decimal(50)
    gold_share: Decimal = Decimal(80)
    lead_tail: Decimal = Decimal("0.5")
    criteria: CriteriaParameters = field(default_factory=CriteriaParameters)

    def to_json(self) -> dict[str, Any]:
        """Decimal text by name, as runs and the book's settings keep it."""
        return {
            "platinum_share": str(self.platinum_share),
            "gold_share": str(self.gold_share),
            "lead_tail": str(self.lead_tail),
            "criteria": self.criteria.to_json(),
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> TierParameters:
        """Back from ``to_json``; what is missing gets its default."""
        known = ("platinum_share", "gold_share", "lead_tail")
        shares = {name: Decimal(str(stored[name])) for name in known if name in stored}
        return cls(**shares, criteria=CriteriaParameters.from_json(stored.get("criteria", {})))
