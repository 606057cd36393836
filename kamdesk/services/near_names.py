"""How near two company names are, and which of many are near, without comparing all with all.

Names are keys as ``text.company.company_key`` makes them: folded, without legal form. Names that
differ in a number (Branch 1, Branch 2) are never near.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

NEAR = 86
"""Percent from which names are near: one letter of eight may differ, or one of seven be missing."""
_RAREST = 5
_MOST_IN_BLOCK = 200
_DIGITS = re.compile(r"\d+")


def percent(one: str, other: str) -> int:
    """How near two keys are, 0 to 100; words may stand in another order.

    Words that differ must be near themselves: a long trade or place that both have makes no two
    short names alike.
    """
    from rapidfuzz import fuzz

    if one == other:
        return 100
    best = fuzz.ratio(one, other)
    if " " in one and " " in other:
        best = max(best, fuzz.token_sort_ratio(one, other))
        mine, theirs = Counter(one.split()), Counter(other.split())
        left, right = sorted((mine - theirs).elements()), sorted((theirs - mine).elements())
        if len(left) == len(right):
            best = min([best, *map(_of_words, left, right)])
    return min(99, math.floor(best))


def _of_words(one: str, other: str) -> float:
    """How near two words are, 0 to 100; two neighbouring letters that changed places count as one
    that is missing."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import OSA

    if sorted(one) == sorted(other) and OSA.distance(one, other) == 1:
        return 200 * (len(one) - 1) / (2 * len(one) - 1)
    return fuzz.ratio(one, other)


def lengths(key: str) -> tuple[int, int]:
    """The shortest and the longest that a key near this one can be."""
    share = NEAR / (200 - NEAR)
    return math.floor(len(key) * share), math.ceil(len(key) / share)


def nearest(key: str, others: Mapping[int, str], most: int) -> list[tuple[int, int]]:
    """Ids and percents of the keys near ``key``, the nearest first."""
    from rapidfuzz import fuzz, process

    if not key:
        return []
    found: dict[int, int] = {}
    for scorer in (fuzz.ratio, fuzz.token_sort_ratio):
        for other, _, account_id in process.extract(
            key, others, scorer=scorer, score_cutoff=NEAR, limit=most * 4
        ):
            near = percent(key, other)
            if near >= NEAR and _numbers(other) == _numbers(key):
                found[account_id] = near
    return sorted(found.items(), key=lambda item: -item[1])[:most]


def pairs(names: Mapping[int, str]) -> Iterator[tuple[tuple[int, int], int]]:
    """Pairs of ids (the smaller first) whose keys are near, with the percent.

    Compared are keys that share one of their rarest pairs of letters: where one letter differs,
    the rarest pair that both have is among the rarest few of each.
    """
    grams = {account_id: _grams(key) for account_id, key in names.items() if key}
    often = Counter(gram for of_name in grams.values() for gram in of_name)
    blocks: dict[str, list[int]] = defaultdict(list)
    for account_id, of_name in grams.items():
        for gram in sorted(of_name, key=lambda gram: (often[gram], gram))[:_RAREST]:
            blocks[gram].append(account_id)
    found: dict[tuple[int, int], int] = {}
    for ids in blocks.values():
        if 1 < len(ids) <= _MOST_IN_BLOCK:
            for one, other in _near_in(sorted(ids), names):
                if (one, other) not in found and _numbers(names[one]) == _numbers(names[other]):
                    found[one, other] = percent(names[one], names[other])
    yield from sorted((pair, near) for pair, near in found.items() if near >= NEAR)


def _near_in(ids: list[int], names: Mapping[int, str]) -> Iterator[tuple[int, int]]:
    """Pairs of one block that are near, their words put in order first."""
    import numpy
    from rapidfuzz import fuzz, process

    keys = [" ".join(sorted(names[account_id].split())) for account_id in ids]
    scores = process.cdist(keys, keys, scorer=fuzz.ratio, score_cutoff=NEAR, dtype=numpy.uint8)
    for first, second in zip(*numpy.nonzero(numpy.triu(scores, 1)), strict=True):
        yield ids[first], ids[second]


def _grams(key: str) -> set[str]:
    return {key[at : at + 2] for at in range(len(key) - 1)} or {key}


def _numbers(key: str) -> list[str]:
    return _DIGITS.findall(key)
