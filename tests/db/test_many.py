"""Many rows changed by their ids at once: in the history like any other change."""

from __future__ import annotations

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.errors import ConflictError
from kamdesk.models import Account, Change
from tests import factories


def fill(session: Session) -> None:
    for number in range(3):
        factories.account(session, name=f"A{number}", city="Y", industry="x")


def places(book: Book) -> list[tuple[str | None, str | None]]:
    with book.read() as session:
        query = select(Account.city, Account.industry).order_by(Account.id)
        return [(row.city, row.industry) for row in session.execute(query)]


def test_many_rows_changed_by_id_are_told_followed_and_undone(book: Book) -> None:
    book.write("fill", fill)
    before = places(book)

    def many(session: Session) -> tuple[str, int]:
        first, *others = session.scalars(select(Account).order_by(Account.id))
        was = first.revision
        rows = [{"id": first.id, "city": "X", "industry": first.industry}]
        rows += [{"id": one.id, "city": one.city, "industry": "y"} for one in others]
        session.execute(update(Account), rows)
        session.execute(update(Account), rows)  # nothing is left to change
        return first.city or "", first.revision - was

    told, written = book.write("many", many)
    assert told == ("X", 1)
    with book.read() as session:
        query = select(Change).where(Change.scope_id == written.scope_id)
        kept = [(one.row_id, one.after) for one in session.scalars(query.order_by(Change.row_id))]
    assert kept[0][1] == {"city": "X"}
    assert [after for _, after in kept[1:]] == [{"industry": "y"}] * (len(kept) - 1) != []
    book.undo(written.scope_id or 0)
    assert places(book) == before
    with pytest.raises(ConflictError):
        book.write("gone", lambda s: s.execute(update(Account), [{"id": 99_999, "city": "Z"}]))
