"""Dates as people and programs write them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from kamdesk.exchange.cells import Cell, CellError, plain

DateOrder = Literal["DMY", "MDY", "YMD"]
ORDERS: tuple[DateOrder, ...] = ("DMY", "MDY", "YMD")

_EPOCH = date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 10_000, 109_575
_YEARS = range(1900, 2200)
_TIME = r"(?:[T ]\s*(?:[上下]午|AM|PM)?\s*\d{1,2}:\d{2}.*)?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.年])(\d{{1,2}})(?:[-/.月](\d{{1,2}})日?|月)?{_TIME}")
_COMPACT = re.compile(r"((?:19|20|21)\d{2})(\d{2})(\d{2})?")
_THREE = re.compile(rf"(\d{{1,2}})[-/. ](\d{{1,2}})[-/. ](\d{{4}}|\d{{1,2}}){_TIME}")
_NAMED = (
    re.compile(
        rf"(?P<d>\d{{1,2}})[- .]*(?P<m>[A-Za-z]{{3,9}})[- .,]*(?P<y>\d{{4}}|\d{{2}}){_TIME}"
    ),
    re.compile(
        rf"(?P<m>[A-Za-z]{{3,9}})[- .]*(?P<d>\d{{1,2}}),?[- ]+(?P<y>\d{{4}}|\d{{2}}){_TIME}"
    ),
)
_CHINESE_DAY = re.compile(
    r"([〇零○一二三四五六七八九]{2}|[〇零○一二三四五六七八九]{4})年"
    r"(?:([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十廿]{1,3})[日号]?)?)?.*"
)
_CHINESE_MONTH = re.compile(r"([一二三四五六七八九十]{1,2})月份?")
_DIGITS = {sign: str(number) for number, sign in enumerate("〇一二三四五六七八九")}
_DIGITS |= {"零": "0", "○": "0"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def parse_date(value: Cell, order: DateOrder | None = None) -> date:
    """The day in a cell; a time of day is dropped, a month alone gives its first day.

    Understands dates of the workbook, ISO, 2025年3月1日, 二〇二五年三月一日, 2025/3/1, 20250301,
    202503, Excel day numbers (from 1927 on), 1-Mar-25, and three short numbers in ``order``.
    Without ``order`` three numbers are taken only where a single order makes a date of them.

    Raises CellError not_a_date, impossible_date or ambiguous_date.
    """
    if isinstance(value, datetime):
        return _within(value.date(), value)
    if isinstance(value, date):
        return _within(value, value)
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        return _from_number(value)
    return _from_raw(plain(value), order)


def detect_date_order(values: Iterable[Cell]) -> set[DateOrder]:
    """Orders under which the most of the column's three-number dates are real days.

    Empty when no value depends on an order; more than one when the user has to be asked.
    """
    fits = dict.fromkeys(ORDERS, 0)
    for value in values:
        match = _THREE.fullmatch(_clean(value)) if isinstance(value, str) else None
        if match:
            for order in ORDERS:
                fits[order] += _ordered(match, order) is not None
    best = max(fits.values())
    return {order for order in ORDERS if best and fits[order] == best}


def _clean(value: Cell) -> str:
    text = unicodedata.normalize("NFKC", plain(value)).strip()
    text = re.sub(r"(?<=[年月])\s+|\s+(?=[年月日])", "", text)
    return text if text.isascii() else arabic(text)


def arabic(text: str) -> str:
    """A date or month written in Chinese numerals with digits: 二〇二五年三月 is 2025年3月."""
    if match := _CHINESE_MONTH.fullmatch(text):
        return f"{_chinese_number(match[1])}月"
    match = _CHINESE_DAY.fullmatch(text)
    if match is None:
        return text
    year = "".join(_DIGITS[sign] for sign in match[1])
    parts = [f"{year if len(year) == 4 else '20' + year}年"]
    parts += [
        f"{_chinese_number(numeral)}{unit}"
        for numeral, unit in zip(match.group(2, 3), "月日", strict=True)
        if numeral
    ]
    return "".join(parts)


def _chinese_number(numeral: str) -> int:
    """Up to 99: 三, 十二, 二十一, 廿五."""
    tens, ten, ones = numeral.replace("廿", "二十").rpartition("十")
    units = int(_DIGITS[ones]) if ones in _DIGITS else 0
    return (int(_DIGITS.get(tens, "1")) * 10 if ten else 0) + units


@lru_cache(maxsize=4096)
def _from_raw(raw: str, order: DateOrder | None) -> date:
    """Remembered, because a column repeats its days."""
    text = _clean(raw)
    if re.fullmatch(r"\d+(\.\d+)?", text) and not _COMPACT.fullmatch(text):
        return _from_number(Decimal(text))
    return _from_text(text, order)


def _from_text(text: str, order: DateOrder | None) -> date:
    if match := _YEAR_FIRST.fullmatch(text):
        return _day(match[1], match[3], match[4] or "1", text)
    if match := _COMPACT.fullmatch(text):
        return _day(match[1], match[2], match[3] or "1", text)
    if match := _THREE.fullmatch(text):
        return _three(match, order, text)
    for pattern in _NAMED:
        if match := pattern.fullmatch(text):
            name = match["m"][:3].lower()
            if name in _MONTHS:
                return _day(_year(match["y"]), _MONTHS.index(name) + 1, match["d"], text)
    raise CellError("not_a_date", value=text)


def _three(match: re.Match[str], order: DateOrder | None, text: str) -> date:
    orders = (order,) if order else ORDERS[:2] if len(match[3]) == 4 else ORDERS
    days = {day for one in orders if (day := _ordered(match, one)) is not None}
    if not days:
        raise CellError("impossible_date", value=text)
    if len(days) > 1:
        raise CellError("ambiguous_date", value=text)
    return days.pop()


def _ordered(match: re.Match[str], order: DateOrder) -> date | None:
    if order == "YMD" and len(match[3]) == 4:
        return None
    parts = dict(zip(order, match.group(1, 2, 3), strict=True))
    try:
        return date(_year(parts["Y"]), int(parts["M"]), int(parts["D"]))
    except ValueError:
        return None


def _year(digits: str) -> int:
    """Two digits up to 69 belong to 2000–2069, as in Excel's import of text."""
    number = int(digits)
    if len(digits) == 4:
        return number
    return number + (2000 if number < 70 else 1900)


def _from_number(number: int | float | Decimal) -> date:
    digits = plain(number)
    if _COMPACT.fullmatch(digits):
        return _from_text(digits, None)
    if _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return _EPOCH + timedelta(days=int(number))
    raise CellError("not_a_date", value=digits)


def _day(year: int | str, month: int | str, day: int | str, text: str) -> date:
    try:
        return _within(date(int(year), int(month), int(day)), text)
    except ValueError:
        raise CellError("impossible_date", value=text) from None


def _within(day: date, value: Cell) -> date:
    if day.year not in _YEARS:
        raise CellError("impossible_date", value=plain(value))
    return day
