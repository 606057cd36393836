"""Share of wallet by hand: a line, several lines, and what must never be guessed (method §9)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.method.wallet import (
    Doubt,
    Facts,
    Holder,
    Part,
    Source,
    Unknown,
    open_questions,
    share_out,
    total,
    whole_percents,
)

D = Decimal

# facts → our share, where it comes from, unknown, doubt, gap
ONE_LINE = [
    # Everything known: 4,600 of 10,000 is 46; a rival holds 31; 23 is nobody's.
    ({"spend": 10_000, "sales": 4_600, "rivals": ((7, D(31)),)}, 46, "sales", 23, None, 5_400),
    # The rep's judgement goes before our sales.
    ({"spend": 10_000, "sales": 4_600, "our_share": D(50)}, 50, "typed", 50, None, 5_000),
    # A typed share needs no spend; the gap does.
    ({"our_share": D(30), "in_house": D(20)}, 30, "typed", 50, None, None),
    # Sales without their spend tell no share.
    ({"sales": 4_600, "rivals": ((7, D(40)),)}, None, "unknown", 60, None, None),
    # A competitor without a known share takes no part of the bar.
    ({"spend": 10_000, "sales": 2_500, "rivals": ((7, None),)}, 25, "sales", 75, None, 7_500),
    # Full to the last percent.
    ({"spend": 9, "sales": 3, "rivals": ((7, D(50)),), "in_house": D("16.66")}, Fraction(100, 3),
     "sales", Fraction(1, 150), None, 6),
    ({"spend": 100, "sales": 60, "rivals": ((7, D(40)),)}, 60, "sales", 0, None, 40),
    # More than everything is said, not scaled.
    ({"spend": 100, "our_share": D(60), "rivals": ((7, D(52)),)}, 60, "typed", 0, "over_full", 40),
    ({"spend": 100, "sales": 120}, 120, "sales", 0, "sales_above_spend", 0),
    ({"spend": 0, "sales": 120}, None, "unknown", 100, "sales_above_spend", None),
    # They spend nothing: nothing to divide by.
    ({"spend": 0}, None, "unknown", 100, None, None),
    # More returned than bought: none of it is ours.
    ({"spend": 100, "sales": -5}, 0, "sales", 100, None, 100),
    # Nothing on file.
    ({}, None, "unknown", 100, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "ours", "source", "unknown", "doubt", "gap"), ONE_LINE)
def test_one_line(
    facts: dict[str, Any], ours: Any, source: str, unknown: Any, doubt: str | None, gap: int | None
) -> None:
    share = share_out(Facts("paper", **facts))
    assert share.ours == ours
    assert share.source is Source(source)
    assert share.unknown == unknown
    assert share.doubt == (Doubt(doubt) if doubt else None)
    assert share.gap == gap


def test_a_judged_potential_goes_before_the_gap_and_may_be_nothing() -> None:
    assert share_out(Facts("paper", spend=100, sales=40)).potential == 60
    assert share_out(Facts("paper", spend=100, sales=40, potential=25)).potential == 25
    assert share_out(Facts("paper", spend=100, sales=40, potential=0)).potential == 0


def test_what_a_competitor_holds_of_a_line() -> None:
    share = share_out(Facts("paper", spend=10_000, rivals=((7, D("31.5")), (8, None))))
    assert share.held_by(7) == 3_150
    assert share.held_by(8) is None
    assert share.held_by(9) is None


@pytest.mark.parametrize(
    ("facts", "asked"),
    [
        ({}, [Unknown.SPEND, Unknown.REST]),
        ({"spend": 100, "sales": 40}, [Unknown.REST]),
        ({"spend": 100, "sales": 40, "rivals": ((7, None),)}, [Unknown.RIVAL]),
        ({"spend": 100, "sales": 40, "rivals": ((7, D(60)),)}, []),
        ({"spend": 0}, []),
    ],
)
def test_what_a_line_leaves_to_ask(facts: dict[str, Any], asked: list[Unknown]) -> None:
    assert open_questions(share_out(Facts("paper", **facts))) == asked


def test_the_total_weighs_by_spend_and_names_what_it_leaves_out() -> None:
    lines = [
        Facts("paper", spend=8_000, sales=4_000, rivals=((7, D(25)),)),
        Facts("toner", spend=2_000, sales=200, rivals=((7, D(10)), (8, D(50)))),
        Facts("chairs", sales=900),
        Facts("print", spend=100, our_share=D(80), in_house=D(40)),
    ]
    whole = total(map(share_out, lines))
    # ours 4,000 + 200, rival seven 2,000 + 200, rival eight 1,000, unknown 2,000 + 600
    assert whole.spend == 10_000
    assert [(p.holder.value, p.key, p.percent) for p in whole.parts] == [
        ("ours", 0, 42),
        ("competitor", 7, 22),
        ("competitor", 8, 10),
        ("unknown", 0, 26),
    ]
    assert (whole.ours, whole.unknown) == (42, 26)
    assert whole.without_spend == ("chairs",)
    assert whole.doubtful == ("print",)
    assert whole.potential == 4_000 + 1_800 + 20


def test_no_line_can_be_counted() -> None:
    whole = total([share_out(Facts("paper", sales=10))])
    assert (whole.parts, whole.ours, whole.potential) == ((), None, None)


@pytest.mark.parametrize(
    ("percents", "shown"),
    [
        (("46.4", "31.3", "22.3"), [47, 31, 22]),
        (("33.333", "33.333", "33.334"), [33, 33, 34]),
        (("12.5", "12.5"), [13, 12]),
        (("60", "52"), [60, 52]),
        ((), []),
    ],
)
def test_shown_percents_add_up_as_a_reader_adds(
    percents: tuple[str, ...], shown: list[int]
) -> None:
    parts = [Part(Holder.COMPETITOR, Fraction(percent)) for percent in percents]
    assert whole_percents(parts) == shown


percents = st.decimals(0, 100, places=2)
some_facts = st.builds(
    Facts,
    line=st.just("paper"),
    spend=st.none() | st.integers(0, 10**12),
    sales=st.integers(-(10**6), 10**12),
    our_share=st.none() | percents,
    in_house=st.none() | percents,
    rivals=st.lists(
        st.tuples(st.integers(1, 9), st.none() | percents), max_size=4, unique_by=lambda r: r[0]
    ).map(tuple),
)


@given(some_facts)
def test_parts_make_a_hundred_or_the_line_is_flagged(facts: Facts) -> None:
    share = share_out(facts)
    whole = sum(part.percent for part in share.parts)
    assert all(part.percent >= 0 for part in share.parts)
    if share.doubt is None:
        assert whole == 100
        assert sum(whole_percents(share.parts)) == 100
    else:
        assert whole >= 100
    assert (share.doubt is Doubt.OVER_FULL) <= (share.claimed > 100)


@given(st.lists(some_facts, max_size=6))
def test_a_total_makes_a_hundred_or_counts_nothing(lines: list[Facts]) -> None:
    whole = total(map(share_out, lines))
    assert sum(part.percent for part in whole.parts) == (100 if whole.parts else 0)
    left_out = len(whole.without_spend) + len(whole.doubtful)
    assert (left_out == len(lines)) == (not whole.parts)
