"""Settings that belong to the book: its currency and the period of its figures."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from kamdesk.models import BookSetting
from kamdesk.models.book import CURRENCY, PERIOD

_ALL = select(BookSetting.key, BookSetting.value)
_VALUE = select(BookSetting.value).where(BookSetting.key == bindparam("key"))


def value(session: Session, key: str) -> Any:
    """The value stored under a key, or None."""
    row = session.connection().execute(_VALUE, {"key": key}).first()
    return None if row is None else row[0]


def put(session: Session, key: str, new: Any) -> None:
    """Store a value; storing what is there already changes nothing."""
    row = session.scalars(select(BookSetting).where(BookSetting.key == key)).first()
    if row is None:
        session.add(BookSetting(key=key, value=new))
    elif row.value != new:
        row.value = new
    session.flush()


def currency(session: Session) -> str:
    """ISO code of the book's currency."""
    return _currency(value(session, CURRENCY))


def period(session: Session) -> tuple[date, date] | None:
    """First and last day that the figures cover; None is everything in the book."""
    return _period(value(session, PERIOD))


def currency_and_period(session: Session) -> tuple[str, tuple[date, date] | None]:
    """Both in one statement, for pages that show amounts."""
    stored: dict[str, Any] = {key: held for key, held in session.connection().execute(_ALL)}
    return _currency(stored.get(CURRENCY)), _period(stored.get(PERIOD))


def _currency(stored: str | None) -> str:
    return stored or "CNY"


def _period(stored: list[str] | None) -> tuple[date, date] | None:
    return (date.fromisoformat(stored[0]), date.fromisoformat(stored[1])) if stored else None
