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
FULL_SHARE = Fraction(20, 100)
"""Sales that grew by so much over a year ago are as healthy as can be; that fell by twice so much
are not at all."""
LATE_SHARE = Fraction(20, 100)
"""Overdue receivables of so much of a year's sales leave no point."""
CONTRACT_DAYS = 180
_HALF = Fraction(1, 2)


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
    parts = [
        Part(part, share * weights[part], weights[part], code, params)
        for part, share, code, params in _shares(facts, today)
        if weights[part]
    ]
    order = list(HealthPart)
    parts.sort(key=lambda one: order.index(one.part))
    known = {one.part for one in parts}
    full = sum(one.weight for one in parts)
    score = int(100 * sum(one.points for one in parts) / full + _HALF) if full else None
    unknown = tuple(part for part in HealthPart if part not in known and weights[part])
    return Health(score, tuple(parts), unknown)


Share = tuple[HealthPart, Fraction, str, dict[str, Any]]


def _shares(facts: Facts, today: date) -> Iterator[Share]:
    yield from _business(facts)
    yield from _people(facts)
    yield from _care(facts)
    if facts.gaining is not None:
        lost = Fraction(facts.gaining - facts.losing, 2)
        params = {"gaining": facts.gaining, "losing": facts.losing}
        yield HealthPart.COMPETITORS, _clamp(1 - lost), "competitors", params
    if facts.contract_end is not None:
        days = (facts.contract_end - today).days
        share = _clamp(Fraction(days, CONTRACT_DAYS))
        code = "contract" if days >= 0 else "contract_over"
        yield HealthPart.CONTRACT, share, code, {"days": abs(days)}
    if facts.filled is not None:
        yield HealthPart.FILE, _clamp(facts.filled), "file", {"percent": _percent(facts.filled)}


def _business(facts: Facts) -> Iterator[Share]:
    if facts.recent is not None and facts.year_ago is not None and facts.year_ago > 0:
        change = Fraction(facts.recent, facts.year_ago) - 1
        share = _clamp((change + 2 * FULL_SHARE) / (3 * FULL_SHARE))
        code = "sales_up" if change > 0 else "sales_down" if change < 0 else "sales_same"
        yield HealthPart.SALES, share, code, {"percent": _percent(abs(change))}
    if facts.margin is not None:
        share = _clamp(facts.margin / Fraction(20, 100))
        params: dict[str, Any] = {"percent": _percent(facts.margin)}
        code = "margin"
        if facts.margin_before is not None:
            share = _clamp(share + (facts.margin - facts.margin_before) * 2)
            code, params["before"] = "margin_moved", _percent(facts.margin_before)
        yield HealthPart.MARGIN, share, code, params
    if facts.overdue is not None and facts.year_sales > 0:
        late = Fraction(facts.overdue, facts.year_sales)
        code = "overdue" if facts.overdue else "paid"
        yield HealthPart.PAYMENT, _clamp(1 - late / LATE_SHARE), code, {"percent": _percent(late)}


def _people(facts: Facts) -> Iterator[Share]:
    if facts.roles_known is not None:
        roles = _clamp(Fraction(facts.roles_known, 4))
        stance = _clamp((facts.support + 1) / 2) if facts.support is not None else Fraction(0)
        ways = _clamp(Fraction(facts.ways_in, 3))
        share = (2 * roles + 2 * stance + ways) / 5
        code = "one_way_in" if facts.ways_in == 1 else "relationship"
        params = {"roles": facts.roles_known, "ways": facts.ways_in}
        yield HealthPart.RELATIONSHIP, share, code, params
    if facts.covered is not None:
        params = {"percent": _percent(facts.covered)}
        yield HealthPart.CONTACT, _clamp(facts.covered), "contact", params
    if facts.promises_decided:
        kept = Fraction(facts.promises_kept, facts.promises_decided)
        params = {"kept": facts.promises_kept, "decided": facts.promises_decided}
        yield HealthPart.PROMISES, kept, "promises", params


def _care(facts: Facts) -> Iterator[Share]:
    if facts.satisfaction is not None:
        share = _clamp((facts.satisfaction - 2) / 3)
        params: dict[str, Any] = {"mark": f"{float(facts.satisfaction):.1f}"}
        yield HealthPart.SATISFACTION, share, "satisfaction", params
    if facts.open_complaints is not None:
        lost = Fraction(facts.open_complaints, 3) + Fraction(max(facts.days_late, 0), 30)
        code = "complaints" if facts.open_complaints else "step_late"
        if not facts.open_complaints and facts.days_late <= 0:
            code = "no_complaints"
        params = {"count": facts.open_complaints, "days": facts.days_late}
        yield HealthPart.COMPLAINTS, _clamp(1 - lost), code, params


def _clamp(share: Fraction) -> Fraction:
    return min(max(share, Fraction(0)), Fraction(1))


def _percent(share: Fraction) -> int:
    return int(100 * share + _HALF)
