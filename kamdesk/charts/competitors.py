"""Where a competitor holds most, and where they gain or lose: one bar for each place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Protocol

from kamdesk import words
from kamdesk.charts import amounts, style
from kamdesk.charts.chart import Table
from kamdesk.models.kinds import PresenceTrend
from kamdesk.money import cents
from kamdesk.theme_roles import Palette
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SHOWN = 8
_MARKERS = {PresenceTrend.GAINING: "^", PresenceTrend.STEADY: "s", PresenceTrend.LOSING: "v"}
_TONES = {
    PresenceTrend.GAINING: "bad",
    PresenceTrend.STEADY: "faint",
    PresenceTrend.LOSING: "good",
}
"""Seen from us: what they gain is ours to lose."""


class Place(Protocol):
    """Where a competitor sits; amounts are money units a year."""

    @property
    def account(self) -> str: ...
    @property
    def product_line(self) -> str: ...
    @property
    def share(self) -> Decimal | None: ...
    @property
    def trend(self) -> PresenceTrend | None: ...
    @property
    def held(self) -> int | None: ...
    @property
    def at_stake(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Bar:
    """One place; ``held`` is unknown where their share or the account's spend is."""

    account: str
    line: str
    share: Decimal | None
    trend: PresenceTrend | None
    held: int | None
    at_stake: int


@dataclass(frozen=True, slots=True)
class PlacesData:
    """All places of one competitor, those where they hold most first."""

    bars: tuple[Bar, ...]

    @classmethod
    def of(cls, places: Iterable[Place]) -> PlacesData:
        """From where a competitor sits."""
        bars = [
            Bar(p.account, p.product_line, p.share, p.trend, p.held, p.at_stake) for p in places
        ]
        return cls(tuple(sorted(bars, key=lambda bar: (-(bar.held or 0), -bar.at_stake))))

    @property
    def known(self) -> tuple[Bar, ...]:
        """Places of which it is known what they hold."""
        return tuple(bar for bar in self.bars if bar.held)

    def title(self, lang: Lang) -> str:
        """Where they are strongest, and in how many places they gain."""
        if not self.bars:
            return words.text("wallet.nowhere", lang)
        if not self.known:
            return words.text("wallet.held_unknown", lang)
        first = self.known[0]
        gaining = sum(bar.trend is PresenceTrend.GAINING for bar in self.bars)
        key = "wallet.strongest" if gaining else "wallet.strongest_steady"
        amount = amounts.short(first.held or 0, lang)
        told = {"account": first.account, "amount": amount, "count": len(self.bars)}
        return words.text(key, lang, **told, **({"gaining": gaining} if gaining else {}))

    def table(self, lang: Lang) -> Table:
        """Place, share, trend, what they hold and what we sell there, in major units."""
        names = ("account", "product_line", "share", "trend")
        headers = tuple(words.text(f"field.{name}", lang) for name in names)
        headers += (words.text("wallet.held", lang), words.text("wallet.at_stake", lang))
        return Table(headers, tuple(_row(bar, lang) for bar in self.bars))


def trend_word(trend: PresenceTrend | None, lang: Lang) -> str:
    """Where a share is going."""
    return words.text("wallet.trend_unknown", lang) if trend is None else words.of(trend, lang)


def draw(axes: Axes, data: PlacesData, palette: Palette, lang: Lang) -> None:
    """A bar for each place, coloured and marked by its trend; amounts at the bars' ends."""
    bars = list(reversed(data.known[:SHOWN]))
    if not bars:
        style.note(axes, data.title(lang), palette)
        return
    style.calm(axes, palette, grid="")
    most = max(bar.held or 0 for bar in bars)
    for place, bar in enumerate(bars):
        held, color = bar.held or 0, _color(bar.trend, palette)
        axes.barh(place, held, height=0.58, color=color)
        axes.plot(held + most * 0.04, place, marker=_marker(bar.trend), color=color, ms=6)
        axes.text(
            held + most * 0.08, place, _end(bar, lang), va="center",
            fontsize=style.SMALL, color=palette.muted,
        )  # fmt: skip
    axes.set_yticks(range(len(bars)), [_name(bar, lang) for bar in bars])
    axes.tick_params(axis="y", labelcolor=palette.text)
    axes.set_xticks([])
    axes.set_xlim(0, most * 1.5)
    axes.set_ylim(-0.6, len(bars) - 0.4)
    style.legend(axes, palette, _legend(bars, palette, lang))


def _row(bar: Bar, lang: Lang) -> tuple[Any, ...]:
    return (
        bar.account,
        bar.line or words.text("wallet.whole", lang),
        bar.share,
        trend_word(bar.trend, lang),
        None if bar.held is None else cents(bar.held),
        cents(bar.at_stake),
    )


def _end(bar: Bar, lang: Lang) -> str:
    share = "" if bar.share is None else f" · {bar.share.normalize():f}%"
    return f"{amounts.short(bar.held or 0, lang)}{share}"


def _name(bar: Bar, lang: Lang, most: int = 14) -> str:
    line = bar.line or words.text("wallet.whole", lang)
    account = bar.account if len(bar.account) <= most else f"{bar.account[: most - 1]}…"
    return f"{account} · {line}" if len(line) <= most else f"{account} · {line[: most - 1]}…"


def _color(trend: PresenceTrend | None, palette: Palette) -> str:
    return palette.color(_TONES[trend]) if trend else palette.line_strong


def _marker(trend: PresenceTrend | None) -> str:
    """The shape that says the trend beside its colour."""
    return _MARKERS[trend] if trend else "o"


def _legend(bars: Iterable[Bar], palette: Palette, lang: Lang) -> list[tuple[str, dict[str, Any]]]:
    there = {bar.trend for bar in bars}
    return [
        (
            trend_word(trend, lang),
            {
                "color": _color(trend, palette),
                "marker": _marker(trend),
                "markersize": 8,
                "linestyle": "",
            },
        )
        for trend in (*PresenceTrend, None)
        if trend in there
    ]
