"""What a file is, told from its headings and first rows."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from itertools import product
from typing import get_args

from kamdesk.exchange.cells import Cell, CellError, is_empty
from kamdesk.exchange.dates import DateOrder
from kamdesk.exchange.fields import ACCOUNT_PREFIX, Field, Kind, Type, unmet
from kamdesk.exchange.headers import suggest
from kamdesk.exchange.period_headings import period_heading
from kamdesk.exchange.reading import Table, find_wide
from kamdesk.exchange.values import parse

SAMPLE = 50
_PERSONAL = {"email", "mobile", "department", "birthday", "first_name", "last_name"}
_BY_FIELDS = (Kind.SALES, Kind.RECEIVABLES, Kind.LEDGER, Kind.STATEMENTS)
"""Kinds with days, months, years and amounts; the first wins where several fit as well."""
_CARD_ENDING = ".vcf"


def guess_kind(table: Table) -> Kind:
    """Cards by the file's ending; months side by side are a ledger, items or years a statement;
    what has days and amounts is what most of its headings speak for; people are contacts, the
    rest accounts."""
    if table.file.casefold().endswith(_CARD_ENDING):
        return Kind.CARDS
    wide = find_wide(table)
    if wide is not None:
        return Kind.LEDGER if wide.monthly else Kind.STATEMENTS
    headers, sample = table.headers, table.sample(SAMPLE)
    fits = {kind: _fit(headers, kind, sample) for kind in _BY_FIELDS}
    best = max(fits, key=lambda kind: fits[kind])
    if fits[best]:
        return best
    return _people_or_companies(headers, sample)


def _fit(headers: Sequence[str], kind: Kind, sample: Sequence[Sequence[Cell]]) -> float:
    """How many headings are fields of the kind's own, 0 where needed ones lack."""
    found = suggest(headers, kind, sample)
    if unmet(kind, found):
        return 0.0
    if kind is Kind.SALES and _only_months(headers.index(found["date"]), sample):
        return 0.0
    return float(len([name for name in found if not name.startswith(ACCOUNT_PREFIX)]))


def _only_months(at: int, sample: Sequence[Sequence[Cell]]) -> bool:
    """Whether a column says months where an order line has its day."""
    cells = [row[at] for row in sample if at < len(row) and not is_empty(row[at])]
    return bool(cells) and all(period_heading(cell) for cell in cells) and not _any_day(cells)


def _any_day(cells: Sequence[Cell]) -> bool:
    day = Field("date", Type.DATE)
    for cell, order in product(cells, get_args(DateOrder)):
        with suppress(CellError):
            return parse(day, cell, date_order=order) is not None
    return False


def _people_or_companies(headers: Sequence[str], sample: Sequence[Sequence[Cell]]) -> Kind:
    """Contacts come several to an account, or with things that only people have."""
    found = suggest(headers, Kind.CONTACTS, sample)
    if not unmet(Kind.CONTACTS, found):
        at = headers.index(found.get("account_code") or found["account_name"])
        named = [row[at] for row in sample if at < len(row)]
        if len(set(named)) < len(named) or len(_PERSONAL & found.keys()) > 1:
            return Kind.CONTACTS
    lines = suggest(headers, Kind.PRODUCT_LINES, sample)
    if unmet(Kind.ACCOUNTS, suggest(headers, Kind.ACCOUNTS, sample)):
        return Kind.ACCOUNTS if unmet(Kind.PRODUCT_LINES, lines) else Kind.PRODUCT_LINES
    return Kind.ACCOUNTS
