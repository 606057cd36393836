"""Ranks by revenue and by contribution side by side: who is large without bringing much
(method §2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kamdesk import words
from kamdesk.charts import amounts, style
from kamdesk.charts.chart import Table
from kamdesk.method.ranks import Ranks
from kamdesk.theme_roles import Palette
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST = 12
"""So many names at each side at most."""
ROOM = 1.4
"""Room for names at each side, where the lines between the two ranks are 1 wide."""
LATIN = 1.12
"""Names are mostly narrower than ``style.width_of`` reckons."""


@dataclass(frozen=True, slots=True)
class Standing:
    """An account with both of its figures, money units, and its place by each (from 1)."""

    account_id: int
    name: str
    revenue: int
    contribution: int
    by_revenue: int
    by_contribution: int


@dataclass(frozen=True, slots=True)
class RanksData:
    """Who brings 80 % of the revenue, beside who brings 80 % of the contribution.

    ``large`` is how many accounts bring 80 % of the revenue, ``missing`` how many of these are not
    among those that bring 80 % of the contribution. ``left`` and ``right`` are what is drawn: all
    that are on one side only, and the largest of those on both.
    """

    left: tuple[Standing, ...]
    right: tuple[Standing, ...]
    large: int
    missing: int

    @classmethod
    def of(cls, ranks: Ranks, names: Mapping[int, str]) -> RanksData:
        """From the method's ranks; accounts whose contribution is unknown are left out."""
        limits = (ranks.accounts_for_80_revenue, ranks.accounts_for_80_contribution)
        standings = [
            Standing(
                ranked.figures.account_id,
                names[ranked.figures.account_id],
                ranked.figures.revenue,
                ranked.figures.contribution or 0,
                ranked.by_revenue,
                ranked.by_contribution,
            )
            for ranked in ranks.rows
            if ranked.by_contribution is not None
            and (ranked.by_revenue <= limits[0] or ranked.by_contribution <= limits[1])
        ]
        large = {s for s in standings if s.by_revenue <= limits[0]}
        earning = {s for s in standings if s.by_contribution <= limits[1]}
        falling = sorted(large - earning, key=_by_revenue)[: MOST // 2]
        rising = sorted(earning - large, key=_by_contribution)[: MOST // 2]
        room = MOST - max(len(falling), len(rising))
        both = sorted(large & earning, key=_by_revenue)[:room]
        return cls(
            left=tuple(sorted([*both, *falling], key=_by_revenue)),
            right=tuple(sorted([*both, *rising], key=_by_contribution)),
            large=ranks.accounts_for_80_revenue,
            missing=len(ranks.not_by_profit),
        )

    @property
    def standings(self) -> tuple[Standing, ...]:
        """Everyone who is drawn, largest revenue first."""
        return tuple(sorted({*self.left, *self.right}, key=_by_revenue))

    def title(self, lang: Lang) -> str:
        """How many of the large ones are not among those that bring most."""
        if not self.standings:
            return words.text("verdict_chart.ranks_empty", lang)
        key = "ranks" if self.missing else "ranks_same"
        return words.text(f"verdict_chart.{key}", lang, count=self.missing, large=self.large)

    def table(self, lang: Lang) -> Table:
        """Name, both ranks and both amounts."""
        names = ("account", "rank_revenue", "rank_contribution")
        headers = tuple(words.text(f"verdict_chart.{name}", lang) for name in names)
        headers += tuple(words.text(f"chart.{name}", lang) for name in ("revenue", "contribution"))
        rows = tuple(
            (
                s.name,
                s.by_revenue,
                s.by_contribution,
                amounts.exact(s.revenue),
                amounts.exact(s.contribution),
            )
            for s in self.standings
        )
        return Table(headers, rows)


def draw(axes: Axes, data: RanksData, palette: Palette, lang: Lang) -> None:
    """Two columns of names; a line falls in red where revenue brings little, rises in green where
    little revenue brings much."""
    if not data.standings:
        style.note(axes, data.title(lang), palette)
        return
    axes.set_axis_off()
    axes.set_xlim(-ROOM, 1 + ROOM)
    bottom = max(len(data.left), len(data.right)) + 1
    axes.set_ylim(bottom + 0.4, -0.4)
    for x, key, side in ((0, "revenue", "right"), (1, "contribution", "left")):
        axes.text(
            x, 0.0, words.text(f"verdict_chart.by_{key}", lang), ha=side, va="center",
            fontsize=style.SMALL, color=palette.muted,
        )  # fmt: skip
    left = {standing: place for place, standing in enumerate(data.left, start=1)}
    right = {standing: place for place, standing in enumerate(data.right, start=1)}
    for standing in data.standings:
        ends = (left.get(standing), right.get(standing))
        _line(axes, ends, bottom, palette)
        _names(axes, standing, ends, palette, lang)


def _line(axes: Axes, ends: tuple[int | None, int | None], bottom: int, palette: Palette) -> None:
    """Between both sides; to the bottom, and in colour, where one side does not have it."""
    left, right = ends
    tone = palette.bad if right is None else palette.good if left is None else palette.line_strong
    axes.plot(
        [0.03, 0.97], [left or bottom, right or bottom], color=tone, linewidth=1.6, marker="o",
        markersize=3.5, solid_capstyle="round", zorder=2 if left and right else 3,
    )  # fmt: skip


def _names(
    axes: Axes,
    standing: Standing,
    ends: tuple[int | None, int | None],
    palette: Palette,
    lang: Lang,
) -> None:
    left, right = ends
    if left is not None:
        note = "" if right else f" → {standing.by_contribution}"
        amount = amounts.short(standing.revenue, lang)
        text = _text(axes, standing.name, f"{standing.by_revenue}{note}", amount)
        ink = palette.text if right else palette.bad
        axes.text(-0.02, left, text, ha="right", va="center", fontsize=style.SMALL, color=ink)
    if right is not None:
        note = "" if left else f"{standing.by_revenue} → "
        amount = amounts.short(standing.contribution, lang)
        rank = f"{note}{standing.by_contribution}"
        text = _text(axes, standing.name, rank, amount, outward=True)
        ink = palette.text if left else palette.good
        axes.text(1.02, right, text, ha="left", va="center", fontsize=style.SMALL, color=ink)


def _text(axes: Axes, name: str, rank: str, amount: str, *, outward: bool = False) -> str:
    """Rank, name and amount, read from the line outwards; a long name ends in …"""
    room = style.plot_width(axes) * ROOM / (1 + 2 * ROOM) * LATIN
    shown = _cut(name, room - style.width_of(f"{rank} {amount}  ", style.SMALL))
    return f"{rank} {shown}  {amount}" if outward else f"{amount}  {shown} {rank}"


def _cut(text: str, room: float) -> str:
    if style.width_of(text, style.SMALL) <= room:
        return text
    while text and style.width_of(text + "…", style.SMALL) > room:
        text = text[:-1]
    return text.rstrip() + "…"


def _by_revenue(standing: Standing) -> int:
    return standing.by_revenue


def _by_contribution(standing: Standing) -> int:
    return standing.by_contribution
