"""The bin over all kinds: listing, putting back, removing for good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kamdesk.models import (
    Account,
    BankQuestion,
    Competitor,
    Contact,
    Meeting,
    ObjectionAnswer,
    Opportunity,
    ProductLine,
    Promise,
    ServiceTemplate,
    Survey,
)
from kamdesk.services import editing, purging

_ASKED = select(Contact.name).where(Contact.id == Survey.contact_id).scalar_subquery()
_TITLES: dict[str, tuple[Any, Any]] = {
    "account": (Account, Account.name),
    "contact": (Contact, Contact.name),
    "meeting": (Meeting, Meeting.title),
    "promise": (Promise, Promise.what),
    "opportunity": (Opportunity, Opportunity.title),
    "competitor": (Competitor, Competitor.name),
    "product_line": (ProductLine, ProductLine.name),
    "bank_question": (BankQuestion, BankQuestion.text),
    "objection_answer": (ObjectionAnswer, ObjectionAnswer.text),
    "service_template": (ServiceTemplate, ServiceTemplate.name),
    "survey": (Survey, func.coalesce(_ASKED, "")),
}
_OF_ACCOUNT = ("meeting", "promise", "opportunity", "survey")


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
        if kind in _OF_ACCOUNT:
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
    order = list(purging.REMOVERS)
    for kind, row_id in sorted(items, key=lambda item: order.index(item[0])):
        if session.get(_TITLES[kind][0], row_id) is not None:
            purging.REMOVERS[kind](session, row_id)
    session.flush()


def count(session: Session) -> int:
    """How many things are in the bin."""
    return sum(
        session.execute(select(func.count()).where(model.deleted_at.is_not(None))).scalar_one()
        for model, _title in _TITLES.values()
    )
