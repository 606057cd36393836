"""The people of an account in their parts (method §6), with the day of the last contact."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session

from kamdesk.models import AccountContact, Attendee, Contact, Meeting, Touch
from kamdesk.models.kinds import MeetingState, TouchState
from kamdesk.services.account_lines import Person


def people(session: Session, account_id: int) -> list[Person]:
    """The buying centre, most influential first, with the day each was last met or spoken to."""
    rows: list[Any] = [*session.connection().execute(_query(), {"account_id": account_id}).all()]
    return [Person(*(*row[:-2], _latest(row[-2], row[-1]))) for row in rows]


@cache
def _query() -> Select[*tuple[Any, ...]]:
    """Put together once, since that takes longer than to run it."""
    met = (
        select(func.max(func.date(Meeting.held_at, "localtime")))
        .join(Attendee, Attendee.meeting_id == Meeting.id)
        .where(Attendee.contact_id == Contact.id, Meeting.state == MeetingState.HELD)
        .scalar_subquery()
    )
    touched = (
        select(func.max(Touch.done_on))
        .where(
            Touch.account_id == AccountContact.account_id,
            Touch.contact_id == Contact.id,
            Touch.state == TouchState.DONE,
        )
        .scalar_subquery()
    )
    return parts(
        Contact.phone,
        Contact.mobile,
        Contact.email,
        Contact.birthday,
        Contact.birthday_lunar,
        AccountContact.reports_to_id,
        AccountContact.left_on,
        met,
        touched,
    )


def parts(*columns: Any) -> Select[*tuple[Any, ...]]:
    """Whoever has a part at ``:account_id``: the columns of ``account_lines.Part``, then these;
    the most influential first, those who left at the end."""
    return (
        select(
            Contact.id,
            Contact.name,
            Contact.other_name,
            AccountContact.title,
            AccountContact.department,
            AccountContact.role,
            AccountContact.influence,
            AccountContact.support,
            AccountContact.coverage,
            *columns,
        )
        .join(Contact, Contact.id == AccountContact.contact_id)
        .where(AccountContact.account_id == bindparam("account_id"), Contact.deleted_at.is_(None))
        .order_by(
            AccountContact.left_on.is_not(None),
            AccountContact.influence.desc().nulls_last(),
            Contact.sort_key,
        )
    )


def _latest(met: str | None, touched: date | None) -> date | None:
    days = [date.fromisoformat(met)] if met else []
    return max([*days, touched] if touched else days, default=None)
