"""Readings kept by month, so that churn and health have a trend and warnings can be learned from
(method §5)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Select, func, insert, select
from sqlalchemy.orm import Session

from kamdesk.method.periods import add_months
from kamdesk.models import Account, AccountReading, SalesLine
from kamdesk.models.base import new_uid
from kamdesk.models.kinds import ChurnLevel
from kamdesk.services.readings.judging import Reading, of_book

KEPT_MONTHS = 12
"""As far back the book is read when it has no readings yet."""
LOST_DAYS = 120
"""An account that was warned of and bought nothing for so long is taken to be lost."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class MonthReading:
    """One account's reading of one month; signals and parts by name with points."""

    month: date
    level: ChurnLevel
    score: int
    health: int | None
    signals: dict[str, Any]
    parts: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Lesson:
    """What came of accounts that were first warned of as high in a period: how many still buy,
    how many stopped, how many are too fresh to tell."""

    warned: int
    kept: int
    lost: int
    open: int


def missing(session: Session, today: date) -> list[date]:
    """Closed months of the last year without readings, oldest first."""
    end = today.replace(day=1)
    since = add_months(end, -KEPT_MONTHS)
    have = set(session.scalars(select(AccountReading.month).where(AccountReading.month >= since)))
    months = [add_months(since, step) for step in range(KEPT_MONTHS)]
    newest = max(have, default=None)
    return [one for one in months if one not in have and (newest is None or one > newest)]


def keep(
    session: Session, months: list[date], progress: Callable[[int, int], None] | None = None
) -> int:
    """Read the whole book as of the end of each month and keep it; returns how many readings."""
    count = 0
    for place, month in enumerate(months):
        if progress is not None:
            progress(place, len(months))
        day = add_months(month, 1) - _DAY
        rows = [_row(one, month, day) for one in of_book(session, day)]
        if rows:
            session.execute(insert(AccountReading), rows)
        count += len(rows)
    return count


def of_account(session: Session, account_id: int) -> list[MonthReading]:
    """One account's readings, oldest first."""
    query = (
        select(
            AccountReading.month,
            AccountReading.churn_level,
            AccountReading.churn_score,
            AccountReading.health,
            AccountReading.signals,
            AccountReading.parts,
        )
        .where(AccountReading.account_id == account_id)
        .order_by(AccountReading.month)
    )
    return [MonthReading(*row) for row in session.execute(query)]


def lessons(session: Session, today: date) -> Lesson:
    """What came of accounts whose first high warning is kept, in two statements."""
    first: Select[*tuple[Any, ...]] = (
        select(AccountReading.account_id, func.min(AccountReading.month))
        .join(Account, Account.id == AccountReading.account_id)
        .where(AccountReading.churn_level == ChurnLevel.HIGH)
        .group_by(AccountReading.account_id)
    )
    warned = dict(session.execute(first).all())
    bought: dict[int, date] = defaultdict(lambda: date.min)
    query: Select[*tuple[Any, ...]] = (
        select(SalesLine.account_id, func.max(SalesLine.date))
        .where(SalesLine.amount > 0, SalesLine.date <= today)
        .group_by(SalesLine.account_id)
    )
    bought.update(dict(session.execute(query).all()))
    fresh = {one for one, month in warned.items() if (today - month).days < LOST_DAYS}
    lost = {one for one in warned if (today - bought[one]).days > LOST_DAYS}
    return Lesson(
        warned=len(warned),
        kept=len(set(warned) - fresh - lost),
        lost=len(lost),
        open=len(fresh - lost),
    )


def _row(one: Reading, month: date, day: date) -> dict[str, Any]:
    return {
        "uid": new_uid(),
        "account_id": one.account_id,
        "month": month,
        "read_on": day,
        "churn_level": one.churn.level,
        "churn_score": one.churn.score,
        "signals": {raised.signal.value: raised.points for raised in one.churn.raised},
        "health": one.health.score,
        "parts": {part.part.value: float(part.points) for part in one.health.parts},
    }
