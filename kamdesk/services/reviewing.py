"""The review of a meeting: what it shows beside the plan, and how it ends (method §6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.models import Meeting
from kamdesk.models.kinds import MeetingState, ReviewQuestion
from kamdesk.services import drafting, editing, learned_facts, meetings, need_log, reflections
from kamdesk.services.learned_facts import FactLine
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.services.need_log import LoggedNeed
from kamdesk.words import Lang

NEXT_DAYS = 14
"""The next meeting is proposed this many days on where no date was given."""
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Following:
    """The next planned meeting of the account after this one."""

    id: int
    starts_at: datetime
    title: str


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """When the next meeting is to be; ``minutes`` is its length."""

    day: date
    clock: time
    minutes: int

    @property
    def starts_at(self) -> datetime:
        """The instant."""
        return datetime.combine(self.day, self.clock).astimezone()


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """What a review shows beside the meeting's own page."""

    needs: list[LoggedNeed]
    facts: list[FactLine]
    answers: dict[ReviewQuestion, str]
    following: Following | None


def load(session: Session, page: MeetingPage) -> ReviewPage:
    """Read it in four statements."""
    return ReviewPage(
        needs=need_log.of_meeting(session, page),
        facts=learned_facts.of_meeting(session, page),
        answers=reflections.of_meeting(session, page.id),
        following=_following(session, page.account_id, page.fields["starts_at"]),
    )


def proposed(fields: dict[str, object], today: date) -> NextMeeting:
    """When the next meeting is: as written down, and what is missing as this one was, a fortnight
    from today and not on a weekend."""
    starts = fields["starts_at"]
    assert isinstance(starts, datetime)
    day, clock, minutes = fields["next_date"], fields["next_clock"], fields["next_minutes"]
    if not isinstance(day, date):
        day = today + timedelta(days=NEXT_DAYS)
        day += timedelta(days=max(7 - day.weekday(), 0) if day.weekday() >= _SATURDAY else 0)
    return NextMeeting(
        day,
        time.fromisoformat(clock)
        if isinstance(clock, str) and clock
        else starts.astimezone().time(),
        minutes if isinstance(minutes, int) else int(str(fields["minutes"])),
    )


def finish(session: Session, meeting_id: int) -> None:
    """Close the meeting by the rules (see ``meetings.review``)."""
    meetings.review(session, meeting_id, {})


def finish_and_draft(session: Session, meeting_id: int, lang: Lang, today: date) -> int:
    """Close the meeting and draft the next one, as one action; returns the next one's id."""
    meeting = editing.get(session, Meeting, meeting_id)
    fields: dict[str, object] = {
        name: getattr(meeting, name)
        for name in ("starts_at", "minutes", "next_date", "next_clock", "next_minutes")
    }
    wanted = proposed(fields, today)
    meeting.next_date = wanted.day
    finish(session, meeting_id)
    title = meeting.next_step or meeting.title
    made = drafting.follow_up(session, meeting_id, wanted.starts_at, title[:200], lang, today)
    made.minutes = wanted.minutes
    session.flush()
    return made.id


def _following(session: Session, account_id: int, after: datetime) -> Following | None:
    query = (
        select(Meeting.id, Meeting.starts_at, Meeting.title)
        .where(
            Meeting.account_id == account_id,
            Meeting.state == MeetingState.PLANNED,
            Meeting.deleted_at.is_(None),
            Meeting.starts_at > after,
        )
        .order_by(Meeting.starts_at)
        .limit(1)
    )
    row = session.execute(query).first()
    return Following(*row) if row else None
