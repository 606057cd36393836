"""Numbers as people and programs write them, to exact decimals and stored money."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal, InvalidOperation

from kamdesk import money
from kamdesk.exchange.cells import Cell, CellError

_LIMIT = Decimal(10) ** 14
"""Below what 64 bits hold of 1/10,000, with room for sums."""
_MULTIPLIERS = {"万": Decimal(10_000), "萬": Decimal(10_000), "亿": Decimal(10) ** 8}
_MULTIPLIERS |= {"億": Decimal(10) ** 8, "千": Decimal(1000), "百万": Decimal(10) ** 6}
_MULTIPLIERS |= {"千万": Decimal(10) ** 7, "十亿": Decimal(10) ** 9}
_CURRENCY = re.compile(
    r"(?:RMB|CNY|USD|EUR|GBP|HKD|HK\$|US\$|人民币|港币|[美欧日港](?=元)|[¥$€£])", re.IGNORECASE
)
_PLAIN = re.compile(r"\d+(?:\.\d*)?(?:E[+-]?\d{1,3})?|\.\d+", re.IGNORECASE)
_COMMA_GROUPS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d*)?")
_SPACE_GROUPS = re.compile(r"\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d*)?")
_DOT_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3})+,\d*|\d{1,3}(?:\.\d{3}){2,}")
_DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")


def parse_decimal(value: Cell, scale: Decimal = Decimal(1), *, negative: bool = True) -> Decimal:
    """The exact number in a cell, times ``scale`` (the unit of its header, see ``headers``).

    Understands thousands separators, currency signs, ``(1,234)`` and ``1,234-`` as negative,
    and 万/亿 behind the number, which then takes the place of ``scale``.

    Raises CellError not_a_number, negative (unless allowed) or too_large_number.
    """
    number = _within(_number(value, scale), value)
    if number < 0 and not negative:
        raise CellError("negative", value=str(value))
    return number


def parse_money(value: Cell, scale: Decimal = Decimal(1), *, negative: bool = True) -> int:
    """Money in stored units (``kamdesk.money``); otherwise like ``parse_decimal``."""
    return money.to_units(parse_decimal(value, scale, negative=negative))


def parse_int(value: Cell, *, negative: bool = False) -> int:
    """A whole number; fractions raise not_whole."""
    number = parse_decimal(value, negative=negative)
    if number != number.to_integral_value():
        raise CellError("not_whole", value=str(value))
    return int(number)


def parse_percent(value: Cell, scale: Decimal = Decimal(1)) -> Decimal:
    """A share between 0 and 1: ``0.15``, ``15%``, and 15 all give 0.15; 八五折 is written 8.5折.

    ``n折`` tells what is paid, so 8.5折 (or 85折) is a discount of 0.15. Raises not_a_number,
    negative or out_of_range (above 100 %).
    """
    text = unicodedata.normalize("NFKC", value).strip() if isinstance(value, str) else ""
    if text.endswith("折"):
        paid = parse_decimal(text[:-1], negative=False)
        share = 1 - paid / (10 if paid <= 10 else 100)
    elif text.endswith("%"):
        share = parse_decimal(text[:-1], negative=False) / 100
    else:
        share = parse_decimal(value, scale, negative=False)
        if scale == 1 and share > 1:
            share /= 100
    if not 0 <= share <= 1:
        raise CellError("out_of_range", value=str(value), min="0 %", max="100 %")
    return share


def line_amount(unit_price: int, quantity: Decimal, discount: Decimal = Decimal(0)) -> int:
    """Stored units of price × quantity × (1 − discount), rounded once to 1/10,000.

    Raises CellError too_large_number.
    """
    amount = money.to_decimal(unit_price) * quantity * (1 - discount)
    return money.to_units(_within(amount, amount))


def _within(number: Decimal, value: Cell) -> Decimal:
    """The number if it can be stored, zero without a sign or a wild exponent."""
    if number.is_zero():
        return Decimal(0)
    if number.adjusted() > 20 or abs(number) >= _LIMIT:
        raise CellError("too_large_number", value=str(value))
    return number


def _number(value: Cell, scale: Decimal) -> Decimal:
    if value is None or isinstance(value, (bool, date)):
        raise CellError("not_a_number", value=str(value))
    if isinstance(value, str):
        return _from_text(value, scale)
    number = value if isinstance(value, Decimal) else Decimal(repr(value))
    if not number.is_finite():
        raise CellError("not_a_number", value=str(value))
    return number * scale


def _from_text(raw: str, scale: Decimal) -> Decimal:
    if _PLAIN.fullmatch(raw):
        return Decimal(raw) * scale
    text = unicodedata.normalize("NFKC", raw).replace("−", "-").replace("，", ",").strip()
    text = _CURRENCY.sub("", text).strip().rstrip("整元圆").strip()
    text, negative = _sign(text)
    text = _CURRENCY.sub("", text).strip()
    for unit, factor in sorted(_MULTIPLIERS.items(), key=lambda item: -len(item[0])):
        if text.endswith(unit):
            text, scale = text[: -len(unit)].strip(), factor
            break
    try:
        number = Decimal(_ungrouped(text)) * scale
    except InvalidOperation:
        raise CellError("not_a_number", value=raw) from None
    return -number if negative else number


def _sign(text: str) -> tuple[str, bool]:
    """The text without its sign, and whether it was negative."""
    if text.startswith("(") and text.endswith(")"):
        return text[1:-1].strip(), True
    if text.startswith("-"):
        return text[1:].strip(), True
    if text.endswith("-"):
        return text[:-1].strip(), True
    return text.removeprefix("+").strip(), False


def _ungrouped(text: str) -> str:
    """Digits with a decimal point; an empty text (no number for Decimal) where it is none."""
    if not text.isascii():
        text = text.replace("’", "'")
    if _PLAIN.fullmatch(text):
        return text
    if _COMMA_GROUPS.fullmatch(text):
        return text.replace(",", "")
    if _SPACE_GROUPS.fullmatch(text):
        return re.sub(r"[ ']", "", text).replace(",", ".")
    if _DOT_GROUPS.fullmatch(text):
        return text.replace(".", "").replace(",", ".")
    if _DECIMAL_COMMA.fullmatch(text):
        return text.replace(",", ".")
    return ""
