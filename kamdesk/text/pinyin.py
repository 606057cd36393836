"""Pinyin keys of names: full, initials and a key that sorts as Chinese readers expect."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice, product
from typing import NamedTuple

from kamdesk.text.folding import fold, has_cjk, pattern
from kamdesk.text.readings import POLYPHONES, SURNAMES

MAX_VARIANTS = 16
MAX_SORT_KEY = 200


@dataclass(frozen=True, slots=True)
class PinyinKeys:
    """Ways to type a name. The first of ``full`` and ``initials`` is the likeliest reading."""

    full: tuple[str, ...]
    initials: tuple[str, ...]
    sort_key: str


class _Unit(NamedTuple):
    """One character or Latin word with its readings and what it may leave in the initials."""

    text: str
    readings: tuple[str, ...]
    short: tuple[str, ...]


@lru_cache(maxsize=16384)
def keys(text: str, person: bool = False) -> PinyinKeys:
    """Keys of a name in any script; ``person`` reads the beginning as a surname first.

    Polyphones give at most ``MAX_VARIANTS`` variants of each key. Latin words stay as they are.
    """
    units = _units(fold(text), person)
    if not units:
        return PinyinKeys((), (), "")
    return PinyinKeys(
        _variants([unit.readings for unit in units]),
        _variants([unit.short for unit in units]),
        _sort_key(units),
    )


def search_keys(text: str, person: bool = False) -> tuple[str, ...]:
    """All that a name may be found by: full pinyin and initials, whole and from every later
    character on, so that 广州海桥 answers to *hq*. Each once, whole ones first."""
    units = _units(fold(text), person)
    full = _from_each_place([unit.readings for unit in units])
    short = _from_each_place([unit.short for unit in units])
    found: dict[str, None] = {}
    for whole, initials in zip(full, short, strict=True):
        found.update(dict.fromkeys(whole))
        found.update(dict.fromkeys(initials))
    return tuple(found)


def _from_each_place(choices: list[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Variants of what is left from each place on; mere slices behind the last real choice."""
    likeliest = "".join(choice[0] for choice in choices)
    sure = 1 + max((n for n, choice in enumerate(choices) if len(choice) > 1), default=-1)
    start = 0
    for place, choice in enumerate(choices):
        yield (likeliest[start:],) if place >= sure else _variants(choices[place:])
        start += len(choice[0])


def _variants(choices: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Joined choices, likeliest first, each once."""
    if all(len(choice) == 1 for choice in choices):
        return ("".join([choice[0] for choice in choices]),)
    joined = ("".join(parts) for parts in islice(product(*choices), MAX_VARIANTS))
    return tuple(dict.fromkeys(joined))


@lru_cache(maxsize=1024)
def _units(folded: str, person: bool) -> tuple[_Unit, ...]:
    parts = pattern("[CJK]|[^CJK ]+").findall(folded)
    chinese = [part for part in parts if _is_han(part)]
    likely = iter(_likely_readings("".join(chinese), person))
    return tuple(
        _han_unit(part, next(likely)) if _is_han(part) else _word_unit(part, bool(chinese))
        for part in parts
    )


@cache
def _han_unit(char: str, likely: str) -> _Unit:
    readings = tuple(dict.fromkeys((likely, *POLYPHONES.get(char, ()))))
    return _Unit(char, readings, tuple(dict.fromkeys(reading[0] for reading in readings)))


def _word_unit(word: str, among_chinese: bool) -> _Unit:
    """A Latin word gives its first letter; among Chinese also itself (XYZ电子: xyzdz, xdz)."""
    if word.isdigit():
        return _Unit(word, (word,), (word,))
    short = dict.fromkeys((word, word[0]) if among_chinese else (word[0],))
    return _Unit(word, (word,), tuple(short))


def _likely_readings(chinese: str, person: bool) -> list[str]:
    if not chinese:
        return []
    readings = _phrase_readings(chinese)
    if person:
        for length in (2, 1):
            surname = SURNAMES.get(chinese[:length])
            if surname:
                readings[: len(surname)] = surname
                break
    return readings


def _phrase_readings(chinese: str) -> list[str]:
    """One toneless reading per character. The slow look-up of words is spared where no character
    has a second reading."""
    if not any(char in POLYPHONES for char in chinese):
        return [_reading(char) for char in chinese]
    from pypinyin import Style, lazy_pinyin

    read = lazy_pinyin(chinese, style=Style.NORMAL)
    return read if len(read) == len(chinese) else [_reading(char) for char in chinese]


@cache
def _reading(char: str) -> str:
    from pypinyin import Style, lazy_pinyin

    return lazy_pinyin(char, style=Style.NORMAL)[0]


def _sort_key(units: Sequence[_Unit]) -> str:
    """Reading before character, so that names with the same surname stay together."""
    parts = (
        f"{unit.readings[0]} {unit.text}" if _is_han(unit.text) else unit.text for unit in units
    )
    return " ".join(parts)[:MAX_SORT_KEY]


@lru_cache(maxsize=16384)
def _is_han(part: str) -> bool:
    return len(part) == 1 and has_cjk(part)
