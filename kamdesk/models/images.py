"""Row images: rows and fields as JSON values and back."""

from __future__ import annotations

import enum
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Date, Enum, RowMapping, Table

from kamdesk.models.base import Base, UtcDateTime


def encode(value: Any) -> Any:
    """A column's Python value as JSON."""
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return value


def decode(table: Table, column: str, value: Any) -> Any:
    """A JSON value as what the column takes; enums are taken by value."""
    if value is None:
        return None
    kind = table.c[column].type
    if isinstance(kind, UtcDateTime):
        return datetime.fromisoformat(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    return value


def loaded(table: Table, column: str, value: Any) -> Any:
    """A JSON value as the column gives it back; a choice that is known no more stays text."""
    kind = table.c[column].type
    if isinstance(kind, Enum) and kind.enum_class is not None and value is not None:
        known = {member.value: member for member in kind.enum_class}
        return known.get(value, value)
    return decode(table, column, value)


def encode_row(row: RowMapping) -> dict[str, Any]:
    """A whole row as JSON."""
    return {str(key): encode(value) for key, value in row.items()}


def decode_row(table: Table, image: dict[str, Any]) -> dict[str, Any]:
    """A whole image as column values; columns that the table no longer has are left out."""
    return {key: decode(table, key, value) for key, value in image.items() if key in table.c}


def table_named(name: str) -> Table:
    """The mapped table of that name."""
    return Base.metadata.tables[name]
