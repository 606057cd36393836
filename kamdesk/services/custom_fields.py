"""Fields of the user's own on accounts: defining them, and their values."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kamdesk.errors import ValidationError
from kamdesk.models import CustomField, CustomValue
from kamdesk.models.kinds import CustomType
from kamdesk.services import editing

MAX_TEXT = 2_000


@dataclass(frozen=True, slots=True)
class Definition:
    """One field of the user's own; ``used`` is how many accounts have a value."""

    id: int
    name: str
    type: CustomType
    choices: tuple[str, ...]
    used: int = 0


def definitions(session: Session, count: bool = False) -> list[Definition]:
    """All fields in their order; with ``count`` also how often each is filled."""
    query = select(CustomField).order_by(CustomField.order, CustomField.id)
    used: dict[int, int] = {}
    if count:
        numbers = select(CustomValue.field_id, func.count()).group_by(CustomValue.field_id)
        used = {field_id: number for field_id, number in session.execute(numbers)}
    return [
        Definition(row.id, row.name, row.type, tuple(row.choices), used.get(row.id, 0))
        for row in session.scalars(query)
    ]


def define(session: Session, name: str, kind: CustomType, choices: Iterable[str] = ()) -> int:
    """Add a field; returns its id.

    Raises ``ValidationError``: name missing or taken, a choice field without choices.
    """
    last = session.scalar(select(func.coalesce(func.max(CustomField.order), 0)))
    row = CustomField(
        name=_checked_name(session, name, None),
        type=kind,
        choices=_checked_choices(kind, choices),
        order=(last or 0) + 1,
    )
    session.add(row)
    session.flush()
    return row.id


def redefine(session: Session, field_id: int, name: str, choices: Iterable[str] = ()) -> None:
    """Rename a field or change its choices; the type stays, and so do values already given.

    Raises ``ValidationError`` as ``define`` does.
    """
    row = editing.get(session, CustomField, field_id)
    row.name = _checked_name(session, name, field_id)
    row.choices = _checked_choices(row.type, choices)
    session.flush()


def remove(session: Session, field_id: int) -> None:
    """Remove a field with all its values (undo brings them back)."""
    row = editing.get(session, CustomField, field_id)
    for value in session.scalars(select(CustomValue).where(CustomValue.field_id == field_id)):
        session.delete(value)
    session.flush()
    session.delete(row)


def values(session: Session, account_ids: list[int]) -> dict[int, dict[int, str]]:
    """Stored values by account and field; accounts without any are left out."""
    found: dict[int, dict[int, str]] = {}
    query = select(CustomValue.account_id, CustomValue.field_id, CustomValue.value).where(
        CustomValue.account_id.in_(account_ids)
    )
    for account_id, field_id, value in session.execute(query):
        found.setdefault(account_id, {})[field_id] = value
    return found


def in_use(session: Session, field_id: int, limit: int) -> list[str]:
    """The values that a field has in the book, most frequent first."""
    query = (
        select(CustomValue.value)
        .where(CustomValue.field_id == field_id)
        .group_by(CustomValue.value)
        .order_by(func.count().desc(), CustomValue.value)
        .limit(limit)
    )
    return list(session.scalars(query))


def put(session: Session, account_id: int, given: Mapping[int, Any]) -> None:
    """Set values of one account by field; None or an empty text takes the value away.

    Raises ``ValidationError`` with ``custom:<field id>`` as the field's name.
    """
    stored = {
        row.field_id: row
        for row in session.scalars(select(CustomValue).where(CustomValue.account_id == account_id))
    }
    for field_id, value in given.items():
        field = editing.get(session, CustomField, field_id)
        text = checked(field_id, field.type, tuple(field.choices), value)
        row = stored.get(field_id)
        if not text:
            if row is not None:
                session.delete(row)
        elif row is None:
            number = _number(field.type, text)
            new = CustomValue(account_id=account_id, field_id=field_id, value=text, number=number)
            session.add(new)
        elif row.value != text:
            row.value, row.number = text, _number(field.type, text)
    session.flush()


def checked(field_id: int, kind: CustomType, choices: tuple[str, ...], value: Any) -> str:
    """A value as it is stored: trimmed text, a decimal number, an ISO date; "" is none.

    Raises ``ValidationError``.
    """
    name = f"custom:{field_id}"
    if value is None or value == "":
        return ""
    if kind is CustomType.DATE:
        return _date(name, value)
    if kind is CustomType.NUMBER:
        return _decimal(name, value)
    text = str(value).strip()
    if len(text) > MAX_TEXT:
        raise ValidationError.of(name, "too_long", max=MAX_TEXT)
    if kind is CustomType.CHOICE:
        for choice in choices:
            if choice.casefold() == text.casefold():
                return choice
        raise ValidationError.of(name, "unknown_choice", value=text)
    return text


def _date(name: str, value: Any) -> str:
    try:
        day = value if isinstance(value, date) else date.fromisoformat(str(value).strip())
    except ValueError as error:
        raise ValidationError.of(name, "not_a_date", value=str(value)) from error
    return day.isoformat()[:10]


def _decimal(name: str, value: Any) -> str:
    try:
        number = Decimal(str(value).strip())
    except InvalidOperation as error:
        raise ValidationError.of(name, "not_a_number", value=str(value)) from error
    if not number.is_finite() or abs(number) > Decimal(10) ** 15:
        raise ValidationError.of(name, "too_large_number")
    return f"{number.normalize():f}" if number else "0"


def _number(kind: CustomType, text: str) -> float | None:
    number = float(text) if kind is CustomType.NUMBER else math.nan
    return None if math.isnan(number) else number


def _checked_name(session: Session, name: str, but: int | None) -> str:
    clean: str = editing.check(CustomField, {"name": name}, frozenset({"name"}))["name"]
    taken = select(CustomField.id).where(
        func.lower(CustomField.name) == clean.lower(), CustomField.id != (but or 0)
    )
    if session.scalar(taken) is not None:
        raise ValidationError.of("name", "duplicate_name", name=clean)
    return clean


def _checked_choices(kind: CustomType, choices: Iterable[str]) -> list[str]:
    clean = list(dict.fromkeys(text for choice in choices if (text := choice.strip())))
    if kind is CustomType.CHOICE and not clean:
        raise ValidationError.of("choices", "required")
    return clean if kind is CustomType.CHOICE else []
