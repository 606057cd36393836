"""What the tidy-up screen shows, in a fixed number of statements."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kamdesk.models import Account, AccountContact, AccountFigures
from kamdesk.services import book_settings, duplicates, same_people, unassigned
from kamdesk.services.duplicates import DuplicateGroup
from kamdesk.services.same_people import SamePerson
from kamdesk.services.unassigned import LonePerson

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Candidate:
    """One account of a group; ``revenue`` in money units over the book's period."""

    id: int
    code: str
    name: str
    city: str
    revenue: int
    people: int


@dataclass(frozen=True, slots=True)
class TidyPage:
    """Groups of accounts that may be one, people without an account, and people filed twice."""

    groups: list[DuplicateGroup]
    candidates: dict[int, Candidate]
    people: list[LonePerson]
    people_count: int
    same_people: list[SamePerson]
    currency: str


def load(session: Session) -> TidyPage:
    """Look through the whole book."""
    groups = duplicates.find(session)
    ids = sorted({account_id for group in groups for account_id in group.account_ids})
    return TidyPage(
        groups,
        _candidates(session, ids),
        unassigned.listed(session),
        unassigned.count(session),
        same_people.find(session),
        book_settings.currency(session),
    )


def _candidates(session: Session, ids: list[int]) -> dict[int, Candidate]:
    people = (
        select(func.count())
        .where(AccountContact.account_id == Account.id, AccountContact.left_on.is_(None))
        .scalar_subquery()
    )
    revenue = func.coalesce(AccountFigures.revenue, 0)
    columns = Account.id, Account.code, Account.name, Account.city, revenue, people
    query = select(*columns).join(
        AccountFigures, AccountFigures.account_id == Account.id, isouter=True
    )
    found: dict[int, Candidate] = {}
    for start in range(0, len(ids), _CHUNK):
        part = query.where(Account.id.in_(ids[start : start + _CHUNK]))
        found |= {row[0]: Candidate(*row) for row in session.connection().execute(part)}
    return found
