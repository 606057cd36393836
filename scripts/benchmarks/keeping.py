"""Keeping accounts: readings of churn and health, the contact plan, coverage and service, in a book
whose accounts were all kept for a year."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from benchmarks import books, kept, measure, statements
from benchmarks.report import Line
from kamdesk.db.book import Book
from kamdesk.db.opening import open_book
from kamdesk.method.periods import add_months
from kamdesk.models import Touch
from kamdesk.services import (
    contact_plan,
    keeping_page,
    lifecycle,
    readings,
    risk_page,
    service_cases,
)
from kamdesk.services.contact_plan import agenda, coverage
from kamdesk.services.contact_plan.wanted import Wanted
from kamdesk.services.readings.judging import of_days

_SIZES = books.SIZES[:2]
_ROUNDS = 9
_FEW_ROUNDS = 3
_FELT = 100
_QUARTER = timedelta(days=90)
Ask = Callable[[Session], Any]


def lines() -> Iterator[Line]:
    """What a screen reads at once, then what is read and planned over all accounts as a job."""
    for size in _SIZES:
        book = open_book(kept.book_file(size))
        driver = statements.driver_connection(book)
        yield from _at_once(book, driver, size)
        yield from _jobs(book, driver, size)
        driver.close()
        book.close()


def _at_once(book: Book, driver: Any, size: int) -> Iterator[Line]:
    today = date.today()
    busiest = _busiest(book)
    asked: dict[str, Ask] = {
        "churn and health of one account": partial(
            readings.of_account, account_id=busiest, today=today
        ),
        "life cycle of one account": partial(lifecycle.of_account, account_id=busiest, today=today),
        "tab of one account's keeping": partial(keeping_page.load, account_id=busiest, today=today),
        "week of the contact plan": partial(_week, today=today),
        "agenda of the contact plan": partial(agenda.agenda, today=today, wanted=Wanted()),
    }
    for name, ask in asked.items():
        pair = _beside_its_sql(book, driver, ask, _ROUNDS)
        yield Line(name, size, pair.subject * 1000, pair.floor * 1000)
        yield Line(f"{name}, as felt", size, pair.subject * 1000, felt=_FELT)


def _week(session: Session, today: date) -> None:
    """What the week reads as it is opened: the days, how the plan stands, who has nothing."""
    agenda.week(session, agenda.monday(today), today, Wanted(), "zh")
    contact_plan.state(session, today)
    contact_plan.bare(session, today, Wanted())


def _jobs(book: Book, driver: Any, size: int) -> Iterator[Line]:
    today = date.today()
    asked: dict[str, Ask] = {
        "churn and health of all accounts": partial(readings.of_book, today=today),
        "the same for three months at once": partial(_three_months, today=today),
        "risk of all accounts": partial(risk_page.load, today=today),
        "coverage of all accounts": partial(
            coverage.coverage, first=today - _QUARTER, last=today, today=today
        ),
        "open service cases": service_cases.listed,
    }
    for name, ask in asked.items():
        pair = _beside_its_sql(book, driver, ask, _FEW_ROUNDS)
        yield Line(name, size, pair.subject * 1000, pair.floor * 1000)
    for name, day in (("the weeks ahead planned again", 0), ("planned a week later", 7)):
        took = _planned(book, today + timedelta(days=day))
        yield Line(name, size, took, unit="s")


def _three_months(session: Session, today: date) -> None:
    """As many as are kept at a time."""
    months = [add_months(today.replace(day=1), -back) for back in (3, 2, 1)]
    for _found in of_days(session, months):
        pass


def _planned(book: Book, day: date) -> float:
    """Seconds in which all accounts are planned and stored; it is taken back afterwards."""
    scopes: list[int | None] = []

    def work() -> None:
        _, written = book.write("plan", lambda session: contact_plan.replan(session, day))
        scopes.append(written.scope_id)

    took = measure.seconds(work)
    for scope_id in reversed(scopes):
        if scope_id:
            book.undo(scope_id)
    return took


def _beside_its_sql(book: Book, driver: Any, ask: Ask, rounds: int) -> measure.Pair:
    def work() -> None:
        with book.read() as session:
            ask(session)

    floor = partial(statements.run_bare, driver, statements.of(book, work))
    return measure.medians(work, floor, rounds)


def _busiest(book: Book) -> int:
    """The account with the most contacts."""
    query = select(Touch.account_id).group_by(Touch.account_id).order_by(func.count().desc())
    with book.read() as session:
        return session.scalars(query.limit(1)).one()
