"""Colour roles of the two themes, as plain hex strings, so that charts and Qt share one source."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any, Literal

from kamdesk import paths

Scheme = Literal["light", "dark"]

TIERS = ("platinum", "gold", "iron", "lead")
STATES = ("accent", "good", "warn", "bad")


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour the program may use, as ``#RRGGBB``.

    ``*_tint`` is the ground of a chip or banner and ``*_ink`` the word on it; the plain tier
    colours fill shapes, bars and bands. ``series`` are the lines and bars of charts, in order.
    """

    scheme: Scheme
    window: str
    surface: str
    sunken: str
    hover: str
    line: str
    line_strong: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    accent_tint: str
    on_accent: str
    good: str
    good_tint: str
    warn: str
    warn_tint: str
    bad: str
    bad_tint: str
    nav: str
    nav_text: str
    nav_hover: str
    nav_current: str
    nav_on: str
    badge: str
    on_badge: str
    toast: str
    on_toast: str
    toast_link: str
    platinum: str
    platinum_ink: str
    platinum_tint: str
    gold: str
    gold_ink: str
    gold_tint: str
    iron: str
    iron_ink: str
    iron_tint: str
    lead: str
    lead_ink: str
    lead_tint: str
    series: tuple[str, ...]

    @property
    def dark(self) -> bool:
        """Whether light text stands on dark ground."""
        return self.scheme == "dark"

    def color(self, role: str) -> str:
        """The colour of a role by name; ``KeyError`` for a name that is none."""
        if role not in _COLOR_ROLES:
            raise KeyError(role)
        return str(getattr(self, role))

    def chip(self, tone: str) -> tuple[str, str]:
        """Ink and ground for a tier or state; ``neutral`` where the tone is unknown."""
        if tone in TIERS:
            return self.color(f"{tone}_ink"), self.color(f"{tone}_tint")
        if tone in STATES:
            return self.color(tone), self.color(f"{tone}_tint")
        return self.iron_ink, self.iron_tint


_COLOR_ROLES = frozenset(f.name for f in fields(Palette)) - {"scheme", "series"}


@cache
def load(scheme: Scheme, *, high_contrast: bool = False) -> Palette:
    """Read a theme; a missing or unknown role raises ``TypeError``, a missing file ``OSError``."""
    with (paths.resources() / "themes" / f"{scheme}.toml").open("rb") as file:
        tables = tomllib.load(file)
    roles: dict[str, Any] = {}
    for table in tables.values():
        roles.update(table)
    roles["series"] = tuple(roles["series"])
    palette = Palette(scheme=scheme, **roles)
    return _strengthened(palette) if high_contrast else palette


def contrast(ink: str, ground: str) -> float:
    """Contrast ratio of two colours after WCAG 2, from 1 to 21."""
    low, high = sorted((_luminance(ink), _luminance(ground)))
    return (high + 0.05) / (low + 0.05)


def mix(color: str, other: str, share: float) -> str:
    """``color`` with ``share`` (0 to 1) of ``other`` stirred in."""
    pairs = zip(_channels(color), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def _strengthened(palette: Palette) -> Palette:
    """Lines that can be seen and no grey text, for people who ask their system for contrast."""
    return replace(
        palette,
        line=palette.muted,
        line_strong=palette.text,
        muted=mix(palette.text, palette.muted, 0.25),
        faint=palette.muted,
    )


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _luminance(color: str) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in _channels(color))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
