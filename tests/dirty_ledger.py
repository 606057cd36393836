"""A sales ledger as it comes from a back office, and what it adds up to: reckoned here from its
rows alone, so that stories can hold the product to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import openpyxl

HEADINGS = ("客户编码", "客户名称", "单据日期", "订单号", "产品线", "含税金额", "成本", "备注")
SOLD = (
    ("C01", "珠江云帆物流公司", "2025年1月8日", "A1", "叉车", "１２，３４５．６７５", "8,000.005"),
    ("C01", "", "2025/2/9", "A2", "叉车", "￥1,000.335", "612.1"),
    ("C01", "", "2025-02-28", "A3", "备件", "-88.005", "0"),
    ("C02", "姑苏锦程科技有限公司", "2025年3月1日", "B1", "备件", "3，333．3333", "2,999.9999"),
    ("C02", "", "20250402", "B2", "", "0.005", "无"),
    ("C03", "姑苏锦程科技有限公司", "2025-04-02", "D1", "备件", "1.2万", "12,500.115"),
    ("C03", "", "2025-05-06", "D2", "叉车", "(700.445)", "-"),
    ("C04", "青屿冷链股份有限公司", "2025-06-30", "E1", "冷柜", "9,999.995 元", "7000"),
)
"""Code, name (merged over the rows of one account), day, order, line, amount and cost as typed."""
TYPED = {
    "１２，３４５．６７５": "12345.675", "8,000.005": "8000.005", "￥1,000.335": "1000.335",
    "3，333．3333": "3333.3333", "2,999.9999": "2999.9999", "1.2万": "12000",
    "12,500.115": "12500.115", "(700.445)": "-700.445", "9,999.995 元": "9999.995",
}  # fmt: skip
"""What the odd ones mean, by hand."""
CENT = Decimal("0.01")
DAY, LINE = 2, 4
"""Columns to split by."""


@dataclass(frozen=True, slots=True)
class Sums:
    """What one account's rows add up to, to the cent."""

    revenue: Decimal
    contribution: Decimal


def expected(code: str | None = None) -> Sums:
    """The sums of the rows of one account, or of all, without any code of the product. A row
    without a cost has an unknown profit, which does not count."""
    rows = [row for row in SOLD if code in (None, row[0])]
    amounts = [(_meant(row[5]), _meant(row[6])) for row in rows]
    left = [amount - cost for amount, cost in amounts if amount is not None and cost is not None]
    return Sums(cents(sum(amount or 0 for amount, _ in amounts)), cents(sum(left)))


def split(code: str, column: int) -> dict[str, Decimal]:
    """Revenue of an account by what stands in a column, days by their month, not rounded."""
    found: dict[str, Decimal] = {}
    for row in SOLD:
        if row[0] == code:
            part = _month(row[2]) if column == DAY else row[column] or "No product line"
            found[part] = found.get(part, Decimal(0)) + (_meant(row[5]) or 0)
    return found


def _month(typed: str) -> str:
    """2025-03 of any of the ways in which the days are typed; they are all of 2025."""
    digits = re.findall(r"\d+", typed)
    return f"2025-{int(digits[1] if len(digits) > 1 else typed[4:6]):02}"


def _meant(typed: str) -> Decimal | None:
    return None if typed in ("无", "-") else Decimal(TYPED.get(typed, typed))


def cents(value: Decimal | int) -> Decimal:
    return Decimal(value).quantize(CENT, ROUND_HALF_UP)


CODES = sorted({row[0] for row in SOLD})


def ledger(folder: Path) -> Path:
    """A workbook as a back office keeps it: a title, merged names, a total below."""
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet.append(["2025 年销售台账"])
    sheet.merge_cells("A1:H1")
    sheet.append([])
    sheet.append(HEADINGS)
    for row in SOLD:
        sheet.append([*row, ""])
    for code in CODES:
        rows = [place for place, row in enumerate(SOLD, 4) if row[0] == code]
        for column in "AB":
            if len(rows) > 1:
                sheet.merge_cells(f"{column}{rows[0]}:{column}{rows[-1]}")
    sheet.append(["合计", "", "", "", "", str(expected().revenue)])
    workbook.save(folder / "台账.xlsx")
    return folder / "台账.xlsx"


def group(folder: Path) -> Path:
    """Who belongs to whom."""
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet.append(["客户编码", "客户名称", "上级单位编码"])
    sheet.append(["C04", "青屿冷链股份有限公司", "C01"])
    workbook.save(folder / "集团.xlsx")
    return folder / "集团.xlsx"
