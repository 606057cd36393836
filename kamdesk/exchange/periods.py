"""Months and years as people and programs write them."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal

from kamdesk.exchange.cells import Cell, CellError, plain
from kamdesk.exchange.dates import DateOrder, arabic, parse_date
from kamdesk.exchange.period_headings import Period, period_heading

_MONTH_ALONE = re.compile(r"0?([1-9]|1[0-2])")
_YEARS = range(1900, 2200)


def parse_month(value: Cell, order: DateOrder | None = None) -> date | int:
    """The first day of a month, or 1 to 12 where the cell names no year (3, 3月, March).

    Understands everything that ``dates.parse_date`` does. Raises CellError not_a_month.
    """
    text = arabic(unicodedata.normalize("NFKC", plain(value)))
    if match := _MONTH_ALONE.fullmatch(text):
        return int(match[1])
    found = _period(value, text)
    if found is not None and found.month:
        return date(found.year, found.month, 1) if found.year else found.month
    try:
        return parse_date(value, order).replace(day=1)
    except CellError as error:
        code = "not_a_month" if error.code == "not_a_date" else error.code
        raise CellError(code, value=plain(value)) from None


def parse_year(value: Cell, order: DateOrder | None = None) -> int:
    """A year: 2024, 2024年度, FY2024, or the one of a day such as 2024-12-31.

    Raises CellError not_a_year.
    """
    text = arabic(unicodedata.normalize("NFKC", plain(value)))
    if isinstance(value, (int, float, Decimal)) and value in _YEARS:
        return int(value)
    found = _period(value, text)
    if found is not None and found.year in _YEARS:
        return found.year
    try:
        return parse_date(value, order).year
    except CellError:
        raise CellError("not_a_year", value=plain(value)) from None


def _period(value: Cell, text: str) -> Period | None:
    """The period that a text names, and nothing else than it."""
    found = period_heading(text) if isinstance(value, str) else None
    return found.period if found is not None and not found.measure else None
