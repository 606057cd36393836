"""What the wrong-choice guard says, in words (method §3)."""

from __future__ import annotations

from collections.abc import Callable

from kamdesk import words
from kamdesk.method.guard import Caution


def caution_sentence(caution: Caution, lang: words.Lang, money: Callable[[int], str]) -> str:
    """One reason for a second look with its numbers. ``money`` shows money units in the reader's
    way."""
    shown = {
        name: money(value) if isinstance(value, int) else value
        for name, value in caution.facts.items()
    }
    return words.text(f"guard.{caution.kind}", lang, **shown)
