"""Meetings from arranging to the next plan: what the services keep, refuse and carry over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.errors import ValidationError
from kamdesk.models import Account, Meeting
from kamdesk.models.kinds import MeetingState, NeedKind, Outcome, QuestionKind
from kamdesk.services import meeting_list, meeting_page, meetings
from tests import factories, meeting_story

TODAY = date(2026, 11, 25)


@pytest.fixture
def do(book: Book) -> Callable[[Callable[[Session], Any]], Any]:
    """Run one action and return its result."""
    return lambda work: book.write("test", work)[0]


def test_the_page_reads_chains_with_their_needs_in_order(book: Book, do: Any) -> None:
    meeting_id = do(lambda s: meeting_story.rich_meeting(s, TODAY))
    with book.read() as session:
        page = meeting_page.load(session, meeting_id)
    stock, prices = page.chains
    assert stock.difficulty.topic == "缺货停工"
    assert stock.implications[0].text == "停半天影响多少份标书？"
    assert [need.kind for need in stock.needs] == [NeedKind.EXPLICIT]
    assert prices.implications == () and prices.needs[0].contact == "罗文彬"
    assert page.number == 2 and page.last is not None
    assert page.last.outcome is Outcome.CONTINUATION
    assert [person.name for person in page.attendees] == ["沈嘉禾", "罗文彬"]


def test_the_page_takes_as_many_statements_for_a_full_plan_as_for_an_empty_one(
    book: Book, do: Any
) -> None:
    rich = do(lambda s: meeting_story.rich_meeting(s, TODAY))
    bare = do(lambda s: factories.meeting(s, factories.account(s).id).id)
    assert _statements(book, rich) == _statements(book, bare)


def _statements(book: Book, meeting_id: int) -> int:
    seen: list[str] = []

    def note(*arguments: Any) -> None:
        seen.append(arguments[2])

    event.listen(book.engine, "before_cursor_execute", note)
    try:
        with book.read() as session:
            meeting_page.load(session, meeting_id)
    finally:
        event.remove(book.engine, "before_cursor_execute", note)
    return len(seen)


@pytest.mark.parametrize(
    "got",
    [
        {},
        {"got_action": "建立良好关系", "got_date": TODAY + timedelta(days=5)},
        {"got_action": "send the drawings", "got_date": TODAY - timedelta(days=30)},
        {"got_action": "send the drawings"},
    ],
)
def test_a_continuation_dressed_as_an_advance_is_refused(
    book: Book, do: Any, got: dict[str, Any]
) -> None:
    meeting_id = do(lambda s: meeting_story.rich_meeting(s, TODAY))
    with book.read() as session:
        person = meeting_page.load(session, meeting_id).attendees[0].contact_id
    values = {"outcome": Outcome.ADVANCE, "got_contact_id": person, **got}
    with pytest.raises(ValidationError) as refused:
        do(lambda s: meetings.review(s, meeting_id, values))
    assert [problem.code for problem in refused.value.problems] == ["no_advance"]
    with book.read() as session:
        assert session.get_one(Meeting, meeting_id).state is MeetingState.PLANNED


def test_a_review_holds_the_meeting_and_hands_the_next_step_to_the_account(
    book: Book, do: Any
) -> None:
    meeting_id = do(lambda s: meeting_story.rich_meeting(s, TODAY))
    values = {"outcome": "order", "next_step": "签合同", "next_date": TODAY + timedelta(days=9)}
    do(lambda s: meetings.review(s, meeting_id, values))
    with book.read() as session:
        meeting = session.get_one(Meeting, meeting_id)
        account = session.get_one(Account, meeting.account_id)
        assert meeting.state is MeetingState.HELD and meeting.held_at is not None
        assert account.next_step == "签合同"
        assert account.next_date == TODAY + timedelta(days=9)


def test_a_meeting_reviewed_late_was_held_when_it_was_planned(book: Book, do: Any) -> None:
    began = datetime.now(UTC).replace(microsecond=0) - timedelta(days=20)
    account_id = do(lambda s: factories.account(s).id)
    meeting_id = do(lambda s: factories.meeting(s, account_id, began).id)
    do(lambda s: meetings.review(s, meeting_id, {"outcome": Outcome.NO_SALE}))
    with book.read() as session:
        assert session.get_one(Meeting, meeting_id).held_at == began


def test_the_next_plan_carries_what_was_not_asked_and_not_settled(book: Book, do: Any) -> None:
    meeting_id = do(lambda s: meeting_story.rich_meeting(s, TODAY))
    with book.read() as session:
        before = meeting_page.load(session, meeting_id)
    asked = before.background[0].id
    do(lambda s: meetings.change_part(s, "question", asked, {"asked": True}))
    later = meeting_story.at(TODAY + timedelta(days=14))
    following = do(lambda s: meetings.follow_up(s, meeting_id, later, "复谈").id)
    with book.read() as session:
        page = meeting_page.load(session, following)
    assert [q.text for q in page.background] == [q.text for q in before.background[1:]]
    assert [chain.difficulty.topic for chain in page.chains] == ["三家分公司价格不一"]
    assert page.chains[0].needs[0].client_words == "各买各的，对不上。"
    assert [p.name for p in page.attendees] == [p.name for p in before.attendees]


def test_removing_a_difficulty_takes_its_questions_and_keeps_its_need(book: Book, do: Any) -> None:
    meeting_id = do(lambda s: meeting_story.rich_meeting(s, TODAY))
    with book.read() as session:
        first = meeting_page.load(session, meeting_id).chains[0].difficulty.id
    do(lambda s: meetings.remove_part(s, "question", first))
    with book.read() as session:
        page = meeting_page.load(session, meeting_id)
    assert len(page.chains) == 1
    assert any("当天补货" in need.client_words for need in page.needs)


def test_an_implication_needs_a_difficulty_of_its_own_meeting(do: Any) -> None:
    meeting_id = do(lambda s: meeting_story.rich_meeting(s, TODAY))
    values = {"meeting_id": meeting_id, "kind": QuestionKind.IMPLICATION, "text": "So what?"}
    with pytest.raises(ValidationError):
        do(lambda s: meetings.add_part(s, "question", values))


def test_the_list_finds_a_meeting_by_its_accounts_initials(book: Book, do: Any) -> None:
    meeting_id = do(lambda s: meeting_story.rich_meeting(s, TODAY))
    do(lambda s: factories.meeting(s, factories.account(s).id))
    with book.read() as session:
        found = meeting_list.upcoming(session, "lnqh")
        past = meeting_list.past(session, "仓库")
    assert [(row.id, row.attendees) for row in found] == [(meeting_id, "沈嘉禾, 罗文彬")]
    assert [row.outcome for row in past] == [Outcome.CONTINUATION]
