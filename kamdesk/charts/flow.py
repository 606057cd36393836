"""Tier movement as a picture: bands flow from the tiers before to those now (method §3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kamdesk import words
from kamdesk.charts import style
from kamdesk.charts.chart import Table
from kamdesk.models.kinds import Tier
from kamdesk.theme_roles import Palette, mix
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Move = tuple[Tier | None, Tier | None]
_ORDER: tuple[Tier | None, ...] = (*Tier, None)
WIDTH = 0.05
"""Of the columns at both sides, where the whole picture is 1 wide."""
GAP = 0.05
"""Between two tiers of a column, as a part of its height."""


@dataclass(frozen=True, slots=True)
class FlowData:
    """How many accounts moved from which tier to which; None is *not rated*."""

    moves: tuple[tuple[Tier | None, Tier | None, int], ...]
    since: str = ""
    """The day that is compared with; empty for the evaluation before."""

    @classmethod
    def of(cls, counts: Mapping[Move, int], since: str = "") -> FlowData:
        """From a movement; accounts that were and are not rated are left out."""
        order = _ORDER.index
        kept = [
            (before, after, number)
            for (before, after), number in counts.items()
            if number and (before, after) != (None, None)
        ]
        kept.sort(key=lambda move: (order(move[0]), order(move[1])))
        return cls(tuple(kept), since)

    @property
    def ups(self) -> int:
        """Accounts that rose."""
        return sum(n for before, after, n in self.moves if _way(before, after) > 0)

    @property
    def downs(self) -> int:
        """Accounts that fell."""
        return sum(n for before, after, n in self.moves if _way(before, after) < 0)

    def title(self, lang: Lang) -> str:
        """How many rose and fell."""
        if not self.moves:
            return words.text("finding.pyramid_empty", lang)
        new = sum(number for before, _after, number in self.moves if before is None)
        if new and not (self.ups or self.downs):
            return words.text("verdict_chart.flow_first", lang, count=f"{new:,}")
        moved = "moved" if self.ups or self.downs else "unmoved"
        key = f"verdict_chart.{moved}_since" if self.since else f"finding.{moved}"
        return words.text(key, lang, up=self.ups, down=self.downs, since=self.since)

    def table(self, lang: Lang) -> Table:
        """From, to and number."""
        names = ("verdict_chart.before", "verdict_chart.now", "chart.accounts")
        rows = tuple((_word(b, lang), _word(a, lang), n) for b, a, n in self.moves)
        return Table(tuple(words.text(name, lang) for name in names), rows)


def draw(axes: Axes, data: FlowData, palette: Palette, lang: Lang) -> None:
    """Two stacked columns and the bands between them; what moved is stronger than what stayed."""
    if not data.moves:
        style.note(axes, data.title(lang), palette)
        return
    axes.set_axis_off()
    axes.set_xlim(-0.34, 1.34)
    axes.set_ylim(1.02, -0.1)
    total = sum(number for _b, _a, number in data.moves)
    left = _column(data, 0)
    right = _column(data, 1)
    height = (1 - GAP * (max(len(left), len(right)) - 1)) / total
    starts = _places(left, height)
    ends = _places(right, height)
    _heads(axes, palette, lang)
    _bands(axes, data, (dict(starts), dict(ends)), height, palette)
    for x, places, counts, side in ((0.0, starts, left, "right"), (1.0, ends, right, "left")):
        for tier, top in places.items():
            _block(axes, x, (tier, top, counts[tier] * height), palette)
            _label(axes, x, (tier, top + counts[tier] * height / 2), counts[tier], side, palette,
                   lang)  # fmt: skip


def _way(before: Tier | None, after: Tier | None) -> int:
    """1 for a rise, −1 for a fall, 0 where the tier stays or one side is not rated."""
    if before is None or after is None:
        return 0
    step = _ORDER.index(before) - _ORDER.index(after)
    return (step > 0) - (step < 0)


def _word(tier: Tier | None, lang: Lang) -> str:
    return words.text(f"tier.{tier or 'not_rated'}", lang)


def _column(data: FlowData, side: int) -> dict[Tier | None, int]:
    sums: dict[Tier | None, int] = {}
    for tier in _ORDER:
        number = sum(move[2] for move in data.moves if move[side] is tier)
        if number:
            sums[tier] = number
    return sums


def _places(column: dict[Tier | None, int], height: float) -> dict[Tier | None, float]:
    """Top of each tier's block, from 0 at the top downwards."""
    places: dict[Tier | None, float] = {}
    top = 0.0
    for tier, number in column.items():
        places[tier] = top
        top += number * height + GAP
    return places


def _bands(
    axes: Axes,
    data: FlowData,
    free: tuple[dict[Tier | None, float], dict[Tier | None, float]],
    height: float,
    palette: Palette,
) -> None:
    for before, after, number in data.moves:
        thick = number * height
        way = _way(before, after)
        tone = {1: palette.good, -1: palette.bad}.get(way)
        color = mix(tone, palette.surface, 0.6) if tone else palette.line
        _band(axes, free[0][before], free[1][after], thick, color, 3 if way else 2)
        free[0][before] += thick
        free[1][after] += thick


def _band(axes: Axes, start: float, end: float, thick: float, color: str, layer: int) -> None:
    """A ribbon between the columns with level ends."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    left, right, middle = WIDTH, 1 - WIDTH, 0.5
    points = [
        (left, start), (middle, start), (middle, end), (right, end),
        (right, end + thick), (middle, end + thick), (middle, start + thick), (left, start + thick),
        (left, start),
    ]  # fmt: skip
    curve = [Path.CURVE4] * 3
    codes = [Path.MOVETO, *curve, Path.LINETO, *curve, Path.CLOSEPOLY]
    axes.add_patch(
        PathPatch(Path(points, codes), facecolor=color, linewidth=0, zorder=layer, alpha=0.85)
    )


def _block(axes: Axes, x: float, place: tuple[Tier | None, float, float], palette: Palette) -> None:
    from matplotlib.patches import Rectangle

    tier, top, thick = place
    color = palette.color(tier) if tier else palette.line_strong
    start = x if x == 0 else x - WIDTH
    axes.add_patch(Rectangle((start, top), WIDTH, thick, facecolor=color, linewidth=0, zorder=4))


def _label(
    axes: Axes,
    x: float,
    place: tuple[Tier | None, float],
    number: int,
    side: str,
    palette: Palette,
    lang: Lang,
) -> None:
    tier, middle = place
    ink = palette.color(f"{tier}_ink") if tier else palette.muted
    away = -0.02 if side == "right" else 0.02
    text = f"{_word(tier, lang)} {number:,}"
    axes.text(
        x + away, middle, text, ha=side, va="center", fontsize=style.SMALL, fontweight="bold",
        color=ink,
    )  # fmt: skip


def _heads(axes: Axes, palette: Palette, lang: Lang) -> None:
    for x, key, side in ((0.0, "before", "left"), (1.0, "now", "right")):
        text = words.text(f"verdict_chart.{key}", lang)
        axes.text(x, -0.06, text, ha=side, va="center", fontsize=style.SMALL, color=palette.muted)
