"""The 20/80 curve over the bands of the four tiers (method §2)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING

from kamdesk import words
from kamdesk.charts import amounts, style
from kamdesk.charts.chart import Table
from kamdesk.method.pareto import percent
from kamdesk.method.tiers import Evaluation
from kamdesk.models.kinds import Basis, Tier
from kamdesk.theme_roles import Palette
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes

POINTS_DRAWN = 600


@dataclass(frozen=True, slots=True)
class ParetoData:
    """The curve's points (accounts so far, share so far), thinned where there are very many."""

    basis: Basis
    points: tuple[tuple[int, float], ...]
    bands: tuple[tuple[Tier, int], ...]
    """Runs of one tier along the curve and how many accounts each is; key accounts and overrides
    stand among accounts of another tier."""
    accounts: int
    for_80: int
    losing: int
    net_total: int
    total: int

    @classmethod
    def of(cls, evaluation: Evaluation) -> ParetoData:
        """From an evaluation of the method."""
        curve = evaluation.curve
        count = len(curve.ranked)
        tiers = (verdict.tier for verdict in evaluation.verdicts[:count])
        bands = tuple(
            (tier, sum(1 for _ in run)) for tier, run in groupby(tiers) if tier is not None
        )
        borders = {0, 1, count, curve.accounts_for_80}
        peak = curve.running.index(max(curve.running)) + 1 if count else 0
        borders.update((peak, *_borders(bands)))
        step = max(1, count // POINTS_DRAWN)
        kept = sorted(n for n in borders.union(range(0, count + 1, step)) if n <= count)
        return cls(
            basis=curve.basis,
            points=tuple((n, float(curve.share_at(n - 1)) if n else 0.0) for n in kept),
            bands=bands,
            accounts=count,
            for_80=curve.accounts_for_80,
            losing=curve.losing,
            net_total=curve.net_total,
            total=curve.total,
        )

    def title(self, lang: Lang) -> str:
        """How many accounts bring 80 %, and how many lose money."""
        basis = words.of(self.basis, lang)
        if not self.accounts:
            return words.text("finding.pareto_empty", lang)
        if not self.total:
            return words.text("finding.pareto_nothing", lang, basis=basis)
        if self.net_total <= 0:
            total = amounts.short(self.net_total, lang)
            return words.text(
                "finding.pareto_positive", lang, basis=basis, total=total, count=self.for_80
            )
        key = "finding.pareto" + ("_one" if self.for_80 == 1 else "")
        key += "_losing" if self.losing else ""
        share = percent(Fraction(self.for_80, self.accounts), 0)
        return words.text(
            key, lang, basis=basis, count=self.for_80, share=share, losing=self.losing
        )

    def table(self, lang: Lang) -> Table:
        """Accounts so far and their share of the total in percent."""
        headers = (words.text("chart.accounts", lang), words.text("finding.axis_share", lang))
        rows = tuple((place, Decimal(f"{share * 100:.1f}")) for place, share in self.points[1:])
        return Table(headers, rows)


def draw(axes: Axes, data: ParetoData, palette: Palette, lang: Lang) -> None:
    """Bands, curve, the cut at 80 % and the peak where losers pull the curve down."""
    if not data.accounts or not data.total:
        style.note(axes, data.title(lang), palette)
        return
    style.calm(axes, palette)
    top = max(share for _, share in data.points)
    axes.set_xlim(0, data.accounts)
    axes.set_ylim(min(0.0, *(s for _, s in data.points)), max(1.0, top) * 1.06)
    _bands(axes, data, palette, lang)
    axes.plot(*zip(*data.points, strict=True), color=palette.accent, linewidth=2.2, zorder=3)
    _cut(axes, data, palette, lang)
    if data.losing and top > 1.005:
        _peak(axes, data, top, palette)
    marks = [0, 0.2, 0.4, 0.6, 0.8, 1.0]
    axes.set_yticks(marks, [f"{mark:.0%}" for mark in marks])
    _counts(axes, data, lang)


def _borders(bands: tuple[tuple[Tier, int], ...]) -> list[int]:
    places, so_far = [], 0
    for _tier, number in bands:
        so_far += number
        places.append(so_far)
    return places


def _bands(axes: Axes, data: ParetoData, palette: Palette, lang: Lang) -> None:
    """Tinted grounds and, above the widest run of each tier, shape, word and count of them all;
    narrow bands push labels aside."""
    left = 0
    widest: dict[Tier, tuple[int, int]] = {}
    for tier, number in data.bands:
        axes.axvspan(left, left + number, color=palette.color(f"{tier}_tint"), linewidth=0)
        if number > widest.get(tier, (0, 0))[1]:
            widest[tier] = (left, number)
        left += number
    _band_labels(axes, data, widest, palette, lang)


def _band_labels(
    axes: Axes,
    data: ParetoData,
    widest: dict[Tier, tuple[int, int]],
    palette: Palette,
    lang: Lang,
) -> None:
    next_free = 0.0
    width = style.plot_width(axes)
    for tier, (left, number) in sorted(widest.items(), key=lambda item: item[1]):
        ink = palette.color(f"{tier}_ink")
        count = sum(size for other, size in data.bands if other is tier)
        text = f"{words.of(tier, lang)} {count:,}"
        needed = style.width_of(text, style.SMALL) + 16
        middle = (left + number / 2) / data.accounts * width
        start = max(middle - needed / 2, next_free)
        place = (start + 5) / width
        axes.plot(
            [place], [1.055], marker=style.TIER_MARKERS[tier], markersize=6, color=ink,
            transform=axes.transAxes, clip_on=False, linestyle="none",
        )  # fmt: skip
        axes.text(
            place + 8 / width, 1.05, text, transform=axes.transAxes, ha="left", va="center",
            fontsize=style.SMALL, fontweight="bold", color=ink,
        )  # fmt: skip
        next_free = start + needed + 8


def _cut(axes: Axes, data: ParetoData, palette: Palette, lang: Lang) -> None:
    """From 80 % across to the curve and down to the account that first reaches it."""
    reached = next(share for place, share in data.points if place == data.for_80)
    look = {"color": palette.muted, "linewidth": 1.2, "linestyle": (0, (3, 3)), "zorder": 2}
    axes.plot([0, data.for_80], [0.8, 0.8], **look)  # type: ignore[arg-type]
    axes.plot([data.for_80, data.for_80], [0, reached], **look)  # type: ignore[arg-type]
    axes.plot([data.for_80], [reached], "o", color=palette.accent, markersize=6, zorder=4)
    text = words.text("chart.bring_80", lang, count=f"{data.for_80:,}")
    right = data.for_80 < data.accounts * 0.6
    axes.annotate(
        text, (data.for_80, 0.8 if right else 0.12),  # at the left it stays below a flat curve
        xytext=(8, -14) if right else (-8, 0), textcoords="offset points",
        ha="left" if right else "right", va="center", fontsize=style.SMALL, fontweight="bold",
        color=palette.text, zorder=5,
    )  # fmt: skip


def _peak(axes: Axes, data: ParetoData, top: float, palette: Palette) -> None:
    """Where the curve is highest, and the losers after it in red."""
    start = next(index for index, (_, share) in enumerate(data.points) if share == top)
    tail = data.points[start:]
    axes.plot(*zip(*tail, strict=True), color=palette.bad, linewidth=2.2, zorder=4)
    axes.plot([tail[0][0]], [top], "o", color=palette.bad, markersize=5, zorder=5)
    axes.annotate(
        f"{amounts.percent(top)}%", (tail[0][0], top), xytext=(-6, -12),
        textcoords="offset points", ha="right", va="center", fontsize=style.SMALL,
        color=palette.bad, zorder=5,
    )  # fmt: skip


def _counts(axes: Axes, data: ParetoData, lang: Lang) -> None:
    """Zero, the 80 % account and the number of all, where they don't touch."""
    whole = words.text("finding.accounts_count", lang, count=f"{data.accounts:,}")
    marks = {0: "0", data.accounts: whole}
    if 0.05 < data.for_80 / data.accounts < 0.8:
        marks[data.for_80] = f"{data.for_80:,}"
    axes.set_xticks(sorted(marks), [marks[place] for place in sorted(marks)])
    for label in axes.get_xticklabels():
        if label.get_text() == whole:
            label.set_horizontalalignment("right")
