"""The marks of the last twelve months by dimension: which one drags (method §8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import reduce
from typing import TYPE_CHECKING

from kamdesk import words
from kamdesk.charts import style
from kamdesk.charts.chart import Table
from kamdesk.charts.satisfaction import mark_text
from kamdesk.method import satisfaction
from kamdesk.method.satisfaction import Answer
from kamdesk.models.kinds import Dimension
from kamdesk.theme_roles import Palette
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_ROOM = 5.4


@dataclass(frozen=True, slots=True)
class DimensionData:
    """The mean mark of each dimension, None where nobody marked it."""

    means: tuple[tuple[Dimension, Fraction | None], ...]

    @classmethod
    def of(cls, answers: Sequence[Answer], today: date) -> DimensionData:
        """From the answers of the twelve months up to a day."""
        told = satisfaction.by_dimension(satisfaction.recent(answers, today))
        return cls(tuple(told.items()))

    @property
    def known(self) -> list[tuple[Dimension, Fraction]]:
        """Those that somebody marked."""
        return [(one, mark) for one, mark in self.means if mark is not None]

    @property
    def lowest(self) -> tuple[list[Dimension], Fraction] | None:
        """Those with the lowest mark as shown, and that mark; None where all are alike."""
        shown = {one: satisfaction.tenth(mark) for one, mark in self.known}
        if len(set(shown.values())) < 2:
            return None
        least = min(shown.values())
        return [one for one, mark in shown.items() if mark == least], least

    def title(self, lang: Lang) -> str:
        """Which dimension is marked lowest."""
        if not self.known:
            return words.text("survey.no_dimension", lang)
        if self.lowest is None:
            mark = mark_text(self.known[0][1])
            return words.text("survey.alike", lang, mark=mark)
        found, least = self.lowest
        joined = reduce(
            lambda one, other: words.text("survey.and", lang, one=one, other=other),
            (words.of(one, lang) for one in found),
        )
        return words.text("survey.weakest", lang, what=joined, mark=mark_text(least))

    def table(self, lang: Lang) -> Table:
        """Dimension and mean mark."""
        heads = tuple(words.text(f"survey.{name}", lang) for name in ("dimension", "mark"))
        rows = tuple(
            (words.of(one, lang), None if mark is None else mark_text(mark))
            for one, mark in self.means
        )
        return Table(heads, rows)


def draw(axes: Axes, data: DimensionData, palette: Palette, lang: Lang) -> None:
    """A bar for each dimension, those with the lowest mark in another colour and marked by it."""
    if not data.known:
        style.note(axes, data.title(lang), palette)
        return
    style.calm(axes, palette, grid="x")
    low = data.lowest[0] if data.lowest else []
    for place, (one, mark) in enumerate(data.means):
        if mark is None:
            continue
        tone = palette.warn if one in low else palette.accent
        axes.barh(place, float(mark) - 1, left=1, height=0.45, color=tone, zorder=3)
        axes.annotate(
            mark_text(mark), (float(mark), place), xytext=(6, 0), textcoords="offset points",
            va="center", fontsize=style.BODY, color=tone if one in low else palette.text,
        )  # fmt: skip
    axes.set_yticks(range(len(data.means)), [words.of(one, lang) for one, _mark in data.means])
    axes.set_ylim(len(data.means) - 0.5, -0.5)
    axes.set_xlim(1, _ROOM)
    axes.set_xticks([1, 2, 3, 4, 5])
