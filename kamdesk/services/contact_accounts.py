"""One person in several accounts: where else, in and out."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.errors import NotFoundError
from kamdesk.models import Account, AccountContact, Contact, InfluenceLine, Placeholder


@dataclass(frozen=True, slots=True)
class OtherPart:
    """A person's part in another account."""

    account_id: int
    account: str
    title: str


def also_at(session: Session, contact_id: int, but: int | None = None) -> list[OtherPart]:
    """The accounts where somebody has a part, besides ``but``."""
    query = (
        select(Account.id, Account.name, AccountContact.title)
        .join(AccountContact, AccountContact.account_id == Account.id)
        .where(
            AccountContact.contact_id == contact_id,
            AccountContact.left_on.is_(None),
            Account.deleted_at.is_(None),
            Account.id != (but or 0),
        )
        .order_by(Account.sort_key)
    )
    return [OtherPart(*row) for row in session.execute(query)]


def names(session: Session, contact_ids: list[int]) -> dict[int, str]:
    """Names of people by id."""
    query = select(Contact.id, Contact.name).where(Contact.id.in_(contact_ids))
    return {row.id: row.name for row in session.execute(query)}


def unlink(session: Session, account_id: int, contact_id: int) -> None:
    """Take somebody out of an account without losing the person; lines to them go too.

    Raises ``NotFoundError`` where they have no part in it.
    """
    part = session.scalars(
        select(AccountContact).where(
            AccountContact.account_id == account_id, AccountContact.contact_id == contact_id
        )
    ).first()
    if part is None:
        raise NotFoundError("contact", contact_id)
    detach(session, contact_id, account_id)
    session.delete(part)
    session.flush()


def detach(session: Session, contact_id: int, account_id: int | None = None) -> None:
    """Remove all lines of a map that lead to or from somebody, in one account or in all."""
    lines = select(InfluenceLine).where(
        (InfluenceLine.from_id == contact_id) | (InfluenceLine.to_id == contact_id)
    )
    below = select(AccountContact).where(AccountContact.reports_to_id == contact_id)
    gaps = select(Placeholder).where(Placeholder.reports_to_id == contact_id)
    if account_id is not None:
        lines = lines.where(InfluenceLine.account_id == account_id)
        below = below.where(AccountContact.account_id == account_id)
        gaps = gaps.where(Placeholder.account_id == account_id)
    for line in session.scalars(lines):
        session.delete(line)
    for part in session.scalars(below):
        part.reports_to_id = None
    for gap in session.scalars(gaps):
        gap.reports_to_id = None
    session.flush()
