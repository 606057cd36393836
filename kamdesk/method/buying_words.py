"""The sentences of the relationship map: remarks, moves, questions, stances (method §6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kamdesk import words
from kamdesk.method.buying_map import Move, Remark
from kamdesk.models.kinds import BuyingRole
from kamdesk.words import Lang

MOST_NAMES = 3
ASKED_ONE_BY_ONE = frozenset({"role_unknown", "stance_unknown", "stale"})


def remark(said: Remark, lang: Lang) -> tuple[str, str]:
    """What a remark says, and why."""
    params = _shown(said.params, lang)
    what = words.text(f"buying_map.{said.code}", lang, **params)
    return what, words.text(f"buying_map.{said.code}_why", lang, **params)


def move(said: Move, lang: Lang) -> str:
    """How somebody is to be moved."""
    return words.text(f"buying_map.{said.code}", lang, **said.params)


def questions(said: Remark, lang: Lang) -> tuple[str, ...]:
    """Background questions that would fill the gap which a remark is about; none for most."""
    key = f"buying_map.ask_{said.code}"
    if not words.has(key):
        return ()
    if said.code in ASKED_ONE_BY_ONE:
        return tuple(words.text(key, lang, name=name) for name in said.params["names"])
    return (words.text(key, lang, **_shown(said.params, lang)),)


def placeholder_question(role: BuyingRole | None, title: str, lang: Lang) -> str:
    """The question that would turn a placeholder into a person."""
    if title:
        return words.text("buying_map.ask_placeholder_title", lang, title=title)
    named = words.of(role, lang) if role else words.text("role.none", lang)
    return words.text("buying_map.ask_placeholder", lang, role=_within(named, lang))


def stance(support: int | None, lang: Lang) -> str:
    """The word for a stance from −2 to +2."""
    if support is None:
        return words.text("buying_map.support_unknown", lang)
    return words.text(f"buying_map.support_{str(support).replace('-', 'm')}", lang)


def level(step: int | None, lang: Lang) -> str:
    """The word for a level of our relationship, 1 to 5; empty where it was never judged."""
    return "" if step is None else words.text(f"relation.level_{step}", lang)


def names(people: Iterable[str], lang: Lang) -> str:
    """Names in a row, the rest as an ellipsis."""
    listed = list(people)
    comma = "\N{IDEOGRAPHIC COMMA}" if lang == "zh" else ", "
    more = "\N{HORIZONTAL ELLIPSIS}" if len(listed) > MOST_NAMES else ""
    return comma.join(listed[:MOST_NAMES]) + more


def _shown(params: Mapping[str, Any], lang: Lang) -> dict[str, Any]:
    return {
        name: names(value, lang) if isinstance(value, tuple) else value
        for name, value in params.items()
    }


def _within(word: str, lang: Lang) -> str:
    """A word inside an English sentence begins small."""
    return word if lang == "zh" else word[:1].lower() + word[1:]
