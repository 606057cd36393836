"""Sheets with a column per month or year become rows of a month or year."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kamdesk.exchange.period_headings import Period, period_heading
from kamdesk.exchange.reading import Table, open_table
from kamdesk.exchange.reading.wide import find_wide, to_long
from tests.exchange.made_files import HEADERS, LINES, workbook


def table_of(tmp_path: Path, *rows: list[object], merge: tuple[str, ...] = ()) -> Table:
    path = tmp_path / "wide.xlsx"
    path.write_bytes(workbook(*rows, merge=merge))
    return open_table(path)


def long(table: Table, year: int | None = None) -> tuple[tuple[str, ...], list[object]]:
    wide = find_wide(table, known_item=lambda text: text in {"营业收入", "净利润", "Revenue"})
    assert wide is not None
    made = to_long(table, wide, year)
    return made.headers, list(made.rows())


@pytest.mark.parametrize(
    ("heading", "period", "measure"),
    [
        *((text, Period(2025, 1), "") for text in ("2025-01", "2025/1", "2025.01", "202501")),
        *((text, Period(2025, 1), "") for text in ("2025年1月", "２０２５年０１月份", "25年1月")),
        *((text, Period(2025, 1), "") for text in ("Jan 2025", "January-25", "2025 Jan.")),
        *((text, Period(0, 12), "") for text in ("12月", "十二月", "Dec", "December")),
        *((text, Period(2023), "") for text in ("2023", "2023年", "2023年度", "FY2023", "FY 23")),
        ("2023年12月31日", Period(2023, 12), ""),
        ("2024 Revenue", Period(2024), "Revenue"),
        ("净利润（2024年）", Period(2024), "净利润"),
        ("2024年收入(万元)", Period(2024), "收入(万元)"),
        ("3月销售额", Period(0, 3), "销售额"),
    ],
)
def test_headings_that_name_a_period(heading: str, period: Period, measure: str) -> None:
    found = period_heading(heading)
    assert found is not None
    assert (found.period, found.measure) == (period, measure)


@pytest.mark.parametrize(
    "heading",
    ["Mayor", "Marketing", "订单号20250101", "13800138000", "order 2024-001", "客户", "10"],
)
def test_headings_that_name_none(heading: str) -> None:
    assert period_heading(heading) is None


def test_a_column_per_month_below_a_title_with_a_total(tmp_path: Path) -> None:
    table = table_of(
        tmp_path,
        ["云帆销售月报"],
        ["客户编码", "客户名称", "2025-01", "2025-02", "2025-03", "合计"],
        ["C01", "云帆仓储", 100, None, "1,200.50", 1300.5],
        ["C02", "海岚文具", "-", 7, None, 7],
        merge=("A1:F1",),
    )
    assert table.header_row == 2
    assert long(table) == (
        ("客户编码", "客户名称", "date", "amount"),
        [
            (3, ["C01", "云帆仓储", date(2025, 1, 1), 100]),
            (3, ["C01", "云帆仓储", date(2025, 3, 1), "1,200.50"]),
            (4, ["C02", "海岚文具", date(2025, 2, 1), 7]),
        ],
    )


def test_months_take_their_year_from_a_column_a_group_or_the_caller(tmp_path: Path) -> None:
    with_column = table_of(tmp_path, ["客户", "年份", "1月", "2月"], ["云帆仓储", "2024年", 1, 2])
    assert long(with_column)[1] == [
        (2, ["云帆仓储", date(2024, 1, 1), 1]),
        (2, ["云帆仓储", date(2024, 2, 1), 2]),
    ]
    grouped = table_of(
        tmp_path,
        ["客户", "2024年", None, "2025年", None],
        [None, "11月", "12月", "1月", "2月"],
        ["云帆仓储", 1, 2, 3, 4],
        merge=("A1:A2", "B1:C1", "D1:E1"),
    )
    assert [row[1:] for _, row in long(grouped)[1]] == [
        [date(2024, 11, 1), 1],
        [date(2024, 12, 1), 2],
        [date(2025, 1, 1), 3],
        [date(2025, 2, 1), 4],
    ]
    bare = table_of(tmp_path, ["Customer", "Jan", "Feb", "Total"], ["Foxglove Ltd", 1, 2, 3])
    wide = find_wide(bare)
    assert wide is not None
    assert wide.needs_year
    assert [row[1] for _, row in long(bare, 2023)[1]] == [date(2023, 1, 1), date(2023, 2, 1)]


def test_headings_typed_as_dates_or_numbers(tmp_path: Path) -> None:
    dates = table_of(
        tmp_path, ["Customer", date(2025, 1, 1), date(2025, 2, 1)], ["Foxglove Ltd", 1.5, 2]
    )
    assert long(dates)[1][1] == (2, ["Foxglove Ltd", date(2025, 2, 1), 2])
    years = table_of(tmp_path, ["Customer", 2022, 2023], ["Foxglove Ltd", 5, 6])
    assert long(years) == (
        ("Customer", "year", "amount"),
        [(2, ["Foxglove Ltd", 2022, 5]), (2, ["Foxglove Ltd", 2023, 6])],
    )


def test_several_measures_of_each_year(tmp_path: Path) -> None:
    table = table_of(
        tmp_path,
        ["Customer", "2023 Revenue", "2023 Net profit", "2024 Revenue", "2024 Net profit"],
        ["Foxglove Ltd", 10, 1, 12, None],
    )
    assert long(table) == (
        ("Customer", "year", "Revenue", "Net profit"),
        [(2, ["Foxglove Ltd", 2023, 10, 1]), (2, ["Foxglove Ltd", 2024, 12, None])],
    )


def test_items_as_rows_are_turned_for_each_account(tmp_path: Path) -> None:
    table = table_of(
        tmp_path,
        ["客户", "项目", "2023年", "2024年"],
        ["云帆仓储", "营业收入", 10, 12],
        [None, "净利润", 1, None],
        ["海岚文具", "营业收入", 20, 22],
        [None, "其他收益", None, 3],
    )
    assert long(table) == (
        ("客户", "year", "营业收入", "净利润", "其他收益"),
        [
            (2, ["云帆仓储", 2023, 10, 1, None]),
            (2, ["云帆仓储", 2024, 12, None, None]),
            (4, ["海岚文具", 2023, 20, None, None]),
            (4, ["海岚文具", 2024, 22, None, 3]),
        ],
    )


def test_ordinary_tables_are_not_wide(tmp_path: Path) -> None:
    assert find_wide(table_of(tmp_path, HEADERS, *LINES)) is None
    budget = ["Customer", "City", "2024 Budget", "Phone"]
    assert find_wide(table_of(tmp_path, budget, ["Foxglove Ltd", "Rye", 5, "1"])) is None
