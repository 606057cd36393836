"""The forecast by month: won months solid, open ones weighted and, behind them, in full."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kamdesk import words
from kamdesk.charts import amounts, style
from kamdesk.charts.chart import Table
from kamdesk.method.forecast import Forecast, Sum
from kamdesk.theme_roles import Palette, mix
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes

ONE_DEAL = 30
"""From so many percent on the finding names the share of the largest deal."""
LABEL_ROOM = 0.09
"""Part of the axis that a label needs."""


@dataclass(frozen=True, slots=True)
class Bars:
    """One place on the axis; amounts in money units."""

    label: str
    won: int
    weighted: int
    full: int
    deals: int


@dataclass(frozen=True, slots=True)
class ForecastData:
    """The forecast of one currency. ``today`` marks where the months to come begin."""

    forecast: Forecast
    currency: str
    today: date

    def title(self, lang: Lang) -> str:
        """What is expected by when, and how much of it hangs on one deal."""
        found = self.forecast
        expected, until = found.expected, found.until
        if until is None:
            return _nothing(found, lang)
        told = {
            "amount": amounts.with_sign(expected.weighted, self.currency, lang),
            "month": f"{until:%Y-%m}",
        }
        counted = expected.deals - expected.unweighted
        if counted == 1:
            return words.text("forecast_chart.finding_single", lang, **told)
        if found.largest_share >= ONE_DEAL:
            share = found.largest_share
            return words.text("forecast_chart.finding_one", lang, share=share, **told)
        return words.text("forecast_chart.finding_spread", lang, count=counted, **told)

    def table(self, lang: Lang) -> Table:
        """Every month with what was won, weighted and full value in major units, and deals; then
        what has no month shown."""
        headers = tuple(
            words.text(f"forecast_chart.{name}", lang)
            for name in ("month", "won", "weighted", "full", "deals")
        )
        rows = [
            (f"{m.month:%Y-%m}", amounts.exact(m.won.full), amounts.exact(m.open.weighted),
             amounts.exact(m.open.full), m.open.deals + m.won.deals)
            for m in self.forecast.months
        ]  # fmt: skip
        for name in ("overdue", "later", "undated"):
            rest: Sum = getattr(self.forecast, name)
            if rest.deals:
                label = words.text(f"forecast_chart.{name}", lang)
                rows.append((label, amounts.exact(0), amounts.exact(rest.weighted),
                             amounts.exact(rest.full), rest.deals))  # fmt: skip
        return Table(headers, tuple(rows))

    def bars(self, lang: Lang) -> list[Bars]:
        """The places of the axis: months, behind the past ones what is overdue, at the end what is
        later or has no date, where there is any."""
        found = self.forecast
        start = self.today.replace(day=1)
        past = [m for m in found.months if m.month < start]
        ahead = [m for m in found.months if m.month >= start]
        shown = [_month_bars(m.month, m.won, m.open) for m in past]
        shown += _rest_bars("overdue", found.overdue, lang)
        shown += [_month_bars(m.month, m.won, m.open) for m in ahead]
        return shown + [
            bar
            for name in ("later", "undated")
            for bar in _rest_bars(name, getattr(found, name), lang)
        ]


def draw(axes: Axes, data: ForecastData, palette: Palette, lang: Lang) -> None:
    """Won solid; open ones as a pale bar of full value with the weighted part filled in it."""
    bars = data.bars(lang)
    if not any(bar.won or bar.full for bar in bars):
        style.note(axes, data.title(lang), palette)
        return
    style.calm(axes, palette)
    tops = [bar.won + bar.full for bar in bars]
    divisor, unit = amounts.axis_scale(tops, data.currency, lang)
    places = range(len(bars))
    won = [bar.won / divisor for bar in bars]
    pale = mix(palette.accent, palette.surface, 0.78)
    axes.bar(places, won, width=0.62, color=palette.good)
    axes.bar(
        places, [bar.full / divisor for bar in bars], bottom=won, width=0.62,
        color=pale, edgecolor=palette.accent, linewidth=1,
    )  # fmt: skip
    axes.bar(
        places, [bar.weighted / divisor for bar in bars], bottom=won, width=0.62,
        color=palette.accent,
    )  # fmt: skip
    _label_sums(axes, bars, divisor, palette, lang)
    entries = [("won", palette.good), ("weighted_of", palette.accent), ("full", pale)]
    style.legend(
        axes,
        palette,
        [
            (words.text(f"forecast_chart.{name}", lang), style.square(tone))
            for name, tone in entries
        ],
    )
    axes.set_xticks(list(places), _axis_labels(bars))
    axes.set_xlim(-0.6, len(bars) - 0.4)
    axes.set_ylim(0, max(tops) / divisor * 1.14)
    style.unit(axes, unit, palette)
    axes.axhline(0, color=palette.line_strong, linewidth=1)
    axes.locator_params(axis="y", nbins=5)
    axes.yaxis.set_major_formatter("{x:,.10g}")


def _label_sums(axes: Axes, bars: list[Bars], divisor: int, palette: Palette, lang: Lang) -> None:
    """What was won or is weighted, above that part of the bar; the full value above the whole,
    where both have room."""
    room = max(bar.won + bar.full for bar in bars) * LABEL_ROOM
    for place, bar in enumerate(bars):
        counts = bar.weighted or bar.won
        top, inner = bar.won + bar.full, bar.won + bar.weighted
        if top - inner > room:
            _label(axes, amounts.short(top, lang), place, top / divisor, palette.muted)
        else:
            inner = top
        if counts:
            _label(axes, amounts.short(counts, lang), place, inner / divisor, palette.text)


def _label(axes: Axes, text: str, place: int, height: float, color: str) -> None:
    axes.annotate(
        text, (place, height), xytext=(0, 3), textcoords="offset points",
        ha="center", va="bottom", fontsize=style.SMALL, color=color,
    )  # fmt: skip


def _month_bars(month: date, won: Sum, running: Sum) -> Bars:
    return Bars(
        f"{month:%Y-%m}", won.full, running.weighted, running.full, won.deals + running.deals
    )


def _axis_labels(bars: list[Bars]) -> list[str]:
    """Months by their number, with the year below where a new one begins."""
    labels, year = [], ""
    for bar in bars:
        of, _, month = bar.label.partition("-")
        if not of.isdigit():
            labels.append(bar.label)
            continue
        labels.append(str(int(month)) if of == year else f"{int(month)}\n{of}")
        year = of
    return labels


def _rest_bars(name: str, rest: Sum, lang: Lang) -> list[Bars]:
    label = words.text(f"forecast_chart.{name}", lang)
    return [Bars(label, 0, rest.weighted, rest.full, rest.deals)] if rest.deals else []


def _nothing(found: Forecast, lang: Lang) -> str:
    if found.expected.deals:
        return words.text("forecast_chart.finding_unweighted", lang, count=found.expected.deals)
    if found.overdue.deals:
        return words.text("forecast_chart.finding_overdue", lang, count=found.overdue.deals)
    return words.text("forecast_chart.finding_none", lang)
