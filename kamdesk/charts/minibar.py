"""A strip of small bars without axes: twelve months at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.charts import style
from kamdesk.charts.sales import SalesData
from kamdesk.theme_roles import Palette, mix
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def draw(axes: Axes, data: SalesData, palette: Palette, lang: Lang) -> None:
    """Bars of revenue, the last one in colour; nothing else, for the words stand beside it."""
    style.calm(axes, palette, grid="")
    axes.set_axis_off()
    if not data.months:
        return
    revenue = [m[1] for m in data.months]
    quiet = mix(palette.series[0], palette.surface, 0.62)
    colors = [quiet] * (len(revenue) - 1) + [palette.series[0]]
    axes.bar(range(len(revenue)), revenue, width=0.74, color=colors)
    axes.axhline(0, color=palette.line_strong, linewidth=1)
    axes.margins(x=0.01)
