"""What came of earlier warnings: which accounts were kept or lost, how long before (method §5).

A closed win-back plan says so itself; without one the purchases do.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from kamdesk.models import Account, AccountReading, SalesLine, WinBackPlan
from kamdesk.models.kinds import ChurnLevel, WinBackState

LOST_DAYS = 120
"""An account that was warned of and bought nothing for so long is taken to be lost."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of the first warning of one account: its first high reading, or the win-back plan
    where that came before. ``kept`` is None while it is too early to tell, ``score`` is that of
    the warning; ``plan``, ``cause`` and ``result`` are of its newest win-back plan.
    ``still_high`` where it is warned of to this day."""

    account_id: int
    name: str
    month: date
    score: int | None
    last_order: date | None
    kept: bool | None
    plan: WinBackState | None = None
    cause: str = ""
    result: str = ""
    still_high: bool = False

    @property
    def months_ahead(self) -> int | None:
        """How many months before its last order a lost account was warned of, 0 where that came
        too late; None where it is not lost."""
        if self.kept is not False:
            return None
        if self.last_order is None:
            return 0
        return max(0, 12 * (self.last_order.year - self.month.year)
                   + self.last_order.month - self.month.month)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lesson:
    """Outcomes counted: how many still buy, how many stopped, how many are too fresh to tell, and
    how many months before their last order those that stopped were warned of on average."""

    warned: int
    kept: int
    lost: int
    open: int
    months_ahead: float | None = None


@dataclass(frozen=True, slots=True)
class _Plan:
    state: WinBackState
    opened_on: date
    closed_on: date | None
    score: int | None
    cause: str
    result: str


def outcomes(session: Session, today: date, high: Collection[int] = ()) -> list[Outcome]:
    """What came of living accounts that were warned of, the newest warning first; in three
    statements. ``high`` are the accounts that are at high risk today: they are not kept yet."""
    first: Select[*tuple[Any, ...]] = (
        select(
            AccountReading.account_id, func.min(AccountReading.month), AccountReading.churn_score
        )
        .where(AccountReading.churn_level == ChurnLevel.HIGH)
        .group_by(AccountReading.account_id)
    )
    warned = {row[0]: (row[1], row[2]) for row in session.execute(first)}
    plans = _plans(session, today)
    for account_id, plan in plans.items():
        month = plan.opened_on.replace(day=1)
        if account_id not in warned or month < warned[account_id][0]:
            warned[account_id] = (month, plan.score)
    found = []
    for account_id, name, last in session.execute(_bought(today)) if warned else ():
        if account_id in warned:
            (month, score), known = warned[account_id], plans.get(account_id)
            kept, still = _kept(month, last, known, today), account_id in high
            if still and kept and (known is None or known.closed_on is None):
                kept = None
            found.append(
                Outcome(
                    account_id, name, month, score, last, kept,
                    known.state if known else None,
                    known.cause if known else "",
                    known.result if known else "",
                    still,
                )
            )  # fmt: skip
    return sorted(found, key=lambda o: (-o.month.toordinal(), -(o.score or 0), o.account_id))


def tally(found: list[Outcome]) -> Lesson:
    """Outcomes, counted."""
    ahead = [one.months_ahead for one in found if one.months_ahead is not None]
    return Lesson(
        warned=len(found),
        kept=sum(one.kept is True for one in found),
        lost=sum(one.kept is False for one in found),
        open=sum(one.kept is None for one in found),
        months_ahead=sum(ahead) / len(ahead) if ahead else None,
    )


def _kept(month: date, last: date | None, plan: _Plan | None, today: date) -> bool | None:
    """Whether an account stays: as its closed plan says, unless it buys again or stopped since;
    else by what it buys, unknown while a plan is open or the warning too fresh."""
    bought_since = (today - last).days if last else None
    if plan is not None and plan.closed_on is not None:
        if plan.state is WinBackState.LOST:
            return last is not None and last > plan.closed_on
        quiet = min((today - plan.closed_on).days, bought_since or 0)
        return quiet <= LOST_DAYS
    if bought_since is None or bought_since > LOST_DAYS:
        return False
    if plan is not None:
        return None
    return None if (today - month).days < LOST_DAYS else True


def _plans(session: Session, today: date) -> dict[int, _Plan]:
    """The newest plan of every account; one that was closed later is still open on the day."""
    query: Select[*tuple[Any, ...]] = (
        select(
            WinBackPlan.account_id, WinBackPlan.state, WinBackPlan.opened_on,
            WinBackPlan.closed_on, WinBackPlan.score, WinBackPlan.cause, WinBackPlan.result,
        )
        .where(WinBackPlan.opened_on <= today)
        .order_by(WinBackPlan.opened_on, WinBackPlan.id)
    )  # fmt: skip
    found = {}
    for account_id, state, opened, closed, score, cause, result in session.execute(query):
        over = closed is not None and closed <= today
        so_far = (state, closed) if over else (WinBackState.OPEN, None)
        found[account_id] = _Plan(so_far[0], opened, so_far[1], score, cause, result)
    return found


def _bought(today: date) -> Select[*tuple[Any, ...]]:
    """Living accounts that could have been warned of, with the day of their last order."""
    last = (
        select(SalesLine.account_id, func.max(SalesLine.date).label("day"))
        .where(SalesLine.amount > 0, SalesLine.date <= today)
        .group_by(SalesLine.account_id)
        .subquery()
    )
    high = select(AccountReading.account_id).where(AccountReading.churn_level == ChurnLevel.HIGH)
    planned = select(WinBackPlan.account_id)
    return (
        select(Account.id, Account.name, last.c.day)
        .outerjoin(last, last.c.account_id == Account.id)
        .where(Account.deleted_at.is_(None), Account.id.in_(high) | Account.id.in_(planned))
    )
