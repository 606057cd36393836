"""How much two short texts speak of the same thing, by the grams that they share."""

from __future__ import annotations

from functools import lru_cache

from kamdesk.text.folding import fold, pattern

_RUNS = "(?P<cjk>[CJK]+)|(?P<word>[^CJK ]+)"
_STEM = 5
"""Letters of a Latin word that count, so that *statement* and *statements* are the same."""
_SHORTEST = 3
"""Latin words of fewer letters join others and say nothing themselves."""


@lru_cache(maxsize=4096)
def grams(text: str) -> frozenset[str]:
    """Pairs of Chinese characters and stems of Latin words; a single character stands alone."""
    found: set[str] = set()
    for run in pattern(_RUNS).finditer(fold(text)):
        cjk = run["cjk"]
        if cjk:
            found.update(cjk[i : i + 2] for i in range(max(1, len(cjk) - 1)))
        elif len(run["word"]) >= _SHORTEST:
            found.add(run["word"][:_STEM])
    return frozenset(found)


@lru_cache(maxsize=16384)
def likeness(one: str, other: str) -> float:
    """0 (nothing shared) to 1: shared grams against those of the shorter text.

    The shorter one counts, because a topic of two words is compared with whole sentences.
    """
    mine, theirs = grams(one), grams(other)
    if not mine or not theirs:
        return 0.0
    return len(mine & theirs) / min(len(mine), len(theirs))
