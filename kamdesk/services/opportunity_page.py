"""One opportunity, whole: its people, its meetings, the promises made for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from kamdesk.errors import NotFoundError
from kamdesk.models import Opportunity
from kamdesk.services import account_page, editing, promises
from kamdesk.services.opportunity_lines import (
    MeetingMark,
    OpportunityLine,
    lines,
    loose_meetings,
)
from kamdesk.services.promises import PromiseLine


@dataclass(frozen=True, slots=True)
class OpportunityPage:
    """An opportunity with everything around it. ``fields`` holds the columns of ``Opportunity``;
    ``promises`` are those of the meetings that serve it."""

    id: int
    fields: dict[str, Any]
    line: OpportunityLine
    people: list[account_page.Person]
    promises: list[PromiseLine]
    loose: list[MeetingMark]
    """Meetings of the account that serve no opportunity yet, newest first."""


def load(session: Session, opportunity_id: int) -> OpportunityPage:
    """Read an opportunity; ``NotFoundError`` where it is gone or in the bin."""
    stored = editing.get(session, Opportunity, opportunity_id)
    found = lines(session, Opportunity.id == opportunity_id)
    if not found:
        raise NotFoundError("opportunity", opportunity_id)
    line = found[0]
    served = {mark.id for mark in line.meetings}
    return OpportunityPage(
        id=opportunity_id,
        fields={a.key: getattr(stored, a.key) for a in inspect(Opportunity).column_attrs},
        line=line,
        people=account_page.people(session, line.account_id),
        promises=[
            promise
            for promise in promises.of_account(session, line.account_id)
            if promise.meeting_id in served
        ],
        loose=loose_meetings(session, line.account_id),
    )
