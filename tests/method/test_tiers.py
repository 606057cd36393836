"""The 20/80 curve and the tiers, against tables worked out by hand and by properties."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk import words
from kamdesk.method.criteria import Assessment, CriteriaParameters, Scored
from kamdesk.method.pareto import Figures, curve, percent
from kamdesk.method.reasons import override_sentence, rule_sentence
from kamdesk.method.tier_parameters import TierParameters
from kamdesk.method.tiers import Evaluation, evaluate
from kamdesk.method.verdict import Override
from kamdesk.models.kinds import Basis, Criterion, Tier, TierRule


def account(number: int, gross: int | None, cost: int = 0, revenue: int | None = None) -> Figures:
    shown = revenue if revenue is not None else 10 * (gross or 0)
    return Figures(number, f"A{number:03}", shown, gross, cost)


def of_contributions(*values: int) -> list[Figures]:
    return [account(number, value) for number, value in enumerate(values, start=1)]


def tiers(result: Evaluation) -> dict[str, str]:
    return {v.figures.code: str(v.tier) for v in result.verdicts}


def test_worked_example() -> None:
    # Net total 1000. Running: 300 30%, 500 50%, 650 65%, 770 77%, 860 86%, 940 94%, 1000 100%,
    # 1005, 1005, 1000. Positive total 1005; 0.5% of it is 5.025, so the 5 alone is the tail.
    result = evaluate(of_contributions(300, 200, 150, 120, 90, 80, 60, 5, 0, -5))
    assert [str(v.tier) for v in result.verdicts] == (
        ["platinum", "platinum", "gold", "gold", "gold", "iron", "iron", "lead", "lead", "lead"]
    )
    assert [v.rule for v in result.verdicts[-3:]] == (
        [TierRule.SMALLEST_TAIL, TierRule.NOT_POSITIVE, TierRule.NOT_POSITIVE]
    )
    assert result.curve.accounts_for_80 == 5
    assert result.curve.share_for_80 == Fraction(1, 2)
    assert result.curve.peak == Fraction(1005, 1000)
    assert result.curve.bringing_nothing == 3
    assert result.curve.bottom_share(Fraction(2, 5)) == Fraction(60, 1000)
    assert result.curve.losing == 1
    assert result.contribution == 1000
    assert result.counts == {Tier.PLATINUM: 2, Tier.GOLD: 3, Tier.IRON: 2, Tier.LEAD: 3}
    assert result.verdicts[2].cumulative_percent == "65.00"


def test_the_account_that_reaches_the_limit_is_within() -> None:
    # 49.9% is not yet 50%: the second account reaches it and is Platinum still.
    result = evaluate(of_contributions(499, 301, 200))
    assert tiers(result) == {"A001": "platinum", "A002": "platinum", "A003": "iron"}
    assert result.verdicts[1].facts["reaching"] is True
    assert result.verdicts[0].facts["reaching"] is False


def test_limit_reached_exactly_stops_there() -> None:
    result = evaluate(of_contributions(500, 300, 200))
    assert tiers(result) == {"A001": "platinum", "A002": "gold", "A003": "iron"}


def test_the_tail_stays_strictly_below_its_limit() -> None:
    at_limit = evaluate(of_contributions(995, 5))
    below = evaluate(of_contributions(996, 4))
    assert tiers(at_limit)["A002"] == "iron"
    assert tiers(below)["A002"] == "lead"


def test_equal_contributions_go_by_revenue_then_code() -> None:
    figures = [account(3, 10, revenue=50), account(2, 10, revenue=90), account(1, 10, revenue=50)]
    assert [v.figures.code for v in evaluate(figures).verdicts] == ["A002", "A001", "A003"]


def test_net_total_not_positive_runs_on_the_positive_total() -> None:
    result = evaluate(of_contributions(60, 40, -150))
    assert result.notes == ("positive_total",)
    assert [v.cumulative for v in result.verdicts] == [Fraction(3, 5), 1, 1]
    assert tiers(result) == {"A001": "platinum", "A002": "gold", "A003": "lead"}
    assert result.contribution == -50
    assert result.curve.accounts_for_80 == 2


def test_nobody_brings_anything() -> None:
    result = evaluate(of_contributions(0, -10))
    assert result.notes == ("nothing_positive",)
    assert set(tiers(result).values()) == {"lead"}
    assert result.curve.accounts_for_80 == 0


def test_without_any_profit_it_runs_on_revenue_and_says_so() -> None:
    figures = [account(1, None, cost=90, revenue=800), account(2, None, revenue=200)]
    result = evaluate(figures)
    assert (result.basis, result.notes) == (Basis.REVENUE, ("revenue_basis",))
    assert result.contribution is None
    assert tiers(result) == {"A001": "platinum", "A002": "iron"}


def test_accounts_without_profit_are_not_rated_beside_others() -> None:
    result = evaluate([account(1, 10), account(2, None, revenue=500)])
    assert result.notes == ("profit_missing",)
    assert (result.rated, result.not_rated) == (1, 1)
    last = result.verdicts[-1]
    assert (last.figures.code, last.rank, last.tier, last.cumulative_percent) == (
        ("A002", None, None, "")
    )
    assert result.revenue == 600


def test_no_accounts() -> None:
    result = evaluate([])
    assert (result.rated, result.notes, result.curve.accounts_for_80) == (0, ("revenue_basis",), 0)


def test_parameters_survive_json_and_change_the_outcome() -> None:
    rules = TierParameters(platinum_share=Decimal(80), lead_tail=Decimal("0.1"))
    assert TierParameters.from_json(dict(rules.to_json())) == rules
    assert TierParameters.from_json({}) == TierParameters()
    assert tiers(evaluate(of_contributions(600, 398, 2), rules)) == (
        {"A001": "platinum", "A002": "platinum", "A003": "iron"}
    )


@pytest.mark.parametrize(
    ("gross", "cost", "zh", "en"),
    [
        (20, 50, "净贡献为负 -30：服务成本 50 高于毛利 20", "exceeds the gross profit of 20"),
        (-20, 5, "净贡献为负 -25：毛利 -20 不足", "gross profit of -20 leaves nothing"),
        (50, 50, "净贡献为零：毛利 50，服务成本 50", "Net contribution is zero"),
    ],
)
def test_a_loss_explains_itself(gross: int, cost: int, zh: str, en: str) -> None:
    verdict = evaluate([account(1, gross, cost), account(2, 900)]).verdicts[-1]
    assert verdict.rule is TierRule.NOT_POSITIVE
    assert zh in rule_sentence(verdict.rule, verdict.facts, "zh", str)
    assert en in rule_sentence(verdict.rule, verdict.facts, "en", str)


def test_every_rule_makes_a_sentence_in_both_languages() -> None:
    shown: dict[str, set[str]] = {"zh": set(), "en": set()}
    for basis in Basis:
        figures = [account(n, v, revenue=v) for n, v in enumerate((700, 200, 96, 4, 0, -9))]
        for verdict in evaluate(figures, basis=basis).verdicts:
            assert verdict.rule is not None
            for lang in words.LANGUAGES:
                shown[lang].add(rule_sentence(verdict.rule, verdict.facts, lang, str))
    assert "净贡献累计到 70.6%，由它首次达到 50%" in shown["zh"]
    assert "Cumulative net contribution 100.5%, after the first 80%" in shown["en"]
    assert "期内销售额不为正：-9" in shown["zh"]


def test_key_rules_and_overrides_have_their_sentences() -> None:
    perfect = Assessment(tuple(Scored(c, 5) for c in Criterion), CriteriaParameters())
    stable = perfect.with_score(Criterion.PROFIT, 0)  # 100 - 30 = 70
    figures = [account(1, 800), account(2, 150), account(3, 50)]
    found = evaluate(figures, criteria={2: perfect, 3: stable}).verdicts
    shown = [
        rule_sentence(v.rule, v.facts, lang, str) for v in found[1:] for lang in words.LANGUAGES
    ]
    assert shown == [
        "大客户，六项评分 100，达到 80；净贡献累计 95%",
        "Key account with a score of 100, at or above 80; cumulative net contribution 95%",
        "大客户，六项评分 70（标准 60），稳定 5 分，达到 4 分",
        "Key account with a score of 70 (bar 60) and stability 5, at or above 4",
    ]
    kept = Override(Tier.PLATINUM, "框架合同在谈", date(2026, 12, 31))
    assert override_sentence(Tier.GOLD, kept, "zh") == (
        "本应为黄金；手工保留为铂金，至 2026-12-31：框架合同在谈"
    )
    frame = replace(kept, reason="frame")
    assert override_sentence(None, frame, "en", expired=True) == (
        "The override to Platinum ran out on 2026-12-31; now Not rated. Its reason was: frame"
    )


amounts = st.integers(min_value=-10_000_000, max_value=10_000_000)
books = st.lists(
    st.builds(
        Figures,
        account_id=st.integers(1, 10**9),
        code=st.from_regex(r"[A-Z]{4}[0-9]{6}", fullmatch=True),
        revenue=amounts,
        gross_profit=st.none() | amounts,
        cost_to_serve=st.integers(0, 1_000_000),
    ),
    max_size=40,
    unique_by=lambda f: f.code,
)


@given(books, st.integers())
def test_the_order_of_rows_does_not_matter(book: list[Figures], seed: int) -> None:
    shuffled = book[:]
    random.Random(seed).shuffle(shuffled)
    assert evaluate(shuffled) == evaluate(book)


@given(books, st.integers(2, 10_000))
def test_scaling_all_amounts_keeps_every_tier(book: list[Figures], factor: int) -> None:
    scaled = [
        replace(
            f,
            revenue=f.revenue * factor,
            gross_profit=None if f.gross_profit is None else f.gross_profit * factor,
            cost_to_serve=f.cost_to_serve * factor,
        )
        for f in book
    ]
    assert tiers(evaluate(scaled)) == tiers(evaluate(book))


@given(books)
def test_the_curve_ends_at_the_whole_and_tiers_follow_it(book: list[Figures]) -> None:
    result = evaluate(book)
    line = result.curve
    if line.total:
        assert line.cumulative[-1] == 1
        assert line.peak >= 1
        assert line.cumulative[line.accounts_for_80 - 1] >= Fraction(4, 5)
        assert all(share < Fraction(4, 5) for share in line.cumulative[: line.accounts_for_80 - 1])
    order = [list(Tier).index(v.tier) for v in result.verdicts if v.tier]
    assert order == sorted(order)
    tail = [
        line.values[i]
        for i, v in enumerate(result.verdicts[: result.rated])
        if v.rule is TierRule.SMALLEST_TAIL
    ]
    assert 200 * sum(tail) < line.positive_total or not tail


def test_percent_rounds_half_up() -> None:
    assert str(percent(Fraction(1, 3))) == "33.3"
    assert str(percent(Fraction(5, 1000), 0)) == "1"
    assert str(percent(Fraction(-5, 1000), 0)) == "-1"


def test_a_curve_on_a_chosen_basis_leaves_out_what_it_cannot_rank() -> None:
    line = curve([account(1, None, revenue=5), account(2, 3)], Basis.CONTRIBUTION)
    assert [f.code for f in line.ranked] == ["A002"]
