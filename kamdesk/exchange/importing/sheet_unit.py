"""The unit that a line above a table gives to its amounts: 单位：万元, 2025 年台账（万元）,
(in thousands of USD)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from kamdesk.exchange.cells import plain
from kamdesk.exchange.headers import unit_of
from kamdesk.exchange.reading import Table

_SAID = (
    re.compile(r"单位\s*:?\s*(?:人民币|RMB|CNY)?\s*((?:[十百千]?[万亿]|百万|千)(?:元|\b))"),
    re.compile(r"\(\s*(?:人民币|RMB|CNY)?\s*([十百千]?[万亿]元?|百万元?|千元)\s*\)"),
    re.compile(r"\bin\s+(?:\w+\s+)?(thousands?|millions?|billions?)\b", re.IGNORECASE),
    re.compile(r"\bunits?\s*:\s*([\w\s'$¥€£,]{1,20})", re.IGNORECASE),
)


@dataclass(frozen=True, slots=True)
class SheetUnit:
    """What stands there, and how many major units it means."""

    text: str
    factor: Decimal


def sheet_unit(table: Table) -> SheetUnit | None:
    """The unit told above the headings; None where there is none, or it is just the currency."""
    for row in islice(table.source.read(), max(table.header_row - 1, 0)):
        for cell in row:
            text = unicodedata.normalize("NFKC", plain(cell))
            for pattern in _SAID:
                match = pattern.search(text)
                factor = unit_of(f"({match[1]})") if match else Decimal(1)
                if match and factor > 1:
                    return SheetUnit(match[1], factor)
    return None
