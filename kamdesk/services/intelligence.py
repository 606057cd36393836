"""What was heard of competitors: dated, with its source and how far to trust it (method §9)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kamdesk.errors import ValidationError
from kamdesk.models import Account, Competitor, IntelligenceNote
from kamdesk.models.kinds import Reliability
from kamdesk.services import editing

_REQUIRED = frozenset({"text", "heard_on", "reliability"})


@dataclass(frozen=True, slots=True)
class Note:
    """One note; names are empty where it belongs to no competitor or no account."""

    id: int
    heard_on: date
    text: str
    source: str
    reliability: Reliability
    competitor_id: int | None
    competitor: str
    account_id: int | None
    account: str


def add(session: Session, values: Mapping[str, Any], today: date) -> IntelligenceNote:
    """Keep something heard, of a competitor, in an account, or both.

    Raises ``ValidationError``: text and day are needed, and the day can't lie ahead.
    """
    filled = {"heard_on": today, "reliability": Reliability.LIKELY, "text": "", **values}
    clean = editing.check(IntelligenceNote, filled, _REQUIRED)
    _check_day(clean, today)
    note = IntelligenceNote(**clean)
    session.add(note)
    session.flush()
    return note


def remove(session: Session, note_id: int) -> None:
    """Drop a note."""
    session.delete(editing.get(session, IntelligenceNote, note_id))
    session.flush()


def of_competitor(session: Session, competitor_id: int) -> list[Note]:
    """What was heard of one competitor anywhere, newest first."""
    return _notes(session, IntelligenceNote.competitor_id == competitor_id)


def of_account(session: Session, account_id: int) -> list[Note]:
    """What was heard in one account, newest first."""
    return _notes(session, IntelligenceNote.account_id == account_id)


def home(session: Session, note_id: int) -> tuple[int | None, int | None]:
    """The competitor and the account that a note belongs to."""
    note = editing.get(session, IntelligenceNote, note_id)
    return note.competitor_id, note.account_id


def _notes(session: Session, where: Any) -> list[Note]:
    query = (
        select(
            IntelligenceNote.id,
            IntelligenceNote.heard_on,
            IntelligenceNote.text,
            IntelligenceNote.source,
            IntelligenceNote.reliability,
            IntelligenceNote.competitor_id,
            func.coalesce(Competitor.name, ""),
            IntelligenceNote.account_id,
            func.coalesce(Account.name, ""),
        )
        .outerjoin(Competitor, Competitor.id == IntelligenceNote.competitor_id)
        .outerjoin(Account, Account.id == IntelligenceNote.account_id)
        .where(where)
        .order_by(IntelligenceNote.heard_on.desc(), IntelligenceNote.id.desc())
    )
    return [Note(*row) for row in session.execute(query)]


def _check_day(values: Mapping[str, Any], today: date) -> None:
    day = values.get("heard_on")
    if isinstance(day, date) and day > today:
        raise ValidationError.of("heard_on", "future_date")
