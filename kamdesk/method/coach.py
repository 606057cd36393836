"""The coach: remarks on a plan, each with its reason. It advises and never blocks (method §6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from kamdesk.method import advance

MOST_BACKGROUND = 5
"""More background questions than these tire the client."""

Severity = Literal["bad", "warn", "good"]
Place = Literal["background", "chain", "proof", "advance", "people", "promise"]


@dataclass(frozen=True, slots=True)
class Difficulty:
    """A difficulty of the plan and how many implication questions hang on it."""

    id: int
    name: str
    implications: int


@dataclass(frozen=True, slots=True)
class Claim:
    """A benefit statement, and whether the need that it claims to meet was stated in words."""

    id: int
    name: str
    meets_explicit_need: bool


@dataclass(frozen=True, slots=True)
class OpenPromise:
    """A promise of ours that is still open; ``days_late`` below 1 is not late."""

    id: int
    what: str
    days_late: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What the coach looks at. ``deciders`` are the decision makers known, ``invited`` whether one
    of them is expected; ``meeting_day`` is the earliest sensible day of an advance."""

    meeting_day: date
    background: int = 0
    difficulties: tuple[Difficulty, ...] = ()
    claims: tuple[Claim, ...] = ()
    advance_person: object | None = None
    advance_action: str = ""
    advance_date: date | None = None
    deciders: tuple[str, ...] = ()
    invited: bool = False
    promises: tuple[OpenPromise, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark: ``coach.<code>`` says what, ``coach.<code>_why`` why. ``place`` and ``target``
    say where in the plan it is put right."""

    code: str
    severity: Severity
    place: Place
    target: int | None = None
    params: dict[str, Any] = field(default_factory=dict)


def remarks(plan: Plan) -> tuple[Remark, ...]:
    """Everything worth saying about a plan: the grave first, then advice, then praise."""
    found = [
        *_promises(plan),
        *_advance(plan),
        *_people(plan),
        *_questions(plan),
        *_claims(plan),
    ]
    order = {"bad": 0, "warn": 1, "good": 2}
    return tuple(sorted(found, key=lambda remark: order[remark.severity]))


def _promises(plan: Plan) -> Iterator[Remark]:
    for promise in plan.promises:
        params: dict[str, Any] = {"what": promise.what, "days": promise.days_late}
        if promise.days_late > 0:
            yield Remark("promise_late", "bad", "promise", promise.id, params)
        else:
            yield Remark("promise_open", "warn", "promise", promise.id, params)


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
    if not plan.deciders:
        yield Remark("decider_unknown", "warn", "people")
    elif not plan.invited:
        yield Remark("decider_absent", "warn", "people", params={"names": plan.deciders})


def _questions(plan: Plan) -> Iterator[Remark]:
    if plan.background > MOST_BACKGROUND:
        params: dict[str, Any] = {"count": plan.background, "most": MOST_BACKGROUND}
        yield Remark("many_background", "warn", "background", params=params)
    if not plan.difficulties:
        yield Remark("no_difficulty", "warn", "chain")
    for difficulty in plan.difficulties:
        if not difficulty.implications:
            params = {"name": difficulty.name}
            yield Remark("no_implication", "warn", "chain", difficulty.id, params)


def _claims(plan: Plan) -> Iterator[Remark]:
    bare = [claim for claim in plan.claims if not claim.meets_explicit_need]
    for claim in bare:
        yield Remark("benefit_without_need", "warn", "proof", claim.id, {"name": claim.name})
    if plan.claims and not bare:
        yield Remark("benefits_meet_needs", "good", "proof")
