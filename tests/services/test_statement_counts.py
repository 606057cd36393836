"""Pages read in a fixed number of statements: what grows with the rows would freeze large books.

Each page is counted on a lean book and on one with many times the rows; both must ask equally
often, and not more often than they do today.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.models import Meeting
from kamdesk.services import account_list, account_page, meeting_list, meeting_page, search, today
from tests import factories
from tests.meeting_story import rich_meeting
from tests.statements import counted

DAY = date.today()
Read = Callable[[Session, int, int], Any]
"""Is handed a session, an account and a meeting of it."""


def _list_page(session: Session, _account: int, _meeting: int) -> int:
    ids = account_list.ids(session, account_list.ListSpec(search="l", sort="revenue"))
    return len(account_list.rows(session, ids[:100]))


PAGES: dict[str, tuple[Read, int]] = {
    "account page": (lambda s, account, _m: account_page.load(s, account), 15),
    "meeting page": (lambda s, _a, meeting: meeting_page.load(s, meeting), 12),
    "today": (lambda s, _a, _m: today.load(s, DAY), 19),
    "badge": (lambda s, _a, _m: today.badge(s, DAY), 1),
    "list": (_list_page, 2),
    "search": (lambda s, _a, _m: search.hits(s, "l"), 2),
    "meetings": (lambda s, _a, _m: meeting_list.upcoming(s), 1),
}


def _fill(session: Session, more: int) -> int:
    """The story, and that many more accounts, people, meetings and sales around it."""
    meeting_id = rich_meeting(session, DAY)
    account_id = session.get_one(Meeting, meeting_id).account_id
    noon = datetime.combine(DAY, time(12), UTC)
    for number in range(more):
        home = factories.account(session, name=f"Lane {number}", parent_id=account_id)
        factories.contact(session, account_id)
        factories.meeting(session, account_id, noon + timedelta(days=1 + number))
        factories.meeting(session, home.id, noon + timedelta(days=1 + number))
        factories.sale(session, account_id, DAY - timedelta(days=40 * number), "120.50")
    return meeting_id


@pytest.fixture
def lean_and_full(book: Book, open_copy: Any, empty_book_file: Any) -> list[tuple[Book, int]]:
    full = open_copy(empty_book_file)
    return [
        (book, book.write("fill", lambda s: _fill(s, 1))[0]),
        (full, full.write("fill", lambda s: _fill(s, 25))[0]),
    ]


def test_pages_ask_a_fixed_number_of_times(lean_and_full: list[tuple[Book, int]]) -> None:
    counts: dict[str, list[int]] = {name: [] for name in PAGES}
    for book, meeting_id in lean_and_full:
        for name, (read, _most) in PAGES.items():
            with book.read() as session:
                account_id = session.get_one(Meeting, meeting_id).account_id
                session.expunge_all()
                with counted(session) as statements:
                    read(session, account_id, meeting_id)
                counts[name].append(len(statements))
    for name, (lean, full) in counts.items():
        assert full <= lean, f"{name} asks more often where there is more: {lean}, {full}"
        assert full <= PAGES[name][1], f"{name} asks {full} times"
