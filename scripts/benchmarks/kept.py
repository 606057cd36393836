"""A book whose accounts were all kept for a year: what the crowd of the sample lacks."""

from __future__ import annotations

import shutil
from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from benchmarks import books
from kamdesk.db.opening import open_book
from kamdesk.models import (
    AccountContact,
    Attendee,
    Base,
    Competitor,
    Contact,
    Invoice,
    Meeting,
    Payment,
    Presence,
    Promise,
    SalesLine,
    ServiceCase,
    ServiceStep,
    Survey,
    Touch,
)
from kamdesk.models.base import new_uid
from kamdesk.models.kinds import (
    BuyingRole,
    Channel,
    Coverage,
    Dimension,
    MeetingState,
    PresenceTrend,
    PromiseSide,
    PromiseState,
    ServiceKind,
    TouchState,
)
from kamdesk.services.contact_plan import plan_ahead

_SEED = 11
_MONTHS = 26
_STATES = (TouchState.DONE,) * 8 + (TouchState.SKIPPED, TouchState.PLANNED)
_TRENDS = (PresenceTrend.GAINING, PresenceTrend.STEADY, PresenceTrend.LOSING)
Values = dict[str, Any]


def book_file(accounts: int) -> Path:
    """The book of so many accounts, each with a second person, two years of orders, a year of
    contacts, meetings, invoices, promises, cases and answers, and the weeks ahead planned."""
    plain = books.book_file(accounts)
    file = plain.with_stem(f"{plain.stem}-kept")
    if not file.exists():
        unfinished = file.with_suffix(".part")
        shutil.copy(plain, unfinished)
        book = open_book(unfinished)
        book.write("keeping", lambda session: fill(session, date.today()))
        book.close()
        unfinished.rename(file)
    return file


def fill(session: Session, today: date) -> None:
    """Put the year in, the same for the same accounts and day."""
    year = _Year(session, today)
    query = select(AccountContact.account_id, func.min(AccountContact.contact_id))
    for account_id, person in session.execute(query.group_by(AccountContact.account_id)):
        year.keep(account_id, person)
    year.write(session)
    plan_ahead(session, today)


class _Year:
    """Rows of all accounts, written at once, those that are pointed at first."""

    def __init__(self, session: Session, today: date) -> None:
        self._dice = Random(_SEED)
        self._today = today
        self._rivals = list(session.scalars(select(Competitor.id).order_by(Competitor.id)))
        self._rows: dict[type[Base], list[Values]] = defaultdict(list)
        self._next: dict[type[Base], int] = {
            model: (session.scalar(select(func.max(model.id))) or 0) + 1
            for model in (Contact, Meeting, ServiceCase)
        }

    def keep(self, account_id: int, person: int) -> None:
        """Everything of one account."""
        decider = self._add_numbered(Contact, name=f"D{account_id}", sort_key=f"d{account_id}")
        self._add(
            AccountContact, account_id=account_id, contact_id=decider,
            role=BuyingRole.DECISION_MAKER, influence=5, support=self._dice.randint(-1, 2),
            coverage=Coverage.SEVERAL,
        )  # fmt: skip
        people = (person, decider)
        for part in (self._contacts, self._meetings, self._promises, self._answers):
            part(account_id, people)
        self._orders(account_id)
        self._service(account_id)
        if self._rivals and account_id % 3 == 0:
            rival, trend = self._dice.choice(self._rivals), self._dice.choice(_TRENDS)
            self._add(Presence, account_id=account_id, competitor_id=rival, trend=trend)

    def _contacts(self, account_id: int, people: tuple[int, int]) -> None:
        for number in range(12):
            day, state = self._before(365), self._dice.choice(_STATES)
            done = day if state is TouchState.DONE else None
            self._add(
                Touch, account_id=account_id, contact_id=people[number % 2],
                channel=self._dice.choice((Channel.PHONE, Channel.VISIT, Channel.MESSAGE)),
                state=state, planned_on=day, done_on=done, ideal_on=day, generated=True,
            )  # fmt: skip

    def _meetings(self, account_id: int, people: tuple[int, int]) -> None:
        for _ in range(2):
            at = datetime.combine(self._before(365), time(6), UTC)
            meeting = self._add_numbered(
                Meeting, account_id=account_id, title="", starts_at=at, held_at=at,
                state=MeetingState.HELD,
            )  # fmt: skip
            self._add(Attendee, meeting_id=meeting, contact_id=self._dice.choice(people))

    def _promises(self, account_id: int, people: tuple[int, int]) -> None:
        for side in PromiseSide:
            due, kept = self._before(200), self._dice.random() < 0.8
            self._add(
                Promise, account_id=account_id, contact_id=people[1], side=side, what="x",
                due_on=due, state=PromiseState.KEPT if kept else PromiseState.OPEN,
                closed_on=due + timedelta(days=self._dice.randint(-5, 5)) if kept else None,
            )  # fmt: skip

    def _answers(self, account_id: int, people: tuple[int, int]) -> None:
        for back in (0, 365):
            marks = {one.value: self._dice.randint(2, 5) for one in Dimension}
            self._add(
                Survey, account_id=account_id, contact_id=people[1],
                answered_on=self._before(300) - timedelta(days=back), **marks,
            )  # fmt: skip

    def _orders(self, account_id: int) -> None:
        usual = self._dice.randrange(10_000_000, 900_000_000)
        for month in range(_MONTHS):
            day = self._today - timedelta(days=30 * month + self._dice.randrange(30))
            amount = int(usual * self._dice.uniform(0.5, 1.4))
            self._add(
                SalesLine, account_id=account_id, date=day, amount=amount,
                gross_profit=amount // 5, cost=amount - amount // 5, product_line="",
            )  # fmt: skip
            if month < 6:
                number = f"{account_id}-{month}"
                self._add(
                    Invoice, account_id=account_id, number=number, issued_on=day, amount=amount
                )
                if self._dice.random() < 0.8:
                    paid = day + timedelta(days=self._dice.randint(10, 50))
                    self._add(
                        Payment, account_id=account_id, invoice_no=number, paid_on=paid,
                        amount=amount,
                    )  # fmt: skip

    def _service(self, account_id: int) -> None:
        if account_id % 4:
            return
        opened, kind = self._before(120), self._dice.choice(list(ServiceKind))
        closed = opened + timedelta(days=20) if self._dice.random() < 0.5 else None
        case = self._add_numbered(
            ServiceCase, account_id=account_id, kind=kind, title="x", opened_on=opened,
            closed_on=closed,
        )  # fmt: skip
        for order in range(4):
            due = opened + timedelta(days=7 * order + 7)
            self._add(
                ServiceStep, case_id=case, order=order, title="x", due_on=due,
                done_on=due if closed or order < 2 else None,
            )  # fmt: skip

    def _before(self, days: int) -> date:
        return self._today - timedelta(days=self._dice.randint(1, days))

    def _add(self, model: type[Base], **values: Any) -> None:
        self._rows[model].append({"uid": new_uid(), **values})

    def _add_numbered(self, model: type[Base], **values: Any) -> int:
        number = self._next[model]
        self._next[model] += 1
        self._add(model, id=number, **values)
        return number

    def write(self, session: Session) -> None:
        """Write them; SQLite looks at what points where at the end."""
        for model, rows in self._rows.items():
            session.execute(insert(model), rows)
