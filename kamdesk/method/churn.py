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
from kamdesk.method.shares import Pair, percent
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
        points = rules.settings[signal].points(*amount)
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


Reading = tuple[ChurnSignal, Pair, str, dict[str, Any]]


def _readings(facts: Facts, today: date, rules: Parameters) -> Iterator[Reading]:
    yield from _purchases(facts)
    yield from _care(facts, rules)
    yield from _people(facts)
    if facts.contract_end is not None and facts.contract_end >= today:
        days = (facts.contract_end - today).days
        params: dict[str, Any] = {"days": days, "day": facts.contract_end}
        yield ChurnSignal.CONTRACT_ENDS, (days, 1), "contract_ends", params


def _purchases(facts: Facts) -> Iterator[Reading]:
    for signal, before, code in (
        (ChurnSignal.PURCHASES_YEAR, facts.year_ago, "purchases_year"),
        (ChurnSignal.PURCHASES_MEAN, facts.usual, "purchases_mean"),
    ):
        if before is not None and before > 0:
            less = before - max(facts.recent, 0)
            params: dict[str, Any] = {"percent": percent(less, before), "before": before}
            params["recent"] = facts.recent
            yield signal, (100 * less, before), code, params
    if facts.days_since_order is not None and facts.usual_gap:
        params = {"days": facts.days_since_order, "usual": facts.usual_gap}
        times = (facts.days_since_order, facts.usual_gap)
        yield ChurnSignal.ORDER_GAP, times, "order_gap", params


def _care(facts: Facts, rules: Parameters) -> Iterator[Reading]:
    late = {"days": facts.days_behind}
    yield ChurnSignal.PLAN_BEHIND, (facts.days_behind, 1), "plan_behind", late
    if facts.satisfaction is not None:
        yield _satisfaction(facts.satisfaction, facts.satisfaction_before, rules.satisfaction_bar)
    if facts.open_complaints or facts.days_late > 0:
        code = "complaint" if facts.open_complaints else "step_late"
        params = {"count": facts.open_complaints, "days": facts.days_late, "step": facts.late_step}
        yield ChurnSignal.COMPLAINT, (max(facts.days_late, 1), 1), code, params
    if facts.overdue > 0 and facts.year_sales > 0:
        percents = percent(facts.overdue, facts.year_sales)
        params = {"amount": facts.overdue, "percent": percents}
        yield ChurnSignal.OVERDUE, (100 * facts.overdue, facts.year_sales), "overdue", params


def _satisfaction(now: Fraction, earlier: Fraction | None, least: Fraction) -> Reading:
    """How far the mark is below the bar, or below what it was, whichever is more."""
    mark, of = now.as_integer_ratio()
    bar, under = least.as_integer_ratio()
    params = {"mark": f"{mark / of:.1f}", "bar": f"{bar / under:.1f}", "before": ""}
    code, amount = "satisfaction_low", (max(bar * of - mark * under, 0), under * of)
    if earlier is not None:
        before, past = earlier.as_integer_ratio()
        params["before"] = f"{before / past:.1f}"
        fallen = (max(before * of - mark * past, 0), past * of)
        if fallen[0] * amount[1] > amount[0] * fallen[1]:
            code, amount = "satisfaction_falls", fallen
    return ChurnSignal.SATISFACTION, amount, code, params


def _people(facts: Facts) -> Iterator[Reading]:
    if facts.left:
        names: dict[str, Any] = {"names": facts.left}
        yield ChurnSignal.KEY_CONTACT_LEFT, (len(facts.left), 1), "key_contact_left", names
    if facts.silent and facts.allowed_silence and facts.silent_days > facts.allowed_silence:
        params = {"name": facts.silent, "days": facts.silent_days}
        times = (facts.silent_days, facts.allowed_silence)
        yield ChurnSignal.KEY_CONTACT_SILENT, times, "key_contact_silent", params
    if facts.gained:
        names = {"names": facts.gained}
        yield ChurnSignal.COMPETITOR_GAINED, (len(facts.gained), 1), "competitor_gained", names
