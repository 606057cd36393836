"""The charts of the five figures and of ageing: their findings, numbers and heights."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from matplotlib.figure import Figure

from kamdesk.charts import ageing, fonts, ratios
from kamdesk.charts.ageing import AgeingData
from kamdesk.charts.ratios import RatiosData
from kamdesk.method import ratio_lights
from kamdesk.method.ratio_lights import Reading
from kamdesk.method.ratios import Year, evaluate
from kamdesk.method.receivables import Bill, reckon
from kamdesk.models.kinds import Ratio
from kamdesk.money import SCALE
from kamdesk.theme_roles import load

TODAY = date(2026, 11, 25)
GOOD = {Ratio.NET_MARGIN: Fraction(5, 100)}


@dataclass(frozen=True)
class Read:
    year: int
    readings: tuple[Reading, ...]


def years(*statements: Year, benchmarks: dict[Ratio, Fraction] | None = None) -> list[Read]:
    return [
        Read(
            one.year,
            tuple(ratio_lights.read(f, (benchmarks or {}).get(f.ratio)) for f in one.figures),
        )
        for one in evaluate(statements)
    ]


def axes_of(draw: Any, data: Any) -> Any:
    fonts.use()
    axes = Figure(figsize=(12, 4)).add_subplot()
    draw(axes, data, load("light"), "en")
    return axes


@pytest.mark.parametrize(
    ("statements", "benchmarks", "title"),
    [
        ([], {}, "No statements yet"),
        ([Year(2025, revenue=100, net_profit=7)], GOOD, "The five figures of 2025"),
        ([Year(2025, revenue=100, net_profit=3)], GOOD, "Behind the industry in 2025: Net margin"),
        (
            [Year(2024, revenue=100, net_profit=7), Year(2025, revenue=100, net_profit=7)],
            GOOD,
            "None of the figures got worse in 2025",
        ),
        (
            [Year(2024, revenue=100, net_profit=7), Year(2025, revenue=100, net_profit=6)],
            GOOD,
            "Worse in 2025: Net margin",
        ),
    ],
)
def test_the_title_is_the_finding(
    statements: list[Year], benchmarks: dict[Ratio, Fraction], title: str
) -> None:
    assert RatiosData.of(years(*statements, benchmarks=benchmarks)).title("en") == title


def test_a_panel_for_each_figure_that_is_known() -> None:
    data = RatiosData.of(
        years(
            Year(2024, revenue=100, net_profit=7, receivables=10),
            Year(2025, revenue=100, net_profit=6, receivables=12),
            benchmarks=GOOD,
        )
    )
    panels = axes_of(ratios.draw, data).child_axes
    assert len(panels) == 2
    line = next(
        line for line in panels[0].lines if len(line.get_ydata()) == 2 and line.get_marker() == "o"
    )
    assert list(line.get_ydata()) == [0.07, 0.06]
    table = data.table("en")
    assert table.headers == ("Year", "Net margin", "Collection period")
    assert [row[0] for row in table.rows] == ["2024", "2025", "Benchmark"]
    assert [str(cell) for cell in table.rows[1][1:]] == ["0.06", "40.15"]


def test_ageing_bars_are_as_high_as_their_amounts() -> None:
    bills = [
        Bill(n, "", TODAY - timedelta(days=days), None, amount * SCALE)
        for n, (days, amount) in enumerate([(5, 300), (45, 200), (150, 500)])
    ]
    data = AgeingData.of(reckon(bills, [], TODAY))
    assert data.title("en") == "¥700 overdue, 70% of what is open"
    axes = axes_of(ageing.draw, data)
    heights = [bar.get_height() / SCALE for bar in axes.patches]
    assert heights == [300, 200, 0, 0, 500]
    assert AgeingData.of(reckon(bills[:1], [], TODAY)).title("zh") == "未付 ¥300，都没有到期"
    assert AgeingData.of(reckon([], [], TODAY)).title("en") == "No invoice is open"
