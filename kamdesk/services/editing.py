"""Changing one row by its fields: checked against the columns, guarded against lost updates."""

from __future__ import annotations

import enum
import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Boolean, Date, Enum, Integer, String, Table, Text
from sqlalchemy.orm import Session

from kamdesk.errors import ConflictError, FieldProblem, NotFoundError, ValidationError
from kamdesk.models.base import Base

Row = TypeVar("Row", bound=Base)

MAX_TEXT = 20_000
MAX_NUMBER = 9 * 10**17
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_MAY_BE_NEGATIVE = {"support", "amount", "gross_profit", "cost", "net_profit"}


def get(session: Session, model: type[Row], row_id: int) -> Row:
    """The row, or ``NotFoundError``."""
    row = session.get(model, row_id)
    if row is None:
        raise NotFoundError(model.__tablename__, row_id)
    return row


def update(
    session: Session,
    model: type[Row],
    row_id: int,
    changes: Mapping[str, Any],
    was: Mapping[str, Any] | None = None,
    required: frozenset[str] = frozenset(),
) -> Row:
    """Set fields of one row after checking them.

    ``was`` holds the values that the form was loaded with: where one of them is no longer what is
    stored, ``ConflictError`` tells both. Raises ``ValidationError`` naming each bad field.
    """
    row = get(session, model, row_id)
    checked = check(model, changes, required)
    theirs = {
        name: getattr(row, name)
        for name, value in (was or {}).items()
        if name in checked and getattr(row, name) not in (value, checked[name])
    }
    if theirs:
        raise ConflictError(model.__tablename__, row_id, {k: checked[k] for k in theirs}, theirs)
    for name, value in checked.items():
        setattr(row, name, value)
    session.flush()
    return row


def check(
    model: type[Base], values: Mapping[str, Any], required: frozenset[str] = frozenset()
) -> dict[str, Any]:
    """Values fit for the model's columns; text is trimmed. Raises ``ValidationError``."""
    table = model.__table__
    assert isinstance(table, Table)
    clean: dict[str, Any] = {}
    problems: list[FieldProblem] = []
    for name, value in values.items():
        try:
            clean[name] = _fit(table, name, value)
            if name in required and clean[name] in (None, ""):
                problems.append(FieldProblem(name, "required"))
        except ValidationError as error:
            problems += error.problems
    if problems:
        raise ValidationError(problems)
    return clean


def _fit(table: Table, name: str, value: Any) -> Any:
    column = table.c[name]
    kind = column.type
    if isinstance(kind, Enum):
        return _fit_choice(name, kind, value)
    if isinstance(kind, (String, Text)):
        return _fit_text(name, kind.length, value)
    if value is None or value == "":
        if column.nullable:
            return None
        raise ValidationError.of(name, "required")
    if isinstance(kind, Date) and not isinstance(value, date):
        raise ValidationError.of(name, "not_a_date", value=str(value))
    if isinstance(kind, Integer) and not isinstance(kind, Boolean):
        return _fit_number(name, value)
    return value


def _fit_text(name: str, length: int | None, value: Any) -> str:
    text = unicodedata.normalize("NFC", str(value or "")).strip()
    if any(unicodedata.category(c) == "Cc" and c not in "\n\t" for c in text):
        raise ValidationError.of(name, "control_characters")
    limit = length or MAX_TEXT
    if len(text) > limit:
        raise ValidationError.of(name, "too_long", max=limit)
    if name == "email" and text and not _EMAIL.fullmatch(text):
        raise ValidationError.of(name, "not_an_email", value=text)
    return text


def _fit_number(name: str, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValidationError.of(name, "not_a_number", value=str(value))
    if value < 0 and name not in _MAY_BE_NEGATIVE:
        raise ValidationError.of(name, "negative")
    if abs(value) > MAX_NUMBER:
        raise ValidationError.of(name, "too_large_number")
    return value


def _fit_choice(name: str, kind: Enum, value: Any) -> enum.Enum | None:
    if value is None or value == "":
        return None
    assert kind.enum_class is not None
    try:
        return kind.enum_class(value)
    except ValueError as error:
        raise ValidationError.of(name, "unknown_choice", value=str(value)) from error
