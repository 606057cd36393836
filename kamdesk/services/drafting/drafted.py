"""What a draft put into a plan."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum


class Source(StrEnum):
    """Where a part of a draft comes from."""

    LAST_MEETING = "last_meeting"
    FILE = "file"
    BANK = "bank"
    OPPORTUNITY = "opportunity"
    NEEDS = "needs"
    OBJECTIONS = "objections"
    PROMISES = "promises"


@dataclass(frozen=True, slots=True)
class Drafted:
    """How many parts of the plan were filled, by source; empty where nothing was blank."""

    counts: Counter[Source] = field(default_factory=Counter)

    @property
    def total(self) -> int:
        """How many parts were filled in all."""
        return self.counts.total()
