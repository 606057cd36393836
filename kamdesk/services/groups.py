"""Groups: parent and subsidiaries to any depth, each with its own and the rolled-up figures
(method §2)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from kamdesk.errors import NotFoundError
from kamdesk.method.periods import Period
from kamdesk.models import Account
from kamdesk.models.kinds import Tier
from kamdesk.services import ledger
from kamdesk.services.ledger import AccountSums


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

    def plus(self, other: GroupFigures) -> GroupFigures:
        """Both together; a profit that is unknown adds nothing to a known one."""
        known = [p for p in (self.gross_profit, other.gross_profit) if p is not None]
        return GroupFigures(
            self.accounts + other.accounts,
            self.revenue + other.revenue,
            sum(known) if known else None,
            self.cost_to_serve + other.cost_to_serve,
        )


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
    tree = _Tree(session)
    if account_id not in tree.rows:
        raise NotFoundError("account", account_id)
    ids = tree.below(tree.top_of(account_id))
    sums = ledger.account_sums(session, *_days(period), ids)
    return tree.member(ids[0], {one.account_id: one for one in sums}, set(ids))


def tops(session: Session, period: Period | None = None) -> list[Member]:
    """All groups of more than one account, largest rolled-up revenue first."""
    tree = _Tree(session)
    sums = {one.account_id: one for one in ledger.account_sums(session, *_days(period))}
    found = [
        tree.member(top, sums, set(ids))
        for top in dict.fromkeys(tree.top_of(parent) for parent in list(tree.children))
        if len(ids := tree.below(top)) > 1
    ]
    return sorted(found, key=lambda member: (-member.rolled.revenue, member.code))


class _Tree:
    """Living accounts by parent. A parent in the bin is no parent."""

    def __init__(self, session: Session) -> None:
        query = (
            select(Account.id, Account.code, Account.name, Account.tier, Account.parent_id)
            .where(Account.deleted_at.is_(None))
            .order_by(Account.sort_key, Account.id)
        )
        self.rows: dict[int, Row[int, str, str, Tier | None, int | None]] = {
            row.id: row for row in session.execute(query)
        }
        self.children: dict[int, list[int]] = defaultdict(list)
        for row in self.rows.values():
            if row.parent_id in self.rows:
                self.children[row.parent_id].append(row.id)

    def top_of(self, account_id: int) -> int:
        """The topmost parent; within a circle the smallest id of it."""
        seen = [account_id]
        while (parent := self.rows[seen[-1]].parent_id) in self.rows:
            assert parent is not None
            if parent in seen:
                return min(seen[seen.index(parent) :])
            seen.append(parent)
        return seen[-1]

    def below(self, top: int) -> list[int]:
        """An account and all that belong to it, each once, itself first."""
        found = dict.fromkeys([top])
        waiting = [top]
        while waiting:
            for child in self.children.get(waiting.pop(), ()):
                if child not in found:
                    found[child] = None
                    waiting.append(child)
        return list(found)

    def member(self, top: int, sums: Mapping[int, AccountSums], open_ids: set[int]) -> Member:
        """An account with what is below it; each of ``open_ids`` is placed once."""
        open_ids.discard(top)
        children = []
        for child in self.children.get(top, ()):
            if child in open_ids:
                children.append(self.member(child, sums, open_ids))
        row, own = self.rows[top], _figures(sums.get(top))
        return Member(
            top, row.code, row.name, row.tier, own, _rolled(own, children), tuple(children)
        )


def _figures(sums: AccountSums | None) -> GroupFigures:
    if sums is None:
        return GroupFigures(1, 0, None, 0)
    return GroupFigures(1, sums.revenue or 0, sums.gross_profit, sums.cost_to_serve)


def _rolled(own: GroupFigures, children: Sequence[Member]) -> GroupFigures:
    for child in children:
        own = own.plus(child.rolled)
    return own


def _days(period: Period | None) -> tuple[date | None, date | None]:
    return (None, None) if period is None else (period.first, period.last)
