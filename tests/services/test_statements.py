"""Statements, benchmarks, receivables and the questions they offer, on a real book."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from kamdesk.db.book import Book
from kamdesk.errors import ConflictError, RefusedError, ValidationError
from kamdesk.method import figure_talk
from kamdesk.method.figure_talk import Fact, Topic
from kamdesk.method.receivables import Bucket
from kamdesk.models import FinancialStatement, Meeting
from kamdesk.models.kinds import Light, MeetingState, QuestionKind, Ratio
from kamdesk.money import SCALE, to_units
from kamdesk.services import (
    benchmarks,
    book_settings,
    figures_page,
    meeting_page,
    receivables,
    statements,
)
from kamdesk.services import figure_talk as talk
from tests import factories
from tests.statements import counted

TODAY = date(2026, 11, 25)


@pytest.fixture
def account_id(book: Book) -> int:
    return book.write("new", lambda s: factories.account(s, industry="Printing").id)[0]


def write(book: Book, work: Any) -> Any:
    return book.write("edit_financials", work)[0]


def two_years(session: Any, account_id: int) -> None:
    """Collection period 47 days (closing balance), then 68 (averaged): 365 × 47 ÷ 365 …"""
    cells = {
        (2024, "revenue"): to_units(3650),
        (2024, "receivables"): to_units(470),
        (2025, "revenue"): to_units(3650),
        (2025, "receivables"): to_units(890),
    }
    statements.put(session, account_id, cells, unit="ten_thousand")


def test_cells_are_stored_whole_and_unit_and_currency_are_kept(book: Book, account_id: int) -> None:
    write(book, lambda s: two_years(s, account_id))
    write(book, lambda s: statements.choose(s, account_id, currency="USD"))
    write(book, lambda s: statements.put(s, account_id, {(2026, "revenue"): 5}, unit="million"))
    with book.read() as session:
        years = statements.load(session, account_id)
    assert [(y.year, y.currency, y.unit) for y in years] == [
        (2024, "USD", "ten_thousand"), (2025, "USD", "ten_thousand"), (2026, "USD", "million"),
    ]  # fmt: skip
    assert years[1].amounts.receivables == 890 * SCALE
    assert years[1].amounts.inventory is None


def test_bad_cells_are_named_and_nothing_is_stored(book: Book, account_id: int) -> None:
    bad = {(2025, "revenue"): 100, (2025, "inventory"): -1, (2025, "net_profit"): -7}
    with pytest.raises(ValidationError) as caught:
        write(book, lambda s: statements.put(s, account_id, bad))
    assert [(p.field, p.code) for p in caught.value.problems] == [("inventory", "negative")]
    with pytest.raises(ValidationError):
        write(book, lambda s: statements.put(s, account_id, {(25, "revenue"): 1}))
    with book.read() as session:
        assert statements.load(session, account_id) == []


def test_what_changed_elsewhere_is_not_overwritten(book: Book, account_id: int) -> None:
    key = (2025, "revenue")
    write(book, lambda s: statements.put(s, account_id, {key: 100}))
    with pytest.raises(ConflictError) as caught:
        write(book, lambda s: statements.put(s, account_id, {key: 300}, was={key: 200}))
    assert (caught.value.mine, caught.value.theirs) == ({"revenue": 300}, {"revenue": 100})


def test_a_year_goes_and_comes_back_by_undo(book: Book, account_id: int) -> None:
    write(book, lambda s: two_years(s, account_id))
    write(book, lambda s: statements.remove_year(s, account_id, 2024))
    scope = book.next_undo()
    assert scope is not None
    book.undo(scope.id)
    with book.read() as session:
        assert [y.year for y in statements.load(session, account_id)] == [2024, 2025]


def test_balances_of_another_currency_open_no_year(book: Book, account_id: int) -> None:
    def other(session: Any) -> None:
        two_years(session, account_id)
        row = session.query(FinancialStatement).filter_by(year=2024).one()
        row.currency = "USD"

    write(book, other)
    with book.read() as session:
        newest = statements.figures(statements.load(session, account_id))[-1]
    figure = newest.of(Ratio.COLLECTION_PERIOD)
    assert (figure.value, figure.averaged, figure.previous) == (89, False, None)


def test_the_own_industry_goes_before_that_for_all(book: Book, account_id: int) -> None:
    def fill(session: Any) -> None:
        benchmarks.put(
            session, "", {Ratio.COLLECTION_PERIOD: Decimal(45), Ratio.CURRENT: Decimal(2)}
        )
        benchmarks.put(session, "Printing", {Ratio.COLLECTION_PERIOD: Decimal("60.50")})

    write(book, fill)
    with book.read() as session:
        found = benchmarks.of_industry(session, "Printing")
        assert found == {Ratio.COLLECTION_PERIOD: Fraction(121, 2), Ratio.CURRENT: 2}
        assert benchmarks.of_industry(session, "Tea")[Ratio.COLLECTION_PERIOD] == 45
    write(book, lambda s: benchmarks.put(s, "Printing", {Ratio.COLLECTION_PERIOD: None}))
    with book.read() as session:
        assert [row.industry for row in benchmarks.table(session)] == [""]
    with pytest.raises(ValidationError):
        write(book, lambda s: benchmarks.put(s, "", {Ratio.CURRENT: Decimal("NaN")}))


def test_receivables_are_reckoned_in_the_accounts_currency(book: Book, account_id: int) -> None:
    def fill(session: Any) -> None:
        add = receivables.add
        bill = {"number": "R1", "issued_on": TODAY - timedelta(days=95), "amount": to_units(100)}
        add(session, "invoice", account_id, bill)
        add(session, "invoice", account_id, {**bill, "number": "R2", "currency": "USD"})
        ahead = {**bill, "number": "R3", "issued_on": TODAY + timedelta(days=1)}
        add(session, "invoice", account_id, ahead)
        paid = {"invoice_no": "r1", "paid_on": TODAY - timedelta(days=5), "amount": to_units(30)}
        add(session, "payment", account_id, paid)
        other = factories.account(session)
        add(session, "invoice", other.id, {**bill, "due_on": TODAY})
        book_settings.put(session, receivables.TERMS, 60)

    write(book, fill)
    with book.read() as session:
        found = receivables.load(session, account_id, TODAY)
        assert receivables.overdue_by_account(session, TODAY) == {
            account_id: to_units(70), account_id + 1: 0,
        }  # fmt: skip
    assert (found.terms, found.foreign, found.currency) == (60, 1, "CNY")
    assert [(bill.number, currency) for bill, currency in found.others] == [
        ("R2", "USD"),
        ("R3", "CNY"),
    ]
    assert found.figures.ageing[Bucket.UP_TO_60] == found.figures.open == to_units(70)
    assert found.figures.days_to_pay() == 90


@pytest.mark.parametrize(
    ("kind", "values", "problem"),
    [
        ("invoice", {"issued_on": TODAY, "amount": 0}, ("amount", "required")),
        ("invoice", {"issued_on": None, "amount": 5}, ("issued_on", "required")),
        ("payment", {"paid_on": TODAY, "amount": None}, ("amount", "required")),
        (
            "invoice",
            {"issued_on": TODAY, "due_on": TODAY - timedelta(days=1), "amount": 5},
            ("due_on", "due_before"),
        ),
    ],
)
def test_bad_lines_are_refused(
    book: Book, account_id: int, kind: str, values: dict[str, Any], problem: tuple[str, str]
) -> None:
    with pytest.raises(ValidationError) as caught:
        write(book, lambda s: receivables.add(s, kind, account_id, values))
    assert [(p.field, p.code) for p in caught.value.problems] == [problem]


def test_a_line_is_changed_and_removed(book: Book, account_id: int) -> None:
    row = write(
        book,
        lambda s: receivables.add(s, "invoice", account_id, {"issued_on": TODAY, "amount": 5}),
    )
    write(book, lambda s: receivables.change(s, "invoice", row, {"amount": 7}, {"amount": 5}))
    with pytest.raises(ValidationError):
        earlier = {"due_on": TODAY - timedelta(days=3)}
        write(book, lambda s: receivables.change(s, "invoice", row, earlier))
    with book.read() as session:
        assert receivables.load(session, account_id, TODAY).figures.open == 7
    write(book, lambda s: receivables.remove(s, "invoice", row))
    with book.read() as session:
        assert receivables.load(session, account_id, TODAY).empty


def test_a_longer_collection_period_becomes_a_chain_of_the_next_meeting(
    book: Book, account_id: int
) -> None:
    write(book, lambda s: two_years(s, account_id))
    with book.read() as session:
        page = figures_page.load(session, account_id, TODAY)
    assert page.newest is not None
    assert page.newest.of(Ratio.COLLECTION_PERIOD).light is Light.WATCH
    concern = page.concerns[0]
    assert (concern.topic, concern.fact, concern.by) == (Topic.COLLECTION_PERIOD, Fact.LONGER, 21)
    assert figure_talk.fact(concern, "zh", str) == "回款周期拉长 21 天"
    offered = figure_talk.questions(concern, "zh", str)
    first = next(q.text for q in offered if q.kind is QuestionKind.DIFFICULTY)
    then = [q.text for q in offered if q.kind is QuestionKind.IMPLICATION]
    assert "拉长了 21 天" in first and len(then) >= 2

    when = datetime(2026, 12, 1, 2, tzinfo=UTC)
    meeting_id = write(book, lambda s: factories.meeting(s, account_id, when).id)
    topic = figure_talk.title(concern, "zh")
    for _twice in range(2):
        write(book, lambda s: talk.add_to_plan(s, meeting_id, topic, first, then[:2]))
    with book.read() as session:
        (chain,) = meeting_page.load(session, meeting_id).chains
    assert (chain.difficulty.topic, chain.difficulty.text) == ("回款变慢", first)
    assert [question.text for question in chain.implications] == then[:2]


def test_without_a_meeting_one_is_arranged_and_a_held_one_is_left_alone(
    book: Book, account_id: int
) -> None:
    when = datetime(2026, 12, 1, 2, tzinfo=UTC)
    chain = ("Late", "What makes it slow?", ["And then?"])
    made = write(
        book, lambda s: talk.arrange_with(s, account_id, when, "Review", chain, "en", TODAY)
    )
    with book.read() as session:
        assert len(meeting_page.load(session, made).chains[0].implications) == 1
    write(book, lambda s: setattr(s.get(Meeting, made), "state", MeetingState.HELD))
    with pytest.raises(RefusedError):
        write(book, lambda s: talk.add_to_plan(s, made, *chain))


def test_every_topic_has_questions_in_both_languages() -> None:
    for topic in Topic:
        for fact in Fact:
            concern = figure_talk.Concern(topic, fact, Fraction(21), Fraction(1), 5)
            for lang in ("zh", "en"):
                kinds = [q.kind for q in figure_talk.questions(concern, lang, str)]
                assert kinds.count(QuestionKind.DIFFICULTY) >= 2
                assert kinds.count(QuestionKind.IMPLICATION) >= 2
                assert figure_talk.opener(concern, lang, str)


def test_the_page_reads_a_fixed_number_of_times(book: Book, account_id: int) -> None:
    counts = []
    for more in (1, 12):
        for number in range(more):
            day = TODAY - timedelta(days=30 * number)
            bill = {"issued_on": day, "amount": 5}
            write(book, lambda s, b=bill: receivables.add(s, "invoice", account_id, b))
            year = 2010 + number
            write(book, lambda s, y=year: statements.put(s, account_id, {(y, "revenue"): 5}))
        with book.read() as session, counted(session) as asked:
            figures_page.load(session, account_id, TODAY)
            receivables.overdue_by_account(session, TODAY)
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 14
