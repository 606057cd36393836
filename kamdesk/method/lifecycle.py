"""The life cycle: what opens each stage, where an account should stand, what to do there
(method §5). The program proposes a move; the rep decides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kamdesk.models.kinds import Channel, ChurnLevel, LifecycleStage

S = LifecycleStage
ORDER: tuple[LifecycleStage, ...] = (S.IDENTIFY, S.CONTACT, S.DEEPEN, S.MAINTAIN)
"""The way forward; the stage of warning and win-back can be entered from any of them."""
LEAST_MEETINGS = 2
LEAST_LINES = 2
LEAST_MONTHS = 12
LEAST_FILLED = 60
LEAST_COVERED = 60


class Check(StrEnum):
    """A point of an entry checklist."""

    PROFILE = "profile"
    SOMEBODY_KNOWN = "somebody_known"
    WORTH = "worth"
    DECIDER = "decider"
    FIRST_ORDER = "first_order"
    EXPLICIT_NEED = "explicit_need"
    MEETINGS = "meetings"
    TWO_LINES = "two_lines"
    YEAR_OF_SALES = "year_of_sales"
    COVERED = "covered"
    CHURN_HIGH = "churn_high"


CHECKLISTS: dict[LifecycleStage, tuple[Check, ...]] = {
    S.IDENTIFY: (),
    S.CONTACT: (Check.PROFILE, Check.SOMEBODY_KNOWN, Check.WORTH),
    S.DEEPEN: (Check.DECIDER, Check.MEETINGS, Check.EXPLICIT_NEED, Check.FIRST_ORDER),
    S.MAINTAIN: (Check.TWO_LINES, Check.YEAR_OF_SALES, Check.COVERED),
    S.WIN_BACK: (Check.CHURN_HIGH,),
}
"""What should be there before an account enters a stage."""


class ActionKind(StrEnum):
    """What an action becomes with one click."""

    TOUCH = "touch"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class Action:
    """Something that is good to do in a stage: ``lifecycle_action.<code>``; ``days`` from now."""

    code: str
    kind: ActionKind
    days: int
    channel: Channel | None = None
    answers: Check | None = None
    """The point of the next checklist that it serves; done with once that point is met."""


ACTIONS: dict[LifecycleStage, tuple[Action, ...]] = {
    S.IDENTIFY: (
        Action("fill_profile", ActionKind.TASK, 3, answers=Check.PROFILE),
        Action("find_a_way_in", ActionKind.TASK, 5, answers=Check.SOMEBODY_KNOWN),
        Action("estimate_worth", ActionKind.TASK, 5, answers=Check.WORTH),
    ),
    S.CONTACT: (
        Action("first_visit", ActionKind.TOUCH, 7, Channel.VISIT, Check.MEETINGS),
        Action("find_the_decider", ActionKind.TASK, 7, answers=Check.DECIDER),
        Action("hear_the_need", ActionKind.TOUCH, 10, Channel.VISIT, Check.EXPLICIT_NEED),
        Action("trial_order", ActionKind.TASK, 14, answers=Check.FIRST_ORDER),
    ),
    S.DEEPEN: (
        Action("second_line", ActionKind.TASK, 14, answers=Check.TWO_LINES),
        Action("meet_the_approver", ActionKind.TOUCH, 14, Channel.VISIT),
        Action("steady_rhythm", ActionKind.TASK, 7, answers=Check.COVERED),
    ),
    S.MAINTAIN: (
        Action("quarterly_review", ActionKind.TOUCH, 21, Channel.EXECUTIVE),
        Action("ask_satisfaction", ActionKind.TASK, 14),
        Action("look_at_the_wallet", ActionKind.TASK, 21),
    ),
    S.WIN_BACK: (
        Action("call_the_decider", ActionKind.TOUCH, 1, Channel.PHONE),
        Action("visit_at_once", ActionKind.TOUCH, 3, Channel.VISIT),
        Action("name_the_cause", ActionKind.TASK, 5),
        Action("make_an_offer", ActionKind.TASK, 7),
    ),
}
"""Recommended actions of each stage, the most urgent first."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an account on one day. ``filled`` and ``covered`` are percent."""

    filled: int = 0
    people: int = 0
    worth_known: bool = False
    decider_known: bool = False
    orders: int = 0
    explicit_needs: int = 0
    meetings: int = 0
    lines: int = 0
    months_with_sales: int = 0
    covered: int | None = None
    churn: ChurnLevel = ChurnLevel.LOW


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a checklist with its number: ``lifecycle_check.<check>`` says it."""

    check: Check
    met: bool
    number: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """A move that the facts speak for. ``reasons`` are the points that decided it."""

    to: LifecycleStage
    reasons: tuple[Point, ...]


def news(declined: Mapping[str, int], now: Mapping[str, int]) -> bool:
    """Whether the facts behind a proposal have changed since it was declined: one is new, or its
    number has grown by a quarter or more."""
    return any(
        number > declined.get(name, 0) and 4 * number >= 5 * declined.get(name, 0)
        for name, number in now.items()
    )


def checklist(stage: LifecycleStage, facts: Facts) -> tuple[Point, ...]:
    """The entry checklist of a stage, each point computed from the facts."""
    return tuple(_point(check, facts) for check in CHECKLISTS[stage])


def proposal(stage: LifecycleStage, facts: Facts) -> Proposal | None:
    """The next move that the facts speak for, or None.

    A high risk of churn proposes the stage of warning from any other. From there a low one leads
    back to the furthest stage whose checklists are all met. Forward it goes one stage at a time;
    nothing is proposed backwards, for facts may just be missing.
    """
    if stage is not S.WIN_BACK and facts.churn is ChurnLevel.HIGH:
        return Proposal(S.WIN_BACK, checklist(S.WIN_BACK, facts))
    if stage is S.WIN_BACK:
        if facts.churn is not ChurnLevel.LOW:
            return None
        reached = max(_reached(facts), key=ORDER.index)
        return Proposal(reached, checklist(reached, facts))
    place = ORDER.index(stage)
    if place + 1 == len(ORDER):
        return None
    points = checklist(ORDER[place + 1], facts)
    return Proposal(ORDER[place + 1], points) if all(point.met for point in points) else None


def actions(stage: LifecycleStage, facts: Facts) -> tuple[Action, ...]:
    """What is recommended now: without what the facts say is done."""
    return tuple(
        action
        for action in ACTIONS[stage]
        if action.answers is None or not _point(action.answers, facts).met
    )


def _reached(facts: Facts) -> Iterator[LifecycleStage]:
    for stage in ORDER:
        if not all(point.met for point in checklist(stage, facts)):
            return
        yield stage


def _point(check: Check, facts: Facts) -> Point:
    number, least = {
        Check.PROFILE: (facts.filled, LEAST_FILLED),
        Check.SOMEBODY_KNOWN: (facts.people, 1),
        Check.WORTH: (int(facts.worth_known), 1),
        Check.DECIDER: (int(facts.decider_known), 1),
        Check.FIRST_ORDER: (facts.orders, 1),
        Check.EXPLICIT_NEED: (facts.explicit_needs, 1),
        Check.MEETINGS: (facts.meetings, LEAST_MEETINGS),
        Check.TWO_LINES: (facts.lines, LEAST_LINES),
        Check.YEAR_OF_SALES: (facts.months_with_sales, LEAST_MONTHS),
        Check.COVERED: (facts.covered or 0, LEAST_COVERED),
        Check.CHURN_HIGH: (int(facts.churn is ChurnLevel.HIGH), 1),
    }[check]
    return Point(check, number >= least, number)
