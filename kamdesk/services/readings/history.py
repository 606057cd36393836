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
class Outcome:
    """What came of the first high warning of one account; ``kept`` is None while it is too fresh
    to tell, ``score`` is that of the warning."""

    account_id: int
    name: str
    month: date
    score: int
    last_order: date | None
    kept: bool | None


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


def health_by_account(session: Session, today: date) -> dict[int, tuple[int | None, ...]]:
    """Health of the kept months of the last year, oldest first, of all accounts; in one
    statement."""
    since = add_months(today.replace(day=1), -KEPT_MONTHS)
    query = (
        select(AccountReading.account_id, AccountReading.health)
        .where(AccountReading.month >= since)
        .order_by(AccountReading.account_id, AccountReading.month)
    )
    found: dict[int, list[int | None]] = defaultdict(list)
    for account_id, health in session.execute(query):
        found[account_id].append(health)
    return {account_id: tuple(line) for account_id, line in found.items()}


def outcomes(session: Session, today: date) -> list[Outcome]:
    """What came of living accounts that were warned of as high, the newest warning first; in two
    statements."""
    first: Select[*tuple[Any, ...]] = (
        select(
            AccountReading.account_id,
            Account.name,
            func.min(AccountReading.month),
            AccountReading.churn_score,
        )
        .join(Account, Account.id == AccountReading.account_id)
        .where(AccountReading.churn_level == ChurnLevel.HIGH, Account.deleted_at.is_(None))
        .group_by(AccountReading.account_id)
    )
    warned = session.execute(first).all()
    query: Select[*tuple[Any, ...]] = (
        select(SalesLine.account_id, func.max(SalesLine.date))
        .where(SalesLine.amount > 0, SalesLine.date <= today)
        .group_by(SalesLine.account_id)
    )
    bought: dict[int, date] = dict(session.execute(query).all()) if warned else {}
    found = []
    for account_id, name, month, score in warned:
        last = bought.get(account_id)
        found.append(Outcome(account_id, name, month, score, last, _kept(month, last, today)))
    return sorted(found, key=lambda one: (-one.month.toordinal(), -one.score, one.account_id))


def tally(found: list[Outcome]) -> Lesson:
    """Outcomes, counted."""
    return Lesson(
        warned=len(found),
        kept=sum(one.kept is True for one in found),
        lost=sum(one.kept is False for one in found),
        open=sum(one.kept is None for one in found),
    )


def lessons(session: Session, today: date) -> Lesson:
    """What came of accounts whose first high warning is kept, in two statements."""
    return tally(outcomes(session, today))


def _kept(month: date, last: date | None, today: date) -> bool | None:
    """Whether an account still buys; unknown while the warning is too fresh."""
    if last is None or (today - last).days > LOST_DAYS:
        return False
    return None if (today - month).days < LOST_DAYS else True


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
