"""A text broken into two lines at most, for cells and cards that are painted."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics

from kamdesk.ui import theme

_SLACK = 3
"""Pixels that a line may be measured too short."""


def wrapped(text: str, width: int, role: str) -> list[str]:
    """One line or two: Latin words stay whole, Chinese breaks anywhere. The second line is elided
    where it is painted."""
    metrics = QFontMetrics(theme.font(role))
    room = width - _SLACK
    if metrics.horizontalAdvance(text) <= width:
        return [text] if text else []
    end = len(text)
    while end > 1 and metrics.horizontalAdvance(text[:end]) > room:
        end -= 1
    inside_word = text[end - 1 : end + 1].isascii() and not text[end - 1 : end + 1].isspace()
    blank = text.rfind(" ", 0, end + 1) if inside_word else -1
    at = blank if blank > 0 else end
    return [text[:at].rstrip(), text[at:].strip()]
