"""Charts say the right thing, draw the right heights, and know every sign they write."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from kamdesk.charts import minibar, pareto, product_lines, pyramid, render, sales
from kamdesk.charts.render import Size
from kamdesk.errors import FileError
from kamdesk.method.pareto import Figures
from kamdesk.method.periods import add_months
from kamdesk.method.tiers import Evaluation, evaluate
from kamdesk.method.trend import TrendKind
from kamdesk.money import SCALE
from kamdesk.theme_roles import load

SIZE = Size(480, 240)


@dataclass(frozen=True)
class Month:
    month: date
    revenue: int
    contribution: int | None


@dataclass(frozen=True)
class Line:
    product_line: str
    revenue: int


def evaluation(*contributions: int) -> Evaluation:
    """Accounts with these contributions in major units."""
    return evaluate(
        [Figures(n, f"A{n:05}", abs(v) * SCALE * 4, v * SCALE) for n, v in enumerate(contributions)]
    )


def months(*revenue: int, first: date = date(2025, 1, 1)) -> list[Month]:
    return [
        Month(add_months(first, n), value * SCALE, value * SCALE // 10)
        for n, value in enumerate(revenue)
    ]


def axes_of(draw, data, lang="en"):
    from matplotlib.figure import Figure

    from kamdesk.charts import fonts

    fonts.use()
    axes = Figure(figsize=(6, 3)).add_subplot()
    draw(axes, data, load("light"), lang)
    return axes


def test_the_curve_cuts_at_the_account_that_first_brings_80_percent():
    data = pareto.ParetoData.of(evaluation(500, 300, 150, 100, -50))
    assert data.title("en") == "2 accounts (40%) bring 80% of net contribution, 1 lose money"
    assert dict(data.points)[2] == pytest.approx(0.8)
    axes = axes_of(pareto.draw, data)
    assert max(line.get_ydata().max() for line in axes.lines[-3:]) >= 1.05
    assert "105%" in {text.get_text() for text in axes.texts}


def test_a_hundred_thousand_accounts_keep_their_borders_in_a_thin_curve():
    data = pareto.ParetoData.of(evaluation(*range(100_000, 0, -1)))
    assert len(data.points) < 700
    places = {place for place, _ in data.points}
    assert {0, data.for_80, 100_000} <= places
    assert data.points[-1] == (100_000, 1.0)


def test_the_pyramid_sets_accounts_beside_what_they_bring():
    data = pyramid.PyramidData.of(evaluation(700, 200, 60, 39, -20))
    assert data.title("en") == "1 Platinum account (20%) brings 72% of net contribution"
    assert data.table("en").rows[0] == ("Platinum", 1, Decimal("700.00"), Decimal("71.5"))
    assert data.table("zh").rows[-1] == ("铅质", 1, Decimal("-20.00"), Decimal("-2.0"))


@pytest.mark.parametrize(
    ("revenue", "kind"),
    [
        ([100] * 12 + [100] * 9 + [50, 50, 50], TrendKind.SLOWER),
        ([100] * 21 + [104, 104, 104], TrendKind.STEADY),
        ([100] * 21 + [150, 150, 150], TrendKind.FASTER),
        ([100] * 21 + [0, 0, 0], TrendKind.STOPPED),
        ([0] * 21 + [10, 0, 0], TrendKind.NEW),
        ([100] * 6 + [0] * 18, TrendKind.QUIET),
    ],
)
def test_the_last_three_months_are_judged_against_a_year_ago(revenue, kind):
    assert sales.SalesData.of(months(*revenue)).trend.kind is kind


def test_months_after_the_last_sale_count_as_nothing_sold():
    data = sales.SalesData.of(months(*[100] * 12), until=date(2026, 3, 20))
    assert data.months[-1] == (date(2026, 3, 1), 0, None)
    assert data.trend.kind is TrendKind.STOPPED
    assert data.title("zh") == "近 3 月没有销售，去年同期有 ¥300"


def test_bars_stand_for_the_months_and_the_falling_ones_are_red():
    data = sales.SalesData.of(months(*[100] * 21, 40, 40, 40))
    palette = load("light")
    bars = axes_of(sales.draw, data).patches
    assert [round(bar.get_height()) for bar in bars] == [100] * 21 + [40] * 3
    from matplotlib.colors import to_hex

    assert {to_hex(bar.get_facecolor()).upper() for bar in bars[-3:]} == {palette.bad}


def test_contribution_is_not_given_away_when_it_must_not_be_seen():
    data = sales.SalesData.of(months(10, 20), with_contribution=False)
    assert data.table("en").headers == ("Month", "Revenue")
    assert data.table("en").rows[1] == ("2025-02", Decimal("20.00"))


def test_small_product_lines_are_drawn_together_and_listed_apart():
    lines = [Line(f"Line {n}", (20 - n) * SCALE) for n in range(10)] + [Line("", SCALE)]
    data = product_lines.LinesData.of(lines)
    assert len(data.table("en").rows) == 11
    assert data.table("en").rows[-1] == ("No product line", Decimal("1.00"))
    labels = [t.get_text() for t in axes_of(product_lines.draw, data).get_yticklabels()]
    assert len(labels) == product_lines.SHOWN + 1
    assert "4 others" in labels


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_chart_draws_without_a_missing_glyph(lang, scheme):
    """Missing glyphs are warnings, and warnings are errors here."""
    full = evaluation(500, 300, 150, 100, -50)
    drawings = [
        (pareto.draw, pareto.ParetoData.of(full)),
        (pareto.draw, pareto.ParetoData.of(evaluation(-5, -7))),
        (pareto.draw, pareto.ParetoData.of(evaluation())),
        (pyramid.draw, pyramid.PyramidData.of(full)),
        (pyramid.draw, pyramid.PyramidData.of(evaluation())),
        (sales.draw, sales.SalesData.of(months(*[90_000] * 20, -4000))),
        (sales.draw, sales.SalesData.of([])),
        (product_lines.draw, product_lines.LinesData.of([Line("办公用纸 “A4”", 90 * SCALE)])),
        (product_lines.draw, product_lines.LinesData.of([])),
        (minibar.draw, sales.SalesData.of(months(3, 2, 1))),
    ]
    for draw, data in drawings:
        pixels, width, height = render.rgba(draw, data, load(scheme), lang, SIZE)
        assert (width, height) == (480, 240)
        assert len(pixels) == 4 * width * height


def test_a_picture_is_saved_whole_or_not_at_all(tmp_path: Path):
    data = pareto.ParetoData.of(evaluation(3, 2, 1))
    for name, start in (("curve.png", b"\x89PNG"), ("curve.svg", b"<?xml")):
        path = render.save(pareto.draw, data, tmp_path / name, load("light"), "zh", SIZE)
        assert path.read_bytes().startswith(start)
    with pytest.raises(FileError) as caught:
        render.save(pareto.draw, data, tmp_path / "no" / "x.png", load("light"), "zh", SIZE)
    assert caught.value.code == "target_missing"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["curve.png", "curve.svg"]
