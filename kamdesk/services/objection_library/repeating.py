"""Objections that come again: counted per account and product line (method §6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session

from kamdesk.models import Account, Meeting, Objection
from kamdesk.models.kinds import ObjectionKind, ObjectionState
from kamdesk.services.objection_library.counting import raised

FROM = 2
"""So often an objection must have been raised to count as repeated."""


@dataclass(frozen=True, slots=True)
class Repeated:
    """A kind of objection that an account raised more than once about a product line (empty: about
    none in particular). ``text`` is one of them, ``still_open`` counts those without an answer
    that the client accepted."""

    kind: ObjectionKind
    account_id: int
    account: str
    product_line: str
    count: int
    still_open: int
    last: date
    text: str


def repeated(session: Session, account_id: int | None = None) -> list[Repeated]:
    """Repeated objections of one account or of all, the most frequent first. One statement."""
    groups: dict[tuple[ObjectionKind, int, str, str], list[tuple[ObjectionState, date, str]]] = {}
    query = _query() if account_id is None else _query_of_one()
    rows = session.execute(query, {} if account_id is None else {"account_id": account_id})
    for kind, account, name, of_line, state, heard_on, starts_at, text in rows:
        heard = heard_on or _day(starts_at)
        groups.setdefault((kind, account, name, of_line), []).append((state, heard, text))
    found = [
        Repeated(
            *place,
            count=len(heard),
            still_open=sum(state is not ObjectionState.ACCEPTED for state, _day, _text in heard),
            last=max(day for _state, day, _text in heard),
            text=max(heard, key=lambda one: one[1])[2],
        )
        for place, heard in groups.items()
        if len(heard) >= FROM
    ]
    return sorted(found, key=lambda one: (-one.count, -one.still_open, -one.last.toordinal()))


@cache
def _query() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Objection.kind,
            Objection.account_id,
            Account.name,
            func.coalesce(Objection.product_line, ""),
            Objection.state,
            Objection.heard_on,
            Meeting.starts_at,
            Objection.text,
        )
        .join(Account, Account.id == Objection.account_id)
        .outerjoin(Meeting, Meeting.id == Objection.meeting_id)
        .where(Account.deleted_at.is_(None), raised())
        .order_by(Objection.id)
    )


@cache
def _query_of_one() -> Select[*tuple[Any, ...]]:
    return _query().where(Objection.account_id == bindparam("account_id"))


def _day(moment: datetime) -> date:
    return moment.astimezone().date()
