"""The bin over all kinds: listing, putting back, removing for good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kamdesk.models import (
    Account,
    AccountContact,
    Attendee,
    Base,
    Competitor,
    Contact,
    CriterionScore,
    CustomValue,
    DistinctPair,
    FinancialStatement,
    InfluenceLine,
    IntelligenceNote,
    Invoice,
    Meeting,
    Need,
    Objection,
    Payment,
    Placeholder,
    Presence,
    ProductLine,
    Promise,
    Question,
    SalesLine,
    ServiceCase,
    ServiceCost,
    Statement,
    TierOverride,
    TierResult,
    Touch,
    WalletLine,
)
from kamdesk.services import contact_accounts, editing

_TITLES: dict[str, tuple[Any, Any]] = {
    "account": (Account, Account.name),
    "contact": (Contact, Contact.name),
    "meeting": (Meeting, Meeting.title),
    "promise": (Promise, Promise.what),
    "competitor": (Competitor, Competitor.name),
    "product_line": (ProductLine, ProductLine.name),
}
_OF_MEETING: tuple[Any, ...] = (Statement, Need, Objection, Promise)
_OF_ACCOUNT: tuple[Any, ...] = (
    Promise,
    Objection,
    Need,
    Touch,
    SalesLine,
    ServiceCost,
    ServiceCase,
    FinancialStatement,
    Invoice,
    Payment,
    TierResult,
    TierOverride,
    CriterionScore,
    CustomValue,
    InfluenceLine,
    Placeholder,
    Presence,
    WalletLine,
    IntelligenceNote,
    AccountContact,
)


@dataclass(frozen=True, slots=True)
class Binned:
    """A thing in the bin; ``account`` is where it belongs, empty for accounts themselves."""

    kind: str
    id: int
    title: str
    account: str
    deleted_at: datetime


def listed(session: Session) -> list[Binned]:
    """Everything in the bin, newest first."""
    found: list[Binned] = []
    for kind, (model, title) in _TITLES.items():
        query = select(model.id, title, model.deleted_at).where(model.deleted_at.is_not(None))
        if kind in ("meeting", "promise"):
            query = query.add_columns(Account.name).join(Account, Account.id == model.account_id)
        for row in session.execute(query):
            account = row[3] if len(row) > 3 else ""
            found.append(Binned(kind, row[0], row[1], account, row[2]))
    return sorted(found, key=lambda item: item.deleted_at, reverse=True)


def restore(session: Session, kind: str, ids: list[int]) -> None:
    """Put things back as they were."""
    model = _TITLES[kind][0]
    for row_id in ids:
        editing.get(session, model, row_id).deleted_at = None


def purge(session: Session, items: list[tuple[str, int]]) -> None:
    """Remove things of the bin for good, with all that hangs on them."""
    removers = {
        "promise": lambda row_id: _delete_ids(session, Promise, [row_id]),
        "product_line": lambda row_id: _delete_ids(session, ProductLine, [row_id]),
        "competitor": lambda row_id: _purge_competitor(session, row_id),
        "meeting": lambda row_id: _purge_meeting(session, row_id),
        "contact": lambda row_id: _purge_contact(session, row_id),
        "account": lambda row_id: _purge_account(session, row_id),
    }
    order = list(removers)
    for kind, row_id in sorted(items, key=lambda item: order.index(item[0])):
        if session.get(_TITLES[kind][0], row_id) is not None:
            removers[kind](row_id)
    session.flush()


def count(session: Session) -> int:
    """How many things are in the bin."""
    return sum(
        session.execute(select(func.count()).where(model.deleted_at.is_not(None))).scalar_one()
        for model, _title in _TITLES.values()
    )


def _purge_meeting(session: Session, meeting_id: int) -> None:
    for model in _OF_MEETING:
        _delete_where(session, model, model.meeting_id == meeting_id)
    followers = Question.difficulty_id.is_not(None)
    _delete_where(session, Question, Question.meeting_id == meeting_id, followers)
    session.expire_all()
    session.delete(session.get_one(Meeting, meeting_id))
    session.flush()


def _purge_competitor(session: Session, competitor_id: int) -> None:
    for model in (Presence, IntelligenceNote):
        _delete_where(session, model, model.competitor_id == competitor_id)
    session.delete(session.get_one(Competitor, competitor_id))
    session.flush()


def _purge_contact(session: Session, contact_id: int) -> None:
    contact_accounts.detach(session, contact_id)
    _delete_where(session, Attendee, Attendee.contact_id == contact_id)
    _delete_where(session, AccountContact, AccountContact.contact_id == contact_id)
    for model, column in (
        (Meeting, Meeting.advance_contact_id),
        (Meeting, Meeting.got_contact_id),
        (Need, Need.contact_id),
        (Objection, Objection.contact_id),
        (Promise, Promise.contact_id),
        (Touch, Touch.contact_id),
        (Presence, Presence.sponsor_id),
    ):
        for row in session.scalars(select(model).where(column == contact_id)):
            setattr(row, column.key, None)
    session.flush()
    session.delete(session.get_one(Contact, contact_id))
    session.flush()


def _purge_account(session: Session, account_id: int) -> None:
    for meeting_id in session.scalars(
        select(Meeting.id).where(Meeting.account_id == account_id)
    ).all():
        _purge_meeting(session, meeting_id)
    for model in _OF_ACCOUNT:
        _delete_where(session, model, model.account_id == account_id)
    pairs = (DistinctPair.first_id == account_id) | (DistinctPair.second_id == account_id)
    _delete_where(session, DistinctPair, pairs)
    for child in session.scalars(select(Account).where(Account.parent_id == account_id)):
        child.parent_id = None
    session.flush()
    session.delete(session.get_one(Account, account_id))
    session.flush()


def _delete_where(session: Session, model: Any, *conditions: Any) -> None:
    for row in session.scalars(select(model).where(*conditions)).all():
        session.delete(row)
    session.flush()


def _delete_ids(session: Session, model: type[Base], ids: list[int]) -> None:
    for row_id in ids:
        session.delete(editing.get(session, model, row_id))
    session.flush()
