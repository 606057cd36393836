"""The sales of a brief as a native chart; its numbers stand beside the printed page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamdesk import theme_roles, words
from kamdesk.exchange.brief_room import COLUMNS
from kamdesk.exchange.briefing.lines import Bars
from kamdesk.money import cents
from kamdesk.words import Lang

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

ROWS = 5
"""Rows that the chart covers."""
_DATA = COLUMNS + 2
_STROKE = 12_700
"""English metric units of one point."""


def add_chart(
    sheet: Worksheet, bars: Bars, row: int, column: int, columns: int, lang: Lang
) -> None:
    """Bars by month with its upper left corner in a cell; a dashed line is a year before."""
    from openpyxl.chart import BarChart, LineChart, Reference
    from openpyxl.chart.series import DataPoint

    _numbers(sheet, bars, lang)
    palette = theme_roles.load("light")
    last = len(bars.months) + 1
    months = Reference(sheet, min_col=_DATA, min_row=2, max_row=last)
    chart = BarChart()
    chart.gapWidth = 50
    chart.add_data(_values(sheet, _DATA + 1, last), titles_from_data=True)
    chart.set_categories(months)
    series = chart.series[0]
    series.graphicalProperties.solidFill = _rgb(palette.line_strong)
    loud = _rgb(palette.warn if bars.fell else palette.accent)
    for place in range(len(bars.months) - len(bars.before), len(bars.months)):
        point = DataPoint(idx=place)
        point.graphicalProperties.solidFill = loud
        series.dPt.append(point)
    if any(bars.before):
        before = LineChart()
        before.add_data(_values(sheet, _DATA + 2, last), titles_from_data=True)
        stroke = before.series[0].graphicalProperties.line
        stroke.solidFill, stroke.dashStyle, stroke.width = _rgb(palette.text), "sysDash", _STROKE
        before.series[0].marker.symbol, before.series[0].smooth = "none", False
        chart += before
    _dress(chart)
    chart.anchor = _anchor(row, column, columns)
    sheet.add_chart(chart)


def _values(sheet: Worksheet, column: int, last: int) -> Any:
    from openpyxl.chart import Reference

    return Reference(sheet, min_col=column, min_row=1, max_row=last)


def _numbers(sheet: Worksheet, bars: Bars, lang: Lang) -> None:
    """Month, revenue and revenue a year before, outside what is printed."""
    from openpyxl.utils import get_column_letter

    for at, key in enumerate(("month", "revenue", "revenue_before")):
        sheet.cell(1, _DATA + at, words.text(f"brief.{key}", lang))
        sheet.column_dimensions[get_column_letter(_DATA + at)].width = 16
    first = len(bars.months) - len(bars.before)
    for place, (month, revenue) in enumerate(bars.months):
        row = place + 2
        sheet.cell(row, _DATA, month).number_format = "m" if lang == "zh" else "mmm"
        sheet.cell(row, _DATA + 1, float(cents(revenue))).number_format = "#,##0"
        if place >= first:
            before = float(cents(bars.before[place - first]))
            sheet.cell(row, _DATA + 2, before).number_format = "#,##0"


def _dress(chart: Any) -> None:
    """Months below, nothing else."""
    from openpyxl.chart.text import RichText
    from openpyxl.drawing.text import (
        CharacterProperties,
        Paragraph,
        ParagraphProperties,
        RichTextProperties,
    )

    small = ParagraphProperties(defRPr=CharacterProperties(sz=850))
    chart.x_axis.txPr = RichText(bodyPr=RichTextProperties(), p=[Paragraph(pPr=small)])
    chart.x_axis.number_format = "m"
    chart.x_axis.delete, chart.y_axis.delete = False, True
    chart.y_axis.majorGridlines = None
    chart.y_axis.scaling.min = 0
    chart.legend = None
    chart.title = None
    chart.graphical_properties = _no_line()


def _no_line() -> Any:
    from openpyxl.chart.shapes import GraphicalProperties

    shape = GraphicalProperties(noFill=True)
    shape.line.noFill = True
    return shape


def _anchor(row: int, column: int, columns: int) -> Any:
    from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor

    return TwoCellAnchor(
        _from=AnchorMarker(col=column - 1, row=row - 1),
        to=AnchorMarker(col=column - 1 + columns, row=row - 1 + ROWS),
    )


def _rgb(color: str) -> str:
    return color.removeprefix("#").upper()
