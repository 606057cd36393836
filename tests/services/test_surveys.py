"""Surveys: asked once, answered, half filled in, low marks become one case; targets and wording."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.errors import ValidationError
from kamdesk.method.satisfaction import Targets
from kamdesk.models.kinds import ComplaintCause, ServiceKind, Tier
from kamdesk.services import service_cases, survey_board, survey_cases, survey_wording, surveys
from kamdesk.services.surveys import SurveyLine
from tests import factories
from tests.statements import counted

TODAY = date(2026, 11, 25)
GOOD = {"product": 5, "delivery": 4, "response": 4, "price": 4, "people": 5, "recommend": 9}


@pytest.fixture
def people(book: Book) -> tuple[int, int, int]:
    """An account of the first tier and two of its people."""

    def work(session: Session) -> tuple[int, int, int]:
        account = factories.account(session, name="东宇精工", tier=Tier.PLATINUM).id
        one = factories.contact(session, account, name="赖国栋").id
        return account, one, factories.contact(session, account, name="Ning Shouyi").id

    return book.write("made", work)[0]


def lines(book: Book) -> list[SurveyLine]:
    with book.read() as session:
        return surveys.listed(session)


def answered(book: Book, account: int, person: int | None, **marks: Any) -> int:
    values = {"contact_id": person, "answered_on": TODAY, **GOOD, **marks}
    return book.write("a", lambda s: surveys.answer(s, account, values).id)[0]


def test_who_was_asked_answers_into_the_same_survey(book: Book, people: Any) -> None:
    account, person, other = people
    for _ in range(2):
        book.write("q", lambda s: surveys.ask(s, account, person, date(2026, 11, 1)))
    assert [one.answered_on for one in lines(book)] == [None]
    answered(book, account, person)
    answered(book, account, other, price=3)
    assert len(lines(book)) == 2
    with book.read() as session:
        held = surveys.standings(surveys.listed(session), surveys.targets(session), TODAY)[0]
    assert (held.standing.mark, held.target) == (Fraction(43, 10), Fraction(45, 10))
    assert held.gap == Fraction(-2, 10) and held.waiting == 0


@pytest.mark.parametrize(
    ("marks", "field"),
    [({"product": 6}, "product"), ({"recommend": 11}, "recommend"), ({"price": 0}, "price"),
     (dict.fromkeys(GOOD), "product")],
)  # fmt: skip
def test_marks_out_of_bounds_are_refused(book: Book, people: Any, marks: Any, field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        answered(book, people[0], people[1], **marks)
    assert [problem.field for problem in refused.value.problems] == [field]
    assert lines(book) == []


def test_low_marks_open_a_complaint_about_the_lowest(book: Book, people: Any) -> None:
    account, person, _other = people
    low = answered(book, account, person, delivery=2, response=1, comment="夜里没人接")
    assert lines(book)[0].asks_for_case
    case_id = book.write("c", lambda s: survey_cases.open_case(s, low, TODAY, "zh"))[0]
    with book.read() as session:
        case = service_cases.of_id(session, case_id)
    assert (case.kind, case.cause) == (ServiceKind.COMPLAINT, ComplaintCause.RESPONSE)
    assert case.contact_id == person and "1" in case.title
    marks = "产品 5 · 交付 2 · 响应 1 · 价格 4 · 人员 5 · 愿意推荐 9"
    assert case.note == f"赖国栋 2026-11-25 打分：{marks}\n夜里没人接"
    assert not lines(book)[0].asks_for_case
    assert book.write("c", lambda s: survey_cases.open_case(s, low, TODAY, "zh"))[0] == case_id
    answered_again = {"contact_id": person, "answered_on": TODAY, **GOOD, "delivery": 1}
    book.write("a", lambda s: surveys.answer(s, account, answered_again, low))
    with book.read() as session:
        assert len(service_cases.of_account(session, account)) == 1, "one survey, one case"
    unwilling = answered(book, account, people[2], recommend=5)
    with book.read() as session:
        assert survey_cases.kind_for(surveys.of_id(session, unwilling)) is ServiceKind.REVIEW


def test_what_is_half_filled_in_waits_and_does_not_count(book: Book, people: Any) -> None:
    account, person, _other = people
    half = {"contact_id": person, "product": 2, "comment": "Later more"}
    kept = book.write("h", lambda s: surveys.keep_half(s, account, half).id)[0]  # type: ignore[union-attr]
    one = lines(book)[0]
    assert one.is_half and one.answer is None and not one.asks_for_case
    with book.read() as session:
        held = surveys.standings(lines(book), surveys.targets(session), TODAY)[0]
    assert held.standing.mark is None and held.waiting == 1
    assert answered(book, account, person) == kept
    assert [(line.is_half, line.marks[0]) for line in lines(book)] == [(False, 5)]
    nothing = {"contact_id": person, "comment": ""}
    assert book.write("h", lambda s: surveys.keep_half(s, account, nothing))[0] is None
    with pytest.raises(ValidationError):
        book.write("h", lambda s: surveys.keep_half(s, account, {**half, "price": 6}))


def test_own_words_stand_beside_what_ships(book: Book) -> None:
    def change(text: str) -> None:
        book.write("w", lambda s: survey_wording.set_own(s, "en", {"price": text}))

    change("  Is it\n worth it? ")
    with book.read() as session:
        told = survey_wording.wording(session, "en")
        assert told["price"] == "Is it worth it?"
        assert told["people"] == survey_wording.shipped("en")["people"]
        assert survey_wording.own(session, "zh") == {}
    for text, most in (("x" * (survey_wording.MOST + 1), "120"), ("值" * 61, "60")):
        with pytest.raises(ValidationError) as refused:
            change(text)
        assert refused.value.problems[0].field == "price"
        assert refused.value.problems[0].params["max"] == most
    change("值" * 60)
    change("")
    with book.read() as session:
        assert survey_wording.wording(session, "en") == survey_wording.shipped("en")


def test_targets_are_kept_within_the_marks(book: Book) -> None:
    book.write("t", lambda s: surveys.set_targets(s, Targets({Tier.GOLD: Fraction(4)})))
    with book.read() as session:
        assert surveys.targets(session).of(Tier.GOLD) == 4
    with pytest.raises(ValidationError):
        book.write("t", lambda s: surveys.set_targets(s, Targets({Tier.GOLD: Fraction(6)})))


def test_the_screen_costs_the_same_however_many_answered(book: Book, people: Any) -> None:
    def cost(read: Callable[[Session], Any]) -> int:
        with book.read() as session, counted(session) as seen:
            read(session)
        return len(seen)

    def costs() -> list[int]:
        reads: list[Callable[[Session], Any]] = [
            surveys.listed, lambda s: survey_board.read(s, TODAY, people[0]),
        ]  # fmt: skip
        return [cost(read) for read in reads]

    answered(book, people[0], people[1])
    few = costs()
    for _ in range(6):
        answered(book, people[0], people[2])
    assert costs() == few == [1, 2]


def test_the_board_of_one_account_and_of_all(book: Book, people: Any) -> None:
    account, person, other = people
    elsewhere = book.write("b", lambda s: factories.account(s, name="Birch Freight").id)[0]
    book.write("q", lambda s: surveys.ask(s, account, person, TODAY))
    answered(book, account, other, recommend=10)
    answered(book, elsewhere, None, recommend=3, price=5)
    with book.read() as session:
        all_of_them = survey_board.read(session, TODAY)
        one = survey_board.read(session, TODAY, account)
        listed = surveys.standings(surveys.listed(session), surveys.targets(session), TODAY)
    assert all_of_them.standings == one.standings == listed
    assert (all_of_them.net, all_of_them.count, all_of_them.below) == (0, 3, 1)
    assert one.chosen is not None and one.chosen.account_id == account
    assert (one.net, one.count, len(one.answers)) == (100, 2, 1)
    assert (one.response.asked, one.response.answered) == (1, 0)
