"""How much of the plan was done: by account, tier and rep (method §7)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, case, func, select
from sqlalchemy.orm import Session

from kamdesk.method import cadence
from kamdesk.models import Account, Touch
from kamdesk.models.kinds import Tier, TouchState
from kamdesk.services.contact_plan.wanted import Wanted

_RANK = {tier: place for place, tier in enumerate(Tier)}
K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Covered:
    """Touches planned for a period that is over: done, skipped on purpose, missed."""

    done: int = 0
    skipped: int = 0
    missed: int = 0

    @property
    def planned(self) -> int:
        """All of them."""
        return self.done + self.skipped + self.missed

    @property
    def share(self) -> float | None:
        """Done ÷ planned, 0–1; None where nothing was planned."""
        return cadence.coverage(self.done, self.planned)

    def __add__(self, other: Covered) -> Covered:
        return Covered(
            self.done + other.done, self.skipped + other.skipped, self.missed + other.missed
        )


@dataclass(frozen=True, slots=True)
class AccountCoverage:
    """One account's coverage; ``next_on`` is its next planned touch, None where there is none."""

    account_id: int
    code: str
    account: str
    tier: Tier | None
    owner: str
    covered: Covered
    next_on: date | None

    @property
    def is_bare(self) -> bool:
        """Whether it has a tier and nothing planned, which is as bad as being late."""
        return self.tier is not None and self.next_on is None


@dataclass(frozen=True, slots=True)
class Coverage:
    """Coverage of all accounts; those that are furthest behind come first, those with nothing
    planned as loud as they (method §7)."""

    accounts: tuple[AccountCoverage, ...]

    @property
    def whole(self) -> Covered:
        """All accounts together."""
        return sum((one.covered for one in self.accounts), Covered())

    def by_tier(self) -> dict[Tier | None, Covered]:
        """Coverage of each tier."""
        return self._by(lambda one: one.tier)

    def by_owner(self) -> dict[str, Covered]:
        """Coverage of each rep."""
        return self._by(lambda one: one.owner)

    def _by(self, key: Callable[[AccountCoverage], K]) -> dict[K, Covered]:
        groups: dict[K, Covered] = defaultdict(Covered)
        for one in self.accounts:
            groups[key(one)] += one.covered
        return dict(groups)


def coverage(
    session: Session,
    first: date,
    last: date,
    today: date,
    wanted: Wanted | None = None,
    account_id: int | None = None,
) -> Coverage:
    """What was planned from ``first`` to ``last`` and lies before today or was decided, in one
    statement. Touches that were made without a plan count as done and planned. ``wanted`` narrows
    by tier and manager."""
    day = counts_on()
    inside = day.between(first, last)

    def count(condition: ColumnElement[bool]) -> ColumnElement[int]:
        return func.sum(case((condition, 1), else_=0))

    ahead = case(((Touch.state == TouchState.PLANNED) & (day >= today), day))
    query: Select[*tuple[Any, ...]] = (
        select(
            Account.id,
            Account.code,
            Account.name,
            Account.tier,
            Account.owner,
            count(inside & (Touch.state == TouchState.DONE)),
            count(inside & (Touch.state == TouchState.SKIPPED)),
            count(inside & (Touch.state == TouchState.PLANNED) & (day < today)),
            func.min(ahead),
        )
        .outerjoin(Touch, Touch.account_id == Account.id)
        .where(Account.deleted_at.is_(None))
        .group_by(Account.id)
    )
    if account_id is not None:
        query = query.where(Account.id == account_id)
    if wanted is not None:
        query = wanted.narrow_accounts(query)
    found = [
        AccountCoverage(row[0], row[1], row[2], row[3], row[4], Covered(*row[5:8]), row[8])
        for row in session.execute(query)
    ]
    return Coverage(tuple(sorted(found, key=_behind_first)))


def counts_on() -> Any:
    """SQL: the day that a touch counts for: that of the plan, or when it was made, if that was
    earlier or nothing was planned."""
    early = Touch.done_on < Touch.planned_on
    return case((early, Touch.done_on), else_=func.coalesce(Touch.planned_on, Touch.done_on))


def _behind_first(one: AccountCoverage) -> tuple[float, int, str]:
    order = _RANK[one.tier] if one.tier else len(_RANK)
    behind = one.covered.missed + one.is_bare
    return (-behind, order, one.code)
