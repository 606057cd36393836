"""Finding an account by typing, as people type."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from kamdesk.db.book import Book
from kamdesk.models import Account
from kamdesk.services import account_list, accounts, competitors, search
from tests import factories


@pytest.fixture
def found_in(book: Book) -> Book:
    def fill(session: object) -> None:
        for code, name in (
            ("A1", "岭南启航文仪集团有限公司"),
            ("A2", "重庆长岭物流有限公司"),
            ("A3", "Antonio Moreno Taquería"),
            ("A4", "華景置業（集團）股份有限公司"),
            ("A5", "ＡＢＣ电子科技"),
        ):
            factories.account(session, code=code, name=name)  # type: ignore[arg-type]

    book.write("fill", fill)
    return book


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("启", "A1"),
        ("航文", "A1"),
        ("启航文仪", "A1"),
        ("lingnanqihang", "A1"),
        ("lingnanqi", "A1"),
        ("lnqh", "A1"),
        ("LNQH", "A1"),
        ("qihang", "A1"),
        ("chongqing", "A2"),
        ("cqcl", "A2"),
        ("taqueria", "A3"),
        ("MORENO", "A3"),
        ("moreno ant", "A3"),
        ("华景置业", "A4"),
        ("華景", "A4"),
        ("hjzy", "A4"),
        ("abc电子", "A5"),
        ("ＡＢＣ", "A5"),
        ("a3", "A3"),
    ],
)
def test_finds_as_typed(found_in: Book, typed: str, code: str) -> None:
    with found_in.read() as session:
        first = search.hits(session, typed, kind="account")[0]
        assert accounts.by_code(session, code).id == first.target_id
        spec = account_list.ListSpec(search=typed)
        assert first.target_id in account_list.ids(session, spec)


def test_three_characters_in_another_order_are_not_found(found_in: Book) -> None:
    with found_in.read() as session:
        assert search.hits(session, "文航启") == []


@pytest.mark.parametrize("typed", ["", "   ", '"', "AND", "(", "*", "'; DROP TABLE account; --"])
def test_odd_typing_finds_nothing_and_harms_nothing(found_in: Book, typed: str) -> None:
    with found_in.read() as session:
        search.hits(session, typed)
        assert account_list.count(session) == 5


def test_names_that_start_with_what_was_typed_come_first(book: Book) -> None:
    def fill(session: object) -> None:
        for name in ("佛山长岭", "长岭物流集团", "山长", "Long Chang Trading", "Chang Long"):
            factories.account(session, name=name)  # type: ignore[arg-type]

    book.write("fill", fill)
    with book.read() as session:
        assert [hit.title for hit in search.hits(session, "长岭")] == ["长岭物流集团", "佛山长岭"]
        assert [hit.title for hit in search.hits(session, "clwl")] == ["长岭物流集团"]
        both = ["长岭物流集团", "Chang Long"]
        assert [hit.title for hit in search.hits(session, "chang l")][:2] == both
        by_pinyin = [hit.title for hit in search.hits(session, "chang")]
        assert set(by_pinyin[:2]) == {"Chang Long", "长岭物流集团"}
        assert len(by_pinyin) == 5


def test_a_letter_that_everything_answers_to_looks_at_few_documents(book: Book) -> None:
    count = search.CANDIDATES * 2

    def fill(session: object) -> None:
        for number in range(count):
            factories.account(session, name=f"Lane {number}")  # type: ignore[arg-type]
        factories.account(session, name="Zeta Lane")  # type: ignore[arg-type]

    book.write("fill", fill)
    with book.read() as session:
        assert len(search.hits(session, "l", limit=12)) == 12
        assert search.hits(session, "l", limit=9999)[0].title == "Lane 0"
        assert len(search.hits(session, "l", limit=9999)) == search.CANDIDATES
        assert [hit.title for hit in search.hits(session, "z")] == ["Zeta Lane"]
        found = account_list.ids(session, account_list.ListSpec(search="l"))
        assert len(found) == count + 1


def test_two_accounts_of_one_name_are_told_apart(book: Book) -> None:
    def fill(session: object) -> None:
        factories.account(session, name="Twin Rivers", code="T1", city="Hefei")  # type: ignore[arg-type]
        factories.account(session, name="Twin Rivers", code="T2", city="Wuhu")  # type: ignore[arg-type]

    book.write("new_account", fill)
    with book.read() as session:
        found = search.hits(session, "twin")
        assert {(hit.account, hit.city) for hit in found} == {("T1", "Hefei"), ("T2", "Wuhu")}


def test_a_book_of_the_first_release_finds_the_old_and_the_new_kinds(
    open_copy: Callable[[Path], Book],
) -> None:
    old = open_copy(Path(__file__).parent.parent / "data" / "books" / "0001.kamdesk")
    with old.read() as session:
        account = session.scalars(select(Account)).first()
        assert account is not None
        name, account_id = account.name, account.id
    competitor_id = old.write("x", lambda s: competitors.create(s, {"name": "速达办公"}).id)[0]
    with old.read() as session:
        assert account_id in [h.target_id for h in search.hits(session, name, kind="account")]
        hit = search.hits(session, "sdbg")[0]
        assert (hit.kind, hit.target_id) == ("competitor", competitor_id)
