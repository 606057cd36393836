"""The five figures: hand-computed, gaps told by name, lights with their reasons."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.method import ratio_lights, ratio_reading
from kamdesk.method.ratio_lights import Reason
from kamdesk.method.ratios import FORMULAS, ITEMS, Figure, Gap, Lack, Unit, Year, evaluate
from kamdesk.models.kinds import Light, Ratio

OPENING = Year(
    2024, revenue=900, net_profit=72, cost_of_goods_sold=600, total_assets=1000,
    current_assets=500, current_liabilities=250, receivables=90, inventory=60,
)  # fmt: skip
CLOSING = Year(
    2025, revenue=1000, net_profit=68, cost_of_goods_sold=730, total_assets=1200,
    current_assets=744, current_liabilities=310, receivables=210, inventory=100,
)  # fmt: skip

HAND = [
    # ratio, with opening, closing balance alone
    (Ratio.CURRENT_ASSETS, Fraction("0.62"), Fraction("0.62")),  # 744 / 1200
    (Ratio.CURRENT, Fraction("2.4"), Fraction("2.4")),  # 744 / 310
    (Ratio.NET_MARGIN, Fraction("0.068"), Fraction("0.068")),  # 68 / 1000
    (Ratio.RETURN_ON_ASSETS, Fraction(68, 1100), Fraction(68, 1200)),
    (Ratio.COLLECTION_PERIOD, Fraction("54.75"), Fraction("76.65")),  # 365 × 150 / 1000, × 210
    (Ratio.INVENTORY_PERIOD, Fraction(40), Fraction(50)),  # 365 × 80 / 730, × 100
]


def figure(ratio: Ratio, *years: Year) -> Figure:
    return evaluate(years)[-1].of(ratio)


@pytest.mark.parametrize(("ratio", "averaged", "alone"), HAND)
def test_by_hand(ratio: Ratio, averaged: Fraction, alone: Fraction) -> None:
    has_average = bool(FORMULAS[ratio].averaged)
    both = figure(ratio, CLOSING, OPENING)
    assert (both.value, both.averaged) == (averaged, True if has_average else None)
    one = figure(ratio, CLOSING)
    assert (one.value, one.averaged) == (alone, False if has_average else None)
    assert one.previous is None and one.change is None
    assert both.previous == figure(ratio, OPENING).value
    far = figure(ratio, replace(OPENING, year=2023), CLOSING)
    assert (far.value, far.previous) == (alone, None), "only the year just before opens a year"


@pytest.mark.parametrize("ratio", Ratio)
@pytest.mark.parametrize(
    ("amount", "lack"), [(None, Lack.MISSING), (0, Lack.ZERO), (-5, Lack.NEGATIVE)]
)
def test_a_denominator_that_does_not_divide_is_a_gap(
    ratio: Ratio, amount: int | None, lack: Lack
) -> None:
    item = FORMULAS[ratio].denominator
    found = figure(ratio, replace(CLOSING, **{item: amount}))
    assert (found.value, found.gap) == (None, Gap(item, lack))
    assert ratio_lights.read(found).light is Light.UNKNOWN


@pytest.mark.parametrize("ratio", Ratio)
def test_a_missing_numerator_is_a_gap_and_zero_is_zero(ratio: Ratio) -> None:
    item = FORMULAS[ratio].numerator
    assert figure(ratio, replace(CLOSING, **{item: None})).gap == Gap(item, Lack.MISSING)
    nothing = replace(CLOSING, **{item: 0}), replace(OPENING, **{item: 0})
    assert figure(ratio, *nothing).value == 0


def test_the_gap_is_told_by_name() -> None:
    found = ratio_lights.read(
        figure(Ratio.INVENTORY_PERIOD, replace(CLOSING, cost_of_goods_sold=None))
    )
    assert ratio_reading.sentence(found, "zh") == "无法计算：缺营业成本"
    assert ratio_reading.sentence(found, "en") == "Cannot be computed: no cost of goods sold"


def test_losses_and_averages_that_cancel_out() -> None:
    loss = figure(Ratio.NET_MARGIN, replace(CLOSING, net_profit=-50))
    assert loss.value == Fraction(-1, 20)
    light = ratio_lights.read(loss, Fraction("-0.1"))
    assert (light.light, light.reason) == (Light.BAD, Reason.LOSS)
    gone = replace(OPENING, total_assets=-1200)
    assert figure(Ratio.RETURN_ON_ASSETS, gone, CLOSING).gap == Gap("total_assets", Lack.ZERO)


LIGHTS = [
    # ratio, value, last year, benchmark, light, reason
    (Ratio.COLLECTION_PERIOD, 68, 47, 70, Light.WATCH, Reason.BEHIND_LAST_YEAR),
    (Ratio.COLLECTION_PERIOD, 68, 47, 60, Light.BAD, Reason.BEHIND_BOTH),
    (Ratio.COLLECTION_PERIOD, 68, 60, 60, Light.WATCH, Reason.BEHIND_BOTH),
    (Ratio.COLLECTION_PERIOD, 68, 70, 60, Light.WATCH, Reason.BEHIND_INDUSTRY),
    (Ratio.COLLECTION_PERIOD, 76, 76, 60, Light.BAD, Reason.BEHIND_INDUSTRY),
    (Ratio.COLLECTION_PERIOD, 75, 75, 60, Light.WATCH, Reason.BEHIND_INDUSTRY),
    (Ratio.COLLECTION_PERIOD, 63, 60, 60, Light.GOOD, Reason.AHEAD),
    (Ratio.COLLECTION_PERIOD, 40, None, None, Light.UNKNOWN, Reason.NOTHING_TO_COMPARE),
    (Ratio.COLLECTION_PERIOD, 0, 0, None, Light.GOOD, Reason.STEADY),
    (Ratio.COLLECTION_PERIOD, 12, 10, 10, Light.GOOD, Reason.AHEAD),
    (Ratio.COLLECTION_PERIOD, 13, 10, None, Light.WATCH, Reason.BEHIND_LAST_YEAR),
    (Ratio.COLLECTION_PERIOD, 5, 0, None, Light.WATCH, Reason.BEHIND_LAST_YEAR),
    (Ratio.CURRENT_ASSETS, "0.62", "0.60", "0.55", Light.GOOD, Reason.AHEAD),
    (Ratio.CURRENT_ASSETS, "0.40", "0.40", "0.55", Light.BAD, Reason.BEHIND_INDUSTRY),
    (Ratio.CURRENT, "0.97", "0.9", None, Light.WATCH, Reason.SHORT_OF_DEBTS),
    (Ratio.NET_MARGIN, "0.068", "0.07", None, Light.GOOD, Reason.STEADY),
    (Ratio.NET_MARGIN, "0.06", "0.07", "0.05", Light.WATCH, Reason.BEHIND_LAST_YEAR),
    (Ratio.RETURN_ON_ASSETS, "-0.001", "-0.2", "-0.2", Light.BAD, Reason.LOSS),
]  # fmt: skip


@pytest.mark.parametrize(("ratio", "value", "previous", "benchmark", "light", "reason"), LIGHTS)
def test_lights(ratio, value, previous, benchmark, light: Light, reason: Reason) -> None:
    before = None if previous is None else Fraction(previous)
    reading = ratio_lights.read(
        Figure(ratio, Fraction(value), previous=before),
        None if benchmark is None else Fraction(benchmark),
    )
    assert (reading.light, reading.reason) == (light, reason)
    for lang in ("zh", "en"):
        assert ratio_reading.sentence(reading, lang)


def test_the_sentence_has_the_numbers() -> None:
    slow = Figure(Ratio.COLLECTION_PERIOD, Fraction(68), previous=Fraction(47))
    reading = ratio_lights.read(slow, Fraction(60))
    assert ratio_reading.sentence(reading, "zh") == "比上年拉长 21 天，高于行业 60 天"
    english = "21 days longer than last year, above the industry's 60 days"
    assert ratio_reading.sentence(reading, "en") == english


def test_values_are_rounded_half_up() -> None:
    assert ratio_reading.shown(Ratio.NET_MARGIN, Fraction("0.0685"), "en") == "6.9%"
    assert ratio_reading.shown(Ratio.NET_MARGIN, Fraction("-0.0685"), "en") == "−6.9%"
    assert ratio_reading.shown(Ratio.CURRENT, Fraction("1.005"), "en") == "1.01"
    assert ratio_reading.in_unit(Unit.DAYS, Fraction("1200.5"), "zh") == "1,201 天"
    assert str(ratio_reading.as_decimal(Fraction(2, 3))) == "0.666667"
    assert str(ratio_reading.as_decimal(Fraction(1200))) == "1200"


AMOUNT = st.none() | st.integers(-(10**17), 10**17)
YEARS = st.lists(
    st.builds(Year, st.integers(2020, 2024), **dict.fromkeys(ITEMS, AMOUNT)),
    max_size=5,
    unique_by=lambda year: year.year,
)


@given(YEARS, st.randoms())
def test_any_statement_gives_a_value_or_a_named_gap(years: list[Year], dice) -> None:
    found = evaluate(years)
    for one in found:
        for made in one.figures:
            assert (made.value is None) == (made.gap is not None)
            reading = ratio_lights.read(made, Fraction(1, 2))
            assert ratio_reading.sentence(reading, "en")
            if made.value is not None:
                assert isinstance(ratio_reading.as_decimal(made.value), Decimal)
    dice.shuffle(years)
    assert evaluate(years) == found


@given(st.fractions(min_value=0, max_value=10**6), st.fractions(min_value=0, max_value=10**6))
def test_better_against_the_same_reference_never_gets_a_worse_light(
    one: Fraction, other: Fraction
) -> None:
    order = [Light.BAD, Light.WATCH, Light.GOOD]
    for ratio in Ratio:
        low, high = sorted((one, other), reverse=not FORMULAS[ratio].higher_is_better)
        lights = [
            ratio_lights.read(Figure(ratio, value, previous=Fraction(50)), Fraction(60)).light
            for value in (low, high)
        ]
        assert order.index(lights[0]) <= order.index(lights[1])
