"""A dry run tells what the import does, and the same file again changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kamdesk.db.book import Book
from kamdesk.exchange.fields import Kind
from kamdesk.exchange.importing import ImportRequest, ImportResult, Mode, Renamed, run
from tests.exchange.test_importing_sales import counts, table

_SETTLED_LATER = {"ambiguous_account", "duplicate_row", "not_in_book"}
"""Refusals that later rows of a file can settle, so that the next time such a row goes in."""
CODES = ["", "C1", "C2", "c1", "无"]
NAMES = ["", "甲公司", "甲有限公司", "乙", "丙集团", "合计", "-"]
AMOUNTS = ["", "0", "10", "1,200.5", "(3)", "5万", "待定", "-7", "NULL"]
MONTHS = ["2025-01", "2025年2月", "2", "某月", "", "03/2025"]
DAYS = ["2025-01-03", "2025年1月4日", "2025-02-30", "", "45672"]
TAX = ["", "91110000600037341L", "911100006000373411", "DE9"]

COLUMNS: dict[Kind, dict[str, list[str]]] = {
    Kind.ACCOUNTS: {
        "客户编号": CODES, "客户名称": NAMES, "税号": TAX, "城市": ["", "上海", "苏州"],
        "上级单位": ["", "乙", "C1", "戊"], "联系人": ["", "陆明", "沈嘉禾"],
    },
    Kind.CONTACTS: {
        "客户编号": CODES, "客户名称": NAMES, "姓名": ["", "陆明", "沈嘉禾"],
        "手机": ["", "138", "139"], "邮箱": ["", "a@b.cn", "x"],
    },
    Kind.CARDS: {
        "company": NAMES, "name": ["陆明", "沈嘉禾", ""], "mobile": ["", "138", "139"],
        "email": ["", "a@b.cn", "c@d.cn"], "title": ["", "经理"],
    },
    Kind.SALES: {
        "客户编号": CODES, "客户名称": NAMES, "日期": DAYS, "单号": ["", "A", "B"],
        "金额": AMOUNTS, "成本": AMOUNTS,
    },
    Kind.LEDGER: {
        "客户编号": CODES, "客户名称": NAMES, "年份": ["", "2025"], "月份": MONTHS,
        "销售额": AMOUNTS, "成本": AMOUNTS, "毛利": ["", "", "2"], "服务费用": AMOUNTS,
        "产品线": ["", "纸"], "项目": ["", "毛利", "收入"], "金额": ["", "", "4"],
    },
    Kind.STATEMENTS: {
        "客户名称": NAMES, "年度": ["2023", "2024年", "x", ""], "营业收入": AMOUNTS,
        "科目": ["", "存货", "净利润", "雨"], "金额": AMOUNTS, "单位": ["", "万元", "亿"],
    },
    Kind.RECEIVABLES: {
        "客户名称": NAMES, "类型": ["", "发票", "回款", "红票", "退款", "雨"],
        "发票号": ["", "F1", "F2"], "开票日期": DAYS, "发票金额": AMOUNTS, "账期": ["", "30", "x"],
        "回款日期": DAYS, "回款金额": ["", "0", "4", "5"],
    },
    Kind.PRODUCT_LINES: {
        "产品线": ["", "纸", "硒鼓", "纸 "], "英文名称": ["", "Paper"], "类别": ["", "甲", "乙"],
    },
}  # fmt: skip


def rows_of(kind: Kind) -> st.SearchStrategy[list[tuple[str, ...]]]:
    row = st.tuples(*map(st.sampled_from, COLUMNS[kind].values()))
    return st.lists(row, min_size=1, max_size=8)


def summary(result: ImportResult) -> tuple[Any, ...]:
    refused = [(row.row_number, row.field, row.code) for row in result.refused]
    notes = [(note.code, note.params) for note in result.notes]
    return counts(result), refused, notes, result.made, result.amount, result.paid


def both(book: Book, request: ImportRequest) -> tuple[ImportResult, ImportResult]:
    with book.read() as session:
        told = run(session, request, dry_run=True)
    return told, book.write("import", lambda session: run(session, request))[0]


@pytest.mark.parametrize("kind", COLUMNS)
@settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],  # shrinking would import a thousand files
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.data(), st.sampled_from(Mode), st.sampled_from(Renamed))
def test_the_import_does_what_the_dry_run_said(
    open_copy: Callable[[Path], Book],
    empty_book_file: Path,
    tmp_path: Path,
    kind: Kind,
    data: st.DataObject,
    mode: Mode,
    renamed: Renamed,
) -> None:
    book = open_copy(empty_book_file)
    headers, rows = list(COLUMNS[kind]), rows_of(kind)
    first = table(tmp_path / "a.csv", headers, data.draw(rows))
    told, done = both(book, ImportRequest(first, kind, renamed=renamed))
    assert summary(told) == summary(done)
    second = ImportRequest(
        table(tmp_path / "b.csv", headers, data.draw(rows)), kind, mode=mode, renamed=renamed
    )
    told, done = both(book, second)
    assert summary(told) == summary(done)
    if not _SETTLED_LATER & {row.code for row in done.refused}:
        _, again = both(book, second)
        assert (again.added, again.changed, again.made) == (0, 0, {})
    book.close()
