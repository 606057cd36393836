"""The coach's remarks."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kamdesk import words
from kamdesk.method.coach import Claim, Difficulty, OpenPromise, Plan, Remark, remarks

DAY = date(2026, 11, 25)
WHOLE: dict[str, Any] = {
    "background": 3,
    "difficulties": (Difficulty(1, "stock-outs", 2),),
    "claims": (Claim(1, "same day", meets_explicit_need=True),),
    "advance_person": 7,
    "advance_action": "arrange a trial",
    "advance_date": date(2026, 12, 5),
    "deciders": ("Ada Fern",),
    "invited": True,
}


def _codes(**changes: Any) -> list[str]:
    return [remark.code for remark in remarks(Plan(DAY, **{**WHOLE, **changes}))]


def test_a_whole_plan_gets_praise_only() -> None:
    assert {r.severity for r in remarks(Plan(DAY, **WHOLE))} == {"good"}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"background": 6}, "many_background"),
        ({"difficulties": ()}, "no_difficulty"),
        ({"difficulties": (Difficulty(4, "prices", 0),)}, "no_implication"),
        ({"claims": (Claim(2, "nice", meets_explicit_need=False),)}, "benefit_without_need"),
        ({"advance_action": "", "advance_date": None}, "no_advance"),
        ({"advance_person": None}, "advance_no_person"),
        ({"advance_action": "build a good relationship"}, "advance_vague_action"),
        ({"advance_date": None}, "advance_no_date"),
        ({"advance_date": date(2026, 11, 1)}, "advance_past_date"),
        ({"deciders": ()}, "decider_unknown"),
        ({"invited": False}, "decider_absent"),
        ({"promises": (OpenPromise(9, "statement", 0),)}, "promise_open"),
        ({"promises": (OpenPromise(9, "statement", 2),)}, "promise_late"),
    ],
)
def test_each_gap_is_told(changes: dict[str, Any], code: str) -> None:
    assert code in _codes(**changes)
    assert code not in _codes()


def test_five_background_questions_are_not_too_many() -> None:
    assert "many_background" not in _codes(background=5)


def test_the_gravest_comes_first_and_names_its_place() -> None:
    plan = Plan(DAY, **{**WHOLE, "background": 9, "promises": (OpenPromise(9, "list", 3),)})
    first = remarks(plan)[0]
    assert first == Remark("promise_late", "bad", "promise", 9, {"what": "list", "days": 3})


def test_every_remark_has_its_sentence_and_its_reason_in_both_languages() -> None:
    poor = Plan(
        DAY,
        background=9,
        difficulties=(Difficulty(4, "prices", 0),),
        claims=(Claim(2, "nice", meets_explicit_need=False),),
        advance_action="stay in touch",
        deciders=("Ada",),
        promises=(OpenPromise(1, "list", 2), OpenPromise(2, "call", 0)),
    )
    for remark in (*remarks(poor), *remarks(Plan(DAY)), *remarks(Plan(DAY, **WHOLE))):
        for lang in words.LANGUAGES:
            assert words.text(f"coach.{remark.code}", lang, **remark.params)
            if remark.severity != "good":
                assert words.text(f"coach.{remark.code}_why", lang, **remark.params)
