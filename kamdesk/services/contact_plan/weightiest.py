"""Whom to speak to where nothing says whom: the weightiest person of an account (method §6)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.models import AccountContact, Contact
from kamdesk.models.kinds import BuyingRole

_CHUNK = 500


def weightiest(session: Session, account_ids: Sequence[int]) -> dict[int, int]:
    """The contact of each account: a decision maker before others, then by influence. Who has left
    or lies in the bin is nobody; accounts without anybody are missing."""
    found: dict[int, int] = {}
    for at in range(0, len(account_ids), _CHUNK):
        query = (
            select(AccountContact.account_id, AccountContact.contact_id)
            .join(Contact, Contact.id == AccountContact.contact_id)
            .where(
                AccountContact.account_id.in_(account_ids[at : at + _CHUNK]),
                AccountContact.left_on.is_(None),
                Contact.deleted_at.is_(None),
            )
            .order_by(
                AccountContact.role.is_not_distinct_from(BuyingRole.DECISION_MAKER).desc(),
                AccountContact.influence.desc().nulls_last(),
                AccountContact.id,
            )
        )
        for account_id, contact_id in session.execute(query):
            found.setdefault(account_id, contact_id)
    return found
