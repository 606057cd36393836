"""How a survey asks: the shipped questions, and the book's own words instead (method §8)."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from kamdesk import words
from kamdesk.errors import ValidationError
from kamdesk.services import book_settings
from kamdesk.services.surveys import MARKS
from kamdesk.words import Lang

WORDING = "survey_wording"
TEXTS = ("title", "intro", *MARKS, "recommend", "comment")
"""What may be said in own words; the scale, the names and the thanks stay as they ship."""
MOST = 120
"""Latin characters of a text, or half as many Chinese ones: more would not fit the page."""
_WIDE_FROM = "\u2e80"

Wording = Mapping[str, str]
"""What a form says, by the names of ``TEXTS``."""


def shipped(lang: Lang) -> dict[str, str]:
    """The words that ship."""
    return {name: words.text(f"survey.form_{name}", lang) for name in TEXTS}


def own(session: Session, lang: Lang) -> dict[str, str]:
    """The book's own words in a language; what ships is left out."""
    stored = book_settings.value(session, WORDING) or {}
    told = stored.get(lang, {})
    return {name: told[name] for name in TEXTS if told.get(name)}


def wording(session: Session, lang: Lang) -> dict[str, str]:
    """What a form says in a language: own words where there are some."""
    return {**shipped(lang), **own(session, lang)}


def set_own(session: Session, lang: Lang, changes: Mapping[str, str]) -> None:
    """Say it in own words; an empty text goes back to what ships.

    Raises ``ValidationError``: ``too_long`` names the text.
    """
    clean = {name: " ".join(text.split()) for name, text in changes.items()}
    for name, text in clean.items():
        wide = sum(sign >= _WIDE_FROM for sign in text)
        if len(text) + wide > MOST:
            raise ValidationError.of(name, "too_long", max=str(MOST // 2 if wide else MOST))
    usual = shipped(lang)
    told = {**own(session, lang), **clean}
    kept = {name: text for name, text in told.items() if text and text != usual[name]}
    stored = book_settings.value(session, WORDING) or {}
    book_settings.put(session, WORDING, {**stored, lang: kept})


def reset(session: Session, lang: Lang) -> None:
    """Go back to what ships in a language."""
    stored = book_settings.value(session, WORDING) or {}
    book_settings.put(session, WORDING, {**stored, lang: {}})
