"""From a cell of somebody's file to the value a field stores, or the reason why not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

from kamdesk.exchange.cells import Cell, CellError, is_empty, plain
from kamdesk.exchange.dates import DateOrder, detect_date_order, parse_date
from kamdesk.exchange.fields import Field, Type
from kamdesk.exchange.numbers import (
    line_amount,
    parse_decimal,
    parse_int,
    parse_money,
    parse_percent,
)
from kamdesk.exchange.periods import parse_month, parse_year
from kamdesk.text.folding import fold

__all__ = [
    "Cell",
    "CellError",
    "DateOrder",
    "Value",
    "detect_date_order",
    "is_empty",
    "line_amount",
    "parse",
    "parse_date",
    "parse_decimal",
    "parse_email",
    "parse_int",
    "parse_money",
    "parse_month",
    "parse_percent",
    "parse_phone",
    "parse_tax_no",
    "parse_text",
    "parse_year",
    "plain",
]

Value = str | int | Decimal | date | None

_NUMBERS = frozenset({Type.MONEY, Type.DECIMAL, Type.PERCENT, Type.INT})
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_FORMULA_ERROR = re.compile(r"#(?:REF|DIV/0|VALUE|NAME|NUM|NULL)[!?]")
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]+")
_CHINESE_TAX_NO = re.compile(r"[0-9A-Z]{18}")
_ROUNDED_NUMBER = re.compile(r"\d(?:\.\d+)?E\+\d+", re.IGNORECASE)


def parse(
    field: Field,
    value: Cell,
    *,
    scale: Decimal = Decimal(1),
    date_order: DateOrder | None = None,
) -> Value:
    """The value to store in ``field``, None where the cell says nothing.

    text, choice, phone, email → str; int → int; money → int in stored units; decimal and
    percent (a share, 0.15) → Decimal; date → date; year → int; month → its first day, or the
    month's number where it comes without a year. ``scale`` is the unit of the column's
    header (``headers.unit_of``) and counts for money and decimals.

    Raises CellError; ``required`` if the field must not be empty.
    """
    if is_empty(value):
        if field.required:
            raise CellError("required", field=field.name)
        return None
    if isinstance(value, str) and "#" in value and _FORMULA_ERROR.fullmatch(value.strip()):
        raise CellError("formula_error", value=value.strip())
    if field.type in _NUMBERS:
        return _parse_number(field, value, scale)
    if field.type in _DAYS:
        return _DAYS[field.type](value, date_order)
    if field.type in _SHAPED:
        return _SHAPED[field.type](value, field.max_length)
    text = parse_text(value, field.max_length, multiline=field.multiline)
    return _chosen(field.choices, text) if field.choices else text


def _chosen(choices: Sequence[str], text: str) -> str:
    """The choice that is meant, case and width aside. Raises not_a_choice."""
    for choice in choices:
        if fold(choice) == fold(text):
            return choice
    raise CellError("not_a_choice", value=text, choices=", ".join(choices))


def _parse_number(field: Field, value: Cell, scale: Decimal) -> int | Decimal:
    match field.type:
        case Type.MONEY:
            return parse_money(value, scale, negative=field.negative)
        case Type.INT:
            return parse_int(value, negative=field.negative)
        case Type.PERCENT:
            return parse_percent(value, scale)
        case _:
            return parse_decimal(value, scale, negative=field.negative)


def parse_text(value: Cell, max_length: int, *, multiline: bool = False) -> str:
    """Trimmed text in composed form, invisible marks dropped; line ends kept if ``multiline``.

    Raises CellError control_characters or too_long.
    """
    text = unicodedata.normalize("NFC", plain(value)).replace("_x000D_", "\n")
    if not text.isprintable():
        text = _INVISIBLE.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
        if _CONTROL.search(text):
            raise CellError("control_characters")
    text = text.strip() if multiline else " ".join(text.split())
    if len(text) > max_length:
        raise CellError("too_long", length=len(text), max=max_length)
    return text


def parse_phone(value: Cell, max_length: int = 60) -> str:
    """A telephone number as written, half width, single spaces.

    Raises rounded_number for one that Excel has rounded (1.38E+10): its digits are lost.
    """
    text = unicodedata.normalize("NFKC", parse_text(value, max_length))
    if _ROUNDED_NUMBER.fullmatch(text):
        raise CellError("rounded_number", value=text)
    return text


def parse_tax_no(value: Cell, max_length: int = 40) -> str:
    """A tax number in capitals without spaces; one of 18 characters is a 统一社会信用代码 and
    must have the right check digit, others are taken as they are.

    Raises bad_tax_no, or rounded_number for one that Excel has rounded.
    """
    text = parse_phone(value, max_length)
    bare = re.sub(r"[\s-]", "", text).upper()
    if not _CHINESE_TAX_NO.fullmatch(bare):
        return text
    from stdnum.cn import uscc

    if not uscc.is_valid(bare):
        raise CellError("bad_tax_no", value=text)
    return bare


def parse_email(value: Cell, max_length: int = 254) -> str:
    """An address with its domain in lower case. Raises not_an_email."""
    text = unicodedata.normalize("NFKC", parse_text(value, max_length))
    text = re.sub(r"^mailto:", "", text, flags=re.IGNORECASE).strip("<> ")
    if not _EMAIL.fullmatch(text):
        raise CellError("not_an_email", value=text)
    local, _, domain = text.rpartition("@")
    return f"{local}@{domain.lower()}"


_DAYS: dict[Type, Callable[[Cell, DateOrder | None], date | int]] = {
    Type.DATE: parse_date,
    Type.MONTH: parse_month,
    Type.YEAR: parse_year,
}
_SHAPED: dict[Type, Callable[[Cell, int], str]] = {
    Type.PHONE: parse_phone,
    Type.EMAIL: parse_email,
    Type.TAX_NO: parse_tax_no,
}
