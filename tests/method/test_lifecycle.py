"""The life cycle: every proposal by hand, every check in both directions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk import words
from kamdesk.method import lifecycle
from kamdesk.method.lifecycle import Check, Facts
from kamdesk.models.kinds import ChurnLevel, LifecycleStage

S = LifecycleStage
FULL = Facts(80, 3, True, True, 9, 2, 4, 3, 12, 75)


@pytest.mark.parametrize(
    ("stage", "facts", "to"),
    [
        (S.IDENTIFY, Facts(), None),
        (S.IDENTIFY, Facts(filled=60, people=1, worth_known=True), S.CONTACT),
        (S.IDENTIFY, FULL, S.CONTACT),
        (S.CONTACT, FULL, S.DEEPEN),
        (S.CONTACT, replace(FULL, orders=0), None),
        (S.DEEPEN, FULL, S.MAINTAIN),
        (S.DEEPEN, replace(FULL, covered=None), None),
        (S.MAINTAIN, FULL, None),
        (S.MAINTAIN, replace(FULL, churn=ChurnLevel.HIGH), S.WIN_BACK),
        (S.IDENTIFY, Facts(churn=ChurnLevel.HIGH), S.WIN_BACK),
        (S.MAINTAIN, replace(FULL, churn=ChurnLevel.WATCH), None),
        (S.WIN_BACK, replace(FULL, churn=ChurnLevel.HIGH), None),
        (S.WIN_BACK, replace(FULL, churn=ChurnLevel.WATCH), None),
        (S.WIN_BACK, FULL, S.MAINTAIN),
        (S.WIN_BACK, replace(FULL, lines=1), S.DEEPEN),
        (S.WIN_BACK, Facts(), S.IDENTIFY),
    ],
)
def test_what_is_proposed(stage: LifecycleStage, facts: Facts, to: LifecycleStage | None) -> None:
    found = lifecycle.proposal(stage, facts)
    assert (found.to if found else None) == to


@pytest.mark.parametrize(
    ("check", "short"),
    [
        (Check.PROFILE, replace(FULL, filled=59)),
        (Check.SOMEBODY_KNOWN, replace(FULL, people=0)),
        (Check.WORTH, replace(FULL, worth_known=False)),
        (Check.DECIDER, replace(FULL, decider_known=False)),
        (Check.FIRST_ORDER, replace(FULL, orders=0)),
        (Check.EXPLICIT_NEED, replace(FULL, explicit_needs=0)),
        (Check.MEETINGS, replace(FULL, meetings=1)),
        (Check.TWO_LINES, replace(FULL, lines=1)),
        (Check.YEAR_OF_SALES, replace(FULL, months_with_sales=11)),
        (Check.COVERED, replace(FULL, covered=59)),
    ],
)
def test_each_point_in_both_directions(check: Check, short: Facts) -> None:
    stage = next(one for one, checks in lifecycle.CHECKLISTS.items() if check in checks)
    met = {point.check: point.met for point in lifecycle.checklist(stage, FULL)}
    missed = {point.check: point.met for point in lifecycle.checklist(stage, short)}
    assert met[check] and not missed[check]


def test_actions_that_are_done_with_are_left_out() -> None:
    codes = [one.code for one in lifecycle.actions(S.CONTACT, Facts())]
    assert codes == ["first_visit", "find_the_decider", "hear_the_need", "trial_order"]
    assert lifecycle.actions(S.CONTACT, FULL) == ()
    assert len(lifecycle.actions(S.WIN_BACK, FULL)) == 4


@given(st.sampled_from(S), st.integers(0, 100), st.integers(0, 5), st.sampled_from(ChurnLevel))
def test_everything_said_has_words(
    stage: LifecycleStage, filled: int, few: int, churn: ChurnLevel
) -> None:
    facts = Facts(filled, few, bool(few), bool(few), few, few, few, few, few, filled, churn)
    for lang in words.LANGUAGES:
        for point in lifecycle.checklist(stage, facts):
            assert words.text(f"lifecycle_check.{point.check}", lang, number=point.number)
        for action in lifecycle.actions(stage, facts):
            assert words.text(f"lifecycle_action.{action.code}", lang)
