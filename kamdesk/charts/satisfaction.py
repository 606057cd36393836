"""Satisfaction by quarter against the target (method §8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from kamdesk import words
from kamdesk.charts import style
from kamdesk.charts.chart import Table
from kamdesk.method import satisfaction
from kamdesk.method.satisfaction import Answer, Quarter
from kamdesk.theme_roles import Palette
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_NEAR = Fraction(7, 10)
"""A mark so near below the target has its number below the line, where the target is not."""


@dataclass(frozen=True, slots=True)
class SatisfactionData:
    """Quarters without gaps with the mean mark of each, None where nobody answered; the target is
    None for a whole territory, whose accounts have different ones."""

    points: tuple[tuple[Quarter, Fraction | None], ...]
    target: Fraction | None

    @classmethod
    def of(
        cls, answers: Sequence[Answer], today: date, target: Fraction | None = None
    ) -> SatisfactionData:
        """From answers up to a day."""
        known = [one for one in answers if one.answered_on <= today]
        means = satisfaction.by_quarter(known)
        points = [(one, means.get(one)) for one in satisfaction.quarters(known, today)]
        return cls(tuple(points) if means else (), target)

    def title(self, lang: Lang) -> str:
        """Where the newest quarter with answers stands, and how it moved, in the marks shown."""
        told = [(one, satisfaction.tenth(mark)) for one, mark in self.points if mark is not None]
        if not told:
            return words.text("survey.none", lang)
        quarter, newest = told[-1]
        params = {"quarter": quarter_text(quarter), "mark": mark_text(newest)}
        if self.target is not None and newest < self.target:
            gap = mark_text(self.target - newest)
            return words.text("survey.below", lang, **params, gap=gap)
        if len(told) == 1:
            return words.text("survey.first", lang, **params)
        before, former = told[-2]
        code = "up" if newest > former else "down" if newest < former else "flat"
        moved = mark_text(abs(newest - former))
        since = quarter_text(before)
        return words.text(f"survey.{code}", lang, **params, moved=moved, before=since)

    def table(self, lang: Lang) -> Table:
        """Quarter, mean mark, target."""
        heads = tuple(words.text(f"survey.{name}", lang) for name in ("quarter", "mark", "target"))
        target = None if self.target is None else mark_text(self.target)
        return Table(
            heads,
            tuple(
                (quarter_text(one), None if mark is None else mark_text(mark), target)
                for one, mark in self.points
            ),
        )


def mark_text(mark: Fraction) -> str:
    """A mark with one decimal."""
    tenths = int(satisfaction.tenth(mark) * 10)
    return f"{tenths // 10}.{tenths % 10}"


def quarter_text(quarter: Quarter) -> str:
    """Such as ``26Q3``."""
    return f"{quarter[0] % 100:02d}Q{quarter[1]}"


def draw(axes: Axes, data: SatisfactionData, palette: Palette, lang: Lang) -> None:
    """A line with its marks; gaps where nobody answered are bridged, the target is dashed."""
    if not data.points:
        style.note(axes, data.title(lang), palette)
        return
    style.calm(axes, palette)
    told = [(at, mark) for at, (_q, mark) in enumerate(data.points) if mark is not None]
    places, marks = [at for at, _mark in told], [float(mark) for _at, mark in told]
    axes.plot(places, marks, color=palette.accent, linewidth=2, marker="o", markersize=6, zorder=3)
    for (at, exact), mark in zip(told, marks, strict=True):
        low = data.target is not None and satisfaction.tenth(exact) < data.target
        under = low and data.target is not None and exact > data.target - _NEAR
        axes.annotate(
            mark_text(exact), (at, mark), xytext=(0, -18 if under else 8),
            textcoords="offset points", ha="center", fontsize=style.BODY,
            color=palette.bad if low else palette.text, path_effects=style.halo(palette), zorder=4,
        )  # fmt: skip
    if data.target is not None:
        axes.axhline(float(data.target), color=palette.muted, linewidth=1.2, linestyle="--")
        label = words.text("survey.target_at", lang, mark=mark_text(data.target))
        style.legend(axes, palette, [(label, {"color": palette.muted, "linestyle": "--"})])
    axes.set_xticks(range(len(data.points)), [quarter_text(one) for one, _mark in data.points])
    axes.set_xlim(-0.5, len(data.points) - 0.5)
    axes.set_ylim(1, 5.4)
    axes.set_yticks([1, 2, 3, 4, 5])
