"""The coach before a real meeting: what it takes from the file, the account's past, the review."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.errors import ValidationError
from kamdesk.models import LearnedFact, Meeting
from kamdesk.services import (
    accounts,
    contacts,
    meeting_coach,
    meeting_page,
    meetings,
    opportunities,
)
from tests import factories

DAY = date(2026, 11, 25)
Do = Callable[[Callable[[Session], Any]], Any]


@pytest.fixture
def do(book: Book) -> Do:
    return lambda work: book.write("test", work)[0]


@pytest.fixture
def home(do: Do) -> int:
    """An account with a decision maker."""

    def build(session: Session) -> int:
        account = factories.account(session, contract_end=DAY + timedelta(days=90))
        values = {"name": "Ada", "role": "decision_maker", "influence": 5, "support": 1}
        factories.contact(session, account.id, checked_on=DAY, **values)
        return account.id

    return int(do(build))


def _meeting(session: Session, account_id: int, days: int = 3, **values: Any) -> Meeting:
    day = datetime.combine(DAY + timedelta(days=days), time(10)).astimezone()
    return factories.meeting(session, account_id, day, **values)


def _part(part: str, meeting_id: int, /, **values: Any) -> Callable[[Session], Any]:
    return lambda s: meetings.add_part(s, part, {"meeting_id": meeting_id, **values}).id


@pytest.fixture
def said(book: Book) -> Callable[..., dict[str, Any]]:
    """What the coach says, by code."""

    def read(meeting_id: int, *, review: bool = False) -> dict[str, Any]:
        with book.read() as session:
            page = meeting_page.load(session, meeting_id, DAY)
        look = meeting_coach.review_remarks if review else meeting_coach.remarks
        return {remark.code: remark for remark in look(page, DAY)}

    return read


def test_a_question_is_told_whose_answer_the_file_holds(do: Do, home: int, said: Any) -> None:
    planned = do(lambda s: _meeting(s, home).id)
    typed = do(_part("question", planned, kind="background", text="合同什么时候到期？"))
    remark = said(planned)["answer_known"]
    assert (remark.target, remark.params["fact"].value) == (typed, DAY + timedelta(days=90))
    do(lambda s: accounts.update(s, home, {"contract_end": DAY - timedelta(days=1)}))
    assert "answer_known" not in said(planned)


def test_a_question_about_a_gap_is_told_once_the_gap_is_filled(
    do: Do, home: int, said: Any
) -> None:
    planned = do(lambda s: _meeting(s, home).id)
    values = {"kind": "background", "text": "How many?", "about": "account.employees"}
    do(_part("question", planned, **values))
    assert "answer_known" not in said(planned)
    do(lambda s: accounts.update(s, home, {"employees": 40}))
    assert said(planned)["answer_known"].params["fact"].value == 40


def test_an_objection_that_came_before_wants_an_answer(do: Do, home: int, said: Any) -> None:
    held = do(lambda s: _meeting(s, home, -9).id)
    planned = do(lambda s: _meeting(s, home).id)
    assert "objection_unprepared" not in said(planned)
    do(_part("objection", held, kind="price", text="Too dear", heard_on=DAY))
    remark = said(planned)["objection_unprepared"]
    assert (remark.params["text"], remark.params["times"]) == ("Too dear", 1)
    do(_part("objection", planned, kind="price", text="Too dear", answer="Count it by the year"))
    assert "objection_unprepared" not in said(planned)


def test_two_continuations_warn_on_the_same_opportunity_only(do: Do, home: int, said: Any) -> None:
    def build(session: Session) -> tuple[int, int]:
        chance = opportunities.create(session, home, {"title": "Framework"})
        for days, served in ((-20, chance.id), (-10, None)):
            one = _meeting(session, home, days, opportunity_id=served)
            meetings.review(session, one.id, {"outcome": "continuation"})
        values = {"outcome": "continuation"}
        same = _meeting(session, home, -2, opportunity_id=chance.id, **values)
        other = opportunities.create(session, home, {"title": "Pilot"})
        return same.id, _meeting(session, home, -1, opportunity_id=other.id, **values).id

    same, other = do(build)
    assert said(same, review=True)["continuations_in_a_row"].params == {"count": 2}
    assert "continuations_in_a_row" not in said(other, review=True)


def test_answers_about_a_gap_wait_until_they_are_in_the_file(do: Do, home: int, said: Any) -> None:
    held = do(lambda s: _meeting(s, home, -2).id)
    values = {"kind": "background", "text": "Who signs?", "about": "role.approver"}
    asked = do(_part("question", held, **values, asked=True, answer="Bo Lark"))
    assert said(held, review=True)["facts_waiting"].params == {"count": 1}

    def take(session: Session) -> None:
        fact = {"question_id": asked, "about": "role.approver", "text": "Bo Lark"}
        session.add(LearnedFact(account_id=home, meeting_id=held, taken_on=DAY, **fact))

    do(take)
    assert "facts_waiting" not in said(held, review=True)


def test_a_remark_is_silenced_for_its_meeting_and_part_alone(
    book: Book, do: Do, home: int, said: Any
) -> None:
    one, other = (do(lambda s, n=n: _meeting(s, home, n).id) for n in (3, 5))
    for meeting_id in (one, other):
        assert "no_purpose" in said(meeting_id)
    do(lambda s: meeting_coach.silence(s, one, "no_purpose", None, "she knows"))
    do(lambda s: meeting_coach.silence(s, one, "no_purpose", None, "she knows it"))
    assert "no_purpose" not in said(one) and "no_purpose" in said(other)
    with book.read() as session:
        page = meeting_page.load(session, one, DAY)
    (silent,) = meeting_coach.advice(page, DAY).silenced
    assert (silent.remark.code, silent.reason) == ("no_purpose", "she knows it")
    do(lambda s: meeting_coach.speak_again(s, one, "no_purpose", None))
    assert "no_purpose" in said(one)


def test_silencing_takes_a_reason(do: Do, home: int) -> None:
    planned = do(lambda s: _meeting(s, home).id)
    with pytest.raises(ValidationError):
        do(lambda s: meeting_coach.silence(s, planned, "no_purpose", None, "  "))


def test_somebody_who_left_decides_nothing(do: Do, home: int, said: Any, book: Book) -> None:
    planned = do(lambda s: _meeting(s, home).id)
    assert "decider_unknown" not in said(planned)
    with book.read() as session:
        person = meeting_page.load(session, planned, DAY).people[0].contact_id
    do(lambda s: contacts.update(s, person, home, {"left_on": DAY}))
    assert "decider_unknown" in said(planned)
