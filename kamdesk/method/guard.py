"""The wrong-choice guard: where effort, receivables or ignorance speak against a choice
(method §3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any

from kamdesk.method.pareto import percent
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
    found = (
        _cost(situation, parameters),
        _hours(situation, parameters, all_minutes, all_contribution),
        _overdue(situation, parameters),
        *_unprepared(situation),
    )
    return tuple(caution for caution in found if caution is not None)


def _cost(own: Situation, limits: GuardParameters) -> Caution | None:
    """Unknown without a gross profit; any cost is too high where nothing is earned."""
    gross, cost = own.gross_profit, own.cost_to_serve
    if gross is None or cost <= 0 or (gross > 0 and 100 * cost <= limits.cost_percent * gross):
        return None
    facts: dict[str, Any] = {"cost": cost, "gross": gross, "limit": _plain(limits.cost_percent)}
    return Caution(GuardKind.COST_HIGH, facts | _percent(cost, gross))


def _hours(
    own: Situation, limits: GuardParameters, all_minutes: int, all_contribution: int
) -> Caution | None:
    """Unknown without a contribution; small efforts are never too high."""
    if own.contribution is None or not all_minutes or own.minutes < 60 * limits.hours_least:
        return None
    time = Fraction(own.minutes, all_minutes)
    brought = Fraction(max(own.contribution, 0), all_contribution or 1)
    if time <= Fraction(limits.hours_multiple) * brought:
        return None
    facts = {
        "hours": str((Decimal(own.minutes) / 60).quantize(Decimal(1), ROUND_HALF_UP)),
        "share": str(percent(time)),
        "brought": str(percent(brought)),
        "multiple": _plain(limits.hours_multiple),
    }
    return Caution(GuardKind.HOURS_HIGH, facts)


def _overdue(own: Situation, limits: GuardParameters) -> Caution | None:
    """Unknown without a profit; anything overdue is too much where none is made."""
    owed, profit = own.overdue, own.yearly_profit
    if owed <= 0 or profit is None:
        return None
    if profit > 0 and 100 * owed <= limits.overdue_percent * profit:
        return None
    facts = {"overdue": owed, "profit": profit, "limit": _plain(limits.overdue_percent)}
    return Caution(GuardKind.OVERDUE_HIGH, facts | _percent(owed, profit))


def _unprepared(own: Situation) -> list[Caution]:
    if own.tier not in (Tier.PLATINUM, Tier.GOLD):
        return []
    known = {
        GuardKind.NO_NEED: own.need,
        GuardKind.NO_DECISION_MAKER: own.decision_maker,
        GuardKind.NO_PLAN: own.plan,
    }
    return [Caution(kind) for kind, there in known.items() if not there]


def _percent(part: int, whole: int) -> dict[str, str]:
    """The share for the sentence; without one where there is nothing to share."""
    return {"percent": str(percent(Fraction(part, whole), 0))} if whole > 0 else {}


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
