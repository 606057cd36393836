"""The meetings behind the figures of the craft, read from a real book."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.models import Opportunity
from kamdesk.models.kinds import MeetingState, NeedKind, Outcome, QuestionKind
from kamdesk.services import craft, meetings
from tests import factories
from tests.statements import counted

TODAY = date(2026, 11, 25)
SINCE = date(2026, 9, 1)


def meet(session: Session, account_id: int, day: date, outcome: Outcome, **got: Any) -> int:
    at = datetime(day.year, day.month, day.day, 10).astimezone()
    made = meetings.arrange(session, account_id, at, {"title": "m"}, [])
    made.state, made.outcome = MeetingState.HELD, outcome
    for name, value in got.items():
        setattr(made, name, value)
    session.flush()
    return made.id


def ask(session: Session, meeting_id: int, kind: QuestionKind, **more: Any) -> int:
    values = {"meeting_id": meeting_id, "kind": kind, "text": f"{kind}?", **more}
    return int(meetings.add_part(session, "question", values).id)


@pytest.fixture
def told(book: Book) -> Book:
    def work(session: Session) -> None:
        one = factories.account(session, name="One").id
        who = factories.contact(session, one).id
        got = {"got_contact_id": who, "got_action": "sends the list", "got_date": TODAY}
        first = meet(session, one, date(2026, 9, 3), Outcome.ADVANCE, **got)
        ask(session, first, QuestionKind.BACKGROUND, asked=True, improvised=True)
        hard = ask(session, first, QuestionKind.DIFFICULTY, asked=True)
        ask(session, first, QuestionKind.IMPLICATION, difficulty_id=hard)
        need = {"kind": NeedKind.EXPLICIT, "client_words": "I want it"}
        stated = meetings.add_part(session, "need", {"meeting_id": first, **need}).id
        for need_id in (stated, None):
            said = {"feature": "f", "benefit": "b", "need_id": need_id}
            meetings.add_part(session, "statement", {"meeting_id": first, **said})
        claimed = meet(session, one, date(2026, 10, 5), Outcome.ADVANCE)
        hope = Opportunity(account_id=one, title="Hope")
        session.add(hope)
        session.flush()
        for day in (date(2026, 11, 2), date(2026, 11, 9)):
            meet(session, one, day, Outcome.CONTINUATION, opportunity_id=hope.id)
        meet(session, one, date(2026, 8, 30), Outcome.ORDER)
        assert claimed

    book.write("made", work)
    return book


def test_what_a_book_adds_up_to(told: Book) -> None:
    with told.read() as session:
        page = craft.load(session, SINCE, TODAY)
    whole = page.whole
    assert (whole.held, whole.advances, whole.continuations) == (4, 1, 3)  # one advance is dressed
    assert whole.planned.parts == (0, 1, 1, 0)
    assert whole.asked.parts == (1, 1, 0, 0)
    assert (whole.explicit, whole.claims, whole.unfounded) == (1, 2, 1)
    assert page.before.orders == page.before.held == 1
    assert [(one.opportunity, one.streak.length) for one in page.streaks] == [("Hope", 2)]
    assert [(one.account, one.streak) for one in page.by_account] == [("One", 2)]


def test_a_meeting_in_the_bin_counts_no_more(told: Book) -> None:
    with told.read() as session:
        ids = [one.meeting_id for one in craft.load(session, SINCE, TODAY).meetings]
    told.write("bin", lambda s: meetings.put_in_bin(s, ids[:1]))
    with told.read() as session:
        page = craft.load(session, SINCE, TODAY)
    assert page.whole.advances == page.whole.explicit == page.whole.claims == 0


def test_statements_do_not_grow_with_meetings(told: Book) -> None:
    def cost() -> int:
        with told.read() as session, counted(session) as seen:
            craft.load(session, SINCE, TODAY)
        return len(seen)

    few = cost()

    def more(session: Session) -> None:
        for number in range(5):
            other = factories.account(session, name=f"More {number}").id
            meet(session, other, date(2026, 10, 6), Outcome.ORDER)

    told.write("more", more)
    assert cost() == few == 4
