"""The SQL of a piece of work, to be run again without anything around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import event

from kamdesk.db.book import Book

Statement = tuple[str, Any]


def of(book: Book, work: Callable[[], Any]) -> list[Statement]:
    """The statements that ``work`` sends, with their parameters."""
    found: list[Statement] = []

    def note(_connection: Any, _cursor: Any, text: str, values: Any, *_rest: Any) -> None:
        if not text.startswith("BEGIN"):
            found.append((text, values))

    event.listen(book.engine, "before_cursor_execute", note)
    work()
    event.remove(book.engine, "before_cursor_execute", note)
    return found


def run_bare(connection: Any, statements: list[Statement]) -> None:
    """Run them on the driver's own connection, taking every row."""
    for text, values in statements:
        connection.execute(text, values).fetchall()


def driver_connection(book: Book) -> Any:
    """A connection of the driver, with the book's pragmas. Close it when done."""
    return book.engine.raw_connection().driver_connection
