"""Signals of churn: each in both directions by hand, and what holds for any facts."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk import words
from kamdesk.method import churn, churn_effect
from kamdesk.method.churn import Facts, Parameters
from kamdesk.models.kinds import ChurnLevel, ChurnSignal

TODAY = date(2026, 11, 25)
S = ChurnSignal


def raised(facts: Facts, by: Parameters | None = None) -> dict[ChurnSignal, int]:
    return {one.signal: one.points for one in churn.judge(facts, TODAY, by).raised}


@pytest.mark.parametrize(
    ("facts", "signal", "points"),
    [
        (Facts(recent=80, year_ago=100), S.PURCHASES_YEAR, 10),
        (Facts(recent=60, year_ago=100), S.PURCHASES_YEAR, 15),
        (Facts(recent=0, year_ago=100), S.PURCHASES_YEAR, 20),
        (Facts(recent=70, usual=100), S.PURCHASES_MEAN, 13),
        (Facts(days_since_order=60, usual_gap=30), S.ORDER_GAP, 10),
        (Facts(days_since_order=90, usual_gap=30), S.ORDER_GAP, 15),
        (Facts(days_behind=7), S.PLAN_BEHIND, 3),
        (Facts(satisfaction=Fraction(3)), S.SATISFACTION, 8),
        (Facts(satisfaction=Fraction(4), satisfaction_before=Fraction(5)), S.SATISFACTION, 10),
        (Facts(open_complaints=1), S.COMPLAINT, 5),
        (Facts(days_late=14, late_step="x"), S.COMPLAINT, 10),
        (Facts(overdue=20, year_sales=100), S.OVERDUE, 10),
        (Facts(left=("A",)), S.KEY_CONTACT_LEFT, 5),
        (Facts(silent="A", silent_days=60, allowed_silence=30), S.KEY_CONTACT_SILENT, 5),
        (Facts(gained=("A", "B")), S.COMPETITOR_GAINED, 10),
        (Facts(contract_end=TODAY + timedelta(days=60)), S.CONTRACT_ENDS, 5),
    ],
)
def test_a_signal_is_raised_with_its_points(facts: Facts, signal: ChurnSignal, points: int) -> None:
    assert raised(facts) == {signal: points}


@pytest.mark.parametrize(
    "facts",
    [
        Facts(),
        Facts(recent=81, year_ago=100, usual=100),
        Facts(recent=0, year_ago=0, usual=0),
        Facts(days_since_order=59, usual_gap=30),
        Facts(days_since_order=400),
        Facts(days_behind=6),
        Facts(satisfaction=Fraction(7, 2), satisfaction_before=Fraction(3)),
        Facts(overdue=4, year_sales=100),
        Facts(overdue=10**9, year_sales=0),
        Facts(silent="A", silent_days=30, allowed_silence=30),
        Facts(contract_end=TODAY + timedelta(days=181)),
        Facts(contract_end=TODAY - timedelta(days=1)),
    ],
)
def test_nothing_is_raised_below_the_thresholds(facts: Facts) -> None:
    found = churn.judge(facts, TODAY)
    assert (found.level, found.score, found.raised) == (ChurnLevel.LOW, 0, ())


def test_levels() -> None:
    falling = Facts(recent=40, year_ago=100)
    assert churn.judge(falling, TODAY).level is ChurnLevel.WATCH
    assert churn.judge(replace(falling, usual=100, open_complaints=1), TODAY).level is (
        ChurnLevel.HIGH
    )


def test_a_weight_of_nothing_switches_a_signal_off() -> None:
    by = Parameters().with_weight(S.COMPLAINT, 0)
    assert raised(Facts(open_complaints=3), by) == {}


def test_settings_come_back_from_the_book_and_are_checked() -> None:
    new = Parameters(satisfaction_bar=Fraction(19, 5)).with_setting(
        S.ORDER_GAP, threshold=Fraction(3, 2)
    )
    assert Parameters.from_json(json.loads(json.dumps(new.to_json()))) == new
    assert Parameters.from_json({"weights": {"overdue": 3}}).settings[S.OVERDUE] == replace(
        churn.DEFAULTS[S.OVERDUE], weight=3
    )
    assert new.problems() == []
    wrong = (
        new.with_weight(S.OVERDUE, 101)
        .with_setting(S.COMPLAINT, full=Fraction(0))
        .with_setting(S.CONTRACT_ENDS, threshold=Fraction(60))
    )
    found = [(one.field, one.code) for one in replace(wrong, watch=45).problems()]
    assert found == [
        ("watch", "watch_order"), ("complaint.full", "full_above"), ("overdue", "out_of_range"),
        ("contract_ends.full", "full_below"),
    ]  # fmt: skip


def test_what_a_change_does_to_the_book() -> None:
    falling = ("Falling", Facts(recent=40, year_ago=100, usual=100, open_complaints=1))
    late = ("Late", Facts(days_since_order=200, usual_gap=20))
    usual = Parameters()
    found = churn_effect.effect([falling, late], TODAY, usual, replace(usual, watch=10, high=20))
    assert (found.high, found.watch) == ((1, 2), (1, 0))
    assert (found.risen, found.calmed) == (("Late",), ())
    louder = churn_effect.effect([falling, late], TODAY, usual, replace(usual, high=60))
    assert (louder.high, louder.calmed) == ((1, 0), ("Falling",))


FACTS = st.builds(
    Facts,
    recent=st.integers(0, 10**7),
    year_ago=st.one_of(st.none(), st.integers(0, 10**7)),
    usual=st.one_of(st.none(), st.integers(0, 10**7)),
    days_since_order=st.one_of(st.none(), st.integers(0, 800)),
    usual_gap=st.one_of(st.none(), st.integers(1, 200)),
    days_behind=st.integers(0, 90),
    open_complaints=st.integers(0, 3),
)


@given(FACTS)
def test_less_bought_never_lowers_the_score(facts: Facts) -> None:
    less = replace(facts, recent=facts.recent // 2)
    assert churn.judge(less, TODAY).score >= churn.judge(facts, TODAY).score


@given(FACTS)
def test_the_score_is_the_sum_and_every_fact_has_words(facts: Facts) -> None:
    found = churn.judge(facts, TODAY)
    assert found.score == sum(one.points for one in found.raised) <= 200
    for one in found.raised:
        assert 0 < one.points <= churn.DEFAULTS[one.signal].weight
        for lang in words.LANGUAGES:
            assert words.text(f"churn_fact.{one.code}", lang, **one.params)
