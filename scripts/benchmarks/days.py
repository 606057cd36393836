"""The first screen of the day and what is looked at every minute, where all accounts were kept for
a year: thousands of things are due and late."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from benchmarks import books, kept, measure, statements
from benchmarks.report import Line
from kamdesk.db.book import Book
from kamdesk.db.opening import open_book
from kamdesk.services import reminders, today
from kamdesk.services.readings import history
from kamdesk.services.today import coming

_SIZES = (100, 10_000)
_ROUNDS = 15
_FELT_MS, _FRAME_MS = 100, 16


def lines() -> Iterator[Line]:
    """The day, its badge; beside them what a worker thread reads."""
    day, now = date.today(), datetime.now().astimezone()
    for size in _SIZES:
        book = open_book(books.scratch_copy(kept.book_file(size), "day.kamdesk"))
        book.write("keep_readings", partial(_warn, today=day))
        driver = statements.driver_connection(book)
        for name, ask, felt in (
            ("Today of a year's keeping", partial(today.load, today=day), _FELT_MS),
            ("its badge", partial(today.badge, today=day), _FRAME_MS),
            ("birthdays and contract ends, aside", partial(coming.load, today=day), None),
            ("reminders, aside", partial(reminders.waiting, now=now), None),
        ):
            work = partial(_read, book, ask)
            floor = partial(statements.run_bare, driver, statements.of(book, work))
            pair = measure.medians(work, floor, _ROUNDS)
            yield Line(name, size, pair.subject * 1000, pair.floor * 1000)
            if felt is not None:
                yield Line(f"{name}, as felt", size, pair.subject * 1000, felt=felt)
        driver.close()
        book.close()


def _warn(session: Session, today: date) -> None:
    """Read the newest closed month, which warns of some."""
    for rows in history.read(session, history.missing(session, today)[-1:]):
        history.put(session, rows)


def _read(book: Book, ask: Callable[[Session], Any]) -> None:
    with book.read() as session:
        ask(session)
