"""What a draft stands on: the plan so far, the meeting before it, the opportunity it serves."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kamdesk import words
from kamdesk.method import advance
from kamdesk.models import Meeting, Opportunity, Question
from kamdesk.models.kinds import MeetingState, OpportunityState, QuestionKind
from kamdesk.services import carrying, editing, meeting_page, meetings
from kamdesk.services.drafting.drafted import Source
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.words import Lang

_FIRST = (QuestionKind.BACKGROUND, QuestionKind.DIFFICULTY)


@dataclass(slots=True)
class Ground:
    """The plan as it was when the draft began, and what was put into it since."""

    session: Session
    page: MeetingPage
    last: Meeting | None
    """The meeting held before this one."""
    opportunity: Opportunity | None
    lang: Lang
    today: date
    counts: Counter[Source] = field(default_factory=Counter)

    @property
    def day(self) -> date:
        """The day of the meeting."""
        day: date = self.page.fields["starts_at"].astimezone().date()
        return day

    @property
    def last_won(self) -> bool:
        """Whether the last meeting brought a step of theirs: person, action and date."""
        last = self.last
        return last is not None and advance.is_advance(
            last.got_contact_id, last.got_action, last.got_date
        )

    def say(self, name: str, /, **params: object) -> str:
        """A sentence of a draft in the draft's language."""
        return words.text(f"draft.{name}", self.lang, **params)

    def is_blank(self, *names: str) -> bool:
        """Whether none of these fields of the meeting holds anything."""
        return all(self.page.fields[name] in (None, "") for name in names)

    def fill(self, source: Source, **values: Any) -> None:
        """Write fields that are blank and have something to say; others stay as they are."""
        told = {n: v for n, v in values.items() if v not in (None, "") and self.is_blank(n)}
        if told:
            meetings.update(self.session, self.page.id, told)
            self.page.fields.update(told)
            self.counts[source] += 1

    def add(self, source: Source, part: str, /, **values: Any) -> int:
        """Add a part to the plan; returns its id."""
        self.counts[source] += 1
        row = {"meeting_id": self.page.id, **values}
        return int(meetings.add_part(self.session, part, row).id)


def read(session: Session, meeting: Meeting, lang: Lang, today: date) -> Ground:
    """Carry over what the last meeting left, then read the plan with everything around it."""
    last = _last(session, meeting)
    carried = _carry(session, last, meeting) if last else 0
    page = meeting_page.load(session, meeting.id, today)
    ground = Ground(session, page, last, _opportunity(session, meeting, last), lang, today)
    if carried:
        ground.counts[Source.LAST_MEETING] += carried
    return ground


def _last(session: Session, meeting: Meeting) -> Meeting | None:
    query = (
        select(Meeting)
        .where(
            Meeting.account_id == meeting.account_id,
            Meeting.id != meeting.id,
            Meeting.state == MeetingState.HELD,
            Meeting.deleted_at.is_(None),
            Meeting.starts_at < meeting.starts_at,
        )
        .order_by(Meeting.starts_at.desc())
        .limit(1)
    )
    return session.scalars(query).first()


def _carry(session: Session, last: Meeting, meeting: Meeting) -> int:
    """Kinds that the plan has already are not carried, and nothing is while another planned meeting
    of the account stands in line for it."""
    others = select(func.count()).where(
        Meeting.account_id == meeting.account_id,
        Meeting.id != meeting.id,
        Meeting.state == MeetingState.PLANNED,
        Meeting.deleted_at.is_(None),
        Meeting.starts_at > last.starts_at,
    )
    if session.scalar(others):
        return 0
    there = set(session.scalars(select(Question.kind).where(Question.meeting_id == meeting.id)))
    kinds = [kind for kind in _FIRST if kind not in there]
    return carrying.carry_over(session, last, meeting.id, kinds) if kinds else 0


def _opportunity(session: Session, meeting: Meeting, last: Meeting | None) -> Opportunity | None:
    """The meeting's own, the last meeting's while it is open, or the account's only open one."""
    if meeting.opportunity_id is not None:
        return editing.get(session, Opportunity, meeting.opportunity_id)
    query = (
        select(Opportunity)
        .where(
            Opportunity.account_id == meeting.account_id,
            Opportunity.state == OpportunityState.OPEN,
            Opportunity.deleted_at.is_(None),
        )
        .order_by(Opportunity.expected_on.is_(None), Opportunity.expected_on, Opportunity.id)
    )
    found = list(session.scalars(query))
    served = [one for one in found if last is not None and one.id == last.opportunity_id]
    return next(iter(served or (found if len(found) == 1 else ())), None)
