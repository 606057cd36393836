"""Refusals and notes of an import in the words of a language."""

from __future__ import annotations

from kamdesk import words
from kamdesk.errors import KamDeskError
from kamdesk.exchange.fields import ACCOUNT_PREFIX, CUSTOM_PREFIX
from kamdesk.exchange.importing.request import Note, RefusedRow
from kamdesk.words import Lang


def field_label(name: str, language: Lang) -> str:
    """What a field of an import is called: its own word, else the one of the forms; a field of
    the user's own by its name."""
    base = name.removeprefix(ACCOUNT_PREFIX)
    for key in (f"import.field_{name}", f"field.{name}", f"import.field_{base}", f"field.{base}"):
        if words.has(key):
            return words.text(key, language)
    return name.removeprefix(CUSTOM_PREFIX)


def refusal_sentence(refused: RefusedRow, language: Lang) -> str:
    """Why a row was not taken, and what to do."""
    label = field_label(refused.field, language) if refused.field else ""
    return words.text(f"error.{refused.code}", language, **{"field": label, **refused.params})


def note_sentence(note: Note, language: Lang) -> str:
    """Something to know about the whole import."""
    shown = {
        name: f"{value:,}" if isinstance(value, int) else value
        for name, value in note.params.items()
    }
    return words.text(f"import.note_{note.code}", language, **shown)


def error_sentence(error: KamDeskError, language: Lang) -> str:
    """The sentence for an error of the file as a whole, fields called by their words."""
    params = dict(error.params)
    options = params.pop("fields", None)
    if options:
        params["column"] = " / ".join(
            " + ".join(field_label(name, language) for name in option.split("+"))
            for option in options
        )
    return words.text(f"error.{error.code}", language, **params)
