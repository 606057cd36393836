"""From days to moments, and how far back the book can tell."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from kamdesk.errors import RefusedError
from kamdesk.models import AccountReading, Meeting, SalesLine, Scope, StageMove, TierRun


def end_of(day: date) -> datetime:
    """The last moment of a day at this machine's place."""
    following = datetime.combine(day + timedelta(days=1), time())
    return following.astimezone(UTC) - timedelta(microseconds=1)


def local(moment: datetime) -> date:
    """The day of a moment at this machine's place."""
    return moment.astimezone().date()


def check(day: date, begins: date | None, today: date) -> None:
    """Raises ``RefusedError`` for a day that can't be looked back on."""
    if day > today:
        raise RefusedError("day_ahead", day=day.isoformat())
    if begins is None or day < begins:
        raise RefusedError("day_before_book", begins=(begins or today).isoformat())


def account_begins(session: Session, account_id: int, founded: datetime | None) -> date | None:
    """The first day that anything is known of an account: it was put into the book, bought, met
    us, was moved or read. None where nothing is dated. In one statement."""
    met = func.date(func.min(Meeting.starts_at), "localtime")
    dated: tuple[Select[*tuple[date | str]], ...] = (
        select(func.min(SalesLine.date)).where(SalesLine.account_id == account_id),
        select(met).where(Meeting.account_id == account_id, Meeting.deleted_at.is_(None)),
        select(func.min(StageMove.moved_on)).where(StageMove.account_id == account_id),
        select(func.min(AccountReading.read_on)).where(AccountReading.account_id == account_id),
    )
    found = _read(session, dated)
    return min([*found, local(founded)] if founded else found, default=None)


def book_begins(session: Session) -> date | None:
    """The first day that the tiers of the book are known on; None in an empty book."""
    dated: tuple[Select[*tuple[date | str]], ...] = (
        select(func.date(func.min(Scope.done_at), "localtime")),
        select(func.date(func.min(TierRun.applied_at), "localtime")),
        select(func.min(AccountReading.read_on)),
    )
    return min(_read(session, dated), default=None)


def _read(session: Session, dated: tuple[Select[*tuple[date | str]], ...]) -> list[date]:
    row = session.execute(select(*(one.scalar_subquery() for one in dated))).one()
    known = [value for value in row if value is not None]
    return [one if isinstance(one, date) else date.fromisoformat(one[:10]) for one in known]
