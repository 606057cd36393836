"""Amounts and days in a document's language, which is not the screen's."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from kamdesk import words
from kamdesk.money import SCALE
from kamdesk.money import symbol as symbol_of


def short(units: int, currency: str, lang: words.Lang) -> str:
    """An amount at a glance: in ten thousands in Chinese, in thousands in English."""
    value = abs(Decimal(units) / SCALE)
    sign = "\N{MINUS SIGN}" if units < 0 else ""
    symbol = symbol_of(currency)
    for size, key in _STEPS[lang]:
        if value >= size:
            shown = value / size
            digits = f"{shown:.1f}".removesuffix(".0") if shown < 100 else f"{shown:.0f}"
            return sign + words.text(key, lang, amount=symbol + digits)
    return f"{sign}{symbol}{value:.0f}"


_STEPS: dict[words.Lang, tuple[tuple[int, str], ...]] = {
    "zh": ((10**8, "paper.step_2"), (10**4, "paper.step_1")),
    "en": ((10**6, "paper.step_2"), (10**3, "paper.step_1")),
}


def whole(units: int, currency: str) -> str:
    """An amount to the major unit, with thousands separated."""
    value = (abs(units) + SCALE // 2) // SCALE
    sign = "\N{MINUS SIGN}" if units < 0 else ""
    return f"{sign}{symbol_of(currency)}{value:,}"


def day(value: date, lang: words.Lang) -> str:
    """Month and day."""
    month = words.text(f"paper.month_{value.month}", lang)
    return words.text("paper.day", lang, month=month, day=value.day)


def weekday(value: date, lang: words.Lang) -> str:
    """The day of the week."""
    return words.text(f"paper.weekday_{value.isoweekday()}", lang)
