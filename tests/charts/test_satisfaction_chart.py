"""The charts of satisfaction: findings in the marks that show, numbers clear of the target."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from matplotlib.figure import Figure

from kamdesk.charts import fonts, satisfaction, satisfaction_dimensions
from kamdesk.charts.satisfaction import SatisfactionData
from kamdesk.charts.satisfaction_dimensions import DimensionData
from kamdesk.method.satisfaction import Answer
from kamdesk.theme_roles import load
from kamdesk.words import Lang

TODAY = date(2026, 11, 25)
SPRING, AUTUMN = date(2026, 5, 4), date(2026, 10, 4)


def answers(*told: tuple[date, tuple[int | None, ...]]) -> list[Answer]:
    return [Answer(day, marks) for day, marks in told]


@pytest.mark.parametrize(
    ("spring", "autumn", "target", "zh"),
    [
        (None, (4, 4, 4, 4, 4), None, "26Q4 满意度 4.0 分，第一次有答复"),
        ((4, 4, 4, 4, 4), (3, 3, 4, 4, 4), None, "26Q4 满意度 3.6 分，比 26Q2 低 0.4"),
        ((3, 3, 3, 4, 4), (4, 4, 4, 4, 4), Fraction(4), "26Q4 满意度 4.0 分，比 26Q2 高 0.6"),
        ((4, 4, 4, 4, 4), (3, 3, 3, 4, None), Fraction(9, 2), "26Q4 满意度 3.3 分，比目标低 1.2"),
        (None, None, None, "还没有人答过满意度调查"),
    ],
)
def test_the_finding_adds_up_with_the_marks_that_show(
    spring: tuple[int | None, ...] | None,
    autumn: tuple[int | None, ...] | None,
    target: Fraction | None,
    zh: str,
) -> None:
    told = [(day, marks) for day, marks in ((SPRING, spring), (AUTUMN, autumn)) if marks]
    data = SatisfactionData.of(answers(*told), TODAY, target)
    assert data.title("zh") == zh
    assert data.title("en") != zh


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_numbers_near_the_target_stand_below_the_line(lang: Lang) -> None:
    fonts.use()
    told = answers((SPRING, (4, 4, 4, 4, 5)), (AUTUMN, (2, 2, 3, 3, 3)))
    data = SatisfactionData.of(told, TODAY, Fraction(9, 2))
    axes = Figure((4, 2)).add_subplot()
    satisfaction.draw(axes, data, load("light"), lang)
    offsets = {one.get_text(): one.xyann[1] for one in axes.texts}
    assert offsets["4.2"] < 0 < offsets["2.6"]


def test_the_weakest_dimension_is_named_once_told_apart() -> None:
    data = DimensionData.of(answers((AUTUMN, (5, 3, 3, None, 4))), TODAY)
    assert data.title("zh") == "五个方面里交付、响应最低，3.0 分"
    assert data.title("en") == "Marked lowest: Delivery and Response, 3.0"
    assert data.table("en").rows[3] == ("Price", None)
    alike = DimensionData.of(answers((AUTUMN, (4, 4, 4, 4, 4))), TODAY)
    assert alike.title("en") == "Every dimension is marked 4.0"
    old = DimensionData.of(answers((date(2025, 1, 1), (1, 2, 3, 4, 5))), TODAY)
    assert old.title("en") == "Nobody gave marks within a year"
    axes = Figure((4, 2)).add_subplot()
    satisfaction_dimensions.draw(axes, data, load("dark"), "zh")
    assert len(axes.patches) == 4 and [one.get_width() for one in axes.patches] == [4, 2, 2, 3]
