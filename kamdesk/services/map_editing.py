"""Changing a relationship map: places, lines, placeholders, questions for the next meeting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.errors import NotFoundError, RefusedError, ValidationError
from kamdesk.models import (
    AccountContact,
    Contact,
    InfluenceLine,
    Meeting,
    Placeholder,
    Question,
)
from kamdesk.models.base import Base
from kamdesk.models.kinds import BuyingRole, MeetingState, QuestionKind
from kamdesk.services import contacts, editing, meetings

Place = tuple[int, int]


def set_places(
    session: Session,
    account_id: int,
    people: Mapping[int, Place],
    placeholders: Mapping[int, Place] | None = None,
) -> None:
    """Where cards stand, in design pixels; people by contact, placeholders by their own id."""
    for contact_id, (x, y) in people.items():
        part = _part(session, account_id, contact_id)
        part.map_x, part.map_y = x, y
    for gap_id, (x, y) in (placeholders or {}).items():
        gap = editing.get(session, Placeholder, gap_id)
        gap.map_x, gap.map_y = x, y
    session.flush()


def tidy(session: Session, account_id: int) -> None:
    """Forget all places, so that the reporting tree lays the map out."""
    parts = session.scalars(select(AccountContact).where(AccountContact.account_id == account_id))
    gaps = session.scalars(select(Placeholder).where(Placeholder.account_id == account_id))
    for row in (*parts, *gaps):
        row.map_x = row.map_y = None
    session.flush()


def report_to(session: Session, account_id: int, contact_id: int, superior: int | None) -> None:
    """Draw or remove a reporting line; ``ValidationError`` ``reports_ring`` for a ring."""
    part = _part(session, account_id, contact_id)
    if superior is not None:
        _part(session, account_id, superior)
    part.reports_to_id = superior
    session.flush()
    contacts.check_reporting(session, account_id, contact_id)


def place_under(session: Session, placeholder_id: int, superior: int | None) -> None:
    """Whom a placeholder reports to."""
    editing.get(session, Placeholder, placeholder_id).reports_to_id = superior
    session.flush()


def influence(
    session: Session, account_id: int, from_id: int, to_id: int, note: str = ""
) -> InfluenceLine:
    """Somebody moves somebody; drawing the line again only changes its note.

    Raises ``ValidationError`` ``influence_self`` for one person.
    """
    if from_id == to_id:
        raise ValidationError.of("influence", "influence_self")
    for contact_id in (from_id, to_id):
        _part(session, account_id, contact_id)
    line = session.scalars(
        select(InfluenceLine).where(
            InfluenceLine.account_id == account_id,
            InfluenceLine.from_id == from_id,
            InfluenceLine.to_id == to_id,
        )
    ).first()
    if line is None:
        line = InfluenceLine(account_id=account_id, from_id=from_id, to_id=to_id)
        session.add(line)
    line.note = note or line.note or ""
    session.flush()
    return line


def remove_influence(session: Session, line_id: int) -> None:
    """Take an influence line away."""
    _remove(session, InfluenceLine, line_id)


def add_placeholder(session: Session, account_id: int, values: Mapping[str, Any]) -> Placeholder:
    """A place for somebody who must exist: a role or a title is needed."""
    clean = editing.check(Placeholder, values)
    if not clean.get("role") and not clean.get("title"):
        raise ValidationError.of("role", "required")
    gap = Placeholder(account_id=account_id, **clean)
    session.add(gap)
    session.flush()
    return gap


def remove_placeholder(session: Session, placeholder_id: int) -> None:
    """Take a placeholder off the map."""
    _remove(session, Placeholder, placeholder_id)


def fill_placeholder(session: Session, placeholder_id: int, values: Mapping[str, Any]) -> int:
    """The unknown has a name now: they become a contact in the placeholder's stead. Returns the
    contact's id."""
    gap = editing.get(session, Placeholder, placeholder_id)
    known = {
        "role": gap.role,
        "title": gap.title,
        "reports_to_id": gap.reports_to_id,
        "map_x": gap.map_x,
        "map_y": gap.map_y,
    }
    told = {name: value for name, value in values.items() if value not in (None, "")}
    account_id = gap.account_id
    session.delete(gap)
    session.flush()
    return contacts.create(session, account_id, {**known, **told}).id


def ask_next(session: Session, account_id: int, texts: list[str]) -> int:
    """Put background questions into the plan of the next meeting; those that it asks already stay
    out. Returns the meeting's id; ``RefusedError`` ``no_meeting_planned`` where there is none."""
    meeting_id = session.scalar(
        select(Meeting.id)
        .where(
            Meeting.account_id == account_id,
            Meeting.state == MeetingState.PLANNED,
            Meeting.deleted_at.is_(None),
        )
        .order_by(Meeting.starts_at)
        .limit(1)
    )
    if meeting_id is None:
        raise RefusedError("no_meeting_planned")
    asked = set(session.scalars(select(Question.text).where(Question.meeting_id == meeting_id)))
    for text in texts:
        if text not in asked:
            values = {"meeting_id": meeting_id, "kind": QuestionKind.BACKGROUND, "text": text}
            meetings.add_part(session, "question", values)
    return meeting_id


def decider_wanted(session: Session, account_id: int) -> Placeholder:
    """The placeholder that a map without a decision maker suggests."""
    return add_placeholder(session, account_id, {"role": BuyingRole.DECISION_MAKER})


def _part(session: Session, account_id: int, contact_id: int) -> AccountContact:
    part = session.scalars(
        select(AccountContact)
        .join(Contact, Contact.id == AccountContact.contact_id)
        .where(AccountContact.account_id == account_id, AccountContact.contact_id == contact_id)
    ).first()
    if part is None:
        raise NotFoundError("contact", contact_id)
    return part


def _remove(session: Session, model: type[Base], row_id: int) -> None:
    session.delete(editing.get(session, model, row_id))
    session.flush()
