"""Whose health rose and whose fell over three months, and which parts moved it (method §5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.method.health import DEFAULT_WEIGHTS
from kamdesk.method.periods import add_months
from kamdesk.models import AccountReading
from kamdesk.models.kinds import HealthPart
from kamdesk.services.readings.judging import Reading

MONTHS = 3
MOVED = 5
"""A difference of fewer points is no movement."""
NAMED = 4
"""So many are named on either side."""
_CAUSES = 2


@dataclass(frozen=True, slots=True)
class Mover:
    """An account whose health moved; ``causes`` are the parts that moved it most, with what
    each alone did to the score."""

    account_id: int
    name: str
    before: int
    now: int
    causes: tuple[tuple[HealthPart, int], ...]


@dataclass(frozen=True, slots=True)
class Movement:
    """Since the end of ``month``: how many ``fell`` and ``rose`` by 5 points or more of those that
    were ``compared``; who moved most."""

    month: date
    compared: int
    fell: int
    rose: int
    fallers: tuple[Mover, ...]
    risers: tuple[Mover, ...]


def movement(session: Session, today: date, now: Iterable[Reading]) -> Movement | None:
    """Compare today's readings with those kept three months ago; None where none were kept. In two
    statements."""
    month = add_months(today.replace(day=1), -MONTHS)
    query = select(AccountReading.account_id, AccountReading.health).where(
        AccountReading.month == month, AccountReading.health.is_not(None)
    )
    before: dict[int, int] = {row[0]: row[1] or 0 for row in session.execute(query)}
    if not before:
        return None
    compared = [
        (one, one.health.score - before[one.account_id])
        for one in now
        if one.account_id in before and one.health.score is not None
    ]
    moved = sorted(compared, key=lambda pair: (pair[1], pair[0].code))
    fell = [one for one, change in moved if change <= -MOVED]
    rose = [one for one, change in reversed(moved) if change >= MOVED]
    parts = _parts(session, month, [one.account_id for one in (*fell[:NAMED], *rose[:NAMED])])

    def named(found: list[Reading], way: int) -> tuple[Mover, ...]:
        return tuple(
            Mover(
                one.account_id, one.name, before[one.account_id], one.health.score or 0,
                _causes(one, parts.get(one.account_id, {}), way),
            )
            for one in found[:NAMED]
        )  # fmt: skip

    return Movement(month, len(moved), len(fell), len(rose), named(fell, -1), named(rose, 1))


def _parts(session: Session, month: date, ids: list[int]) -> dict[int, dict[str, float]]:
    query = select(AccountReading.account_id, AccountReading.parts).where(
        AccountReading.month == month, AccountReading.account_id.in_(ids)
    )
    return dict(session.execute(query).all())


def _causes(one: Reading, before: dict[str, float], way: int) -> tuple[tuple[HealthPart, int], ...]:
    """What each part alone would have done to the score, the greatest of the same way first; a part
    that has become known, or is no longer, counts, too."""
    now = {part.part.value: float(part.points) for part in one.health.parts}
    found = [(part, _effect(part, before, now.get(part.value))) for part in HealthPart]
    moved = [(part, points) for part, points in found if way * points > 0]
    return tuple(sorted(moved, key=lambda cause: -way * cause[1])[:_CAUSES])


def _effect(part: HealthPart, before: dict[str, float], now: float | None) -> int:
    others = {name: points for name, points in before.items() if name != part.value}
    return round(_score(others if now is None else {**others, part.value: now}) - _score(before))


def _score(points: dict[str, float]) -> float:
    """Points of the known parts on the scale of 100."""
    full = sum(DEFAULT_WEIGHTS[HealthPart(name)] for name in points)
    return 100 * sum(points.values()) / full if full else 0
