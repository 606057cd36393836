"""Charts of verdicts: ranks side by side, tier movement, what is left by month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.charts import earnings, flow, pareto, ranks
from kamdesk.method.pareto import Figures
from kamdesk.method.ranks import compare
from kamdesk.method.tiers import evaluate
from kamdesk.method.verdict import Override
from kamdesk.models.kinds import Tier
from kamdesk.money import SCALE
from kamdesk.theme_roles import load
from tests.charts.test_charts import axes_of


@dataclass(frozen=True)
class Month:
    month: date
    gross_profit: int | None
    cost_to_serve: int


def standings(*figures: tuple[int, int | None]) -> ranks.RanksData:
    made = [
        Figures(n, f"A{n}", revenue * SCALE, None if earned is None else earned * SCALE)
        for n, (revenue, earned) in enumerate(figures)
    ]
    return ranks.RanksData.of(compare(made), {figure.account_id: figure.code for figure in made})


def months(*figures: tuple[int | None, int]) -> earnings.EarningsData:
    made = [
        Month(date(2026, n, 1), None if gross is None else gross * SCALE, cost * SCALE)
        for n, (gross, cost) in enumerate(figures, start=1)
    ]
    return earnings.EarningsData.of(made, "CNY")


def test_ranks_name_who_is_large_without_bringing_much():
    data = standings((90, 1), (80, 30), (20, 25), (10, 2))
    assert (data.large, data.missing) == (2, 1)
    assert data.title("en") == "Top by revenue, not by profit: 1 of 2 accounts"
    assert data.table("zh").rows == (
        ("A0", 1, 4, Decimal("90.00"), Decimal("1.00")),
        ("A1", 2, 1, Decimal("80.00"), Decimal("30.00")),
        ("A2", 3, 2, Decimal("20.00"), Decimal("25.00")),
    )
    lines = {line.get_color() for line in axes_of(ranks.draw, data).lines}
    assert {load("light").bad, load("light").good} <= lines


def test_ranks_that_agree_and_ranks_that_nobody_knows():
    same = standings((90, 40), (80, 35), (10, 5))
    assert same.title("en").startswith("All 2 accounts at the top by revenue")
    nothing = standings((90, None))
    assert "unknown" in nothing.title("en")
    assert axes_of(ranks.draw, nothing).texts


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(-50, 200)), max_size=60))
def test_whoever_is_on_one_side_only_is_drawn_and_both_sides_stay_short(figures):
    made = [Figures(n, f"A{n:02}", r * SCALE, c * SCALE) for n, (r, c) in enumerate(figures)]
    both = compare(made)
    data = ranks.RanksData.of(both, {figure.account_id: figure.code for figure in made})
    drawn = {standing.account_id for standing in data.left}
    missing = [ranked.figures.account_id for ranked in both.not_by_profit]
    assert drawn.issuperset(missing[: ranks.MOST // 2])
    assert max(len(data.left), len(data.right)) <= ranks.MOST
    places = [standing.by_revenue for standing in data.left]
    assert places == sorted(places)


def test_flow_counts_rises_and_falls_and_its_bands_are_as_thick_as_their_numbers():
    data = flow.FlowData.of(
        {
            (Tier.GOLD, Tier.PLATINUM): 1,
            (Tier.PLATINUM, Tier.IRON): 2,
            (Tier.IRON, Tier.IRON): 5,
            (None, Tier.LEAD): 1,
            (None, None): 9,
        }
    )
    assert (data.ups, data.downs) == (1, 2)
    assert data.title("en") == "Since the last evaluation: 1 up, 2 down"
    assert sum(row[2] for row in data.table("en").rows) == 9
    axes = axes_of(flow.draw, data)
    blocks = [p for p in axes.patches if hasattr(p, "get_height")]
    heights = sorted(float(b.get_height()) for b in blocks)
    assert heights[-1] == pytest.approx(7 * heights[0])  # seven Iron accounts beside one Gold
    first = flow.FlowData.of({(None, Tier.GOLD): 3, (None, None): 1, (Tier.IRON, Tier.IRON): 1})
    assert first.title("en") == "First evaluation of 3 accounts"


def test_earnings_tell_what_serving_takes_and_when_it_takes_too_much():
    assert months((100, 20), (100, 30)).title("en") == (
        "Cost to serve takes 25% of gross profit and leaves ¥150"
    )
    assert "exceeds" in months((10, 20)).title("en")
    assert "no cost to serve" in months((10, 0)).title("en")
    assert "unknown" in months((None, 0)).title("en")
    assert months((None, 4)).table("en").rows == (("2026-01", None, Decimal("4.00"), None),)
    bars = axes_of(earnings.draw, months((100, 20), (None, 30))).patches
    assert sorted(bar.get_height() for bar in bars) == [-30, -20, 0, 100]


def test_bands_of_the_curve_follow_overrides_among_other_tiers():
    figures = [Figures(n, f"A{n}", 100, value) for n, value in enumerate((50, 30, 15, 5))]
    kept = Override(Tier.PLATINUM, "talks", date(2027, 1, 31))
    data = pareto.ParetoData.of(evaluate(figures, overrides={2: kept}))
    assert data.bands == ((Tier.PLATINUM, 1), (Tier.GOLD, 1), (Tier.PLATINUM, 1), (Tier.IRON, 1))
    labels = [text.get_text() for text in axes_of(pareto.draw, data).texts]
    assert labels[:3] == ["Platinum 2", "Gold 1", "Iron 1"]
