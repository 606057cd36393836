"""Charts of the craft say what stands out and draw what was counted."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kamdesk.charts import outcomes, question_mix
from kamdesk.charts.outcomes import MonthsData, TiersData
from kamdesk.charts.question_mix import MixData
from kamdesk.method.craft import Figures, Mix
from kamdesk.models.kinds import Tier
from kamdesk.theme_roles import load


def figures(orders: int, advances: int, continuations: int, no_sales: int = 0) -> Figures:
    held = orders + advances + continuations + no_sales
    return Figures(held, orders, advances, continuations, no_sales, Mix(), Mix(), 0, 0, 0)


NOTHING = figures(0, 0, 0)


def axes_of(draw: Any, data: Any, lang: Any = "en") -> Any:
    from matplotlib.figure import Figure

    from kamdesk.charts import fonts

    fonts.use()
    axes = Figure(figsize=(6, 3)).add_subplot()
    draw(axes, data, load("light"), lang)
    return axes


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (NOTHING, "3 of 4 meetings moved forward: an advance rate of 75%"),
        (figures(1, 0, 1), "Advance rate 75%, up 25 points on the period before"),
        (figures(1, 0, 0), "Advance rate 75%, down 25 points on the period before"),
        (figures(1, 2, 1), "Advance rate 75%, as in the period before"),
    ],
)
def test_the_rate_is_held_against_the_period_before(before: Figures, said: str) -> None:
    now = figures(1, 2, 1)
    data = MonthsData(((date(2026, 10, 1), NOTHING), (date(2026, 11, 1), now)), now, before)
    assert data.title("en") == said
    assert data.table("en").rows[1][:6] == ("2026-11", 4, 1, 2, 1, 0)
    axes = axes_of(outcomes.draw_months, data)
    heights = [bar.get_height() for bar in axes.patches]
    assert sum(heights) == 4 and len(axes.patches) == 2 * 4


def test_tiers_with_few_meetings_carry_no_finding() -> None:
    data = TiersData(((Tier.PLATINUM, figures(3, 1, 0)), (Tier.IRON, figures(0, 1, 2)),
                      (None, figures(0, 0, 1))))  # fmt: skip
    told = "Platinum moves most (100%), Iron least (33%)"
    assert data.title("en") == f"Of tiers met 3 times or more {told}"
    assert TiersData(data.tiers[:2]).title("en") == told
    assert len(axes_of(outcomes.draw_tiers, data, "zh").get_yticklabels()) == 3
    assert TiersData(((None, figures(0, 0, 1)),)).title("en") == "What meetings brought, by tier"


@pytest.mark.parametrize(
    ("planned", "asked", "said"),
    [
        (Mix(2, 2, 4, 2), Mix(4, 4, 1, 1), "Implications fall short: 40% planned, 10% asked"),
        (Mix(5, 3, 1, 1), Mix(5, 3, 1, 1), "Too much background: 50% of what was asked"),
        (Mix(2, 2, 4, 2), Mix(2, 2, 4, 2), "Deep enough: 40% are implication questions"),
        (Mix(3, 4, 2, 1), Mix(3, 4, 2, 1), "About 2 in 10 are implication questions"),
        (Mix(1, 1, 1, 1), Mix(), "No questions were asked in this period"),
    ],
)
def test_what_stands_out_in_the_mix(planned: Mix, asked: Mix, said: str) -> None:
    data = MixData(planned, asked)
    assert data.title("en") == said
    axes = axes_of(question_mix.draw, data)
    widths = [bar.get_width() for bar in axes.patches]
    assert sum(widths) == pytest.approx(100 * bool(planned.total) + 100 * bool(asked.total))
