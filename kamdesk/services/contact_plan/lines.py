"""Touches of a period as lines of a list, a week or an agenda."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from kamdesk.models import Account, AccountContact, Contact, Touch
from kamdesk.models.kinds import BuyingRole, Channel, Tier, TouchState
from kamdesk.services.contact_plan.wanted import Wanted

DAY = func.coalesce(Touch.done_on, Touch.planned_on)
"""When a touch was done, else when it is planned."""
ORDER = Account.sort_key


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
    query = line_query().where(DAY.between(first, last))
    if account_id is not None:
        query = query.where(Touch.account_id == account_id)
    return [TouchLine(*row) for row in session.execute(query.order_by(DAY, ORDER, Touch.id))]


def planned_ids(
    session: Session, first: date, last: date, wanted: Wanted | None = None
) -> list[int]:
    """The ids of what is planned in a period, by day."""
    query = line_query().where(
        Touch.state == TouchState.PLANNED, Touch.planned_on.between(first, last)
    )
    if wanted is not None:
        query = wanted.narrow(query)
    query = query.with_only_columns(Touch.id).order_by(Touch.planned_on, Touch.id)
    return list(session.scalars(query))


def late(session: Session, today: date, limit: int = 200) -> list[TouchLine]:
    """Planned touches past their day, the oldest first."""
    query = line_query().where(Touch.state == TouchState.PLANNED, Touch.planned_on < today)
    return [TouchLine(*row) for row in session.execute(query.order_by(DAY, Touch.id).limit(limit))]


def one(session: Session, touch_id: int) -> TouchLine | None:
    """One touch, or None where it is gone."""
    row = session.execute(line_query().where(Touch.id == touch_id)).first()
    return TouchLine(*row) if row else None


def line_query() -> Select[*tuple[Any, ...]]:
    """What a ``TouchLine`` is made of, of accounts that are not in the bin."""
    return (
        select(
            Touch.id,
            DAY.label("day"),
            Touch.planned_on,
            Touch.ideal_on,
            Touch.state,
            Touch.channel,
            Account.id.label("home"),
            Account.code,
            Account.name.label("account"),
            Account.tier,
            Touch.contact_id,
            func.coalesce(Contact.name, "").label("contact"),
            func.coalesce(AccountContact.title, "").label("title"),
            AccountContact.role,
            Touch.minutes,
            Touch.cost,
            Touch.note,
            Touch.next_step,
            func.coalesce(Touch.skip_reason, "").label("skipped"),
            Touch.generated.is_not(True).label("by_hand"),
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
