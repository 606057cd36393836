"""Contacts and their part in accounts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.errors import ValidationError
from kamdesk.method import buying_map
from kamdesk.models import Account, AccountContact, Contact
from kamdesk.models.base import now
from kamdesk.services import editing
from kamdesk.text import pinyin

PERSON_FIELDS = frozenset(
    {
        "name",
        "first_name",
        "last_name",
        "other_name",
        "phone",
        "mobile",
        "email",
        "birthday",
        "birthday_lunar",
        "note",
    }
)
PART_FIELDS = frozenset(
    {
        "department",
        "title",
        "reports_to_id",
        "role",
        "influence",
        "support",
        "coverage",
        "drive",
        "personal_win",
        "business_win",
        "competitor_tie",
        "our_owner",
        "level_now",
        "level_wanted",
        "certainty",
        "checked_on",
        "left_on",
    }
)
_REQUIRED = frozenset({"name"})


def create(session: Session, account_id: int | None, values: Mapping[str, Any]) -> Contact:
    """A new person; with an account, their link carries title, role and stance.

    ``values`` may hold fields of the person and of the link together.
    """
    person = editing.check(Contact, {"name": "", **_person(values)}, _REQUIRED)
    contact = Contact(**person, sort_key=_sort_key(person["name"]))
    session.add(contact)
    session.flush()
    if account_id is not None:
        link(session, account_id, contact.id, _part(values))
    return contact


def link(
    session: Session, account_id: int, contact_id: int, values: Mapping[str, Any]
) -> AccountContact:
    """Give a person a part in an account; a part they already have is changed."""
    editing.get(session, Account, account_id)
    clean = editing.check(AccountContact, values)
    part = session.scalars(
        select(AccountContact).where(
            AccountContact.account_id == account_id, AccountContact.contact_id == contact_id
        )
    ).first()
    if part is None:
        part = AccountContact(account_id=account_id, contact_id=contact_id)
        session.add(part)
    for name, value in clean.items():
        setattr(part, name, value)
    session.flush()
    if clean.get("reports_to_id") is not None:
        check_reporting(session, account_id, contact_id)
    return part


def check_reporting(session: Session, account_id: int, contact_id: int) -> None:
    """Refuse a reporting line that runs in a ring (``ValidationError`` ``reports_ring``)."""
    lines = select(AccountContact.contact_id, AccountContact.reports_to_id).where(
        AccountContact.account_id == account_id
    )
    superiors: dict[int, int | None] = {one: above for one, above in session.execute(lines)}
    if contact_id in buying_map.ring_of(contact_id, superiors):
        raise ValidationError.of("reports_to_id", "reports_ring")


def file(session: Session, contact_id: int, account_id: int) -> dict[str, Any]:
    """All fields of a person and of their part in an account, by name.

    Raises ``NotFoundError`` for an unknown person.
    """
    person = editing.get(session, Contact, contact_id)
    part = session.scalars(
        select(AccountContact).where(
            AccountContact.account_id == account_id, AccountContact.contact_id == contact_id
        )
    ).first()
    values = {name: getattr(person, name) for name in PERSON_FIELDS}
    return values | {name: getattr(part, name, None) for name in PART_FIELDS}


def update(
    session: Session,
    contact_id: int,
    account_id: int | None,
    changes: Mapping[str, Any],
    was: Mapping[str, Any] | None = None,
) -> None:
    """Change fields of a person and of their part in one account together.

    A reporting line in a ring is refused: ``ValidationError`` ``reports_ring``.
    """
    before = was or {}
    person = _person(changes)
    if person:
        row = editing.update(session, Contact, contact_id, person, _person(before), _REQUIRED)
        row.sort_key = _sort_key(row.name)
    part = _part(changes)
    if part and account_id is not None:
        found = session.scalars(
            select(AccountContact).where(
                AccountContact.account_id == account_id, AccountContact.contact_id == contact_id
            )
        ).one()
        editing.update(session, AccountContact, found.id, part, _part(before))
        if part.get("reports_to_id") is not None:
            check_reporting(session, account_id, contact_id)
    session.flush()


def put_in_bin(session: Session, contact_ids: list[int]) -> None:
    """Move people to the bin."""
    for contact_id in contact_ids:
        editing.get(session, Contact, contact_id).deleted_at = now()


def restore(session: Session, contact_ids: list[int]) -> None:
    """Take people out of the bin."""
    for contact_id in contact_ids:
        editing.get(session, Contact, contact_id).deleted_at = None


def _person(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name in PERSON_FIELDS}


def _part(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name not in PERSON_FIELDS}


def _sort_key(name: str) -> str:
    return pinyin.keys(name, person=True).sort_key[:200]
