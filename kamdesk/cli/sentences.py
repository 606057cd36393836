"""Errors as sentences: what happened, what is safe, what to do."""

from __future__ import annotations

from typing import Any

from kamdesk import words
from kamdesk.errors import KamDeskError, ValidationError
from kamdesk.words import Lang


def sentence(error: KamDeskError, language: Lang) -> str:
    """The sentence for an error; its bare code where there are no words for it."""
    if isinstance(error, ValidationError):
        told = [
            _say(p.code, {"field": _label(p.field, language), **p.params}, language)
            for p in error.problems
        ]
        return " ".join(told)
    params = dict(error.params)
    if params.get("fields"):
        from kamdesk.exchange.importing.sentences import error_sentence

        return error_sentence(error, language)
    return _say(error.code, params, language) or str(error)


def code(error: KamDeskError) -> str:
    """The error's code for scripts; of several problems the first."""
    return error.problems[0].code if isinstance(error, ValidationError) else error.code


def _say(code: str, params: dict[str, Any], language: Lang) -> str:
    key = f"error.{code}"
    if not words.has(key):
        return f"{code} {params}"
    return words.text(key, language, **params)


def _label(field: str, language: Lang) -> str:
    key = f"field.{field}"
    return words.text(key, language) if words.has(key) else field
