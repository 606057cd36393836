"""How often promises are kept and how often they are late, per side and per account (method §6)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, and_, bindparam, case, func, not_, or_, select
from sqlalchemy.orm import Session

from kamdesk.models import Account, Promise
from kamdesk.models.kinds import PromiseSide, PromiseState, Tier
from kamdesk.services import binned
from kamdesk.services.promises import KeptRate, PromiseLine

NOTHING = KeptRate(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Rates:
    """How we keep our promises, and how they keep theirs."""

    ours: KeptRate
    theirs: KeptRate

    @property
    def decided(self) -> int:
        """How many promises of both sides are decided."""
        return self.ours.decided + self.theirs.decided


@dataclass(frozen=True, slots=True)
class AccountRates:
    """The rates of one account."""

    account_id: int
    code: str
    account: str
    tier: Tier | None
    rates: Rates


def of_book(session: Session, today: date) -> Rates:
    """The rates of all living accounts together, in one statement."""
    found = session.connection().execute(_sums(), {"today": today})
    return _rates({row.side: KeptRate(row.kept, row.decided, row.late) for row in found})


def of_account(session: Session, account_id: int, today: date) -> Rates:
    """The rates of one account, in one statement."""
    found = session.connection().execute(_sums_of_one(), {"today": today, "account": account_id})
    return _rates({row.side: KeptRate(row.kept, row.decided, row.late) for row in found})


def of_lines(lines: Iterable[PromiseLine], today: date) -> Rates:
    """The rates of promises that were read already; the same as reading them anew."""
    sides: dict[PromiseSide, KeptRate] = {}
    for line in lines:
        overdue = line.days_late(today) > 0
        if line.state is PromiseState.OPEN and not overdue:
            continue
        kept, late = line.state is PromiseState.KEPT, overdue or days_kept_late(line) > 0
        was = sides.get(line.side, NOTHING)
        sides[line.side] = KeptRate(was.kept + kept, was.decided + 1, was.late + late)
    return _rates(sides)


def days_kept_late(line: PromiseLine) -> int:
    """How many days after its date a promise was kept; 0 where it was in time or had none."""
    if line.state is not PromiseState.KEPT or line.due_on is None or line.closed_on is None:
        return 0
    return max((line.closed_on - line.due_on).days, 0)


def by_account(
    session: Session, today: date, account_ids: Collection[int] | None = None
) -> list[AccountRates]:
    """The rates of every account that has decided promises, or of some, the worst first, in one
    statement.

    Worst is who keeps the smaller share on the side that keeps less; of equals the one with more
    promises decided.
    """
    sides: dict[int, dict[PromiseSide, KeptRate]] = {}
    heads: dict[int, tuple[str, str, Tier | None]] = {}
    query = _sums_by_account()
    if account_ids is not None:
        query = query.where(Account.id.in_(account_ids))
    for row in session.connection().execute(query, {"today": today}):
        heads[row.id] = (row.code, row.name, row.tier)
        sides.setdefault(row.id, {})[row.side] = KeptRate(row.kept, row.decided, row.late)
    found = [AccountRates(key, *heads[key], _rates(both)) for key, both in sides.items()]
    return sorted((one for one in found if one.rates.decided), key=_worst_first)


def ours_by_account(
    session: Session, today: date, account_ids: Collection[int] | None = None
) -> dict[int, KeptRate]:
    """How we keep our promises to every account that we made one, or to some, in one statement."""
    some = {} if account_ids is None else {"account_ids": list(account_ids)}
    query = _sums_of_ours(account_ids is not None)
    found = session.connection().execute(query, {"today": today, **some}).all()
    return {account_id: KeptRate(kept, decided, late) for account_id, kept, decided, late in found}


def _worst_first(one: AccountRates) -> tuple[float, int, str]:
    shares = [side.kept_share for side in (one.rates.ours, one.rates.theirs)]
    known = [share for share in shares if share is not None]
    return min(known), -one.rates.decided, one.account


def _rates(sides: Mapping[PromiseSide, KeptRate]) -> Rates:
    return Rates(sides.get(PromiseSide.OURS, NOTHING), sides.get(PromiseSide.THEIRS, NOTHING))


@cache
def _sums() -> Select[*tuple[Any, ...]]:
    query = _counted(Promise.side).where(binned.account_lives(Promise.account_id))
    return query.group_by(Promise.side)


@cache
def _sums_of_one() -> Select[*tuple[Any, ...]]:
    query = _counted(Promise.side)
    return query.where(Promise.account_id == bindparam("account")).group_by(Promise.side)


@cache
def _sums_by_account() -> Select[*tuple[Any, ...]]:
    heads = (Account.id, Account.code, Account.name, Account.tier)
    query = _counted(Promise.side, *heads).join(Account, Account.id == Promise.account_id)
    return query.where(Account.deleted_at.is_(None)).group_by(Promise.side, Account.id)


@cache
def _sums_of_ours(some: bool) -> Select[*tuple[Any, ...]]:
    query = _counted(Promise.account_id).where(Promise.side == PromiseSide.OURS)
    if some:
        query = query.where(Promise.account_id.in_(bindparam("account_ids", expanding=True)))
    return query.group_by(Promise.account_id)


def _counted(*columns: Any) -> Select[*tuple[Any, ...]]:
    """As of ``today``: what was closed later was still open then."""
    later = and_(Promise.closed_on.is_not(None), Promise.closed_on > bindparam("today"))
    is_open = or_(Promise.state == PromiseState.OPEN, later)
    overdue = and_(is_open, Promise.due_on < bindparam("today"))
    kept = and_(Promise.state == PromiseState.KEPT, not_(is_open))
    kept_late = and_(kept, Promise.closed_on > Promise.due_on)
    return select(
        *columns,
        _number_of(kept, "kept"),
        _number_of(or_(not_(is_open), overdue), "decided"),
        _number_of(or_(overdue, kept_late), "late"),
    ).where(Promise.deleted_at.is_(None))


def _number_of(condition: Any, name: str) -> Any:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0).label(name)
