"""How much of the contact plan was made: by tier and by account manager (method §7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from kamdesk import words
from kamdesk.charts import style
from kamdesk.charts.chart import Table
from kamdesk.method.pareto import percent
from kamdesk.models.kinds import Tier
from kamdesk.theme_roles import Palette, mix
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_OWNERS = 6
_SERIES = ("done", "skipped", "missed")


class Counted(Protocol):
    """What became of the touches of a group."""

    @property
    def done(self) -> int: ...
    @property
    def skipped(self) -> int: ...
    @property
    def missed(self) -> int: ...
    @property
    def planned(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Bar:
    """A tier, or an account manager by name; a tier of None is *not rated*."""

    tier: Tier | None
    owner: str | None
    done: int
    skipped: int
    missed: int

    @property
    def planned(self) -> int:
        """All of them."""
        return self.done + self.skipped + self.missed

    def name(self, lang: Lang) -> str:
        """What the bar is called."""
        if self.owner is not None:
            return self.owner or words.text("coverage.no_owner", lang)
        return words.of(self.tier, lang) if self.tier else words.text("coverage.not_rated", lang)


@dataclass(frozen=True, slots=True)
class CoverageData:
    """Tiers from the top, then the managers with most planned where there is more than one."""

    tiers: tuple[Bar, ...]
    owners: tuple[Bar, ...]

    @classmethod
    def of(
        cls, tiers: Mapping[Tier | None, Counted], owners: Mapping[str, Counted]
    ) -> CoverageData:
        """From the coverage of the book; groups without a plan are left out."""
        ordered = [(tier, tiers[tier]) for tier in (*Tier, None) if tier in tiers]
        people = sorted(owners.items(), key=lambda pair: (-pair[1].planned, pair[0]))
        by_tier = _bars((tier, None, one) for tier, one in ordered)
        by_owner = _bars((None, owner, one) for owner, one in people[:MOST_OWNERS])
        return cls(by_tier, by_owner if len(by_owner) > 1 else ())

    def title(self, lang: Lang) -> str:
        """How much was made, and which tier is furthest behind."""
        planned = sum(bar.planned for bar in self.tiers)
        if not planned:
            return words.text("coverage.finding_none", lang)
        worst = max(self.tiers, key=lambda bar: bar.missed)
        if not worst.missed:
            return words.text("coverage.finding_full", lang, planned=planned)
        share = percent(Fraction(sum(bar.done for bar in self.tiers), planned), 0)
        told = {"share": share, "worst": worst.name(lang), "missed": worst.missed}
        return words.text("coverage.finding", lang, **told)

    def table(self, lang: Lang) -> Table:
        """Group, done, skipped, missed, planned and coverage in percent."""
        keys = ("group", *_SERIES, "planned", "coverage")
        rows = tuple(
            (bar.name(lang), bar.done, bar.skipped, bar.missed, bar.planned, _share(bar))
            for bar in (*self.tiers, *self.owners)
        )
        return Table(tuple(words.text(f"coverage.{key}", lang) for key in keys), rows)


def draw(axes: Axes, data: CoverageData, palette: Palette, lang: Lang) -> None:
    """A bar for each group as a whole of 100 %, its coverage and counts at the end."""
    bars = [*data.tiers, *data.owners]
    if not bars:
        style.note(axes, data.title(lang), palette)
        return
    style.calm(axes, palette, grid="")
    places = _places(data)
    tones = (palette.good, palette.line_strong, mix(palette.bad, palette.surface, 0.75))
    for bar, place in zip(bars, places, strict=True):
        left = 0.0
        for name, tone in zip(_SERIES, tones, strict=True):
            width = getattr(bar, name) / bar.planned
            axes.barh(place, width, left=left, height=0.56, color=tone)
            left += width
        end = f"{_share(bar)}%  ·  {bar.done} / {bar.planned}"
        axes.text(1.03, place, end, va="center", fontsize=style.SMALL, color=palette.text)
    axes.set_yticks(places, [_short(bar.name(lang)) for bar in bars])
    axes.tick_params(axis="y", labelcolor=palette.text)
    axes.set_xticks([])
    axes.set_xlim(0, 1.55)
    axes.set_ylim(max(places) + 0.6, -0.6)
    entries = zip(_SERIES, tones, strict=True)
    style.legend(
        axes,
        palette,
        [(words.text(f"coverage.{name}", lang), style.square(tone)) for name, tone in entries],
    )


def _bars(found: Iterable[tuple[Tier | None, str | None, Counted]]) -> tuple[Bar, ...]:
    return tuple(
        Bar(tier, owner, one.done, one.skipped, one.missed)
        for tier, owner, one in found
        if one.planned
    )


def _places(data: CoverageData) -> list[float]:
    """The managers stand a little apart from the tiers."""
    tiers = [float(place) for place in range(len(data.tiers))]
    return tiers + [len(tiers) + 0.5 + place for place in range(len(data.owners))]


def _share(bar: Bar) -> str:
    return str(percent(Fraction(bar.done, bar.planned), 0))


def _short(name: str, most: int = 14) -> str:
    return name if len(name) <= most else f"{name[: most - 1]}…"
