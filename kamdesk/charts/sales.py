"""Monthly sales: bars for revenue, a line for contribution, the last three months in colour."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from kamdesk import words
from kamdesk.charts import amounts, style
from kamdesk.charts.chart import Table
from kamdesk.method.periods import add_months
from kamdesk.method.trend import RECENT, Trend, TrendKind, trend
from kamdesk.theme_roles import Palette, mix
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SHOWN = 24
_TONES = {
    TrendKind.SLOWER: "bad",
    TrendKind.STOPPED: "bad",
    TrendKind.FASTER: "good",
    TrendKind.NEW: "good",
}


class Month(Protocol):
    """A month of the ledger; amounts in money units, contribution None where unknown."""

    @property
    def month(self) -> date: ...
    @property
    def revenue(self) -> int: ...
    @property
    def contribution(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class SalesData:
    """Whole months without gaps, oldest first. Build it with ``of``."""

    months: tuple[tuple[date, int, int | None], ...]
    """First day, revenue and contribution in money units."""
    currency: str
    trend: Trend
    with_contribution: bool = True
    """Off for a client's eyes, and with it the finding and its colour."""

    @classmethod
    def of(
        cls,
        months: Iterable[Month],
        *,
        until: date | None = None,
        currency: str = "CNY",
        with_contribution: bool = True,
        shown: int = SHOWN,
    ) -> SalesData:
        """From the ledger's months. ``until`` is a day in the last month to show (the last closed
        one, so that a month under way doesn't look like a fall); months without sales become
        zero. The finding compares with a year before, even where that is not shown."""
        found = {m.month: (m.revenue, m.contribution) for m in months}
        if not found:
            return cls((), currency, trend({}, until or date.min), with_contribution)
        end = (until or max(found)).replace(day=1)
        verdict = trend({month: revenue for month, (revenue, _) in found.items()}, end)
        first = max(min(found), add_months(end, 1 - shown))
        series = []
        while first <= end:
            revenue, contribution = found.get(first, (0, None))
            series.append((first, revenue, contribution))
            first = add_months(first, 1)
        return cls(tuple(series), currency, verdict, with_contribution)

    def title(self, lang: Lang) -> str:
        """The finding on the last three months; for a client's eyes what is drawn, unjudged."""
        if self.months and not self.with_contribution:
            return words.text("finding.sales_by_month", lang)
        share = abs(self.trend.change_percent or 0)
        before = amounts.with_sign(self.trend.before, self.currency, lang)
        return words.text(f"finding.trend_{self.trend.kind}", lang, share=share, amount=before)

    def table(self, lang: Lang) -> Table:
        """Month, revenue and contribution in major units."""
        names = ["month", "revenue", "contribution"][: 3 if self.has_line else 2]
        known = (
            (f"{day:%Y-%m}", amounts.exact(sold), None if left is None else amounts.exact(left))
            for day, sold, left in self.months
        )
        rows = tuple(row[: len(names)] for row in known)
        return Table(tuple(words.text(f"chart.{name}", lang) for name in names), rows)

    @property
    def has_line(self) -> bool:
        """Whether contribution is known and may be seen."""
        return self.with_contribution and any(m[2] is not None for m in self.months)


def draw(axes: Axes, data: SalesData, palette: Palette, lang: Lang) -> None:
    """Bars and line on one amount axis; a year's first month carries the year."""
    if not any(revenue for _, revenue, _ in data.months):
        style.note(axes, words.text("finding.trend_none", lang), palette)
        return
    style.calm(axes, palette)
    divisor, unit = amounts.axis_scale((m[1] for m in data.months), data.currency, lang)
    places = range(len(data.months))
    plain = mix(palette.series[0], palette.surface, 0.62)
    tone = palette.color(_TONES.get(data.trend.kind, "accent"))
    recent = len(data.months) - RECENT
    judged = data.with_contribution
    colors = [tone if judged and place >= recent else plain for place in places]
    axes.bar(places, [m[1] / divisor for m in data.months], width=0.72, color=colors)
    entries = [(words.text("chart.revenue", lang), style.square(plain))]
    if judged:
        entries.append((words.text("chart.recent", lang), style.square(tone)))
    if data.has_line:
        line = palette.series[1]
        known = [(p, m[2] / divisor) for p, m in enumerate(data.months) if m[2] is not None]
        look = {"color": line, "linewidth": 1.8, "marker": "o", "markersize": 3}
        halo = style.halo(palette)
        axes.plot(*zip(*known, strict=True), path_effects=halo, **look)  # type: ignore[arg-type]
        entries.append((words.text("chart.contribution", lang), look))
    needed = sum(style.width_of(text, style.SMALL) + 32 for text, _ in entries)
    if judged and needed + style.width_of(unit, style.SMALL) > style.plot_width(axes):
        entries = entries[1:]
    style.legend(axes, palette, entries)
    style.months(axes, [m[0] for m in data.months])
    style.unit(axes, unit, palette)
    axes.axhline(0, color=palette.line_strong, linewidth=1)
    axes.locator_params(axis="y", nbins=5)
    axes.yaxis.set_major_formatter("{x:,.10g}")
