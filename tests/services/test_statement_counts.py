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
from kamdesk.method.periods import last_closed_months
from kamdesk.models import Meeting
from kamdesk.services import (
    account_list,
    account_page,
    brief,
    competitors,
    figures_page,
    guard,
    meeting_calendar,
    meeting_lacks,
    meeting_list,
    meeting_page,
    plan_support,
    presences,
    readings,
    receivables,
    search,
    smart_lists,
    statements,
    tidy_page,
    tiers,
    today,
    verdict_page,
    wallet,
)
from kamdesk.ui.accounts.filter_bar import read_facets
from tests import factories
from tests.meeting_story import rich_meeting
from tests.statements import counted

DAY = date.today()
Read = Callable[[Session, int, int], Any]
"""Is handed a session, an account and a meeting of it."""


def _list_page(session: Session, _account: int, _meeting: int) -> int:
    ids = account_list.ids(session, account_list.ListSpec(search="l", sort="revenue"))
    return len(account_list.rows(session, ids[:100]))


def _opened_list(session: Session, _account: int, _meeting: int) -> None:
    """Its one smart list takes a statement of its own, and so does each axis of the filter."""
    spec = account_list.ListSpec(sort="revenue", descending=True)
    account_list.rows(session, account_list.ids(session, spec)[:100], whole=True)
    smart_lists.every(session)
    read_facets(session, spec)


def _blocks(session: Session, account: int, _meeting: int) -> None:
    """What the overview reads beside the account page."""
    figures_page.load(session, account, DAY)
    wallet.load(session, account, DAY)
    guard.of_account(session, account, DAY)


def _plan_support(session: Session, _account: int, meeting: int) -> None:
    """What the plan reads beside the meeting's page."""
    plan_support.load(session, meeting_page.load(session, meeting), "en")


def _verdict(session: Session, account: int, _meeting: int) -> None:
    evaluation = verdict_page.present_evaluation(session, DAY)
    verdict_page.load(session, account, evaluation, DAY)


def _evaluation(session: Session, _account: int, _meeting: int) -> None:
    tiers.preview(session, last_closed_months(DAY), today=DAY)
    guard.of_book(session, DAY)


def _lacks(session: Session, _account: int, _meeting: int) -> None:
    """What the agenda says of the plans to come."""
    meeting_lacks.first_of(session, [row.id for row in meeting_list.upcoming(session)])


PAGES: dict[str, tuple[Read, int]] = {
    "account page": (lambda s, account, _m: account_page.load(s, account), 15),
    "meeting page": (lambda s, _a, meeting: meeting_page.load(s, meeting), 32),
    "brief": (lambda s, _a, meeting: brief.load(s, meeting, DAY), 64),
    "churn and health": (lambda s, account, _m: readings.of_account(s, account, DAY), 17),
    "plan": (_plan_support, 41),
    "today": (lambda s, _a, _m: today.load(s, DAY), 46),
    "badge": (lambda s, _a, _m: today.badge(s, DAY), 1),
    "list": (_list_page, 2),
    "search": (lambda s, _a, _m: search.hits(s, "l"), 2),
    "meetings": (lambda s, _a, _m: meeting_list.upcoming(s), 1),
    "calendar": (lambda s, _a, _m: meeting_calendar.period(s, DAY, DAY + timedelta(days=41)), 3),
    "what plans lack": (_lacks, 6),
    "opened list": (_opened_list, 9),
    "blocks of the overview": (_blocks, 21),
    "verdict": (_verdict, 27),
    "evaluation": (_evaluation, 21),
    "tidying up": (lambda s, _a, _m: tidy_page.load(s), 7),
}


def _fill(session: Session, more: int) -> int:
    """The story, and that many more accounts, people, meetings and sales around it."""
    meeting_id = rich_meeting(session, DAY)
    account_id = session.get_one(Meeting, meeting_id).account_id
    smart_lists.save(session, "Lanes", account_list.ListSpec(search="lane"))
    noon = datetime.combine(DAY, time(12), UTC)
    for number in range(more):
        home = factories.account(session, name=f"Lane {number}", parent_id=account_id)
        factories.contact(session, account_id)
        factories.meeting(session, account_id, noon + timedelta(days=1 + number))
        factories.meeting(session, home.id, noon + timedelta(days=1 + number))
        _trade(session, account_id, home.id, number)
    return meeting_id


def _trade(session: Session, account_id: int, home_id: int, number: int) -> None:
    """Sales, a statement, an invoice, a rival and what they spend."""
    day = DAY - timedelta(days=40 * number)
    factories.sale(session, account_id, day, "120.50", "30.00", f"Line {number}")
    factories.sale(session, home_id, day, "20.50", "3.00", f"Line {number}")
    statements.put(session, account_id, {(DAY.year - number, "revenue"): 500})
    receivables.add(session, "invoice", account_id, {"issued_on": day, "amount": 50})
    wallet.set_line(session, account_id, f"Line {number}", {"yearly_spend": 700}, DAY)
    rival = competitors.create(session, {"name": f"Rival {number}"})
    presences.add(session, account_id, rival.id, {"product_line": f"Line {number}"})


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
                with counted(session) as asked:
                    read(session, account_id, meeting_id)
                counts[name].append(len(asked))
    for name, (lean, full) in counts.items():
        assert full <= lean, f"{name} asks more often where there is more: {lean}, {full}"
        assert full <= PAGES[name][1], f"{name} asks {full} times"
