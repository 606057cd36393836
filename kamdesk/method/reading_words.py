"""The sentences of churn and health: signals, parts and their facts (method §5)."""

from __future__ import annotations

from datetime import date
from typing import Any

from kamdesk import words
from kamdesk.method.churn import Raised
from kamdesk.method.health import Part
from kamdesk.words import Lang


def churn_fact(raised: Raised, lang: Lang) -> str:
    """What raised a signal, as a sentence without its full stop."""
    return words.text(f"churn_fact.{raised.code}", lang, **_said(raised.params, lang))


def health_fact(part: Part, lang: Lang) -> str:
    """What a part's points rest on, as a sentence without its full stop."""
    return words.text(f"health_fact.{part.code}", lang, **_said(part.params, lang))


def _said(params: dict[str, Any], lang: Lang) -> dict[str, Any]:
    joint = "\N{IDEOGRAPHIC COMMA}" if lang == "zh" else ", "
    return {
        name: joint.join(value)
        if isinstance(value, tuple)
        else value.isoformat()
        if isinstance(value, date)
        else value
        for name, value in params.items()
    }
