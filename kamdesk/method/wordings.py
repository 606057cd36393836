"""Wordings that the coach recognises, in Chinese and English (method §6).

They lie in ``resources/coach``: empty actions, actions of our own, continuations, and which place
of the account's file a question asks for.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache

from kamdesk.method import file_places
from kamdesk.method.file_places import KnownFact
from kamdesk.paths import resources


def is_empty_action(action: str) -> bool:
    """Whether nothing is left of an action once empty phrases are taken out: "build the
    relationship", "collect information", "they liked it and will call"."""
    rest = action.casefold()
    for kind in ("continuation", "empty_action"):
        rest = _told(kind).sub(" ", rest)
    return not _told("filler").sub("", rest)


def is_our_action(action: str) -> bool:
    """Whether it is we who act, and the client only receives."""
    return _told("our_action").search(action.casefold().strip()) is not None


def is_continuation(text: str) -> bool:
    """Whether a sentence tells that they liked it or will be in touch, which commits nobody."""
    return _told("continuation").search(text.casefold()) is not None


def asked_fact(question: str, facts: Iterable[KnownFact]) -> KnownFact | None:
    """The known fact that a question asks for by its wording; None where it asks for none."""
    folded = question.casefold()
    asked = {code for code, pattern in _places().items() if pattern.search(folded)}
    if not asked:
        return None
    for fact in facts:
        named = fact.params.get("name") or fact.params.get("line") or ""
        if file_places.place(fact.about).code in asked and str(named).casefold() in folded:
            return fact
    return None


@cache
def _told(kind: str) -> re.Pattern[str]:
    return _one_of(_file("wordings")[kind])


@cache
def _places() -> dict[str, re.Pattern[str]]:
    return {code: _one_of(patterns) for code, patterns in _file("asked_places").items()}


@cache
def _file(name: str) -> dict[str, list[str]]:
    path = resources() / "coach" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _one_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(" | ".join(f"(?:{one})" for one in patterns), re.VERBOSE)
