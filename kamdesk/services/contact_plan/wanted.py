"""Which touches are asked for: narrowing a week, an agenda or coverage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from kamdesk.models import Account, Touch
from kamdesk.models.kinds import Channel, Tier
from kamdesk.services import search
from kamdesk.text import grams


@dataclass(frozen=True, slots=True)
class Wanted:
    """None and empty leave a question open. ``text`` is looked for in the account and the person,
    in pinyin and by initials too; ``owner`` is the account manager."""

    text: str = ""
    channel: Channel | None = None
    tier: Tier | None = None
    owner: str | None = None

    def narrow(self, query: Select[Any]) -> Select[Any]:
        """The touches of a query that are asked for."""
        if self.channel is not None:
            query = query.where(Touch.channel == self.channel)
        if grams.query_terms(self.text):
            query = query.where(
                or_(
                    Touch.account_id.in_(search.matching_ids("account", self.text)),
                    Touch.contact_id.in_(search.matching_ids("contact", self.text)),
                )
            )
        return self.narrow_accounts(query)

    def narrow_accounts(self, query: Select[Any]) -> Select[Any]:
        """Those of the accounts that are asked for by tier and manager."""
        if self.tier is not None:
            query = query.where(Account.tier == self.tier)
        if self.owner is not None:
            query = query.where(Account.owner == self.owner)
        return query

    def narrow_named(self, query: Select[Any]) -> Select[Any]:
        """Those of the accounts that are asked for by name, tier and manager."""
        if grams.query_terms(self.text):
            query = query.where(Account.id.in_(search.matching_ids("account", self.text)))
        return self.narrow_accounts(query)


def owners(session: Session) -> list[str]:
    """The account managers there are, by name."""
    query = select(Account.owner).where(Account.deleted_at.is_(None), Account.owner != "")
    return list(session.scalars(query.distinct().order_by(Account.owner)))
