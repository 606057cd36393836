"""Values that an import understood, as people read them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from kamdesk import words
from kamdesk.exchange.fields import Field, Type
from kamdesk.ui import formats
from kamdesk.words import Lang


def value_text(field: Field | None, value: Any, language: Lang) -> str:
    """One stored or parsed value; an empty one is a dash. ``field`` tells amounts and shares."""
    if value is None or value == "":
        return formats.DASH
    if isinstance(value, StrEnum):
        return words.of(value, language)
    if field is not None and field.type is Type.MONEY and isinstance(value, int):
        return formats.money(value, decimals=True)
    if field is not None and field.type is Type.PERCENT and isinstance(value, Decimal):
        return formats.percent(value * 100, 1).replace(".0%", "%")
    if field is not None and field.type is Type.MONTH and isinstance(value, date):
        return f"{value:%Y-%m}"
    return str(value)


def is_number(field: Field | None) -> bool:
    """Whether the values of a field stand to the right."""
    return field is not None and field.type in (
        Type.MONEY,
        Type.DECIMAL,
        Type.INT,
        Type.PERCENT,
    )
