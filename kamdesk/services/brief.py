"""The facts of the one-page brief: who, why, what was promised, what to ask (method §6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.method.periods import add_months
from kamdesk.models import Account, Objection, ServiceCase, ServiceStep, TierResult
from kamdesk.models.kinds import (
    BuyingRole,
    NeedState,
    ObjectionKind,
    ObjectionState,
    PresenceTrend,
    ServiceKind,
    TierRule,
)
from kamdesk.services import (
    ledger,
    meeting_page,
    presences,
    promise_rates,
    promises,
    receivables,
)
from kamdesk.services.account_page import Person
from kamdesk.services.meeting_page import MeetingPage, PlanNeed

BIRTHDAY_DAYS = 21
"""Birthdays of people at the table are told this many days ahead."""


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


@dataclass(frozen=True, slots=True)
class Sales:
    """Twelve closed months, money units. ``change_percent`` compares the last three months with
    the same three a year before; None where there were none."""

    months: tuple[ledger.MonthFigure, ...]
    revenue: int
    contribution: int | None
    change_percent: int | None


@dataclass(frozen=True, slots=True)
class Overdue:
    """What they should have paid: the amount in money units of ``currency``, and how many days the
    oldest of it is late."""

    amount: int
    currency: str
    days: int


@dataclass(frozen=True, slots=True)
class Birthday:
    """A birthday of an attendee that comes soon."""

    name: str
    day: date


@dataclass(frozen=True, slots=True)
class Brief:
    """One meeting's brief. ``page`` is the plan; the rest is what surrounds it on ``today``.

    ``unmet`` are deciders and approvers who are not invited and were never met; ``rivals`` are the
    competitors inside, those who gain first.
    """

    page: MeetingPage
    today: date
    rank: int | None
    rule: TierRule | None
    contract_end: date | None
    decider_known: bool
    unmet: tuple[Person, ...]
    needs: tuple[PlanNeed, ...]
    objections: tuple[OpenObjection, ...]
    ours: promises.KeptRate
    theirs: promises.KeptRate
    sales: Sales
    overdue: Overdue | None
    cases: tuple[OpenCase, ...]
    rivals: tuple[presences.PresenceLine, ...]
    birthdays: tuple[Birthday, ...]


def load(session: Session, meeting_id: int, today: date) -> Brief:
    """Read what the brief tells; ``NotFoundError`` where the meeting is gone for good."""
    page = meeting_page.load(session, meeting_id)
    account_id = page.account_id
    result = session.execute(
        select(TierResult.rank, TierResult.rule)
        .where(TierResult.account_id == account_id)
        .order_by(TierResult.id.desc())
        .limit(1)
    ).first()
    present = [person for person in page.people if person.left_on is None]
    shown = {need.id for chain in page.chains for need in chain.needs}
    rates = promise_rates.of_account(session, account_id, today)
    return Brief(
        page=page,
        today=today,
        rank=result.rank if result else None,
        rule=result.rule if result else None,
        contract_end=session.scalar(select(Account.contract_end).where(Account.id == account_id)),
        decider_known=any(p.role is BuyingRole.DECISION_MAKER for p in present),
        unmet=tuple(p for p in present if _never_met(p) and p.contact_id not in page.came),
        needs=tuple(
            need for need in page.needs if need.state is NeedState.OPEN and need.id not in shown
        ),
        objections=_objections(session, page),
        ours=rates.ours,
        theirs=rates.theirs,
        sales=_sales(session, account_id, today),
        overdue=_overdue(session, account_id, today),
        cases=_cases(session, account_id, today),
        rivals=_rivals(session, account_id),
        birthdays=tuple(_birthdays(page.attendees, today)),
    )


def _never_met(person: Person) -> bool:
    matters = person.role in (BuyingRole.DECISION_MAKER, BuyingRole.APPROVER)
    return matters and person.last_contact is None


def _objections(session: Session, page: MeetingPage) -> tuple[OpenObjection, ...]:
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
    planned = [OpenObjection(o.kind, o.text, o.answer) for o in page.objections]
    before = [OpenObjection(*row) for row in session.execute(query)]
    return tuple(dict.fromkeys(planned + before))


def _sales(session: Session, account_id: int, today: date) -> Sales:
    end = today.replace(day=1)
    first = add_months(end, -15)
    found = {
        figure.month: figure
        for figure in ledger.months(session, [account_id], first, end - timedelta(days=1))
    }
    days = [add_months(first, step) for step in range(15)]
    figures = [found.get(day) or ledger.MonthFigure(day, 0, None, 0) for day in days]
    year, now, before = figures[3:], figures[12:], figures[:3]
    was = sum(figure.revenue for figure in before)
    change = sum(figure.revenue for figure in now) - was
    known = [figure.contribution for figure in year if figure.contribution is not None]
    return Sales(
        months=tuple(year),
        revenue=sum(figure.revenue for figure in year),
        contribution=sum(known) if known else None,
        change_percent=round(100 * change / was) if was > 0 else None,
    )


def _overdue(session: Session, account_id: int, today: date) -> Overdue | None:
    standing = receivables.load(session, account_id, today)
    owed = standing.figures
    return Overdue(owed.overdue, standing.currency, owed.oldest_days) if owed.overdue else None


def _cases(session: Session, account_id: int, today: date) -> tuple[OpenCase, ...]:
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
    cases: dict[int, OpenCase] = {}
    for row in session.execute(query):
        days = (today - row.due_on).days if row.due_on else 0
        case = OpenCase(row.kind, row.title, row.opened_on, row.step or "", days)
        cases.setdefault(row.id, case)
    return tuple(cases.values())


def _rivals(session: Session, account_id: int) -> tuple[presences.PresenceLine, ...]:
    """Those who gain before the others, the largest share first in both."""
    found = presences.of_account(session, account_id)
    found.sort(key=lambda one: (one.trend is not PresenceTrend.GAINING, -(one.share or 0)))
    return tuple(found)


def _birthdays(people: list[Person], today: date) -> list[Birthday]:
    coming = []
    for person in people:
        if person.birthday is None:
            continue
        for year in (today.year, today.year + 1):
            day = _in_year(person.birthday, year)
            if 0 <= (day - today).days <= BIRTHDAY_DAYS:
                coming.append(Birthday(person.name, day))
    return coming


def _in_year(birthday: date, year: int) -> date:
    """The day in another year; February 29 falls on the 28th where there is none."""
    try:
        return birthday.replace(year=year)
    except ValueError:
        return birthday.replace(year=year, day=28)
