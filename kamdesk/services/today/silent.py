"""Accounts that earn and have nothing planned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, case, func, or_, select
from sqlalchemy.orm import Session

from kamdesk.models import Account, Meeting, Touch
from kamdesk.models.kinds import MeetingState, Tier, TouchState
from kamdesk.services.today.meetings import start_of

WORTH_PLANNING = (Tier.PLATINUM, Tier.GOLD, Tier.IRON)
UNPLANNED_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Unplanned:
    """An account without a next step; ``days`` since the last contact, None where never."""

    id: int
    code: str
    name: str
    tier: Tier
    days: int | None


def unplanned(session: Session, today: date) -> tuple[list[Unplanned], int]:
    """Accounts that earn and have nothing planned: best tier first, longest silence first."""
    met = (
        select(Meeting.account_id, func.max(func.date(Meeting.held_at)).label("day"))
        .where(Meeting.state == MeetingState.HELD, Meeting.deleted_at.is_(None))
        .group_by(Meeting.account_id)
        .subquery()
    )
    touched = (
        select(Touch.account_id, func.max(Touch.done_on).label("day"))
        .where(Touch.state == TouchState.DONE)
        .group_by(Touch.account_id)
        .subquery()
    )
    never = ""
    last = func.max(func.coalesce(met.c.day, never), func.coalesce(touched.c.day, never))
    order = case({tier.value: n for n, tier in enumerate(Tier)}, value=Account.tier)
    query: Select[*tuple[Any, ...]] = (
        select(Account.id, Account.code, Account.name, Account.tier, last, func.count().over())
        .outerjoin(met, met.c.account_id == Account.id)
        .outerjoin(touched, touched.c.account_id == Account.id)
        .where(
            Account.deleted_at.is_(None),
            Account.tier.in_(WORTH_PLANNING),
            _nothing_planned(today),
        )
        .order_by(order, last, Account.sort_key)
        .limit(UNPLANNED_SHOWN)
    )
    rows = session.execute(query).all()
    told: list[list[Any]] = [[*row[:4], _days_since(row[4], today)] for row in rows]
    return [Unplanned(*one) for one in told], rows[0][5] if rows else 0


def _nothing_planned(today: date) -> Any:
    """The same as ``account_filter.nothing_planned``, as sets: quicker over all accounts."""
    meetings = select(Meeting.account_id).where(
        Meeting.state == MeetingState.PLANNED,
        Meeting.deleted_at.is_(None),
        Meeting.starts_at >= start_of(today),
    )
    touches = select(Touch.account_id).where(
        Touch.state == TouchState.PLANNED, Touch.planned_on >= today
    )
    return and_(
        or_(Account.next_date.is_(None), Account.next_date < today),
        Account.id.not_in(meetings),
        Account.id.not_in(touches),
    )


def _days_since(last: str | date | None, today: date) -> int | None:
    if not last:
        return None
    day = last if isinstance(last, date) else date.fromisoformat(last)
    return max((today - day).days, 0)
