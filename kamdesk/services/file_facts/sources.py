"""The rows that an account's file is read from, in a fixed number of statements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session

from kamdesk.models import Account, AccountFigures, Contact, Meeting, Need
from kamdesk.services import buying_map, editing, receivables, wallet
from kamdesk.services.buying_map import BuyingMap
from kamdesk.services.receivables import Standing
from kamdesk.services.wallet import Wallet

ACCOUNT_FIELDS = (
    "contract_end",
    "expected_monthly",
    "service_content",
    "product_category",
    "industry",
    "nature",
    "employees",
)
"""Fields of the account that a client can be asked for."""
MOST_QUOTES = 5


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said in so many words."""

    need_id: int
    contact: str
    words: str
    heard_on: date


@dataclass(frozen=True, slots=True)
class Sources:
    """All that the file is read from. ``last_sale`` is the day of their last order."""

    account: dict[str, Any]
    people: BuyingMap
    wallet: Wallet
    standing: Standing
    last_sale: date | None
    quotes: tuple[Quote, ...]


def read(session: Session, account_id: int, today: date) -> Sources:
    """Read one account; ``NotFoundError`` where it is gone for good."""
    session.flush()  # rows are fetched past the session
    account = editing.get(session, Account, account_id)
    return Sources(
        account={name: getattr(account, name) for name in ACCOUNT_FIELDS},
        people=buying_map.load(session, account_id, today),
        wallet=wallet.load(session, account_id, today),
        standing=receivables.load(session, account_id, today),
        last_sale=session.connection().scalar(_last_sale(), {"account_id": account_id}),
        quotes=_quotes(session, account_id),
    )


def _quotes(session: Session, account_id: int) -> tuple[Quote, ...]:
    """The newest words of theirs that were written down."""
    found = session.connection().execute(_quoted(), {"account_id": account_id})
    return tuple(Quote(*row) for row in found)


@cache
def _last_sale() -> Select[date | None]:
    return select(AccountFigures.last_sale).where(
        AccountFigures.account_id == bindparam("account_id")
    )


@cache
def _quoted() -> Select[*tuple[Any, ...]]:
    account: Any = bindparam("account_id")
    return (
        select(Need.id, func.coalesce(Contact.name, ""), Need.client_words, Need.heard_on)
        .outerjoin(Contact, Contact.id == Need.contact_id)
        .outerjoin(Meeting, Meeting.id == Need.meeting_id)
        .where(Need.account_id == account, Need.client_words != "", Meeting.deleted_at.is_(None))
        .order_by(Need.heard_on.desc(), Need.id.desc())
        .limit(MOST_QUOTES)
    )
