"""Opportunities in a real book: made, decided, moved, linked to meetings, merged, undone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.errors import NotFoundError, ValidationError
from kamdesk.method.forecast import Sum
from kamdesk.method.opportunities import Column
from kamdesk.models import Meeting, Opportunity
from kamdesk.models.kinds import MeetingState, OpportunityState, Outcome
from kamdesk.money import to_units
from kamdesk.services import (
    bin,
    meetings,
    merging,
    opportunities,
    opportunity_list,
    opportunity_meeting,
    opportunity_page,
    promises,
    same_people,
)
from kamdesk.services.opportunity_list import OpportunitySpec
from tests import factories
from tests.statements import counted

OPEN, WON, LOST, PARKED = OpportunityState
TODAY = date(2026, 11, 25)
NOON = datetime(2026, 11, 2, 4, 0, tzinfo=UTC)


@pytest.fixture
def home(book: Book) -> int:
    """An account's id."""
    return book.write("test", lambda s: factories.account(s, name="云汀商业银行").id)[0]


def make(book: Book, account_id: int, **values: Any) -> int:
    whole = {"title": "Forms", **values}
    return book.write("test", lambda s: opportunities.create(s, account_id, whole).id)[0]


def held(
    session: Session, account_id: int, day: int, outcome: Outcome, opportunity_id: int | None
) -> Meeting:
    """A meeting held that many days after the second of November; advances are real ones."""
    starts_at = NOON + timedelta(days=day)
    meeting = factories.meeting(session, account_id, starts_at, opportunity_id=opportunity_id)
    meeting.state, meeting.outcome = MeetingState.HELD, outcome
    if outcome is Outcome.ADVANCE:
        meeting.got_contact_id = factories.contact(session, account_id).id
        meeting.got_action, meeting.got_date = "Sends the figures", starts_at.date()
    session.flush()
    return meeting


def only(book: Book, account_id: int) -> opportunities.OpportunityLine:
    with book.read() as session:
        [line] = opportunities.of_account(session, account_id)
    return line


@pytest.mark.parametrize(
    ("values", "field", "code"),
    [
        ({"title": " "}, "title", "required"),
        ({"chance": 101}, "chance", "out_of_range"),
        ({"value": -1}, "value", "negative"),
        ({"expected_on": "soon"}, "expected_on", "not_a_date"),
        ({"state": "maybe"}, "state", "unknown_choice"),
    ],
)
def test_bad_values_are_refused(
    book: Book, home: int, values: dict[str, Any], field: str, code: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        make(book, home, **values)
    assert [(one.field, one.code) for one in refused.value.problems] == [(field, code)]
    good = make(book, home)
    with pytest.raises(ValidationError):
        book.write("test", lambda s: opportunities.update(s, good, values))


def test_closing_keeps_the_reason_and_reopening_forgets_it(book: Book, home: int) -> None:
    made = make(book, home, value=to_units(500), chance=40, expected_on=date(2026, 12, 24))
    with pytest.raises(ValidationError) as refused:
        book.write("test", lambda s: opportunities.close(s, made, LOST, " ", TODAY))
    assert refused.value.problems[0].field == "reason"
    assert only(book, home).state is OPEN
    book.write("test", lambda s: opportunities.close(s, made, LOST, "Price", TODAY))
    line = only(book, home)
    assert (line.state, line.reason, line.closed_on) == (LOST, "Price", TODAY)
    book.write("test", lambda s: opportunities.reopen(s, made))
    line = only(book, home)
    assert (line.state, line.reason, line.closed_on) == (OPEN, "", None)
    book.write("test", lambda s: opportunities.park(s, made, "", TODAY))
    assert only(book, home).state is PARKED


def test_moves_on_the_board_are_undone_as_one(book: Book, home: int) -> None:
    made = make(book, home, expected_on=date(2026, 12, 24))
    move = opportunities.move
    book.write("move_opportunity", lambda s: move(s, made, Column.WON, TODAY, "Their words"))
    line = only(book, home)
    assert (line.state, line.closed_on, line.reason) == (WON, TODAY, "Their words")
    assert line.expected_on == date(2026, 12, 24)
    _, written = book.write("move_opportunity", lambda s: move(s, made, Column.LATER, TODAY))
    line = only(book, home)
    assert (line.state, line.closed_on, line.expected_on) == (OPEN, None, date(2027, 1, 24))
    book.undo(written.scope_id)
    line = only(book, home)
    assert (line.state, line.reason, line.expected_on) == (WON, "Their words", date(2026, 12, 24))


def test_its_meetings_tell_how_it_goes(book: Book, home: int) -> None:
    made = make(book, home)

    def hold(session: Session) -> None:
        held(session, home, 3, Outcome.CONTINUATION, made)
        held(session, home, 0, Outcome.ADVANCE, made)
        dressed = held(session, home, 6, Outcome.ADVANCE, made)
        dressed.got_action, dressed.got_date = "Liked it, will call", None
        factories.meeting(session, home, NOON + timedelta(days=40), opportunity_id=made)
        off = factories.meeting(session, home, NOON, opportunity_id=made)
        meetings.cancel(session, off.id)
        gone = held(session, home, 1, Outcome.NO_SALE, made)
        meetings.put_in_bin(session, [gone.id])
        held(session, home, 2, Outcome.ORDER, None)

    book.write("test", hold)
    line = only(book, home)
    assert line.outcomes == (Outcome.ADVANCE, Outcome.CONTINUATION, Outcome.CONTINUATION)
    assert (line.advances, line.streak) == (1, 2)
    assert line.planned is not None and line.planned.starts_at == NOON + timedelta(days=40)
    assert line.remarks(TODAY)[0].code == "streak"


def test_a_meeting_serves_an_opportunity_of_its_own_account(book: Book, home: int) -> None:
    made = make(book, home)
    other = book.write("test", lambda s: factories.account(s).id)[0]
    mine, foreign = (
        book.write("test", lambda s, a=account: factories.meeting(s, a).id)[0]
        for account in (home, other)
    )
    book.write("test", lambda s: opportunities.link(s, mine, made))
    with pytest.raises(ValidationError) as refused:
        book.write("test", lambda s: opportunities.link(s, foreign, made))
    assert refused.value.problems[0].code == "not_their_opportunity"
    assert [mark.id for mark in only(book, home).meetings] == [mine]
    book.write("test", lambda s: opportunities.link(s, mine, None))
    assert only(book, home).meetings == ()


def test_page_has_promises_and_meetings_of_its_own(book: Book, home: int) -> None:
    made = make(book, home)

    def fill(session: Session) -> tuple[int, int]:
        served = held(session, home, 0, Outcome.ADVANCE, made)
        loose = held(session, home, 1, Outcome.ADVANCE, None)
        for meeting in (served, loose):
            values = {"account_id": home, "side": "theirs", "what": f"From {meeting.id}"}
            promises.make(session, {**values, "meeting_id": meeting.id})
        return served.id, loose.id

    served, loose = book.write("test", fill)[0]
    with book.read() as session:
        page = opportunity_page.load(session, made)
    assert [promise.what for promise in page.promises] == [f"From {served}"]
    assert [mark.id for mark in page.loose] == [loose]
    book.write("test", lambda s: opportunities.put_in_bin(s, [made]))
    with book.read() as session, pytest.raises(NotFoundError):
        opportunity_page.load(session, made)


def test_a_meeting_is_arranged_with_the_advance_it_shall_win(book: Book, home: int) -> None:
    anna, boss = (
        book.write("test", lambda s, n=name: factories.contact(s, home, name=n).id)[0]
        for name in ("Anna", "Boss")
    )
    friday = date(2026, 11, 27)
    following = {
        "contact_id": boss,
        "next_contact_id": anna,
        "next_action": "Names three branches",
        "next_date": date(2026, 12, 9),
    }
    made = make(book, home, **following)
    taken = datetime(2026, 11, 30, 10, 30).astimezone()
    book.write("test", lambda s: factories.meeting(s, home, taken))
    meeting_id = book.write("test", lambda s: opportunity_meeting.arrange(s, made, "en", friday))[0]
    with book.read() as session:
        meeting = session.get_one(Meeting, meeting_id)
        assert meeting.opportunity_id == made and meeting.title == "Forms"
        # not at the weekend, nor on Monday, when half past ten is taken
        assert meeting.starts_at.astimezone() == datetime(2026, 12, 1, 10).astimezone()
        assert {one.contact_id for one in meeting.attendees} == {anna, boss}
        assert meeting.advance_action == "Names three branches"
        assert (meeting.advance_contact_id, meeting.advance_date) == (anna, date(2026, 12, 9))


def test_amounts_of_two_currencies_are_never_added_up(book: Book, home: int) -> None:
    abroad = book.write("test", lambda s: factories.account(s, currency="EUR").id)[0]
    make(book, home, value=to_units(100), chance=50, expected_on=date(2026, 12, 1))
    make(book, home, value=to_units(60), expected_on=date(2026, 12, 1))
    make(book, abroad, value=to_units(10), chance=10, expected_on=date(2026, 12, 1))
    with book.read() as session:
        found = opportunity_list.listed(session, OpportunitySpec())
    assert opportunity_list.sums(found) == {
        "CNY": Sum(to_units(160), to_units(50), 2, 1),
        "EUR": Sum(to_units(10), to_units(1), 1, 0),
    }
    forecasts = opportunity_list.forecasts(found, TODAY)
    assert [forecasts[name].expected.deals for name in ("CNY", "EUR")] == [2, 1]


def test_list_is_narrowed_and_sorted(book: Book, home: int) -> None:
    other = book.write("test", lambda s: factories.account(s, name="Alder").id)[0]
    forms = make(book, home, title="网点单据", product_line="Printing", value=300)
    paper = make(book, home, title="Paper", product_line="Paper", value=500)
    labels = make(book, other, title="Labels", product_line="Printing")
    book.write("test", lambda s: opportunities.close(s, paper, WON, "", TODAY))

    def ids(**spec: Any) -> list[int]:
        with book.read() as session:
            return [line.id for line in opportunity_list.listed(session, OpportunitySpec(**spec))]

    assert ids(sort="value") == [forms, paper, labels]
    assert ids(sort="value", descending=True) == [paper, forms, labels]
    assert ids(sort="state") == [labels, forms, paper]
    assert ids(states=frozenset({WON})) == [paper]
    assert set(ids(product_line="Printing")) == {forms, labels}
    assert set(ids(account_id=home)) == {forms, paper}
    assert ids(text="单据") == [forms]
    assert set(ids(text="yunting")) == {forms, paper}
    assert ids(text="alder") == [labels]
    with book.read() as session:
        assert opportunity_list.product_lines(session) == ["Paper", "Printing"]
    book.write("test", lambda s: opportunities.put_in_bin(s, [forms]))
    assert set(ids()) == {paper, labels}


def test_merging_accounts_keeps_value_currency_and_meetings(book: Book, home: int) -> None:
    abroad = book.write("test", lambda s: factories.account(s, name="Abroad", currency="EUR").id)[0]
    moved = make(book, abroad, value=to_units(10), chance=100)
    book.write("test", lambda s: held(s, abroad, 0, Outcome.CONTINUATION, moved))
    before = book.write("test", lambda s: merging.preview(s, home, abroad).moves)[0]
    assert before["opportunity"] == 1
    _, written = book.write("merge_accounts", lambda s: merging.merge(s, home, abroad))
    line = only(book, home)
    assert (line.id, line.currency, line.value) == (moved, "EUR", to_units(10))
    assert line.streak == 1
    book.undo(written.scope_id)
    with book.read() as session:
        assert opportunities.of_account(session, home) == []
        [line] = opportunities.of_account(session, abroad)
    assert (line.currency, line.streak) == ("EUR", 1)


def test_merging_people_keeps_who_decides_and_who_does(book: Book, home: int) -> None:
    keep, drop = (
        book.write("test", lambda s: factories.contact(s, home, name="Anna Chen").id)[0]
        for _ in range(2)
    )
    make(book, home, contact_id=drop, next_contact_id=drop)
    book.write("test", lambda s: same_people.merge(s, keep, drop))
    line = only(book, home)
    assert (line.contact_id, line.next_contact_id) == (keep, keep)


def test_bin_purge_and_undo(book: Book, home: int) -> None:
    made = make(book, home)
    meeting_id = book.write("test", lambda s: held(s, home, 0, Outcome.ORDER, made).id)[0]
    book.write("test", lambda s: opportunities.put_in_bin(s, [made]))
    with book.read() as session:
        assert opportunities.of_account(session, home) == []
        [binned] = bin.listed(session)
    assert (binned.kind, binned.title, binned.account) == ("opportunity", "Forms", "云汀商业银行")
    book.write("test", lambda s: bin.restore(s, "opportunity", [made]))
    assert only(book, home).advances == 1
    book.write("test", lambda s: opportunities.put_in_bin(s, [made]))
    _, written = book.write("purge", lambda s: bin.purge(s, [("opportunity", made)]))
    with book.read() as session:
        assert session.get(Opportunity, made) is None
        assert session.get_one(Meeting, meeting_id).opportunity_id is None
    book.undo(written.scope_id)
    book.write("test", lambda s: bin.restore(s, "opportunity", [made]))
    assert only(book, home).advances == 1


def test_two_thousand_are_read_in_a_few_statements(book: Book, home: int) -> None:
    """However many there are: as often as for one."""

    def ask(spec: OpportunitySpec) -> tuple[int, int]:
        with book.read() as session, counted(session) as asked:
            found = opportunity_list.listed(session, spec)
            opportunity_list.board(found, TODAY)
            opportunity_list.forecasts(found, TODAY)
            opportunity_list.product_lines(session)
            return len(found), len(asked)

    def fill(session: Session) -> None:
        rows = [
            {"account_id": home, "title": f"Deal {number}", "value": number, "chance": number % 100,
             "expected_on": TODAY + timedelta(days=number % 400 - 50)}
            for number in range(1_999)
        ]  # fmt: skip
        session.execute(insert(Opportunity), rows)
        for number in range(20):
            held(session, home, number, Outcome.CONTINUATION, number + 2)

    first = make(book, home)
    few = [ask(OpportunitySpec()), ask(OpportunitySpec(text="deal"))]
    with book.read() as session, counted(session) as asked:
        opportunity_page.load(session, first)
    once = len(asked)
    book.write("test", fill)
    many = [ask(OpportunitySpec()), ask(OpportunitySpec(text="deal"))]
    assert [count for count, _ in many] == [2_000, 1_999]
    assert [asked for _, asked in many] == [asked for _, asked in few] == [4, 4]
    with book.read() as session, counted(session) as asked:
        opportunity_page.load(session, first)
    assert len(asked) == once <= 8
