"""Ledgers of months: totals per account and month, in rows, in items, in a column per month."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kamdesk.db.book import Book
from kamdesk.errors import FileError
from kamdesk.exchange.fields import Kind
from kamdesk.models import SalesLine, ServiceCost
from kamdesk.money import to_units
from tests.exchange.test_importing_files import bring, stored
from tests.exchange.test_importing_sales import counts, table

HEADERS = ["客户编号", "客户名称", "月份", "销售额（万元）", "成本", "服务费用"]
ROWS = [
    ["C1", "云帆仓储", "2025年1月", "12.5", "100,000", "3000"],
    ["C1", "云帆仓储", "2025-02", "-0.3", "", ""],
    ["C2", "海岚文具", "二〇二五年三月", "", "", "800"],
]


def months(book: Book) -> list[tuple[object, ...]]:
    return stored(book, SalesLine.date, SalesLine.amount, SalesLine.gross_profit)


def test_months_come_in_once_and_corrections_change_them(book: Book, tmp_path: Path) -> None:
    path = table(tmp_path / "l.csv", HEADERS, ROWS)
    result = bring(book, Kind.LEDGER, path)
    assert (counts(result), result.amount) == ((3, 0, 0, 0), to_units("122000"))
    assert result.made == {"account": 2, "sales_line": 2, "service_cost": 2}
    assert months(book) == [
        (date(2025, 1, 1), to_units("125000"), to_units("25000")),
        (date(2025, 2, 1), to_units("-3000"), None),
    ]
    costs = [(date(2025, 1, 1), to_units("3000")), (date(2025, 3, 1), to_units("800"))]
    assert stored(book, ServiceCost.month, ServiceCost.amount) == costs
    assert counts(bring(book, Kind.LEDGER, path)) == (0, 0, 3, 0)
    dearer = [[*ROWS[0][:4], "110,000", "3000"], ROWS[1], [*ROWS[2][:5], "900"]]
    changed = bring(book, Kind.LEDGER, table(tmp_path / "l2.csv", HEADERS, dearer))
    assert counts(changed) == (0, 2, 1, 0)
    assert months(book)[0] == (date(2025, 1, 1), to_units("125000"), to_units("15000"))
    assert stored(book, ServiceCost.month, ServiceCost.amount)[1][1] == to_units("900")


def test_one_figure_a_row_makes_the_same_months(book: Book, tmp_path: Path) -> None:
    headers = ["客户名称", "年份", "月份", "项目", "金额"]
    rows = [
        ["云帆仓储", "2025", "1月", "毛利", "25"],
        ["云帆仓储", "2025", "1月", "销售额", "125"],
        ["云帆仓储", "2025", "1月", "服务费用", "5"],
        ["云帆仓储", "2025", "2月", "毛利", "7"],
        ["云帆仓储", "2025", "1月", "销售额", "126"],
        ["云帆仓储", "", "1月", "销售额", "126"],
        ["云帆仓储", "2025", "1月", "天气", "1"],
    ]
    path = table(tmp_path / "l.csv", headers, rows)
    result = bring(book, Kind.LEDGER, path)
    assert counts(result) == (3, 0, 0, 4)
    assert [(row.row_number, row.field, row.code) for row in result.refused] == [
        (5, "revenue", "required"),
        (6, "amount", "contradicts_row"),
        (7, "month", "month_without_year"),
        (8, "item", "unknown_item"),
    ]
    assert months(book) == [(date(2025, 1, 1), to_units("125"), to_units("25"))]
    assert counts(bring(book, Kind.LEDGER, path)) == (0, 0, 3, 4)


def test_an_account_beside_its_first_figure_counts_for_the_ones_below(
    book: Book, tmp_path: Path
) -> None:
    headers = ["客户名称", "项目", "2025年1月", "2025年2月"]
    rows = [
        ["云帆仓储", "销售额", "10", "12"],
        ["", "毛利", "3", "4"],
        ["海岚文具", "销售额", "5", ""],
        ["", "毛利", "1", ""],
        ["南桥印刷", "销售额", "待定", "7"],
        ["", "毛利", "", "2"],
        ["合计", "", "19", "16"],
    ]
    result = bring(book, Kind.LEDGER, table(tmp_path / "w.csv", headers, rows))
    assert (counts(result), result.made) == ((8, 0, 0, 1), {"account": 3, "sales_line": 4})
    profits = sorted(row[2] for row in months(book))
    assert profits == [to_units(profit) for profit in ("1", "2", "3", "4")]


def test_a_column_per_month_is_read_as_rows(book: Book, tmp_path: Path) -> None:
    headers = ["客户名称", "产品线", "2025年1月", "2025年2月", "合计"]
    rows = [["云帆仓储", "纸品", "10", "20", "30"], ["云帆仓储", "硒鼓", "", "待定", "0"]]
    result = bring(book, Kind.LEDGER, table(tmp_path / "w.csv", headers, rows))
    assert counts(result) == (2, 0, 0, 1)
    assert (result.refused[0].row_number, result.refused[0].text) == (3, "待定")
    fixed = bring(book, Kind.LEDGER, tmp_path / "w.csv", fixes={(3, "amount"): "5"})
    assert counts(fixed) == (1, 0, 2, 0)
    assert sum(row[1] for row in months(book)) == to_units("35")


def test_months_without_a_year_need_one(book: Book, tmp_path: Path) -> None:
    path = table(tmp_path / "w.csv", ["客户名称", "1月", "2月"], [["云帆仓储", "10", "20"]])
    with pytest.raises(FileError, match="year_needed"):
        bring(book, Kind.LEDGER, path)
    bring(book, Kind.LEDGER, path, constants={"year": "2025"})
    assert [row[0] for row in months(book)] == [date(2025, 1, 1), date(2025, 2, 1)]


def test_order_and_packets_of_rows_make_no_difference(
    open_copy: Callable[[Path], Book], empty_book_file: Path, tmp_path: Path
) -> None:
    headers = ["客户名称", "年份", "月份", "项目", "金额"]
    rows = [
        [account, "2025", f"{month}月", item, str(month * 10 + at)]
        for account in ("云帆仓储", "海岚文具")
        for month in (1, 2, 3)
        for at, item in enumerate(("销售额", "毛利", "成本", "服务费用"))
    ]
    seen = []
    for seed in range(3):
        book = open_copy(empty_book_file)
        shuffled = random.Random(seed).sample(rows, len(rows))
        first = [row for at, row in enumerate(shuffled) if row[3] == "销售额" or at % 3 < seed]
        for packet in (first, [row for row in shuffled if row not in first]):
            result = bring(book, Kind.LEDGER, table(tmp_path / "p.csv", headers, packet))
            assert not result.refused
        line = (SalesLine.date, SalesLine.amount, SalesLine.gross_profit, SalesLine.cost)
        seen.append((sorted(stored(book, *line)), sorted(stored(book, ServiceCost.amount))))
    assert seen[0] == seen[1] == seen[2]
    assert len(seen[0][0]) == 6


def test_a_month_beside_its_order_lines_is_told(book: Book, tmp_path: Path) -> None:
    orders = table(
        tmp_path / "s.csv", ["客户名称", "日期", "金额"], [["云帆仓储", "2025-01-09", "10"]]
    )
    bring(book, Kind.SALES, orders)
    headers = ["客户名称", "月份", "销售额"]
    total = table(tmp_path / "l.csv", headers, [["云帆仓储", "2025-01", "10"]])
    result = bring(book, Kind.LEDGER, total)
    assert [(note.code, note.params["values"]) for note in result.notes] == [
        ("months_with_orders", "2025-01")
    ]
