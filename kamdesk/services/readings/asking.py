"""Statements that are put together once and asked of all accounts or of some: of one account the
putting together would cost many times what the asking does."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import Row, Select, bindparam
from sqlalchemy.orm import Session

Query = Select[*tuple[Any, ...]]
_IDS: Any = bindparam("account_ids", expanding=True)


def narrowed(query: Query, column: Any, some: bool) -> Query:
    """The same of some accounts only, which are told when it is asked."""
    return query.where(column.in_(_IDS)) if some else query


def rows(
    session: Session, query: Query, account_ids: Collection[int] | None, **values: Any
) -> list[Row[*tuple[Any, ...]]]:
    """Ask it with its values, and of which accounts."""
    some = {} if account_ids is None else {"account_ids": list(account_ids)}
    return list(session.connection().execute(query, {**values, **some}).all())
