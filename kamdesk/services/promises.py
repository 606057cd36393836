"""The promise ledger: made, kept, postponed, dropped (method §6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session

from kamdesk.models import Account, Contact, Meeting, Promise
from kamdesk.models.base import now
from kamdesk.models.kinds import PromiseSide, PromiseState
from kamdesk.services import binned, editing

_REQUIRED = frozenset({"what", "side", "account_id"})


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A promise in a list."""

    id: int
    account_id: int
    account: str
    side: PromiseSide
    contact_id: int | None
    contact: str
    what: str
    due_on: date | None
    state: PromiseState
    closed_on: date | None
    meeting_id: int | None
    meeting_at: datetime | None
    our_person: str = ""
    """Who of us promised, or to whom they did; empty is the account's owner."""
    note: str = ""

    def days_late(self, today: date) -> int:
        """How many days past its date an open promise is; 0 or less is not late."""
        if self.state is not PromiseState.OPEN or self.due_on is None:
            return 0
        return (today - self.due_on).days


@dataclass(frozen=True, slots=True)
class KeptRate:
    """Kept promises of those that are *decided*: kept, dropped, or open past their date.

    ``late`` are those of the decided that were kept after their date or are open past it.
    """

    kept: int
    decided: int
    late: int = 0

    @property
    def kept_share(self) -> float | None:
        """Kept of decided, 0 to 1; None while nothing is decided."""
        return self.kept / self.decided if self.decided else None

    @property
    def late_share(self) -> float | None:
        """Late of decided, 0 to 1; None while nothing is decided."""
        return self.late / self.decided if self.decided else None


def make(session: Session, values: Mapping[str, Any]) -> Promise:
    """Write a promise down; needs ``account_id``, ``side`` and ``what``."""
    promise = Promise(**editing.check(Promise, {"what": "", "side": None, **values}, _REQUIRED))
    session.add(promise)
    session.flush()
    return promise


def update(
    session: Session,
    promise_id: int,
    changes: Mapping[str, Any],
    was: Mapping[str, Any] | None = None,
) -> Promise:
    """Change a promise, its date for instance."""
    return editing.update(session, Promise, promise_id, changes, was, _REQUIRED)


def close(
    session: Session, promise_id: int, state: PromiseState, on: date, reason: str = ""
) -> None:
    """Mark a promise kept or dropped; opening it again clears the day. A ``reason`` is added to
    its note."""
    promise = editing.get(session, Promise, promise_id)
    if reason.strip():
        note = "\n".join(filter(None, (promise.note, reason.strip())))
        editing.update(session, Promise, promise_id, {"note": note})
    promise.state = state
    promise.closed_on = None if state is PromiseState.OPEN else on


def put_in_bin(session: Session, promise_ids: list[int]) -> None:
    """Move promises to the bin."""
    for promise_id in promise_ids:
        editing.get(session, Promise, promise_id).deleted_at = now()


def of_account(session: Session, account_id: int) -> list[PromiseLine]:
    """An account's promises: open ones by date first, then the decided, newest first."""
    found = session.connection().execute(_account_lines(), {"account": account_id}).all()
    lines = [PromiseLine(*row) for row in found]
    return sorted(lines, key=_open_by_date_first)


def open_until(session: Session, day: date | None = None) -> list[PromiseLine]:
    """Open promises of the whole book that fall due by a day (all without one), oldest first."""
    query = _lines().where(Promise.state == PromiseState.OPEN, Account.deleted_at.is_(None))
    if day is not None:
        query = query.where(Promise.due_on <= day)
    query = query.order_by(Promise.due_on.is_(None), Promise.due_on)
    return [PromiseLine(*row) for row in session.execute(query)]


def first_due(session: Session, day: date, most: int | None) -> tuple[list[PromiseLine], int]:
    """So many of the open promises that fall due by a day (None for all), oldest first, and how
    many there are; in one statement."""
    due = open_by(day)
    count = select(func.count()).select_from(Promise).where(*due).scalar_subquery()
    query = _lines().where(*due).order_by(Promise.due_on, Promise.id).limit(most)
    rows = session.execute(query.add_columns(count)).all()
    return [PromiseLine(*row[:-1]) for row in rows], rows[0][-1] if rows else 0


def open_by(day: date) -> tuple[Any, ...]:
    """SQL conditions: an open promise that falls due by a day, of an account not in the bin."""
    return (
        Promise.state == PromiseState.OPEN,
        Promise.due_on <= day,
        Promise.deleted_at.is_(None),
        binned.account_lives(Promise.account_id),
    )


@cache
def _lines() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Promise.id,
            Promise.account_id,
            Account.name,
            Promise.side,
            Promise.contact_id,
            func.coalesce(Contact.name, ""),
            Promise.what,
            Promise.due_on,
            Promise.state,
            Promise.closed_on,
            Promise.meeting_id,
            Meeting.starts_at,
            func.coalesce(Promise.our_person, ""),
            Promise.note,
        )
        .join(Account, Account.id == Promise.account_id)
        .outerjoin(Contact, Contact.id == Promise.contact_id)
        .outerjoin(Meeting, Meeting.id == Promise.meeting_id)
        .where(Promise.deleted_at.is_(None))
    )


@cache
def _account_lines() -> Select[*tuple[Any, ...]]:
    return _lines().where(Promise.account_id == bindparam("account"))


def _open_by_date_first(line: PromiseLine) -> tuple[bool, int]:
    is_open = line.state is PromiseState.OPEN
    day = line.due_on or date.max
    return (not is_open, day.toordinal() if is_open else -(line.closed_on or day).toordinal())
