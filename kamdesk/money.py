"""Money as exact integers: 1/10,000 of the currency's major unit (decision 0001)."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

SCALE = 10_000
_CENT = Decimal("0.01")
_UNIT = Decimal(1) / SCALE
_SYMBOLS = {"CNY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "HKD": "HK$"}


def to_units(value: Decimal | str | int) -> int:
    """Major units to stored units; digits beyond the fourth decimal are rounded half-up.

    Raises ``decimal.InvalidOperation`` for text that is no number.
    """
    scaled = Decimal(value) * SCALE
    return int(scaled.quantize(Decimal(1), ROUND_HALF_UP))


def to_decimal(units: int) -> Decimal:
    """Stored units to an exact decimal of major units (up to four decimals)."""
    return Decimal(units) * _UNIT


def cents(units: int) -> Decimal:
    """Stored units to major units rounded half-up to two decimals, for showing and for JSON."""
    return to_decimal(units).quantize(_CENT, ROUND_HALF_UP)


def symbol(currency: str) -> str:
    """What stands before an amount: the currency's sign, or its code and a space."""
    return _SYMBOLS.get(currency, f"{currency} ")
