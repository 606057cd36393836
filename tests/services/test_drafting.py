"""A plan is drafted from what the book knows: rich where there is much, purposeful where not."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.errors import RefusedError
from kamdesk.method import advance
from kamdesk.models import Meeting
from kamdesk.models.kinds import (
    MeetingState,
    NeedKind,
    ObjectionKind,
    Outcome,
    PromiseSide,
    QuestionKind,
)
from kamdesk.services import (
    contacts,
    drafting,
    file_facts,
    meeting_coach,
    meeting_page,
    meetings,
    opportunities,
    promises,
    sample,
)
from kamdesk.services.drafting.commitment import working_day
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.words import Lang
from tests import factories, meeting_story
from tests.statements import counted

DAY = date(2026, 11, 25)
HAN = re.compile("[一-鿿]")
Do = Callable[[Callable[[Session], Any]], Any]


@pytest.fixture
def do(book: Book) -> Do:
    return lambda work: book.write("test", work)[0]


def _at(day: date) -> datetime:
    return datetime.combine(day, time(10)).astimezone()


def _page(book: Book, meeting_id: int) -> MeetingPage:
    with book.read() as session:
        return meeting_page.load(session, meeting_id, DAY)


def _arrange(session: Session, account_id: int, lang: Lang = "en", **values: Any) -> int:
    told = {"title": "Meeting", **values}
    day = _at(DAY + timedelta(days=9))
    return drafting.arrange_drafted(session, account_id, day, told, None, lang, DAY).id


def _everything_said(page: MeetingPage) -> list[str]:
    names = ("purpose", "opening", "summary", "advance_action", "fallback")
    chains = [(chain.difficulty, *chain.implications, *chain.benefits) for chain in page.chains]
    asked = [*page.background, *(one for chain in chains for one in chain)]
    return [text for text in (page.fields[name] for name in names) if text] + [
        question.text for question in asked
    ]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_sample_accounts_next_meeting_is_drafted_whole(book: Book, do: Do, lang: Lang) -> None:
    do(lambda s: sample.build(s, today=DAY, language=lang))
    with book.read() as session:
        held = select(Meeting.account_id).where(
            Meeting.outcome == Outcome.ADVANCE, Meeting.state == MeetingState.HELD
        )
        account_id = session.scalars(held.order_by(Meeting.starts_at.desc())).first()
        before = session.scalars(
            select(Meeting)
            .where(Meeting.account_id == account_id, Meeting.state == MeetingState.HELD)
            .order_by(Meeting.starts_at.desc())
        ).first()
    assert account_id is not None and before is not None
    page = _page(book, do(lambda s: _arrange(s, account_id, lang)))
    fields = page.fields
    assert before.got_action.rstrip("。.") in fields["opening"]
    assert "45" in fields["opening"] and fields["purpose"]
    assert 3 <= len(page.background) <= 4 and all(q.about for q in page.background)
    assert page.chains and all(chain.implications and chain.benefits for chain in page.chains)
    gaps = advance.advance_gaps(
        fields["advance_contact_id"], fields["advance_action"], fields["advance_date"]
    )
    assert gaps == () and fields["advance_date"].weekday() < 5
    assert fields["fallback"]
    grave = [r for r in meeting_coach.remarks(page, DAY) if r.severity == "bad"]
    assert {remark.code for remark in grave} <= {"promise_late"}
    said = _everything_said(page)
    assert all(bool(HAN.search(text)) is (lang == "zh") for text in said), said


def test_an_account_of_which_nothing_is_known_still_gets_a_purpose(book: Book, do: Do) -> None:
    account_id = do(lambda s: factories.account(s).id)
    page = _page(book, do(lambda s: _arrange(s, account_id)))
    fields = page.fields
    assert fields["purpose"] and fields["opening"] and fields["fallback"]
    assert fields["advance_action"] and fields["advance_date"] > DAY
    assert page.background[0].about == "role.decision_maker"
    assert len(page.background) == 4
    assert len(page.chains) == 2
    assert all(len(c.implications) == 2 and len(c.benefits) == 1 for c in page.chains)
    assert page.statements == [] and page.objections == []


def test_what_is_typed_is_never_touched_and_drafting_again_adds_nothing(book: Book, do: Do) -> None:
    account_id = do(lambda s: factories.account(s).id)
    typed = {"purpose": "Mine", "opening": "Hello", "advance_action": "Sign", "fallback": "Wait"}
    meeting_id = do(lambda s: meetings.arrange(s, account_id, _at(DAY), {"title": "T", **typed}).id)
    chain = {"meeting_id": meeting_id, "kind": QuestionKind.DIFFICULTY, "text": "What hurts?"}
    do(lambda s: meetings.add_part(s, "question", chain))
    do(lambda s: drafting.draft(s, meeting_id, "en", DAY))
    page = _page(book, meeting_id)
    assert {name: page.fields[name] for name in typed} == typed
    assert page.fields["advance_date"] is None and page.fields["advance_contact_id"] is None
    assert [one.difficulty.text for one in page.chains] == ["What hurts?"]
    assert page.chains[0].implications
    again = do(lambda s: drafting.draft(s, meeting_id, "en", DAY))
    assert again.total == 0
    assert _page(book, meeting_id) == page


def test_one_undo_takes_a_draft_back(book: Book, do: Do) -> None:
    account_id = do(lambda s: factories.account(s).id)
    meeting_id = do(lambda s: factories.meeting(s, account_id, _at(DAY)).id)
    before = _page(book, meeting_id)
    drafted, written = book.write("draft", lambda s: drafting.draft(s, meeting_id, "en", DAY))
    assert drafted.total > 8
    after = _page(book, meeting_id)
    undone = book.undo(written.scope_id)
    assert _content(_page(book, meeting_id)) == _content(before)
    book.undo(undone.scope_id)
    assert _content(_page(book, meeting_id)) == _content(after)


def _content(page: MeetingPage) -> tuple[Any, ...]:
    fields = {name: value for name, value in page.fields.items() if name != "revision"}
    return fields, page.background, page.chains, page.statements, page.objections


@pytest.fixture
def story(book: Book, do: Do) -> tuple[int, int]:
    """The rich meeting held, with its account: nothing asked but one question; a promise of ours
    open, an objection left open, an explicit need that no statement met."""

    def hold(session: Session) -> tuple[int, int]:
        meeting_id = meeting_story.rich_meeting(session, DAY)
        home = session.get_one(Meeting, meeting_id).account_id
        page = meeting_page.load(session, meeting_id, DAY)
        asked = {"asked": True, "answer": "集团采购部"}
        meetings.change_part(session, "question", page.background[0].id, asked)
        objection = {"heard_on": DAY}
        meetings.change_part(session, "objection", page.objections[0].id, objection)
        need = {"meeting_id": meeting_id, "kind": NeedKind.EXPLICIT, "text": "一张价目",
                "client_words": "我只要一张价目。", "difficulty_id": page.chains[1].difficulty.id,
                "heard_on": DAY}  # fmt: skip
        meetings.add_part(session, "need", need)
        values = {"outcome": "continuation", "client_words": "回去考虑，有需要再联系。"}
        meetings.review(session, meeting_id, values)
        return home, meeting_id

    return do(hold)


def test_the_next_plan_begins_where_the_last_one_ended(
    book: Book, do: Do, story: tuple[int, int]
) -> None:
    _home, meeting_id = story
    before = _page(book, meeting_id)
    later = _at(DAY + timedelta(days=14))
    following = do(lambda s: drafting.follow_up(s, meeting_id, later, "复谈", "zh", DAY).id)
    page = _page(book, following)
    fields = page.fields
    carried = [question.text for question in before.background[1:]]
    assert [question.text for question in page.background][: len(carried)] == carried
    assert len(page.background) == 4
    assert (fields["advance_contact_id"], fields["advance_action"]) == (
        before.fields["advance_contact_id"],
        before.fields["advance_action"],
    )
    assert fields["advance_date"] >= later.date() and fields["advance_date"].weekday() < 5
    assert fields["fallback"] == before.fields["fallback"]
    assert fields["absent_fallback"] == before.fields["absent_fallback"]
    assert fields["purpose"] == "再争取一次：安排三家分公司试用当日达"
    assert "再联系" not in fields["opening"] and "我只要一张价目" in fields["opening"]
    assert fields["materials"] == "Q3 对账明细表"
    assert page.open_promises[0].side is PromiseSide.OURS
    before_said = [(s.feature, s.benefit, s.evidence) for s in before.statements]
    said = [(s.feature, s.benefit, s.evidence) for s in page.statements]
    begun = "您说“我只要一张价目”，集团统一价目正好做到这一点"
    assert sorted(said) == sorted([*before_said, ("集团统一价目", begun, "")])
    objections = {objection.kind: objection for objection in page.objections}
    assert objections.keys() == {ObjectionKind.PRICE, ObjectionKind.RISK}
    assert objections[ObjectionKind.PRICE].text == "速达便宜 3%。"
    assert all(objection.answer for objection in page.objections)
    remarks = meeting_coach.remarks(page, DAY)
    assert remarks[0].code == "promise_late"


def test_what_was_answered_and_waits_for_the_file_is_not_asked_again(
    book: Book, do: Do, story: tuple[int, int]
) -> None:
    home, meeting_id = story
    with book.read() as session:
        gap = file_facts.gaps(session, home, DAY)[0]
    asked = {"meeting_id": meeting_id, "kind": "background", "text": "Q?", "about": gap.about,
             "asked": True, "answer": "A."}  # fmt: skip
    do(lambda s: meetings.add_part(s, "question", asked))
    page = _page(book, do(lambda s: _arrange(s, home)))
    assert gap.about not in [question.about for question in page.background]


def test_another_planned_meeting_keeps_what_it_was_given(
    book: Book, do: Do, story: tuple[int, int]
) -> None:
    home, meeting_id = story
    later = _at(DAY + timedelta(days=14))
    first = do(lambda s: drafting.follow_up(s, meeting_id, later, "复谈", "zh", DAY).id)
    given = _page(book, first)
    second = _page(book, do(lambda s: _arrange(s, home, "zh")))
    assert _content(_page(book, first)) == _content(given)
    assert not {q.text for q in second.background} & {q.text for q in given.background[:2]}


def test_the_opportunity_proposes_the_advance_where_the_last_one_was_won(
    book: Book, do: Do
) -> None:
    def build(session: Session) -> tuple[int, int]:
        account = factories.account(session)
        person = factories.contact(session, account.id, role="decision_maker", influence=5)
        held = factories.meeting(session, account.id, _at(DAY - timedelta(days=9)))
        won = {"outcome": "advance", "got_contact_id": person.id,
               "got_action": "Share the list.", "got_date": DAY}  # fmt: skip
        meetings.review(session, held.id, won)
        told = {
            "title": "Framework",
            "next_contact_id": person.id,
            "next_action": "Sign the framework",
            "next_date": DAY + timedelta(days=30),
        }
        opportunities.create(session, account.id, told)
        return account.id, person.id

    account_id, person_id = do(build)
    page = _page(book, do(lambda s: _arrange(s, account_id)))
    fields = page.fields
    assert page.opportunity == "Framework"
    assert fields["advance_contact_id"] == person_id
    assert fields["advance_action"] == "Sign the framework"
    assert fields["advance_date"] == DAY + timedelta(days=30)
    assert fields["purpose"] == "Follow up on “Share the list” and agree the next step"
    assert fields["opening"].startswith("Thank you") and "Share the list." in fields["opening"]


def test_somebody_who_left_is_not_wanted_again(book: Book, do: Do, story: tuple[int, int]) -> None:
    home, meeting_id = story
    person = _page(book, meeting_id).fields["advance_contact_id"]
    do(lambda s: contacts.update(s, person, home, {"left_on": DAY}))
    page = _page(book, do(lambda s: _arrange(s, home, "zh")))
    assert page.fields["advance_action"] and page.fields["advance_contact_id"] is None


def test_a_need_that_is_still_open_is_met_in_the_words_found_before(
    book: Book, do: Do, story: tuple[int, int]
) -> None:
    home, _meeting_id = story
    first = _page(book, do(lambda s: _arrange(s, home, "zh")))
    begun = next(one for one in first.statements if not one.evidence)
    changed = {"advantage": "三家同价", "benefit": "您只看一张价目"}
    do(lambda s: meetings.change_part(s, "statement", begun.id, changed))
    second = _page(book, do(lambda s: _arrange(s, home, "zh")))
    again = next(one for one in second.statements if one.need_id == begun.need_id)
    assert (again.advantage, again.benefit) == ("三家同价", "您只看一张价目")
    need_id = begun.need_id
    do(lambda s: meetings.change_part(s, "need", need_id, {"state": "met"}))
    third = _page(book, do(lambda s: _arrange(s, home, "zh")))
    assert need_id not in [one.need_id for one in third.statements]


def test_days_of_an_advance_are_working_days() -> None:
    saturday = date(2026, 11, 28)
    days = [saturday - timedelta(days=1), saturday, saturday + timedelta(days=1)]
    assert [working_day(day).isoformat() for day in days] == [
        "2026-11-27", "2026-11-30", "2026-11-30",
    ]  # fmt: skip


def test_a_meeting_that_was_held_is_not_drafted(do: Do, story: tuple[int, int]) -> None:
    with pytest.raises(RefusedError):
        do(lambda s: drafting.draft(s, story[1], "en", DAY))


def test_drafting_asks_no_more_of_a_book_that_holds_more(book: Book, do: Do) -> None:
    def cost(account_id: int) -> int:
        found: list[int] = []

        def work(session: Session) -> None:
            with counted(session) as asked:
                _arrange(session, account_id)
            found.append(len(asked))

        do(work)
        return found[0]

    def more(session: Session) -> None:
        for _ in range(20):
            other = factories.account(session)
            factories.contact(session, other.id)
            factories.meeting(session, other.id, _at(DAY))
            promise = {"account_id": other.id, "side": "ours", "what": "List"}
            promises.make(session, promise)

    lean, full = (do(lambda s: factories.account(s).id) for _ in range(2))
    few = cost(lean)
    do(more)
    assert cost(full) == few
    assert few < 110
