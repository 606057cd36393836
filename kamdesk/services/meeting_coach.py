"""Puts a meeting before the coach: plan and review in the coach's own terms (method §6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.method import coach, coach_plan, review_coach, wordings
from kamdesk.method.coach import Remark
from kamdesk.models import Meeting, SilencedRemark
from kamdesk.models.kinds import BuyingRole, NeedKind, ObjectionState, PromiseSide
from kamdesk.services import editing
from kamdesk.services.meeting_page import MeetingPage, PlanObjection, PlanQuestion


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


def review_advice(page: MeetingPage, today: date, *, followed: bool = False) -> Advice:
    """The coach on a meeting's review; ``followed`` tells that a later meeting is arranged."""
    return _parted(page, review_coach.remarks(_review(page, today, followed)))


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


def _plan(page: MeetingPage, today: date) -> coach_plan.Plan:
    explicit = _explicit(page)
    return coach_plan.Plan(
        meeting_day=_day(page),
        purpose=page.fields["purpose"],
        background=tuple(_background(page, question) for question in page.background),
        difficulties=tuple(
            coach_plan.Difficulty(
                chain.difficulty.id,
                chain.difficulty.topic or chain.difficulty.text,
                len(chain.implications),
                solved=bool(chain.difficulty.solves.strip()),
            )
            for chain in page.chains
        ),
        explicit_needs=len(explicit),
        claims=_claims(page, explicit),
        expected=tuple(
            coach_plan.Expected(said.id, said.kind, said.text, bool(said.answer.strip()))
            for said in page.objections
        ),
        raised=page.before.raised,
        balance=_balance(page),
        advance_person=page.fields["advance_contact_id"],
        advance_action=page.fields["advance_action"],
        advance_date=page.fields["advance_date"],
        authorities=tuple(_authorities(page)),
        promises=tuple(
            coach_plan.OpenPromise(line.id, line.what, line.days_late(today))
            for line in page.open_promises
            if line.side is PromiseSide.OURS and line.meeting_id != page.id
        ),
        late_service=_late_service(page),
    )


def _late_service(page: MeetingPage) -> coach_plan.LateStep | None:
    late = page.late_service
    return None if late is None else coach_plan.LateStep(late.case_id, late.step, late.days)


def _review(page: MeetingPage, today: date, followed: bool) -> review_coach.Review:
    fields, explicit = page.fields, _explicit(page)
    questions = [*page.background, *_of_chains(page)]
    return review_coach.Review(
        meeting_day=_day(page),
        today=today,
        outcome=fields["outcome"],
        person=fields["got_contact_id"],
        action=fields["got_action"],
        on=fields["got_date"],
        client_words=fields["client_words"],
        asked=tuple(question.kind for question in questions if question.asked),
        planned=len(questions),
        needs=tuple(
            review_coach.HeardNeed(need.id, need.text, bool(need.client_words.strip()))
            for need in page.needs
            if need.meeting_id == page.id and need.kind is NeedKind.EXPLICIT
        ),
        objections=tuple(
            review_coach.HeardObjection(said.id, said.text, _settled(said))
            for said in page.objections
            if said.heard_on is not None
        ),
        claims=_claims(page, explicit),
        promises=len(page.made_here),
        next_arranged=followed or fields["next_date"] is not None,
        continuations=page.before.continuations,
        waiting_facts=_waiting_facts(page, questions),
        minutes_over=_minutes_over(fields),
    )


def _authorities(page: MeetingPage) -> Iterator[coach_plan.Authority]:
    for one in page.people:
        if one.left_on is None and one.role in (BuyingRole.DECISION_MAKER, BuyingRole.APPROVER):
            invited, met = one.contact_id in page.came, one.last_contact is not None
            yield coach_plan.Authority(one.contact_id, one.name, one.role, invited, met)


def _day(page: MeetingPage) -> date:
    day: date = page.fields["starts_at"].astimezone().date()
    return day


def _explicit(page: MeetingPage) -> set[int]:
    return {need.id for need in page.needs if need.kind is NeedKind.EXPLICIT}


def _background(page: MeetingPage, question: PlanQuestion) -> coach_plan.Background:
    """With its answer, where the file has it and it is not stale."""
    if question.about:
        known = page.file.fact(question.about)
    else:
        known = wordings.asked_fact(question.text, page.file.known)
    if known is not None and page.file.gap(known.about) is not None:
        known = None
    return coach_plan.Background(question.id, question.text, known, question.about or "")


def _claims(page: MeetingPage, explicit: set[int]) -> tuple[coach_plan.Claim, ...]:
    return tuple(
        coach_plan.Claim(said.id, said.benefit or said.feature, said.need_id in explicit)
        for said in page.statements
    )


def _balance(page: MeetingPage) -> coach_plan.Balance:
    costs = [chain.yearly_cost for chain in page.chains if chain.yearly_cost is not None]
    price = page.fields["solution_price"]
    change = None if price is None else price + (page.fields["switching_cost"] or 0)
    return coach_plan.Balance(sum(costs) if costs else None, change)


def _of_chains(page: MeetingPage) -> Iterator[PlanQuestion]:
    for chain in page.chains:
        yield from (chain.difficulty, *chain.implications, *chain.benefits)


def _settled(said: PlanObjection) -> bool:
    return said.state is not ObjectionState.OPEN and bool(said.answer.strip())


def _waiting_facts(page: MeetingPage, questions: list[PlanQuestion]) -> int:
    """Facts written down and not taken, and answers about a gap that nobody wrote down yet."""
    told = {question_id for question_id, _taken in page.before.facts}
    offered = [q for q in questions if q.about and q.answer.strip() and q.id not in told]
    return len(offered) + sum(not taken for _question, taken in page.before.facts)


def _minutes_over(fields: Mapping[str, Any]) -> int:
    began, ended = fields["held_at"], fields["ended_at"]
    if began is None or ended is None:
        return 0
    return max(int((ended - began).total_seconds()) // 60 - int(fields["minutes"]), 0)
