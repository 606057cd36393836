"""The wrong-choice guard: where effort, receivables or ignorance speak against a choice
(method §3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal
from enum import StrEnum
from typing import Any

from kamdesk.models.kinds import Tier


class GuardKind(StrEnum):
    """What the guard warns of; the sentences are ``guard.<kind>``."""

    COST_HIGH = "cost_high"
    HOURS_HIGH = "hours_high"
    OVERDUE_HIGH = "overdue_high"
    NO_NEED = "no_need"
    NO_DECISION_MAKER = "no_decision_maker"
    NO_PLAN = "no_plan"


@dataclass(frozen=True, slots=True)
class GuardParameters:
    """Limits of the guard.

    ``cost_percent``: cost to serve above this share of the gross profit. ``hours_multiple``: share
    of all hours above so many times the share of all contribution, from ``hours_least`` hours on.
    ``overdue_percent``: overdue receivables above this share of a year's gross profit.
    """

    cost_percent: Decimal = Decimal(50)
    hours_multiple: Decimal = Decimal(3)
    hours_least: int = 10
    overdue_percent: Decimal = Decimal(25)

    def to_json(self) -> dict[str, str]:
        """Decimal text by name."""
        return {f.name: str(getattr(self, f.name)) for f in fields(self)}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> GuardParameters:
        """Back from ``to_json``; what is missing gets its default."""
        values: dict[str, Any] = {
            f.name: Decimal(str(stored[f.name])) for f in fields(cls) if f.name in stored
        }
        if "hours_least" in values:
            values["hours_least"] = int(values["hours_least"])
        return cls(**values)


@dataclass(frozen=True, slots=True)
class Situation:
    """What the guard looks at: figures of the period in money units, hours in minutes.

    ``overdue`` is what they owe past its date; ``yearly_profit`` the gross profit of a year.
    ``plan`` is a planned meeting or a next step.
    """

    account_id: int
    tier: Tier | None
    gross_profit: int | None
    cost_to_serve: int
    contribution: int | None
    minutes: int
    overdue: int
    yearly_profit: int | None
    need: bool
    decision_maker: bool
    plan: bool


@dataclass(frozen=True, slots=True)
class Caution:
    """One reason for a second look, with its numbers ready for JSON: money units as int, others
    as text."""

    kind: GuardKind
    facts: dict[str, Any] = field(default_factory=dict)


def cautions(
    situation: Situation, parameters: GuardParameters, all_minutes: int, all_contribution: int
) -> tuple[Caution, ...]:
    """What speaks against a choice, in the order of ``GuardKind``. ``all_minutes`` and
    ``all_contribution`` (positive ones) are sums over the book."""
    raise NotImplementedError
