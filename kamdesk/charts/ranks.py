"""Ranks by revenue and by contribution side by side: who is large without bringing much
(method §2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kamdesk import words
from kamdesk.charts import amounts, style
from kamdesk.charts.chart import Table
from kamdesk.money import cents
from kamdesk.theme_roles import Palette
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes

TOP = 10
ROOM = 1.4
"""Room for names at each side, where the lines between the two ranks are 1 wide."""


@dataclass(frozen=True, slots=True)
class Standing:
    """An account with both of its figures, money units, and its rank by each (from 1)."""

    account_id: int
    name: str
    revenue: int
    contribution: int
    by_revenue: int
    by_contribution: int


@dataclass(frozen=True, slots=True)
class RanksData:
    """Accounts that are among the first by revenue or by contribution. Build it with ``of``."""

    standings: tuple[Standing, ...]
    top: int

    @classmethod
    def of(cls, rows: Iterable[tuple[int, str, int, int]], top: int = TOP) -> RanksData:
        """From ``(id, name, revenue, contribution)`` of every account whose contribution is known.

        Equal figures keep the order given, which is that of the evaluation.
        """
        known = list(rows)
        revenue = sorted(known, key=lambda row: -row[2])
        earned = sorted(known, key=lambda row: -row[3])
        by_revenue = {row[0]: place for place, row in enumerate(revenue, start=1)}
        by_contribution = {row[0]: place for place, row in enumerate(earned, start=1)}
        shown = [
            Standing(*row, by_revenue[row[0]], by_contribution[row[0]])
            for row in revenue
            if by_revenue[row[0]] <= top or by_contribution[row[0]] <= top
        ]
        return cls(tuple(shown), min(top, len(known)))

    @property
    def large_only(self) -> tuple[Standing, ...]:
        """Among the first by revenue, not by contribution; largest revenue first."""
        return tuple(s for s in self.standings if s.by_revenue <= self.top < s.by_contribution)

    def title(self, lang: Lang) -> str:
        """How many of the large ones are not among those that bring most."""
        if not self.standings:
            return words.text("verdict_chart.ranks_empty", lang)
        missing = len(self.large_only)
        key = "ranks_same" if not missing else "ranks_one" if missing == 1 else "ranks"
        return words.text(f"verdict_chart.{key}", lang, count=missing, top=self.top)

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
    axes.set_ylim(data.top + 1.6, -0.4)
    for x, key, side in ((0, "revenue", "right"), (1, "contribution", "left")):
        axes.text(
            x, 0.0, words.text(f"verdict_chart.by_{key}", lang), ha=side, va="center",
            fontsize=style.SMALL, color=palette.muted,
        )  # fmt: skip
    for standing in data.standings:
        _line(axes, standing, data.top, palette, lang)


def _line(axes: Axes, standing: Standing, top: int, palette: Palette, lang: Lang) -> None:
    large = standing.by_revenue <= top
    earning = standing.by_contribution <= top
    tone = palette.line_strong if large and earning else palette.bad if large else palette.good
    left = min(standing.by_revenue, top + 1)
    right = min(standing.by_contribution, top + 1)
    axes.plot(
        [0.03, 0.97], [left, right], color=tone, linewidth=1.6, marker="o", markersize=3.5,
        solid_capstyle="round", zorder=2 if large and earning else 3,
    )  # fmt: skip
    if large:
        ink = palette.text if earning else palette.bad
        note = "" if earning else f" → {standing.by_contribution}"
        amount = amounts.short(standing.revenue, lang)
        text = _text(axes, standing.name, f"{left}{note}", amount)
        axes.text(-0.02, left, text, ha="right", va="center", fontsize=style.SMALL, color=ink)
    if earning:
        ink = palette.text if large else palette.good
        note = "" if large else f"{standing.by_revenue} → "
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
