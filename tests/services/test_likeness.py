"""Accounts that are one company twice are found, with the reason, and can be told apart."""

from __future__ import annotations

from random import Random

import pytest
from sqlalchemy import insert
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.models import Account
from kamdesk.services import accounts, duplicates
from kamdesk.services.duplicates import Reason
from kamdesk.text.company import company_key
from tests import factories


@pytest.mark.parametrize(
    ("stored", "typed", "reason"),
    [
        ("云帆仓储有限公司", "云帆仓储股份有限公司", Reason.NAME),
        ("海岚文具（集团）有限公司", "海岚文具", Reason.NAME),
        ("ＨＡＬＥ　Ｆｏｘｇｌｏｖｅ Ltd.", "hale foxglove GmbH", Reason.NAME),
        ("上海云帆仓储设备有限公司", "上海云航仓储设备", Reason.NEAR_NAME),
        ("Foxglove Hale Ltd", "Hale Foxglove Inc.", Reason.NEAR_NAME),
        ("Foxglove Instruments", "Foxglove Instrumnets", Reason.NEAR_NAME),
        ("上海云帆仓储有限公司", "北京云帆文具有限公司", None),
        ("Yuzhang Packaging Guangzhou", "Yizhang Packaging Guangzhou", None),
        ("云帆超市 12 号店", "云帆超市 13 号店", None),
        ("云帆仓储有限公司上海分公司", "云帆仓储有限公司北京分公司", None),
        ("云帆仓储", "", None),
    ],
)
def test_alike_while_typing(book: Book, stored: str, typed: str, reason: Reason | None) -> None:
    book.write("x", lambda s: factories.account(s, name=stored))
    with book.read() as session:
        found = duplicates.alike(session, typed)
    assert [hit.reason for hit in found] == ([reason] if reason else [])


def test_a_tax_number_is_the_surest_and_the_account_itself_never_alike(book: Book) -> None:
    def fill(session: Session) -> tuple[int, int]:
        one = factories.account(session, name="云帆仓储有限公司", tax_no="91310000ma1fl0001x")
        return one.id, factories.account(session, name="海岚文具").id

    (one, other), _ = book.write("x", fill)
    with book.read() as session:
        hits = duplicates.alike(session, "海岚文具", " 91310000MA1FL0001X ")
        assert [(hit.account_id, hit.reason) for hit in hits] == [
            (one, Reason.TAX_NO),
            (other, Reason.NAME),
        ]
        assert duplicates.alike(session, "海岚文具", except_id=other) == []
    book.write("x", lambda s: accounts.put_in_bin(s, [other]))
    with book.read() as session:
        assert duplicates.alike(session, "海岚文具") == []


def test_the_finder_says_why_and_forgets_what_was_told_apart(book: Book) -> None:
    def fill(session: Session) -> list[int]:
        made = [
            factories.account(session, name="云帆仓储有限公司", phone="021-5550 0001"),
            factories.account(session, name="云帆仓储（集团）", phone="+86 21 55500001"),
            factories.account(session, name="上海海岚文具礼品", tax_no="T1"),
            factories.account(session, name="上海海兰文具礼品"),
            factories.account(session, name="Quite Another", tax_no="t 1"),
            factories.account(session, name="Alone"),
            factories.account(session, name="Foxglove Instruments", city="Rye"),
            factories.account(session, name="Foxglove Instrumnets", city="Hastings"),
        ]
        for number in range(9):
            factories.account(session, name=f"Shop {number}", phone="0200 000 0000")
        return [account.id for account in made]

    (a, b, c, d, e, *_), _ = book.write("x", fill)
    with book.read() as session:
        first, second = duplicates.find(session)
    assert first.account_ids == (c, e, d)
    assert [(pair.first_id, pair.second_id, pair.reasons) for pair in first.pairs] == [
        (c, e, (Reason.TAX_NO,)),
        (c, d, (Reason.NEAR_NAME,)),
    ]
    assert second.pairs == (duplicates.Pair(a, b, (Reason.NAME, Reason.PHONE), 100),)
    book.write("tell_accounts_apart", lambda s: duplicates.tell_apart(s, [b, a]))
    with book.read() as session:
        assert [group.account_ids for group in duplicates.find(session)] == [(c, e, d)]


def test_every_misspelling_is_found_among_thousands(book: Book) -> None:
    random = Random(7)
    syllables = [chr(0x4E00 + number) for number in range(100, 1300)]
    names = ["".join(random.sample(syllables, 9)) + "有限公司" for _ in range(3000)]
    wrong = {
        at: name[: at % 9] + "\u4e00" + name[at % 9 + 1 :] for at, name in enumerate(names[:60])
    }

    def fill(session: Session) -> None:
        rows = [
            {"code": f"C{at}", "name": name, "name_key": company_key(name), "sort_key": ""}
            for at, name in enumerate([*names, *wrong.values()])
        ]
        session.execute(insert(Account), rows)

    book.write("x", fill)
    with book.read() as session:
        groups = duplicates.find(session)
        codes = accounts.names(session, [one for group in groups for one in group.account_ids])
    found = {frozenset(codes[one] for one in group.account_ids) for group in groups}
    assert found == {frozenset((names[at], other)) for at, other in wrong.items()}
