"""A list of accounts as a workbook that can be edited and imported again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from kamdesk import words
from kamdesk.exchange import plain_sheet
from kamdesk.exchange.importing import field_label
from kamdesk.models import Account
from kamdesk.models.kinds import CustomType
from kamdesk.services import custom_fields
from kamdesk.services.custom_fields import Definition
from kamdesk.words import Lang

FIELDS = (
    *("code", "name", "short_name", "other_name", "tax_no", "industry", "nature", "city"),
    *("region", "address", "phone", "website", "parent_code", "owner", "employees"),
    *("contract_end", "currency", "note"),
)
"""The fields of an account that an import takes, in the order of the columns."""
_CHUNK = 500

Step = Callable[[int, int], None]


def write(
    session: Session,
    path: Path,
    account_ids: Sequence[int],
    language: Lang,
    step: Step | None = None,
) -> None:
    """Write these accounts in this order, fields of the user's own behind the others.

    The headings are those that an import of accounts knows, so that the file can come back.
    ``step`` is told how many are read and may raise Cancelled; then nothing is left. Raises
    ``FileError`` (``target_open`` …); an older file is replaced only by a whole one.
    """
    own = custom_fields.definitions(session)
    titles = [field_label(name, language) for name in FIELDS] + [field.name for field in own]
    rows: list[list[Any]] = []
    for start in range(0, len(account_ids), _CHUNK):
        rows += _rows(session, list(account_ids[start : start + _CHUNK]), own, language)
        if step is not None:
            step(len(rows), len(account_ids))
    name = words.text("import.accounts", language)
    plain_sheet.write(path, name, titles, rows, wide=titles[1])


def _rows(
    session: Session, account_ids: list[int], own: list[Definition], language: Lang
) -> list[list[Any]]:
    parent = aliased(Account)
    query = (
        select(Account, parent.code)
        .outerjoin(parent, parent.id == Account.parent_id)
        .where(Account.id.in_(account_ids))
    )
    found = {account.id: (account, code) for account, code in session.execute(query)}
    held = custom_fields.values(session, account_ids)
    rows = []
    for account_id in account_ids:
        if account_id not in found:
            continue
        account, parent_code = found[account_id]
        values = [_value(account, name, parent_code, language) for name in FIELDS]
        mine = held.get(account_id, {})
        rows.append(values + [_own(field, mine.get(field.id, "")) for field in own])
    return rows


def _value(account: Account, name: str, parent_code: str | None, language: Lang) -> Any:
    if name == "parent_code":
        return parent_code or ""
    if name == "nature":
        return words.of(account.nature, language) if account.nature else ""
    return getattr(account, name)


def _own(field: Definition, stored: str) -> Any:
    if not stored:
        return None
    if field.type is CustomType.NUMBER:
        return Decimal(stored)
    return date.fromisoformat(stored) if field.type is CustomType.DATE else stored
