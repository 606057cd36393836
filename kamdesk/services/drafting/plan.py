"""The draft of a plan as a whole, and meetings that are arranged with one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from kamdesk.errors import RefusedError
from kamdesk.models import Meeting
from kamdesk.models.kinds import MeetingState
from kamdesk.services import editing, meetings
from kamdesk.services.drafting import commitment, discovery, ground, opening, proof
from kamdesk.services.drafting.drafted import Drafted
from kamdesk.words import Lang


def draft(session: Session, meeting_id: int, lang: Lang, today: date) -> Drafted:
    """Fill what is blank in a planned meeting's plan; what was typed is never touched.

    Texts are written in ``lang``. Raises ``RefusedError("not_planned")`` for a meeting that was
    held or called off.
    """
    meeting = editing.get(session, Meeting, meeting_id)
    if meeting.state is not MeetingState.PLANNED:
        raise RefusedError("not_planned")
    on = ground.read(session, meeting, lang, today)
    for step in (opening, discovery, proof, commitment):
        step.draft(on)
    session.flush()
    return Drafted(on.counts)


def arrange_drafted(
    session: Session,
    account_id: int,
    starts_at: datetime,
    values: Mapping[str, Any],
    contact_ids: list[int] | None,
    lang: Lang,
    today: date,
) -> Meeting:
    """Arrange a meeting (see ``meetings.arrange``) and draft its plan at once."""
    meeting = meetings.arrange(session, account_id, starts_at, values, contact_ids)
    draft(session, meeting.id, lang, today)
    return meeting


def follow_up(
    session: Session, meeting_id: int, starts_at: datetime, title: str, lang: Lang, today: date
) -> Meeting:
    """The next meeting after one that was held: same people, what was not settled goes along (see
    ``meetings.follow_up``), and the rest of its plan is drafted."""
    following = meetings.follow_up(session, meeting_id, starts_at, title)
    draft(session, following.id, lang, today)
    return following
