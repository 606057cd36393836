"""What a file's rows can be, and what one importable field is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a file's rows are taken for; values are those of ``models.kinds.ImportKind``."""

    ACCOUNTS = "accounts"
    CONTACTS = "contacts"
    SALES = "sales"
    LEDGER = "ledger"
    STATEMENTS = "statements"
    RECEIVABLES = "receivables"
    PRODUCT_LINES = "product_lines"
    CARDS = "cards"


class Type(StrEnum):
    """How a cell of the field is understood; see ``values.parse`` for the Python types."""

    TEXT = "text"
    INT = "int"
    MONEY = "money"
    DECIMAL = "decimal"
    DATE = "date"
    MONTH = "month"
    YEAR = "year"
    PERCENT = "percent"
    EMAIL = "email"
    PHONE = "phone"
    TAX_NO = "tax_no"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Field:
    """One importable field. ``max_length`` counts characters; ``required`` means in every row.

    What is required only in combination (an amount, or a price and a quantity) is told by
    ``fields.unmet``.
    """

    name: str
    type: Type = Type.TEXT
    required: bool = False
    max_length: int = 200
    negative: bool = False
    """Whether numbers below zero make sense (returns, corrections)."""
    multiline: bool = False
    choices: tuple[str, ...] = ()
    """The only values of a field of the user's own; empty leaves it open."""
