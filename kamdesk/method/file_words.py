"""What a file's places are called, what stands in them, and what to ask for (method §6)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from kamdesk import words
from kamdesk.method import buying_words, file_places
from kamdesk.method.file_places import Editor, Gap, KnownFact
from kamdesk.words import Lang

Money = Callable[[int], str]
_OWN_WORDS = {"account": "field", "role": "role"}
"""Topics whose words name places of that kind already."""
_ASKED_ELSEWHERE = {
    "role_decision_maker": "buying_map.ask_no_decider",
    "centre_opponent": "buying_map.ask_no_opponent",
    "centre_second_way": "buying_map.ask_one_way_in",
    "contact_role": "buying_map.ask_role_unknown",
    "contact_role_stale": "buying_map.ask_stale",
    "contact_support": "buying_map.ask_stance_unknown",
    "wallet_yearly_spend": "wallet_question.spend",
    "wallet_rest": "wallet_question.rest",
    "competitor_share": "wallet_question.rival",
}
"""Questions that the map and the wallet offer already, so that one plan holds them once."""


def label(about: str, params: Mapping[str, Any], lang: Lang) -> str:
    """What a place is called; the empty place is a note in the account's file."""
    if not about:
        return words.text("file_fact.note", lang)
    where = file_places.place(about)
    if where.kind in ("account", "role"):
        return words.text(f"{_OWN_WORDS[where.kind]}.{where.field}", lang)
    if where.kind == "contact":
        called = words.text(f"field.{where.field}", lang)
        return words.text("file_fact.contact", lang, name=params.get("name", ""), field=called)
    if where.kind == "placeholder":
        return params.get("title") or words.of(params["role"], lang)
    return words.text(f"file_fact.{where.code}", lang, **_shown(params, lang))


def question(gap: Gap, lang: Lang, present: Collection[int] = ()) -> str:
    """The background question that would fill a gap. Somebody who is at the table (``present``)
    is asked to their face, not asked about."""
    code = file_places.place(gap.about).code
    if code == "placeholder_person":
        return buying_words.placeholder_question(gap.params["role"], gap.params["title"], lang)
    params = _shown(gap.params, lang)
    if gap.stale and _key(f"{code}_stale"):
        code = f"{code}_stale"
    if gap.contact_id in present and (face_to_face := _key(f"{code}_present")):
        return words.text(face_to_face, lang, **params)
    return words.text(_key(code), lang, **params)


def _key(code: str) -> str:
    """Where the words of a question lie; empty where there are none."""
    own = f"gap_question.{code}"
    return _ASKED_ELSEWHERE.get(code) or (own if words.has(own) else "")


def shown(fact: KnownFact, lang: Lang, money: Money) -> str:
    """What stands in a place, as one reads it; ``money`` writes an amount in the account's
    currency."""
    return shown_value(fact.about, fact.value, lang, money)


def shown_value(about: str, value: Any, lang: Lang, money: Money) -> str:
    """A value of a place, as one reads it."""
    kind = file_places.editor_kind(about)
    if isinstance(value, tuple):
        return buying_words.names(value, lang)
    if isinstance(value, StrEnum):
        return words.of(value, lang)
    if isinstance(value, date):
        return value.isoformat()
    if kind is Editor.MONEY and isinstance(value, int):
        return money(value)
    if about.endswith(".support") and isinstance(value, int):
        return buying_words.stance(value, lang)
    if about == "payment.overdue":
        return money(value)
    if about == "payment.days":
        return words.text("file_fact.days", lang, days=value)
    return f"{value} %" if about.endswith("share") else str(value)


def _shown(params: Mapping[str, Any], lang: Lang) -> dict[str, Any]:
    found = dict(params)
    if "line" in found and not found["line"]:
        found["line"] = words.text("wallet_question.everything", lang)
    return found
