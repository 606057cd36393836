"""Shares as pairs of whole numbers: as exact as fractions and many times as quick, which tells
where all accounts of a book are judged at once."""

from __future__ import annotations

Pair = tuple[int, int]
"""What is over what; the second is greater than zero."""
NOTHING: Pair = (0, 1)
WHOLE: Pair = (1, 1)


def clamped(top: int, bottom: int) -> Pair:
    """A share that is nothing at least and the whole at most."""
    if top <= 0:
        return NOTHING
    return WHOLE if top >= bottom else (top, bottom)


def percent(top: int, bottom: int) -> int:
    """A share in whole percent: half of one counts as one, and what is below −½ goes towards
    zero."""
    twice = 200 * top + bottom
    return twice // (2 * bottom) if twice >= 0 else -(-twice // (2 * bottom))
