"""Whom a row means: codes, tax numbers, names; one id under two names; what may be changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kamdesk.db.book import Book
from kamdesk.errors import RefusedError
from kamdesk.exchange.fields import Kind
from kamdesk.exchange.importing import Mode, Renamed, refusal_sentence
from kamdesk.models import Account, Contact, CustomValue, ProductLine, SalesLine
from kamdesk.models.kinds import CustomType
from kamdesk.money import to_units
from kamdesk.services import custom_fields, product_lines
from tests import factories
from tests.exchange.test_importing_files import bring, stored
from tests.exchange.test_importing_sales import counts, table

TAX = "91110000600037341L"
HEADERS = ["客户编号", "客户名称", "税号", "城市"]


def names(book: Book) -> list[tuple[Any, ...]]:
    return stored(book, Account.code, Account.name)


@pytest.fixture
def known(book: Book) -> Book:
    book.write("new", lambda s: factories.account(s, name="云帆仓储有限公司", code="C1"))
    return book


def test_a_tax_number_finds_the_account_and_a_wrong_one_is_refused(
    known: Book, tmp_path: Path
) -> None:
    rows = [
        ["C1", "云帆仓储", TAX, ""],
        ["", "云帆仓储", f"{TAX[:-1]}1", ""],
        ["", "海外", "DE12", ""],
    ]
    result = bring(known, Kind.ACCOUNTS, table(tmp_path / "a.csv", HEADERS, rows))
    assert counts(result) == (1, 1, 0, 1)
    refused = result.refused[0]
    assert (refused.field, refused.code, refused.text) == ("tax_no", "bad_tax_no", f"{TAX[:-1]}1")
    assert "校验位" in refusal_sentence(refused, "zh")
    by_tax = [["", "云帆仓储", TAX.lower(), "苏州"]]
    assert counts(bring(known, Kind.ACCOUNTS, table(tmp_path / "b.csv", HEADERS, by_tax))) == (
        0, 1, 0, 0,
    )  # fmt: skip


def test_another_name_for_a_code_is_asked_about(known: Book, tmp_path: Path) -> None:
    rows = [["C1", "东海冷链", "", "上海"], ["C1", "云帆仓储", "", "上海"], ["C2", "甲", "", ""]]
    path = table(tmp_path / "a.csv", HEADERS, rows)
    with pytest.raises(RefusedError) as asked:
        bring(known, Kind.ACCOUNTS, path)
    assert asked.value.code == "renamed_accounts"
    assert asked.value.params["examples"] == [("C1", "云帆仓储有限公司", "东海冷链")]
    kept = bring(known, Kind.ACCOUNTS, path, renamed=Renamed.KEEP)
    assert (counts(kept), kept.notes[0].code) == ((1, 2, 0, 0), "renamed_kept")
    assert names(known)[0] == ("C1", "云帆仓储")
    refused = bring(known, Kind.ACCOUNTS, path, renamed=Renamed.REFUSE)
    assert counts(refused) == (0, 0, 2, 1)
    assert refused.refused[0].code == "renamed_account"


def test_the_files_first_other_name_is_taken_once(known: Book, tmp_path: Path) -> None:
    headers = ["客户编号", "客户名称", "日期", "金额"]
    rows = [["C1", "东海冷链", "2025-01-01", "1"], ["C1", "西海冷链", "2025-01-02", "2"]]
    path = table(tmp_path / "s.csv", headers, rows)
    first = bring(known, Kind.SALES, path, renamed=Renamed.TAKE)
    assert names(known) == [("C1", "东海冷链")]
    assert [note.code for note in first.notes] == ["renamed_kept", "renamed_taken"]
    assert counts(bring(known, Kind.SALES, path, renamed=Renamed.TAKE)) == (0, 0, 2, 0)
    assert names(known) == [("C1", "东海冷链")]


def test_an_account_known_by_its_code_alone_takes_its_name_unasked(
    book: Book, tmp_path: Path
) -> None:
    sales = table(tmp_path / "s.csv", ["客户编号", "日期", "金额"], [["C1", "2025-01-01", "1"]])
    bring(book, Kind.SALES, sales)
    assert names(book) == [("C1", "C1")]
    named = table(tmp_path / "a.csv", HEADERS[:2], [["C1", "云帆仓储"]])
    assert counts(bring(book, Kind.ACCOUNTS, named)) == (0, 1, 0, 0)
    assert stored(book, Account.name, Account.other_name) == [("云帆仓储", "")]


def test_the_short_and_the_other_name_are_the_same_account(book: Book, tmp_path: Path) -> None:
    book.write("new", lambda s: factories.account(s, name="云帆仓储", code="C1", other_name="Yun"))
    path = table(tmp_path / "a.csv", [*HEADERS[:2], "城市"], [["C1", "YUN", "上海"]])
    assert counts(bring(book, Kind.ACCOUNTS, path)) == (0, 1, 0, 0)
    assert names(book) == [("C1", "云帆仓储")]


def test_only_new_ones_or_only_known_ones(known: Book, tmp_path: Path) -> None:
    path = table(
        tmp_path / "a.csv",
        HEADERS,
        [["C1", "云帆仓储有限公司", "", "上海"], ["C2", "甲", "", "苏州"]],
    )
    updated = bring(known, Kind.ACCOUNTS, path, mode=Mode.UPDATE)
    assert (counts(updated), updated.refused[0].code) == ((0, 1, 0, 1), "not_in_book")
    again = table(tmp_path / "b.csv", HEADERS, [["C1", "", "", "北京"], ["C2", "甲", "", "苏州"]])
    created = bring(known, Kind.ACCOUNTS, again, mode=Mode.CREATE)
    assert (counts(created), created.notes[0].code) == ((1, 0, 1, 0), "left_as_is")
    assert stored(known, Account.code, Account.city) == [("C1", "上海"), ("C2", "苏州")]


def test_only_known_lines_are_corrected(known: Book, tmp_path: Path) -> None:
    headers = ["客户编号", "日期", "单号", "金额"]
    bring(known, Kind.SALES, table(tmp_path / "s.csv", headers, [["C1", "2025-01-01", "A", "1"]]))
    rows = [
        ["C1", "2025-01-01", "A", "2"],
        ["C1", "2025-01-01", "B", "3"],
        ["C9", "2025-01-01", "C", "4"],
    ]
    path = table(tmp_path / "t.csv", headers, rows)
    assert counts(bring(known, Kind.SALES, path, mode=Mode.CREATE)) == (2, 0, 1, 0)
    assert counts(bring(known, Kind.SALES, path, mode=Mode.UPDATE)) == (0, 1, 2, 0)
    rows.append(["C1", "2025-01-01", "D", "5"])
    more = bring(known, Kind.SALES, table(tmp_path / "t.csv", headers, rows), mode=Mode.UPDATE)
    assert (counts(more), more.refused[0].code) == ((0, 0, 3, 1), "not_in_book")
    assert sum(row[0] for row in stored(known, SalesLine.amount)) == to_units("9")


def test_fields_of_ones_own_come_by_their_names(known: Book, tmp_path: Path) -> None:
    def define(session: Any) -> None:
        custom_fields.define(session, "车队规模", CustomType.NUMBER)
        custom_fields.define(session, "签约日", CustomType.DATE)
        custom_fields.define(session, "渠道", CustomType.CHOICE, ["直销", "代理"])

    known.write("define", define)
    headers = ["客户编号", "客户名称", "车队规模", "签约日", "渠道"]
    rows = [["C1", "云帆仓储", "1,200", "2025年3月1日", "代理"], ["C2", "甲", "", "", "网店"]]
    path = table(tmp_path / "a.csv", headers, rows)
    result = bring(known, Kind.ACCOUNTS, path)
    assert counts(result) == (0, 1, 0, 1)
    assert (result.refused[0].field, result.refused[0].code) == ("custom:渠道", "not_a_choice")
    assert stored(known, CustomValue.field_id, CustomValue.value, CustomValue.number) == [
        (1, "1200", 1200.0),
        (2, "2025-03-01", None),
        (3, "代理", None),
    ]
    assert counts(bring(known, Kind.ACCOUNTS, path)) == (0, 0, 1, 1)


def test_product_lines_by_name_and_out_of_the_bin(book: Book, tmp_path: Path) -> None:
    headers = ["产品线", "英文名称", "类别"]
    path = table(tmp_path / "p.csv", headers, [["纸品", "Paper", "耗材"], ["硒鼓", "", "耗材"]])
    assert counts(bring(book, Kind.PRODUCT_LINES, path)) == (2, 0, 0, 0)
    book.write("bin", lambda s: product_lines.put_in_bin(s, [1]))
    changed = table(tmp_path / "q.csv", headers, [["纸 品", "", "耗材"], ["硒鼓", "Toner", ""]])
    assert counts(bring(book, Kind.PRODUCT_LINES, changed)) == (0, 2, 0, 0)
    assert counts(bring(book, Kind.PRODUCT_LINES, changed)) == (0, 0, 2, 0)
    assert stored(book, ProductLine.name, ProductLine.other_name, ProductLine.deleted_at) == [
        ("硒鼓", "Toner", None),
        ("纸品", "Paper", None),
    ]


CARD = "BEGIN:VCARD\nVERSION:3.0\nN:{0};{1};;;\nFN:{0}{1}\n{2}END:VCARD\n"


def test_cards_without_a_company_are_contacts_of_nobody(book: Book, tmp_path: Path) -> None:
    cards = [
        CARD.format("沈", "嘉禾", "ORG:云帆仓储\nTITLE:采购总监\nTEL;TYPE=CELL:13800000001\n"),
        CARD.format("陆", "明", "TEL;TYPE=CELL:13800000002\n"),
        CARD.format("陆", "明", "TEL;TYPE=CELL:13800000003\n"),
    ]
    path = tmp_path / "cards.vcf"
    path.write_text("".join(cards), "utf-8")
    result = bring(book, Kind.CARDS, path)
    assert (counts(result), result.made) == (
        (3, 0, 0, 0),
        {"account": 1, "contact": 3, "account_contact": 1},
    )
    assert counts(bring(book, Kind.CARDS, path)) == (0, 0, 3, 0)
    mail = CARD.format("陆", "明", "TEL;TYPE=CELL:13800000003\nEMAIL:lu@example.com\n")
    path.write_text(mail, "utf-8")
    assert counts(bring(book, Kind.CARDS, path)) == (0, 1, 0, 0)
    moved = CARD.format("陆", "明", "ORG:云帆仓储\nEMAIL:lu@example.com\nTEL;TYPE=WORK:020-1\n")
    path.write_text(moved, "utf-8")
    assert bring(book, Kind.CARDS, path).made == {"account_contact": 1}
    assert counts(bring(book, Kind.CARDS, path)) == (0, 0, 1, 0)
    assert stored(book, Contact.mobile, Contact.email, Contact.phone)[2] == (
        "13800000003", "lu@example.com", "020-1",
    )  # fmt: skip
