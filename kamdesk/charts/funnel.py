"""The life cycle as a funnel: how many accounts are in each stage, how many should move
(method §5)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kamdesk import words
from kamdesk.charts import style
from kamdesk.charts.chart import Table
from kamdesk.models.kinds import LifecycleStage
from kamdesk.theme_roles import Palette, mix
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LEAST = 0.06
"""Half the width of a stage that holds anybody, where the widest is 1 in all."""


@dataclass(frozen=True, slots=True)
class FunnelData:
    """Stages in order with their number of accounts, and how many the facts would move on."""

    stages: tuple[tuple[LifecycleStage, int, int], ...]

    @classmethod
    def of(
        cls, counts: Mapping[LifecycleStage, int], moves: Iterable[LifecycleStage]
    ) -> FunnelData:
        """From the number in each stage and the present stages of those that should move."""
        waiting = list(moves)
        return cls(tuple((stage, n, waiting.count(stage)) for stage, n in counts.items()))

    @property
    def accounts(self) -> int:
        """How many accounts there are."""
        return sum(count for _stage, count, _moves in self.stages)

    def title(self, lang: Lang) -> str:
        """Where most accounts are, and how many should move."""
        if not self.accounts:
            return words.text("health_chart.funnel_none", lang)
        stage, count, _moves = max(self.stages, key=lambda one: one[1])
        moves = sum(one[2] for one in self.stages)
        return words.text(
            "health_chart.funnel_move" if moves else "health_chart.funnel",
            lang,
            count=count,
            all=self.accounts,
            stage=words.of(stage, lang),
            moves=moves,
        )

    def table(self, lang: Lang) -> Table:
        """Stage, accounts, how many should move."""
        heads = tuple(words.text(f"health_chart.{n}", lang) for n in ("stage", "accounts", "moves"))
        return Table(heads, tuple((words.of(s, lang), n, moves) for s, n, moves in self.stages))


def draw(axes: Axes, data: FunnelData, palette: Palette, lang: Lang) -> None:
    """A bar a stage around one middle; the stage of warning apart below, in its colour."""
    if not data.accounts:
        style.note(axes, data.title(lang), palette)
        return
    style.calm(axes, palette, grid="")
    axes.set_xticks([])
    axes.set_yticks([])
    most = max(count for _stage, count, _moves in data.stages)
    for place, (stage, count, moves) in enumerate(data.stages):
        warned = stage is LifecycleStage.WIN_BACK
        low = -place - (0.35 if warned else 0)
        half = max(0.5 * count / most, LEAST) if count else 0.0
        tone = palette.bad if warned else mix(palette.accent, palette.surface, 0.18 * (3 - place))
        axes.barh(low, 2 * half, left=-half, height=0.78, color=tone)
        _words(axes, low, words.of(stage, lang), count, palette)
        if moves:
            text = words.text("health_chart.moves_on", lang, count=moves)
            _beside(axes, low, half, text, palette)
    axes.set_xlim(-1.35, 1.35)
    axes.set_ylim(-len(data.stages) - 0.05, 0.55)


def _words(axes: Axes, low: float, stage: str, count: int, palette: Palette) -> None:
    """The stage left of the funnel, its number beside it."""
    axes.text(-0.68, low, stage, ha="right", va="center", fontsize=style.BODY, color=palette.text)
    axes.text(
        -0.56, low, f"{count:,}", ha="right", va="center", fontsize=style.BODY,
        fontweight="bold", color=palette.text,
    )  # fmt: skip


def _beside(axes: Axes, low: float, half: float, text: str, palette: Palette) -> None:
    axes.text(
        max(half, 0.5) + 0.06, low, text, ha="left", va="center", fontsize=style.SMALL,
        color=palette.accent,
    )  # fmt: skip
