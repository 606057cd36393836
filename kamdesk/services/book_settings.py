"""Settings that belong to the book: its currency and the period of its figures."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.models import BookSetting
from kamdesk.models.book import CURRENCY, PERIOD


def value(session: Session, key: str) -> Any:
    """The value stored under a key, or None."""
    return session.scalars(select(BookSetting.value).where(BookSetting.key == key)).first()


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
    return value(session, CURRENCY) or "CNY"


def period(session: Session) -> tuple[date, date] | None:
    """First and last day that the figures cover; None is everything in the book."""
    stored = value(session, PERIOD)
    return (date.fromisoformat(stored[0]), date.fromisoformat(stored[1])) if stored else None
