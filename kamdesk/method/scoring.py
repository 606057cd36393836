"""How each of the six criteria is scored from figures (method §2).

Most criteria compare an account with the mean of its book by a *multiple*, and all multiples are
read by one table:

    multiple   0     below ½   ½ to 1   1 to 2   2 to 4   4 and more
    score      0     1         2        3        4        5

Quotients are compared exactly, as pairs of whole numbers: a book has ten thousand accounts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache, cached_property
from math import prod
from typing import Any

from kamdesk.method.carried import CarriedLine
from kamdesk.method.criteria import MOST, Assessment, CriteriaParameters, Given, Scored
from kamdesk.method.pareto import percent
from kamdesk.models.kinds import Criterion

STABLE_MONTHS = 24
"""How many months *stability* looks back."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of one account over the period, money units.

    ``contribution`` is None where profit is unknown, ``has_sales`` False where the period has no
    line at all. ``active_months`` counts the months with a
    sale of the last 24, ``months_known`` the whole months since the first sale; both are of sales
    up to the period's last day. ``room`` is what they could still buy from us in a year (None: the
    rep recorded nothing), over ``room_lines`` product lines.
    """

    account_id: int
    contribution: int | None
    revenue: int
    has_sales: bool = True
    carried: tuple[CarriedLine, ...] = ()
    first_sale: date | None = None
    months_known: int = 0
    active_months: int = 0
    room: int | None = None
    room_lines: int = 0
    minutes: int = 0
    cases: int = 0
    cost: int = 0


@dataclass(frozen=True)
class Totals:
    """The book that an account is compared with; sums in money units.

    Contribution and revenue are summed over the accounts where they are positive. ``active`` is
    the number of accounts with a sale or any effort in the period, over which effort is averaged.
    ``yearly`` turns sums of the period into sums of a year (12 ÷ its months).
    """

    contribution: int = 0
    contributing: int = 0
    revenue: int = 0
    buying: int = 0
    minutes: int = 0
    cases: int = 0
    cost: int = 0
    active: int = 0
    yearly: Fraction = Fraction(1)

    @cached_property
    def effort(self) -> tuple[tuple[str, int], ...]:
        """The measures of effort that the book knows, each with what turns an account's own into
        parts of a multiple; the parts' denominator is ``effort_below``."""
        known = [name for name in ("minutes", "cases", "cost") if getattr(self, name) > 0]
        whole = prod(getattr(self, name) for name in known)
        return tuple((name, self.active * whole // getattr(self, name)) for name in known)

    @cached_property
    def effort_below(self) -> int:
        """Number of the measures × product of their totals."""
        names = [name for name, _factor in self.effort]
        totals: list[int] = [getattr(self, name) for name in names]
        return len(names) * prod(totals)


def assess(
    evidence: Evidence,
    totals: Totals,
    given: Mapping[Criterion, Given],
    parameters: CriteriaParameters,
) -> Assessment:
    """All six criteria of an account; a given score stands, the computed one stays beside it."""
    scores = (
        profit(evidence, totals),
        _unknown(Criterion.GOALS, "not_judged"),
        loss(evidence, totals),
        stability(evidence),
        potential(evidence, totals),
        effort(evidence, totals),
    )
    computed = Assessment(scores, parameters)
    return computed.with_given(given) if given else computed


def by_multiple(above: int, below: int) -> int:
    """The score of the multiple ``above`` ÷ ``below`` (positive), by the table above; nothing or
    less is 0."""
    if above <= 0:
        return 0
    return 1 + bisect_right((below, 2 * below, 4 * below, 8 * below), 2 * above)


def profit(evidence: Evidence, totals: Totals) -> Scored:
    """Share of the positive net contribution ÷ mean share of the accounts that have some.

    A contribution of zero or less scores 0, half of everything 5. Unknown without profit figures,
    or where nobody brings anything.
    """
    own = evidence.contribution
    if not evidence.has_sales:
        return _unknown(Criterion.PROFIT, "no_figures")
    if own is None:
        return _unknown(Criterion.PROFIT, "no_profit")
    if own <= 0:
        return Scored(Criterion.PROFIT, 0, {"value": own})
    return _by_share(Criterion.PROFIT, own, totals.contribution, totals.contributing)


def loss(evidence: Evidence, totals: Totals) -> Scored:
    """Share of revenue ÷ mean share of the buying accounts; one point more (at most 5) where the
    account carries a product line together with at most two others (``carried.carriers``).

    Half of everything scores 5. Unknown where nobody buys anything.
    """
    if not evidence.has_sales:
        return _unknown(Criterion.LOSS, "no_figures")
    if totals.revenue <= 0:
        return _unknown(Criterion.LOSS, "no_revenue")
    if evidence.revenue <= 0:
        return Scored(Criterion.LOSS, 0, {"value": evidence.revenue})
    by_share = _by_share(Criterion.LOSS, evidence.revenue, totals.revenue, totals.buying)
    if by_share.computed is None or not evidence.carried:
        return by_share
    line = min(evidence.carried, key=lambda c: (c.carriers, -c.share, c.product_line))
    facts = by_share.facts | {
        "line": line.product_line,
        "carriers": line.carriers,
        "line_share": str(percent(line.share)),
    }
    return Scored(Criterion.LOSS, min(MOST, by_share.computed + 1), facts)


def stability(evidence: Evidence) -> Scored:
    """Half-up mean of *long* = years since the first sale (at most 5) and *steady* = 5 × months
    with a sale ÷ 24; 0 where none of the 24 has one. Unknown without any sale."""
    if evidence.first_sale is None:
        return _unknown(Criterion.STABILITY, "no_sale")
    facts: dict[str, Any] = {
        "first": evidence.first_sale.isoformat(),
        "years": _quotient(evidence.months_known, 12),
        "active": evidence.active_months,
        "months": STABLE_MONTHS,
    }
    if not evidence.active_months:
        return Scored(Criterion.STABILITY, 0, facts)
    long = 2 * min(evidence.months_known, 12 * MOST)
    steady = MOST * evidence.active_months
    return Scored(
        Criterion.STABILITY, (long + steady + STABLE_MONTHS) // (2 * STABLE_MONTHS), facts
    )


def potential(evidence: Evidence, totals: Totals) -> Scored:
    """What they could still buy from us in a year ÷ mean yearly revenue of the buying accounts.

    Unknown where the rep recorded nothing, or where there is no revenue to compare with.
    """
    if evidence.room is None:
        return _unknown(Criterion.POTENTIAL, "not_recorded")
    if totals.revenue <= 0:
        return _unknown(Criterion.POTENTIAL, "no_revenue")
    mean = totals.yearly * totals.revenue / totals.buying
    multiple = (evidence.room * mean.denominator, mean.numerator)
    facts = {
        "room": evidence.room,
        "lines": evidence.room_lines,
        "mean": int(mean),
        "multiple": _quotient(*multiple),
    }
    return Scored(Criterion.POTENTIAL, by_multiple(*multiple), facts)


def effort(evidence: Evidence, totals: Totals) -> Scored:
    """Mean of the multiples of hours (touches and meetings), service cases and cost to serve; what
    the whole book has none of is left out. Unknown where it has none of the three."""
    if not totals.effort or not totals.active:
        return _unknown(Criterion.EFFORT, "nothing_logged")
    facts: dict[str, Any] = {name: getattr(evidence, name) for name, _factor in totals.effort}
    above = sum(facts[name] * factor for name, factor in totals.effort)
    facts["multiple"] = _quotient(above, totals.effort_below)
    return Scored(Criterion.EFFORT, by_multiple(above, totals.effort_below), facts)


def _by_share(criterion: Criterion, own: int, total: int, accounts: int) -> Scored:
    """A share of at least half of the whole scores 5, however few accounts there are."""
    multiple = (own * accounts, total)
    facts = {
        "value": own,
        "share": _rounded(100 * own, total, 2),
        "multiple": _quotient(*multiple),
        "accounts": accounts,
    }
    return Scored(criterion, MOST if 2 * own >= total else by_multiple(*multiple), facts)


@cache
def _unknown(criterion: Criterion, why: str) -> Scored:
    """One and the same for all accounts: most of a book is unknown in something."""
    return Scored(criterion, None, {"unknown": why})


def _quotient(above: int, below: int) -> str:
    return _rounded(above, below, 1)


def _rounded(above: int, below: int, places: int) -> str:
    """A quotient that is not negative as decimal text, rounded half-up, for showing."""
    scaled = 10**places
    whole, part = divmod((2 * scaled * above + below) // (2 * below), scaled)
    return f"{whole}.{part:0{places}}"
