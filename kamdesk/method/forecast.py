"""The forecast by month: what open opportunities may bring, what was won (method §10)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from kamdesk.method.periods import add_months
from kamdesk.models.kinds import OpportunityState

MONTHS_BEFORE = 2
"""So many months before this one are shown, for what was won in them."""
MONTHS_AHEAD = 6
"""So many months after this one are shown; what is expected beyond them is *later*."""


@dataclass(frozen=True, slots=True)
class Deal:
    """What the forecast needs of an opportunity; ``value`` in money units of one currency."""

    state: OpportunityState
    value: int | None
    chance: int | None
    expected_on: date | None
    closed_on: date | None
    name: str = ""

    @property
    def weighted(self) -> int | None:
        """Value × chance, rounded half-up. A deal without one of them counts nothing
        (decision 0009); None says so."""
        if self.value is None or self.chance is None:
            return None
        return (self.value * self.chance + 50) // 100


@dataclass(frozen=True, slots=True)
class Sum:
    """Deals added up: their full and weighted value, how many, and how many of these lack value or
    chance and so weigh nothing."""

    full: int = 0
    weighted: int = 0
    deals: int = 0
    unweighted: int = 0


@dataclass(frozen=True, slots=True)
class Month:
    """One month: what is open with its date there, and what was won in it."""

    month: date
    open: Sum
    won: Sum


@dataclass(frozen=True, slots=True)
class Forecast:
    """The months shown, and what lies outside them. ``largest`` is the open deal of the months from
    this one on that weighs most, None where none weighs anything."""

    months: tuple[Month, ...]
    overdue: Sum = field(default_factory=Sum)
    """Open and expected before today."""
    later: Sum = field(default_factory=Sum)
    """Open and expected after the months shown."""
    undated: Sum = field(default_factory=Sum)
    largest: Deal | None = None

    @property
    def expected(self) -> Sum:
        """What is open in the months shown, overdue ones apart."""
        return _join([month.open for month in self.months])

    @property
    def until(self) -> date | None:
        """The last month shown in which something is expected."""
        return max((m.month for m in self.months if m.open.weighted), default=None)

    @property
    def largest_share(self) -> int:
        """Percent of the weighted sum that hangs on the largest deal, rounded half-up."""
        total = self.expected.weighted
        if self.largest is None or not total:
            return 0
        return ((self.largest.weighted or 0) * 200 + total) // (2 * total)


def add_up(deals: Iterable[Deal]) -> Sum:
    """Full and weighted value of deals; won ones weigh their full value."""
    full = weighted = count = unweighted = 0
    for deal in deals:
        weight = deal.value if deal.state is OpportunityState.WON else deal.weighted
        full += deal.value or 0
        weighted += weight or 0
        count += 1
        unweighted += weight is None
    return Sum(full, weighted, count, unweighted)


def forecast(deals: Sequence[Deal], today: date) -> Forecast:
    """Open deals by the month of their expected date and won ones by the month of winning.

    Months without deals are shown, so that a gap is seen. Lost and parked deals count nothing; the
    amounts must be of one currency.
    """
    first = add_months(today.replace(day=1), -MONTHS_BEFORE)
    shown = [add_months(first, step) for step in range(MONTHS_BEFORE + 1 + MONTHS_AHEAD)]
    running = [deal for deal in deals if deal.state is OpportunityState.OPEN]
    dated = [(deal.expected_on, deal) for deal in running if deal.expected_on is not None]
    ahead = [(day.replace(day=1), deal) for day, deal in dated if day >= today]
    won = [
        (deal.closed_on.replace(day=1), deal)
        for deal in deals
        if deal.state is OpportunityState.WON and deal.closed_on is not None
    ]
    inside = [deal for month, deal in ahead if month <= shown[-1] and deal.weighted]
    return Forecast(
        months=tuple(
            Month(
                month,
                add_up(deal for of, deal in ahead if of == month),
                add_up(deal for of, deal in won if of == month),
            )
            for month in shown
        ),
        overdue=add_up(deal for day, deal in dated if day < today),
        later=add_up(deal for month, deal in ahead if month > shown[-1]),
        undated=add_up(deal for deal in running if deal.expected_on is None),
        largest=max(inside, key=lambda deal: deal.weighted or 0, default=None),
    )


def _join(sums: Sequence[Sum]) -> Sum:
    return Sum(
        sum(one.full for one in sums),
        sum(one.weighted for one in sums),
        sum(one.deals for one in sums),
        sum(one.unweighted for one in sums),
    )
