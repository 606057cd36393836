"""Readings kept by month, so that churn and health have a trend and warnings can be learned from
(method §5)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from kamdesk.method.periods import add_months
from kamdesk.models import Account, AccountReading
from kamdesk.models.base import new_uid
from kamdesk.models.kinds import ChurnLevel
from kamdesk.services.readings.judging import Reading, of_days

KEPT_MONTHS = 12
"""As far back the book is read when it has no readings yet."""
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


def missing(session: Session, today: date) -> list[date]:
    """Closed months of the last year without readings, oldest first."""
    end = today.replace(day=1)
    since = add_months(end, -KEPT_MONTHS)
    kept = select(AccountReading.month).where(AccountReading.month >= since).distinct()
    have = set(session.scalars(kept))
    months = [add_months(since, step) for step in range(KEPT_MONTHS)]
    newest = max(have, default=None)
    return [one for one in months if one not in have and (newest is None or one > newest)]


def keep(
    session: Session, months: list[date], progress: Callable[[int, int], None] | None = None
) -> int:
    """Read the whole book as of the end of each month and keep it; returns how many readings."""
    count = 0
    for place, rows in enumerate(read(session, months)):
        if progress is not None:
            progress(place, len(months))
        count += put(session, rows)
    return count


def accounts(session: Session) -> list[int]:
    """The living accounts, of which readings are kept."""
    return list(session.scalars(select(Account.id).where(Account.deleted_at.is_(None))))


def read(
    session: Session, months: Sequence[date], account_ids: Collection[int] | None = None
) -> Iterator[list[dict[str, Any]]]:
    """The readings of all accounts or some as of the end of each month, to be ``put``."""
    days = [add_months(month, 1) - _DAY for month in months]
    if days:
        for month, day, found in zip(
            months, days, of_days(session, days, account_ids), strict=True
        ):
            yield [_row(one, month, day) for one in found]


def put(session: Session, rows: list[dict[str, Any]]) -> int:
    """Keep readings of a month; returns of how many accounts. Those that are gone by now are left
    out."""
    there = set(session.scalars(select(Account.id)))
    kept = [row for row in rows if row["account_id"] in there]
    if kept:
        session.execute(insert(AccountReading), kept)
    return len(kept)


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


def as_of_month(one: Reading, month: date) -> MonthReading:
    """A reading as it would be kept for a month."""
    row = _row(one, month, month)
    return MonthReading(
        month, one.churn.level, one.churn.score, one.health.score, row["signals"], row["parts"]
    )


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
    for account_id, health in session.connection().execute(query).all():
        found[account_id].append(health)
    return {account_id: tuple(line) for account_id, line in found.items()}


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
