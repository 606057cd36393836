"""A meeting's page read again after a change: only what the change concerns, and nothing missed."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.models import Meeting
from kamdesk.models.kinds import MeetingState, NeedKind, ObjectionKind, PromiseSide, QuestionKind
from kamdesk.services import accounts, file_facts, meeting_page, meetings, promises, wallet
from kamdesk.services.meeting_page import NOT_IN_FILE
from tests import factories
from tests.meeting_story import rich_meeting
from tests.statements import counted

DAY = date.today()
Change = Callable[[Session, int, int], Any]
"""Is handed a session, the meeting and its account."""


def _add(part: str, **values: Any) -> Change:
    return lambda s, meeting, _a: meetings.add_part(s, part, {"meeting_id": meeting, **values})


def _promise(session: Session, meeting: int, account: int) -> None:
    row = {"account_id": account, "meeting_id": meeting, "side": PromiseSide.OURS, "what": "Send"}
    promises.make(session, row)


def _earlier_meeting(session: Session, meeting: int, account: int) -> None:
    starts = session.get_one(Meeting, meeting).starts_at
    factories.meeting(session, account, starts - timedelta(days=1), state=MeetingState.HELD)


CHANGES: dict[str, Change] = {
    "question": _add("question", kind=QuestionKind.BACKGROUND, text="How many sites?"),
    "need": _add("need", kind=NeedKind.EXPLICIT, text="One invoice", client_words="One invoice"),
    "statement": _add("statement", feature="A portal"),
    "objection": _add("objection", kind=ObjectionKind.PRICE, text="Too dear"),
    "promise": _promise,
    "purpose": lambda s, meeting, _a: meetings.update(s, meeting, {"purpose": "To learn"}),
    "another meeting": _earlier_meeting,
    "a person": lambda s, _m, account: factories.contact(s, account),
    "the account": lambda s, _m, account: accounts.update(s, account, {"employees": 77}),
    "the wallet": lambda s, _m, a: wallet.set_line(s, a, "Lanes", {"yearly_spend": 9}, DAY),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_is_read_again_is_the_whole_page(book: Book, name: str) -> None:
    meeting_id, _ = book.write("fill", lambda s: rich_meeting(s, DAY))
    with book.read() as session:
        before = meeting_page.load(session, meeting_id, DAY)
    account_id = before.account_id
    _, written = book.write("change", lambda s: CHANGES[name](s, meeting_id, account_id))
    touched = frozenset(written.touched.tables())
    with book.read() as session:
        again = meeting_page.again(session, before, touched, DAY)
        whole = meeting_page.load(session, meeting_id, DAY)
    assert again == whole
    assert again != before


def test_the_file_is_read_from_none_of_the_tables_that_leave_it_alone(book: Book) -> None:
    meeting_id, _ = book.write("fill", lambda s: rich_meeting(s, DAY))
    with book.read() as session, counted(session) as asked:
        account_id = session.get_one(Meeting, meeting_id).account_id
        file_facts.load(session, account_id, DAY)
    read = {name for text in asked for name in re.findall(r"(?:FROM|JOIN) (\w+)", text)}
    assert read
    assert not read & NOT_IN_FILE


def test_an_edited_question_asks_for_little(book: Book) -> None:
    meeting_id, _ = book.write("fill", lambda s: rich_meeting(s, DAY))
    with book.read() as session:
        page = meeting_page.load(session, meeting_id, DAY)
    with book.read() as session, counted(session) as asked:
        meeting_page.again(session, page, frozenset({"question"}), DAY)
    assert len(asked) <= 4
