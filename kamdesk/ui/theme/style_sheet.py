"""The one style sheet: a template whose ``@role`` and ``@12px`` are filled in.

``@scheme`` is ``light`` or ``dark``, ``@folder`` where the theme's files are.
"""

from __future__ import annotations

import re
from functools import cache

from kamdesk import paths
from kamdesk.theme_roles import Palette

_PLACE = re.compile(r"@(?:(?P<pixels>-?\d+)px|(?P<role>[a-z_]+))")


def style_sheet(palette: Palette, scale: float) -> str:
    """The sheet for a palette and text scale; an unknown role raises ``KeyError``."""

    def fill(place: re.Match[str]) -> str:
        pixels = place["pixels"]
        if pixels is not None:
            return f"{round(int(pixels) * scale)}px"
        role = place["role"]
        return named[role] if role in named else palette.color(role)

    named = {"scheme": palette.scheme, "folder": (paths.resources() / "themes").as_posix()}
    return _PLACE.sub(fill, _template())


@cache
def _template() -> str:
    return (paths.resources() / "themes" / "kamdesk.qss").read_text("utf-8")
