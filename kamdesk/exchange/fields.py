"""The fields that an import can fill, by kind, under names that never change (only grow).

The names are the ones of ``kamdesk-cli import --map FIELD=HEADER``.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

ACCOUNT_PREFIX = "account_"


class Kind(StrEnum):
    """What a file's rows are taken for."""

    ACCOUNTS = "accounts"
    CONTACTS = "contacts"
    SALES = "sales"


class Type(StrEnum):
    """How a cell of the field is understood; see ``values.parse`` for the Python types."""

    TEXT = "text"
    INT = "int"
    MONEY = "money"
    DECIMAL = "decimal"
    DATE = "date"
    PERCENT = "percent"
    EMAIL = "email"
    PHONE = "phone"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Field:
    """One importable field. ``max_length`` counts characters; ``required`` means in every row.

    What is required only in combination (an amount, or a price and a quantity) is told by
    ``unmet``.
    """

    name: str
    type: Type = Type.TEXT
    required: bool = False
    max_length: int = 200
    negative: bool = False
    """Whether numbers below zero make sense (returns, corrections)."""
    multiline: bool = False


_ACCOUNTS = (
    Field("code", max_length=60),
    Field("name"),
    Field("short_name", max_length=80),
    Field("other_name"),
    Field("tax_no", max_length=40),
    Field("industry", Type.CHOICE, max_length=80),
    Field("nature", Type.CHOICE, max_length=80),
    Field("city", max_length=80),
    Field("region", max_length=80),
    Field("address", max_length=300),
    Field("phone", Type.PHONE, max_length=60),
    Field("website"),
    Field("parent_code", max_length=60),
    Field("owner", max_length=80),
    Field("employees", Type.INT),
    Field("currency", Type.CHOICE, max_length=3),
    Field("note", max_length=10_000, multiline=True),
)

_CONTACTS = (
    Field("account_code", max_length=60),
    Field("account_name"),
    Field("name", max_length=120),
    Field("first_name", max_length=60),
    Field("last_name", max_length=60),
    Field("title", max_length=120),
    Field("department", max_length=120),
    Field("phone", Type.PHONE, max_length=60),
    Field("mobile", Type.PHONE, max_length=60),
    Field("email", Type.EMAIL, max_length=254),
    Field("birthday", Type.DATE),
)

_SALES = (
    Field("account_code", max_length=60),
    Field("account_name"),
    Field("date", Type.DATE, required=True),
    Field("amount", Type.MONEY, negative=True),
    Field("gross_profit", Type.MONEY, negative=True),
    Field("cost", Type.MONEY, negative=True),
    Field("quantity", Type.DECIMAL, negative=True),
    Field("unit_price", Type.MONEY),
    Field("discount", Type.PERCENT),
    Field("product"),
    Field("product_line", max_length=120),
    Field("order_no", max_length=80),
    Field("status", Type.CHOICE, max_length=60),
    Field("currency", Type.CHOICE, max_length=3),
)

CONTACT_FIELDS = (
    Field("contact_name", max_length=120),
    Field("contact_first_name", max_length=60),
    Field("contact_last_name", max_length=60),
    Field("contact_phone", Type.PHONE, max_length=60),
    Field("contact_title", max_length=120),
)
"""One contact person beside an account or a sales line."""


def _account_fields(own: tuple[Field, ...]) -> tuple[Field, ...]:
    taken = {field.name for field in own}
    prefixed = (replace(field, name=ACCOUNT_PREFIX + field.name) for field in _ACCOUNTS)
    return tuple(field for field in prefixed if field.name not in taken)


FIELDS: dict[Kind, tuple[Field, ...]] = {
    Kind.ACCOUNTS: _ACCOUNTS + CONTACT_FIELDS,
    Kind.CONTACTS: _CONTACTS + _account_fields(_CONTACTS),
    Kind.SALES: _SALES + _account_fields(_SALES) + CONTACT_FIELDS,
}

_NEEDED: dict[Kind, tuple[tuple[frozenset[str], ...], ...]] = {
    Kind.ACCOUNTS: ((frozenset({"name"}), frozenset({"code"})),),
    Kind.CONTACTS: (
        (frozenset({"name"}), frozenset({"last_name"}), frozenset({"first_name"})),
        (frozenset({"account_code"}), frozenset({"account_name"})),
    ),
    Kind.SALES: (
        (frozenset({"date"}),),
        (frozenset({"amount"}), frozenset({"unit_price", "quantity"})),
        (frozenset({"account_code"}), frozenset({"account_name"})),
    ),
}


def fields_of(kind: Kind | str) -> dict[str, Field]:
    """The fields of a kind by name, in the order in which they are shown."""
    return {field.name: field for field in FIELDS[Kind(kind)]}


def unmet(kind: Kind | str, present: Collection[str]) -> list[tuple[str, ...]]:
    """Requirements that ``present`` (mapped fields, or fields filled in a row) leaves open.

    Each entry lists alternatives of which one is needed; fields needed together are joined by
    ``+``. Sales without an amount give ``[("amount", "quantity+unit_price")]``.
    """
    given = set(present)
    return [
        tuple("+".join(sorted(option)) for option in options)
        for options in _NEEDED[Kind(kind)]
        if not any(option <= given for option in options)
    ]
