"""Reads what a dossier tells, in a fixed number of statements."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from kamdesk.exchange.dossier.content import (
    CaseStep,
    Content,
    FieldChange,
    QuestionLine,
    StatementLine,
    Talk,
)
from kamdesk.models import (
    Account,
    Attendee,
    Change,
    Contact,
    Meeting,
    Need,
    Question,
    Scope,
    ServiceCase,
    ServiceStep,
    Statement,
)
from kamdesk.models.kinds import ChangeOp, CustomType
from kamdesk.services import (
    account_page,
    book_settings,
    buying_map,
    care_page,
    custom_fields,
    figures_page,
    intelligence,
    keeping_page,
    need_log,
    opportunities,
    tier_runs,
    wallet,
)
from kamdesk.services.contact_plan import lines
from kamdesk.services.contact_plan.coverage import Covered, coverage
from kamdesk.services.contact_plan.lines import TouchLine

YEAR = 365
CHANGES = 200
"""How many changes of the account's own fields the history tells, newest first."""


def load(session: Session, account_id: int, today: date) -> Content:
    """Read an account as it is on ``today``; ``NotFoundError`` where it is gone for good."""
    page = account_page.load(session, account_id)
    return Content(
        page=page,
        centre=buying_map.load(session, account_id, today),
        currency=page.fields["currency"] or book_settings.currency(session),
        talks=_talks(session, account_id),
        questions=_questions(session, account_id),
        statements=_statements(session, account_id),
        roots=_roots(session, account_id),
        verdicts=tier_runs.history(session, account_id),
        changes=list(_changes(session, account_id)),
        steps=_steps(session, account_id),
        own=_own(session, account_id),
        wallet=wallet.load(session, account_id, today),
        intelligence=intelligence.of_account(session, account_id),
        figures=figures_page.load(session, account_id, today),
        readings=need_log.readings(session, account_id),
        opportunities=opportunities.of_account(session, account_id),
        plan=_plan(session, account_id, today),
        covered=_covered(session, account_id, today),
        keeping=keeping_page.load(session, account_id, today),
        care=care_page.load(session, account_id, today),
    )


def _plan(session: Session, account_id: int, today: date) -> list[TouchLine]:
    first, last = today - timedelta(days=YEAR), today + timedelta(days=YEAR)
    return lines.between(session, first, last, account_id)


def _covered(session: Session, account_id: int, today: date) -> Covered:
    first = today - timedelta(days=YEAR)
    return coverage(session, first, today, today, account_id=account_id).whole


def _own(session: Session, account_id: int) -> list[tuple[str, CustomType, str]]:
    held = custom_fields.values(session, [account_id]).get(account_id, {})
    fields = custom_fields.definitions(session)
    return [(field.name, field.type, held.get(field.id, "")) for field in fields]


def _talks(session: Session, account_id: int) -> dict[int, Talk]:
    wanted, got = (
        select(Contact.name).where(Contact.id == person).scalar_subquery()
        for person in (Meeting.advance_contact_id, Meeting.got_contact_id)
    )
    names = (
        select(func.group_concat(Contact.name, ", "))
        .join(Attendee, Attendee.contact_id == Contact.id)
        .where(Attendee.meeting_id == Meeting.id)
        .scalar_subquery()
    )
    query = select(
        Meeting.id,
        Meeting.minutes,
        Meeting.place,
        Meeting.purpose,
        func.coalesce(wanted, ""),
        Meeting.advance_date,
        func.coalesce(got, ""),
        Meeting.got_date,
        Meeting.next_date,
        Meeting.notes,
        Meeting.learned,
        func.coalesce(names, ""),
    ).where(Meeting.account_id == account_id, Meeting.deleted_at.is_(None))
    return {row[0]: Talk(*row[1:]) for row in session.execute(query)}


def _questions(session: Session, account_id: int) -> list[QuestionLine]:
    query: Select[*tuple[Any, ...]] = (
        select(
            Question.id,
            Question.meeting_id,
            Question.difficulty_id,
            Question.kind,
            Question.topic,
            Question.text,
            Question.yearly_cost,
            Question.asked,
            Question.answer,
            Question.mattered,
        )
        .join(Meeting, Meeting.id == Question.meeting_id)
        .where(Meeting.account_id == account_id, Meeting.deleted_at.is_(None))
        .order_by(Meeting.starts_at.desc(), Question.order, Question.id)
    )
    return [QuestionLine(*row) for row in session.execute(query)]


def _statements(session: Session, account_id: int) -> list[StatementLine]:
    query = (
        select(
            Statement.meeting_id,
            Statement.need_id,
            Statement.feature,
            Statement.advantage,
            Statement.benefit,
            Statement.evidence,
        )
        .join(Meeting, Meeting.id == Statement.meeting_id)
        .where(Meeting.account_id == account_id, Meeting.deleted_at.is_(None))
        .order_by(Meeting.starts_at.desc(), Statement.order, Statement.id)
    )
    return [StatementLine(*row) for row in session.execute(query)]


def _roots(session: Session, account_id: int) -> dict[int, int]:
    query = select(Need.id, Need.difficulty_id).where(
        Need.account_id == account_id, Need.difficulty_id.is_not(None)
    )
    return {need: root for need, root in session.execute(query) if root is not None}


def _changes(session: Session, account_id: int) -> Iterable[FieldChange]:
    query = (
        select(Scope.done_at, Change.before, Change.after)
        .join(Scope, Scope.id == Change.scope_id)
        .where(
            Change.table_name == Account.__tablename__,
            Change.row_id == account_id,
            Change.op == ChangeOp.UPDATE,
        )
        .order_by(Change.id.desc())
        .limit(CHANGES)
    )
    for done_at, before, after in session.execute(query):
        for name, value in (after or {}).items():
            yield FieldChange(done_at, name, (before or {}).get(name), value)


def _steps(session: Session, account_id: int) -> list[CaseStep]:
    query = (
        select(
            ServiceCase.kind,
            ServiceCase.title,
            ServiceCase.opened_on,
            ServiceCase.closed_on,
            func.coalesce(ServiceStep.title, ""),
            func.coalesce(ServiceStep.owner, ""),
            ServiceStep.due_on,
            ServiceStep.done_on,
            ServiceStep.owner_role,
            func.coalesce(ServiceStep.deliverable, ""),
            func.coalesce(ServiceStep.note, ""),
        )
        .outerjoin(ServiceStep, ServiceStep.case_id == ServiceCase.id)
        .where(ServiceCase.account_id == account_id)
        .order_by(ServiceCase.opened_on.desc(), ServiceCase.id, ServiceStep.order, ServiceStep.id)
    )
    return [CaseStep(*row) for row in session.execute(query)]
