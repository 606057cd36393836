"""Which question suits best: each circumstance in both directions, and a fair view of success."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.method import question_rank
from kamdesk.method.question_rank import Fit

PLAIN = Fit("plain", "a")

fits = st.builds(
    Fit,
    key=st.uuids().map(str),
    group=st.sampled_from("abc"),
    topic=st.floats(0, 1),
    industry=st.floats(0, 1),
    role=st.sampled_from([None, True, False]),
    asked=st.just(9),
    led=st.integers(0, 9),
)


@pytest.mark.parametrize(
    ("asked", "led", "share"),
    [(0, 0, 2 / 6), (1, 1, 3 / 7), (3, 0, 2 / 9), (9, 6, 8 / 15), (60, 40, 42 / 66)],
)
def test_success_is_drawn_to_the_usual_share_while_cases_are_few(
    asked: int, led: int, share: float
) -> None:
    assert question_rank.success(asked, led) == pytest.approx(share)


@pytest.mark.parametrize(
    "better",
    [
        replace(PLAIN, topic=1.0),
        replace(PLAIN, industry=1.0),
        replace(PLAIN, line=1.0),
        replace(PLAIN, role=True),
        replace(PLAIN, asked=6, led=5),
        replace(PLAIN, own=True),
    ],
)
def test_each_circumstance_lifts_a_question(better: Fit) -> None:
    better = replace(better, key="better")
    assert question_rank.ranked([PLAIN, better], 2, spread=False)[0].key == "better"


@pytest.mark.parametrize("worse", [replace(PLAIN, role=False), replace(PLAIN, asked=6, led=0)])
def test_a_wrong_role_and_failure_lower_it(worse: Fit) -> None:
    worse = replace(worse, key="worse")
    assert question_rank.ranked([worse, PLAIN], 2, spread=False)[0].key == "plain"


def test_one_lucky_case_does_not_beat_a_proven_question() -> None:
    lucky, proven = replace(PLAIN, asked=1, led=1), replace(PLAIN, asked=40, led=26)
    assert question_rank.score(proven) > question_rank.score(lucky)


def test_the_difficulty_weighs_more_than_industry_and_role() -> None:
    to_the_point = replace(PLAIN, topic=1.0, role=False)
    elsewhere = replace(PLAIN, industry=1.0, role=True)
    assert question_rank.score(to_the_point) > question_rank.score(elsewhere)


def test_spread_gives_each_topic_one_before_any_gets_a_second() -> None:
    bank = [Fit("a1", "a", industry=1), Fit("a2", "a", industry=0.9), Fit("b1", "b", industry=0.1)]
    spread = [fit.key for fit in question_rank.ranked(bank, 2, spread=True)]
    narrow = [fit.key for fit in question_rank.ranked(bank, 2, spread=False)]
    assert (spread, narrow) == (["a1", "b1"], ["a1", "a2"])


@given(st.lists(fits, max_size=12, unique_by=lambda fit: fit.key), st.integers(0, 12))
def test_spreading_only_reorders(bank: list[Fit], limit: int) -> None:
    everything = question_rank.ranked(bank, len(bank), spread=True)
    assert {fit.key for fit in everything} == {fit.key for fit in bank}
    assert question_rank.ranked(bank, limit, spread=True) == everything[:limit]


@given(st.integers(0, 200), st.integers(0, 200))
def test_success_stays_a_share_and_grows_with_each_success(asked: int, led: int) -> None:
    led = min(asked, led)
    assert 0 < question_rank.success(asked, led) < 1
    assert question_rank.success(asked + 1, led + 1) > question_rank.success(asked + 1, led)
