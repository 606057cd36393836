"""Amounts as charts write them: short, on a round scale, in the document's language."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from kamdesk import words
from kamdesk.money import SCALE, cents, symbol, to_decimal, to_units
from kamdesk.words import Lang

_STEPS: dict[Lang, tuple[tuple[int, str], ...]] = {
    "zh": ((10**8, "hundred_million"), (10**4, "ten_thousand")),
    "en": ((10**6, "million"), (10**3, "thousand")),
}


def short(units: int, lang: Lang) -> str:
    """Money units with three digits at most and a word for the size: 52.1 ten thousand, 1.2 M."""
    value = Decimal(units) / SCALE
    for size, word in _STEPS[lang]:
        if abs(value) >= size:
            return words.text(f"chart.{word}", lang, number=_digits(value / size))
    return _digits(value)


def with_sign(units: int, currency: str, lang: Lang) -> str:
    """A short amount behind its currency's sign."""
    return f"{'−' if units < 0 else ''}{symbol(currency)}{short(abs(units), lang)}"


def exact(units: int) -> Decimal:
    """Major units for a copied table: with cents, and with all four decimals where an amount has
    parts of a cent, so that what was copied adds up to its total."""
    whole = cents(units)
    return whole if to_units(whole) == units else to_decimal(units)


def axis_scale(values: Iterable[int], currency: str, lang: Lang) -> tuple[int, str]:
    """What to divide money units by for an axis, and the words for its unit."""
    most = max((abs(value) for value in values), default=0) / SCALE
    if lang == "zh" and most >= 20_000:
        return SCALE * 10_000, words.text("finding.axis_amount_10k", lang, currency=currency)
    if lang == "en" and most >= 2_000:
        return SCALE * 1_000, words.text("finding.axis_amount_k", lang, currency=currency)
    return SCALE, words.text("finding.axis_amount", lang, currency=currency)


def percent(share: Decimal | float) -> str:
    """A share of 1 as percent: one decimal below 10, none above."""
    value = Decimal(share) * 100
    step = Decimal(1) if abs(value) >= 10 or value == 0 else Decimal("0.1")
    text = f"{value.quantize(step, ROUND_HALF_UP):f}".removesuffix(".0")
    return text.replace("-", "−")


def _digits(value: Decimal) -> str:
    size = abs(value)
    step = Decimal("0.01") if size < 10 else Decimal("0.1") if size < 100 else Decimal(1)
    text = f"{value.quantize(step, ROUND_HALF_UP):,f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace("-", "−")
