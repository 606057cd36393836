"""The relationship map as a picture: cards, reporting lines, arrows of influence (method §6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from kamdesk import words
from kamdesk.charts import map_cards, style
from kamdesk.charts.chart import Table
from kamdesk.charts.map_cards import Face, Wire
from kamdesk.method import buying_map as method
from kamdesk.method import map_routes
from kamdesk.method.map_layout import CARD_HEIGHT, CARD_WIDTH, GAP_X, GAP_Y, Place
from kamdesk.services.buying_map import BuyingMap
from kamdesk.theme_roles import Palette
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MARGIN = 16
NAME, SMALL = 10.0, 8.5
"""Points; a design pixel of the map is a point here."""
MARKERS = {"good": "o", "warn": "^", "bad": "8", "neutral": "o"}
PIPS = 5
DASHES: Any = (0, (4, 3))
Look = tuple[str, bool, float]
"""Colour, bold, and the room for a text."""


@dataclass(frozen=True, slots=True)
class MapData:
    """One account's map on one day."""

    page: BuyingMap
    today: date

    def title(self, lang: Lang) -> str:
        """How much weight stands for us and against us."""
        if not self.page.present:
            return words.text("buying_map.finding_empty", lang)
        supporting, against = method.balance(self.page.people())
        return words.text(
            "buying_map.finding_balance", lang, supporting=supporting, against=against
        )

    def table(self, lang: Lang) -> Table:
        """Name, title, role, influence and stance."""
        names = ("person_name", "title", "role", "influence", "support")
        headers = tuple(words.text(f"field.{name}", lang) for name in names)
        rows = tuple(
            (
                member.name,
                member.title,
                words.of(member.role, lang) if member.role else "",
                member.influence,
                member.support,
            )
            for member in self.page.present
        )
        return Table(headers, rows)

    def size(self, lang: Lang) -> tuple[int, int]:
        """Width and height that the picture needs at its natural size, design pixels."""
        places = map_cards.chart(self.page, lang, self.today).places.values()
        across, down = _extent(list(places))
        return across[1] - across[0] + 2 * MARGIN, down[1] - down[0] + 2 * MARGIN


def draw(axes: Axes, data: MapData, palette: Palette, lang: Lang) -> None:
    """Every card at its place; the picture is as wide as the map."""
    if not data.page.present and not data.page.gaps:
        style.note(axes, data.title(lang), palette)
        return
    chart = map_cards.chart(data.page, lang, data.today)
    across, down = _extent(list(chart.places.values()))
    axes.set_axis_off()
    axes.set_xlim(across[0] - MARGIN, across[1] + MARGIN)
    axes.set_ylim(down[1] + MARGIN, down[0] - MARGIN)
    axes.set_aspect("equal")
    for wire in chart.wires:
        _wire(axes, wire, chart.places, palette)
    for face in chart.faces:
        _card(axes, face, chart.places[face.key], palette)


def _extent(places: list[Place]) -> tuple[tuple[int, int], tuple[int, int]]:
    left, top = min(x for x, _y in places), min(y for _x, y in places)
    right = max(x for x, _y in places) + CARD_WIDTH
    return (left, right), (top, max(y for _x, y in places) + CARD_HEIGHT)


def _card(axes: Axes, face: Face, place: Place, palette: Palette) -> None:
    from matplotlib.patches import FancyBboxPatch, Rectangle

    x, y = place
    ground = palette.sunken if face.faint else palette.surface
    axes.add_patch(
        FancyBboxPatch(
            (x + 4, y + 4), CARD_WIDTH - 8, CARD_HEIGHT - 8, boxstyle="round,pad=4",
            facecolor=ground, edgecolor=palette.line_strong, zorder=3,
            linewidth=1 + max(0, (face.influence or 0) - 3) / 2,
            linestyle="--" if face.faint else "-",
        )
    )  # fmt: skip
    tone = palette.color("faint" if face.tone == "neutral" else face.tone)
    if face.stance:
        axes.add_patch(Rectangle((x, y + 8), 4, CARD_HEIGHT - 16, facecolor=tone, zorder=4))
        hollow = face.tone == "neutral"
        axes.plot(
            [x + CARD_WIDTH - 16], [y + 16], marker=MARKERS[face.tone], markersize=8, zorder=4,
            color=tone, markerfacecolor=ground if hollow else tone,
        )  # fmt: skip
    ink = palette.text if face.stance else palette.muted
    role = palette.accent if face.deciding else palette.text
    said = " · ".join(part for part in (face.stance, face.coverage) if part)
    quiet = palette.muted if face.tone == "neutral" else tone
    left = x + 14
    _say(axes, (left, y + 17), face.name, NAME, (ink, True, CARD_WIDTH - 42))
    _say(axes, (left, y + 34), face.title, SMALL, (palette.muted, False, CARD_WIDTH - 24))
    _say(axes, (left, y + 53), face.role, SMALL, (role, True, CARD_WIDTH - 72))
    _say(axes, (left, y + 71), said, SMALL, (quiet, False, CARD_WIDTH - 24))
    for pip in range(PIPS if face.influence is not None else 0):
        filled = pip < (face.influence or 0)
        axes.add_patch(
            Rectangle(
                (x + CARD_WIDTH - 52 + 8 * pip, y + 57 - 5 - pip), 5, 5 + pip, zorder=4,
                facecolor=palette.text if filled else palette.line_strong,
            )
        )  # fmt: skip


def _say(axes: Axes, at: tuple[float, float], text: str, size: float, look: Look) -> None:
    """Text from a point to the right, cut where its room ends."""
    color, bold, room = look
    shown = text
    while shown and style.width_of(shown, size) > room:
        shown = shown[:-1]
    cut = f"{shown[:-1]}\N{HORIZONTAL ELLIPSIS}" if shown != text else text
    axes.text(
        *at, cut, ha="left", va="center", fontsize=size, color=color, zorder=5,
        fontweight="bold" if bold else "normal",
    )  # fmt: skip


def _wire(axes: Axes, wire: Wire, places: dict[str, Place], palette: Palette) -> None:
    start, end = _hull(places[wire.start]), _hull(places[wire.end])
    if wire.kind == "influences":
        from matplotlib.patches import FancyArrowPatch
        from matplotlib.path import Path

        bent = Path(
            list(map_routes.influencing(start, end)), [Path.MOVETO, Path.CURVE3, Path.CURVE3]
        )
        axes.add_patch(
            FancyArrowPatch(
                path=bent, arrowstyle="-|>", mutation_scale=12, linestyle=DASHES,
                color=palette.accent, linewidth=1.3, zorder=2,
            )
        )  # fmt: skip
        return
    others = [_hull(place) for key, place in places.items() if key not in (wire.start, wire.end)]
    points = map_routes.reporting(start, end, others, GAP_X, GAP_Y)
    axes.plot(
        [x for x, _y in points], [y for _x, y in points], color=palette.faint, linewidth=1.3,
        linestyle=DASHES if wire.suggested else "-", zorder=1,
    )  # fmt: skip


def _hull(place: Place) -> map_routes.Card:
    return place[0], place[1], CARD_WIDTH, CARD_HEIGHT
