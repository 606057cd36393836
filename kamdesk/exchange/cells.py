"""What a cell of somebody's file can hold, and what can be wrong with it."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

Cell = str | int | float | Decimal | date | datetime | bool | None

_EMPTY = frozenset(
    {"", "-", "--", "---", "—", "——", "–", "/", "//", "\\", "null", "(null)", "<null>", "nil"}
    | {"none", "nan", "nat", "n/a", "#n/a", "n.a.", "无", "暂无", "没有", "空", "(空)", "(无)"}
)
_LONGEST_EMPTY = max(map(len, _EMPTY))


class CellError(Exception):
    """A cell that can't be taken. ``code`` and ``params`` become a sentence in ``words``.

    Codes: not_a_number, not_whole, negative, out_of_range, too_large_number, rounded_number,
    not_a_date, impossible_date, ambiguous_date, not_a_month, not_a_year, too_long,
    control_characters, required, not_an_email, bad_tax_no, not_a_choice, formula_error. Whoever
    knows the column adds ``field``.
    """

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        return f"{self.code}({self.params})"


def is_empty(value: Cell) -> bool:
    """Whether the cell says nothing: blank, or one of the words programs write for nothing."""
    if isinstance(value, str):
        text = value.strip()
        if len(text) > _LONGEST_EMPTY:
            return False
        return unicodedata.normalize("NFKC", text).casefold() in _EMPTY
    return value is None or (isinstance(value, float) and math.isnan(value))


def plain(value: Cell) -> str:
    """The cell as a person would type it: whole floats without ``.0``, dates as ISO."""
    if isinstance(value, str):
        return value.strip()
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, Decimal) and value.is_finite() and value == value.to_integral_value():
        return f"{value:.0f}"
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def blank(row: Iterable[Cell]) -> bool:
    """Whether a row has nothing in any cell."""
    return all(value is None or (isinstance(value, str) and not value.strip()) for value in row)
