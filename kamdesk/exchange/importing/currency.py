"""Currencies as files name them, to ISO codes."""

from __future__ import annotations

import re

from kamdesk.exchange.cells import CellError
from kamdesk.exchange.importing.rows import Values

_NAMES = {
    "RMB": "CNY",
    "CN¥": "CNY",
    "¥": "CNY",
    "￥": "CNY",
    "元": "CNY",
    "人民币": "CNY",
    "$": "USD",
    "US$": "USD",
    "美元": "USD",
    "美金": "USD",
    "€": "EUR",
    "欧元": "EUR",
    "£": "GBP",
    "英镑": "GBP",
    "HK$": "HKD",
    "港币": "HKD",
    "港元": "HKD",
    "日元": "JPY",
}
_ISO = re.compile(r"[A-Z]{3}")


def normalise(values: Values, field: str) -> None:
    """Put the ISO code in place of what the file calls the currency.

    Raises CellError not_a_currency.
    """
    given = values.get(field)
    if given:
        code = _NAMES.get(given.upper(), given.upper())
        if not _ISO.fullmatch(code):
            raise CellError("not_a_currency", value=given, field=field)
        values[field] = code
