"""The reading that was kept last of each account, for lists: churn and health at the end of the
newest closed month (method §5)."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import Select, func, or_, select

from kamdesk.models import Account, AccountReading
from kamdesk.models.kinds import ChurnLevel

CHURN, HEALTH = "churn_level", "health"
"""What lists are narrowed and sorted by."""
NEWEST = select(func.max(AccountReading.month)).scalar_subquery()
"""The newest month that is kept."""
OF_ACCOUNT = (AccountReading.account_id == Account.id, AccountReading.month == NEWEST)
"""SQL conditions: the account's own reading of that month."""
SORTS: dict[str, Any] = {CHURN: AccountReading.churn_score, HEALTH: AccountReading.health}
"""Sort keys of a list whose rows are joined with their reading."""


def joined(query: Select[Any]) -> Select[*tuple[Any, ...]]:
    """A query over accounts with their newest reading beside them, where there is one."""
    return query.outerjoin(AccountReading, OF_ACCOUNT[0] & OF_ACCOUNT[1])


def at_levels(accepted: Collection[str]) -> Any:
    """SQL condition: the account was read at one of these levels; an empty one stands for *not
    read yet*."""
    read = select(AccountReading.id).where(*OF_ACCOUNT).correlate(Account)
    levels = [ChurnLevel(level) for level in accepted if level]
    matches = read.where(AccountReading.churn_level.in_(levels)).exists()
    return or_(matches, ~read.exists()) if "" in accepted else matches


def healthy_between(least: int | None, most: int | None) -> Any:
    """SQL condition: the account's health lay within these, ends included."""
    wanted = list(OF_ACCOUNT)
    if least is not None:
        wanted.append(AccountReading.health >= least)
    if most is not None:
        wanted.append(AccountReading.health <= most)
    return select(AccountReading.id).where(*wanted).correlate(Account).exists()
