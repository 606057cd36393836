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
from kamdesk.money import cents
from kamdesk.theme_roles import Palette
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST = 12
"""So many names at each side at most."""
ROOM = 1.4
"""Room for names at each side, where the lines between the two ranks are 1 wide."""


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

    ``large`` and ``earning`` are how many accounts that are, ``missing`` how many of the first are
    not among the second. ``standings`` are those that are drawn.
    """

    standings: tuple[Standing, ...]
    large: int
    earning: int
    missing: int

    @classmethod
    def of(cls, ranks: Ranks, names: Mapping[int, str]) -> RanksData:
        """From the method's ranks; accounts whose contribution is unknown are left out."""
        large = ranks.accounts_for_80_revenue
        earning = ranks.accounts_for_80_contribution
        lowest = (min(large, MOST), min(earning, MOST))
        drawn = [
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
            and (ranked.by_revenue <= lowest[0] or ranked.by_contribution <= lowest[1])
        ]
        return cls(tuple(drawn), large, earning, len(ranks.not_by_profit))

    def title(self, lang: Lang) -> str:
        """How many of the large ones are not among those that bring most."""
        if not self.standings:
            return words.text("verdict_chart.ranks_empty", lang)
        key = "ranks_same" if not self.missing else "ranks_one" if self.missing == 1 else "ranks"
        return words.text(f"verdict_chart.{key}", lang, count=self.missing, large=self.large)

    def table(self, lang: Lang) -> Table:
        """Name, both ranks and both amounts."""
        names = ("account", "rank_revenue", "rank_contribution")
        headers = tuple(words.text(f"verdict_chart.{name}", lang) for name in names)
        headers += tuple(words.text(f"chart.{name}", lang) for name in ("revenue", "contribution"))
        rows = tuple(
            (s.name, s.by_revenue, s.by_contribution, cents(s.revenue), cents(s.contribution))
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
    bottom = max(min(data.large, MOST), min(data.earning, MOST)) + 1
    axes.set_ylim(bottom + 0.6, -0.4)
    for x, key, side in ((0, "revenue", "right"), (1, "contribution", "left")):
        axes.text(
            x, 0.0, words.text(f"verdict_chart.by_{key}", lang), ha=side, va="center",
            fontsize=style.SMALL, color=palette.muted,
        )  # fmt: skip
    for standing in data.standings:
        _line(axes, standing, data, bottom, palette, lang)


def _line(
    axes: Axes, standing: Standing, data: RanksData, bottom: int, palette: Palette, lang: Lang
) -> None:
    large = standing.by_revenue <= data.large
    earning = standing.by_contribution <= data.earning
    tone = palette.line_strong if large and earning else palette.bad if large else palette.good
    shown_left = standing.by_revenue <= min(data.large, MOST)
    shown_right = standing.by_contribution <= min(data.earning, MOST)
    left = standing.by_revenue if shown_left else bottom
    right = standing.by_contribution if shown_right else bottom
    axes.plot(
        [0.03, 0.97], [left, right], color=tone, linewidth=1.6, marker="o", markersize=3.5,
        solid_capstyle="round", zorder=2 if large and earning else 3,
    )  # fmt: skip
    if shown_left:
        ink = palette.text if earning else palette.bad
        note = "" if shown_right else f" → {standing.by_contribution}"
        amount = amounts.short(standing.revenue, lang)
        text = _text(axes, standing.name, f"{left}{note}", amount)
        axes.text(-0.02, left, text, ha="right", va="center", fontsize=style.SMALL, color=ink)
    if shown_right:
        ink = palette.text if large else palette.good
        note = "" if shown_left else f"{standing.by_revenue} → "
        amount = amounts.short(standing.contribution, lang)
        text = _text(axes, standing.name, f"{note}{right}", amount, outward=True)
        axes.text(1.02, right, text, ha="left", va="center", fontsize=style.SMALL, color=ink)


def _text(axes: Axes, name: str, rank: str, amount: str, *, outward: bool = False) -> str:
    """Rank, name and amount, read from the line outwards; a long name ends in …"""
    room = style.plot_width(axes) * ROOM / (1 + 2 * ROOM)
    shown = _cut(name, room - style.width_of(f"{rank} {amount}  ", style.SMALL))
    return f"{rank} {shown}  {amount}" if outward else f"{amount}  {shown} {rank}"


def _cut(text: str, room: float) -> str:
    if style.width_of(text, style.SMALL) <= room:
        return text
    while text and style.width_of(text + "…", style.SMALL) > room:
        text = text[:-1]
    return text.rstrip() + "…"
