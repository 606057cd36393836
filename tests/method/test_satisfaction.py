"""Satisfaction by hand: means, quarters, falls, targets, low marks (method §8)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.method import satisfaction
from kamdesk.method.satisfaction import Answer, Targets
from kamdesk.models.kinds import Dimension, Tier

TODAY = date(2026, 11, 25)
MARKS = st.tuples(*[st.none() | st.integers(1, 5)] * 5)
ANSWERS = st.lists(
    st.builds(
        Answer,
        st.dates(date(2023, 1, 1), TODAY),
        MARKS,
        st.none() | st.integers(0, 10),
    )
)


def answer(day: date, *marks: int | None, recommend: int | None = None) -> Answer:
    return Answer(day, marks, recommend)


@pytest.mark.parametrize(
    ("marks", "recommend", "low", "asks"),
    [
        ((5, 5, 5, 5, 5), 10, (), False),
        ((3, 3, 3, 3, 3), 7, (), False),
        ((5, 2, 5, 1, 5), 9, (Dimension.DELIVERY, Dimension.PRICE), True),
        ((4, 4, 4, 4, 4), 6, (), True),
        ((None, None, None, None, None), None, (), False),
    ],
)
def test_what_is_low(marks, recommend, low, asks) -> None:  # type: ignore[no-untyped-def]
    told = Answer(TODAY, marks, recommend)
    assert (told.low, told.is_low) == (low, asks)


def test_quarters_run_without_gaps_over_the_turn_of_a_year() -> None:
    told = [answer(date(2025, 8, 31), 4, 4, 4, 4, 4), answer(date(2026, 3, 1), 2, 3, 2, 3, 5)]
    assert satisfaction.quarters(told, date(2026, 4, 1)) == [
        (2025, 3), (2025, 4), (2026, 1), (2026, 2),
    ]  # fmt: skip
    assert satisfaction.by_quarter(told) == {(2025, 3): 4, (2026, 1): 3}


def test_an_account_that_falls_is_below_its_target() -> None:
    told = [
        answer(date(2025, 6, 1), 5, 5, 5, 5, 5, recommend=10),  # over a year ago
        answer(date(2026, 5, 4), 4, 4, 4, 4, 4, recommend=8),
        answer(date(2026, 10, 4), 3, 2, 3, 3, 4, recommend=4),
    ]
    held = satisfaction.standing(told, TODAY)
    assert (held.mark, held.newest, held.before) == (Fraction(7, 2), 3, 4)
    assert held.is_falling and held.recommend == 6 and held.answers == 2
    assert held.gap(Targets().of(Tier.PLATINUM)) == -1
    assert satisfaction.net_recommend(told) == 0  # one of 9 or 10, one of 6 or less, of three


def test_a_gap_is_the_difference_of_what_is_shown() -> None:
    told = [answer(TODAY, 3, 4, 3, 4, None), answer(TODAY, 3, 4, 3, 3, 4)]  # 31/9 = 3.44…
    held = satisfaction.standing(told, TODAY)
    assert held.mark == Fraction(31, 9) and held.gap(Fraction(9, 2)) == Fraction(-11, 10)
    half = satisfaction.standing([answer(TODAY, 4, 4, 5, 5, None)], TODAY)
    assert half.gap(Fraction(9, 2)) == 0


def test_who_was_asked_and_who_answered() -> None:
    asked = TODAY - satisfaction.YEAR
    days = [
        *[(TODAY, None), (date(2026, 5, 1), date(2026, 5, 9)), (date(2026, 5, 1), TODAY)],
        (None, TODAY),  # unasked
        (asked, asked),  # longer ago than a year
        (date(2026, 5, 1), date(2027, 1, 1)),  # not yet
    ]
    back = satisfaction.response(days, TODAY)
    assert (back.asked, back.answered, back.share) == (4, 2, Fraction(1, 2))
    assert satisfaction.response([], TODAY).share is None


def test_targets_go_through_the_settings() -> None:
    assert [float(Targets().of(tier)) for tier in (*list(Tier)[:3], None)] == [4.5, 4.3, 4.0, 3.8]
    assert Targets().of(Tier.LEAD) == Fraction(38, 10)
    own = Targets({Tier.PLATINUM: Fraction(48, 10)})
    again = Targets.from_json(own.to_json())
    assert again.of(Tier.PLATINUM) == Fraction(48, 10) and again.of(None) == Fraction(38, 10)


@given(ANSWERS)
def test_means_stay_within_the_marks(answers: list[Answer]) -> None:
    held = satisfaction.standing(answers, TODAY)
    for mean in (held.mark, held.newest, held.before):
        assert mean is None or 1 <= mean <= 5
    told = satisfaction.by_quarter(answers)
    assert set(told) <= {satisfaction.quarter_of(one.answered_on) for one in answers}
    net = satisfaction.net_recommend(answers)
    assert net is None or -100 <= net <= 100
