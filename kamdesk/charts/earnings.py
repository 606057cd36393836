"""Month by month: gross profit, cost to serve, and what is left of it (method §2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from kamdesk import words
from kamdesk.charts import amounts, style
from kamdesk.charts.chart import Table
from kamdesk.method.pareto import percent
from kamdesk.theme_roles import Palette, mix
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes


class Month(Protocol):
    """A month of the ledger, money units; profit is None where no line tells it."""

    @property
    def month(self) -> date: ...
    @property
    def gross_profit(self) -> int | None: ...
    @property
    def cost_to_serve(self) -> int: ...


@dataclass(frozen=True, slots=True)
class EarningsData:
    """Months, oldest first: first day, gross profit (None where unknown) and cost to serve."""

    months: tuple[tuple[date, int | None, int], ...]
    currency: str

    @classmethod
    def of(cls, months: Iterable[Month], currency: str) -> EarningsData:
        """From the ledger's months, as they are to be shown."""
        return cls(tuple((m.month, m.gross_profit, m.cost_to_serve) for m in months), currency)

    @property
    def gross(self) -> int | None:
        """Gross profit of all months, money units; None where no month knows it."""
        known = [gross for _day, gross, _cost in self.months if gross is not None]
        return sum(known) if known else None

    @property
    def cost(self) -> int:
        """Cost to serve of all months, money units."""
        return sum(cost for _day, _gross, cost in self.months)

    def title(self, lang: Lang) -> str:
        """What serving them takes of the gross profit."""
        gross, cost = self.gross, self.cost
        if gross is None:
            key = "earnings_cost_only" if cost else "earnings_unknown"
            return words.text(f"verdict_chart.{key}", lang, cost=self._short(cost, lang))
        if gross <= 0 or cost > gross:
            left = self._short(gross - cost, lang)
            return words.text("verdict_chart.earnings_loss", lang, left=left)
        if not cost:
            return words.text("verdict_chart.earnings_no_cost", lang)
        share = percent(Fraction(cost, gross), 0)
        left = self._short(gross - cost, lang)
        return words.text("verdict_chart.earnings", lang, share=share, left=left)

    def table(self, lang: Lang) -> Table:
        """Month, gross profit, cost to serve and what is left, in major units."""
        keys = ("chart.month", "field.gross_profit", "field.cost_to_serve", "chart.contribution")
        rows = tuple(
            (
                f"{day:%Y-%m}",
                None if gross is None else amounts.exact(gross),
                amounts.exact(cost),
                None if gross is None else amounts.exact(gross - cost),
            )
            for day, gross, cost in self.months
        )
        return Table(tuple(words.text(key, lang) for key in keys), rows)

    def _short(self, units: int, lang: Lang) -> str:
        return amounts.with_sign(units, self.currency, lang)


def draw(axes: Axes, data: EarningsData, palette: Palette, lang: Lang) -> None:
    """Gross profit upwards, cost to serve downwards, and a line for what is left."""
    if not any(gross or cost for _day, gross, cost in data.months):
        style.note(axes, data.title(lang), palette)
        return
    style.calm(axes, palette)
    highest = [max(abs(gross or 0), cost) for _day, gross, cost in data.months]
    divisor, unit = amounts.axis_scale(highest, data.currency, lang)
    places = range(len(data.months))
    plain, cost_tone = mix(palette.series[0], palette.surface, 0.62), palette.color("warn")
    axes.bar(places, [(m[1] or 0) / divisor for m in data.months], width=0.72, color=plain)
    axes.bar(places, [-m[2] / divisor for m in data.months], width=0.72, color=cost_tone)
    look = {"color": palette.text, "linewidth": 1.8, "marker": "o", "markersize": 3}
    left = [(p, (m[1] - m[2]) / divisor) for p, m in enumerate(data.months) if m[1] is not None]
    if left:
        halo = style.halo(palette)
        axes.plot(*zip(*left, strict=True), path_effects=halo, **look)  # type: ignore[arg-type]
    style.legend(
        axes,
        palette,
        [
            (words.text("field.gross_profit", lang), style.square(plain)),
            (words.text("field.cost_to_serve", lang), style.square(cost_tone)),
            (words.text("chart.contribution", lang), look),
        ],
    )
    style.months(axes, [m[0] for m in data.months])
    style.unit(axes, unit, palette)
    axes.axhline(0, color=palette.line_strong, linewidth=1)
    axes.locator_params(axis="y", nbins=5)
    axes.yaxis.set_major_formatter("{x:,.10g}")
