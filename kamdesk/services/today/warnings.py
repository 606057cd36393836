"""Accounts that are about to leave, from the readings that were kept last (method §5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, case, exists, func, select
from sqlalchemy.orm import Session, aliased

from kamdesk.models import Account, AccountReading, WinBackPlan
from kamdesk.models.kinds import ChurnLevel, ChurnSignal, Tier, WinBackState

WARNINGS_READ = 12
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


def newest(session: Session, today: date) -> Warnings:
    """The warnings of the newest month that is kept and had closed by a day, in two statements.

    Who has no plan yet comes before who is in hand, the loudest first.
    """
    of_month = _of_newest_month(today)
    is_high = AccountReading.churn_level == ChurnLevel.HIGH
    count, high = session.execute(
        select(func.count(), func.coalesce(func.sum(case((is_high, 1), else_=0)), 0))
        .select_from(AccountReading)
        .join(Account, Account.id == AccountReading.account_id)
        .where(*of_month)
    ).one()
    in_hand = exists().where(
        WinBackPlan.account_id == Account.id, WinBackPlan.state == WinBackState.OPEN
    )
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
            in_hand,
        )
        .join(Account, Account.id == AccountReading.account_id)
        .where(*of_month)
        .order_by(in_hand, AccountReading.churn_score.desc(), Account.code)
        .limit(WARNINGS_READ)
    )
    told: list[list[Any]] = [
        [*row[:7], _signals(row[7]), bool(row[8])] for row in session.execute(query)
    ]
    return Warnings([Warned(*one) for one in told], count, high)


def _of_newest_month(today: date) -> tuple[Any, ...]:
    """SQL conditions: a warning of the newest month that is kept and had closed by a day."""
    kept = aliased(AccountReading)
    closed = kept.month < today.replace(day=1)
    month = select(func.max(kept.month)).where(closed).scalar_subquery()
    return (
        AccountReading.month == month,
        AccountReading.churn_level.in_(_WARNING),
        Account.deleted_at.is_(None),
    )


def _signals(kept: dict[str, int]) -> tuple[tuple[ChurnSignal, int], ...]:
    found = [(ChurnSignal(name), points) for name, points in kept.items()]
    return tuple(sorted(found, key=lambda one: -one[1]))
