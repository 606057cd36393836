"""Cells as people type them become typed values, or say what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk import money
from kamdesk.exchange.fields import Kind, fields_of, unmet
from kamdesk.exchange.values import (
    CellError,
    detect_date_order,
    is_empty,
    line_amount,
    parse,
    parse_date,
    parse_email,
    parse_money,
    parse_month,
    parse_percent,
    parse_phone,
    parse_tax_no,
    parse_text,
    parse_year,
)

SALES = fields_of(Kind.SALES)
ACCOUNTS = fields_of(Kind.ACCOUNTS)


@pytest.mark.parametrize(
    ("cell", "major"),
    [
        (1234.56, "1234.56"),
        (0.1 + 0.2, "0.3"),
        ("1,234,567.891", "1234567.891"),
        ("１，２３４．５", "1234.5"),
        ("¥1,234.50", "1234.50"),
        ("￥ 88元", "88"),
        ("USD 12.5", "12.5"),
        ("(1,234)", "-1234"),
        ("（3.50）", "-3.50"),
        ("1,234.5-", "-1234.5"),
        ("−7", "-7"),
        ("12.5万", "125000"),
        ("1.2亿元", "120000000"),
        ("1.234.567,89", "1234567.89"),
        ("1 234,5", "1234.5"),
        ("12,5", "12.5"),
        ("1.2E+05", "120000"),
        ("￥1，200．5万", "12005000"),
        ("2千万元", "20000000"),
        ("3百万", "3000000"),
        ("1,200元整", "1200"),
        ("12.5 万美元", "125000"),
        ("人民币 7", "7"),
    ],
)
def test_money_is_read_exactly(cell: str | float, major: str) -> None:
    assert parse_money(cell) == money.to_units(Decimal(major))


@pytest.mark.parametrize(
    "cell", ["abc", "1,23,4", "12a", "--5", "1.2.3", True, float("inf"), date(2025, 1, 1), "五百"]
)
def test_what_is_no_number_is_refused(cell: object) -> None:
    with pytest.raises(CellError) as caught:
        parse_money(cell)  # type: ignore[arg-type]
    assert caught.value.code == "not_a_number"


def test_the_unit_of_the_heading_counts_unless_the_cell_names_its_own() -> None:
    ten_thousand = Decimal(10_000)
    assert parse_money("1.5", ten_thousand) == money.to_units(15_000)
    assert parse_money("1.5万", ten_thousand) == money.to_units(15_000)
    assert parse_money("2亿", ten_thousand) == money.to_units(200_000_000)


def test_numbers_that_cannot_be_stored_are_refused_not_cut() -> None:
    for cell in ("1E+300", 10**14, "999999999999999"):
        with pytest.raises(CellError) as caught:
            parse_money(cell)
        assert caught.value.code == "too_large_number"
    with pytest.raises(CellError):
        line_amount(10**17, Decimal(10**13))


@given(st.decimals(min_value=-(10**13), max_value=10**13, places=4))
def test_grouped_money_reads_back(value: Decimal) -> None:
    assert parse_money(f"{value:,}") == money.to_units(value)


def test_a_line_is_rounded_once() -> None:
    price = parse_money("14.55")
    assert line_amount(price, Decimal(3), parse_percent("0.15")) == 371_025


@pytest.mark.parametrize(
    ("cell", "share"),
    [(0.15, "0.15"), ("15%", "0.15"), (15, "0.15"), ("8.5折", "0.15"), ("85折", "0.15"), (0, "0")],
)
def test_discounts(cell: str | float, share: str) -> None:
    assert parse_percent(cell) == Decimal(share)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (datetime(2025, 3, 1, 14, 30), date(2025, 3, 1)),
        ("1996-07-04 00:00:00.000", date(1996, 7, 4)),
        ("2025-03-01T10:00:00Z", date(2025, 3, 1)),
        ("2025年3月1日", date(2025, 3, 1)),
        ("2025 年 3 月 1 日", date(2025, 3, 1)),
        ("2025年3月", date(2025, 3, 1)),
        ("二〇二五年三月", date(2025, 3, 1)),
        ("二零二五年十月廿一日", date(2025, 10, 21)),
        ("２０２５／３／１", date(2025, 3, 1)),
        ("2025.3.1", date(2025, 3, 1)),
        (20250301, date(2025, 3, 1)),
        ("20250301", date(2025, 3, 1)),
        ("202503", date(2025, 3, 1)),
        (45717, date(2025, 3, 1)),
        ("45717.5", date(2025, 3, 1)),
        ("24-Feb-03", date(2003, 2, 24)),
        ("March 1, 2025", date(2025, 3, 1)),
        ("2/24/03", date(2003, 2, 24)),
        ("24/02/2003 12:30", date(2003, 2, 24)),
    ],
)
def test_dates(cell: object, day: date) -> None:
    assert parse_date(cell) == day  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("2025-02-30", "impossible_date"),
        ("31/31/2025", "impossible_date"),
        ("20251301", "impossible_date"),
        ("0001-01-01", "impossible_date"),
        ("1/2/2025", "ambiguous_date"),
        ("soon", "not_a_date"),
        (12, "not_a_date"),
        (True, "not_a_date"),
        (float("inf"), "not_a_date"),
    ],
)
def test_dates_that_are_none(cell: object, code: str) -> None:
    with pytest.raises(CellError) as caught:
        parse_date(cell)  # type: ignore[arg-type]
    assert caught.value.code == code


def test_the_order_decides_what_three_numbers_mean() -> None:
    assert parse_date("1/2/03", "MDY") == date(2003, 1, 2)
    assert parse_date("1/2/03", "DMY") == date(2003, 2, 1)
    assert parse_date("1/2/03", "YMD") == date(2001, 2, 3)
    with pytest.raises(CellError):
        parse_date("2/24/03", "DMY")


def test_the_order_is_told_by_the_column_or_asked() -> None:
    assert detect_date_order(["7/1/03", "2/24/03", None, "x"]) == {"MDY"}
    assert detect_date_order(["7/1/2003", "24/2/2003"]) == {"DMY"}
    assert detect_date_order(["7/1/2003", "1/2/2003"]) == {"DMY", "MDY"}
    assert detect_date_order(["13/2/2025", "2/13/2025"]) == {"DMY", "MDY"}
    assert detect_date_order(["2025-03-01", datetime(2025, 3, 1)]) == set()


@pytest.mark.parametrize(
    "cell", [None, "", "  ", "NULL", "-", "——", "无", "N/A", "None", "nan", "／", "－", "Ｎ／Ａ"]
)
def test_words_for_nothing_are_empty(cell: str | None) -> None:
    assert is_empty(cell)
    assert parse(SALES["amount"], cell) is None
    with pytest.raises(CellError) as caught:
        parse(SALES["date"], cell)
    assert caught.value.code == "required"


def test_text_is_trimmed_and_guarded() -> None:
    assert parse_text("  \ufeff客户\u200b \n 甲 ", 20) == "客户 甲"
    assert parse_text("a\r\nb", 20, multiline=True) == "a\nb"
    assert parse_text(10248.0, 20) == "10248"
    assert parse_text("=1+1", 20) == "=1+1"
    for cell, code in (("a\x00b", "control_characters"), ("x" * 21, "too_long")):
        with pytest.raises(CellError) as caught:
            parse_text(cell, 20)
        assert caught.value.code == code
    with pytest.raises(CellError) as caught:
        parse(ACCOUNTS["name"], "#REF!")
    assert caught.value.code == "formula_error"


def test_fields_know_what_makes_no_sense() -> None:
    with pytest.raises(CellError) as caught:
        parse(ACCOUNTS["employees"], -5)
    assert caught.value.code == "negative"
    assert parse(SALES["amount"], "-5") == -50_000
    assert parse(SALES["quantity"], "1,000.5") == Decimal("1000.5")


def test_phones_and_addresses() -> None:
    assert parse_phone(13800138000.0) == "13800138000"
    assert parse_phone(" ０２０－８３３３　１２３４ ") == "020-8333 1234"
    with pytest.raises(CellError):
        parse_phone("1.38E+10")
    assert parse_email("mailto:Li.Na＠Example.COM ") == "Li.Na@example.com"
    for wrong in ("li.na", "a@b", "a b@c.de", "@x.cn"):
        with pytest.raises(CellError):
            parse_email(wrong)


@pytest.mark.parametrize(
    ("cell", "month"),
    [
        ("2025年3月", date(2025, 3, 1)),
        ("二〇二五年十二月", date(2025, 12, 1)),
        ("2025-03-15", date(2025, 3, 1)),
        ("202503", date(2025, 3, 1)),
        ("Mar 2025", date(2025, 3, 1)),
        (datetime(2025, 3, 31, 8), date(2025, 3, 1)),
        (45_672, date(2025, 1, 1)),
        ("３月份", 3),
        ("十一月", 11),
        (7, 7),
        ("September", 9),
    ],
)
def test_months(cell: str | int | datetime, month: date | int) -> None:
    assert parse_month(cell) == month


@pytest.mark.parametrize(
    ("cell", "year"),
    [
        ("2024年度", 2024),
        ("FY2024", 2024),
        (2024.0, 2024),
        ("2024-12-31", 2024),
        ("二〇二四年", 2024),
    ],
)
def test_years(cell: str | float, year: int) -> None:
    assert parse_year(cell) == year


@pytest.mark.parametrize(("read", "cell"), [(parse_month, "13"), (parse_year, "2024 Q3")])
def test_what_is_no_month_or_year(read: Callable[[str], object], cell: str) -> None:
    with pytest.raises(CellError) as refused:
        read(cell)
    assert refused.value.code in {"not_a_month", "not_a_year"}


def test_a_chinese_tax_number_has_its_check_digit_and_others_are_text() -> None:
    assert parse_tax_no(" 9111 0000 6000 37341l ") == "91110000600037341L"
    assert [parse_tax_no(text) for text in ("DE 123", "110108600037341")] == [
        "DE 123",
        "110108600037341",
    ]
    for wrong in ("91110000600037341X", "9111000060003734OL", "911100006000373411"):
        with pytest.raises(CellError, match="bad_tax_no"):
            parse_tax_no(wrong)


def test_what_a_mapping_lacks() -> None:
    assert unmet("sales", ["date", "account_code", "unit_price"]) == [
        ("amount", "quantity+unit_price")
    ]
    assert unmet("sales", ["date", "account_name", "unit_price", "quantity"]) == []
    assert unmet("accounts", ["city"]) == [("name", "code")]
    assert unmet("contacts", ["last_name", "account_code"]) == []
    assert unmet("contacts", ["name"]) == [("account_code", "account_name")]


@given(st.one_of(st.text(), st.integers(-(10**15), 10**15), st.floats(), st.booleans()))
def test_any_cell_gives_a_value_or_a_reason(cell: str | int | float | bool) -> None:
    for field in SALES.values():
        with suppress(CellError):
            parse(field, cell)
    detect_date_order([cell])
