"""The six criteria, score by score, worked out by hand, and the verdict made of them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from kamdesk.method.carried import CarriedLine, carriers
from kamdesk.method.criteria import Assessment, CriteriaParameters, Given, Scored
from kamdesk.method.pareto import Figures
from kamdesk.method.scoring import Evidence, Totals, assess, by_multiple
from kamdesk.method.tier_parameters import TierParameters
from kamdesk.method.tier_rules import key_rule
from kamdesk.method.tiers import evaluate
from kamdesk.models.kinds import Criterion, Tier, TierRule

TEN = Totals(
    contribution=1000,
    contributing=10,
    revenue=8000,
    buying=10,
    minutes=600,
    cases=5,
    cost=200,
    active=10,
)
"""Ten accounts; the means are 100 contribution, 800 revenue, 60 minutes, half a case, 20 cost."""


def scored(criterion: Criterion, totals: Totals = TEN, **known: object) -> Scored:
    own = {"contribution": None, "revenue": 0, **known}
    evidence = Evidence(account_id=1, **own)  # type: ignore[arg-type]
    return assess(evidence, totals, {}, CriteriaParameters()).of(criterion)


@pytest.mark.parametrize(
    ("above", "below", "score"),
    [
        (-1, 1, 0),
        (0, 1, 0),
        (1, 9, 1),
        (49, 100, 1),
        (1, 2, 2),
        (99, 100, 2),
        (1, 1, 3),
        (199, 100, 3),
        (2, 1, 4),
        (399, 100, 4),
        (4, 1, 5),
        (90, 1, 5),
    ],
)
def test_a_multiple_of_the_mean_is_read_from_the_table(above: int, below: int, score: int) -> None:
    assert by_multiple(above, below) == score


@pytest.mark.parametrize(
    ("own", "score"),
    # Mean share of ten is 10%: 100 is once the mean.
    [(None, None), (-50, 0), (0, 0), (49, 1), (50, 2), (100, 3), (200, 4), (400, 5), (900, 5)],
)
def test_profit(own: int | None, score: int | None) -> None:
    assert scored(Criterion.PROFIT, contribution=own).computed == score


def test_profit_shows_its_figures() -> None:
    facts = scored(Criterion.PROFIT, contribution=250).facts
    assert facts == {"value": 250, "share": "25.00", "multiple": "2.5", "accounts": 10}


def test_half_of_everything_scores_5_however_few_there_are() -> None:
    two = Totals(contribution=100, contributing=2, revenue=100, buying=2)
    assert scored(Criterion.PROFIT, two, contribution=50).computed == 5
    assert scored(Criterion.PROFIT, two, contribution=49).computed == 2
    alone = Totals(contribution=7, contributing=1, revenue=7, buying=1)
    assert scored(Criterion.PROFIT, alone, contribution=7).computed == 5


FEW = (CarriedLine("Paper", 2, Fraction(1, 4)), CarriedLine("Ink", 3, Fraction(1, 2)))


@pytest.mark.parametrize(
    ("own", "carried", "score"),
    [
        (0, (), 0),
        (-9, FEW, 0),
        (399, (), 1),
        (400, (), 2),
        (800, (), 3),
        (1600, (), 4),
        (3200, (), 5),
        (399, FEW, 2),
        (1600, FEW, 5),
        (3200, FEW, 5),
    ],
)
def test_loss(own: int, carried: tuple[CarriedLine, ...], score: int) -> None:
    assert scored(Criterion.LOSS, revenue=own, carried=carried).computed == score


def test_loss_names_the_line_that_hangs_on_fewest() -> None:
    facts = scored(Criterion.LOSS, revenue=800, carried=FEW).facts
    assert (facts["line"], facts["carriers"], facts["line_share"]) == ("Paper", 2, "25.0")
    nobody = Totals(contribution=0)
    assert scored(Criterion.LOSS, nobody, revenue=5).facts == {"unknown": "no_revenue"}


def test_without_a_sale_in_the_period_profit_and_loss_are_unknown() -> None:
    for criterion in (Criterion.PROFIT, Criterion.LOSS):
        assert scored(criterion, has_sales=False).facts == {"unknown": "no_figures"}


def test_who_carries_a_line() -> None:
    assert carriers([(1, 80), (2, 10), (3, 10)], 100) == [1]
    assert carriers([(1, 79), (2, 11), (3, 10)], 100) == [1, 2]
    assert carriers([(1, 40), (2, 20), (3, 20), (4, 10)], 100) == [1, 2, 3]
    assert carriers([(1, 40), (2, 20), (3, 20), (4, 20)], 100) == []  # the fourth is its equal
    assert carriers([(1, 30), (2, 20), (3, 20), (4, 10)], 100) == []  # 80 are never reached by 3


@pytest.mark.parametrize(
    ("months", "active", "score"),
    # (years up to 5 + 5 × active ÷ 24) ÷ 2, half-up.
    [
        (120, 24, 5),  # (5 + 5) ÷ 2
        (60, 0, 0),  # long, but nothing for two years
        (60, 1, 3),  # (5 + 0.21) ÷ 2 = 2.6
        (24, 24, 4),  # (2 + 5) ÷ 2 = 3.5
        (12, 12, 2),  # (1 + 2.5) ÷ 2 = 1.75
        (0, 1, 0),  # (0 + 0.21) ÷ 2
        (36, 12, 3),  # (3 + 2.5) ÷ 2 = 2.75
    ],
)
def test_stability(months: int, active: int, score: int) -> None:
    first = date(2020, 1, 1)
    found = scored(Criterion.STABILITY, first_sale=first, months_known=months, active_months=active)
    assert found.computed == score
    assert found.facts["active"] == active


def test_stability_of_one_who_never_bought_is_unknown() -> None:
    assert scored(Criterion.STABILITY).facts == {"unknown": "no_sale"}


@pytest.mark.parametrize(
    ("room", "score"),
    [(None, None), (0, 0), (399, 1), (400, 2), (800, 3), (1600, 4), (3200, 5)],
)
def test_potential_against_the_mean_yearly_revenue(room: int | None, score: int | None) -> None:
    assert scored(Criterion.POTENTIAL, room=room).computed == score


def test_potential_of_a_half_year_is_compared_with_a_whole_one() -> None:
    half = Totals(revenue=8000, buying=10, yearly=Fraction(2))  # mean 1600 a year
    assert scored(Criterion.POTENTIAL, half, room=1599).computed == 2
    assert scored(Criterion.POTENTIAL, half, room=1600).computed == 3
    assert scored(Criterion.POTENTIAL, Totals(), room=9).facts == {"unknown": "no_revenue"}


@pytest.mark.parametrize(
    ("minutes", "cases", "cost", "score"),
    # Mean of minutes ÷ 60, cases ÷ ½, cost ÷ 20.
    [
        (0, 0, 0, 0),
        (60, 0, 0, 1),  # (1 + 0 + 0) ÷ 3 = 0.33
        (60, 0, 20, 2),  # 0.67
        (60, 1, 0, 3),  # (1 + 2 + 0) ÷ 3 = 1
        (120, 1, 40, 4),  # 2
        (240, 2, 80, 5),  # 4
    ],
)
def test_effort(minutes: int, cases: int, cost: int, score: int) -> None:
    found = scored(Criterion.EFFORT, minutes=minutes, cases=cases, cost=cost)
    assert found.computed == score


def test_effort_leaves_out_what_nobody_logged() -> None:
    only_cost = Totals(cost=200, active=10)
    assert scored(Criterion.EFFORT, only_cost, cost=40).facts == {"cost": 40, "multiple": "2.0"}
    assert scored(Criterion.EFFORT, Totals(active=10)).facts == {"unknown": "nothing_logged"}


def test_goals_are_judged_by_the_rep() -> None:
    assert scored(Criterion.GOALS).used is None
    given = {Criterion.GOALS: Given(4, "named in our plan", date(2026, 11, 1))}
    found = assess(Evidence(1, None, 0), TEN, given, CriteriaParameters()).of(Criterion.GOALS)
    assert (found.computed, found.used, found.corrected) == (None, 4, False)


def of_scores(*scores: int | None, rules: CriteriaParameters | None = None) -> Assessment:
    parts = zip(Criterion, scores, strict=True)
    return Assessment(tuple(Scored(c, s) for c, s in parts), rules or CriteriaParameters())


@pytest.mark.parametrize(
    ("scores", "score", "known", "possible", "key"),
    [
        ((5, 5, 5, 5, 5, 5), "100", 100, "100", True),
        ((0, 0, 0, 0, 0, 0), "0", 100, "0", False),
        # 30×4 + 15×3 + 15×3 + 15×2 + 15×3 + 10×1 = 295; ÷ 5 = 59
        ((4, 3, 3, 2, 3, 1), "59", 100, "59", False),
        ((4, 3, 3, 2, 3, 2), "61", 100, "61", True),
        # Unknown goals and potential add nothing: 30 + 15 + 15, and 30 more were possible.
        ((5, None, 5, 5, None, 0), "60", 70, "90", True),
        ((None, None, None, None, None, None), "0", 0, "100", False),
    ],
)
def test_the_weighted_sum(
    scores: tuple[int | None, ...], score: str, known: int, possible: str, key: bool
) -> None:
    found = of_scores(*scores)
    assert (found.score, found.known_weight, found.key) == (Decimal(score), known, key)
    assert found.possible == Decimal(possible)


def test_a_correction_keeps_the_computed_score_and_its_reason() -> None:
    given = Given(5, "sole source of labels", date(2026, 11, 1))
    found = of_scores(3, None, 3, 3, 3, 3).with_given({Criterion.PROFIT: given})
    profit = found.of(Criterion.PROFIT)
    assert (profit.computed, profit.used, profit.corrected) == (3, 5, True)
    again = Assessment.from_json(found.to_json(), found.parameters)
    assert again == found


def test_parameters_of_older_runs_still_load() -> None:
    older = TierParameters.from_json({"platinum_share": "45", "gold_share": "80"})
    assert older.criteria == CriteriaParameters()
    rules = TierParameters(criteria=CriteriaParameters(profit=40, goals=5, threshold=Decimal(55)))
    assert TierParameters.from_json(rules.to_json()) == rules


@pytest.mark.parametrize(
    ("scores", "rule"),
    [
        ((5, 5, 5, 3, 4, 1), TierRule.KEY_PLATINUM),  # 30 + 15 + 15 + 9 + 12 + 2 = 83
        ((5, 5, 5, 3, 3, 1), TierRule.KEY_PLATINUM),  # 80 exactly
        ((5, 5, 5, 3, 3, 0), None),  # 78, and not stable enough
        ((5, 5, 4, 4, 3, 0), TierRule.KEY_GOLD),  # 78 with stability 4
        ((3, 3, 3, 4, 3, 2), TierRule.KEY_GOLD),  # 61
        ((3, 3, 3, 4, 2, 2), None),  # 58: stable, but not key
        ((5, 5, 5, None, 2, 0), None),  # 71: stability unknown
    ],
)
def test_which_tier_the_criteria_earn(scores: tuple[int, ...], rule: TierRule | None) -> None:
    assert key_rule(of_scores(*scores)) is rule
    assert key_rule(None) is None


def test_key_rules_lift_but_never_out_of_lead() -> None:
    figures = [Figures(n, f"A{n}", v, v) for n, v in enumerate((600, 250, 147, 3, -5), start=1)]
    platinum, gold = of_scores(5, 5, 5, 5, 5, 5), of_scores(3, 3, 3, 4, 3, 2)
    by_account = {2: platinum, 3: gold, 4: platinum, 5: platinum}
    found = evaluate(figures, criteria=by_account).verdicts
    assert [(v.tier, v.rule) for v in found] == [
        (Tier.PLATINUM, TierRule.FIRST_PLATINUM),
        (Tier.PLATINUM, TierRule.KEY_PLATINUM),
        (Tier.GOLD, TierRule.KEY_GOLD),
        (Tier.LEAD, TierRule.SMALLEST_TAIL),
        (Tier.LEAD, TierRule.NOT_POSITIVE),
    ]
    assert found[1].facts["score"] == "100"
    assert (found[2].facts["stability"], found[2].facts["score"]) == (4, "61")


def test_without_criteria_or_with_unknown_ones_nothing_changes() -> None:
    figures = [Figures(n, f"A{n}", v, v) for n, v in enumerate((600, 250, 147, 3, -5), start=1)]
    unknown = dict.fromkeys(range(1, 6), of_scores(*[None] * 6))
    plain, asked = evaluate(figures), evaluate(figures, criteria=unknown)
    assert [(v.tier, v.rule, v.facts) for v in plain.verdicts] == (
        [(v.tier, v.rule, v.facts) for v in asked.verdicts]
    )
