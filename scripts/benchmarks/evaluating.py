"""Work over the whole book, done as jobs, beside its SQL: to see how it grows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from benchmarks import books, measure, statements
from benchmarks.report import Line
from kamdesk.db import derived
from kamdesk.db.opening import open_book
from kamdesk.method.periods import last_closed_months
from kamdesk.services import duplicates, guard, tiers

_ROUNDS = 3
_JOBS: dict[str, Callable[[Session], Any]] = {
    "tiers and six criteria of all accounts": lambda session: tiers.preview(
        session, last_closed_months(date.today())
    ),
    "second look at all tiers": lambda session: guard.of_book(session, date.today()),
    "accounts filed twice": duplicates.find,
}


def lines() -> Iterator[Line]:
    """What is worked out over all accounts, and their derived figures."""
    for size in books.SIZES:
        book = open_book(books.book_file(size))
        driver = statements.driver_connection(book)
        with book.read() as session:
            for name, job in _JOBS.items():
                work = partial(job, session)
                floor = partial(statements.run_bare, driver, statements.of(book, work))
                pair = measure.medians(work, floor, _ROUNDS)
                yield Line(name, size, pair.subject, pair.floor, unit="s")
        with book.engine.connect() as connection:
            took = measure.seconds(partial(derived.refresh_figures, connection))
            connection.rollback()
        yield Line("figures of all accounts", size, took, unit="s")
        driver.close()
        book.close()
