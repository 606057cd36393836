"""Puts a meeting before the coach: what the plan holds, in the coach's own terms (method §6)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.method import coach
from kamdesk.method.coach import Remark
from kamdesk.models import Meeting, SilencedRemark
from kamdesk.models.kinds import BuyingRole, NeedKind, PromiseSide
from kamdesk.services import editing
from kamdesk.services.meeting_page import MeetingPage


@dataclass(frozen=True, slots=True)
class Silenced:
    """A remark that would be said, and why the rep wants it silent."""

    remark: Remark
    reason: str


@dataclass(frozen=True, slots=True)
class Advice:
    """What the coach says about a meeting, and what it keeps to itself."""

    spoken: tuple[Remark, ...]
    silenced: tuple[Silenced, ...]


def advice(page: MeetingPage, today: date) -> Advice:
    """The coach on a meeting's plan."""
    return _parted(page, coach.remarks(_plan(page, today)))


def review_advice(page: MeetingPage, today: date) -> Advice:
    """The coach on a meeting's review."""
    return _parted(page, ())


def remarks(page: MeetingPage, today: date) -> tuple[Remark, ...]:
    """What the coach says on a plan; silenced remarks are left out."""
    return advice(page, today).spoken


def review_remarks(page: MeetingPage, today: date) -> tuple[Remark, ...]:
    """What the coach says on a review; silenced remarks are left out."""
    return review_advice(page, today).spoken


def silence(session: Session, meeting_id: int, code: str, target: int | None, reason: str) -> None:
    """Silence a remark for this meeting; a reason is needed, a later one takes its place."""
    editing.get(session, Meeting, meeting_id)
    clean = editing.check(
        SilencedRemark, {"code": code, "reason": reason}, frozenset({"code", "reason"})
    )
    row = _row(session, meeting_id, code, target)
    if row is None:
        row = SilencedRemark(meeting_id=meeting_id, target=target or 0, **clean)
        session.add(row)
    row.reason = clean["reason"]
    session.flush()


def speak_again(session: Session, meeting_id: int, code: str, target: int | None) -> None:
    """Let a silenced remark be said again."""
    row = _row(session, meeting_id, code, target)
    if row is not None:
        session.delete(row)
        session.flush()


def _row(session: Session, meeting_id: int, code: str, target: int | None) -> SilencedRemark | None:
    query = select(SilencedRemark).where(
        SilencedRemark.meeting_id == meeting_id,
        SilencedRemark.code == code,
        SilencedRemark.target == (target or 0),
    )
    return session.scalars(query).first()


def _parted(page: MeetingPage, found: Iterable[Remark]) -> Advice:
    """Spoken and silenced; praise can't be silenced."""
    spoken, silenced = [], []
    for remark in found:
        reason = page.silenced.get((remark.code, remark.target or 0))
        if reason is None or remark.severity == "good":
            spoken.append(remark)
        else:
            silenced.append(Silenced(remark, reason))
    return Advice(tuple(spoken), tuple(silenced))


def _plan(page: MeetingPage, today: date) -> coach.Plan:
    explicit = {need.id for need in page.needs if need.kind is NeedKind.EXPLICIT}
    deciders = [
        person
        for person in page.people
        if person.role is BuyingRole.DECISION_MAKER and person.left_on is None
    ]
    return coach.Plan(
        meeting_day=page.fields["starts_at"].astimezone().date(),
        background=len(page.background),
        difficulties=tuple(
            coach.Difficulty(
                chain.difficulty.id,
                chain.difficulty.topic or chain.difficulty.text,
                len(chain.implications),
            )
            for chain in page.chains
        ),
        claims=tuple(
            coach.Claim(said.id, said.benefit or said.feature, said.need_id in explicit)
            for said in page.statements
        ),
        advance_person=page.fields["advance_contact_id"],
        advance_action=page.fields["advance_action"],
        advance_date=page.fields["advance_date"],
        deciders=tuple(person.name for person in deciders),
        invited=any(person.contact_id in page.came for person in deciders),
        promises=tuple(
            coach.OpenPromise(line.id, line.what, line.days_late(today))
            for line in page.open_promises
            if line.side is PromiseSide.OURS and line.meeting_id != page.id
        ),
    )
