"""Which questions suit a meeting best: industry, product line, role, difficulty, success
(method §6, question bank)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

PRIOR_ASKED = 6
"""A question's record is judged as if it had been asked so many times more, with the prior share:
one lucky case does not put it above a question that has proved itself."""
PRIOR_SHARE = 1 / 3
TOPIC, INDUSTRY, LINE, ROLE, SUCCESS, OWN = 6.0, 4.0, 1.0, 1.5, 3.0, 0.5
"""What each circumstance is worth at its best."""
LIKE = 0.3
"""From this likeness on two topics are taken to be the same difficulty."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How one question stands to a meeting; shares from 0 to 1.

    ``role`` is None where the question is for anybody. ``asked`` and ``led`` are its record:
    cases, and those that led to an explicit need.
    """

    key: str
    group: str
    topic: float = 0.0
    industry: float = 0.0
    line: float = 0.0
    role: bool | None = None
    asked: int = 0
    led: int = 0
    own: bool = False


def success(asked: int, led: int) -> float:
    """Fair estimate of the share that leads to an explicit need: mean of a Beta posterior."""
    return (led + PRIOR_ASKED * PRIOR_SHARE) / (asked + PRIOR_ASKED)


def score(fit: Fit) -> float:
    """Worth of a question for a meeting; more is better."""
    role = 0.5 if fit.role is None else float(fit.role)
    return (
        TOPIC * fit.topic
        + INDUSTRY * fit.industry
        + LINE * fit.line
        + ROLE * role
        + SUCCESS * success(fit.asked, fit.led)
        + OWN * fit.own
    )


def ranked(fits: Iterable[Fit], limit: int, spread: bool) -> list[Fit]:
    """The best ones, best first; equal ones in the order given.

    With ``spread`` each group (a topic) gives one before any gives a second, so that three
    suggestions are not thrice the same difficulty.
    """
    best = sorted(fits, key=score, reverse=True)
    if not spread:
        return best[:limit]
    seen: dict[str, int] = {}
    rounds: list[tuple[int, int, Fit]] = []
    for place, fit in enumerate(best):
        turn = seen.get(fit.group, 0)
        seen[fit.group] = turn + 1
        rounds.append((turn, place, fit))
    return [fit for _turn, _place, fit in sorted(rounds, key=lambda one: one[:2])][:limit]
