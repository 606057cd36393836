"""What every part of a brief shares: the facts, the language, and how things are written in it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import reduce

from kamdesk import words
from kamdesk.exchange.briefing import amounts
from kamdesk.services.brief import Brief
from kamdesk.words import Lang

DOT = " \N{MIDDLE DOT} "
ARROW = "\N{RIGHTWARDS ARROW}"


class Teller:
    """One brief in one language."""

    def __init__(self, brief: Brief, lang: Lang) -> None:
        self.brief = brief
        self.page = brief.page
        self.fields = brief.page.fields
        self.lang = lang

    def say(self, key: str, /, **params: object) -> str:
        """Words of the brief."""
        return words.text(f"brief.{key}", self.lang, **params)

    def day(self, value: date) -> str:
        """A day near today without its year, a far one with it."""
        near = abs((value - self.brief.today).days) < 300
        return amounts.day(value, self.lang) if near else value.isoformat()

    def when(self) -> str:
        """The meeting's day and its agreed time."""
        starts = self.fields["starts_at"].astimezone()
        ends = starts + timedelta(minutes=self.fields["minutes"])
        weekday = amounts.weekday(starts.date(), self.lang)
        return f"{starts:%Y-%m-%d} {weekday} {starts:%H:%M}\N{EN DASH}{ends:%H:%M}"

    def amount(self, units: int, currency: str = "") -> str:
        """An amount at a glance."""
        return amounts.short(units, currency or self.page.currency, self.lang)

    def quote(self, said: str) -> str:
        """In quotation marks."""
        return f"\N{LEFT DOUBLE QUOTATION MARK}{said}\N{RIGHT DOUBLE QUOTATION MARK}"

    def joined(self, parts: Iterable[str], pair: str = "brief_more.pair") -> str:
        """A list within a sentence."""
        return joined(parts, self.lang, pair)

    def signed(self, number: int) -> str:
        """A number with its sign."""
        if number < 0:
            return f"\N{MINUS SIGN}{-number}"
        return f"+{number}" if number else "0"


def joined(parts: Iterable[str], lang: Lang, pair: str = "brief_more.pair") -> str:
    """A list within a sentence; ``pair`` are the words that join two."""
    said = [part for part in parts if part]
    if not said:
        return ""
    return reduce(lambda one, other: words.text(pair, lang, first=one, second=other), said)


def together(fact: str) -> str:
    """A short fact that is not broken over two lines."""
    return fact.replace(" ", "\N{NO-BREAK SPACE}")
