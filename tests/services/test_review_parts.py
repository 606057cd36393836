"""What a review leaves behind: need log, facts into the file, answers to oneself."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.errors import RefusedError, ValidationError
from kamdesk.models import Account, LearnedFact, Meeting, Need, NeedReading, Reflection
from kamdesk.models.kinds import NeedKind, NeedTrend, QuestionKind, ReviewQuestion
from kamdesk.services import (
    learned_facts,
    meeting_page,
    meetings,
    merging,
    need_log,
    purging,
    reflections,
    reviewing,
)
from tests import factories, meeting_story
from tests.statements import counted

TODAY = date(2026, 11, 25)


@pytest.fixture
def meeting(book: Book) -> int:
    """A meeting with everything; its account has needs heard before."""
    return book.write("test", lambda s: meeting_story.rich_meeting(s, TODAY))[0]


def _log(book: Book, meeting_id: int) -> dict[str, need_log.LoggedNeed]:
    with book.read() as session:
        page = meeting_page.load(session, meeting_id)
        return {line.need.client_words: line for line in need_log.of_meeting(session, page)}


def _follow(book: Book, meeting_id: int) -> int:
    later = meeting_story.at(TODAY + timedelta(days=14))
    return book.write("test", lambda s: meetings.follow_up(s, meeting_id, later, "Next").id)[0]


def test_the_log_follows_a_need_from_meeting_to_meeting(book: Book, meeting: int) -> None:
    prices = _log(book, meeting)["各买各的，对不上。"]
    assert (prices.kind, prices.trend) == (NeedKind.IMPLIED, None)
    book.write(
        "note_need",
        lambda s: need_log.note(s, meeting, prices.need.id, kind=NeedKind.EXPLICIT),
    )
    now = _log(book, meeting)["各买各的，对不上。"]
    assert (now.kind, now.trend) == (NeedKind.EXPLICIT, NeedTrend.STRONGER)
    following = _follow(book, meeting)
    then = _log(book, following)["各买各的，对不上。"]
    assert (then.before, then.kind, then.trend) == (NeedKind.EXPLICIT, NeedKind.EXPLICIT, None)
    book.write(
        "note_need",
        lambda s: need_log.note(s, following, prices.need.id, trend=NeedTrend.WEAKER),
    )
    assert _log(book, following)["各买各的，对不上。"].trend is NeedTrend.WEAKER
    assert _log(book, meeting)["各买各的，对不上。"].trend is NeedTrend.STRONGER


def test_correcting_an_old_review_leaves_the_newer_reading_in_force(
    book: Book, meeting: int
) -> None:
    need = _log(book, meeting)["各买各的，对不上。"].need.id
    following = _follow(book, meeting)
    book.write("note_need", lambda s: need_log.note(s, following, need, kind=NeedKind.EXPLICIT))
    book.write("note_need", lambda s: need_log.note(s, meeting, need, kind=NeedKind.IMPLIED))
    with book.read() as session:
        assert session.get_one(Need, need).kind is NeedKind.EXPLICIT
    assert _log(book, following)["各买各的，对不上。"].became_explicit


def test_a_need_of_another_account_is_refused(book: Book, meeting: int) -> None:
    def foreign(session: Session) -> int:
        other = factories.meeting(session, factories.account(session).id)
        values = {"meeting_id": other.id, "kind": NeedKind.IMPLIED, "text": "x"}
        return meetings.add_part(session, "need", values).id

    need = book.write("test", foreign)[0]
    with pytest.raises(ValidationError):
        book.write("note_need", lambda s: need_log.note(s, meeting, need))


def _asked(book: Book, meeting_id: int, about: str, answer: str) -> int:
    values = {"meeting_id": meeting_id, "kind": QuestionKind.BACKGROUND, "text": "?"}
    values |= {"about": about, "answer": answer, "asked": True}
    return book.write("test", lambda s: meetings.add_part(s, "question", values).id)[0]


def _facts(book: Book, meeting_id: int) -> list[learned_facts.FactLine]:
    with book.read() as session:
        return learned_facts.of_meeting(session, meeting_page.load(session, meeting_id))


def test_an_answer_about_a_gap_goes_into_the_file_and_back_by_one_undo(
    book: Book, meeting: int
) -> None:
    before = _contract_end(book, meeting)
    question = _asked(book, meeting, "account.contract_end", "End of March, they said")
    (offered,) = _facts(book, meeting)
    assert (offered.id, offered.question_id, offered.taken_on) == (None, question, None)
    assert learned_facts.needs_value(offered.about)
    _, written = book.write(
        "take_fact",
        lambda s: learned_facts.take(s, meeting, offered, TODAY, date(2027, 3, 31)),
    )
    (taken,) = _facts(book, meeting)
    assert (taken.taken_on, taken.value) == (TODAY, "2027-03-31")
    assert _contract_end(book, meeting) == date(2027, 3, 31)
    with book.read() as session:
        assert learned_facts.taking_scope(session, taken.id or 0) == written.scope_id
    assert written.scope_id is not None
    book.undo(written.scope_id)
    assert _facts(book, meeting) == [offered]
    assert _contract_end(book, meeting) == before != date(2027, 3, 31)


def _contract_end(book: Book, meeting_id: int) -> date | None:
    with book.read() as session:
        account_id = session.get_one(Meeting, meeting_id).account_id
        return session.get_one(Account, account_id).contract_end


def test_what_does_not_fit_its_place_is_refused_and_nothing_is_written(
    book: Book, meeting: int
) -> None:
    _asked(book, meeting, "account.contract_end", "soon")
    (offered,) = _facts(book, meeting)
    with pytest.raises(ValidationError) as refused:
        book.write("take_fact", lambda s: learned_facts.take(s, meeting, offered, TODAY))
    assert [(p.field, p.code) for p in refused.value.problems] == [("value", "not_a_date")]
    assert _facts(book, meeting) == [offered]


def test_a_free_line_becomes_a_dated_note_and_is_not_changed_after(
    book: Book, meeting: int
) -> None:
    made = book.write(
        "write_fact", lambda s: learned_facts.write(s, meeting, {"text": "Moves in May"}).id
    )[0]
    (line,) = _facts(book, meeting)
    book.write("take_fact", lambda s: learned_facts.take(s, meeting, line, TODAY))
    with book.read() as session:
        account_id = session.get_one(Meeting, meeting).account_id
        assert session.get_one(Account, account_id).note.endswith("2026-11-25 Moves in May")
    with pytest.raises(RefusedError):
        book.write("write_fact", lambda s: learned_facts.write(s, meeting, {"text": "x"}, made))


def test_an_answer_to_oneself_is_kept_changed_and_taken_away(book: Book, meeting: int) -> None:
    def say(text: str) -> dict[ReviewQuestion, str]:
        question = ReviewQuestion.GOALS
        book.write("answer_reflection", lambda s: reflections.answer(s, meeting, question, text))
        with book.read() as session:
            return reflections.of_meeting(session, meeting)

    assert say("Yes") == {ReviewQuestion.GOALS: "Yes"}
    assert say("Half") == {ReviewQuestion.GOALS: "Half"}
    assert say("  ") == {}


def test_a_review_reads_in_four_statements_however_much_there_is(book: Book, meeting: int) -> None:
    for number in range(8):
        _asked(book, meeting, "account.industry", f"Paper {number}")

    def more(session: Session) -> None:
        for number in range(8):
            values = {"meeting_id": meeting, "kind": NeedKind.IMPLIED, "text": f"need {number}"}
            need = meetings.add_part(session, "need", values)
            need_log.note(session, meeting, need.id, trend=NeedTrend.SAME)

    book.write("test", more)
    with book.read() as session:
        page = meeting_page.load(session, meeting)
        with counted(session) as asked:
            review = reviewing.load(session, page)
    assert len(asked) == 4
    assert len(review.facts) == 8 and len(review.needs) >= 8


def test_merged_accounts_keep_their_facts_and_readings(book: Book, meeting: int) -> None:
    need = _log(book, meeting)["各买各的，对不上。"].need.id
    _asked(book, meeting, "account.industry", "Paper")
    (line,) = _facts(book, meeting)

    def merge(session: Session) -> int:
        learned_facts.take(session, meeting, line, TODAY)
        need_log.note(session, meeting, need, trend=NeedTrend.STRONGER)
        keep = factories.account(session, name="Aurora").id
        drop = session.get_one(Meeting, meeting).account_id
        merging.merge(session, keep, drop)
        return keep

    keep, written = book.write("merge_accounts", merge)
    with book.read() as session:
        assert session.scalars(select(LearnedFact.account_id)).all() == [keep]
    assert _log(book, meeting)["各买各的，对不上。"].trend is NeedTrend.STRONGER
    assert _facts(book, meeting)[0].taken_on == TODAY
    assert written.scope_id is not None
    book.undo(written.scope_id)
    assert _facts(book, meeting) == [line]


def test_a_purged_meeting_takes_its_readings_facts_and_answers_along(
    book: Book, meeting: int
) -> None:
    _asked(book, meeting, "account.industry", "Paper")
    (line,) = _facts(book, meeting)
    need = _log(book, meeting)["各买各的，对不上。"].need.id

    def leave(session: Session) -> None:
        learned_facts.take(session, meeting, line, TODAY)
        need_log.note(session, meeting, need, trend=NeedTrend.SAME)
        reflections.answer(session, meeting, ReviewQuestion.NEEDS, "None")

    book.write("test", leave)
    _, written = book.write("purge", lambda s: purging.REMOVERS["meeting"](s, meeting))
    with book.read() as session:
        counts = [
            session.scalar(select(func.count()).select_from(model))
            for model in (LearnedFact, NeedReading, Reflection)
        ]
    assert counts[0] == counts[2] == 0
    assert written.scope_id is not None
    book.undo(written.scope_id)
    with book.read() as session:
        assert session.scalar(select(func.count()).select_from(LearnedFact)) == 1
        assert reflections.of_meeting(session, meeting) == {ReviewQuestion.NEEDS: "None"}
