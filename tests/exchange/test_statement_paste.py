"""What is copied in Excel lands in the right year and item, whichever way round it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.exchange.statement_paste import Anchor, read
from kamdesk.money import SCALE

GRID = Anchor((2023, 2024, 2025), 2024, "revenue")
WAN = 10_000

WIDE = {
    (2024, "revenue"): 3_000_000_0000,
    (2025, "revenue"): 3_380_000_0000,
    (2024, "net_profit"): -1_200_000,
    (2025, "net_profit"): 23_000_000,
}
SHEETS = {
    "items down": "项目\t2024年\t2025年\n营业收入\t3,000,000\t3,380,000\n净利润\t(120)\t2,300\n",
    "items across": "年度\t营业收入\t净利润\n2024\t3000000\t-120\n2025\t3380000\t2300\n",
    "english": (
        "Item\tFY2024\tFY2025\r\nRevenue\t3,000,000\t3,380,000\r\nNet income\t(120)\t2,300\r\n"
    ),
    "a title above, a row that is none of ours": (
        "利润表\t\t\n\t2024年度\t2025年度\n营业收入\t300 万\t338万\n"
        "毛利\t1\t2\n净利润\t-120\t2300.00\n"
    ),
    "full width": (
        "项目\t２０２４\t２０２５\n营业收入\t３，０００，０００\t３，３８０，０００\n"
        "净利润\t（120）\t2,300\n"
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", SHEETS.values(), ids=SHEETS)
def test_headings_are_recognised_either_way_round(text: str) -> None:
    found = read(text, 1, GRID)
    assert found.cells == WIDE
    assert found.bad == {}
    assert found.left_out == (["毛利"] if "毛利" in text else [])


def test_units_of_heading_item_and_screen() -> None:
    named = "单位：万元\t\n项目\t2025\n营业收入\t12.5\n"
    assert read(named, 1, GRID).cells == {(2025, "revenue"): 125_000 * SCALE}
    own = "项目\t2025\n存货（万元）\t3\n营业收入\t3\n"
    assert read(own, 1000, GRID).cells == {
        (2025, "inventory"): 30_000 * SCALE,
        (2025, "revenue"): 3000 * SCALE,
    }
    cell = "项目\t2025\n营业收入\t1.2亿\n"
    assert read(cell, WAN, GRID).cells == {(2025, "revenue"): 120_000_000 * SCALE}


def test_a_bare_block_is_laid_from_the_cursor_on() -> None:
    found = read("10\t20\t30\n-\t5\n", WAN, Anchor((2023, 2024, 2025), 2024, "total_assets"))
    assert found.cells == {
        (2024, "total_assets"): 10 * WAN * SCALE,
        (2025, "total_assets"): 20 * WAN * SCALE,
        (2025, "current_assets"): 5 * WAN * SCALE,
    }
    labelled = read("存货\t7\n应收账款\t8\n", 1, GRID)
    assert labelled.cells == {(2024, "inventory"): 7 * SCALE, (2024, "receivables"): 8 * SCALE}


def test_what_cannot_be_read_is_told_by_cell_and_the_rest_is_taken() -> None:
    found = read("项目\t2024\t2025\n营业收入\tabc\t5\n", 1, GRID)
    assert found.cells == {(2025, "revenue"): 5 * SCALE}
    assert found.bad[2024, "revenue"].code == "not_a_number"
    assert found.bad[2024, "revenue"].text == "abc"


@given(st.text(alphabet="0123456789\t\n,.-()万亿年FY项目营业收入净利润\"'abc", max_size=200))
def test_any_text_is_read_without_an_error(text: str) -> None:
    found = read(text, 1, GRID)
    assert not set(found.cells) & set(found.bad)
