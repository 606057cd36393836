"""What stands beside a plan: gaps as questions, proposals for chains, the draft taken back."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.models.kinds import QuestionKind
from kamdesk.services import meeting_page, meetings, plan_support
from kamdesk.services.meeting_page import MeetingPage
from tests.meeting_story import rich_meeting


def _load(session: Session, meeting_id: int) -> tuple[MeetingPage, plan_support.PlanSupport]:
    page = meeting_page.load(session, meeting_id)
    return page, plan_support.load(session, page, "en")


def test_a_gap_that_was_taken_is_offered_no_more(book: Book) -> None:
    meeting_id, _ = book.write("test", lambda s: rich_meeting(s, date.today()))
    with book.read() as session:
        page, support = _load(session, meeting_id)
    first = support.gaps[0]
    book.write("take_gap", lambda s: plan_support.take_gap(s, page, first, "en"))
    with book.read() as session:
        page, support = _load(session, meeting_id)
    (taken,) = [question for question in page.background if question.about]
    assert taken.about == first.about and taken.text.endswith("?")
    assert first.about not in [gap.about for gap in support.gaps]


def test_a_chain_without_implications_gets_one_proposed(book: Book) -> None:
    meeting_id, _ = book.write("test", lambda s: rich_meeting(s, date.today()))
    with book.read() as session:
        page, support = _load(session, meeting_id)
    whole, broken = page.chains
    assert set(support.missing) == {
        (broken.difficulty.id, QuestionKind.IMPLICATION),
        (broken.difficulty.id, QuestionKind.BENEFIT),
    }
    assert whole.implications and not broken.implications
    proposed = support.missing[broken.difficulty.id, QuestionKind.IMPLICATION].entry
    assert proposed.kind is QuestionKind.IMPLICATION


def test_only_objections_without_an_answer_get_answers(book: Book) -> None:
    meeting_id, _ = book.write("test", lambda s: rich_meeting(s, date.today()))
    values = {"meeting_id": meeting_id, "kind": "price", "text": "You are too expensive"}
    made, _ = book.write("test", lambda s: meetings.add_part(s, "objection", values).id)
    with book.read() as session:
        _page, support = _load(session, meeting_id)
    assert list(support.answers) == [made]
    assert support.answers[made][0].text


def test_a_draft_is_taken_back_whole(book: Book) -> None:
    meeting_id, _ = book.write("test", lambda s: rich_meeting(s, date.today()))
    with book.read() as session:
        page, _support = _load(session, meeting_id)
    counts = plan_support.counted(page)
    assert (counts.carried, counts.gaps, counts.bank) == (9, 0, 0)
    book.write("clear_draft", lambda s: plan_support.clear(s, page))
    with book.read() as session:
        empty = meeting_page.load(session, meeting_id)
    assert not (empty.background or empty.chains or empty.statements or empty.objections)
    assert not empty.fields["purpose"] and empty.fields["advance_date"] is None
    assert [person.name for person in empty.attendees] == [p.name for p in page.attendees]
    assert len(empty.needs) == len(page.needs), "what a client said stays in the file"
