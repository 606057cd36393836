"""Revenue beside contribution: who is large and brings little (method §2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kamdesk.method.pareto import Figures


@dataclass(frozen=True, slots=True)
class Ranked:
    """One account's places, from 1; ``by_contribution`` is None where profit is unknown."""

    figures: Figures
    by_revenue: int
    by_contribution: int | None

    @property
    def lost(self) -> int:
        """Places lost from revenue to contribution; negative is won, 0 where unknown."""
        return 0 if self.by_contribution is None else self.by_contribution - self.by_revenue


@dataclass(frozen=True, slots=True)
class Ranks:
    """All accounts in order of revenue.

    ``not_by_profit`` are those among the accounts that first bring 80 % of the revenue that are
    not among those that first bring 80 % of the contribution; ``losing`` have a contribution below
    zero, largest loss first. Both are empty where contribution is unknown.
    """

    rows: tuple[Ranked, ...]
    not_by_profit: tuple[Ranked, ...]
    losing: tuple[Ranked, ...]
    accounts_for_80_revenue: int
    accounts_for_80_contribution: int


def compare(figures: Sequence[Figures]) -> Ranks:
    """Rank the accounts of one period by both."""
    raise NotImplementedError
