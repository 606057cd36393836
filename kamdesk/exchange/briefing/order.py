"""In which order things give way when a page is full (decision 0010).

The steps of ``ORDER`` are taken one after the other until everything fits. What carries no matter,
such as the advance wanted, who is there and the sales, always stays.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Matter(StrEnum):
    """What an item of the brief is about."""

    PERSON = "person"
    ASIDE = "aside"
    """A tie to a competitor, a birthday that comes."""
    UNMET = "unmet"
    OURS = "ours"
    """Our own people."""
    PROMISE = "promise"
    KEPT = "kept"
    SAID = "said"
    CASE = "case"
    RIVAL = "rival"
    PURPOSE = "purpose"
    OPENING = "opening"
    BACKGROUND = "background"
    CHAIN = "chain"
    CHAIN_NEED = "chain_need"
    NEED = "need"
    UNKNOWN = "unknown"
    STATEMENT = "statement"
    OBJECTION = "objection"
    SUMMARY = "summary"
    MATERIALS = "materials"
    BALANCE = "balance"


@dataclass(frozen=True, slots=True)
class Give:
    """One step: of this matter only the first ``keep`` stay, or each stays in so many lines."""

    matter: Matter
    keep: int | None = None
    lines: int | None = None


ORDER: tuple[Give, ...] = (
    # what is only good to know
    Give(Matter.UNKNOWN, keep=4),
    Give(Matter.ASIDE, keep=2),
    Give(Matter.OBJECTION, keep=4),
    Give(Matter.NEED, keep=4),
    Give(Matter.RIVAL, keep=3),
    Give(Matter.CASE, keep=3),
    Give(Matter.PERSON, keep=6),
    Give(Matter.PROMISE, keep=6),
    # what can be said more briefly
    Give(Matter.PURPOSE, lines=1),
    Give(Matter.MATERIALS, lines=1),
    Give(Matter.SUMMARY, lines=2),
    Give(Matter.SAID, lines=2),
    Give(Matter.UNKNOWN, keep=2),
    Give(Matter.NEED, keep=2),
    Give(Matter.STATEMENT, keep=3),
    Give(Matter.CHAIN_NEED, keep=3),
    Give(Matter.CHAIN, keep=4),
    Give(Matter.BACKGROUND, keep=3),
    Give(Matter.KEPT, keep=0),
    Give(Matter.OBJECTION, keep=3),
    Give(Matter.PERSON, keep=4),
    Give(Matter.PROMISE, keep=4),
    # the plan at its shortest
    Give(Matter.UNKNOWN, keep=0),
    Give(Matter.NEED, keep=1),
    Give(Matter.ASIDE, keep=0),
    Give(Matter.STATEMENT, keep=2),
    Give(Matter.CHAIN_NEED, keep=1),
    Give(Matter.CHAIN, keep=3),
    Give(Matter.UNMET, keep=1),
    Give(Matter.NEED, lines=1),
    Give(Matter.OBJECTION, lines=2),
    Give(Matter.OPENING, lines=2),
    Give(Matter.STATEMENT, lines=3),
    Give(Matter.CHAIN, lines=3),
    Give(Matter.CASE, keep=1),
    Give(Matter.RIVAL, keep=1),
    Give(Matter.OBJECTION, keep=2),
    Give(Matter.CHAIN_NEED, lines=1),
    Give(Matter.BACKGROUND, lines=1),
    # the last resort: one line each, and of what is told once no more than that
    *(
        Give(once, keep=1)
        for once in (
            Matter.SAID,
            Matter.OURS,
            Matter.OPENING,
            Matter.SUMMARY,
            Matter.BALANCE,
            Matter.MATERIALS,
        )
    ),
    Give(Matter.NEED, keep=0),
    Give(Matter.CHAIN_NEED, keep=0),
    Give(Matter.STATEMENT, keep=1),
    Give(Matter.PURPOSE, keep=0),
    Give(Matter.OURS, lines=1),
    Give(Matter.SAID, lines=1),
    Give(Matter.PROMISE, lines=1),
    Give(Matter.PERSON, lines=2),
    Give(Matter.UNMET, lines=1),
    Give(Matter.CASE, lines=1),
    Give(Matter.RIVAL, lines=1),
    Give(Matter.SUMMARY, lines=1),
    Give(Matter.OPENING, lines=1),
    Give(Matter.OBJECTION, lines=1),
    Give(Matter.STATEMENT, lines=2),
    Give(Matter.CHAIN, lines=2),
    Give(Matter.BALANCE, lines=1),
)
"""Whoever changes it changes decision 0010 too."""
