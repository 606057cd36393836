"""The 20/80 curve (method §2): who brings how much of the net total, and who brings nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate
from math import ceil

from kamdesk.models.kinds import Basis

EIGHTY = Fraction(4, 5)


@dataclass(frozen=True, slots=True)
class Figures:
    """One account over one period, money units. ``gross_profit`` None means that its lines carry
    neither cost nor profit; an account without lines but with a cost to serve has 0."""

    account_id: int
    code: str
    revenue: int
    gross_profit: int | None
    cost_to_serve: int = 0

    @property
    def contribution(self) -> int | None:
        """Net contribution = gross profit − cost to serve; None where profit is unknown."""
        return None if self.gross_profit is None else self.gross_profit - self.cost_to_serve

    def value(self, basis: Basis) -> int | None:
        """What the account is ranked by; None is *not rated*."""
        return self.revenue if basis is Basis.REVENUE else self.contribution


@dataclass(frozen=True, slots=True)
class Curve:
    """Ranked accounts and the running share of the total.

    Shares are of the *net* total, so they pass 1 where some accounts lose money. Where the net
    total is not positive (``on_positive``) they are of the positive total, and losers add nothing.
    """

    basis: Basis
    ranked: tuple[Figures, ...]
    values: tuple[int, ...]
    running: tuple[int, ...]
    """Sum of the values up to each account, money units."""
    net_total: int
    positive_total: int
    on_positive: bool

    @property
    def total(self) -> int:
        """What the shares refer to; 0 when nobody brings anything."""
        return self.positive_total if self.on_positive else self.net_total

    def share_at(self, index: int) -> Fraction:
        """Cumulative share up to and including the account at ``index`` (from 0)."""
        return Fraction(self.running[index], self.total) if self.total else Fraction(0)

    @property
    def cumulative(self) -> tuple[Fraction, ...]:
        """Cumulative shares of all ranked accounts, made anew at each call."""
        return tuple(self.share_at(index) for index in range(len(self.running)))

    @property
    def peak(self) -> Fraction:
        """Highest point of the curve, above 1 when losers follow."""
        highest = max(self.running, default=0)
        return Fraction(highest, self.total) if self.total else Fraction(0)

    @property
    def losing(self) -> int:
        """How many accounts are below zero."""
        return sum(value < 0 for value in self.values)

    def first_reaching(self, share: Fraction) -> int:
        """How many accounts it takes to first reach ``share`` of the total; 0 if never."""
        if self.total <= 0:
            return 0
        needed = ceil(share * self.total)
        for count, reached in enumerate(self.running, start=1):
            if reached >= needed:
                return count
        return 0

    @property
    def accounts_for_80(self) -> int:
        """How many accounts first bring 80 % of the total."""
        return self.first_reaching(EIGHTY)

    @property
    def share_for_80(self) -> Fraction:
        """Those accounts as a share of all rated ones."""
        return Fraction(self.accounts_for_80, len(self.ranked) or 1)

    @property
    def bringing_nothing(self) -> int:
        """How many accounts at the bottom together bring nothing: those after the curve has
        first reached the whole total."""
        return len(self.ranked) - self.first_reaching(Fraction(1))

    def bottom_share(self, part: Fraction) -> Fraction:
        """What the smallest ``part`` of the accounts (rounded down) brings of the total."""
        count = int(len(self.ranked) * part)
        if not count or not self.total:
            return Fraction(0)
        tail = self.values[-count:]
        return Fraction(sum(max(v, 0) if self.on_positive else v for v in tail), self.total)


def choose_basis(figures: Sequence[Figures]) -> Basis:
    """Contribution as soon as any account's profit is known, else revenue (method §2)."""
    known = any(f.gross_profit is not None for f in figures)
    return Basis.CONTRIBUTION if known else Basis.REVENUE


def curve(figures: Sequence[Figures], basis: Basis) -> Curve:
    """Rank by value, then revenue, both descending, then code; accounts without a value are
    left out (they are *not rated*)."""
    rated = [(value, f) for f in figures if (value := f.value(basis)) is not None]
    rated.sort(key=lambda pair: (-pair[0], -pair[1].revenue, pair[1].code))
    values = tuple(value for value, _ in rated)
    net = sum(values)
    positive = sum(value for value in values if value > 0)
    on_positive = net <= 0
    return Curve(
        basis=basis,
        ranked=tuple(f for _, f in rated),
        values=values,
        running=tuple(accumulate(max(v, 0) for v in values) if on_positive else accumulate(values)),
        net_total=net,
        positive_total=positive,
        on_positive=on_positive,
    )


def percent(share: Fraction, places: int = 1) -> Decimal:
    """A share as percent, rounded half-up, for showing; decisions use the exact share."""
    scaled = abs(share.numerator) * 100 * 10**places
    rounded = (2 * scaled + share.denominator) // (2 * share.denominator)
    return Decimal(rounded if share.numerator >= 0 else -rounded).scaleb(-places)
