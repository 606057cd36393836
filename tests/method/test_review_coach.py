"""The coach on a review: each rule speaks where it should and is silent where it should."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk import words
from kamdesk.method import coach_words
from kamdesk.method.coach_plan import Claim
from kamdesk.method.review_coach import HeardNeed, HeardObjection, Review, remarks
from kamdesk.models.kinds import Outcome, QuestionKind

DAY = date(2026, 11, 25)
ADVANCE, CONTINUATION = Outcome.ADVANCE, Outcome.CONTINUATION
S, P, I = QuestionKind.BACKGROUND, QuestionKind.DIFFICULTY, QuestionKind.IMPLICATION  # noqa: E741
WHOLE: dict[str, Any] = {
    "today": DAY,
    "outcome": ADVANCE,
    "person": 7,
    "action": "arrange a trial",
    "on": DAY + timedelta(days=9),
    "client_words": "缺一箱纸，整层楼停半天。",
    "asked": (S, P, I),
    "planned": 5,
    "needs": (HeardNeed(1, "same day", quoted=True),),
    "objections": (HeardObjection(1, "too dear", settled=True),),
    "claims": (Claim(1, "no standstill", meets_explicit_need=True),),
    "promises": 1,
    "next_arranged": True,
}
STILL = {"outcome": CONTINUATION, "person": None, "action": "", "on": None}


def _codes(**changes: Any) -> list[str]:
    return [remark.code for remark in remarks(Review(DAY, **{**WHOLE, **changes}))]


def test_a_whole_review_gets_praise_only() -> None:
    assert _codes() == ["advance_real", "needs_in_words"]


RULES: list[tuple[dict[str, Any], str]] = [
    ({"outcome": None, "today": DAY + timedelta(days=3)}, "review_late"),
    ({"person": None}, "continuation_dressed"),
    ({"action": ""}, "continuation_dressed"),
    ({"on": None}, "continuation_dressed"),
    ({"action": "keep in touch"}, "continuation_dressed"),
    ({"action": "we send the offer"}, "continuation_dressed"),
    ({"client_words": "很满意，回头联系你们"}, "sounds_like_continuation"),
    ({"client_words": "We liked it and will call you."}, "sounds_like_continuation"),
    ({"outcome": None, "action": "过几天再打电话"}, "sounds_like_continuation"),
    ({"outcome": CONTINUATION}, "advance_unclaimed"),
    ({**STILL, "continuations": 1}, "continuations_in_a_row"),
    ({"action": "", "continuations": 1}, "continuations_in_a_row"),
    ({"promises": 0, "next_arranged": False}, "nothing_agreed"),
    ({"asked": ()}, "nothing_asked"),
    ({"asked": (S, P)}, "no_implication_asked"),
    ({"needs": (HeardNeed(2, "one price", quoted=False),)}, "need_without_words"),
    ({"objections": (HeardObjection(2, "risky", settled=False),)}, "objection_left_open"),
    ({"claims": (Claim(2, "cheap", meets_explicit_need=False),)}, "benefit_claimed"),
    ({"waiting_facts": 2}, "facts_waiting"),
    ({"minutes_over": 25}, "ran_over"),
]


@pytest.mark.parametrize(("changes", "code"), RULES)
def test_each_rule_speaks_and_is_silent(changes: dict[str, Any], code: str) -> None:
    assert _codes(**changes).count(code) == 1
    assert code not in _codes()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"outcome": None, "today": DAY + timedelta(days=1)}, "review_late"),
        (STILL, "continuations_in_a_row"),
        ({"continuations": 3}, "continuations_in_a_row"),
        ({"promises": 0}, "nothing_agreed"),
        ({"next_arranged": False}, "nothing_agreed"),
        ({"outcome": Outcome.NO_SALE, "promises": 0, "next_arranged": False}, "nothing_agreed"),
        ({"asked": (S,)}, "no_implication_asked"),
        ({"asked": (), "planned": 0}, "nothing_asked"),
        ({"minutes_over": 10}, "ran_over"),
        ({**STILL, "client_words": "有需要再联系。"}, "sounds_like_continuation"),
    ],
)
def test_rules_that_stay_silent(changes: dict[str, Any], code: str) -> None:
    assert code not in _codes(**changes)


def test_a_dressed_continuation_says_what_is_missing() -> None:
    (first, *_rest) = remarks(Review(DAY, **WHOLE | {"person": None, "action": "再联系"}))
    assert (first.code, first.severity) == ("continuation_dressed", "bad")
    why = coach_words.why(first, "zh", str)
    assert "还缺对方的人" in why and "不算进展" in why


@given(changes=st.lists(st.sampled_from([rule[0] for rule in RULES]), max_size=6))
def test_remarks_are_ordered_and_repeatable(changes: list[dict[str, Any]]) -> None:
    merged = {name: value for change in changes for name, value in change.items()}
    review = Review(DAY, **{**WHOLE, **merged})
    found = remarks(review)
    assert found == remarks(review)
    ranks = [("bad", "warn", "good").index(remark.severity) for remark in found]
    assert ranks == sorted(ranks)
    for remark in found:
        for lang in words.LANGUAGES:
            assert "{" not in coach_words.say(remark, lang, str)
            assert bool(coach_words.why(remark, lang, str)) is (remark.severity != "good")
