"""Who is about to leave: signals with weight, threshold and the fact that raised them (method §5).

A signal is silent up to its threshold; there it is worth half of its weight, at its full mark and
beyond the whole. The points add up to a score: low, watch, high.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from kamdesk.method.churn_parameters import DEFAULTS, SIGNAL_TOP, Parameters, Setting
from kamdesk.models.kinds import ChurnLevel, ChurnSignal

__all__ = [
    "DEFAULTS",
    "SIGNAL_TOP",
    "ChurnWarning",
    "Facts",
    "Parameters",
    "Raised",
    "Setting",
    "judge",
]

_HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an account on one day; money units, None is unknown and raises nothing.

    ``recent`` are purchases of the last three closed months, ``year_ago`` of the same months a
    year before, ``usual`` three times the mean month of the year before them. ``usual_gap`` is the
    median number of days between two days with orders. ``allowed_silence`` is how many days the
    tier's rules let pass without the key contact.
    """

    recent: int = 0
    year_ago: int | None = None
    usual: int | None = None
    days_since_order: int | None = None
    usual_gap: int | None = None
    days_behind: int = 0
    satisfaction: Fraction | None = None
    satisfaction_before: Fraction | None = None
    open_complaints: int = 0
    days_late: int = 0
    late_step: str = ""
    overdue: int = 0
    year_sales: int = 0
    left: tuple[str, ...] = ()
    silent: str = ""
    silent_days: int = 0
    allowed_silence: int | None = None
    gained: tuple[str, ...] = ()
    contract_end: date | None = None


@dataclass(frozen=True, slots=True)
class Raised:
    """A signal that was raised; ``churn_fact.<code>`` says the fact with ``params``."""

    signal: ChurnSignal
    points: int
    code: str
    params: dict[str, Any]


@dataclass(frozen=True, slots=True)
class ChurnWarning:
    """What all signals say of an account, the weightiest first."""

    level: ChurnLevel
    score: int
    raised: tuple[Raised, ...]


def judge(facts: Facts, today: date, by: Parameters | None = None) -> ChurnWarning:
    """Add the signals up."""
    rules = by or Parameters()
    found = []
    for signal, amount, code, params in _readings(facts, today, rules):
        points = rules.settings[signal].points(amount)
        if points:
            found.append(Raised(signal, points, code, params))
    found.sort(key=lambda one: -one.points)
    score = sum(one.points for one in found)
    level = ChurnLevel.LOW
    if score >= rules.high:
        level = ChurnLevel.HIGH
    elif score >= rules.watch:
        level = ChurnLevel.WATCH
    return ChurnWarning(level, score, tuple(found))


Reading = tuple[ChurnSignal, Fraction | int, str, dict[str, Any]]


def _readings(facts: Facts, today: date, rules: Parameters) -> Iterator[Reading]:
    yield from _purchases(facts)
    yield from _care(facts, rules)
    yield from _people(facts)
    if facts.contract_end is not None and facts.contract_end >= today:
        days = (facts.contract_end - today).days
        params: dict[str, Any] = {"days": days, "day": facts.contract_end}
        yield ChurnSignal.CONTRACT_ENDS, days, "contract_ends", params


def _purchases(facts: Facts) -> Iterator[Reading]:
    for signal, before, code in (
        (ChurnSignal.PURCHASES_YEAR, facts.year_ago, "purchases_year"),
        (ChurnSignal.PURCHASES_MEAN, facts.usual, "purchases_mean"),
    ):
        if before is not None and before > 0:
            fall = 100 * (1 - Fraction(max(facts.recent, 0), before))
            params: dict[str, Any] = {"percent": int(fall + _HALF), "before": before}
            params["recent"] = facts.recent
            yield signal, fall, code, params
    if facts.days_since_order is not None and facts.usual_gap:
        times = Fraction(facts.days_since_order, facts.usual_gap)
        params = {"days": facts.days_since_order, "usual": facts.usual_gap}
        yield ChurnSignal.ORDER_GAP, times, "order_gap", params


def _care(facts: Facts, rules: Parameters) -> Iterator[Reading]:
    yield ChurnSignal.PLAN_BEHIND, facts.days_behind, "plan_behind", {"days": facts.days_behind}
    mark, before = facts.satisfaction, facts.satisfaction_before
    if mark is not None:
        low = max(rules.satisfaction_bar - mark, Fraction(0))
        fallen = max(before - mark, Fraction(0)) if before is not None else Fraction(0)
        code = "satisfaction_low" if low >= fallen else "satisfaction_falls"
        bar = rules.satisfaction_bar
        params: dict[str, Any] = {"mark": f"{float(mark):.1f}", "bar": f"{float(bar):.1f}"}
        params["before"] = f"{float(before):.1f}" if before is not None else ""
        yield ChurnSignal.SATISFACTION, max(low, fallen), code, params
    if facts.open_complaints or facts.days_late > 0:
        code = "complaint" if facts.open_complaints else "step_late"
        params = {"count": facts.open_complaints, "days": facts.days_late, "step": facts.late_step}
        yield ChurnSignal.COMPLAINT, max(facts.days_late, 1), code, params
    if facts.overdue > 0 and facts.year_sales > 0:
        share = 100 * Fraction(facts.overdue, facts.year_sales)
        params = {"amount": facts.overdue, "percent": int(share + _HALF)}
        yield ChurnSignal.OVERDUE, share, "overdue", params


def _people(facts: Facts) -> Iterator[Reading]:
    if facts.left:
        yield (
            ChurnSignal.KEY_CONTACT_LEFT,
            len(facts.left),
            "key_contact_left",
            {"names": facts.left},
        )
    if facts.silent and facts.allowed_silence:
        times = Fraction(facts.silent_days, facts.allowed_silence)
        params = {"name": facts.silent, "days": facts.silent_days}
        if times > 1:
            yield ChurnSignal.KEY_CONTACT_SILENT, times, "key_contact_silent", params
    if facts.gained:
        yield (
            ChurnSignal.COMPETITOR_GAINED,
            len(facts.gained),
            "competitor_gained",
            {"names": facts.gained},
        )
