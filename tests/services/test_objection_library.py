"""The objection library: own answers beside shipped ones, what worked comes first, what repeats."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.errors import NotFoundError, ValidationError
from kamdesk.models import Meeting, Objection
from kamdesk.models.kinds import MeetingState, ObjectionKind, ObjectionState
from kamdesk.services import meetings, objection_library
from kamdesk.services.objection_library import Answer
from kamdesk.words import Lang
from tests import factories
from tests.statements import counted

PRICE = ObjectionKind.PRICE
HELD = datetime(2026, 10, 12, 6, 0, tzinfo=UTC)


@pytest.fixture
def session(book: Book) -> Iterator[Session]:
    """A session on an empty book that sees its own writes."""
    with Session(book.engine) as opened:
        yield opened


def _meeting(session: Session, state: MeetingState = MeetingState.HELD) -> Meeting:
    meeting = factories.meeting(session, factories.account(session).id, HELD)
    meeting.state = state
    return meeting


def _raised(session: Session, meeting: Meeting, text: str, **values: Any) -> Objection:
    part = {"meeting_id": meeting.id, "kind": PRICE, "text": text, **values}
    objection: Objection = meetings.add_part(session, "objection", part)
    return objection


def test_an_own_answer_stands_with_the_shipped_objection_in_either_language(
    session: Session,
) -> None:
    for text in ("你们的价格太高了。", "Your price is too high."):
        objection_library.add(session, {"kind": "price", "text": text, "answer": text * 2})
    own = objection_library.add(
        session, {"kind": "risk", "text": "Our roof leaks", "answer": "Then first the roof."}
    )
    for lang, first in (("zh", "你们的价格太高了。"), ("en", "Your price is too high.")):
        library = objection_library.entries(session, lang)
        assert library[0].own and library[0].text == "Our roof leaks"
        dear = next(entry for entry in library if entry.text == first)
        assert [answer.id is not None for answer in dear.answers] == [True, True, False, False]
    objection_library.put_in_bin(session, [own.id])
    assert not any(entry.own for entry in objection_library.entries(session, "zh"))


@pytest.mark.parametrize("missing", ["kind", "text", "answer"])
def test_an_own_answer_needs_kind_objection_and_answer(session: Session, missing: str) -> None:
    values = {"kind": "price", "text": "Too dear", "answer": "Let us reckon."}
    with pytest.raises(ValidationError) as refused:
        objection_library.add(session, {**values, missing: ""})
    assert [problem.field for problem in refused.value.problems] == [missing]


def test_the_answer_to_the_objection_that_was_raised_comes_first(session: Session) -> None:
    cases: list[tuple[str, Lang, str]] = [
        ("别家比你们低三个点", "zh", "price.rival_cheaper."),
        ("There is no budget for it this year", "en", "price.no_budget."),
    ]
    for text, lang, key in cases:
        first = objection_library.answers_for(session, PRICE, text, None, lang, 1)[0]
        assert first.key.startswith(key)


def test_what_worked_comes_before_what_did_not(session: Session) -> None:
    def keys() -> list[str]:
        found = objection_library.answers_for(session, PRICE, "你们的价格太高了。", None, "zh", 2)
        return [answer.key for answer in found]

    assert keys() == ["price.too_dear.a1", "price.too_dear.a2"]
    for _ in range(3):
        meeting = _meeting(session)
        given = {"answer": "x", "library_key": "price.too_dear.a2"}
        _raised(session, meeting, "太贵", state=ObjectionState.ACCEPTED, **given)
        _raised(session, meeting, "太贵", answer="y", library_key="price.too_dear.a1")
    assert keys() == ["price.too_dear.a2", "price.too_dear.a1"]
    best = objection_library.answers_for(session, PRICE, "你们的价格太高了。", None, "zh", 1)[0]
    assert (best.worked, best.used) == (3, 3)


def test_a_past_answer_is_offered_where_the_client_accepted_it(session: Session) -> None:
    first, second = _meeting(session), _meeting(session)
    accepted = {"answer": "Two points back above 300 pallets", "state": ObjectionState.ACCEPTED}
    _raised(session, first, "Storage must come down two points", **accepted)
    _raised(session, second, "Storage must come down three points", answer=accepted["answer"])
    _raised(session, second, "Storage must come down", answer="No.", state=ObjectionState.OPEN)
    _raised(session, second, "Invoices are confusing", answer="Sorry", state=accepted["state"])
    asked = "Storage is to come down"
    found = objection_library.answers_for(session, PRICE, asked, first.account_id, "en", 20)
    past = [answer for answer in found if answer.key.startswith("past.")]
    assert [(one.text, one.worked, one.used) for one in past] == [(accepted["answer"], 1, 2)]
    assert found[0] == past[0]


def test_what_worked_before_is_told_once_and_only_until_it_is_kept(session: Session) -> None:
    meeting = _meeting(session)
    for text, answer in (("Too dear", "Reckon with me."), ("Storage is dear", "Two points back.")):
        _raised(session, meeting, text, answer=answer, state=ObjectionState.ACCEPTED)
    _raised(session, meeting, "Too dear", answer="It is not.", state=ObjectionState.ANSWERED)

    def told() -> list[str]:
        library = objection_library.entries(session, "en")
        history = objection_library.records(session)
        found = objection_library.worked_before(history, library, PRICE, "Storage must come down")
        return [answer.text for answer in found]

    assert told() == ["Two points back.", "Reckon with me."]
    kept = {"kind": "price", "text": "Storage is dear", "answer": "Two points back."}
    objection_library.add(session, kept)
    assert told() == ["Reckon with me."]


def test_what_is_only_expected_has_been_answered_to_nobody(session: Session) -> None:
    planned = _meeting(session, MeetingState.PLANNED)
    binned = _meeting(session)
    binned.deleted_at = HELD
    for meeting in (planned, planned, binned, binned):
        _raised(session, meeting, "Too dear", answer="x", library_key="price.too_dear.a1")
    session.flush()
    assert objection_library.records(session) == []
    assert objection_library.repeated(session) == []


def test_taking_an_answer_into_a_plan_keeps_its_key(session: Session) -> None:
    meeting = _meeting(session, MeetingState.PLANNED)
    made = objection_library.adopt(session, meeting.id, "risk.failure.a1", "en")
    objection = session.get_one(Objection, made)
    assert (objection.kind, objection.library_key) == (ObjectionKind.RISK, "risk.failure.a1")
    objection_library.use(session, made, Answer("past.7", "As before"))
    assert (objection.answer, objection.library_key) == ("As before", None)
    with pytest.raises(NotFoundError):
        objection_library.adopt(session, meeting.id, "risk.nothing.a1", "en")


def test_repeated_objections_are_counted_by_account_and_line(session: Session) -> None:
    often, once = _meeting(session), _meeting(session)
    for state in (ObjectionState.ACCEPTED, ObjectionState.OPEN):
        _raised(session, often, f"Paper is dear ({state})", product_line="Paper", state=state)
    _raised(session, often, "Too dear", product_line="", heard_on=date(2026, 11, 2))
    _raised(session, often, "Still too dear", heard_on=date(2026, 11, 9))
    _raised(session, often, "And the rest", heard_on=date(2026, 11, 3))
    _raised(session, often, "Which other?", kind=ObjectionKind.COMPETITOR)
    _raised(session, once, "Too dear", product_line="Paper")
    found = objection_library.repeated(session)
    assert [(r.product_line, r.count, r.still_open, r.last, r.text) for r in found] == [
        ("", 3, 3, date(2026, 11, 9), "Still too dear"),
        ("Paper", 2, 1, date(2026, 10, 12), "Paper is dear (accepted)"),
    ]
    assert objection_library.repeated(session, once.account_id) == []


def test_answers_are_read_in_a_fixed_number_of_statements(session: Session) -> None:
    with counted(session) as few:
        objection_library.answers_for(session, PRICE, "Too dear", 1, "en", 3)
    for number in range(12):
        values = {"kind": "price", "text": f"{number}", "answer": "x"}
        objection_library.add(session, values)
        _raised(session, _meeting(session), "Too dear", answer=f"{number}")
    session.flush()
    with counted(session) as many:
        objection_library.answers_for(session, PRICE, "Too dear", 1, "en", 3)
        objection_library.repeated(session)
    assert (len(few), len(many)) == (2, 3)
