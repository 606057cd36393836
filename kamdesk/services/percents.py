"""Shares in percent: kept as decimal text, so that what was typed is what is stored."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from kamdesk.errors import FieldProblem, ValidationError

MOST = 100


def read(text: str) -> Decimal | None:
    """Stored text as a number; None where the share is unknown."""
    return Decimal(text) if text else None


def as_text(values: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    """The values with these fields as stored text.

    Decimals and text like ``12.5`` or ``12.5 %`` are taken. Raises ``ValidationError`` for what is
    no number or lies outside 0 to 100.
    """
    taken = dict(values)
    problems: list[FieldProblem] = []
    for name in names:
        if name in taken:
            try:
                taken[name] = _text(name, taken[name])
            except ValidationError as error:
                problems += error.problems
    if problems:
        raise ValidationError(problems)
    return taken


def _text(name: str, value: Any) -> str:
    plain = unicodedata.normalize("NFKC", "" if value is None else str(value)).strip()
    plain = plain.removesuffix("%").strip()
    if not plain:
        return ""
    try:
        number = Decimal(plain)
    except InvalidOperation as error:
        raise ValidationError.of(name, "not_a_number", value=plain) from error
    if not number.is_finite() or not 0 <= number <= MOST:
        raise ValidationError.of(name, "out_of_range", min=0, max=MOST)
    return f"{number.quantize(Decimal('0.01')).normalize():f}"
