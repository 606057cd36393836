"""Four tiers as a pyramid: how many accounts they are, beside what they bring (method §3)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from kamdesk import words
from kamdesk.charts import amounts, style
from kamdesk.charts.chart import Table
from kamdesk.method.pareto import percent
from kamdesk.method.tiers import Evaluation
from kamdesk.models.kinds import Basis, Tier
from kamdesk.theme_roles import Palette, mix
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MIDDLE = 46.0
"""Half the width of the column of words between the bars, in points."""
NUMBERS = 0.5
"""Room for the numbers at each side, where a whole bar is 1 wide."""


@dataclass(frozen=True, slots=True)
class Level:
    """A tier with its number of accounts and what they bring together, money units."""

    tier: Tier
    accounts: int
    value: int


@dataclass(frozen=True, slots=True)
class PyramidData:
    """Levels from the top; ``total`` is what shares of contribution refer to."""

    basis: Basis
    levels: tuple[Level, ...]
    total: int
    not_rated: int

    @classmethod
    def of(cls, evaluation: Evaluation) -> PyramidData:
        """From an evaluation of the method."""
        sums = dict.fromkeys(Tier, 0)
        for verdict in evaluation.verdicts:
            value = verdict.figures.value(evaluation.basis)
            if verdict.tier is not None and value is not None:
                sums[verdict.tier] += value
        levels = tuple(Level(t, n, sums[t]) for t, n in evaluation.counts.items())
        return cls(evaluation.basis, levels, evaluation.curve.total, evaluation.not_rated)

    @property
    def accounts(self) -> int:
        """How many accounts have a tier."""
        return sum(level.accounts for level in self.levels)

    def share(self, level: Level) -> Fraction:
        """What a level brings of the total; 0 where there is none."""
        return Fraction(level.value, self.total) if self.total else Fraction(0)

    def title(self, lang: Lang) -> str:
        """What few at the top bring."""
        if not self.accounts:
            return words.text("finding.pyramid_empty", lang)
        top = self.levels[0]
        return words.text(
            "finding.pyramid_one" if top.accounts == 1 else "finding.pyramid",
            lang,
            count=top.accounts,
            accounts=percent(Fraction(top.accounts, self.accounts), 0),
            share=percent(self.share(top), 0),
            basis=words.of(self.basis, lang),
        )

    def table(self, lang: Lang) -> Table:
        """Tier, accounts, amount and share in percent."""
        headers = (
            words.text("chart.tier", lang),
            words.text("chart.accounts", lang),
            words.text(f"chart.{self.basis}", lang),
            words.text("chart.share", lang),
        )
        rows = tuple(
            (words.of(v.tier, lang), v.accounts, amounts.exact(v.value), percent(self.share(v)))
            for v in self.levels
        )
        return Table(headers, rows)


def draw(axes: Axes, data: PyramidData, palette: Palette, lang: Lang) -> None:
    """Left the accounts, right what they bring; both as shares of their whole."""
    if not data.accounts:
        style.note(axes, data.title(lang), palette)
        return
    style.calm(axes, palette, grid="")
    axes.set_xticks([])
    axes.set_yticks([])
    gap = _gap(axes)
    axes.set_xlim(-1 - NUMBERS - gap, 1 + NUMBERS + gap)
    axes.set_ylim(-0.5, 4.3)
    _heads(axes, data, gap, palette, lang)
    most_accounts = max(Fraction(v.accounts, data.accounts) for v in data.levels)
    most_value = max(abs(data.share(v)) for v in data.levels) or Fraction(1)
    for place, level in enumerate(reversed(data.levels)):
        crowd = Fraction(level.accounts, data.accounts)
        share = data.share(level)
        tone = palette.color(level.tier)
        left, right = float(crowd / most_accounts), float(abs(share) / most_value)
        weak, losing = mix(tone, palette.surface, 0.35), level.value < 0
        strong, ink = (palette.bad, palette.bad) if losing else (tone, palette.text)
        axes.barh(place, -left, left=-gap, height=0.74, color=weak)
        axes.barh(place, right, left=gap, height=0.74, color=strong)
        _word(axes, place, level, gap, palette, lang)
        _number(axes, -gap - left - 0.04, place, f"{level.accounts:,}", "right", palette.text)
        shown = amounts.percent(_rounded(share)) + "%"
        _number(axes, gap + right + 0.04, place, shown, "left", ink)


def _gap(axes: Axes) -> float:
    """``MIDDLE`` in the units of the bars."""
    figure = axes.get_figure(root=True)
    width = figure.get_figwidth() * 72 if figure else 0
    return MIDDLE * (1 + NUMBERS) / max(width / 2 - MIDDLE, MIDDLE)


def _heads(axes: Axes, data: PyramidData, gap: float, palette: Palette, lang: Lang) -> None:
    accounts = words.text("finding.accounts_count", lang, count=f"{data.accounts:,}")
    value = words.text("chart.share_of", lang, basis=words.of(data.basis, lang))
    for place, text, side in ((-gap, accounts, "right"), (gap, value, "left")):
        axes.text(place, 3.9, text, ha=side, va="center", fontsize=style.SMALL, color=palette.muted)


def _word(axes: Axes, place: int, level: Level, gap: float, palette: Palette, lang: Lang) -> None:
    """Shape and word between the bars."""
    ink = palette.color(f"{level.tier}_ink")
    marker = style.TIER_MARKERS[level.tier]
    axes.plot([-gap * 0.66], [place], marker=marker, markersize=7, color=ink)
    axes.text(
        gap * 0.16, place - 0.02, words.of(level.tier, lang), ha="center", va="center",
        fontsize=style.SMALL, fontweight="bold", color=ink,
    )  # fmt: skip


def _number(axes: Axes, x: float, place: int, text: str, side: str, color: str) -> None:
    axes.text(x, place - 0.02, text, ha=side, va="center", fontsize=style.BODY, color=color)


def _rounded(share: Fraction) -> Decimal:
    value = Decimal(share.numerator) / Decimal(share.denominator)
    return value.quantize(Decimal("0.0001"), ROUND_HALF_UP)
