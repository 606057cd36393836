"""Revenue beside contribution: who is large and brings little (method §2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kamdesk.method.pareto import Figures, curve
from kamdesk.models.kinds import Basis


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
    revenue, earned = curve(figures, Basis.REVENUE), curve(figures, Basis.CONTRIBUTION)
    places = {f.account_id: place for place, f in enumerate(earned.ranked, start=1)}
    rows = tuple(
        Ranked(f, place, places.get(f.account_id))
        for place, f in enumerate(revenue.ranked, start=1)
    )
    large, bringing = revenue.accounts_for_80, earned.accounts_for_80
    below = [r for r in rows if (r.figures.contribution or 0) < 0]
    return Ranks(
        rows=rows,
        not_by_profit=tuple(r for r in rows[:large] if (r.by_contribution or 0) > bringing),
        losing=tuple(sorted(below, key=lambda r: r.figures.contribution or 0)),
        accounts_for_80_revenue=large,
        accounts_for_80_contribution=bringing,
    )
