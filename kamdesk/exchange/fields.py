"""The fields that an import can fill, by kind, under names that never change (only grow).

The names are the ones of ``kamdesk-cli import --map FIELD=HEADER``.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from kamdesk.exchange.field import Field, Kind, Type

__all__ = [
    "ACCOUNT_PREFIX",
    "CONTACT_FIELDS",
    "CUSTOM_PREFIX",
    "FIELDS",
    "FIGURES",
    "Field",
    "Kind",
    "Type",
    "fields_of",
    "unmet",
]

ACCOUNT_PREFIX = "account_"
CUSTOM_PREFIX = "custom:"
"""Before the name of a field of the user's own."""

_ACCOUNTS = (
    Field("code", max_length=60),
    Field("name"),
    Field("short_name", max_length=80),
    Field("other_name"),
    Field("tax_no", Type.TAX_NO, max_length=40),
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
    Field("contract_end", Type.DATE),
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
    Field("note", max_length=10_000, multiline=True),
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

_NAMED = (Field("account_code", max_length=60), Field("account_name"))

_LEDGER = (
    *_NAMED,
    Field("month", Type.MONTH, required=True),
    Field("year", Type.YEAR),
    Field("revenue", Type.MONEY, negative=True),
    Field("gross_profit", Type.MONEY, negative=True),
    Field("cost", Type.MONEY, negative=True),
    Field("cost_to_serve", Type.MONEY, negative=True),
    Field("item", max_length=80),
    Field("amount", Type.MONEY, negative=True),
    Field("product_line", max_length=120),
    Field("currency", Type.CHOICE, max_length=3),
)

FIGURES = (
    *("revenue", "net_profit", "cost_of_goods_sold", "total_assets"),
    *("current_assets", "current_liabilities", "receivables", "inventory"),
)
"""The figures of a yearly statement (method §4)."""

_STATEMENTS = (
    *_NAMED,
    Field("year", Type.YEAR, required=True),
    *(Field(name, Type.MONEY, negative=True) for name in FIGURES),
    Field("item", max_length=120),
    Field("amount", Type.MONEY, negative=True),
    Field("unit", Type.CHOICE, max_length=40),
    Field("currency", Type.CHOICE, max_length=3),
)

_RECEIVABLES = (
    *_NAMED,
    Field("entry", Type.CHOICE, max_length=40),
    Field("invoice_no", max_length=64),
    Field("issued_on", Type.DATE),
    Field("due_on", Type.DATE),
    Field("terms", Type.INT),
    Field("amount", Type.MONEY, negative=True),
    Field("paid_on", Type.DATE),
    Field("paid_amount", Type.MONEY, negative=True),
    Field("currency", Type.CHOICE, max_length=3),
    Field("note", max_length=10_000, multiline=True),
)

_PRODUCT_LINES = (
    Field("name", required=True, max_length=120),
    Field("other_name"),
    Field("category", max_length=120),
    Field("note", max_length=10_000, multiline=True),
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
    Kind.LEDGER: _LEDGER + _account_fields(_LEDGER),
    Kind.STATEMENTS: _STATEMENTS + _account_fields(_STATEMENTS),
    Kind.RECEIVABLES: _RECEIVABLES + _account_fields(_RECEIVABLES),
    Kind.PRODUCT_LINES: _PRODUCT_LINES,
    Kind.CARDS: _CONTACTS + _account_fields(_CONTACTS),
}

_ACCOUNT = (frozenset({"account_code"}), frozenset({"account_name"}))
_PERSON = (frozenset({"name"}), frozenset({"last_name"}), frozenset({"first_name"}))

_NEEDED: dict[Kind, tuple[tuple[frozenset[str], ...], ...]] = {
    Kind.ACCOUNTS: ((frozenset({"name"}), frozenset({"code"})),),
    Kind.CONTACTS: (_PERSON, _ACCOUNT),
    Kind.SALES: (
        (frozenset({"date"}),),
        (frozenset({"amount"}), frozenset({"unit_price", "quantity"})),
        _ACCOUNT,
    ),
    Kind.LEDGER: (
        (frozenset({"month"}),),
        (frozenset({"revenue"}), frozenset({"cost_to_serve"}), frozenset({"amount"})),
        _ACCOUNT,
    ),
    Kind.STATEMENTS: (
        (frozenset({"year"}),),
        (*(frozenset({name}) for name in FIGURES), frozenset({"item", "amount"})),
        _ACCOUNT,
    ),
    Kind.RECEIVABLES: (
        (frozenset({"amount"}), frozenset({"paid_amount"})),
        (frozenset({"issued_on"}), frozenset({"paid_on"})),
        _ACCOUNT,
    ),
    Kind.PRODUCT_LINES: ((frozenset({"name"}),),),
    Kind.CARDS: (_PERSON,),
}


def fields_of(kind: Kind | str, custom: Sequence[Field] = ()) -> dict[str, Field]:
    """The fields of a kind by name, in the order in which they are shown.

    ``custom`` are the user's own fields (``importing.custom_fields``); accounts alone have them.
    """
    own = custom if Kind(kind) is Kind.ACCOUNTS else ()
    return {field.name: field for field in (*FIELDS[Kind(kind)], *own)}


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
