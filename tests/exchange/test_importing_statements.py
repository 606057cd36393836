"""Yearly statements: a row a year, a row an item, a column a year; units wherever they are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamdesk.db.book import Book
from kamdesk.errors import FileError
from kamdesk.exchange.fields import Kind
from kamdesk.models import FinancialStatement as Year
from kamdesk.money import to_units
from tests.exchange.made_files import workbook
from tests.exchange.test_importing_files import bring, stored
from tests.exchange.test_importing_sales import counts, table


def years(book: Book) -> list[tuple[object, ...]]:
    return stored(book, Year.year, Year.revenue, Year.net_profit, Year.inventory, Year.unit)


def test_a_row_a_year(book: Book, tmp_path: Path) -> None:
    headers = ["公司名称", "年度", "营业收入(万元)", "净利润(万元)", "存货(万元)", "币种"]
    rows = [
        ["云帆仓储", "2023年度", "1,200", "(30)", "无", "人民币"],
        ["云帆仓储", "FY2024", "1,350.5", "45", "210", "人民币"],
        ["云帆仓储", "明年", "1", "1", "1", ""],
    ]
    path = table(tmp_path / "s.csv", headers, rows)
    result = bring(book, Kind.STATEMENTS, path)
    assert (counts(result), result.refused[0].code) == ((2, 0, 0, 1), "not_a_year")
    assert years(book) == [
        (2023, to_units("12000000"), to_units("-300000"), None, "ten_thousand"),
        (2024, to_units("13505000"), to_units("450000"), to_units("2100000"), "ten_thousand"),
    ]
    assert stored(book, Year.currency) == [("CNY",), ("CNY",)]
    assert counts(bring(book, Kind.STATEMENTS, path)) == (0, 0, 2, 1)
    later = table(tmp_path / "t.csv", ["公司名称", "年度", "存货"], [["云帆仓储", "2023", "9"]])
    assert counts(bring(book, Kind.STATEMENTS, later)) == (0, 1, 0, 0)
    assert years(book)[0][3:] == (to_units("9"), "one")


def test_a_row_an_item_with_a_unit_of_its_own(book: Book, tmp_path: Path) -> None:
    headers = ["客户编号", "客户名称", "年份", "科目", "金额", "单位"]
    rows = [
        ["C1", "云帆仓储", "2024", "一、营业收入", "1.5", "亿元"],
        ["C1", "云帆仓储", "2024", "存货", "300", "万元"],
        ["C1", "云帆仓储", "2024", "管理费用", "7", "万元"],
        ["C1", "云帆仓储", "2024", "存货", "301", "万元"],
    ]
    path = table(tmp_path / "s.csv", headers, rows)
    result = bring(book, Kind.STATEMENTS, path)
    assert counts(result) == (2, 0, 1, 1)
    assert (result.refused[0].code, result.refused[0].params) == ("contradicts_row", {"other": 3})
    assert [(note.code, note.params["values"]) for note in result.notes] == [
        ("unknown_items", "管理费用")
    ]
    assert years(book)[0][:4] == (2024, to_units("150000000"), None, to_units("3000000"))


def test_a_column_a_year_for_one_account_told_beside(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "one.xlsx"
    path.write_bytes(
        workbook(
            ["利润表"],
            ["单位：万元"],
            ["项目", "2023年", "2024年"],
            ["营业收入", 1200, 1350.5],
            ["净利润", -30, 45],
            ["管理费用", 5, 6],
        )
    )
    with pytest.raises(FileError) as missing:
        bring(book, Kind.STATEMENTS, path)
    assert missing.value.code == "missing_column"
    constants = {"account_code": "C9", "account_name": "云帆仓储"}
    result = bring(book, Kind.STATEMENTS, path, constants=constants)
    assert (counts(result), result.made["account"]) == ((2, 0, 0, 0), 1)
    assert [note.code for note in result.notes] == ["sheet_unit"]
    assert years(book) == [
        (2023, to_units("12000000"), to_units("-300000"), None, "ten_thousand"),
        (2024, to_units("13505000"), to_units("450000"), None, "ten_thousand"),
    ]
    again = bring(book, Kind.STATEMENTS, path, constants=constants)
    assert counts(again) == (0, 0, 2, 0)


def test_columns_of_the_days_on_which_years_end(book: Book, tmp_path: Path) -> None:
    rows = [["一、营业总收入", "1,200", "1,350", "12.5%"], ["五、净利润", "(30)", "45", ""]]
    path = table(tmp_path / "y.csv", ["项目", "2023年12月31日", "2024年12月31日", "增减"], rows)
    result = bring(book, Kind.STATEMENTS, path, constants={"account_name": "云帆仓储"})
    assert counts(result) == (2, 0, 0, 0)
    assert [row[:3] for row in years(book)] == [
        (2023, to_units("1200"), to_units("-30")),
        (2024, to_units("1350"), to_units("45")),
    ]
