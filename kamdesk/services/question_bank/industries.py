"""The bank's industries, and which of them an account belongs to by its own words."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from typing import Any

from kamdesk.paths import resources
from kamdesk.text.folding import fold
from kamdesk.words import Lang

_BY_TRADE = 0.7
"""Weight of an industry that only the account's trade points to; what it buys weighs 1."""
_SHORT = 4


@cache
def codes() -> tuple[str, ...]:
    """Industries of the bank, in the order in which they are offered."""
    return tuple(_told())


def name(code: str, lang: Lang) -> str:
    """The name of an industry; a code that is none is the user's own word and stays."""
    told = _told().get(code)
    return str(told[lang]) if told else code


def code_of(typed: str) -> str:
    """The code for what a user calls an industry; their own word where the bank knows none."""
    folded = fold(typed)
    for code, told in _told().items():
        if folded in (fold(code), fold(told["zh"]), fold(told["en"])):
            return code
    return typed.strip()


def weights(industry: str, lines: Iterable[str]) -> dict[str, float]:
    """How well each industry suits an account: 0 or absent not at all, 1 at best.

    ``industry`` is the account's free text, ``lines`` the product lines that it buys. What it buys
    counts for more than what it is: questions are about what one can sell.
    """
    found: dict[str, float] = {}
    bought = [fold(line) for line in lines if line]
    trade = fold(industry)
    for code, told in _told().items():
        if any(_names(line, word) for line in bought for word in told["lines"]):
            found[code] = 1.0
        elif any(_names(trade, word) for word in told["words"]):
            found[code] = _BY_TRADE
    return found


def _names(folded: str, word: str) -> bool:
    """Whether a folded text holds a word: a Latin one as the beginning of a word, or where it is
    so short that others begin with it, as a whole one."""
    word = fold(word)
    if not word.isascii():
        return word in folded
    return f" {word}{' ' if len(word) < _SHORT else ''}" in f" {folded} "


@cache
def _told() -> dict[str, dict[str, Any]]:
    path = resources() / "questions" / "industries.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
