"""Colours and fonts of printed pages; the same in either theme, since paper is white."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont

from kamdesk import theme_roles
from kamdesk.ui.theme import fonts

BASE = 12
"""Text size on paper in layout units of 1/96 inch."""


@cache
def paper() -> theme_roles.Palette:
    """The light theme's colours."""
    return theme_roles.load("light")


def font(size: int = BASE, *, bold: bool = False) -> QFont:
    """A font with Chinese, with the same line breaks at every resolution."""
    made = QFont()
    families = [name for name in fonts.families() if not name.startswith(".")]
    if families:
        made.setFamilies(families)
    made.setPixelSize(size)
    made.setBold(bold)
    made.setFeature(QFont.Tag("locl"), 0)  # its digits have no way back to text in a PDF
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
