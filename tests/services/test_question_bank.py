"""The question bank: own questions, what became of a question, what is suggested for a meeting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.errors import NotFoundError, ValidationError
from kamdesk.models import Meeting, Question
from kamdesk.models.kinds import BuyingRole, MeetingState, NeedKind, Outcome, QuestionKind
from kamdesk.services import meetings, question_bank, search
from kamdesk.services.question_bank import Counts
from tests import factories
from tests.statements import counted

WHEN = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)
STOCKOUT = "office_supply.stockout.p1"
DIFFICULTY, IMPLICATION = QuestionKind.DIFFICULTY, QuestionKind.IMPLICATION


@pytest.fixture
def session(book: Book) -> Iterator[Session]:
    """A session on an empty book that sees its own writes."""
    with Session(book.engine) as opened:
        yield opened


@pytest.fixture
def plan(session: Session) -> Callable[..., Meeting]:
    """Makes a planned meeting with an account of some industry."""

    def make(industry: str = "文仪与图文服务", **values: Any) -> Meeting:
        account = factories.account(session, industry=industry, **values)
        return factories.meeting(session, account.id)

    return make


def _ask(session: Session, meeting: Meeting, key: str, lang: Any = "zh") -> Question:
    question = session.get_one(Question, question_bank.adopt(session, meeting.id, key, lang))
    question.asked = True
    return question


def _hold(session: Session, meeting: Meeting, outcome: Outcome, **got: Any) -> None:
    meeting.state, meeting.outcome = MeetingState.HELD, outcome
    for name, value in got.items():
        setattr(meeting, name, value)
    session.flush()


def test_an_adopted_question_remembers_where_it_comes_from(
    session: Session, plan: Callable[..., Meeting]
) -> None:
    meeting = plan()
    difficulty = _ask(session, meeting, STOCKOUT, "en")
    after = question_bank.adopt(
        session, meeting.id, "office_supply.stockout.i1", "en", difficulty.id
    )
    assert difficulty.topic == "Out of stock"
    assert difficulty.bank_key == STOCKOUT
    assert session.get_one(Question, after).difficulty_id == difficulty.id


def test_an_implication_without_difficulty_and_a_key_unknown_are_refused(
    session: Session, plan: Callable[..., Meeting]
) -> None:
    meeting = plan()
    with pytest.raises(ValidationError) as refused:
        question_bank.adopt(session, meeting.id, "office_supply.stockout.i1", "zh")
    assert refused.value.problems[0].code == "needs_difficulty"
    with pytest.raises(NotFoundError):
        question_bank.adopt(session, meeting.id, "office_supply.nothing.p9", "zh")


def test_a_follower_is_taken_with_the_difficulty_that_the_plan_lacks(
    session: Session, plan: Callable[..., Meeting]
) -> None:
    meeting = plan()
    with pytest.raises(ValidationError):
        question_bank.take(session, meeting.id, "general.consequences.i2", "zh")
    taken = question_bank.take(session, meeting.id, "office_supply.prices.i1", "zh")
    follower = session.get_one(Question, taken.question_id)
    difficulty = session.get_one(Question, follower.difficulty_id)
    assert taken.with_difficulty
    assert (difficulty.topic, difficulty.bank_key) == ("各处价格不一", "office_supply.prices.p1")
    again = question_bank.take(session, meeting.id, "office_supply.prices.i1", "zh")
    assert (again.question_id, again.anew) == (taken.question_id, False)


def test_a_follower_hangs_on_the_plans_own_difficulty_of_its_topic(
    session: Session, plan: Callable[..., Meeting]
) -> None:
    meeting = plan()
    ours, other = (
        meetings.add_part(
            session,
            "question",
            {"meeting_id": meeting.id, "kind": "difficulty", "topic": topic, "text": f"{topic}？"},
        ).id
        for topic in ("三家分公司价格不一", "周五晚到")
    )
    for key, wanted in (
        ("office_supply.prices.n1", ours),
        ("office_supply.arrival.i1", other),
        ("general.consequences.i2", other),
    ):
        taken = question_bank.take(session, meeting.id, key, "zh")
        assert session.get_one(Question, taken.question_id).difficulty_id == wanted
        assert not taken.with_difficulty


def test_what_became_of_a_question(session: Session, plan: Callable[..., Meeting]) -> None:
    """Asked four times: once an explicit need answers it, once one hangs on its chain, once the
    need is only implied, once nothing came; a plan that was called off doesn't count."""
    first, second, third, fourth, off, coming = (plan() for _ in range(6))
    answered = _ask(session, first, STOCKOUT)
    chained = _ask(session, second, STOCKOUT)
    implied = _ask(session, third, STOCKOUT)
    _ask(session, fourth, STOCKOUT)
    _ask(session, off, STOCKOUT)
    question_bank.adopt(session, coming.id, STOCKOUT, "zh")
    follower = question_bank.adopt(
        session, second.id, "office_supply.stockout.i1", "zh", chained.id
    )
    session.get_one(Question, follower).asked = True
    for meeting, kind, where in (
        (first, NeedKind.EXPLICIT, {"question_id": answered.id}),
        (second, NeedKind.EXPLICIT, {"difficulty_id": chained.id}),
        (third, NeedKind.IMPLIED, {"difficulty_id": implied.id}),
    ):
        meetings.add_part(
            session, "need", {"meeting_id": meeting.id, "kind": kind, "text": "x", **where}
        )
    person = factories.contact(session, first.account_id)
    _hold(session, first, Outcome.ORDER)
    _hold(
        session, second, Outcome.ADVANCE,
        got_contact_id=person.id, got_action="gives figures", got_date=date(2026, 12, 1),
    )  # fmt: skip
    _hold(session, third, Outcome.ADVANCE, got_action="will call")
    _hold(session, fourth, Outcome.CONTINUATION)
    meetings.cancel(session, off.id)

    found = question_bank.counts(session)
    assert found[STOCKOUT] == Counts(planned=5, asked=4, explicit=2, advance=2)
    assert found["office_supply.stockout.i1"] == Counts(1, 1, 1, 1)
    assert (found[STOCKOUT].percent, found[STOCKOUT].advance_percent) == (50, 50)


@pytest.mark.parametrize(
    ("asked", "led", "shown"), [(2, 2, None), (3, 2, 67), (3, 0, 0), (8, 5, 63), (7, 7, 100)]
)
def test_a_share_is_shown_from_three_on(asked: int, led: int, shown: int | None) -> None:
    assert Counts(asked, asked, led).percent == shown


def test_own_questions_are_added_edited_and_binned(session: Session) -> None:
    own = question_bank.add(
        session,
        {
            "kind": "difficulty",
            "text": " 夜里缺料找谁？ ",
            "topic": "缺货断供",
            "industry": "办公用品",
        },
    )
    entry = question_bank.entries(session, "en")[0]
    assert (entry.text, entry.industry, entry.own) == ("夜里缺料找谁？", "office_supply", True)
    assert entry.topic_key == "office_supply.stockout"
    question_bank.edit(session, own.id, {"role": "user", "industry": "船厂"})
    entry = question_bank.entries(session, "zh")[0]
    assert (entry.role, entry.industry, entry.key) == (BuyingRole.USER, "船厂", f"own.{own.uid}")
    question_bank.put_in_bin(session, [own.id])
    assert not any(entry.own for entry in question_bank.entries(session, "zh"))


def test_own_questions_are_found_by_the_search_box(book: Book) -> None:
    values = {"kind": "difficulty", "text": "夜里缺料找谁？", "topic": "夜班"}
    made = book.write("add_bank_question", lambda s: question_bank.add(s, values).id)[0]
    with book.read() as session:
        hits = search.hits(session, "缺料", 5, "bank_question")
    assert [(hit.target_id, hit.title) for hit in hits] == [(made, values["text"])]
    book.write("bin_bank_questions", lambda s: question_bank.put_in_bin(s, [made]))
    with book.read() as session:
        assert search.hits(session, "缺料", 5, "bank_question") == []


@pytest.mark.parametrize("values", [{"kind": "difficulty", "text": " "}, {"text": "Why?"}])
def test_an_own_question_needs_kind_and_text(session: Session, values: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as refused:
        question_bank.add(session, values)
    assert refused.value.problems[0].code == "required"


def test_the_bank_is_filtered_by_every_condition(session: Session) -> None:
    bank = question_bank.entries(session, "en")
    found = question_bank.found(
        bank, industry="it_services", kind=DIFFICULTY, role=BuyingRole.USER, typed="new COMPUTER"
    )
    assert [entry.key for entry in found] == ["it_services.rollout.p1"]
    anywhere = question_bank.found(bank, industry="it_services", kind=DIFFICULTY)
    assert {entry.industry for entry in anywhere} == {"it_services", ""}


def test_suggestions_follow_the_industry(session: Session, plan: Callable[..., Meeting]) -> None:
    for industry, code in (("国际货运代理", "post_logistics"), ("Software", "it_services")):
        got = question_bank.suggest(session, plan(industry).id, DIFFICULTY, "zh", limit=5)
        assert {one.entry.industry for one in got} == {code}


def test_what_an_account_buys_brings_the_questions_on_it(
    session: Session, plan: Callable[..., Meeting]
) -> None:
    meeting = plan("茶叶零售")
    before = question_bank.suggest(session, meeting.id, DIFFICULTY, "zh", limit=40)
    factories.sale(session, meeting.account_id, date(2026, 5, 5), "100", product_line="仓储")
    after = question_bank.suggest(session, meeting.id, DIFFICULTY, "zh", limit=2)
    assert len({one.entry.industry for one in before}) == 5
    assert {one.entry.product_line for one in after} == {"仓储"}


def test_who_attends_decides_among_equals(session: Session, plan: Callable[..., Meeting]) -> None:
    for role in (BuyingRole.APPROVER, BuyingRole.USER):
        meeting = plan("IT")
        person = factories.contact(session, meeting.account_id, role=role)
        meetings.set_attendees(session, meeting.id, [person.id])
        got = question_bank.suggest(session, meeting.id, QuestionKind.BACKGROUND, "en", limit=3)
        assert all(role in one.entry.roles for one in got)


def test_an_implication_is_sought_for_its_difficulty(
    session: Session, plan: Callable[..., Meeting]
) -> None:
    got = question_bank.suggest(
        session, plan().id, IMPLICATION, "zh", topic="三家分公司价格不一", limit=9
    )
    assert [one.entry.topic for one in got[:2]] == ["各处价格不一"] * 2
    assert {one.entry.industry for one in got[2:]} == {""}
    english = question_bank.suggest(
        session, plan().id, IMPLICATION, "en", topic="Stock-outs stop work", limit=1
    )
    assert english[0].entry.topic == "Out of stock"


def test_a_difficulty_is_known_by_its_other_names(
    session: Session, plan: Callable[..., Meeting]
) -> None:
    got = question_bank.suggest(session, plan().id, IMPLICATION, "zh", topic="周五晚到", limit=2)
    assert {one.entry.topic for one in got} == {"到货不准时"}
    unknown = question_bank.suggest(
        session, plan().id, IMPLICATION, "zh", topic="食堂口味", limit=5
    )
    assert {one.entry.industry for one in unknown} == {""}


def test_what_the_plan_has_is_not_suggested_again(
    session: Session, plan: Callable[..., Meeting]
) -> None:
    meeting = plan()
    first = question_bank.suggest(session, meeting.id, DIFFICULTY, "zh", limit=1)[0].entry
    question_bank.adopt(session, meeting.id, first.key, "zh")
    others = question_bank.suggest(session, meeting.id, DIFFICULTY, "zh", limit=50)
    assert first.topic not in {one.entry.topic for one in others}
    asked = question_bank.suggest(session, meeting.id, QuestionKind.BACKGROUND, "zh", limit=1)[0]
    meetings.add_part(
        session,
        "question",
        {"meeting_id": meeting.id, "kind": "background", "text": asked.entry.text},
    )
    again = question_bank.suggest(session, meeting.id, QuestionKind.BACKGROUND, "zh", limit=50)
    assert asked.entry.key not in {one.entry.key for one in again}


def test_a_question_that_leads_on_comes_first(
    session: Session, plan: Callable[..., Meeting]
) -> None:
    key = "office_supply.evidence.p2"
    before = question_bank.suggest(session, plan().id, DIFFICULTY, "zh", limit=3)
    assert key not in {one.entry.key for one in before}
    for _ in range(4):
        meeting = plan()
        question = _ask(session, meeting, key)
        need = {"meeting_id": meeting.id, "kind": "explicit", "question_id": question.id}
        meetings.add_part(session, "need", {**need, "text": "x"})
    first = question_bank.suggest(session, plan().id, DIFFICULTY, "zh", limit=3)[0]
    assert (first.entry.key, first.percent, first.asked) == (key, 100, 4)


def test_suggesting_asks_equally_often_however_much_there_is(
    session: Session, plan: Callable[..., Meeting]
) -> None:
    lean = plan()
    with counted(session) as few:
        question_bank.suggest(session, lean.id, DIFFICULTY, "zh")
    for number in range(12):
        question_bank.add(session, {"kind": "difficulty", "text": f"{number}?"})
        _ask(session, plan(), STOCKOUT)
    session.flush()
    with counted(session) as many:
        question_bank.suggest(session, lean.id, DIFFICULTY, "zh")
    assert len(few) == len(many) == 6
