"""What the wrong-choice guard says, in words (method §3)."""

from __future__ import annotations

from collections.abc import Callable

from kamdesk import words
from kamdesk.method.guard import Caution, GuardKind

_SHARED = (GuardKind.COST_HIGH, GuardKind.OVERDUE_HIGH)
"""Told as a share, where there is something to share."""


def caution_sentence(caution: Caution, lang: words.Lang, money: Callable[[int], str]) -> str:
    """One reason for a second look with its numbers. ``money`` shows money units in the reader's
    way."""
    shown = {
        name: money(value) if isinstance(value, int) else value
        for name, value in caution.facts.items()
    }
    without = caution.kind in _SHARED and "percent" not in caution.facts
    return words.text(f"guard.{caution.kind}{'_nothing' if without else ''}", lang, **shown)
