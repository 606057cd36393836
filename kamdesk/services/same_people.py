"""One person filed twice, as cards and lists of several programs bring them: found and merged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.errors import RefusedError
from kamdesk.models import (
    Account,
    AccountContact,
    Attendee,
    Base,
    Contact,
    InfluenceLine,
    ServiceCase,
)
from kamdesk.models.base import now, table_of
from kamdesk.services import editing, merge_moving
from kamdesk.text.folding import fold

_MOST_NAMESAKES = 12
_KEPT_IN_NOTE = ("mobile", "phone", "email", "other_name")
_OWN_WAY = {AccountContact: {"contact_id"}, Attendee: {"contact_id"}, InfluenceLine: None}
"""Columns that have rules of their own; None is all of the entity's."""
_BY_NAME = {table_of(ServiceCase).c.contact_id}
"""Columns that name a person without a foreign key."""


@dataclass(frozen=True, slots=True)
class SamePerson:
    """Two files of one name that share an account, a mobile number or an e-mail address."""

    keep_id: int
    drop_id: int
    name: str
    accounts: tuple[str, ...]
    reach: tuple[str, ...]
    """Mobile numbers and e-mail addresses of both."""


def find(session: Session) -> list[SamePerson]:
    """People who are in the book twice, by name. The file with more accounts stays."""
    columns = Contact.id, Contact.name, Contact.mobile, Contact.email
    query = select(*columns).where(Contact.deleted_at.is_(None))
    by_name: dict[str, list[Any]] = defaultdict(list)
    for row in session.connection().execute(query):
        by_name["".join(fold(row.name).split())].append(row)
    twice = [rows for rows in by_name.values() if 1 < len(rows) <= _MOST_NAMESAKES]
    parts = _parts(session, [row.id for rows in twice for row in rows])
    found = [pair for rows in twice for pair in _pairs(rows, parts)]
    return sorted(found, key=lambda pair: (pair.name, pair.keep_id, pair.drop_id))


def merge(session: Session, keep_id: int, drop_id: int) -> None:
    """Make two files of a person one: blanks are filled, numbers that differ go to the note, and
    all that names the dropped one names the kept one. The dropped one goes to the bin.

    Raises ``NotFoundError``, or ``RefusedError`` merge_same or merge_binned.
    """
    keep, drop = (editing.get(session, Contact, one) for one in (keep_id, drop_id))
    if keep_id == drop_id:
        raise RefusedError("merge_same")
    for person in (keep, drop):
        if person.deleted_at is not None:
            raise RefusedError("merge_binned", name=person.name)
    extra = [
        getattr(drop, name)
        for name in _KEPT_IN_NOTE
        if getattr(keep, name) and getattr(drop, name) not in ("", getattr(keep, name))
    ]
    lines = dict.fromkeys((keep.note, drop.note, " · ".join(extra)))
    merge_moving.fill_blanks(keep, drop)
    keep.note = "\n".join(filter(None, lines))
    _move_parts(session, AccountContact, "account_id", keep_id, drop_id)
    _move_parts(session, Attendee, "meeting_id", keep_id, drop_id)
    _move_lines(session, keep_id, drop_id)
    _move_mentions(session, keep_id, drop_id)
    drop.deleted_at = now()
    session.flush()


def _parts(session: Session, contact_ids: list[int]) -> dict[int, dict[int, str]]:
    """Accounts (id → name) of people by id."""
    wanted = set(contact_ids)
    query = select(AccountContact.contact_id, Account.id, Account.name).join(
        Account, Account.id == AccountContact.account_id
    )
    found: dict[int, dict[int, str]] = defaultdict(dict)
    for contact_id, account_id, name in session.connection().execute(
        query.where(Account.deleted_at.is_(None))
    ):
        if contact_id in wanted:
            found[contact_id][account_id] = name
    return found


def _pairs(rows: list[Any], parts: dict[int, dict[int, str]]) -> Iterator[SamePerson]:
    for one, other in combinations(rows, 2):
        mine, theirs = parts.get(one.id, {}), parts.get(other.id, {})
        if not (
            mine.keys() & theirs.keys()
            or (_digits(one.mobile) and _digits(one.mobile) == _digits(other.mobile))
            or (one.email and one.email.casefold() == other.email.casefold())
        ):
            continue
        keep, drop = (one, other) if len(mine) >= len(theirs) else (other, one)
        reach = dict.fromkeys((keep.mobile, drop.mobile, keep.email, drop.email))
        names = tuple((mine | theirs).values())
        yield SamePerson(keep.id, drop.id, keep.name, names, tuple(filter(None, reach)))


def _digits(number: str) -> str:
    return "".join(filter(str.isdigit, number))[-10:]


def _move_parts(session: Session, model: Any, key: str, keep_id: int, drop_id: int) -> None:
    """Parts in accounts and meetings; where both have one, the kept one's blanks are filled."""

    def of(contact_id: int) -> dict[int, Any]:
        rows = session.scalars(select(model).where(model.contact_id == contact_id))
        return {getattr(row, key): row for row in rows}

    kept = of(keep_id)
    for place, row in of(drop_id).items():
        if place in kept:
            merge_moving.fill_blanks(kept[place], row)
            session.delete(row)
        else:
            row.contact_id = keep_id
    session.flush()


def _move_lines(session: Session, keep_id: int, drop_id: int) -> None:
    """Lines of influence; one that would lead to oneself or is there already goes."""
    both = (keep_id, drop_id)
    query = select(InfluenceLine).where(
        InfluenceLine.from_id.in_(both) | InfluenceLine.to_id.in_(both)
    )
    lines = sorted(session.scalars(query), key=lambda line: drop_id in (line.from_id, line.to_id))
    seen: set[tuple[int, int, int]] = set()
    moved = []
    for line in lines:
        ends = [keep_id if end == drop_id else end for end in (line.from_id, line.to_id)]
        place = (line.account_id, ends[0], ends[1])
        if ends[0] == ends[1] or place in seen:
            session.delete(line)
        else:
            seen.add(place)
            moved.append((line, ends))
    session.flush()
    for line, ends in moved:
        line.from_id, line.to_id = ends
    session.flush()


def _move_mentions(session: Session, keep_id: int, drop_id: int) -> None:
    """Whatever else names the dropped person: superiors, meetings, promises, touches, …"""
    for mapper in Base.registry.mappers:
        model = mapper.class_
        own = _OWN_WAY.get(model, set())
        for column in table_of(model).columns:
            keys = column.foreign_keys
            refers = any(key.column.table is table_of(Contact) for key in keys)
            refers = refers or column in _BY_NAME
            if not refers or own is None or column.name in own:
                continue
            for row in session.scalars(select(model).where(column == drop_id)):
                setattr(row, column.name, keep_id)
    session.flush()
    query = select(AccountContact.account_id).where(AccountContact.contact_id == keep_id)
    for account_id in session.scalars(query).all():
        merge_moving.open_rings(session, account_id)
