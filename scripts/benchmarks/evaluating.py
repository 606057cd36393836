"""Work over the whole book, done as jobs: without a floor, to see how it grows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from benchmarks import books, measure
from benchmarks.report import Line
from kamdesk.db import derived
from kamdesk.db.opening import open_book
from kamdesk.method.periods import last_closed_months
from kamdesk.services import tiers


def lines() -> Iterator[Line]:
    """The evaluation of all accounts, and their figures."""
    period = last_closed_months(date.today())
    for size in books.SIZES:
        book = open_book(books.book_file(size))
        with book.read() as session:
            took = measure.seconds(partial(tiers.preview, session, period))
        yield Line("tiers of all accounts", size, took, unit="s")
        with book.engine.connect() as connection:
            took = measure.seconds(partial(derived.refresh_figures, connection))
            connection.rollback()
        yield Line("figures of all accounts", size, took, unit="s")
        book.close()
