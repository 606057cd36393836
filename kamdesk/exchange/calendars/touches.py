"""Contacts of the plan in a calendar file: written out as days, taken in where they are ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk import words
from kamdesk.exchange.calendars.event import WRITTEN, CalendarEvent, Window
from kamdesk.exchange.calendars.zones import instant
from kamdesk.models import Account, Contact, Touch
from kamdesk.models.kinds import TouchState
from kamdesk.services import contact_plan
from kamdesk.words import Lang

if TYPE_CHECKING:
    from icalendar import Event

ENDING = "@touch.kamdesk.app"
"""Ends the UID of a contact of the plan."""
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Known:
    """A contact of the plan that an event stands for."""

    id: int
    uid: str
    state: TouchState
    planned_on: date | None
    account_id: int
    binned: bool


def is_touch(event: CalendarEvent) -> bool:
    """Whether an event is a contact of some book's plan, and so never a meeting."""
    return event.key.endswith(ENDING)


def events(
    session: Session, touch_ids: Sequence[int], stamp: datetime, language: Lang
) -> Iterator[Event]:
    """Contacts as events of a whole day that takes no time, by day; those of accounts in the bin
    are left out."""
    for at in range(0, len(touch_ids), _CHUNK):
        query = (
            select(Touch, Account.name, Contact.name)
            .join(Account, Account.id == Touch.account_id)
            .outerjoin(Contact, Contact.id == Touch.contact_id)
            .where(
                Touch.id.in_(touch_ids[at : at + _CHUNK]),
                Touch.planned_on.is_not(None),
                Account.deleted_at.is_(None),
            )
            .order_by(Touch.planned_on, Touch.id)
        )
        for touch, account, person in session.execute(query):
            yield _event(touch, account, person or "", stamp, language)


def _event(touch: Touch, account: str, person: str, stamp: datetime, language: Lang) -> Event:
    from icalendar import Event

    day = touch.planned_on
    assert day is not None
    made: Any = Event()
    made.add("uid", f"{touch.uid}{ENDING}")
    made.add("dtstamp", stamp.astimezone(UTC))
    made.add("sequence", touch.revision)
    made.add("dtstart", day)
    made.add("dtend", day + timedelta(days=1))
    made.add("transp", "TRANSPARENT")
    made.add(WRITTEN, f"{day:%Y%m%d}")
    skipped = touch.state is TouchState.SKIPPED
    made.add("status", "CANCELLED" if skipped else "CONFIRMED")
    parts = (words.of(touch.channel, language), account, person)
    made.add("summary", " · ".join(part for part in parts if part))
    if touch.note:
        made.add("description", touch.note)
    return made  # type: ignore[no-any-return]


def known(session: Session, found: Sequence[CalendarEvent]) -> dict[str, Known]:
    """The contacts that these events stand for, by the events' keys."""
    uids = [event.key.removesuffix(ENDING) for event in found]
    kept: dict[str, Known] = {}
    for at in range(0, len(uids), _CHUNK):
        query = (
            select(Touch.id, Touch.uid, Touch.state, Touch.planned_on, Touch.account_id,
                   Account.deleted_at.is_not(None))
            .join(Account, Account.id == Touch.account_id)
            .where(Touch.uid.in_(uids[at : at + _CHUNK]))
        )  # fmt: skip
        for row in session.execute(query):
            kept[f"{row[1]}{ENDING}"] = Known(*row)
    return kept


def day_of(event: CalendarEvent) -> date:
    """The local day of an event."""
    return event.starts_at.astimezone().date()


def was(touch: Known) -> datetime | None:
    """When it is planned, as the moment that a day is shown with."""
    return instant(touch.planned_on) if touch.planned_on else None


def has_moved(event: CalendarEvent, touch: Known) -> bool:
    """Whether somebody moved it in the calendar; what the plan moved since is no reason."""
    return day_of(event) not in (touch.planned_on, event.written_on)


def can_follow(event: CalendarEvent, touch: Known | None, window: Window) -> bool:
    """Whether the plan follows what the calendar says: of a planned one, not into the past."""
    if touch is None or touch.binned or touch.state is not TouchState.PLANNED:
        return False
    return event.cancelled or day_of(event) >= window.first


def follow(
    session: Session, touch_id: int, event: CalendarEvent, today: date, language: Lang
) -> bool:
    """Move a contact to its event's day, or skip it where that was called off; whether that was
    possible: moving the one before may have taken it out of the plan."""
    touch = session.get(Touch, touch_id)
    if touch is None or touch.state is not TouchState.PLANNED:
        return False
    if event.cancelled:
        contact_plan.skip(session, touch_id, words.text("calendar.called_off", language), today)
    elif day_of(event) < today:
        return False
    else:
        contact_plan.move(session, touch_id, day_of(event), today)
    return True
