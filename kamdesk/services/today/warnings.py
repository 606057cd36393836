"""Accounts that are about to leave, from the readings that were kept last (method §5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session, aliased

from kamdesk.method.churn import ChurnWarning
from kamdesk.models import Account, AccountReading, WinBackPlan
from kamdesk.models.kinds import ChurnLevel, ChurnSignal, Tier, WinBackState
from kamdesk.services import binned, readings

_WARNING = (ChurnLevel.HIGH, ChurnLevel.WATCH)


@dataclass(frozen=True, slots=True)
class Warned:
    """An account that may leave: its signals with their points, the weightiest first, as they
    were on ``read_on``; ``in_hand`` where a win-back plan is open."""

    account_id: int
    code: str
    name: str
    tier: Tier | None
    level: ChurnLevel
    score: int
    read_on: date
    signals: tuple[tuple[ChurnSignal, int], ...]
    in_hand: bool


@dataclass(frozen=True, slots=True)
class Warnings:
    """The loudest warnings, and how many there are; ``high`` of them are of the highest level."""

    lines: list[Warned]
    count: int = 0
    high: int = 0


def newest(session: Session, today: date, most: int | None = None) -> Warnings:
    """So many warnings (all with None) of the newest month that is kept and had closed by a day,
    in one statement.

    Who has no plan yet comes before who is in hand, the loudest first.
    """
    first = _first(today, most)
    query: Select[*tuple[Any, ...]] = (
        select(
            Account.id,
            Account.code,
            Account.name,
            Account.tier,
            AccountReading.churn_level,
            AccountReading.churn_score,
            AccountReading.read_on,
            AccountReading.signals,
            first.c.in_hand,
            first.c.all,
            first.c.high,
        )
        .join(AccountReading, AccountReading.account_id == Account.id)
        .join(first, first.c.id == AccountReading.id)
        .order_by(first.c.in_hand, AccountReading.churn_score.desc(), Account.code)
    )
    rows = session.execute(query).all()
    if not rows:
        return Warnings([])
    told: list[list[Any]] = [[*row[:7], _signals(row[7]), bool(row[8])] for row in rows]
    return Warnings([Warned(*one) for one in told], rows[0][9], rows[0][10])


def as_of(session: Session, today: date, account_ids: list[int]) -> dict[int, ChurnWarning]:
    """What warns of some accounts on a day, with the facts; in a fixed number of statements."""
    found = readings.of_book(session, today, account_ids) if account_ids else []
    return {one.account_id: one.churn for one in found}


def _first(today: date, most: int | None) -> Any:
    """The first of them, told in few columns: of thousands, most are only counted."""
    kept = aliased(AccountReading)
    month = select(func.max(kept.month)).where(kept.month < today.replace(day=1))
    in_hand = AccountReading.account_id.in_(
        select(WinBackPlan.account_id).where(WinBackPlan.state == WinBackState.OPEN)
    )
    high = case((AccountReading.churn_level == ChurnLevel.HIGH, 1), else_=0)
    return (
        select(
            AccountReading.id,
            in_hand.label("in_hand"),
            func.count().over().label("all"),
            func.sum(high).over().label("high"),
        )
        .where(
            AccountReading.month == month.scalar_subquery(),
            AccountReading.churn_level.in_(_WARNING),
            binned.account_lives(AccountReading.account_id),
        )
        .order_by(in_hand, AccountReading.churn_score.desc(), AccountReading.account_id)
        .limit(most)
        .subquery()
    )


def _signals(kept: dict[str, int]) -> tuple[tuple[ChurnSignal, int], ...]:
    found = [(ChurnSignal(name), points) for name, points in kept.items()]
    return tuple(sorted(found, key=lambda one: -one[1]))
