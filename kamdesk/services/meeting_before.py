"""What earlier meetings with an account tell the coach about this one (method §6)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from kamdesk.method import advance, craft
from kamdesk.method.coach_plan import Raised
from kamdesk.models import LearnedFact, Meeting, Objection
from kamdesk.models.kinds import MeetingState, ObjectionKind, ObjectionState, Outcome
from kamdesk.services.objection_library.counting import raised

Query = Select[*tuple[Any, ...]]
_MEETING: Any = bindparam("meeting_id")
_ACCOUNT: Any = bindparam("account_id")
MOST = 12
"""A streak is looked for in so many meetings before this one."""


@dataclass(frozen=True, slots=True)
class Before:
    """Objections that the account raised elsewhere, by kind; how many continuations ended the
    meetings before this one on the same opportunity (without one, on none); which facts of this
    meeting were learned, by their question, and whether each is in the file."""

    raised: tuple[Raised, ...] = ()
    continuations: int = 0
    facts: tuple[tuple[int | None, bool], ...] = ()


def read(session: Session, meeting: Meeting) -> Before:
    """Read it in three statements."""
    taken = session.connection().execute(_taken(), {"meeting_id": meeting.id})
    return Before(
        raised=tuple(_raised_elsewhere(session, meeting)),
        continuations=craft.streak(_outcomes(session, meeting)),
        facts=tuple((question, bool(done)) for question, done in taken),
    )


def _raised_elsewhere(session: Session, meeting: Meeting) -> Iterable[Raised]:
    """The kind that came most often first; answers that were accepted settled it."""
    this = {"account_id": meeting.account_id, "meeting_id": meeting.id}
    groups: dict[ObjectionKind, list[tuple[str, ObjectionState]]] = {}
    for kind, text, state in session.connection().execute(_elsewhere(), this):
        groups.setdefault(kind, []).append((text, state))
    found = [
        Raised(kind, said[0][0], len(said), any(state is ObjectionState.OPEN for _t, state in said))
        for kind, said in groups.items()
    ]
    return sorted(found, key=lambda one: -one.times)


def _outcomes(session: Session, meeting: Meeting) -> list[Outcome | None]:
    """As the figures count them, oldest first."""
    values = {
        "account_id": meeting.account_id,
        "meeting_id": meeting.id,
        "opportunity_id": meeting.opportunity_id,
        "starts_at": meeting.starts_at,
    }
    found = session.connection().execute(_held(), values).all()
    return [
        advance.counted_outcome(outcome, person, action, on) if outcome else None
        for outcome, person, action, on in reversed(found)
    ]


@cache
def _taken() -> Query:
    return select(LearnedFact.question_id, LearnedFact.taken_on.is_not(None)).where(
        LearnedFact.meeting_id == _MEETING
    )


@cache
def _elsewhere() -> Query:
    return (
        select(Objection.kind, Objection.text, Objection.state)
        .outerjoin(Meeting, Meeting.id == Objection.meeting_id)
        .where(
            Objection.account_id == _ACCOUNT,
            Objection.meeting_id.is_distinct_from(_MEETING),
            raised(),
        )
        .order_by(Objection.heard_on.desc().nulls_last(), Objection.id.desc())
    )


@cache
def _held() -> Query:
    return (
        select(Meeting.outcome, Meeting.got_contact_id, Meeting.got_action, Meeting.got_date)
        .where(
            Meeting.account_id == _ACCOUNT,
            Meeting.opportunity_id.is_not_distinct_from(bindparam("opportunity_id")),
            Meeting.id != _MEETING,
            Meeting.state == MeetingState.HELD,
            Meeting.deleted_at.is_(None),
            Meeting.starts_at < bindparam("starts_at"),
        )
        .order_by(Meeting.starts_at.desc())
        .limit(MOST)
    )
