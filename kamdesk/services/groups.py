"""Groups: parent and subsidiaries to any depth, each with its own and the rolled-up figures
(method §2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from kamdesk.method.periods import Period
from kamdesk.models.kinds import Tier


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """Sums of a period, money units. Gross profit is None where no line tells it; ``accounts`` is
    how many accounts the sums are of."""

    accounts: int
    revenue: int
    gross_profit: int | None
    cost_to_serve: int

    @property
    def contribution(self) -> int | None:
        """Gross profit less cost to serve."""
        return None if self.gross_profit is None else self.gross_profit - self.cost_to_serve


@dataclass(frozen=True, slots=True)
class Member:
    """One account of a group with its subsidiaries. ``own`` is it alone, ``rolled`` it with all
    that belong to it."""

    account_id: int
    code: str
    name: str
    tier: Tier | None
    own: GroupFigures
    rolled: GroupFigures
    children: tuple[Member, ...]

    def walk(self, depth: int = 0) -> Iterator[tuple[int, Member]]:
        """This member and all below it, each with its depth, parents first."""
        yield depth, self
        for child in self.children:
            yield from child.walk(depth + 1)


def of_account(session: Session, account_id: int, period: Period | None = None) -> Member:
    """The whole group that an account belongs to, from its topmost parent. Without a period over
    everything. Parents that run in a circle end where it closes; accounts in the bin are left out.
    Raises ``NotFoundError``."""
    raise NotImplementedError


def tops(session: Session, period: Period | None = None) -> list[Member]:
    """All groups of more than one account, largest rolled-up revenue first."""
    raise NotImplementedError
