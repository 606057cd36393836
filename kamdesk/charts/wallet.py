"""Share of wallet: a stacked bar for each product line, ours first, the unknown rest last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kamdesk import words
from kamdesk.charts import amounts, style
from kamdesk.charts.chart import Table
from kamdesk.method import wallet_words
from kamdesk.method.wallet import FULL, Holder, Part, Share, whole_percents
from kamdesk.money import cents
from kamdesk.theme_roles import Palette, contrast, mix
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SHOWN = 9
_RIVALS = (4, 3, 5, 2)
"""Series of the palette that competitors take in turn."""
_LABEL_ROOM = 7.0
"""Points around a label; a part that is narrower stays without one."""


@dataclass(frozen=True, slots=True)
class WalletData:
    """The lines, largest spend first. ``names`` are of competitors."""

    shares: tuple[Share, ...]
    names: tuple[tuple[int, str], ...] = ()

    @classmethod
    def of(cls, shares: Sequence[Share], names: Mapping[int, str]) -> WalletData:
        """From the lines of an account's wallet."""
        return cls(tuple(shares), tuple(sorted(names.items())))

    @property
    def rivals(self) -> tuple[int, ...]:
        """Keys of the competitors in the order in which they take their colours."""
        return tuple(key for key, _name in self.names)

    def title(self, lang: Lang) -> str:
        """What the line says that they spend most on."""
        if not self.shares:
            return words.text("wallet.nothing", lang)
        largest = max(self.shares, key=lambda share: share.facts.spend or 0)
        return wallet_words.line_finding(largest, dict(self.names), lang)

    def table(self, lang: Lang) -> Table:
        """Line, yearly spend, and every part in percent."""
        names = dict(self.names)
        headers = (
            words.text("chart.product_line", lang),
            words.text("field.yearly_spend", lang),
            words.text("wallet.ours", lang),
            *(names[key] for key in self.rivals),
            words.text("wallet.in_house", lang),
            words.text("wallet.unknown", lang),
        )
        return Table(headers, tuple(self._row(share, lang) for share in self.shares))

    def _row(self, share: Share, lang: Lang) -> tuple[Any, ...]:
        shown = zip(share.parts, whole_percents(share.parts), strict=True)
        by_place = {(part.holder, part.key): percent for part, percent in shown}
        spend = share.facts.spend
        return (
            wallet_words.line_name(share.facts.line, lang),
            None if spend is None else cents(spend),
            by_place.get((Holder.OURS, 0)),
            *(by_place.get((Holder.COMPETITOR, key)) for key in self.rivals),
            by_place.get((Holder.IN_HOUSE, 0)),
            by_place.get((Holder.UNKNOWN, 0)),
        )


def part_color(part: Part, rivals: Sequence[int], palette: Palette) -> str:
    """The ground of a part; a competitor has one colour in every bar."""
    if part.holder is Holder.OURS:
        return palette.series[0]
    if part.holder is Holder.UNKNOWN:
        return palette.line_strong
    if part.holder is Holder.IN_HOUSE:
        return mix(palette.series[1], palette.surface, 0.45)
    place = rivals.index(part.key) if part.key in rivals else 0
    return palette.series[_RIVALS[place % len(_RIVALS)]]


def ink_on(ground: str, palette: Palette) -> str:
    """The text colour that is easier to read on a part."""
    return max((palette.text, palette.surface), key=lambda ink: contrast(ink, ground))


def draw(axes: Axes, data: WalletData, palette: Palette, lang: Lang) -> None:
    """A bar for each line as long as its spend, parts in percent; without any spend all bars are
    equally long. Where a line claims more than all, its end is marked."""
    lines = _lines(data)
    if not lines:
        style.note(axes, data.title(lang), palette)
        return
    style.calm(axes, palette, grid="")
    most = max(unit * float(max(share.claimed, FULL)) for share, unit in lines)
    look = _Look(data.rivals, palette, points=style.plot_width(axes) / most * 0.8)
    for place, (share, unit) in enumerate(reversed(lines)):
        _bar(axes, place, share, unit, look)
    axes.set_yticks(range(len(lines)), [_name(share, lang) for share, _unit in reversed(lines)])
    axes.tick_params(axis="y", labelcolor=palette.text)
    axes.set_xticks([])
    axes.set_xlim(0, most)
    axes.set_ylim(-0.6, len(lines) - 0.4)
    style.legend(axes, palette, _legend(data, [share for share, _unit in lines], palette, lang))


@dataclass(frozen=True, slots=True)
class _Look:
    """What all bars share; ``points`` are the points that one unit of the axis is wide."""

    rivals: tuple[int, ...]
    palette: Palette
    points: float


def _lines(data: WalletData) -> list[tuple[Share, float]]:
    """The lines drawn, each with how long a hundredth of it is."""
    spent = [(share, share.facts.spend / 100) for share in data.shares if share.facts.spend]
    return (spent or [(share, 1.0) for share in data.shares])[:SHOWN]


def _bar(axes: Axes, place: int, share: Share, unit: float, look: _Look) -> None:
    left = 0.0
    for part, percent in zip(share.parts, whole_percents(share.parts), strict=True):
        ground = part_color(part, look.rivals, look.palette)
        width, label = float(part.percent) * unit, f"{percent}%"
        axes.barh(place, width, left=left, height=0.62, color=ground)
        if width * look.points > style.width_of(label, style.SMALL) + _LABEL_ROOM:
            axes.text(
                left + width / 2, place, label, ha="center", va="center",
                fontsize=style.SMALL, color=ink_on(ground, look.palette),
            )  # fmt: skip
        left += width
    if share.claimed > FULL:
        ends, height = [100 * unit] * 2, [place - 0.42, place + 0.42]
        axes.plot(ends, height, color=look.palette.bad, linewidth=2)


def _name(share: Share, lang: Lang) -> str:
    name = _cut(wallet_words.line_name(share.facts.line, lang))
    spend = share.facts.spend
    return f"{name} · {amounts.short(spend, lang)}" if spend else name


def _legend(
    data: WalletData, shares: Sequence[Share], palette: Palette, lang: Lang
) -> list[tuple[str, dict[str, Any]]]:
    """Every holder once, in the order of the parts."""
    seen: dict[tuple[int, int], Part] = {}
    order = list(Holder)
    for share in shares:
        for part in share.parts:
            seen.setdefault((order.index(part.holder), part.key), part)
    names = dict(data.names)
    return [
        (
            wallet_words.part_name(part, names, lang),
            style.square(part_color(part, data.rivals, palette)),
        )
        for _place, part in sorted(seen.items())
    ]


def _cut(name: str, most: int = 18) -> str:
    """A long name, shortened for the axis; the table has it whole."""
    return name if len(name) <= most else f"{name[: most - 1]}…"
