"""The coach: remarks on a plan, each with its reason. It advises and never blocks (method §6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from kamdesk.method import advance
from kamdesk.method.coach_plan import Plan
from kamdesk.models.kinds import BuyingRole

MOST_BACKGROUND = 5
"""More background questions than these tire the client."""
OFTEN = 2
"""Raised so many times, an objection is sure to come again."""

Severity = Literal["bad", "warn", "good"]
Place = Literal[
    "opening", "background", "chain", "proof", "objection", "balance", "advance", "people",
    "promise", "service", "outcome", "asked", "need", "next", "learned",
]  # fmt: skip
"""Where a remark is put right: cards of the plan, and from *outcome* on of the review."""

_GRAVITY = {"bad": 0, "warn": 1, "good": 2}


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark: ``coach.<code>`` says what, ``coach.<code>_why`` why. ``place`` and ``target``
    say where it is put right."""

    code: str
    severity: Severity
    place: Place
    target: int | None = None
    params: dict[str, Any] = field(default_factory=dict)


def remarks(plan: Plan) -> tuple[Remark, ...]:
    """Everything worth saying about a plan: the grave first, then advice, then praise."""
    return by_gravity(
        [
            *_promises(plan),
            *_service(plan),
            *_advance(plan),
            *_people(plan),
            *_opening(plan),
            *_chains(plan),
            *_proof(plan),
            *_objections(plan),
            *_balance(plan),
        ]
    )


def by_gravity(found: Iterable[Remark]) -> tuple[Remark, ...]:
    """The grave first, then advice, then praise; each group in the order of the steps."""
    return tuple(sorted(found, key=lambda remark: _GRAVITY[remark.severity]))


def _promises(plan: Plan) -> Iterator[Remark]:
    for promise in plan.promises:
        params: dict[str, Any] = {"what": promise.what, "days": promise.days_late}
        if promise.days_late > 0:
            yield Remark("promise_late", "bad", "promise", promise.id, params)
        else:
            yield Remark("promise_open", "warn", "promise", promise.id, params)


def _service(plan: Plan) -> Iterator[Remark]:
    late = plan.late_service
    if late is not None:
        params: dict[str, Any] = {"what": late.what, "days": late.days_late}
        yield Remark("service_late", "bad", "service", late.id, params)


def _advance(plan: Plan) -> Iterator[Remark]:
    if not plan.advance_action.strip() and plan.advance_date is None:
        yield Remark("no_advance", "bad", "advance")
        return
    gaps = advance.advance_gaps(
        plan.advance_person, plan.advance_action, plan.advance_date, plan.meeting_day
    )
    for gap in gaps:
        yield Remark(f"advance_{gap}", "warn", "advance")
    if not gaps:
        yield Remark("advance_complete", "good", "advance")


def _people(plan: Plan) -> Iterator[Remark]:
    deciders = [one for one in plan.authorities if one.role is BuyingRole.DECISION_MAKER]
    if not deciders:
        asked = any(question.about == "role.decision_maker" for question in plan.background)
        yield Remark("decider_asked" if asked else "decider_unknown", "warn", "people")
    elif not any(one.invited for one in deciders):
        names = {"names": tuple(one.name for one in deciders)}
        yield Remark("decider_absent", "warn", "people", deciders[0].id, names)
    for one in plan.authorities:
        if one.role is BuyingRole.APPROVER and not one.met and not one.invited:
            yield Remark("approver_unmet", "warn", "people", one.id, {"name": one.name})


def _opening(plan: Plan) -> Iterator[Remark]:
    if not plan.purpose.strip():
        yield Remark("no_purpose", "warn", "opening")
    if len(plan.background) > MOST_BACKGROUND:
        params: dict[str, Any] = {"count": len(plan.background), "most": MOST_BACKGROUND}
        yield Remark("many_background", "warn", "background", params=params)
    for question in plan.background:
        if question.known is not None:
            params = {"question": question.text, "fact": question.known}
            yield Remark("answer_known", "warn", "background", question.id, params)


def _chains(plan: Plan) -> Iterator[Remark]:
    if not plan.difficulties:
        yield Remark("no_difficulty", "warn", "chain")
    for difficulty in plan.difficulties:
        if not difficulty.implications:
            params = {"name": difficulty.name}
            yield Remark("no_implication", "warn", "chain", difficulty.id, params)


def _proof(plan: Plan) -> Iterator[Remark]:
    """Benefits without a stated need; before the first stated need any solution comes too soon."""
    bare = [claim for claim in plan.claims if not claim.meets_explicit_need]
    for claim in bare:
        yield Remark("benefit_without_need", "warn", "proof", claim.id, {"name": claim.name})
    if plan.claims and not bare:
        yield Remark("benefits_meet_needs", "good", "proof")
    if plan.explicit_needs:
        return
    solved = [difficulty for difficulty in plan.difficulties if difficulty.solved]
    if solved:
        yield Remark("solution_early", "warn", "chain", solved[0].id, {"name": solved[0].name})
    elif plan.claims:
        first = plan.claims[0]
        yield Remark("solution_early", "warn", "proof", first.id, {"name": first.name})


def _objections(plan: Plan) -> Iterator[Remark]:
    prepared = {objection.kind for objection in plan.expected if objection.answered}
    for objection in plan.expected:
        if not objection.answered:
            params: dict[str, Any] = {"text": objection.text}
            yield Remark("objection_unanswered", "warn", "objection", objection.id, params)
    expected = {objection.kind for objection in plan.expected}
    for before in plan.raised:
        again = before.open or before.times >= OFTEN
        if again and before.kind not in prepared | expected:
            params = {"kind": before.kind, "text": before.text, "times": before.times}
            yield Remark("objection_unprepared", "warn", "objection", params=params)


def _balance(plan: Plan) -> Iterator[Remark]:
    problem, change = plan.balance.problem, plan.balance.change
    if change is None:
        return
    if problem is None:
        yield Remark("value_unknown", "warn", "balance")
    elif problem <= change:
        yield Remark("value_negative", "warn", "balance")
