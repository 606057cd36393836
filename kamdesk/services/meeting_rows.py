"""The rows of a meeting's page. Its queries are put together once (decision 0006)."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, or_, select
from sqlalchemy.orm import Session

from kamdesk.models import (
    Attendee,
    Contact,
    Meeting,
    Need,
    Objection,
    Opportunity,
    Question,
    SilencedRemark,
    Statement,
)
from kamdesk.models.kinds import MeetingState
from kamdesk.services.meeting_lines import (
    LastMeeting,
    PlanNeed,
    PlanObjection,
    PlanQuestion,
    PlanStatement,
)

Query = Select[*tuple[Any, ...]]
_MEETING: Any = bindparam("meeting_id")
_ACCOUNT: Any = bindparam("account_id")


def questions(session: Session, meeting_id: int) -> list[PlanQuestion]:
    """All questions in their order."""
    return [PlanQuestion(*row) for row in _rows(session, _questions(), meeting_id=meeting_id)]


def needs(session: Session, account_id: int) -> list[PlanNeed]:
    """Needs of the account, but those heard in meetings that were binned."""
    return [PlanNeed(*row) for row in _rows(session, _needs(), account_id=account_id)]


def statements(session: Session, meeting_id: int) -> list[PlanStatement]:
    """All statements in their order."""
    return [PlanStatement(*row) for row in _rows(session, _statements(), meeting_id=meeting_id)]


def objections(session: Session, meeting_id: int) -> list[PlanObjection]:
    """Objections as they were written down."""
    return [PlanObjection(*row) for row in _rows(session, _objections(), meeting_id=meeting_id)]


def came(session: Session, meeting_id: int) -> dict[int, bool | None]:
    """Who is invited, and whether they were there."""
    return {row[0]: row[1] for row in _rows(session, _came(), meeting_id=meeting_id)}


def silenced(session: Session, meeting_id: int) -> dict[tuple[str, int], str]:
    """Reasons for which remarks were silenced, by code and target."""
    return {
        (code, target): reason
        for code, target, reason in _rows(session, _silenced(), meeting_id=meeting_id)
    }


def number(session: Session, meeting: Meeting) -> int:
    """The how-many-eth meeting of its account it is, from 1; one that was never held counts for
    none."""
    found = _rows(session, _held_before(), **_place(meeting))
    return int(found[0][0]) + 1


def last(session: Session, meeting: Meeting) -> LastMeeting | None:
    """The meeting held before it."""
    found = _rows(session, _last(), **_place(meeting))
    return LastMeeting(*found[0]) if found else None


def opportunity(session: Session, opportunity_id: int | None) -> str:
    """Title of an opportunity, empty without one."""
    if opportunity_id is None:
        return ""
    found = _rows(session, _opportunity(), opportunity_id=opportunity_id)
    return str(found[0][0]) if found else ""


def _rows(session: Session, query: Query, **values: Any) -> list[Any]:
    return [*session.connection().execute(query, values).all()]


def _place(meeting: Meeting) -> dict[str, Any]:
    return {
        "account_id": meeting.account_id,
        "meeting_id": meeting.id,
        "starts_at": meeting.starts_at,
    }


@cache
def _questions() -> Query:
    return (
        select(
            Question.id,
            Question.kind,
            Question.difficulty_id,
            Question.topic,
            Question.text,
            Question.solves,
            Question.yearly_cost,
            Question.asked,
            Question.answer,
            Question.mattered,
            Question.bank_key,
            Question.about,
            Question.speaker,
            Question.cost_by_client,
            Question.improvised,
        )
        .where(Question.meeting_id == _MEETING)
        .order_by(Question.order, Question.id)
    )


@cache
def _needs() -> Query:
    return (
        select(
            Need.id,
            Need.kind,
            Need.state,
            Need.text,
            Need.client_words,
            Need.contact_id,
            func.coalesce(Contact.name, ""),
            Need.heard_on,
            Need.difficulty_id,
            Need.meeting_id,
        )
        .outerjoin(Contact, Contact.id == Need.contact_id)
        .outerjoin(Meeting, Meeting.id == Need.meeting_id)
        .where(
            Need.account_id == _ACCOUNT,
            or_(Need.meeting_id.is_(None), Meeting.deleted_at.is_(None)),
        )
        .order_by(Need.kind, Need.heard_on.desc(), Need.id)
    )


@cache
def _statements() -> Query:
    return (
        select(
            Statement.id,
            Statement.need_id,
            Statement.feature,
            Statement.advantage,
            Statement.benefit,
            Statement.evidence,
            Statement.speaker,
        )
        .where(Statement.meeting_id == _MEETING)
        .order_by(Statement.order, Statement.id)
    )


@cache
def _objections() -> Query:
    return (
        select(
            Objection.id,
            Objection.kind,
            Objection.state,
            Objection.text,
            Objection.answer,
            Objection.contact_id,
            func.coalesce(Contact.name, ""),
            Objection.library_key,
            Objection.heard_on,
        )
        .outerjoin(Contact, Contact.id == Objection.contact_id)
        .where(Objection.meeting_id == _MEETING)
        .order_by(Objection.id)
    )


@cache
def _came() -> Query:
    return (
        select(Attendee.contact_id, Attendee.came)
        .where(Attendee.meeting_id == _MEETING)
        .order_by(Attendee.id)
    )


@cache
def _silenced() -> Query:
    return select(SilencedRemark.code, SilencedRemark.target, SilencedRemark.reason).where(
        SilencedRemark.meeting_id == _MEETING
    )


@cache
def _held_before() -> Query:
    return select(func.count()).where(
        Meeting.account_id == _ACCOUNT,
        Meeting.deleted_at.is_(None),
        Meeting.state == MeetingState.HELD,
        Meeting.id != _MEETING,
        Meeting.starts_at < bindparam("starts_at"),
    )


@cache
def _last() -> Query:
    return (
        select(
            Meeting.id,
            Meeting.starts_at,
            Meeting.title,
            Meeting.outcome,
            Meeting.got_action,
            Meeting.client_words,
        )
        .where(
            Meeting.account_id == _ACCOUNT,
            Meeting.id != _MEETING,
            Meeting.state == MeetingState.HELD,
            Meeting.deleted_at.is_(None),
            Meeting.starts_at < bindparam("starts_at"),
        )
        .order_by(Meeting.starts_at.desc())
        .limit(1)
    )


@cache
def _opportunity() -> Query:
    return select(Opportunity.title).where(Opportunity.id == bindparam("opportunity_id"))
