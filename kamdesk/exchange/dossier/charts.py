"""Native charts over the cells of a sheet, so that they follow when somebody corrects a number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from kamdesk.exchange.dossier.grid import Grid

if TYPE_CHECKING:
    from openpyxl.chart import BarChart, LineChart

_WIDE, _BESIDE, _HALF, _HEIGHT, _LOW = 24.0, 18.0, 15.0, 9.0, 6.5
"""Centimetres: alone below a table, beside it, one of two below it; how tall, and with few bars."""
_AMOUNT = "#,##0"


def add_months_chart(
    grid: Grid, first: int, last: int, finding: str, *, with_contribution: bool
) -> None:
    """Bars for revenue (second column) and a line for contribution (fifth) by month."""
    from openpyxl.chart import BarChart, LineChart, Reference

    palette = grid.paper.styles.palette
    months = Reference(grid.sheet, min_col=1, min_row=first, max_row=last)
    chart = BarChart()
    chart.gapWidth = 50
    _fill(chart, Reference(grid.sheet, min_col=2, min_row=first - 1, max_row=last), months)
    chart.series[0].graphicalProperties.solidFill = _rgb(palette.series[0])
    if with_contribution:
        line = LineChart()
        _fill(line, Reference(grid.sheet, min_col=5, min_row=first - 1, max_row=last), months)
        series = line.series[0]
        series.graphicalProperties.line.solidFill = _rgb(palette.series[1])
        series.graphicalProperties.line.width = 28_000
        series.smooth = False
        chart += line
    chart.x_axis.number_format = "yyyy-mm"
    chart.x_axis.tickLblSkip = max(1, (last - first + 1) // 12)
    _dress(chart, finding, _BESIDE)
    chart.legend.position = "b"
    grid.chart_beside(chart, first, 7 if with_contribution else 4)


def add_lines_chart(grid: Grid, first: int, last: int, finding: str) -> None:
    """A horizontal bar for each product line, the largest on top."""
    from openpyxl.chart import BarChart, Reference

    chart = BarChart()
    chart.type = "bar"
    chart.gapWidth = 40
    names = Reference(grid.sheet, min_col=1, min_row=first, max_row=last)
    _fill(chart, Reference(grid.sheet, min_col=2, min_row=first - 1, max_row=last), names)
    chart.series[0].graphicalProperties.solidFill = _rgb(grid.paper.styles.palette.series[0])
    chart.x_axis.scaling.orientation = "maxMin"
    _dress(chart, finding, _BESIDE)
    chart.legend = None
    grid.chart_beside(chart, first, 6)


def add_scores_chart(grid: Grid, first: int, last: int, *, most: int, finding: str) -> None:
    """A horizontal bar for each score in the second column, up to ``most``, below the table."""
    from openpyxl.chart import BarChart, Reference

    chart = BarChart()
    chart.type = "bar"
    chart.gapWidth = 60
    names = Reference(grid.sheet, min_col=1, min_row=first, max_row=last)
    _fill(chart, Reference(grid.sheet, min_col=2, min_row=first - 1, max_row=last), names)
    chart.series[0].graphicalProperties.solidFill = _rgb(grid.paper.styles.palette.series[0])
    chart.x_axis.scaling.orientation = "maxMin"
    _dress(chart, finding)
    chart.y_axis.scaling.min, chart.y_axis.scaling.max = 0, most
    chart.y_axis.majorUnit = 1
    chart.height = _LOW
    chart.legend = None
    grid.charts_below(chart)


def add_shares_chart(
    grid: Grid,
    rows: tuple[int, int],
    *,
    first_part: int,
    colors: list[str],
    finding: str,
    over_full: bool,
) -> None:
    """A bar for each row of the table, its parts side by side from column ``first_part`` on, below
    the table. Parts that claim more than all reach beyond 100 %."""
    from openpyxl.chart import BarChart, Reference

    first, last = rows
    chart = BarChart()
    chart.type, chart.grouping, chart.overlap, chart.gapWidth = "bar", "stacked", 100, 45
    names = Reference(grid.sheet, min_col=1, min_row=first, max_row=last)
    last_part = first_part + len(colors) - 1
    values = Reference(
        grid.sheet, min_col=first_part, max_col=last_part, min_row=first - 1, max_row=last
    )
    _fill(chart, values, names)
    for series, color in zip(chart.series, colors, strict=True):
        series.graphicalProperties.solidFill = _rgb(color)
    chart.x_axis.scaling.orientation = "maxMin"
    _dress(chart, finding)
    chart.y_axis.number_format = "0%"
    chart.y_axis.scaling.min = 0
    if not over_full:
        chart.y_axis.scaling.max = 1
    chart.legend.position = "b"
    grid.charts_below(chart)


def trend_chart(
    grid: Grid, rows: tuple[int, int], columns: Sequence[int], finding: str, number_format: str
) -> Any:
    """A line for each of these columns over the years in the first one; half a page wide."""
    from openpyxl.chart import LineChart, Reference

    first, last = rows
    chart = LineChart()
    for column in columns:
        chart.add_data(
            Reference(grid.sheet, min_col=column, min_row=first - 1, max_row=last),
            titles_from_data=True,
        )
    chart.set_categories(Reference(grid.sheet, min_col=1, min_row=first, max_row=last))
    for series, color in zip(chart.series, grid.paper.styles.palette.series, strict=False):
        series.graphicalProperties.line.solidFill = _rgb(color)
        series.graphicalProperties.line.width = 28_000
        series.smooth = False
    _dress(chart, finding, _HALF)
    chart.y_axis.number_format = number_format
    chart.legend.position = "b"
    return chart


def add_health_chart(grid: Grid, first: int, last: int, finding: str) -> None:
    """A line for health and one for the churn score by month, 0 to 100, beside the table."""
    chart = trend_chart(grid, (first, last), (2, 3), finding, _AMOUNT)
    chart.x_axis.number_format = "yyyy-mm"
    chart.y_axis.scaling.min, chart.y_axis.scaling.max = 0, 100
    grid.chart_beside(chart, first - 1, 6)
    grid.clear_charts()


def add_marks_chart(grid: Grid, first: int, last: int, finding: str, *, with_target: bool) -> None:
    """A line for the mean mark by quarter, and one for the target, 1 to 5, beside the table."""
    columns = (2, 3) if with_target else (2,)
    chart = trend_chart(grid, (first, last), columns, finding, "0.0")
    chart.y_axis.scaling.min, chart.y_axis.scaling.max = 1, 5
    chart.y_axis.majorUnit = 1
    grid.chart_beside(chart, first - 1, len(columns) + 3)
    grid.clear_charts()


def add_ageing_chart(grid: Grid, top: int, first: int, last: int, finding: str) -> None:
    """A bar for each bucket with its amount in the second column, beside the table and what is
    above it from row ``top`` on."""
    from openpyxl.chart import BarChart, Reference

    chart = BarChart()
    chart.gapWidth = 60
    names = Reference(grid.sheet, min_col=1, min_row=first, max_row=last)
    _fill(chart, Reference(grid.sheet, min_col=2, min_row=first - 1, max_row=last), names)
    chart.series[0].graphicalProperties.solidFill = _rgb(grid.paper.styles.palette.series[1])
    _dress(chart, finding, _BESIDE)
    chart.legend = None
    grid.chart_beside(chart, top, 4)


def _fill(chart: Any, values: Any, categories: Any) -> None:
    chart.add_data(values, titles_from_data=True)
    chart.set_categories(categories)


def _dress(chart: BarChart | LineChart, finding: str, wide: float = _WIDE) -> None:
    """What all charts share: the finding as title, axes shown, light lines, plain amounts."""
    from openpyxl.chart.shapes import GraphicalProperties
    from openpyxl.drawing.line import LineProperties

    chart.title = finding
    chart.title.overlay = False
    _small_title(chart.title)
    chart.width, chart.height = wide, _HEIGHT
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.tickLblPos = "low"
    chart.y_axis.number_format = _AMOUNT
    chart.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill="E2E5EA"))
    chart.y_axis.graphicalProperties = GraphicalProperties(ln=LineProperties(noFill=True))


def _small_title(title: Any) -> None:
    from openpyxl.drawing.text import CharacterProperties

    for paragraph in title.tx.rich.p:
        for run in paragraph.r or ():
            run.rPr = CharacterProperties(sz=1200, b=True)


def _rgb(color: str) -> str:
    return color.removeprefix("#")
