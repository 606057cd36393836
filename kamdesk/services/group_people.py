"""People across a group: who is known in parent and subsidiaries, and who serves several."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from kamdesk.models import Account, AccountContact, Contact


@dataclass(frozen=True, slots=True)
class Branch:
    """A company of the group, ``depth`` steps below its top; ``shared`` are names of people who
    have a part here and in the account that was asked about."""

    account_id: int
    name: str
    depth: int
    people: int
    shared: tuple[str, ...]


def tree(session: Session, account_id: int) -> list[Branch]:
    """The whole group that an account belongs to, parents before their subsidiaries, in four
    statements; a ring of parents is cut where it closes."""
    below = _members(session, _top(session, account_id))
    ids = [member for members in below.values() for member, _name in members]
    counts = _counts(session, ids)
    shared = _shared(session, account_id, ids)
    found: list[Branch] = []
    seen: set[int] = set()

    def walk(parent: int | None, depth: int) -> None:
        for member, name in below[parent]:
            if member not in seen:
                seen.add(member)
                both = tuple(shared[member]) if member != account_id else ()
                found.append(Branch(member, name, depth, counts.get(member, 0), both))
                walk(member, depth + 1)

    walk(None, 0)
    return found


def _top(session: Session, account_id: int) -> int:
    """The company at the head of the group."""
    up = select(Account.id, Account.parent_id).where(Account.id == account_id)
    line = up.cte("line", recursive=True)
    line = line.union(
        select(Account.id, Account.parent_id)
        .join(line, Account.id == line.c.parent_id)
        .where(Account.deleted_at.is_(None))
    )
    rows = session.execute(select(line.c.id, line.c.parent_id)).all()
    known = {row.id for row in rows}
    return next((row.id for row in rows if row.parent_id not in known), account_id)


def _members(session: Session, top: int) -> dict[int | None, list[tuple[int, str]]]:
    """Id and name by parent; the top stands below None."""
    first = select(Account.id).where(Account.id == top).cte("branch", recursive=True)
    branch = first.union(
        select(Account.id)
        .join(first, Account.parent_id == first.c.id)
        .where(Account.deleted_at.is_(None))
    )
    query = (
        select(Account.id, Account.parent_id, Account.name)
        .join(branch, branch.c.id == Account.id)
        .order_by(Account.sort_key)
    )
    below: dict[int | None, list[tuple[int, str]]] = defaultdict(list)
    for member, parent, name in session.execute(query):
        below[None if member == top else parent].append((member, name))
    return below


def _counts(session: Session, ids: list[int]) -> dict[int, int]:
    query = (
        select(AccountContact.account_id, func.count())
        .join(Contact, Contact.id == AccountContact.contact_id)
        .where(
            AccountContact.account_id.in_(ids),
            AccountContact.left_on.is_(None),
            Contact.deleted_at.is_(None),
        )
        .group_by(AccountContact.account_id)
    )
    return {account_id: count for account_id, count in session.execute(query)}


def _shared(session: Session, account_id: int, ids: list[int]) -> dict[int, list[str]]:
    here = aliased(AccountContact)
    query = (
        select(AccountContact.account_id, Contact.name)
        .join(here, here.contact_id == AccountContact.contact_id)
        .join(Contact, Contact.id == AccountContact.contact_id)
        .where(
            here.account_id == account_id,
            AccountContact.account_id.in_(ids),
            Contact.deleted_at.is_(None),
        )
        .order_by(Contact.sort_key)
    )
    found: dict[int, list[str]] = defaultdict(list)
    for member, name in session.execute(query):
        found[member].append(name)
    return found
