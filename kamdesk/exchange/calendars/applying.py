"""Doing what a plan says: events become meetings, in the caller's one action."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from kamdesk import words
from kamdesk.exchange.calendars import touches
from kamdesk.exchange.calendars.matching import Change, Line, Plan
from kamdesk.models import Meeting
from kamdesk.models.kinds import MeetingState
from kamdesk.services import editing, meetings
from kamdesk.words import Lang


@dataclass(slots=True)
class Applied:
    """How many meetings were arranged, changed (moved ones included) and called off, contacts of
    the plan with them, and how many new events were left out because they have no account."""

    arranged: int = 0
    changed: int = 0
    cancelled: int = 0
    left_out: int = 0


def apply(
    session: Session,
    plan: Plan,
    language: Lang,
    chosen: Mapping[str, int | None] | None = None,
    today: date | None = None,
) -> Applied:
    """Carry a plan out. ``chosen`` gives events an account by their key; None leaves one out.
    ``today`` is the day from which contacts of the plan are replanned."""
    done = Applied()
    day = today or date.today()
    accounts = chosen or {}
    for line in plan.lines:
        if line.touch_id is not None:
            if line.change in (Change.MOVED, Change.CANCELLED) and touches.follow(
                session, line.touch_id, line.event, day, language
            ):
                done.cancelled += line.change is Change.CANCELLED
                done.changed += line.change is Change.MOVED
        elif line.change is Change.NEW:
            account_id = accounts.get(line.event.key, line.account_id)
            if account_id is None:
                done.left_out += 1
            else:
                _arrange(session, line, account_id, language)
                done.arranged += 1
        elif line.change in (Change.MOVED, Change.CHANGED):
            _change(session, line)
            done.changed += 1
        elif line.change is Change.CANCELLED:
            assert line.meeting_id is not None
            meetings.cancel(session, line.meeting_id)
            done.cancelled += 1
    session.flush()
    return done


def _arrange(session: Session, line: Line, account_id: int, language: Lang) -> None:
    event = line.event
    values = {
        "title": event.title or words.text("calendar.untitled", language),
        "minutes": event.minutes,
        "place": event.place,
        "purpose": event.text,
        "calendar_uid": event.key,
    }
    invited = list(line.contact_ids) if account_id == line.account_id else []
    meetings.arrange(session, account_id, event.starts_at, values, invited)


def _change(session: Session, line: Line) -> None:
    """Time, length, title and place follow the calendar; the plan stays."""
    assert line.meeting_id is not None
    meeting = editing.get(session, Meeting, line.meeting_id)
    if meeting.state is not MeetingState.PLANNED:
        return
    meeting.starts_at, meeting.minutes = line.event.starts_at, line.event.minutes
    meeting.title = line.event.title or meeting.title
    meeting.place = line.event.place
    session.flush()
