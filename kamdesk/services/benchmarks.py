"""The user's own benchmarks: what a figure usually is in an industry (method §4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from kamdesk.errors import ValidationError
from kamdesk.models import Benchmark
from kamdesk.models.kinds import Ratio

_LIMIT = Decimal(10) ** 9


@dataclass(frozen=True, slots=True)
class IndustryRow:
    """One industry's benchmarks; the empty industry stands in for all others."""

    industry: str
    values: dict[Ratio, Decimal]


def of_industry(session: Session, industry: str) -> dict[Ratio, Fraction]:
    """What an industry is measured by; where it has no value of its own, that for all."""
    rows = session.connection().execute(_query(), {"industry": industry}).all()
    found: dict[Ratio, Fraction] = {}
    for whose, ratio, value in rows:
        number = _number(value)
        if number is not None and (whose or ratio not in found):
            found[ratio] = Fraction(number)
    return found


def table(session: Session) -> list[IndustryRow]:
    """All benchmarks, those for all industries first."""
    rows: dict[str, dict[Ratio, Decimal]] = {}
    query = select(Benchmark.industry, Benchmark.ratio, Benchmark.value)
    for industry, ratio, value in session.execute(query.order_by(Benchmark.industry)):
        number = _number(value)
        if number is not None:
            rows.setdefault(industry, {})[ratio] = number
    return [IndustryRow(industry, values) for industry, values in rows.items()]


def put(session: Session, industry: str, values: Mapping[Ratio, Decimal | None]) -> None:
    """Store benchmarks of one industry; None removes one. Raises ``ValidationError`` for a value
    that is out of bounds."""
    kept = {row.ratio: row for row in session.scalars(_rows(industry))}
    for ratio, value in values.items():
        row = kept.get(ratio)
        if value is None:
            if row is not None:
                session.delete(row)
            continue
        if not value.is_finite() or abs(value) >= _LIMIT:
            raise ValidationError.of("benchmark", "too_large_number")
        text = f"{value.normalize():f}"
        if row is None:
            session.add(Benchmark(industry=industry, ratio=ratio, value=text))
        elif row.value != text:
            row.value = text
    session.flush()


def remove(session: Session, industry: str) -> None:
    """Remove all benchmarks of an industry."""
    for row in session.scalars(_rows(industry)):
        session.delete(row)
    session.flush()


def _rows(industry: str) -> Select[Benchmark]:
    return select(Benchmark).where(Benchmark.industry == industry)


def _number(value: str) -> Decimal | None:
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


@cache
def _query() -> Select[*tuple[Any, ...]]:
    return select(Benchmark.industry, Benchmark.ratio, Benchmark.value).where(
        Benchmark.industry.in_([bindparam("industry"), ""])
    )
