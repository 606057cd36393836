"""How wide letters are and where lines break, where no font can be asked.

Widths are told in letters of full width, such as a Chinese character; those of Latin letters are
of the usual sans-serif fonts.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kamdesk.exchange.dossier import text

_CLASSES = {
    "'|ijlI.,:;! \N{MIDDLE DOT}\N{NO-BREAK SPACE}": 0.3,
    '()[]{}/\\-`frt"': 0.36,
    "cksvxyzJ": 0.52,
    "ABEKPSVXYCDGHNOQRUTFLZ&w": 0.72,
    "mMW%@": 0.92,
}
_WIDTHS = {letter: wide for letters, wide in _CLASSES.items() for letter in letters}
_USUAL, _FULL = 0.57, 1.0
_PIECES = re.compile("[!-~\N{NO-BREAK SPACE}]+ *|.")
"""What stays on one line: a Latin word with the space after it, any other character."""


@lru_cache(maxsize=8_000)
def width(shown: str) -> float:
    """How wide a text is on one line."""
    return sum(_wide(letter) for letter in shown)


@lru_cache(maxsize=8_000)
def lines(shown: str, room: float) -> int:
    """How many lines a text takes when it is wrapped to ``room``."""
    count, used = 1, 0.0
    for piece in _PIECES.findall(shown.replace("\n", " ")):
        wide = width(piece)
        if used and used + width(piece.rstrip()) > room:
            count, used = count + 1, 0.0
        while wide > room:  # longer than a line
            count, wide = count + 1, wide - room
        used += wide
    return count


def _wide(letter: str) -> float:
    known = _WIDTHS.get(letter)
    if known is not None:
        return known
    return _USUAL if letter.isascii() else _FULL * text.width(letter) / 2
