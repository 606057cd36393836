"""Puts a meeting before the coach: what the plan holds, in the coach's own terms (method §6)."""

from __future__ import annotations

from datetime import date

from kamdesk.method import coach
from kamdesk.models.kinds import BuyingRole, NeedKind, PromiseSide
from kamdesk.services.meeting_page import MeetingPage


def remarks(page: MeetingPage, today: date) -> tuple[coach.Remark, ...]:
    """The coach's remarks on a meeting's plan."""
    return coach.remarks(_plan(page, today))


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
