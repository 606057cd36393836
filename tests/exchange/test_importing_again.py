"""What was settled once: remembered mappings, typed fixes, refused rows that come back, undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from kamdesk.db.book import Book
from kamdesk.errors import RefusedError
from kamdesk.exchange.fields import Kind
from kamdesk.exchange.importing import ImportRequest, ImportResult, Renamed, recall, run
from kamdesk.exchange.importing import write_refused as write
from kamdesk.method.periods import Period
from kamdesk.models import Account, ProductLine, SalesLine
from kamdesk.services import import_mappings, imports, tiers
from tests import factories
from tests.db.test_undo import contents
from tests.exchange.test_importing_files import bring, stored
from tests.exchange.test_importing_sales import counts, table

SHEETS: dict[Kind, tuple[list[str], list[list[str]], list[list[str]]]] = {
    Kind.LEDGER: (
        ["客户名称", "月份", "销售额", "毛利", "服务费用"],
        [["云帆仓储", "2025-01", "10", "3", "1"], ["云帆仓储", "2025-02", "12", "", ""]],
        [["云帆仓储", "2025-01", "11", "4", "2"], ["云帆仓储", "2025-03", "12", "", "9"]],
    ),
    Kind.STATEMENTS: (
        ["客户名称", "年度", "营业收入", "净利润"],
        [["云帆仓储", "2023", "10", "3"], ["云帆仓储", "2024", "12", ""]],
        [["云帆仓储", "2023", "11", "3"], ["海岚文具", "2024", "12", ""]],
    ),
    Kind.RECEIVABLES: (
        ["客户名称", "发票号", "开票日期", "发票金额", "回款日期", "回款金额"],
        [["云帆仓储", "F1", "2025-01-01", "10", "2025-02-01", "4"]],
        [["云帆仓储", "F1", "2025-01-01", "11", "2025-02-01", "5"]],
    ),
    Kind.PRODUCT_LINES: (
        ["产品线", "英文名称"],
        [["纸品", "Paper"], ["硒鼓", ""]],
        [["纸品", "Papers"], ["墨盒", ""]],
    ),
    Kind.ACCOUNTS: (
        ["客户编号", "客户名称", "城市", "联系人"],
        [["C1", "云帆仓储", "上海", "陆明"]],
        [["C1", "云帆仓储", "苏州", "沈嘉禾"]],
    ),
}


@pytest.mark.parametrize("kind", SHEETS)
def test_an_import_that_changed_things_is_undone_after_a_restart(
    open_copy: Callable[[Path], Book], empty_book_file: Path, tmp_path: Path, kind: Kind
) -> None:
    headers, first, second = SHEETS[kind]
    book = open_copy(empty_book_file)
    bring(book, kind, table(tmp_path / "a.csv", headers, first))
    before = kept(book)
    result = bring(book, kind, table(tmp_path / "b.csv", headers, second))
    assert result.added + result.changed == len(second) and result.changed
    after = kept(book)
    file = book.file
    book.close()
    book = open_copy(file)
    with book.read() as session:
        scope = imports.scope_of(session, result.import_id or 0)
    assert scope is not None
    undone = book.undo(scope)
    assert kept(book) == before
    assert undone.scope_id is not None
    book.undo(undone.scope_id)
    assert kept(book) == after
    book.close()


def kept(book: Book) -> dict[str, Any]:
    """Everything that an undo takes back."""
    return {name: rows for name, rows in contents(book).items() if name != "import_mapping"}


def again(book: Book, path: Path, kind: Kind = Kind.SALES, **more: Any) -> ImportResult:
    """An import as the command line does it: with what was settled last time."""

    def work(session: Any) -> ImportResult:
        return run(session, recall(session, ImportRequest(path, kind, **more)))

    return book.write("import", work)[0]


def test_what_was_settled_is_offered_for_the_same_headings(book: Book, tmp_path: Path) -> None:
    headers = ["甲方", "何时", "多少", "备注一"]
    rows = [["云帆仓储", "03/04/2025", "十块", ""], ["云帆仓储", "04/05/2025", "5", ""]]
    mapping = {"account_name": "甲方", "date": "何时", "amount": "多少"}
    answers = {"date_order": "DMY", "replacements": {("amount", "十块"): "10"}}
    path = table(tmp_path / "a.csv", headers, rows)
    result = bring(book, Kind.SALES, path, mapping=mapping, renamed=Renamed.KEEP, **answers)
    assert counts(result) == (2, 0, 0, 0)
    assert counts(again(book, path)) == (0, 0, 2, 0)
    shuffled = table(
        tmp_path / "b.csv",
        ["多少", " 甲方", "备注 一", "何时"],
        [["十块", "海岚", "", "06/07/2025"]],
    )
    with book.read() as session:
        found = import_mappings.remembered(session, headers)
    assert found is not None and found.mapping == mapping
    assert (found.kind, found.date_order, found.renamed) == ("sales", "DMY", "keep")
    assert found.replacements == {("amount", "十块"): "10"}
    assert counts(again(book, shuffled)) == (1, 0, 0, 0)
    assert str(stored(book, SalesLine.date)[-1][0]) == "2025-07-06"


def test_a_choice_of_now_goes_before_the_one_of_last_time(book: Book, tmp_path: Path) -> None:
    headers = ["客户名称", "日期", "含税", "不含税"]
    path = table(tmp_path / "a.csv", headers, [["云帆仓储", "2025-01-01", "113", "100"]])
    bring(book, Kind.SALES, path, mapping={"amount": "含税"})
    assert again(book, path).mapping["amount"] == "含税"
    assert again(book, path, mapping={"amount": "不含税"}).mapping["amount"] == "不含税"
    assert again(book, path).mapping["amount"] == "不含税"


def test_remembering_is_no_part_of_undo(book: Book, tmp_path: Path) -> None:
    headers, rows, more = SHEETS[Kind.PRODUCT_LINES]
    first = bring(book, Kind.PRODUCT_LINES, table(tmp_path / "a.csv", headers, rows))
    bring(book, Kind.PRODUCT_LINES, table(tmp_path / "b.csv", headers, more[1:]))
    with book.read() as session:
        scope = imports.scope_of(session, first.import_id or 0)
    assert scope is not None
    book.undo(scope)
    assert stored(book, ProductLine.name) == [("墨盒",)]
    with book.read() as session:
        found = import_mappings.remembered(session, headers)
    assert found is not None and found.file_name == "b.csv"


def test_texts_typed_in_the_grid_count_and_the_file_stays(book: Book, tmp_path: Path) -> None:
    headers = ["客户名称", "日期", "金额", "产品线"]
    rows = [
        ["甲", "2025-13-01", "5", "纸"],
        ["乙", "2025-01-02", "五", ""],
        ["", "2025-01-03", "五", ""],
    ]
    path = table(tmp_path / "a.csv", headers, rows)
    bad = bring(book, Kind.SALES, path)
    assert [(row.row_number, row.field, row.text) for row in bad.refused] == [
        (2, "date", "2025-13-01"),
        (3, "amount", "五"),
        (4, "amount", "五"),
    ]
    fixes = {(2, "date"): "2025-12-01", (4, "account_name"): "丙", (3, "order_no"): "A7"}
    done = bring(book, Kind.SALES, path, fixes=fixes, replacements={("amount", "五"): "5"})
    assert counts(done) == (3, 0, 0, 0)
    assert {row[0] for row in stored(book, SalesLine.amount)} == {50_000}
    assert ("A7",) in stored(book, SalesLine.order_no)
    assert [row[0] for row in stored(book, Account.name)] == ["丙", "乙", "甲"]


BROKEN: dict[Kind, tuple[list[str], int, str]] = {
    Kind.LEDGER: (["云帆仓储", "某月", "10", "3", "1"], 2, "2025-07"),
    Kind.STATEMENTS: (["云帆仓储", "某年", "10", "3"], 2, "2022"),
    Kind.RECEIVABLES: (["云帆仓储", "F7", "2025-01-01", "很多", "", ""], 4, "10"),
    Kind.PRODUCT_LINES: (["", "Paper"], 1, "纸品"),
    Kind.ACCOUNTS: (["C1", "云帆" * 200, "上海", ""], 2, "云帆仓储"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_refused_rows_of_every_kind_come_back_mended(
    book: Book, tmp_path: Path, kind: Kind
) -> None:
    headers, row, mended = SHEETS[kind][0], BROKEN[kind][0], BROKEN[kind][2]
    result = bring(book, kind, table(tmp_path / "a.csv", headers, [row]))
    assert counts(result) == (0, 0, 0, 1)
    out = tmp_path / "refused.xlsx"
    write(out, result.headers, result.refused, "en")
    workbook = load_workbook(out)
    workbook.active.cell(2, BROKEN[kind][1]).value = mended
    workbook.save(out)
    assert counts(bring(book, kind, out)) == (1, 0, 0, 0)
    assert counts(bring(book, kind, out)) == (0, 0, 1, 0)


def test_evaluations_go_with_the_import_or_stay_with_it(book: Book, tmp_path: Path) -> None:
    rows = [["云帆仓储", "2025-01-02", "A1", "10"], ["海岚文具", "2025-02-03", "A2", "5"]]
    file = table(tmp_path / "a.csv", ["客户名称", "日期", "单号", "金额"], rows)
    before = kept(book)
    done = bring(book, Kind.SALES, file)
    year = Period(date(2025, 1, 1), date(2025, 12, 31))
    for _ in range(2):
        book.write("apply_tiers", lambda s: tiers.apply(s, tiers.preview(s, year)))
    with book.read() as session:
        scope = imports.scope_of(session, done.import_id or 0)
        together = imports.to_undo(session, scope or 0)
    assert (len(together), together[-1]) == (3, scope)
    _talk, hanging = book.write("new_meeting", lambda s: factories.meeting(s, 1).id)
    judged = kept(book)
    with pytest.raises(RefusedError, match="undo_blocked"):
        book.undo_all(together)
    assert kept(book) == judged
    book.undo(hanging.scope_id or 0)
    with book.read() as session:
        together = imports.to_undo(session, scope or 0)
    book.undo_all(together)
    assert kept(book) == before
