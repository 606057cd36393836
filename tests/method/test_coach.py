"""The coach on a plan: each rule speaks where it should and is silent where it should."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk import words
from kamdesk.method import coach_words
from kamdesk.method.coach import Remark, remarks
from kamdesk.method.coach_plan import (
    Authority,
    Background,
    Balance,
    Claim,
    Difficulty,
    Expected,
    LateStep,
    OpenPromise,
    Plan,
    Raised,
)
from kamdesk.method.file_places import KnownFact
from kamdesk.models.kinds import BuyingRole, ObjectionKind

DAY = date(2026, 11, 25)
PRICE, RISK = ObjectionKind.PRICE, ObjectionKind.RISK
FACT = KnownFact("account.contract_end", date(2027, 2, 5), date(2026, 10, 1))
DECIDER = Authority(3, "Ada Fern", BuyingRole.DECISION_MAKER, invited=True, met=True)
APPROVER = Authority(4, "Bo Lark", BuyingRole.APPROVER, invited=False, met=True)
WHOLE: dict[str, Any] = {
    "purpose": "settle the trial",
    "background": tuple(Background(n, f"Question {n}?") for n in (1, 2, 3)),
    "difficulties": (Difficulty(1, "stock-outs", 2, solved=True),),
    "explicit_needs": 1,
    "claims": (Claim(1, "same day", meets_explicit_need=True),),
    "expected": (Expected(1, PRICE, "too dear", answered=True),),
    "raised": (Raised(PRICE, "too dear", 3, open=True),),
    "balance": Balance(860_000, 300_000),
    "advance_person": 7,
    "advance_action": "arrange a trial",
    "advance_date": date(2026, 12, 5),
    "authorities": (DECIDER, APPROVER),
}


def _codes(**changes: Any) -> list[str]:
    return [remark.code for remark in remarks(Plan(DAY, **{**WHOLE, **changes}))]


def test_a_whole_plan_gets_praise_only() -> None:
    assert {r.severity for r in remarks(Plan(DAY, **WHOLE))} == {"good"}


RULES: list[tuple[dict[str, Any], str]] = [
    ({"purpose": " "}, "no_purpose"),
    ({"background": tuple(Background(n, "?") for n in range(6))}, "many_background"),
    ({"background": (Background(4, "When does it end?", FACT),)}, "answer_known"),
    ({"difficulties": ()}, "no_difficulty"),
    ({"difficulties": (Difficulty(4, "prices", 0),)}, "no_implication"),
    ({"explicit_needs": 0}, "solution_early"),
    ({"claims": (Claim(2, "nice", meets_explicit_need=False),)}, "benefit_without_need"),
    ({"expected": (Expected(3, RISK, "risky", answered=False),)}, "objection_unanswered"),
    ({"expected": ()}, "objection_unprepared"),
    ({"balance": Balance(None, 300_000)}, "value_unknown"),
    ({"balance": Balance(300_000, 300_000)}, "value_negative"),
    ({"advance_action": "", "advance_date": None}, "no_advance"),
    ({"advance_person": None}, "advance_no_person"),
    ({"advance_action": ""}, "advance_no_action"),
    ({"advance_action": "build a good relationship"}, "advance_vague_action"),
    ({"advance_action": "collect information"}, "advance_vague_action"),
    ({"advance_action": "we send the quote"}, "advance_our_action"),
    ({"advance_date": None}, "advance_no_date"),
    ({"advance_date": date(2026, 11, 1)}, "advance_past_date"),
    ({"authorities": ()}, "decider_unknown"),
    ({"authorities": (replace(DECIDER, invited=False),)}, "decider_absent"),
    ({"authorities": (DECIDER, replace(APPROVER, met=False))}, "approver_unmet"),
    ({"promises": (OpenPromise(9, "statement", 0),)}, "promise_open"),
    ({"promises": (OpenPromise(9, "statement", 2),)}, "promise_late"),
    ({"late_service": LateStep(9, "Answer in writing", 2)}, "service_late"),
]


@pytest.mark.parametrize(("changes", "code"), RULES)
def test_each_rule_speaks_and_is_silent(changes: dict[str, Any], code: str) -> None:
    assert _codes(**changes).count(code) == 1
    assert code not in _codes()


def test_five_background_questions_are_not_too_many() -> None:
    five = tuple(Background(n, "?") for n in range(5))
    assert "many_background" not in _codes(background=five)


def test_what_was_raised_once_and_settled_need_not_be_prepared_again() -> None:
    settled = (Raised(RISK, "risky", 1, open=False),)
    assert "objection_unprepared" not in _codes(raised=settled)
    assert "objection_unprepared" in _codes(raised=(replace(settled[0], times=2),))
    assert "objection_unprepared" in _codes(raised=(replace(settled[0], open=True),))


def test_an_objection_that_waits_for_its_answer_is_told_once() -> None:
    bare = (Expected(3, PRICE, "too dear", answered=False),)
    found = _codes(expected=bare)
    assert "objection_unanswered" in found and "objection_unprepared" not in found


def test_a_solution_is_not_early_once_a_need_was_stated_or_none_is_noted() -> None:
    bare = (Difficulty(1, "stock-outs", 2, solved=False),)
    assert "solution_early" not in _codes(explicit_needs=0, difficulties=bare, claims=())
    assert "solution_early" in _codes(explicit_needs=0, difficulties=bare)


def test_without_a_price_there_is_nothing_to_weigh() -> None:
    assert not {"value_unknown", "value_negative"} & set(_codes(balance=Balance(None, None)))


def test_a_decider_who_is_asked_for_is_not_asked_for_again() -> None:
    asking = (Background(1, "Who decides?", about="role.decision_maker"),)
    assert "decider_asked" in _codes(authorities=(), background=asking)
    assert "decider_unknown" not in _codes(authorities=(), background=asking)


def test_an_approver_who_comes_need_not_have_been_met() -> None:
    coming = (DECIDER, replace(APPROVER, met=False, invited=True))
    assert "approver_unmet" not in _codes(authorities=coming)


def test_the_gravest_comes_first_and_names_its_place() -> None:
    plan = Plan(DAY, **{**WHOLE, "purpose": "", "promises": (OpenPromise(9, "list", 3),)})
    first = remarks(plan)[0]
    assert first == Remark("promise_late", "bad", "promise", 9, {"what": "list", "days": 3})


@given(changes=st.lists(st.sampled_from([rule[0] for rule in RULES]), max_size=6))
def test_remarks_are_ordered_repeatable_and_named_once(changes: list[dict[str, Any]]) -> None:
    merged = {name: value for change in changes for name, value in change.items()}
    plan = Plan(DAY, **{**WHOLE, **merged})
    found = remarks(plan)
    assert found == remarks(plan)
    ranks = [("bad", "warn", "good").index(remark.severity) for remark in found]
    assert ranks == sorted(ranks)
    keys = [(remark.code, remark.target) for remark in found]
    assert len(set(keys)) == len(keys)


@given(order=st.permutations(range(4)))
def test_the_order_of_questions_changes_nothing_that_is_said(order: list[int]) -> None:
    parts = [Difficulty(n, f"d{n}", n % 2) for n in range(4)]
    plain = Plan(DAY, difficulties=tuple(parts))
    mixed = Plan(DAY, difficulties=tuple(parts[n] for n in order))
    one, other = remarks(plain), remarks(mixed)
    assert sorted(map(repr, one)) == sorted(map(repr, other))


def test_every_remark_has_its_sentence_and_its_reason_in_both_languages() -> None:
    said = [remark for changes, _code in RULES for remark in remarks(Plan(DAY, **WHOLE | changes))]
    for remark in said:
        for lang in words.LANGUAGES:
            sentence = coach_words.say(remark, lang, str)
            why = coach_words.why(remark, lang, str)
            assert sentence and "{" not in sentence + why
            assert bool(why) is (remark.severity != "good"), remark.code


def test_a_known_answer_is_shown_with_the_day_it_was_checked() -> None:
    (remark,) = remarks(Plan(DAY, **WHOLE | {"background": (Background(4, "When?", FACT),)}))[:1]
    assert (remark.code, remark.target) == ("answer_known", 4)
    assert coach_words.say(remark, "en", str) == "“When?”: the answer is on file"
    assert coach_words.why(remark, "en", str) == "Contract end: 2027-02-05 (checked 2026-10-01)"
    assert coach_words.why(remark, "zh", str) == "合同到期：2027-02-05（2026-10-01 核实）"
