"""Touches of a period as lines of a list, a week or an agenda."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from kamdesk.models import Account, AccountContact, Contact, Touch
from kamdesk.models.kinds import BuyingRole, Channel, Tier, TouchState


@dataclass(frozen=True, slots=True)
class TouchLine:
    """A touch; ``day`` is when it was done, else when it is planned. ``cost`` in money units."""

    id: int
    day: date
    planned_on: date | None
    ideal_on: date | None
    state: TouchState
    channel: Channel
    account_id: int
    code: str
    account: str
    tier: Tier | None
    contact_id: int | None
    contact: str
    title: str
    role: BuyingRole | None
    minutes: int | None
    cost: int | None
    note: str
    next_step: str
    skip_reason: str
    by_hand: bool

    def days_late(self, today: date) -> int:
        """How many days past its day a planned touch is; 0 or less is not late."""
        return (today - self.day).days if self.state is TouchState.PLANNED else 0


def between(
    session: Session, first: date, last: date, account_id: int | None = None
) -> list[TouchLine]:
    """All touches whose day lies in a period, by day, in one statement."""
    query = _lines().where(_DAY.between(first, last))
    if account_id is not None:
        query = query.where(Touch.account_id == account_id)
    return [TouchLine(*row) for row in session.execute(query.order_by(_DAY, _ORDER, Touch.id))]


def late(session: Session, today: date, limit: int = 200) -> list[TouchLine]:
    """Planned touches past their day, the oldest first."""
    query = _lines().where(Touch.state == TouchState.PLANNED, Touch.planned_on < today)
    return [TouchLine(*row) for row in session.execute(query.order_by(_DAY, Touch.id).limit(limit))]


def one(session: Session, touch_id: int) -> TouchLine | None:
    """One touch, or None where it is gone."""
    row = session.execute(_lines().where(Touch.id == touch_id)).first()
    return TouchLine(*row) if row else None


_DAY = func.coalesce(Touch.done_on, Touch.planned_on)
_ORDER = Account.sort_key


def _lines() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Touch.id,
            _DAY,
            Touch.planned_on,
            Touch.ideal_on,
            Touch.state,
            Touch.channel,
            Account.id,
            Account.code,
            Account.name,
            Account.tier,
            Touch.contact_id,
            func.coalesce(Contact.name, ""),
            func.coalesce(AccountContact.title, ""),
            AccountContact.role,
            Touch.minutes,
            Touch.cost,
            Touch.note,
            Touch.next_step,
            func.coalesce(Touch.skip_reason, ""),
            Touch.generated.is_not(True),
        )
        .join(Account, Account.id == Touch.account_id)
        .outerjoin(Contact, Contact.id == Touch.contact_id)
        .outerjoin(
            AccountContact,
            (AccountContact.account_id == Touch.account_id)
            & (AccountContact.contact_id == Touch.contact_id),
        )
        .where(Account.deleted_at.is_(None))
    )
