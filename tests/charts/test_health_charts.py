"""The charts of health and of the funnel: their findings, numbers and shapes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from matplotlib.figure import Figure

from kamdesk.charts import fonts, funnel, health
from kamdesk.charts.funnel import FunnelData
from kamdesk.charts.health import HealthData
from kamdesk.method.periods import add_months
from kamdesk.models.kinds import ChurnLevel, LifecycleStage
from kamdesk.theme_roles import load

START = date(2026, 1, 1)
S = LifecycleStage


@dataclass(frozen=True)
class Kept:
    month: date
    level: ChurnLevel
    score: int
    health: int | None


def months(*healths: int | None, high_from: int = 99) -> HealthData:
    return HealthData.of(
        Kept(
            add_months(START, place),
            ChurnLevel.HIGH if place >= high_from else ChurnLevel.LOW,
            10 + place,
            health,
        )
        for place, health in enumerate(healths)
    )


def axes_of(draw: Any, data: Any) -> Any:
    fonts.use()
    axes = Figure(figsize=(8, 3)).add_subplot()
    draw(axes, data, load("light"), "en")
    return axes


@pytest.mark.parametrize(
    ("data", "title"),
    [
        (months(), "No monthly readings yet"),
        (months(None, None), "No monthly readings yet"),
        (months(80), "Health is 80"),
        (months(80, 60), "Health fell from 80 to 60 in 2 months"),
        (months(None, 60, 70, 80), "Health rose from 60 to 80 in 3 months"),
        (months(80, 40, 78), "Health has held at about 78 for 3 months"),
    ],
)
def test_how_health_moved_is_the_title(data: HealthData, title: str) -> None:
    assert data.title("en") == title


def test_health_is_a_line_and_churn_are_bars_red_while_high() -> None:
    data = months(80, None, 40, high_from=2)
    axes = axes_of(health.draw, data)
    assert [bar.get_height() for bar in axes.patches] == [10, 11, 12]
    line = axes.lines[0]
    assert list(line.get_xdata()) == [0, 2] and list(line.get_ydata()) == [80, 40]
    colors = [bar.get_facecolor() for bar in axes.patches]
    assert colors[0] == colors[1] != colors[2]
    assert data.table("en").rows == (
        ("2026-01", 80, 10),
        ("2026-02", None, 11),
        ("2026-03", 40, 12),
    )


def test_a_funnel_says_where_most_are_and_how_many_should_move() -> None:
    counts = {S.IDENTIFY: 3, S.CONTACT: 8, S.DEEPEN: 0, S.MAINTAIN: 16, S.WIN_BACK: 1}
    data = FunnelData.of(counts, [S.CONTACT, S.CONTACT, S.IDENTIFY])
    assert data.title("en") == "16 of 28 accounts are in “Maintain”; 3 should move"
    assert data.title("zh") == "28 家里有 16 家在“维护”，3 家建议转阶段"
    assert FunnelData.of(counts, []).title("en") == "16 of 28 accounts are in “Maintain”"
    assert FunnelData.of(dict.fromkeys(S, 0), []).title("en") == "No accounts yet"
    axes = axes_of(funnel.draw, data)
    widths = [bar.get_width() for bar in axes.patches]
    assert widths == pytest.approx([3 / 16, 0.5, 0, 1, 0.12])
    assert data.table("en").rows[1] == ("Contact and build", 8, 2)
    shown = [text.get_text() for text in axes.texts]
    assert "2 could move on" in shown and "16" in shown
