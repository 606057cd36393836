"""Sheets of accounts and contacts: whom a row means, what it changes, what comes back refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from sqlalchemy import select

from kamdesk.db.book import Book
from kamdesk.exchange.fields import Kind
from kamdesk.exchange.importing import ImportRequest, ImportResult, run, write_refused
from kamdesk.models import Account, AccountContact, Contact
from kamdesk.services import accounts
from tests import factories
from tests.exchange.test_importing_sales import counts, table


def bring(book: Book, kind: Kind, path: Path, **more: Any) -> ImportResult:
    request = ImportRequest(path, kind, **more)
    return book.write("import", lambda session: run(session, request))[0]


def stored(book: Book, *columns: Any) -> list[tuple[Any, ...]]:
    with book.read() as session:
        return [tuple(row) for row in session.execute(select(*columns).order_by(columns[0]))]


def test_two_codes_with_one_name_stay_two_accounts(book: Book, tmp_path: Path) -> None:
    headers = ["客户编号", "客户名称", "城市"]
    rows = [["C1", "江海联运有限公司", "上海"], ["C2", "江海联运", "苏州"]]
    path = table(tmp_path / "a.csv", headers, rows)
    assert counts(bring(book, Kind.ACCOUNTS, path)) == (2, 0, 0, 0)
    assert counts(bring(book, Kind.ACCOUNTS, path)) == (0, 0, 2, 0)
    assert stored(book, Account.code, Account.city) == [("C1", "上海"), ("C2", "苏州")]
    nameless = table(
        tmp_path / "s.csv", ["客户名称", "日期", "金额"], [["江海联运有限公司", "2025-01-01", "5"]]
    )
    result = bring(book, Kind.SALES, nameless)
    assert [row.code for row in result.refused] == ["ambiguous_account"]


def test_filled_cells_update_and_empty_ones_change_nothing(book: Book, tmp_path: Path) -> None:
    book.write(
        "new_account",
        lambda s: factories.account(s, name="鹏城新象办公有限公司", city="深圳", phone="0755-1"),
    )
    headers = ["客户编码", "单位名称", "城市", "电话", "客户性质", "上级单位"]
    rows = [
        ["X9", "鹏城新象办公", "", "0755-2", "民营", "X8"],
        ["X8", "鹏城新象集团", "深圳", "", "神秘", "X9"],
    ]
    result = bring(book, Kind.ACCOUNTS, table(tmp_path / "a.csv", headers, rows))
    assert counts(result) == (1, 1, 0, 0)
    assert [note.code for note in result.notes] == ["parent_rings", "unknown_natures"]
    with book.read() as session:
        child, parent = accounts.by_code(session, "X9"), accounts.by_code(session, "X8")
        assert (child.city, child.phone, child.nature) == ("深圳", "0755-2", "private")
        assert (child.parent_id, parent.parent_id) == (parent.id, None) or (
            child.parent_id,
            parent.parent_id,
        ) == (None, child.id)


def test_a_file_that_contradicts_itself_keeps_its_first_word(book: Book, tmp_path: Path) -> None:
    rows = [["C1", "甲", "上海"], ["C1", "甲", "苏州"], ["C1", "甲", "上海"]]
    path = table(tmp_path / "a.csv", ["客户编号", "客户名称", "城市"], rows)
    result = bring(book, Kind.ACCOUNTS, path)
    assert counts(result) == (1, 0, 1, 1)
    assert (result.refused[0].code, result.refused[0].params) == ("duplicate_row", {"other": 2})
    assert stored(book, Account.code, Account.city) == [("C1", "上海")]


def test_accounts_in_the_bin_are_not_made_twice(book: Book, tmp_path: Path) -> None:
    account_id = book.write("new", lambda s: factories.account(s, name="甲", code="C1").id)[0]
    book.write("bin", lambda s: accounts.put_in_bin(s, [account_id]))
    path = table(tmp_path / "a.csv", ["客户编号", "客户名称"], [["C1", "甲"], ["C2", "乙"]])
    result = bring(book, Kind.ACCOUNTS, path)
    assert counts(result) == (1, 0, 0, 1)
    assert result.refused[0].code == "account_in_bin"


def test_contacts_find_their_account_and_are_changed_the_next_time(
    book: Book, tmp_path: Path
) -> None:
    headers = ["公司", "姓", "名", "职务", "手机", "邮箱"]
    rows = [
        ["甲公司", "沈", "嘉禾", "采购总监", "13800000001", "shen@example.com"],
        ["甲公司", "Gray", "Ann", "", "", "ann@example"],
    ]
    result = bring(book, Kind.CONTACTS, table(tmp_path / "c.csv", headers, rows))
    assert counts(result) == (1, 0, 0, 1)
    assert (result.refused[0].field, result.refused[0].code) == ("email", "not_an_email")
    promoted = [[*rows[0][:3], "副总经理", "", ""]]
    path = table(tmp_path / "c2.csv", headers, promoted)
    assert counts(bring(book, Kind.CONTACTS, path)) == (0, 1, 0, 0)
    assert counts(bring(book, Kind.CONTACTS, path)) == (0, 0, 1, 0)
    assert stored(book, Contact.name, Contact.mobile) == [("沈嘉禾", "13800000001")]
    assert stored(book, AccountContact.title) == [("副总经理",)]


def test_refused_rows_go_out_and_come_back_mended(book: Book, tmp_path: Path) -> None:
    headers = ["客户名称", "日期", "金额", "备注"]
    rows = [
        ["甲", "2025-01-01", "5", ""],
        ["乙", "2025-13-01", "7", '=cmd("x")'],
        ["丙", "", "9", ""],
    ]
    result = bring(book, Kind.SALES, table(tmp_path / "s.csv", headers, rows))
    assert counts(result) == (1, 0, 0, 2)
    out = tmp_path / "refused.xlsx"
    write_refused(out, result.headers, result.refused, "zh")
    workbook = load_workbook(out)
    sheet = workbook.active
    assert [cell.value for cell in sheet[1]] == [*headers, "原行号", "未导入字段", "未导入原因"]
    assert (sheet.cell(2, 5).value, sheet.cell(2, 6).value) == (3, "日期")
    assert sheet.cell(2, 4).data_type == "s"
    sheet.cell(2, 2).value, sheet.cell(3, 2).value = "2025-12-01", "2025-12-02"
    workbook.save(out)
    assert counts(bring(book, Kind.SALES, out)) == (2, 0, 0, 0)
    assert counts(bring(book, Kind.SALES, out)) == (0, 0, 2, 0)
