"""Finding an account by typing, as people type."""

from __future__ import annotations

import pytest

from kamdesk.db.book import Book
from kamdesk.services import account_list, accounts, search
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
