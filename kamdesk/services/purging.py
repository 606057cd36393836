"""Removing things for good, with all that hangs on them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from kamdesk.models import (
    Account,
    AccountContact,
    AccountReading,
    Attendee,
    BankQuestion,
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
    LearnedFact,
    Meeting,
    Need,
    NeedReading,
    Objection,
    ObjectionAnswer,
    Opportunity,
    Payment,
    Placeholder,
    Presence,
    ProductLine,
    Promise,
    Question,
    Reflection,
    Rehearsal,
    SalesLine,
    ServiceCase,
    ServiceCost,
    ServiceTemplate,
    SilencedRemark,
    StageMove,
    Statement,
    Survey,
    Task,
    TierOverride,
    TierResult,
    Touch,
    WalletLine,
    WinBackPlan,
)
from kamdesk.services import contact_accounts, editing

_OF_MEETING: tuple[Any, ...] = (
    Reflection,
    Rehearsal,
    SilencedRemark,
    LearnedFact,
    NeedReading,
    Statement,
    Need,
    Objection,
    Promise,
)
OF_ACCOUNT: tuple[Any, ...] = (
    Promise,
    Task,
    WinBackPlan,
    StageMove,
    AccountReading,
    Survey,
    Opportunity,
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
"""What points at an account by ``account_id``, those first that point at others."""


def _meeting(session: Session, meeting_id: int) -> None:
    needs = select(Need.id).where(Need.meeting_id == meeting_id)
    questions = select(Question.id).where(Question.meeting_id == meeting_id)
    _delete_where(session, NeedReading, NeedReading.need_id.in_(needs))
    _forget(session, Statement.need_id, Statement.need_id.in_(needs))
    _forget(session, Need.difficulty_id, Need.difficulty_id.in_(questions))
    _forget(session, Need.question_id, Need.question_id.in_(questions))
    for model in _OF_MEETING:
        _delete_where(session, model, model.meeting_id == meeting_id)
    followers = Question.difficulty_id.is_not(None)
    _delete_where(session, Question, Question.meeting_id == meeting_id, followers)
    session.expire_all()
    session.delete(session.get_one(Meeting, meeting_id))
    session.flush()


def _opportunity(session: Session, opportunity_id: int) -> None:
    _forget(session, Meeting.opportunity_id, Meeting.opportunity_id == opportunity_id)
    _simply(Opportunity)(session, opportunity_id)


def _competitor(session: Session, competitor_id: int) -> None:
    for model in (Presence, IntelligenceNote):
        _delete_where(session, model, model.competitor_id == competitor_id)
    session.delete(session.get_one(Competitor, competitor_id))
    session.flush()


def _contact(session: Session, contact_id: int) -> None:
    contact_accounts.detach(session, contact_id)
    _delete_where(session, Attendee, Attendee.contact_id == contact_id)
    _delete_where(session, AccountContact, AccountContact.contact_id == contact_id)
    for column in (
        Meeting.advance_contact_id,
        Meeting.got_contact_id,
        Need.contact_id,
        Objection.contact_id,
        Promise.contact_id,
        Touch.contact_id,
        Survey.contact_id,
        ServiceCase.contact_id,
        Presence.sponsor_id,
        Opportunity.contact_id,
        Opportunity.next_contact_id,
    ):
        _forget(session, column, column == contact_id)
    session.delete(session.get_one(Contact, contact_id))
    session.flush()


def _account(session: Session, account_id: int) -> None:
    for meeting_id in session.scalars(
        select(Meeting.id).where(Meeting.account_id == account_id)
    ).all():
        _meeting(session, meeting_id)
    for model in OF_ACCOUNT:
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


def _forget(session: Session, column: InstrumentedAttribute[int | None], condition: Any) -> None:
    """Rows that meet the condition point nowhere by this column."""
    for row in session.scalars(select(column.class_).where(condition)):
        setattr(row, column.key, None)
    session.flush()


def _simply(model: type[Base]) -> Callable[[Session, int], None]:
    def remove(session: Session, row_id: int) -> None:
        session.delete(editing.get(session, model, row_id))
        session.flush()

    return remove


REMOVERS: dict[str, Callable[[Session, int], None]] = {
    "promise": _simply(Promise),
    "survey": _simply(Survey),
    "service_template": _simply(ServiceTemplate),
    "product_line": _simply(ProductLine),
    "bank_question": _simply(BankQuestion),
    "objection_answer": _simply(ObjectionAnswer),
    "competitor": _competitor,
    "meeting": _meeting,
    "opportunity": _opportunity,
    "contact": _contact,
    "account": _account,
}
"""By kind, in the order in which several are removed at once."""
