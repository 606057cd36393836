"""What would lift an account into the next better tier, and what would lose the present one
(method §3): the smallest change of each single figure, all else as it is.

Money changes by whole cents. The six scores stay as they are while money moves, and money while a
score moves; a change of revenue carries gross profit along at the present margin.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kamdesk.method.tiers import Evaluation
from kamdesk.models.kinds import Criterion, Tier, TierRule


class Lever(StrEnum):
    """A figure that one may move; scores are named by their criterion (``Change.criterion``)."""

    REVENUE = "revenue"
    GROSS_PROFIT = "gross_profit"
    COST_TO_SERVE = "cost_to_serve"
    SCORE = "score"


@dataclass(frozen=True, slots=True)
class Change:
    """The smallest change of one figure that crosses into another tier.

    ``now`` and ``then`` are money units, or scores for ``Lever.SCORE``; ``tier`` and ``rule`` are
    what the account gets with ``then``.
    """

    lever: Lever
    now: int
    then: int
    tier: Tier
    rule: TierRule
    criterion: Criterion | None = None

    @property
    def by(self) -> int:
        """How much the figure moves; negative is a fall."""
        return self.then - self.now


@dataclass(frozen=True, slots=True)
class Improvement:
    """``wanted`` is the next better tier (None for Platinum), ``gains`` the changes that reach it
    (or a still better one) and ``losses`` those that lose the present tier."""

    account_id: int
    present: Tier
    wanted: Tier | None
    gains: tuple[Change, ...]
    losses: tuple[Change, ...]


def improve(evaluation: Evaluation, account_id: int) -> Improvement | None:
    """What would move one account; None where it is not rated or not part of the evaluation."""
    raise NotImplementedError
