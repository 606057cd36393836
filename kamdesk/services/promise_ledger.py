"""The promise ledger across accounts: what is late, what is due, what was kept (method §6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, String, case, cast, func, literal, or_, select
from sqlalchemy.orm import Session

from kamdesk.models import Account, Contact, Meeting, Promise
from kamdesk.models.kinds import PromiseSide, PromiseState
from kamdesk.services import search
from kamdesk.services.promises import PromiseLine
from kamdesk.text import grams

WEEK = timedelta(days=7)
"""How far *due soon* reaches from today, today included."""


class Group(StrEnum):
    """Where a promise stands on a day, in the order in which groups are shown."""

    LATE = "late"
    WEEK = "week"
    LATER = "later"
    NO_DATE = "no_date"
    KEPT = "kept"
    DROPPED = "dropped"


OPEN_GROUPS = (Group.LATE, Group.WEEK, Group.LATER, Group.NO_DATE)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which promises are asked for; None and empty leave a question open.

    ``text`` is looked for in the promise, the account and the person, in pinyin and by initials
    too. ``groups`` are those shown; without any all are.
    """

    text: str = ""
    side: PromiseSide | None = None
    account_id: int | None = None
    contact_id: int | None = None
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """The promises of one group: the first of them, and how many there are."""

    group: Group
    count: int
    lines: list[PromiseLine]


def sections(session: Session, today: date, wanted: Wanted, most: int = 50) -> list[Section]:
    """The groups that hold anything, with ``most`` promises each, in one statement.

    Open ones are oldest first, decided ones newest first; promises of accounts in the bin are left
    out.
    """
    inner = _grouped(today, wanted).subquery()
    query = select(inner).where(inner.c.place <= most).order_by(inner.c.place)
    found: dict[Group, tuple[int, list[PromiseLine]]] = {}
    for row in session.execute(query):
        *line, group, count, _place = row
        found.setdefault(Group(group), (count, []))[1].append(PromiseLine(*line))
    return [Section(group, *found[group]) for group in Group if group in found]


def _grouped(today: date, wanted: Wanted) -> Select[*tuple[Any, ...]]:
    group = _group(today)
    undecided = Promise.state == PromiseState.OPEN
    order = (
        case((undecided, Promise.due_on)),
        case((~undecided, Promise.closed_on)).desc(),
        case((undecided, Promise.id), else_=-Promise.id),
    )
    query: Select[*tuple[Any, ...]] = (
        select(
            Promise.id,
            Promise.account_id,
            Account.name.label("account"),
            Promise.side,
            Promise.contact_id,
            func.coalesce(Contact.name, "").label("contact"),
            Promise.what,
            Promise.due_on,
            Promise.state,
            Promise.closed_on,
            Promise.meeting_id,
            Meeting.starts_at,
            func.coalesce(Promise.our_person, "").label("our_person"),
            Promise.note,
            group.label("standing"),
            func.count().over(partition_by=group).label("count"),
            func.row_number().over(partition_by=group, order_by=order).label("place"),
        )
        .join(Account, Account.id == Promise.account_id)
        .outerjoin(Contact, Contact.id == Promise.contact_id)
        .outerjoin(Meeting, Meeting.id == Promise.meeting_id)
        .where(Promise.deleted_at.is_(None), Account.deleted_at.is_(None))
    )
    if wanted.groups:
        query = query.where(group.in_(wanted.groups))
    return _narrowed(query, wanted)


def _group(today: date) -> Any:
    """The group of a promise, as text."""
    return case(
        (Promise.state != PromiseState.OPEN, cast(Promise.state, String)),
        (Promise.due_on.is_(None), literal(Group.NO_DATE.value)),
        (Promise.due_on < today, literal(Group.LATE.value)),
        (Promise.due_on < today + WEEK, literal(Group.WEEK.value)),
        else_=literal(Group.LATER.value),
    )


def _narrowed(query: Select[*tuple[Any, ...]], wanted: Wanted) -> Select[*tuple[Any, ...]]:
    if wanted.side is not None:
        query = query.where(Promise.side == wanted.side)
    if wanted.account_id is not None:
        query = query.where(Promise.account_id == wanted.account_id)
    if wanted.contact_id is not None:
        query = query.where(Promise.contact_id == wanted.contact_id)
    if grams.query_terms(wanted.text):
        query = query.where(
            or_(
                Promise.id.in_(search.matching_ids("promise", wanted.text)),
                Promise.account_id.in_(search.matching_ids("account", wanted.text)),
                Promise.contact_id.in_(search.matching_ids("contact", wanted.text)),
                Promise.our_person.icontains(wanted.text.strip(), autoescape=True),
            )
        )
    return query
