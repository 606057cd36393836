"""Accounts that have a tier and nothing planned: as loud as what is late, planned in one go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session

from kamdesk.models import Account, Touch
from kamdesk.models.kinds import Channel, Tier, TouchState
from kamdesk.services import working_calendars
from kamdesk.services.contact_plan.planning import HORIZON_DAYS, MOST_A_DAY, Progress, replan
from kamdesk.services.contact_plan.wanted import Wanted
from kamdesk.services.contact_plan.weightiest import weightiest

_CHUNK = 500
_RANK = case({tier.value: place for place, tier in enumerate(Tier)}, value=Account.tier)


@dataclass(frozen=True, slots=True)
class Bare:
    """How many accounts there are, and the names of the first, the best tiers before others."""

    count: int = 0
    names: tuple[str, ...] = ()


def bare(session: Session, today: date, wanted: Wanted, most: int = 4) -> Bare:
    """Who has nothing planned from today on, in one statement; ``wanted`` narrows by account."""
    query = _bare(today, wanted).add_columns(Account.name, func.count().over())
    rows = session.execute(query.limit(most)).all()
    return Bare(rows[0][2], tuple(row[1] for row in rows)) if rows else Bare()


def plan_bare(
    session: Session,
    today: date,
    wanted: Wanted,
    progress: Progress | None = None,
    account_id: int | None = None,
) -> int:
    """Plan them, or the one account told, whatever its tier; how many accounts there were.

    Where the rules ask for nobody (no people, or none of a role that has a rule), a call to the
    weightiest person, or to whoever is there, is put on the next working day with room.
    """
    ids = list(session.scalars(_bare(today, wanted, account_id)))
    for at in range(0, len(ids), _CHUNK):
        if progress is not None:
            progress(at, len(ids))
        replan(session, today, ids[at : at + _CHUNK])
    left = list(session.scalars(_bare(today, wanted, account_id)))
    _call(session, left, today)
    return len(ids)


def _bare(today: date, wanted: Wanted, account_id: int | None = None) -> Select[int]:
    planned = select(Touch.account_id).where(
        Touch.state == TouchState.PLANNED, Touch.planned_on >= today
    )
    which = Account.tier.is_not(None) if account_id is None else Account.id == account_id
    query = select(Account.id).where(
        Account.deleted_at.is_(None), which, Account.id.not_in(planned)
    )
    query = query.order_by(_RANK, Account.sort_key, Account.id)
    return wanted.narrow_named(query)


def _call(session: Session, account_ids: Sequence[int], today: date) -> None:
    """One call to each, so many a day as a rep can do."""
    calendar = working_calendars.of_book(session, today, today + timedelta(days=HORIZON_DAYS))
    found = weightiest(session, account_ids)
    for place, account_id in enumerate(account_ids):
        day = calendar.add(calendar.on_or_after(today), place // MOST_A_DAY)
        session.add(
            Touch(
                account_id=account_id,
                contact_id=found.get(account_id),
                channel=Channel.PHONE,
                planned_on=day,
            )
        )
    session.flush()
