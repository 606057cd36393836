"""The wrong-choice guard over the book (method §3)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, exists, func, or_, select
from sqlalchemy.orm import Session

from kamdesk.method.guard import Caution, Situation, cautions
from kamdesk.method.periods import Period
from kamdesk.models import Account, AccountContact, AccountFigures, Contact, Meeting, Need
from kamdesk.models.kinds import BuyingRole, MeetingState, NeedKind, NeedState
from kamdesk.services import book_settings, evidence, method_settings, receivables
from kamdesk.services.evidence import Effort


def of_book(session: Session, today: date) -> dict[int, tuple[Caution, ...]]:
    """Accounts that need a second look, with what speaks against them; over the book's period, in
    a fixed number of statements."""
    return _look(session, today, None, receivables.overdue_by_account(session, today))


def of_account(session: Session, account_id: int, today: date) -> tuple[Caution, ...]:
    """The cautions about one account. Raises ``NotFoundError``."""
    overdue = receivables.load(session, account_id, today).figures.overdue
    return _look(session, today, account_id, {account_id: overdue}).get(account_id, ())


def _look(
    session: Session, today: date, account_id: int | None, overdue: Mapping[int, int]
) -> dict[int, tuple[Caution, ...]]:
    kept = book_settings.period(session)
    period = Period(*kept) if kept else None
    yearly = period.yearly if period else None
    limits = method_settings.guard(session)
    spent = evidence.effort(session, period)
    all_minutes = sum(effort.minutes for effort in spent.values())
    all_contribution = _positive_contribution(session)
    query = _situations()
    if account_id is not None:
        query = query.where(Account.id == account_id)
    found = {}
    for row in session.connection().execute(query, {"today": today.isoformat()}).all():
        minutes = spent.get(row.id, Effort()).minutes
        situation = _situation(row, minutes, overdue.get(row.id, 0), yearly)
        speaking = cautions(situation, limits, all_minutes, all_contribution)
        if speaking:
            found[row.id] = speaking
    return found


def _situation(row: Any, minutes: int, overdue: int, yearly: Fraction | None) -> Situation:
    gross: int | None = row.gross_profit
    return Situation(
        account_id=row.id,
        tier=row.tier,
        gross_profit=gross,
        cost_to_serve=row.cost_to_serve or 0,
        contribution=row.contribution,
        minutes=minutes,
        overdue=overdue,
        yearly_profit=gross if gross is None or yearly is None else round(gross * yearly),
        need=row.need,
        decision_maker=row.decision_maker,
        plan=row.plan,
    )


def _positive_contribution(session: Session) -> int:
    query = (
        select(func.coalesce(func.sum(AccountFigures.contribution), 0))
        .join(Account, Account.id == AccountFigures.account_id)
        .where(AccountFigures.contribution > 0, Account.deleted_at.is_(None))
    )
    return session.scalars(query).one() or 0


@cache
def _situations() -> Select[*tuple[Any, ...]]:
    """Figures of the book's period and what is on file, account by account: an explicit need that
    was not dropped, a decision maker who has not left, a meeting ahead or a next step."""
    need = exists().where(
        Need.account_id == Account.id,
        Need.kind == NeedKind.EXPLICIT,
        Need.state != NeedState.DROPPED,
    )
    decision_maker = exists().where(
        AccountContact.account_id == Account.id,
        AccountContact.role == BuyingRole.DECISION_MAKER,
        AccountContact.left_on.is_(None),
        AccountContact.contact_id == Contact.id,
        Contact.deleted_at.is_(None),
    )
    meeting = exists().where(
        Meeting.account_id == Account.id,
        Meeting.state == MeetingState.PLANNED,
        Meeting.deleted_at.is_(None),
        func.date(Meeting.starts_at) >= bindparam("today"),
    )
    return (
        select(
            Account.id,
            Account.tier,
            AccountFigures.gross_profit,
            AccountFigures.cost_to_serve,
            AccountFigures.contribution,
            need.label("need"),
            decision_maker.label("decision_maker"),
            or_(meeting, Account.next_step != "", Account.next_date.is_not(None)).label("plan"),
        )
        .outerjoin(AccountFigures, AccountFigures.account_id == Account.id)
        .where(Account.deleted_at.is_(None))
    )
