"""What lies in the bin, as conditions on what points to it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, select

from kamdesk.models import Account


def account_lives(account_id: Any) -> ColumnElement[bool]:
    """SQL condition: the account that a column points to is not in the bin. The few that are have
    an index of their own, so that over many rows this is quicker than reading each account."""
    result: ColumnElement[bool] = account_id.not_in(
        select(Account.id).where(Account.deleted_at.is_not(None))
    )
    return result
