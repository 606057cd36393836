"""Sales by product line as horizontal bars, the smallest ones together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from kamdesk import words
from kamdesk.charts import amounts, style
from kamdesk.charts.chart import Table
from kamdesk.method.pareto import percent
from kamdesk.theme_roles import Palette
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SHOWN = 7


class Line(Protocol):
    """A product line of the ledger; revenue in money units."""

    @property
    def product_line(self) -> str: ...
    @property
    def revenue(self) -> int: ...


@dataclass(frozen=True, slots=True)
class LinesData:
    """Lines by revenue, largest first; an empty name is sales without a product line."""

    lines: tuple[tuple[str, int], ...]
    currency: str = "CNY"

    @classmethod
    def of(cls, lines: Sequence[Line], currency: str = "CNY") -> LinesData:
        """From the ledger's product lines."""
        found = sorted(((v.product_line, v.revenue) for v in lines), key=lambda pair: -pair[1])
        return cls(tuple(found), currency)

    @property
    def total(self) -> int:
        """Revenue of all lines, money units."""
        return sum(revenue for _, revenue in self.lines)

    def name(self, line: str, lang: Lang) -> str:
        """A line's name, or words for sales without one."""
        return line or words.text("chart.no_line", lang)

    def title(self, lang: Lang) -> str:
        """What the largest line makes of the whole."""
        if not self.lines or self.total <= 0:
            return words.text("finding.trend_none", lang)
        name, revenue = self.lines[0]
        line = self.name(name, lang)
        if len(self.lines) == 1:
            return words.text("finding.lines_one", lang, line=line)
        share = percent(Fraction(revenue, self.total), 0)
        return words.text("finding.lines", lang, line=line, share=share, count=len(self.lines))

    def table(self, lang: Lang) -> Table:
        """Line and revenue in major units."""
        headers = (words.text("chart.product_line", lang), words.text("chart.revenue", lang))
        return Table(headers, tuple((self.name(n, lang), amounts.exact(r)) for n, r in self.lines))


def draw(axes: Axes, data: LinesData, palette: Palette, lang: Lang) -> None:
    """A bar for each line with amount and share at its end."""
    if not data.lines or data.total <= 0:
        style.note(axes, data.title(lang), palette)
        return
    style.calm(axes, palette, grid="")
    bars = [(data.name(name, lang), revenue) for name, revenue in data.lines[:SHOWN]]
    rest = data.lines[SHOWN:]
    if rest:
        name = words.text("chart.other_lines", lang, count=len(rest))
        bars.append((name, sum(revenue for _, revenue in rest)))
    bars.reverse()
    places = range(len(bars))
    colors = [palette.series[0] if revenue >= 0 else palette.bad for _, revenue in bars]
    axes.barh(places, [revenue for _, revenue in bars], height=0.62, color=colors)
    most = max(revenue for _, revenue in bars)
    for place, (_, revenue) in enumerate(bars):
        share = percent(Fraction(revenue, data.total), 0)
        axes.text(
            max(revenue, 0) + most * 0.015, place, f"{amounts.short(revenue, lang)} · {share}%",
            va="center", fontsize=style.SMALL, color=palette.muted,
        )  # fmt: skip
    axes.set_yticks(places, [_cut(name) for name, _ in bars])
    axes.tick_params(axis="y", labelcolor=palette.text)
    axes.set_xticks([])
    axes.set_xlim(min(0, *(r for _, r in bars), 0), most * 1.34)


def _cut(name: str, most: int = 18) -> str:
    """A long name, shortened for the axis; the table has it whole."""
    return name if len(name) <= most else f"{name[: most - 1]}…"
