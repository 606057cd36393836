"""The smallest change that crosses into another tier, in words (method §3)."""

from __future__ import annotations

from collections.abc import Callable

from kamdesk import words
from kamdesk.method.improvement import Change, Lever


def change_sentence(change: Change, lang: words.Lang, money: Callable[[int], str]) -> str:
    """Which figure has to move, by how much and to what."""
    way = "up" if change.by > 0 else "down"
    key = f"verdict_page.{change.lever}_{way}"
    if change.lever is Lever.SCORE:
        criterion = words.text(f"criterion.{change.criterion}", lang)
        if change.now is None:
            return words.text("verdict_page.score_new", lang, criterion=criterion, then=change.then)
        return words.text(key, lang, criterion=criterion, now=change.now, then=change.then)
    return words.text(key, lang, by=money(abs(change.by)), then=money(change.then))
