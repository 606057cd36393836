"""Competitors and share of wallet over a real book: what is read, what is refused, what undo
brings back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.errors import ConflictError, RefusedError, ValidationError
from kamdesk.method.wallet import Doubt, Holder, Source
from kamdesk.models import Competitor, IntelligenceNote, Meeting, Presence, WalletLine
from kamdesk.models.kinds import PresenceTrend, QuestionKind
from kamdesk.money import to_units
from kamdesk.services import (
    accounts,
    competitors,
    intelligence,
    next_question,
    presences,
    product_lines,
    search,
    wallet,
)
from kamdesk.services import bin as bin_service
from kamdesk.words import Lang
from tests import factories
from tests.statements import counted

TODAY = date(2026, 11, 25)
RECENT = date(2026, 9, 14)
LONG_AGO = date(2025, 10, 31)
"""A day before the last twelve closed months."""


@pytest.fixture
def home(book: Book) -> int:
    """An account with sales of 4,600 in paper and 900 in toner within twelve months."""

    def fill(session: Session) -> int:
        account = factories.account(session, name="Qihang Office", code="A1")
        for day, amount, line in (
            (RECENT, "4600", "Paper"),
            (RECENT, "900", "Toner"),
            (LONG_AGO, "7000", "Paper"),
        ):
            factories.sale(session, account.id, day, amount, product_line=line)
        return account.id

    return book.write("fill", fill)[0]


def added(book: Book, name: str, account_id: int | None = None, **values: Any) -> int:
    def work(session: Session) -> int:
        made = competitors.create(session, {"name": name}).id
        if account_id is not None:
            presences.add(session, account_id, made, values)
        return made

    return book.write("new_competitor", work)[0]


def note(book: Book, account_id: int, line: str, **changes: Any) -> None:
    book.write("edit_wallet", lambda s: wallet.set_line(s, account_id, line, changes, TODAY))


def read(book: Book, account_id: int) -> wallet.Wallet:
    with book.read() as session:
        return wallet.load(session, account_id, TODAY)


def problems(refused: pytest.ExceptionInfo[ValidationError]) -> dict[str, str]:
    return {problem.field: problem.code for problem in refused.value.problems}


def test_a_wallet_adds_up_from_spend_sales_and_competitors(book: Book, home: int) -> None:
    suda = added(book, "Suda", home, product_line="Paper", share="31", trend="gaining")
    note(book, home, "Paper", yearly_spend=to_units(10_000))
    found = read(book, home)
    assert [row.line for row in found.rows] == ["Paper", "Toner"]
    paper, toner = (row.share for row in found.rows)
    assert [(p.holder, p.key, p.percent) for p in paper.parts] == [
        (Holder.OURS, 0, 46),
        (Holder.COMPETITOR, suda, 31),
        (Holder.UNKNOWN, 0, 23),
    ]
    assert (paper.source, paper.gap) == (Source.SALES, to_units(5_400))
    assert found.rows[0].checked_on == TODAY
    assert toner.ours is None and toner.facts.sales == to_units(900)
    assert found.total.without_spend == ("Toner",)
    assert found.names == {suda: "Suda"}


def test_more_than_everything_is_said_and_not_counted(book: Book, home: int) -> None:
    added(book, "Suda", home, product_line="Paper", share=Decimal("60"))
    note(book, home, "Paper", yearly_spend=to_units(10_000), our_share=Decimal("52.00"))
    found = read(book, home)
    assert found.rows[0].share.doubt is Doubt.OVER_FULL
    assert found.rows[0].share.claimed == 112
    assert found.total.doubtful == ("Paper",) and found.total.ours is None


def test_everything_is_one_line_until_a_line_has_a_name(book: Book) -> None:
    def fill(session: Session) -> int:
        account_id = factories.account(session).id
        factories.sale(session, account_id, RECENT, "250")
        return account_id

    bare = book.write("fill", fill)[0]
    note(book, bare, "", yearly_spend=to_units(1000))
    assert [row.line for row in read(book, bare).rows] == [""]
    assert read(book, bare).total.ours == 25
    note(book, bare, "Paper", yearly_spend=to_units(400), our_share="50")
    assert [row.line for row in read(book, bare).rows] == ["Paper", ""]
    assert read(book, bare).total.ours == 50


def test_figures_are_checked_field_by_field(book: Book, home: int) -> None:
    with pytest.raises(ValidationError) as refused:
        note(book, home, "Paper", our_share="101", in_house_share="some")
    assert problems(refused) == {"our_share": "out_of_range", "in_house_share": "not_a_number"}
    with pytest.raises(ValidationError) as refused:
        note(book, home, "Paper", yearly_spend=-1)
    assert problems(refused) == {"yearly_spend": "negative"}
    assert read(book, home).rows[0].typed is False
    note(book, home, "Paper", our_share="12.50 %")
    with pytest.raises(ConflictError):
        book.write(
            "edit_wallet",
            lambda s: wallet.set_line(
                s, home, "Paper", {"our_share": "20"}, TODAY, {"our_share": Decimal(11)}
            ),
        )
    same = {"our_share": Decimal("12.5")}
    book.write(
        "edit_wallet",
        lambda s: wallet.set_line(s, home, "Paper", {"our_share": "20"}, TODAY, same),
    )
    assert read(book, home).rows[0].share.ours == 20


def test_a_competitor_sits_in_a_line_once_and_is_let_in_by_their_own_people(
    book: Book, home: int
) -> None:
    stranger = book.write(
        "fill", lambda s: factories.contact(s, factories.account(s).id, name="Stranger").id
    )[0]
    suda = added(book, "Suda", home, product_line="Paper")
    with pytest.raises(ValidationError) as refused:
        book.write("x", lambda s: presences.add(s, home, suda, {"product_line": "Paper"}))
    assert problems(refused) == {"competitor_id": "already_present"}
    with pytest.raises(ValidationError) as refused:
        book.write(
            "x",
            lambda s: presences.add(
                s, home, suda, {"product_line": "Toner", "sponsor_id": stranger}
            ),
        )
    assert problems(refused) == {"sponsor_id": "not_their_contact"}
    with book.read() as session:
        line = presences.of_account(session, home)[0]
    book.write(
        "x",
        lambda s: presences.update(s, line.id, {"share": "40", "trend": "losing"}, {"share": None}),
    )
    with book.read() as session:
        after = presences.of_account(session, home)[0]
    assert (after.share, after.trend) == (40, PresenceTrend.LOSING)


def test_the_library_tells_where_and_what_is_at_stake(book: Book, home: int) -> None:
    suda = added(book, "Suda", home, product_line="Paper", share="31", trend="gaining")
    added(book, "Nobody")
    note(book, home, "Paper", yearly_spend=to_units(10_000))
    book.write("x", lambda s: presences.add(s, home, suda, {"product_line": "Toner"}))
    with book.read() as session:
        first, second = competitors.listed(session, TODAY)
        page = competitors.page(session, suda, TODAY)
    assert (first.name, first.accounts, first.at_stake) == ("Suda", 1, to_units(5_500))
    assert first.trends == {PresenceTrend.GAINING: 1, None: 1}
    assert (second.name, second.accounts, second.at_stake) == ("Nobody", 0, 0)
    seat = page.seats[0]
    assert (seat.product_line, seat.held, seat.at_stake) == (
        "Paper", to_units(3_100), to_units(4_600),
    )  # fmt: skip
    assert page.seats[1].held is None


def test_a_place_without_a_line_puts_all_of_the_account_at_stake(book: Book, home: int) -> None:
    added(book, "Suda", home)
    with book.read() as session:
        assert competitors.listed(session, TODAY)[0].at_stake == to_units(5_500)


@pytest.mark.parametrize("typed", ["速达", "suda", "sdbg", "Suda Off"])
def test_found_by_name_pinyin_and_other_name(book: Book, typed: str) -> None:
    values = {"name": "速达办公", "other_name": "Suda Office"}
    made = book.write("new_competitor", lambda s: competitors.create(s, values).id)[0]
    added(book, "Lianyi")
    with book.read() as session:
        hit = search.hits(session, typed)[0]
        assert (hit.kind, hit.target_id) == ("competitor", made)
        assert [row.id for row in competitors.listed(session, TODAY, typed)] == [made]


def test_notes_are_found_dated_and_never_ahead(book: Book, home: int) -> None:
    suda = added(book, "Suda")
    told = {"text": "Quoted 8 % below us", "competitor_id": suda, "account_id": home}
    made = book.write("add_intelligence", lambda s: intelligence.add(s, told, TODAY).id)[0]
    with pytest.raises(ValidationError) as refused:
        ahead = {**told, "heard_on": TODAY + timedelta(days=1), "text": ""}
        book.write("add_intelligence", lambda s: intelligence.add(s, ahead, TODAY))
    assert problems(refused) == {"text": "required"}
    with pytest.raises(ValidationError) as refused:
        ahead = {**told, "heard_on": TODAY + timedelta(days=1)}
        book.write("add_intelligence", lambda s: intelligence.add(s, ahead, TODAY))
    assert problems(refused) == {"heard_on": "future_date"}
    with book.read() as session:
        hit = search.hits(session, "quoted")[0]
        assert (hit.kind, hit.target_id, hit.account) == ("intelligence", made, "Qihang Office")
        assert [n.competitor for n in intelligence.of_account(session, home)] == ["Suda"]
        assert [n.account for n in intelligence.of_competitor(session, suda)] == ["Qihang Office"]


def test_bin_undo_and_removing_for_good(book: Book, home: int) -> None:
    suda = added(book, "Suda", home, product_line="Paper", share="31")
    told = {"text": "Heard", "competitor_id": suda}
    book.write("add_intelligence", lambda s: intelligence.add(s, told, TODAY))
    scope = book.write("bin_competitors", lambda s: competitors.put_in_bin(s, [suda]))[1].scope_id
    assert read(book, home).presences == []
    with book.read() as session:
        assert [(b.kind, b.title) for b in bin_service.listed(session)] == [("competitor", "Suda")]
        assert search.hits(session, "suda") == []
    assert scope is not None
    book.undo(scope)
    assert [one.competitor for one in read(book, home).presences] == ["Suda"]
    book.write("bin_competitors", lambda s: competitors.put_in_bin(s, [suda]))
    book.write("purge", lambda s: bin_service.purge(s, [("competitor", suda)]))
    with book.read() as session:
        for model in (Competitor, Presence, IntelligenceNote):
            assert session.query(model).count() == 0


def test_an_account_goes_for_good_with_its_wallet(book: Book, home: int) -> None:
    suda = added(book, "Suda", home, product_line="Paper")
    note(book, home, "Paper", yearly_spend=1)
    told = {"text": "Heard", "competitor_id": suda, "account_id": home}
    book.write("add_intelligence", lambda s: intelligence.add(s, told, TODAY))
    book.write("bin_accounts", lambda s: accounts.put_in_bin(s, [home]))
    book.write("purge", lambda s: bin_service.purge(s, [("account", home)]))
    with book.read() as session:
        for model in (WalletLine, Presence, IntelligenceNote):
            assert session.query(model).count() == 0


def test_a_name_is_taken_once_however_it_is_written(book: Book) -> None:
    added(book, "Suda Office")
    with pytest.raises(ValidationError) as refused:
        added(book, " ＳＵＤＡ office")
    assert problems(refused) == {"name": "duplicate_competitor"}


def test_an_unknown_becomes_a_question_of_the_next_meeting_once(book: Book, home: int) -> None:
    with pytest.raises(RefusedError, match="no_meeting_planned"):
        book.write("ask_next_meeting", lambda s: next_question.ask(s, home, "How much?"))
    soon = datetime.now(UTC) + timedelta(days=2)

    def plan(session: Session) -> int:
        factories.meeting(session, home, soon + timedelta(days=9))
        factories.meeting(session, home, soon - timedelta(days=40))
        factories.meeting(session, home, soon - timedelta(days=2, hours=5))
        return factories.meeting(session, home, soon, title="Next").id

    wanted = book.write("fill", plan)[0]
    for _ in range(2):
        book.write("ask_next_meeting", lambda s: next_question.ask(s, home, "How much?"))
    with book.read() as session:
        questions = session.get_one(Meeting, wanted).questions
        assert [(q.kind, q.text) for q in questions] == [(QuestionKind.BACKGROUND, "How much?")]
        coming = next_question.coming(session, home)
    assert coming is not None
    assert (coming.meeting_id, coming.questions) == (wanted, {"How much?"})


def test_a_meeting_of_this_morning_counts_while_none_follows(book: Book, home: int) -> None:
    morning = datetime.now(UTC) - timedelta(hours=5)
    wanted = book.write("fill", lambda s: factories.meeting(s, home, morning).id)[0]
    asked = book.write("ask_next_meeting", lambda s: next_question.ask(s, home, "How much?"))[0]
    assert asked == wanted


def test_product_lines_offer_what_the_ledger_names(book: Book, home: int) -> None:
    made = book.write("x", lambda s: product_lines.create(s, {"name": "Paper"}).id)[0]
    book.write("x", lambda s: product_lines.create(s, {"name": "Chairs"}))
    with book.read() as session:
        assert product_lines.names(session) == ["Chairs", "Paper", "Toner"]
        assert [
            (row.name, row.id is None, row.accounts) for row in product_lines.listed(session)
        ] == [
            ("Chairs", False, 0),
            ("Paper", False, 1),
            ("Toner", True, 1),
        ]
    with pytest.raises(ValidationError) as refused:
        book.write("x", lambda s: product_lines.update(s, made, {"name": "Office paper"}))
    assert problems(refused) == {"name": "line_in_use"}
    book.write("x", lambda s: product_lines.put_in_bin(s, [made]))
    assert book.write("x", lambda s: product_lines.create(s, {"name": "Paper"}).id)[0] == made


def test_pages_ask_a_fixed_number_of_times(book: Book, home: int) -> None:
    suda = added(book, "Suda", home, product_line="Paper", share="10")

    def counts() -> list[int]:
        found = []
        for work in (
            lambda s: competitors.listed(s, TODAY),
            lambda s: competitors.page(s, suda, TODAY),
            lambda s: wallet.load(s, home, TODAY),
        ):
            with book.read() as session, counted(session) as statements:
                work(session)
            found.append(len(statements))
        return found

    lean = counts()

    def more(session: Session) -> None:
        for number in range(20):
            other = factories.account(session)
            presences.add(session, other.id, suda, {"product_line": "Paper"})
            one = competitors.create(session, {"name": f"Rival {number}"})
            presences.add(session, home, one.id, {"product_line": f"Line {number}"})
            wallet.set_line(session, home, f"Line {number}", {"yearly_spend": 5}, TODAY)
            told = {"text": "Heard", "competitor_id": suda}
            intelligence.add(session, told, TODAY)

    book.write("fill", more)
    assert counts() == lean == [3, 4, 3]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_sample_has_shares_that_add_up_and_one_to_check(
    open_copy: Callable[[Path], Book], territory_file: Callable[[Lang], Path], language: Lang
) -> None:
    book = open_copy(territory_file(language))
    with book.read() as session:
        ids = session.scalars(select(WalletLine.account_id).distinct()).all()
        rows = [row for one in ids for row in wallet.load(session, one, TODAY).rows]
        assert len(ids) >= 25
        assert [row.share.claimed for row in rows if row.share.doubt] == [112]
        library = competitors.listed(session, TODAY)
        assert len(library) == 6 and all(row.at_stake > 0 for row in library)
        assert all(competitors.page(session, row.id, TODAY).notes for row in library)
        assert {row.id is None for row in product_lines.listed(session)} == {False}
