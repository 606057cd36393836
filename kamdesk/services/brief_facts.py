"""What surrounds a meeting: business, money owed, service, competitors, the opportunity served."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.method.birthdays import next_birthday
from kamdesk.method.periods import add_months
from kamdesk.models import AccountContact, Objection, Opportunity, ServiceCase, ServiceStep
from kamdesk.models.kinds import ObjectionKind, ObjectionState, PresenceTrend, ServiceKind
from kamdesk.services import ledger, lunar_calendar, presences, receivables
from kamdesk.services.account_page import Person
from kamdesk.services.meeting_page import MeetingPage

BIRTHDAY_DAYS = 21
"""Birthdays of people at the table are told this many days ahead."""
COMPARED = 3
"""So many closed months are held against the same ones a year before."""


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A service case that still runs, with its step that is longest past its date."""

    kind: ServiceKind
    title: str
    opened_on: date
    late_step: str
    days_late: int


@dataclass(frozen=True, slots=True)
class OpenObjection:
    """An objection that the account has not accepted our answer to."""

    kind: ObjectionKind
    text: str
    answer: str
    expected: bool = True
    """In this meeting's plan; else left open from before."""


@dataclass(frozen=True, slots=True)
class Sales:
    """Twelve closed months, money units. ``change_percent`` compares the last three months with
    ``before``, the same three a year earlier; None where there were none."""

    months: tuple[ledger.MonthFigure, ...]
    before: tuple[int, ...]
    revenue: int
    contribution: int | None
    change_percent: int | None


@dataclass(frozen=True, slots=True)
class Owed:
    """What they have not paid, in money units of ``currency``; ``oldest`` is how many days the
    oldest overdue amount is late. ``collection`` are days from invoice to payment in the year up
    to today, ``collection_before`` in the year before that, None where nothing was paid."""

    open: int
    overdue: int
    oldest: int
    currency: str
    collection: int | None
    collection_before: int | None


@dataclass(frozen=True, slots=True)
class Birthday:
    """A birthday of an attendee that comes soon."""

    name: str
    day: date


@dataclass(frozen=True, slots=True)
class Served:
    """The opportunity that the meeting serves; ``value`` in money units."""

    title: str
    value: int | None
    expected_on: date | None
    chance: int | None


def objections(session: Session, page: MeetingPage) -> tuple[OpenObjection, ...]:
    """Those of this meeting's plan first, then what is left open from before."""
    query = (
        select(Objection.kind, Objection.text, Objection.answer)
        .where(
            Objection.account_id == page.account_id,
            Objection.state == ObjectionState.OPEN,
            Objection.meeting_id.is_distinct_from(page.id),
        )
        .order_by(Objection.id.desc())
    )
    planned = {(o.kind, o.text): OpenObjection(o.kind, o.text, o.answer) for o in page.objections}
    before = [OpenObjection(*row, expected=False) for row in session.execute(query)]
    found = planned | {
        (one.kind, one.text): one for one in before if (one.kind, one.text) not in planned
    }
    return tuple(found.values())


def sales(session: Session, account_id: int, today: date) -> Sales:
    """The twelve closed months before today's."""
    end = today.replace(day=1)
    first = add_months(end, -12 - COMPARED)
    found = {
        figure.month: figure
        for figure in ledger.months(session, [account_id], first, end - timedelta(days=1))
    }
    days = [add_months(first, step) for step in range(12 + COMPARED)]
    figures = [found.get(day) or ledger.MonthFigure(day, 0, None, 0) for day in days]
    year, now = figures[COMPARED:], figures[-COMPARED:]
    before = tuple(figure.revenue for figure in figures[:COMPARED])
    was = sum(before)
    change = sum(figure.revenue for figure in now) - was
    known = [figure.contribution for figure in year if figure.contribution is not None]
    return Sales(
        months=tuple(year),
        before=before,
        revenue=sum(figure.revenue for figure in year),
        contribution=sum(known) if known else None,
        change_percent=round(100 * change / was) if was > 0 else None,
    )


def owed(session: Session, account_id: int, today: date) -> Owed | None:
    """Their standing; None where neither an invoice nor a payment is known."""
    standing = receivables.load(session, account_id, today)
    figures = standing.figures
    if not figures.states:
        return None
    now, before = figures.days_to_pay(), figures.days_to_pay(1)
    return Owed(
        figures.open,
        figures.overdue,
        figures.oldest_days,
        standing.currency,
        None if now is None else round(now),
        None if before is None else round(before),
    )


def cases(session: Session, account_id: int, today: date) -> tuple[OpenCase, ...]:
    """Cases that still run, the one with the step that is longest late first."""
    query = (
        select(
            ServiceCase.id,
            ServiceCase.kind,
            ServiceCase.title,
            ServiceCase.opened_on,
            ServiceStep.title.label("step"),
            ServiceStep.due_on,
        )
        .outerjoin(
            ServiceStep,
            (ServiceStep.case_id == ServiceCase.id)
            & ServiceStep.done_on.is_(None)
            & (ServiceStep.due_on < today),
        )
        .where(ServiceCase.account_id == account_id, ServiceCase.closed_on.is_(None))
        .order_by(ServiceStep.due_on.is_(None), ServiceStep.due_on, ServiceCase.opened_on)
    )
    found: dict[int, OpenCase] = {}
    for row in session.execute(query):
        days = (today - row.due_on).days if row.due_on else 0
        case = OpenCase(row.kind, row.title, row.opened_on, row.step or "", days)
        found.setdefault(row.id, case)
    return tuple(found.values())


def rivals(session: Session, account_id: int) -> tuple[presences.PresenceLine, ...]:
    """Those who gain before the others, the largest share first in both."""
    found = presences.of_account(session, account_id)
    found.sort(key=lambda one: (one.trend is not PresenceTrend.GAINING, -(one.share or 0)))
    return tuple(found)


def ties(session: Session, account_id: int) -> dict[int, str]:
    """Contacts of the account that are bound to a competitor, and how."""
    query = select(AccountContact.contact_id, AccountContact.competitor_tie).where(
        AccountContact.account_id == account_id, AccountContact.competitor_tie != ""
    )
    return {contact_id: tie for contact_id, tie in session.execute(query)}


def served(session: Session, opportunity_id: int | None) -> Served | None:
    """The opportunity of the meeting; None where it serves none, or one in the bin."""
    query = select(
        Opportunity.title, Opportunity.value, Opportunity.expected_on, Opportunity.chance
    ).where(Opportunity.id == opportunity_id, Opportunity.deleted_at.is_(None))
    row = session.execute(query).first()
    return Served(*row) if row else None


def birthdays(people: Iterable[Person], today: date) -> tuple[Birthday, ...]:
    """Birthdays that come within ``BIRTHDAY_DAYS``, by the sun or by the moon."""
    coming = []
    for person in people:
        if person.birthday is None:
            continue
        moon = lunar_calendar.solar_day if person.birthday_lunar else None
        day = next_birthday(person.birthday, today, moon)
        if (day - today).days <= BIRTHDAY_DAYS:
            coming.append(Birthday(person.name, day))
    return tuple(coming)
