"""People without an account, as contact cards bring them: found, and given one."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.orm import Session

from kamdesk.models import AccountContact, Contact
from kamdesk.services import contacts


@dataclass(frozen=True, slots=True)
class LonePerson:
    """Somebody who has no part in any account; ``reach`` is what tells them from a namesake."""

    id: int
    name: str
    reach: tuple[str, ...]
    note: str


def listed(session: Session, limit: int = 50) -> list[LonePerson]:
    """The first people without an account, by name."""
    columns = Contact.id, Contact.name, Contact.mobile, Contact.phone, Contact.email, Contact.note
    query = select(*columns).where(*_without_account()).order_by(Contact.sort_key, Contact.id)
    return [
        LonePerson(row[0], row[1], tuple(filter(None, row[2:5])), row[5])
        for row in session.connection().execute(query.limit(limit))
    ]


def count(session: Session) -> int:
    """How many people have no account."""
    query = select(func.count()).select_from(Contact).where(*_without_account())
    return session.execute(query).scalar_one()


def assign(session: Session, contact_ids: list[int], account_id: int) -> None:
    """Give people a part in an account; a part that they have already stays as it is."""
    for contact_id in contact_ids:
        contacts.link(session, account_id, contact_id, {})


def _without_account() -> tuple[ColumnElement[bool], ...]:
    part = exists().where(AccountContact.contact_id == Contact.id)
    return ~part, Contact.deleted_at.is_(None)
