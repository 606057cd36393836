"""What verdicts say in words: facts of criteria, cautions of the guard, changes that cross over."""

from __future__ import annotations

from datetime import date

import pytest

from kamdesk.method.change_words import change_sentence
from kamdesk.method.criteria import Given, Scored
from kamdesk.method.criterion_facts import fact_sentence
from kamdesk.method.guard import Caution, GuardKind
from kamdesk.method.guard_words import caution_sentence
from kamdesk.method.improvement import Change, Lever
from kamdesk.models.kinds import Criterion, Tier, TierRule
from kamdesk.money import SCALE

SHARE = {"value": 5 * SCALE, "share": "12.5", "multiple": "2.1", "accounts": 8}
LINE = {"line": "Film", "carriers": 1, "line_share": "9.0"}


def money(units: int) -> str:
    return f"¥{units // SCALE}"


@pytest.mark.parametrize(
    ("criterion", "facts", "sentence"),
    [
        (
            Criterion.PROFIT,
            SHARE,
            "Brings ¥5, 12.5% of all positive contribution: 2.1 times the mean share",
        ),
        (Criterion.PROFIT, {"value": 0}, "Net contribution of ¥0: nothing is left"),
        (
            Criterion.LOSS,
            SHARE | LINE,
            "Revenue of ¥5, 12.5% of all: 2.1 times the mean share;"
            " Film hangs on this account alone (9.0% of all revenue)",
        ),
        (
            Criterion.POTENTIAL,
            {"room": 9 * SCALE, "lines": 1, "mean": 3 * SCALE, "multiple": "3.0"},
            "Could buy ¥9 more a year (1 product line): 3.0 times the mean yearly revenue",
        ),
        (
            Criterion.EFFORT,
            {"minutes": 60, "cases": 1, "cost": 4 * SCALE, "multiple": "1.2"},
            "1 hour, 1 service case, cost to serve ¥4: 1.2 times the mean effort",
        ),
        (
            Criterion.EFFORT,
            {"minutes": 100, "cases": 0, "cost": 0, "multiple": "0.5"},
            "1.7 hours: 0.5 times the mean effort",
        ),
        (Criterion.STABILITY, {"unknown": "no_sale"}, "Unknown: no sale yet"),
    ],
)
def test_a_score_tells_its_facts(criterion: Criterion, facts: dict, sentence: str) -> None:
    assert fact_sentence(Scored(criterion, 3, facts), "en", money) == sentence


def test_what_was_judged_is_not_asked_for_again() -> None:
    unknown = {"unknown": "not_judged"}
    open_one = Scored(Criterion.GOALS, None, unknown)
    judged = Scored(Criterion.GOALS, None, unknown, Given(4, "model", date(2026, 1, 2)))
    assert "judge it" in fact_sentence(open_one, "en", money)
    assert fact_sentence(judged, "zh", money) == "数字算不出，按判断打分"


def test_a_caution_tells_a_share_where_there_is_one() -> None:
    facts = {"cost": 8 * SCALE, "gross": 10 * SCALE, "limit": "50", "percent": "80"}
    told = caution_sentence(Caution(GuardKind.COST_HIGH, facts), "en", money)
    assert told == "The cost to serve of ¥8 takes 80% of the gross profit, above 50%"
    nothing = {"overdue": 8 * SCALE, "profit": 0, "limit": "25"}
    told = caution_sentence(Caution(GuardKind.OVERDUE_HIGH, nothing), "zh", money)
    assert told == "逾期应收 ¥8，一年毛利只有 ¥0"
    assert "decision maker" in caution_sentence(Caution(GuardKind.NO_DECISION_MAKER), "en", money)


def test_a_change_tells_its_direction() -> None:
    down = Change(Lever.COST_TO_SERVE, 9 * SCALE, 4 * SCALE, Tier.IRON, TierRule.REST)
    assert change_sentence(down, "en", money) == "Cost to serve down by ¥5 (to ¥4)"
    up = Change(Lever.SCORE, 3, 5, Tier.PLATINUM, TierRule.KEY_PLATINUM, Criterion.GOALS)
    assert change_sentence(up, "zh", money) == "目标从 3 分升到 5 分"
