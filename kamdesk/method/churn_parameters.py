"""How loud each signal of churn is: weight, where it begins, where it is full; where the levels
begin (method §5)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from kamdesk.errors import FieldProblem
from kamdesk.models.kinds import ChurnSignal

SIGNAL_TOP = 100
"""No weight is greater."""
SCORE_TOP = 500
"""No level begins higher."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A signal's weight in points, and where it begins and is full, in the unit of its fact. One
    that counts down, as days to the end of a contract, is full below where it begins."""

    weight: int
    threshold: Fraction
    full: Fraction

    def points(self, top: int, bottom: int = 1) -> int:
        """Half the weight where it begins, all of it at the full mark, nothing before; for a fact
        of ``top`` over ``bottom``."""
        begins, under = self.threshold.as_integer_ratio()
        full, below = self.full.as_integer_ratio()
        span = bottom * (full * under - begins * below)
        way = below * (top * under - begins * bottom)
        if span < 0:
            span, way = -span, -way
        elif top <= 0:
            return 0
        if not self.weight or way < 0:
            return 0
        if way >= span:
            return self.weight
        return (self.weight * (span + way) + span) // (2 * span)


_DEFAULTS = {
    ChurnSignal.PURCHASES_YEAR: (20, 20, 60),
    ChurnSignal.PURCHASES_MEAN: (20, 20, 60),
    ChurnSignal.ORDER_GAP: (20, 2, 4),
    ChurnSignal.PLAN_BEHIND: (5, 7, 30),
    ChurnSignal.SATISFACTION: (10, 0, 1),
    ChurnSignal.COMPLAINT: (10, 0, 14),
    ChurnSignal.OVERDUE: (10, 5, 20),
    ChurnSignal.KEY_CONTACT_LEFT: (10, 1, 2),
    ChurnSignal.KEY_CONTACT_SILENT: (5, 1, 2),
    ChurnSignal.COMPETITOR_GAINED: (10, 1, 2),
    ChurnSignal.CONTRACT_ENDS: (5, 180, 60),
}
DEFAULTS: dict[ChurnSignal, Setting] = {
    signal: Setting(weight, Fraction(begins), Fraction(full))
    for signal, (weight, begins, full) in _DEFAULTS.items()
}
"""In percent of purchases, times the usual gap, days behind, marks below the bar, days late,
percent of a year's sales, people, times the allowed silence, competitors, days to the end."""
TOPS: dict[ChurnSignal, int] = {
    ChurnSignal.PURCHASES_YEAR: 100,
    ChurnSignal.PURCHASES_MEAN: 100,
    ChurnSignal.ORDER_GAP: 20,
    ChurnSignal.PLAN_BEHIND: 365,
    ChurnSignal.SATISFACTION: 4,
    ChurnSignal.COMPLAINT: 365,
    ChurnSignal.OVERDUE: 200,
    ChurnSignal.KEY_CONTACT_LEFT: 20,
    ChurnSignal.KEY_CONTACT_SILENT: 20,
    ChurnSignal.COMPETITOR_GAINED: 20,
    ChurnSignal.CONTRACT_ENDS: 730,
}
"""Where a signal can begin or be full at most, in the same units."""
COUNTS_DOWN = frozenset({ChurnSignal.CONTRACT_ENDS})


@dataclass(frozen=True, slots=True)
class Parameters:
    """Settings of all signals, where *watch* and *high* begin, and the mark 1–5 below which
    satisfaction is low."""

    settings: Mapping[ChurnSignal, Setting] = field(default_factory=lambda: dict(DEFAULTS))
    watch: int = 20
    high: int = 45
    satisfaction_bar: Fraction = Fraction(7, 2)

    def with_setting(self, signal: ChurnSignal, **changes: Any) -> Parameters:
        """The same with another weight, threshold or full mark of one signal."""
        changed = replace(self.settings[signal], **changes)
        return replace(self, settings={**self.settings, signal: changed})

    def with_weight(self, signal: ChurnSignal, weight: int) -> Parameters:
        """The same with another weight; 0 switches a signal off."""
        return self.with_setting(signal, weight=weight)

    def to_json(self) -> dict[str, Any]:
        """As a book keeps them."""
        return {
            "watch": self.watch,
            "high": self.high,
            "satisfaction_bar": str(self.satisfaction_bar),
            "weights": {signal.value: one.weight for signal, one in self.settings.items()},
            "marks": {
                signal.value: [str(one.threshold), str(one.full)]
                for signal, one in self.settings.items()
            },
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Parameters:
        """Back from ``to_json``; what is missing is as usual."""
        usual = cls()
        found = cls(
            watch=int(stored.get("watch", usual.watch)),
            high=int(stored.get("high", usual.high)),
            satisfaction_bar=Fraction(stored.get("satisfaction_bar", usual.satisfaction_bar)),
        )
        for name, weight in stored.get("weights", {}).items():
            found = found.with_weight(ChurnSignal(name), int(weight))
        for name, (begins, full) in stored.get("marks", {}).items():
            marks = {"threshold": Fraction(begins), "full": Fraction(full)}
            found = found.with_setting(ChurnSignal(name), **marks)
        return found

    def problems(self) -> list[FieldProblem]:
        """What makes no sense, beside its field: ``<signal>``, ``<signal>.begins``,
        ``<signal>.full``, ``watch``, ``high``, ``satisfaction_bar``."""
        found = [*_outside("satisfaction_bar", self.satisfaction_bar, 1, 5)]
        for name, level in (("watch", self.watch), ("high", self.high)):
            found += _outside(name, level, 1, SCORE_TOP)
        if not found and self.watch >= self.high:
            found.append(FieldProblem("watch", "watch_order", {}))
        for signal, one in self.settings.items():
            found += _outside(signal.value, one.weight, 0, SIGNAL_TOP)
            found += _marks(signal, one)
        return found


def _marks(signal: ChurnSignal, one: Setting) -> Iterator[FieldProblem]:
    top = TOPS[signal]
    yield from _outside(f"{signal.value}.begins", one.threshold, 0, top)
    yield from _outside(f"{signal.value}.full", one.full, 0, top)
    down = signal in COUNTS_DOWN
    if (one.full >= one.threshold) if down else (one.full <= one.threshold):
        code = "full_below" if down else "full_above"
        yield FieldProblem(f"{signal.value}.full", code, {})


def _outside(name: str, value: Fraction | int, least: int, most: int) -> Iterator[FieldProblem]:
    if not least <= value <= most:
        yield FieldProblem(name, "out_of_range", {"min": least, "max": most})
