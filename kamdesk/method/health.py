"""Account health 0–100: the other side of churn, as points with their facts (method §5).

Every part gives 0 up to its weight. A part of which nothing is known is left out, and the points
are taken of what is known, so that silence is neither health nor illness.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from kamdesk.method.shares import NOTHING, Pair, clamped, percent
from kamdesk.models.kinds import HealthPart

DEFAULT_WEIGHTS: dict[HealthPart, int] = {
    HealthPart.SALES: 18,
    HealthPart.MARGIN: 8,
    HealthPart.PAYMENT: 10,
    HealthPart.RELATIONSHIP: 16,
    HealthPart.CONTACT: 10,
    HealthPart.PROMISES: 8,
    HealthPart.SATISFACTION: 10,
    HealthPart.COMPLAINTS: 6,
    HealthPart.COMPETITORS: 6,
    HealthPart.CONTRACT: 4,
    HealthPart.FILE: 4,
}
FULL_PERCENT = 20
"""Sales that grew by so much over a year ago are as healthy as can be; that fell by twice so much
are not at all."""
MARGIN_PERCENT = 20
"""A margin of so much has all its points."""
LATE_PERCENT = 20
"""Overdue receivables of so much of a year's sales leave no point."""
CONTRACT_DAYS = 180
_ORDER = {part: place for place, part in enumerate(HealthPart)}


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known on one day; None is unknown. Amounts are money units, marks 1–5.

    ``support`` is the mean stance −2…+2 weighted by influence; ``ways_in`` are people whom we know
    well; ``filled`` is the share 0–1 of the file's fields that are filled.
    """

    recent: int | None = None
    year_ago: int | None = None
    margin: Fraction | None = None
    margin_before: Fraction | None = None
    overdue: int | None = None
    year_sales: int = 0
    roles_known: int | None = None
    support: Fraction | None = None
    ways_in: int = 0
    covered: Fraction | None = None
    promises_kept: int = 0
    promises_decided: int = 0
    satisfaction: Fraction | None = None
    open_complaints: int | None = None
    days_late: int = 0
    gaining: int | None = None
    losing: int = 0
    contract_end: date | None = None
    filled: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Points of a part, of at most ``weight``; ``health_fact.<code>`` says the fact."""

    part: HealthPart
    points: Fraction
    weight: int
    code: str
    params: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Health:
    """``score`` 0–100, None where nothing is known; parts in the order of the method. ``unknown``
    are parts that could not be judged."""

    score: int | None
    parts: tuple[Part, ...]
    unknown: tuple[HealthPart, ...]


def judge(facts: Facts, today: date, weights: Mapping[HealthPart, int] = DEFAULT_WEIGHTS) -> Health:
    """Judge an account's health on one day."""
    parts: list[Part] = []
    full, got, of = 0, 0, 1
    for part, (top, bottom), code, params in _shares(facts, today):
        weight = weights[part]
        if weight:
            parts.append(Part(part, Fraction(top * weight, bottom), weight, code, params))
            full, got, of = full + weight, got * bottom + top * weight * of, of * bottom
    parts.sort(key=lambda one: _ORDER[one.part])
    known = {one.part for one in parts}
    unknown = tuple(part for part in HealthPart if part not in known and weights[part])
    return Health(percent(got, of * full) if full else None, tuple(parts), unknown)


Share = tuple[HealthPart, Pair, str, dict[str, Any]]


def _shares(facts: Facts, today: date) -> Iterator[Share]:
    yield from _business(facts)
    yield from _people(facts)
    yield from _care(facts)
    if facts.gaining is not None:
        params = {"gaining": facts.gaining, "losing": facts.losing}
        share = clamped(2 - facts.gaining + facts.losing, 2)
        yield HealthPart.COMPETITORS, share, "competitors", params
    if facts.contract_end is not None:
        days = (facts.contract_end - today).days
        code = "contract" if days >= 0 else "contract_over"
        yield HealthPart.CONTRACT, clamped(days, CONTRACT_DAYS), code, {"days": abs(days)}
    if facts.filled is not None:
        filled = facts.filled.as_integer_ratio()
        yield HealthPart.FILE, clamped(*filled), "file", {"percent": percent(*filled)}


def _business(facts: Facts) -> Iterator[Share]:
    before = facts.year_ago
    if facts.recent is not None and before is not None and before > 0:
        more = facts.recent - before
        share = clamped(100 * more + 2 * FULL_PERCENT * before, 3 * FULL_PERCENT * before)
        code = "sales_up" if more > 0 else "sales_down" if more < 0 else "sales_same"
        yield HealthPart.SALES, share, code, {"percent": percent(abs(more), before)}
    if facts.margin is not None:
        yield _margin(facts.margin, facts.margin_before)
    if facts.overdue is not None and facts.year_sales > 0:
        late, sales = facts.overdue, facts.year_sales
        share = clamped(LATE_PERCENT * sales - 100 * late, LATE_PERCENT * sales)
        code = "overdue" if late else "paid"
        yield HealthPart.PAYMENT, share, code, {"percent": percent(late, sales)}


def _margin(now: Fraction, before: Fraction | None) -> Share:
    top, bottom = now.as_integer_ratio()
    params: dict[str, Any] = {"percent": percent(top, bottom)}
    share = clamped(100 * top, MARGIN_PERCENT * bottom)
    if before is None:
        return HealthPart.MARGIN, share, "margin", params
    past, under = before.as_integer_ratio()
    params["before"] = percent(past, under)
    twice = 2 * (top * under - past * bottom)  # twice what it moved by is added
    moved = clamped(share[0] * bottom * under + twice * share[1], share[1] * bottom * under)
    return HealthPart.MARGIN, moved, "margin_moved", params


def _people(facts: Facts) -> Iterator[Share]:
    if facts.roles_known is not None:
        code = "one_way_in" if facts.ways_in == 1 else "relationship"
        params = {"roles": facts.roles_known, "ways": facts.ways_in}
        yield HealthPart.RELATIONSHIP, _relationship(facts), code, params
    if facts.covered is not None:
        covered = facts.covered.as_integer_ratio()
        yield HealthPart.CONTACT, clamped(*covered), "contact", {"percent": percent(*covered)}
    if facts.promises_decided:
        params = {"kept": facts.promises_kept, "decided": facts.promises_decided}
        yield HealthPart.PROMISES, (facts.promises_kept, facts.promises_decided), "promises", params


def _relationship(facts: Facts) -> Pair:
    """Roles known and stance count for two fifths each, ways in for one."""
    roles, four = clamped(facts.roles_known or 0, 4)
    ways, three = clamped(facts.ways_in, 3)
    stance, of = NOTHING
    if facts.support is not None:
        top, bottom = facts.support.as_integer_ratio()
        stance, of = clamped(top + bottom, 2 * bottom)
    sum_ = 2 * roles * of * three + 2 * stance * four * three + ways * four * of
    return sum_, 5 * four * of * three


def _care(facts: Facts) -> Iterator[Share]:
    if facts.satisfaction is not None:
        top, bottom = facts.satisfaction.as_integer_ratio()
        params: dict[str, Any] = {"mark": f"{top / bottom:.1f}"}
        share = clamped(top - 2 * bottom, 3 * bottom)
        yield HealthPart.SATISFACTION, share, "satisfaction", params
    if facts.open_complaints is not None:
        late = max(facts.days_late, 0)
        code = "complaints" if facts.open_complaints else "step_late"
        if not facts.open_complaints and not late:
            code = "no_complaints"
        params = {"count": facts.open_complaints, "days": facts.days_late}
        share = clamped(30 - 10 * facts.open_complaints - late, 30)
        yield HealthPart.COMPLAINTS, share, code, params
