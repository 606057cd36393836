"""Writing meetings and contacts of the plan as a calendar file that other programs take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from kamdesk import __version__, words
from kamdesk.exchange.calendars import touches
from kamdesk.exchange.calendars.event import OURS, uid_and_occurrence
from kamdesk.exchange.calendars.zones import local_zone
from kamdesk.models import Account, Contact, Meeting
from kamdesk.models.kinds import MeetingState, QuestionKind
from kamdesk.replacing import replacing
from kamdesk.words import Lang

if TYPE_CHECKING:
    from icalendar import Calendar, Event

_REMIND = timedelta(minutes=30)
_AGENDA = (QuestionKind.BACKGROUND, QuestionKind.DIFFICULTY)


@dataclass(frozen=True, slots=True)
class Edition:
    """In which language, stamped when; ``client_safe`` leaves out what no client may see: of a
    single meeting its agenda, of several everything but that the time is taken."""

    language: Lang
    stamp: datetime
    client_safe: bool = False


def write(
    session: Session,
    meeting_ids: Sequence[int],
    target: Path,
    edition: Edition,
    touch_ids: Sequence[int] = (),
) -> int:
    """Write these meetings, earliest first, and contacts of the plan; how many there were. What is
    in the bin is left out, and from an edition for clients all contacts are.

    Raises FileError as ``replacing`` does; an older file of the name stays whole then.
    """
    meetings = _meetings(session, meeting_ids)
    people = _people(session, meetings)
    calendar = _calendar()
    veiled = edition.client_safe and len(meetings) > 1
    for meeting in meetings:
        calendar.add_component(_event(meeting, people, edition, veiled=veiled))
    planned = [] if edition.client_safe else touch_ids
    days = list(touches.events(session, planned, edition.stamp, edition.language))
    for day in days:
        calendar.add_component(day)
    if meetings:
        _add_zones(calendar, meetings)
    with replacing(target) as unfinished:
        unfinished.write_bytes(calendar.to_ical())
    return len(meetings) + len(days)


def _meetings(session: Session, meeting_ids: Sequence[int]) -> Sequence[Meeting]:
    query = (
        select(Meeting)
        .join(Account, Account.id == Meeting.account_id)
        .where(
            Meeting.id.in_(meeting_ids),
            Meeting.deleted_at.is_(None),
            Account.deleted_at.is_(None),
        )
        .options(selectinload(Meeting.attendees), selectinload(Meeting.questions))
        .order_by(Meeting.starts_at, Meeting.id)
    )
    return session.scalars(query).all()


def _people(session: Session, meetings: Sequence[Meeting]) -> dict[int, tuple[str, str]]:
    """Name and e-mail of those invited who have one."""
    ids = {one.contact_id for meeting in meetings for one in meeting.attendees}
    rows = session.execute(
        select(Contact.id, Contact.name, Contact.email).where(
            Contact.id.in_(ids), Contact.email != "", Contact.deleted_at.is_(None)
        )
    )
    return {contact_id: (name, email) for contact_id, name, email in rows}


def _calendar() -> Calendar:
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", f"-//KamDesk//KamDesk {__version__}//EN")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    return made


def _event(
    meeting: Meeting, people: dict[int, tuple[str, str]], edition: Edition, *, veiled: bool
) -> Event:
    from icalendar import Event

    made = Event()
    _add_identity(made, meeting)
    made.add("dtstamp", edition.stamp.astimezone(UTC))
    made.add("sequence", meeting.revision)
    starts = _zoned(meeting.starts_at)
    made.add("dtstart", starts)
    made.add("dtend", _zoned(meeting.starts_at + timedelta(minutes=meeting.minutes)))
    cancelled = meeting.state is MeetingState.CANCELLED
    made.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    if veiled:
        made.add("summary", words.text("calendar.taken", edition.language))
        made.add("class", "PRIVATE")
        return made
    made.add("summary", meeting.title)
    if meeting.place:
        made.add("location", meeting.place)
    description = _description(meeting, edition)
    if description:
        made.add("description", description)
    for one in meeting.attendees:
        if one.contact_id in people:
            made.add("attendee", _address(*people[one.contact_id]), encode=False)
    if meeting.state is MeetingState.PLANNED:
        made.add_component(_alarm(meeting.title))
    return made


def _add_identity(made: Any, meeting: Meeting) -> None:
    """The UID that stays; for one of somebody else's series with the time it has there."""
    uid, at = uid_and_occurrence(meeting.calendar_uid or f"{meeting.uid}{OURS}")
    made.add("uid", uid)
    if len(at) == len("20260101"):
        made.add("recurrence-id", datetime.strptime(at, "%Y%m%d").date())
    elif at:
        made.add("recurrence-id", datetime.strptime(at, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC))


def _description(meeting: Meeting, edition: Edition) -> str:
    """The purpose; for our eyes what is to be asked below it."""
    if edition.client_safe:
        return meeting.purpose
    asked = [
        f"- {question.topic or question.text}"
        for question in meeting.questions
        if question.kind in _AGENDA and (question.topic or question.text)
    ]
    head = [words.text("calendar.agenda", edition.language), *asked] if asked else []
    return "\n\n".join(filter(None, (meeting.purpose, "\n".join(head))))


def _address(name: str, email: str) -> Any:
    from icalendar import vCalAddress, vText

    made = vCalAddress(f"mailto:{email}")
    made.params["CN"] = vText(name)
    made.params["ROLE"] = vText("REQ-PARTICIPANT")
    return made


def _alarm(title: str) -> Any:
    from icalendar import Alarm

    made = Alarm()
    made.add("action", "DISPLAY")
    made.add("description", title)
    made.add("trigger", -_REMIND)
    return made


def _zoned(moment: datetime) -> datetime:
    """In this machine's zone by name, else in UTC: an offset alone is no zone."""
    zone = local_zone()
    return moment.astimezone(zone or UTC)


def _add_zones(calendar: Calendar, meetings: Sequence[Meeting]) -> None:
    """How the zones used behave in the years of the meetings."""
    first, last = meetings[0].starts_at.year, meetings[-1].starts_at.year
    calendar.add_missing_timezones(date(first - 1, 1, 1), date(last + 2, 1, 1))
