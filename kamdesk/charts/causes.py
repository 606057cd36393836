"""What complaints of the last twelve months were about: a bar for each cause (method §8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from kamdesk import words
from kamdesk.charts import style
from kamdesk.charts.chart import Table
from kamdesk.models.kinds import ComplaintCause
from kamdesk.theme_roles import Palette, mix
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SPAN = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class CausesData:
    """Causes with how many complaints each had, the most frequent first."""

    counts: tuple[tuple[ComplaintCause, int], ...]

    def title(self, lang: Lang) -> str:
        """The most frequent cause and its part of the whole."""
        whole = sum(count for _cause, count in self.counts)
        if not whole:
            return words.text("case.causes_none", lang)
        cause, most = self.counts[0]
        named = words.of(cause, lang)
        return words.text("case.causes", lang, cause=named, count=most, all=whole)

    def table(self, lang: Lang) -> Table:
        """Cause and number."""
        heads = (words.text("field.cause", lang), words.text("case.complaints", lang))
        return Table(heads, tuple((words.of(cause, lang), n) for cause, n in self.counts))


def draw(axes: Axes, data: CausesData, palette: Palette, lang: Lang) -> None:
    """The most frequent at the top, in colour."""
    if not data.counts:
        style.note(axes, data.title(lang), palette)
        return
    style.calm(axes, palette, grid="")
    most = data.counts[0][1]
    for place, (_cause, count) in enumerate(data.counts):
        tone = palette.accent if count == most else mix(palette.accent, palette.surface, 0.45)
        axes.barh(place, count, height=0.55, color=tone)
        axes.text(
            count + most * 0.015, place, str(count), ha="left", va="center",
            fontsize=style.BODY, color=palette.text,
        )  # fmt: skip
    axes.set_yticks(
        range(len(data.counts)), [words.of(cause, lang) for cause, _count in data.counts]
    )
    axes.tick_params(axis="y", labelcolor=palette.text, labelsize=style.BODY)
    axes.set_xticks([])
    axes.set_xlim(0, most * 1.12)
    axes.set_ylim(len(data.counts) - 0.4, -0.6)
