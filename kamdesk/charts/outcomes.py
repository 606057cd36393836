"""What meetings brought, by month or by tier: stacked bars of the four outcomes (method §6)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from kamdesk import words
from kamdesk.charts import style
from kamdesk.charts.chart import Table
from kamdesk.method.craft import Figures
from kamdesk.models.kinds import Outcome, Tier
from kamdesk.theme_roles import Palette, mix
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_STACK = (Outcome.ORDER, Outcome.ADVANCE, Outcome.CONTINUATION, Outcome.NO_SALE)
_TOLD = 3
"""Tiers with fewer meetings are drawn, but no finding rests on them."""


@dataclass(frozen=True, slots=True)
class MonthsData:
    """Figures of months without gaps, of the whole period and of the one before."""

    months: tuple[tuple[date, Figures], ...]
    whole: Figures
    before: Figures

    def title(self, lang: Lang) -> str:
        """The advance rate, and how it moved."""
        rate, was = self.whole.advance_rate, self.before.advance_rate
        if rate is None:
            return words.text("craft.outcomes_none", lang)
        shown = percent(rate)
        if was is None:
            forward = self.whole.orders + self.whole.advances
            return words.text(
                "craft.outcomes", lang, held=self.whole.held, forward=forward, rate=shown
            )
        points = shown - percent(was)
        code = "up" if points > 0 else "down" if points < 0 else "flat"
        return words.text(f"craft.outcomes_{code}", lang, rate=shown, points=abs(points))

    def table(self, lang: Lang) -> Table:
        """Month by month: meetings, the four outcomes, rate in percent, needs per meeting."""
        return _table("month", ((f"{day:%Y-%m}", row) for day, row in self.months), lang)


@dataclass(frozen=True, slots=True)
class TiersData:
    """Figures of tiers, the best first; None is not rated."""

    tiers: tuple[tuple[Tier | None, Figures], ...]

    def title(self, lang: Lang) -> str:
        """Where meetings move forward most and least."""
        told = [(tier, row.advance_rate) for tier, row in self.tiers if row.held >= _TOLD]
        rated = [(rate, tier) for tier, rate in told if rate is not None]
        if not rated:
            everything = sum(row.held for _tier, row in self.tiers)
            code = "craft.meetings_by_tier" if everything else "craft.outcomes_none"
            return words.text(code, lang)
        best = max(rated, key=lambda one: one[0])
        worst = min(rated, key=lambda one: one[0])
        said: dict[str, Any] = {
            "best": tier_name(best[1], lang),
            "best_rate": percent(best[0]),
            "worst": tier_name(worst[1], lang),
            "worst_rate": percent(worst[0]),
        }
        code = "tiers_one" if len(rated) == 1 else "tiers_even" if best[0] == worst[0] else "tiers"
        some = "_of_some" if code == "tiers" and len(rated) < len(self.tiers) else ""
        return words.text(f"craft.{code}{some}", lang, **said, least=_TOLD)

    def table(self, lang: Lang) -> Table:
        """Tier by tier, as the months."""
        return _table("tier", ((tier_name(tier, lang), row) for tier, row in self.tiers), lang)


def draw_months(axes: Axes, data: MonthsData, palette: Palette, lang: Lang) -> None:
    """A bar a month, as high as its meetings, the good outcomes below."""
    if not data.whole.held:
        style.note(axes, words.text("craft.outcomes_none", lang), palette)
        return
    style.calm(axes, palette)
    _stack(axes, [row for _day, row in data.months], palette, lang)
    style.months(axes, [day for day, _row in data.months])
    style.unit(axes, words.text("craft.meetings_unit", lang), palette)
    axes.locator_params(axis="y", integer=True, nbins=5)


def draw_tiers(axes: Axes, data: TiersData, palette: Palette, lang: Lang) -> None:
    """A bar a tier, all of the same length; beside it the rate and the number of meetings."""
    if not data.tiers:
        style.note(axes, words.text("craft.outcomes_none", lang), palette)
        return
    style.calm(axes, palette, grid="")
    places = range(len(data.tiers))
    left = [0.0] * len(data.tiers)
    for outcome in _STACK:
        shares = [100 * _count(row, outcome) / row.held for _tier, row in data.tiers]
        axes.barh(places, shares, left=left, height=0.5, color=_color(outcome, palette))
        left = [one + more for one, more in zip(left, shares, strict=True)]
    for place, (_tier, row) in enumerate(data.tiers):
        rate = percent(row.advance_rate or Fraction(0))
        text = words.text("craft.rate_of", lang, rate=rate, held=row.held)
        axes.text(102, place, text, va="center", fontsize=style.SMALL, color=palette.text)
    axes.set_yticks(list(places), [tier_name(tier, lang) for tier, _row in data.tiers])
    axes.tick_params(axis="y", labelcolor=palette.text, labelsize=style.BODY)
    axes.set_xticks([])
    axes.set_xlim(0, 148)
    axes.set_ylim(len(data.tiers) - 0.5, -0.5)
    _legend(axes, palette, lang)


def tier_name(tier: Tier | None, lang: Lang) -> str:
    """The tier's word."""
    return words.of(tier, lang) if tier else words.text("craft.no_tier", lang)


def percent(share: Fraction) -> int:
    """A share of 0–1 as whole percent, halves up."""
    return int(100 * share + Fraction(1, 2))


def _stack(axes: Axes, rows: list[Figures], palette: Palette, lang: Lang) -> None:
    places = range(len(rows))
    below = [0] * len(rows)
    for outcome in _STACK:
        heights = [_count(row, outcome) for row in rows]
        axes.bar(places, heights, bottom=below, width=0.66, color=_color(outcome, palette))
        below = [one + more for one, more in zip(below, heights, strict=True)]
    _legend(axes, palette, lang)


def _legend(axes: Axes, palette: Palette, lang: Lang) -> None:
    style.legend(
        axes,
        palette,
        [(words.of(one, lang), style.square(_color(one, palette))) for one in _STACK],
    )


def _count(row: Figures, outcome: Outcome) -> int:
    return {
        Outcome.ORDER: row.orders,
        Outcome.ADVANCE: row.advances,
        Outcome.CONTINUATION: row.continuations,
        Outcome.NO_SALE: row.no_sales,
    }[outcome]


def _color(outcome: Outcome, palette: Palette) -> str:
    return {
        Outcome.ORDER: palette.good,
        Outcome.ADVANCE: mix(palette.good, palette.surface, 0.5),
        Outcome.CONTINUATION: mix(palette.warn, palette.surface, 0.35),
        Outcome.NO_SALE: mix(palette.faint, palette.surface, 0.45),
    }[outcome]


def _table(first: str, rows: Iterable[tuple[str, Figures]], lang: Lang) -> Table:
    headers = (
        words.text(f"craft.{first}", lang),
        words.text("craft.held", lang),
        *(words.of(outcome, lang) for outcome in _STACK),
        words.text("craft.advance_rate", lang) + " (%)",
        words.text("craft.needs_per_meeting", lang),
    )
    return Table(
        headers,
        tuple(
            (
                name,
                row.held,
                *(_count(row, outcome) for outcome in _STACK),
                None if row.advance_rate is None else percent(row.advance_rate),
                None if row.needs_per_meeting is None else round(float(row.needs_per_meeting), 2),
            )
            for name, row in rows
        ),
    )
