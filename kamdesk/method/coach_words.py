"""What the coach's remarks say in either language (method §6)."""

from __future__ import annotations

from functools import reduce
from typing import Any

from kamdesk import words
from kamdesk.method import buying_words, file_words
from kamdesk.method.coach import Remark
from kamdesk.method.file_words import Money
from kamdesk.models.kinds import ObjectionKind
from kamdesk.words import Lang


def say(remark: Remark, lang: Lang, money: Money) -> str:
    """The remark in a sentence; ``money`` writes amounts in the account's currency."""
    return words.text(f"coach.{remark.code}", lang, **_shown(remark, lang, money))


def why(remark: Remark, lang: Lang, money: Money) -> str:
    """Its reason; praise has none."""
    key = f"coach.{remark.code}_why"
    return words.text(key, lang, **_shown(remark, lang, money)) if words.has(key) else ""


def _shown(remark: Remark, lang: Lang, money: Money) -> dict[str, Any]:
    shown = dict(remark.params)
    if "names" in shown:
        shown["names"] = buying_words.names(shown["names"], lang)
    if "gaps" in shown:
        missing = [words.text(f"advance.{gap}", lang) for gap in shown["gaps"]]
        shown["gaps"] = reduce(
            lambda one, other: words.text("coach.pair", lang, first=one, second=other), missing
        )
    if isinstance(kind := shown.get("kind"), ObjectionKind):
        shown["kind"] = words.of(kind, lang)
    if (fact := shown.pop("fact", None)) is not None:
        shown["label"] = file_words.label(fact.about, fact.params, lang)
        shown["value"] = file_words.shown(fact, lang, money)
        if fact.checked_on is not None:
            day = fact.checked_on.isoformat()
            shown["value"] = words.text("coach.checked", lang, value=shown["value"], day=day)
    return shown
