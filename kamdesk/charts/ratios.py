"""The five figures over the years: one small panel each, against the industry's benchmark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from typing import TYPE_CHECKING, Protocol

from kamdesk import words
from kamdesk.charts import style
from kamdesk.charts.chart import Table
from kamdesk.method import ratio_reading
from kamdesk.method.ratio_lights import NEAR, Reading
from kamdesk.models.kinds import Light, Ratio
from kamdesk.theme_roles import Palette
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NAMED = 3
"""How many figures a title names."""
_TONES = {Light.GOOD: "good", Light.WATCH: "warn", Light.BAD: "bad", Light.UNKNOWN: "muted"}
_MARKS = {Light.GOOD: "o", Light.WATCH: "^", Light.BAD: "8", Light.UNKNOWN: "o"}


class Year(Protocol):
    """A year with its readings in the order of ``Ratio``."""

    @property
    def year(self) -> int: ...
    @property
    def readings(self) -> tuple[Reading, ...]: ...


@dataclass(frozen=True, slots=True)
class Series:
    """One figure over the years; None where it can't be computed."""

    ratio: Ratio
    values: tuple[Fraction | None, ...]
    benchmark: Fraction | None
    newest: Reading


@dataclass(frozen=True, slots=True)
class RatiosData:
    """All figures of one account, oldest year first. Build it with ``of``."""

    years: tuple[int, ...]
    series: tuple[Series, ...]

    @classmethod
    def of(cls, years: Sequence[Year]) -> RatiosData:
        """From the readings of each year."""
        if not years:
            return cls((), ())
        every = (
            Series(
                newest.ratio,
                tuple(year.readings[place].figure.value for year in years),
                newest.benchmark,
                newest,
            )
            for place, newest in enumerate(years[-1].readings)
        )
        series = tuple(one for one in every if any(value is not None for value in one.values))
        return cls(tuple(year.year for year in years) if series else (), series)

    def title(self, lang: Lang) -> str:
        """Which figures got worse in the newest year, or lie behind the industry."""
        if not self.years:
            return words.text("figure_chart.none", lang)
        year = self.years[-1]
        readings = [one.newest for one in self.series]
        worse = sorted((r for r in readings if r.slipping > NEAR), key=lambda r: -r.slipping)
        behind = [r for r in readings if r.light in (Light.WATCH, Light.BAD)]
        for key, found in (("worse", worse), ("behind", behind)):
            if found:
                names = _names([one.ratio for one in found], lang)
                return words.text(f"figure_chart.{key}", lang, year=year, names=names)
        compared = any(reading.figure.previous is not None for reading in readings)
        return words.text(f"figure_chart.{'all_good' if compared else 'one_year'}", lang, year=year)

    def table(self, lang: Lang) -> Table:
        """Years down, figures across; shares of 1, quotients, days; the benchmark last."""
        heads = (
            words.text("figure_chart.year", lang),
            *(words.of(s.ratio, lang) for s in self.series),
        )
        rows = [
            (str(year), *(_plain(one.values[place]) for one in self.series))
            for place, year in enumerate(self.years)
        ]
        name = words.text("figure_chart.benchmark", lang)
        rows.append((name, *(_plain(one.benchmark) for one in self.series)))
        return Table(heads, tuple(rows))


def draw(axes: Axes, data: RatiosData, palette: Palette, lang: Lang) -> None:
    """A panel for each figure: three on a line where there is room, else two."""
    if not data.years:
        style.note(axes, data.title(lang), palette)
        return
    axes.set_axis_off()
    columns = 3 if style.plot_width(axes) > 460 else 2
    lines = -(-len(data.series) // columns)
    for place, series in enumerate(data.series):
        line, column = divmod(place, columns)
        wide, high = 1 / columns, 1 / lines
        panel = axes.inset_axes(
            (
                column * wide + wide * 0.03,
                1 - (line + 1) * high + high * 0.16,
                wide * 0.9,
                high * 0.5,
            )
        )
        _panel(panel, data.years, series, palette, lang)


def _panel(
    axes: Axes, years: tuple[int, ...], series: Series, palette: Palette, lang: Lang
) -> None:
    style.calm(axes, palette, grid="")
    light = series.newest.light
    known = [(place, float(v)) for place, v in enumerate(series.values) if v is not None]
    shown = ratio_reading.shown(series.ratio, series.newest.figure.value, lang)
    axes.set_title(
        f"{words.of(series.ratio, lang)}  {shown}", loc="left", fontsize=style.SMALL,
        fontweight="bold", color=palette.text, pad=16,
    )  # fmt: skip
    axes.set_yticks([])
    axes.set_xlim(-0.35, len(years) - 0.65)
    axes.set_xticks(range(len(years)), [str(year) for year in years])
    _benchmark(axes, series, palette, lang)
    axes.plot(*zip(*known, strict=True), color=palette.series[0], linewidth=1.8, marker="o",
              markersize=3.5)  # fmt: skip
    place, value = known[-1]
    tone = palette.color(_TONES[light])
    axes.plot([place], [value], color=tone, marker=_MARKS[light], markersize=8, clip_on=False)
    _room(axes, [v for _, v in known], series.benchmark)
    axes.axhline(axes.get_ylim()[0], color=palette.line_strong, linewidth=1)
    if len(known) > 1 and known[0][0] != place:
        first = ratio_reading.shown(series.ratio, series.values[known[0][0]], lang)
        axes.annotate(
            first, known[0], xytext=(0, 6), textcoords="offset points", ha="center",
            fontsize=style.SMALL - 1, color=palette.muted,
        )  # fmt: skip


def _room(axes: Axes, values: list[float], benchmark: Fraction | None) -> None:
    """From a little below the least to a little above the most, so that nothing is cut."""
    shown = values if benchmark is None else [*values, float(benchmark)]
    low, high = min(shown), max(shown)
    spare = (high - low) * 0.3 or abs(high) * 0.2 or 1.0
    axes.set_ylim(low - spare, high + spare)


def _benchmark(axes: Axes, series: Series, palette: Palette, lang: Lang) -> None:
    if series.benchmark is None:
        return
    level = float(series.benchmark)
    axes.axhline(level, color=palette.faint, linewidth=1.2, linestyle=(0, (4, 3)))
    value = ratio_reading.shown(series.ratio, series.benchmark, lang)
    axes.set_title(
        words.text("figure_chart.industry", lang, value=value), loc="right",
        fontsize=style.SMALL - 1, color=palette.muted, pad=16,
    )  # fmt: skip


def _names(ratios: Iterable[Ratio], lang: Lang) -> str:
    every = [words.of(ratio, lang) for ratio in ratios]
    names = reduce(
        lambda a, b: words.text("figure_chart.comma", lang, first=a, second=b), every[:NAMED]
    )
    if len(every) > NAMED:
        return words.text("figure_chart.and_more", lang, names=names, count=len(every))
    return names


def _plain(value: Fraction | None) -> object:
    return None if value is None else ratio_reading.as_decimal(value, 4)
