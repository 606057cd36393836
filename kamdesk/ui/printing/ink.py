"""Colours and fonts of printed pages; the same in either theme, since paper is white."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont

from kamdesk import theme_roles
from kamdesk.ui.theme import fonts

BASE, LARGE = 12, 13
"""Text sizes on paper in layout units of 1/96 inch: 9 points, the smallest on any page, and what
stands out."""


@cache
def paper() -> theme_roles.Palette:
    """The light theme's colours."""
    return theme_roles.load("light")


def font(size: int = BASE, *, bold: bool = False, narrow: bool = False) -> QFont:
    """A font with Chinese, with the same line breaks at every resolution. ``narrow`` sets quotes
    and dots as Latin text has them, not as wide as a Chinese character."""
    made = QFont()
    families = [name for name in fonts.families() if not name.startswith(".")]
    if families:
        made.setFamilies(families)
    made.setPixelSize(size)
    made.setBold(bold)
    made.setFeature(QFont.Tag("locl"), 0)  # its digits have no way back to text in a PDF
    made.setFeature(QFont.Tag("palt"), int(narrow))
    made.setFeature(QFont.Tag("liga"), 0)  # a search finds no word with one
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
