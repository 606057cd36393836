"""Opportunities as lists, board and documents read them: with the meetings that serve them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session, aliased

from kamdesk.method import advance
from kamdesk.method import opportunities as method
from kamdesk.method.opportunities import Column, Remark, Standing
from kamdesk.models import Account, Contact, Meeting, Opportunity
from kamdesk.models.kinds import MeetingState, OpportunityState, Outcome
from kamdesk.services import book_settings


@dataclass(frozen=True, slots=True)
class MeetingMark:
    """A meeting that serves an opportunity. ``outcome`` is as it counts (``counted_outcome``) and
    None until one is recorded."""

    id: int
    starts_at: datetime
    title: str
    state: MeetingState
    outcome: Outcome | None
    got_action: str


@dataclass(frozen=True, slots=True)
class OpportunityLine:
    """An opportunity in a list or on the board; ``value`` in money units of ``currency``.

    ``meetings`` are those that serve it, oldest first, without cancelled and binned ones.
    """

    id: int
    account_id: int
    account: str
    currency: str
    contact_id: int | None
    contact: str
    title: str
    product_line: str
    value: int | None
    chance: int | None
    expected_on: date | None
    state: OpportunityState
    reason: str
    closed_on: date | None
    next_contact_id: int | None
    next_contact: str
    next_action: str
    next_date: date | None
    note: str
    created_at: datetime
    meetings: tuple[MeetingMark, ...]

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """What its meetings brought, oldest first."""
        return tuple(mark.outcome for mark in self.meetings if mark.outcome is not None)

    @property
    def advances(self) -> int:
        """Orders and advances so far."""
        return method.advances(self.outcomes)

    @property
    def streak(self) -> int:
        """Continuations in a row up to the last meeting."""
        return method.continuation_streak(self.outcomes)

    @property
    def last_move(self) -> date:
        """Day of the newest order or advance, or of its making."""
        moved = [
            mark.starts_at
            for mark in self.meetings
            if mark.outcome in (Outcome.ORDER, Outcome.ADVANCE)
        ]
        return max([self.created_at, *moved]).astimezone().date()

    @property
    def planned(self) -> MeetingMark | None:
        """The nearest planned meeting for it."""
        planned = (mark for mark in self.meetings if mark.state is MeetingState.PLANNED)
        return next(planned, None)

    def remarks(self, today: date) -> tuple[Remark, ...]:
        """What warns, the gravest first."""
        return method.remarks(
            Standing(
                self.state,
                self.value,
                self.chance,
                self.expected_on,
                self.next_contact_id,
                self.next_action,
                self.next_date,
                self.last_move,
                self.outcomes,
            ),
            today,
        )

    def column(self, today: date) -> Column:
        """Where it lies on the board."""
        return method.column_of(self.state, self.expected_on, today)


def lines(session: Session, *conditions: ColumnElement[bool]) -> list[OpportunityLine]:
    """Opportunities that meet SQL conditions, with their meetings, in three statements."""
    found = session.connection().execute(_rows().where(*conditions)).all()
    own = book_settings.currency(session)
    marks = _marks(session, conditions)
    return [_line(row, own, marks.get(row[0], [])) for row in found]


def _line(row: Any, own: str, marks: list[MeetingMark]) -> OpportunityLine:
    values: list[Any] = [*row[:3], row[3] or own, *row[4:], tuple(marks)]
    return OpportunityLine(*values)


def _rows() -> Select[*tuple[Any, ...]]:
    contact, next_contact = aliased(Contact), aliased(Contact)
    return (
        select(
            Opportunity.id,
            Opportunity.account_id,
            Account.name,
            func.coalesce(func.nullif(Opportunity.currency, ""), Account.currency),
            Opportunity.contact_id,
            func.coalesce(contact.name, ""),
            Opportunity.title,
            Opportunity.product_line,
            Opportunity.value,
            Opportunity.chance,
            Opportunity.expected_on,
            Opportunity.state,
            Opportunity.reason,
            Opportunity.closed_on,
            Opportunity.next_contact_id,
            func.coalesce(next_contact.name, ""),
            Opportunity.next_action,
            Opportunity.next_date,
            Opportunity.note,
            Opportunity.created_at,
        )
        .join(Account, Account.id == Opportunity.account_id)
        .outerjoin(contact, contact.id == Opportunity.contact_id)
        .outerjoin(next_contact, next_contact.id == Opportunity.next_contact_id)
        .where(Opportunity.deleted_at.is_(None), Account.deleted_at.is_(None))
    )


def loose_meetings(session: Session, account_id: int) -> list[MeetingMark]:
    """Meetings of an account that serve no opportunity, newest first."""
    query = (
        select(*_MARK)
        .where(
            Meeting.account_id == account_id,
            Meeting.opportunity_id.is_(None),
            Meeting.deleted_at.is_(None),
            Meeting.state != MeetingState.CANCELLED,
        )
        .order_by(Meeting.starts_at.desc(), Meeting.id)
    )
    return [_mark(row) for row in session.connection().execute(query)]


def _marks(
    session: Session, conditions: Iterable[ColumnElement[bool]]
) -> dict[int, list[MeetingMark]]:
    """Meetings by the opportunity that they serve, oldest first."""
    query = (
        select(*_MARK)
        .join(Opportunity, Opportunity.id == Meeting.opportunity_id)
        .join(Account, Account.id == Opportunity.account_id)
        .where(Meeting.deleted_at.is_(None), Meeting.state != MeetingState.CANCELLED, *conditions)
        .order_by(Meeting.starts_at, Meeting.id)
    )
    found: dict[int, list[MeetingMark]] = {}
    for row in session.connection().execute(query):
        found.setdefault(row.opportunity_id, []).append(_mark(row))
    return found


def _mark(row: Any) -> MeetingMark:
    counted = None
    if row.outcome is not None:
        got = (row.got_contact_id, row.got_action, row.got_date)
        counted = advance.counted_outcome(row.outcome, *got)
    return MeetingMark(row.id, row.starts_at, row.title, row.state, counted, row.got_action)


_MARK = (
    Meeting.opportunity_id,
    Meeting.id,
    Meeting.starts_at,
    Meeting.title,
    Meeting.state,
    Meeting.outcome,
    Meeting.got_contact_id,
    Meeting.got_action,
    Meeting.got_date,
)
