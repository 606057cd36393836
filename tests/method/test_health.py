"""Health: each part by hand, silence counts nothing, and what holds for any facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk import words
from kamdesk.method import health
from kamdesk.method.health import Facts
from kamdesk.models.kinds import HealthPart

TODAY = date(2026, 11, 25)
H = HealthPart


def only(facts: Facts, part: HealthPart) -> Fraction:
    found = health.judge(facts, TODAY)
    assert [one.part for one in found.parts] == [part]
    return found.parts[0].points / found.parts[0].weight


@pytest.mark.parametrize(
    ("facts", "part", "share"),
    [
        (Facts(recent=120, year_ago=100), H.SALES, Fraction(1)),
        (Facts(recent=60, year_ago=100), H.SALES, Fraction(0)),
        (Facts(recent=100, year_ago=100), H.SALES, Fraction(2, 3)),
        (Facts(margin=Fraction(1, 10)), H.MARGIN, Fraction(1, 2)),
        (
            Facts(margin=Fraction(1, 10), margin_before=Fraction(2, 10)),
            H.MARGIN,
            Fraction(3, 10),
        ),
        (Facts(overdue=0, year_sales=100), H.PAYMENT, Fraction(1)),
        (Facts(overdue=10, year_sales=100), H.PAYMENT, Fraction(1, 2)),
        (Facts(roles_known=4, support=Fraction(1), ways_in=3), H.RELATIONSHIP, Fraction(1)),
        (Facts(roles_known=0), H.RELATIONSHIP, Fraction(0)),
        (Facts(roles_known=2, support=Fraction(0), ways_in=1), H.RELATIONSHIP, Fraction(7, 15)),
        (Facts(covered=Fraction(3, 4)), H.CONTACT, Fraction(3, 4)),
        (Facts(promises_kept=3, promises_decided=4), H.PROMISES, Fraction(3, 4)),
        (Facts(satisfaction=Fraction(7, 2)), H.SATISFACTION, Fraction(1, 2)),
        (Facts(open_complaints=0), H.COMPLAINTS, Fraction(1)),
        (Facts(open_complaints=1), H.COMPLAINTS, Fraction(2, 3)),
        (Facts(gaining=1), H.COMPETITORS, Fraction(1, 2)),
        (Facts(contract_end=TODAY + timedelta(days=90)), H.CONTRACT, Fraction(1, 2)),
        (Facts(contract_end=TODAY - timedelta(days=1)), H.CONTRACT, Fraction(0)),
        (Facts(filled=Fraction(1, 4)), H.FILE, Fraction(1, 4)),
    ],
)
def test_a_part_by_hand(facts: Facts, part: HealthPart, share: Fraction) -> None:
    assert only(facts, part) == share


def test_what_is_not_known_is_no_illness() -> None:
    nothing = health.judge(Facts(), TODAY)
    assert nothing.score is None and set(nothing.unknown) == set(HealthPart)
    one = health.judge(Facts(promises_kept=1, promises_decided=1), TODAY)
    assert one.score == 100


def test_two_parts_weigh_as_they_should() -> None:
    found = health.judge(Facts(recent=60, year_ago=100, open_complaints=0), TODAY)
    assert found.score == 25  # 6 of the 24 points of sales and complaints


FACTS = st.builds(
    Facts,
    recent=st.one_of(st.none(), st.integers(0, 10**6)),
    year_ago=st.one_of(st.none(), st.integers(0, 10**6)),
    overdue=st.one_of(st.none(), st.integers(0, 10**6)),
    year_sales=st.integers(0, 10**6),
    satisfaction=st.one_of(st.none(), st.fractions(1, 5)),
    open_complaints=st.one_of(st.none(), st.integers(0, 5)),
    filled=st.one_of(st.none(), st.fractions(0, 1)),
)


@given(FACTS)
def test_the_score_lies_within_bounds_and_every_fact_has_words(facts: Facts) -> None:
    found = health.judge(facts, TODAY)
    assert found.score is None or 0 <= found.score <= 100
    assert {one.part for one in found.parts} | set(found.unknown) == set(HealthPart)
    for one in found.parts:
        assert 0 <= one.points <= one.weight
        for lang in words.LANGUAGES:
            assert words.text(f"health_fact.{one.code}", lang, **one.params)


@given(FACTS)
def test_a_complaint_more_never_makes_healthier(facts: Facts) -> None:
    if facts.open_complaints is None:
        return
    worse = replace(facts, open_complaints=facts.open_complaints + 1)
    before, after = health.judge(facts, TODAY).score, health.judge(worse, TODAY).score
    assert after is not None and before is not None and after <= before
