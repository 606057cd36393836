"""Accounts that may be one company twice: while a name is typed, and over the whole book."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from kamdesk.models import Account, DistinctPair
from kamdesk.services import near_names
from kamdesk.text.company import company_key

MOST_ALIKE = 5
_SHORTEST_NUMBER = 7


class Reason(StrEnum):
    """Why two accounts may be one, the strongest first."""

    TAX_NO = "tax_no"
    NAME = "name"
    NEAR_NAME = "near_name"
    PHONE = "phone"


_CROWD = {Reason.TAX_NO: 50, Reason.NAME: 50, Reason.PHONE: 8}
"""What more accounts share says nothing: a switchboard, a placeholder."""


@dataclass(frozen=True, slots=True)
class Alike:
    """An account that looks like what is being typed; ``percent`` says how near its name is."""

    account_id: int
    code: str
    name: str
    reason: Reason
    percent: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two accounts (``first_id`` < ``second_id``) that may be one, and why."""

    first_id: int
    second_id: int
    reasons: tuple[Reason, ...]
    percent: int
    """How near the names are, 100 where they differ only in the legal form."""


@dataclass(frozen=True, slots=True)
class DuplicateGroup:
    """Accounts that hang together by pairs; the surest pair first."""

    account_ids: tuple[int, ...]
    pairs: tuple[Pair, ...]


def alike(
    session: Session, name: str, tax_no: str = "", except_id: int | None = None
) -> list[Alike]:
    """Accounts like the one whose name or tax number is being typed, the surest first."""
    key, number = company_key(name), _tax_key(tax_no)
    if not key and not number:
        return []
    shortest, longest = near_names.lengths(key)
    near = func.length(Account.name_key).between(shortest, longest)
    query = select(Account.id, Account.code, Account.name, Account.name_key, Account.tax_no).where(
        Account.deleted_at.is_(None),
        Account.id != (except_id or 0),
        or_(near, func.upper(Account.tax_no) == number) if number else near,
    )
    rows = {row.id: row for row in session.connection().execute(query)}
    found: dict[int, tuple[Reason, int]] = {}
    keys = {row.id: row.name_key for row in rows.values()}
    for account_id, percent in near_names.nearest(key, keys, MOST_ALIKE):
        reason = Reason.NAME if keys[account_id] == key else Reason.NEAR_NAME
        found[account_id] = reason, percent
    for row in rows.values():
        if number and _tax_key(row.tax_no) == number:
            found[row.id] = Reason.TAX_NO, near_names.percent(key, row.name_key)
    ranks = list(Reason)
    hits = [
        Alike(account_id, rows[account_id].code, rows[account_id].name, reason, percent)
        for account_id, (reason, percent) in found.items()
    ]
    return sorted(hits, key=lambda hit: (ranks.index(hit.reason), -hit.percent))[:MOST_ALIKE]


def find(session: Session) -> list[DuplicateGroup]:
    """All accounts of the book that may be one company, in groups, the surest group first.

    Compared are only accounts that share a tax number, a phone number or rare pairs of letters,
    so that the time grows with the book and not with its square. Names that are near but not the
    same count within one city, or where a city is unknown.
    """
    columns = Account.id, Account.name_key, Account.tax_no, Account.phone, Account.city
    rows = session.connection().execute(select(*columns).where(Account.deleted_at.is_(None))).all()
    reasons: dict[tuple[int, int], set[Reason]] = defaultdict(set)
    percents: dict[tuple[int, int], int] = {}
    for reason, keys in (
        (Reason.TAX_NO, ((_tax_key(row.tax_no), row.id) for row in rows)),
        (Reason.NAME, ((row.name_key, row.id) for row in rows)),
        (Reason.PHONE, ((_number(row.phone), row.id) for row in rows)),
    ):
        for pair in _sharing(keys, _CROWD[reason]):
            reasons[pair].add(reason)
    names = {row.id: row.name_key for row in rows}
    cities = {row.id: row.city.casefold() for row in rows}
    for pair, percent in near_names.pairs(names):
        percents[pair] = percent
        here, there = (cities[account_id] for account_id in pair)
        if Reason.NAME not in reasons[pair] and (here == there or not here or not there):
            reasons[pair].add(Reason.NEAR_NAME)
    for pair in told_apart(session):
        reasons.pop(pair, None)
    found = [
        Pair(
            *pair, tuple(reason for reason in Reason if reason in why), _near(pair, names, percents)
        )
        for pair, why in reasons.items()
        if why
    ]
    return _groups(found)


def told_apart(session: Session) -> set[tuple[int, int]]:
    """Pairs of which the user said that they are two."""
    query = select(DistinctPair.first_id, DistinctPair.second_id)
    return {(first, second) for first, second in session.connection().execute(query)}


def tell_apart(session: Session, account_ids: Iterable[int]) -> None:
    """Remember that these accounts are all different companies."""
    known = told_apart(session)
    for first, second in combinations(sorted(set(account_ids)), 2):
        if (first, second) not in known:
            session.add(DistinctPair(first_id=first, second_id=second))
    session.flush()


def _near(
    pair: tuple[int, int], names: dict[int, str], percents: dict[tuple[int, int], int]
) -> int:
    return percents.get(pair) or near_names.percent(names[pair[0]], names[pair[1]])


def _sharing(keys: Iterable[tuple[str, int]], most: int) -> Iterator[tuple[int, int]]:
    """Pairs of ids with the same key; keys that more than ``most`` share are left out."""
    by_key: dict[str, list[int]] = defaultdict(list)
    for key, account_id in keys:
        if key:
            by_key[key].append(account_id)
    for ids in by_key.values():
        if 1 < len(ids) <= most:
            yield from combinations(sorted(ids), 2)


def _groups(pairs: list[Pair]) -> list[DuplicateGroup]:
    """Pairs put together where they share an account."""
    leader: dict[int, int] = {}

    def top(account_id: int) -> int:
        while leader.setdefault(account_id, account_id) != account_id:
            leader[account_id] = leader[leader[account_id]]
            account_id = leader[account_id]
        return account_id

    for pair in pairs:
        leader[top(pair.second_id)] = top(pair.first_id)
    together: dict[int, list[Pair]] = defaultdict(list)
    for pair in sorted(pairs, key=_sureness):
        together[top(pair.first_id)].append(pair)
    groups = [
        DuplicateGroup(tuple(dict.fromkeys(_members(group))), tuple(group))
        for group in together.values()
    ]
    return sorted(groups, key=lambda group: _sureness(group.pairs[0]))


def _members(pairs: Iterable[Pair]) -> Iterator[int]:
    for pair in pairs:
        yield from (pair.first_id, pair.second_id)


def _sureness(pair: Pair) -> tuple[int, int, int]:
    first = list(Reason).index(pair.reasons[0])
    return first, -len(pair.reasons) * 100 - pair.percent, pair.first_id


def _tax_key(tax_no: str) -> str:
    return "".join(tax_no.split()).upper()


def _number(phone: str) -> str:
    """The digits of a phone number from its end, so that a country code makes no difference."""
    digits = "".join(filter(str.isdigit, phone))
    return digits[-10:] if len(digits) >= _SHORTEST_NUMBER else ""
