"""An account's health by month, and the churn score that is its other side (method §5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from kamdesk import words
from kamdesk.charts import style
from kamdesk.charts.chart import Table
from kamdesk.models.kinds import ChurnLevel
from kamdesk.theme_roles import Palette, mix
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOVED = 5
"""A difference of fewer points is no finding."""
SHOWN = 24


class Month(Protocol):
    """A kept month."""

    @property
    def month(self) -> date: ...
    @property
    def level(self) -> ChurnLevel: ...
    @property
    def score(self) -> int: ...
    @property
    def health(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class HealthData:
    """Kept months, oldest first: first day, health 0–100 or None, churn score, its level."""

    months: tuple[tuple[date, int | None, int, ChurnLevel], ...]

    @classmethod
    def of(cls, months: Iterable[Month], today: Month | None = None) -> HealthData:
        """From the kept readings of an account, and how it reads in the month that is under
        way."""
        read = [*months, *([today] if today else [])]
        found = [(one.month, one.health, one.score, one.level) for one in read]
        return cls(tuple(found[-SHOWN:]))

    @property
    def known(self) -> list[tuple[int, int]]:
        """Place and health of the months where it is known."""
        return [(n, month[1]) for n, month in enumerate(self.months) if month[1] is not None]

    def title(self, lang: Lang) -> str:
        """How health moved over the months shown."""
        if not self.known:
            return words.text("health_chart.none", lang)
        (first_place, first), (last_place, last) = self.known[0], self.known[-1]
        months = last_place - first_place + 1
        if months == 1:
            return words.text("health_chart.one_month", lang, last=last)
        code = "fell" if first - last >= MOVED else "rose" if last - first >= MOVED else "steady"
        return words.text(f"health_chart.{code}", lang, months=months, first=first, last=last)

    def table(self, lang: Lang) -> Table:
        """Month, health, churn score."""
        heads = tuple(words.text(f"health_chart.{name}", lang) for name in _HEADS)
        return Table(heads, tuple((f"{m[0]:%Y-%m}", m[1], m[2]) for m in self.months))


_HEADS = ("month", "health", "churn")


def draw(axes: Axes, data: HealthData, palette: Palette, lang: Lang) -> None:
    """Health as a line with its last number; the churn score as bars, red while it was high."""
    if not data.known:
        style.note(axes, data.title(lang), palette)
        return
    style.calm(axes, palette)
    plain, alarm = mix(palette.faint, palette.surface, 0.45), palette.bad
    colors = [alarm if month[3] is ChurnLevel.HIGH else plain for month in data.months]
    axes.bar(range(len(data.months)), [m[2] for m in data.months], width=0.5, color=colors)
    line = palette.series[0]
    look = {"color": line, "linewidth": 2.0, "marker": "o", "markersize": 4}
    places, values = zip(*data.known, strict=True)
    axes.plot(places, values, path_effects=style.halo(palette), **look)  # type: ignore[arg-type]
    axes.annotate(
        str(values[-1]), (places[-1], values[-1]), xytext=(0, 8), textcoords="offset points",
        ha="center", fontsize=style.BODY, fontweight="bold", color=palette.text,
    )  # fmt: skip
    entries = [
        (words.text("health_chart.health", lang), look),
        (words.text("health_chart.churn", lang), style.square(plain)),
    ]
    if alarm in colors:
        entries.append((words.text("health_chart.high", lang), style.square(alarm)))
    style.legend(axes, palette, entries)
    style.months(axes, [month[0] for month in data.months])
    axes.set_ylim(0, 108)
    axes.set_yticks([0, 25, 50, 75, 100])
    axes.axhline(0, color=palette.line_strong, linewidth=1)
