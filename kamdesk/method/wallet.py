"""Share of wallet (method §9): who holds how much of what an account spends on a product line.

Shares are exact fractions of 100. Nothing is scaled: parts that claim more than everything are
flagged, and what nobody is known to hold is *unknown*, never ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from fractions import Fraction

FULL = Fraction(100)


class Source(StrEnum):
    """Where our own share comes from."""

    TYPED = "typed"
    SALES = "sales"
    UNKNOWN = "unknown"


class Doubt(StrEnum):
    """What cannot be right about a line; the sentences are ``wallet.doubt_*``."""

    OVER_FULL = "over_full"
    SALES_ABOVE_SPEND = "sales_above_spend"


class Holder(StrEnum):
    """Whose part of a line it is; its word is ``wallet.<holder>``."""

    OURS = "ours"
    COMPETITOR = "competitor"
    IN_HOUSE = "in_house"
    UNKNOWN = "unknown"


class Unknown(StrEnum):
    """What to find out about a line; the question is ``wallet_question.<unknown>``."""

    SPEND = "spend"
    REST = "rest"
    RIVAL = "rival"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is on file about one line. Amounts are money units a year, shares percent.

    ``sales`` are ours of the last twelve months; ``rivals`` pairs a competitor's key with their
    share, None where they are there with a share that nobody knows.
    """

    line: str
    spend: int | None = None
    sales: int = 0
    our_share: Decimal | None = None
    in_house: Decimal | None = None
    rivals: tuple[tuple[int, Decimal | None], ...] = ()
    potential: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a bar: its holder, the competitor's key where it is one, and percent."""

    holder: Holder
    percent: Fraction
    key: int = 0


@dataclass(frozen=True, slots=True)
class Share:
    """One line, shared out. ``claimed`` is what the known parts add up to."""

    facts: Facts
    ours: Fraction | None
    source: Source
    parts: tuple[Part, ...]
    """The known parts, ours first, and last the unknown rest."""
    claimed: Fraction
    doubt: Doubt | None

    @property
    def unknown(self) -> Fraction:
        """The rest that nobody is known to hold, 0 where the parts claim everything or more."""
        return max(FULL - self.claimed, Fraction(0))

    @property
    def gap(self) -> int | None:
        """What they spend with others, money units: their spend less our part of it, at least 0.
        None where their spend or our part is unknown."""
        spend = self.facts.spend
        if spend is None or self.ours is None:
            return None
        return max(spend - _half_up(spend * self.ours / FULL), 0)

    @property
    def potential(self) -> int | None:
        """Further sales a year as the rep judges them, else the gap."""
        return self.gap if self.facts.potential is None else self.facts.potential

    def held_by(self, key: int) -> int | None:
        """What a competitor holds of the line, money units; None where it can't be told."""
        return held(self.facts.spend, dict(self.facts.rivals).get(key))


@dataclass(frozen=True, slots=True)
class Total:
    """Several lines together, each weighted by what they spend on it.

    ``without_spend`` and ``doubtful`` name the lines that could not be counted.
    """

    spend: int
    parts: tuple[Part, ...]
    potential: int | None
    without_spend: tuple[str, ...]
    doubtful: tuple[str, ...]

    @property
    def ours(self) -> Fraction | None:
        """Our share of the counted spend; None where nothing could be counted."""
        return _part(self.parts, Holder.OURS) if self.parts else None

    @property
    def unknown(self) -> Fraction:
        """The part of the counted spend that nobody is known to hold."""
        return _part(self.parts, Holder.UNKNOWN)


def share_out(facts: Facts) -> Share:
    """Share one line out: our typed share, else our sales ÷ their spend; the rest is unknown."""
    ours, source = _ours(facts)
    parts = [] if ours is None else [Part(Holder.OURS, ours)]
    parts += [
        Part(Holder.COMPETITOR, Fraction(percent), key)
        for key, percent in facts.rivals
        if percent is not None
    ]
    if facts.in_house is not None:
        parts.append(Part(Holder.IN_HOUSE, Fraction(facts.in_house)))
    claimed = sum((part.percent for part in parts), Fraction(0))
    if claimed < FULL:
        parts.append(Part(Holder.UNKNOWN, FULL - claimed))
    return Share(facts, ours, source, tuple(parts), claimed, _doubt(facts, claimed))


def open_questions(share: Share) -> list[Unknown]:
    """What a line does not tell yet, the most telling first: their spend, the share of somebody
    known to be there, and who holds the rest."""
    facts = share.facts
    asked = [Unknown.SPEND] if facts.spend is None else []
    if any(percent is None for _key, percent in facts.rivals):
        asked.append(Unknown.RIVAL)
    elif share.unknown > 0 and not (facts.spend == 0 and not facts.rivals):
        asked.append(Unknown.REST)
    return asked


def held(spend: int | None, percent: Decimal | None) -> int | None:
    """That part of a spend, money units, half-up; None where either is unknown."""
    if spend is None or percent is None:
        return None
    return _half_up(spend * Fraction(percent) / FULL)


def total(shares: Iterable[Share]) -> Total:
    """All lines together. A line whose spend is unknown or whose figures are in doubt is named
    and left out, never guessed."""
    counted, without, doubtful = [], [], []
    potentials: list[int] = []
    for share in shares:
        if share.potential is not None:
            potentials.append(share.potential)
        if share.doubt is not None:
            doubtful.append(share.facts.line)
        elif not share.facts.spend:
            without.append(share.facts.line)
        else:
            counted.append(share)
    return Total(
        spend=sum(share.facts.spend or 0 for share in counted),
        parts=_weighted(counted),
        potential=sum(potentials) if potentials else None,
        without_spend=tuple(without),
        doubtful=tuple(doubtful),
    )


def whole_percents(parts: Sequence[Part]) -> list[int]:
    """The parts in whole percent that add up to their rounded sum, as a reader would add them.

    The largest remainders are rounded up (46.4, 31.3 and 22.3 give 47, 31 and 22).
    """
    floors = [int(part.percent) for part in parts]
    missing = _half_up(sum((part.percent for part in parts), Fraction(0))) - sum(floors)
    by_rest = sorted(range(len(parts)), key=lambda n: (floors[n] - parts[n].percent, n))
    for place in by_rest[:missing]:
        floors[place] += 1
    return floors


def _ours(facts: Facts) -> tuple[Fraction | None, Source]:
    if facts.our_share is not None:
        return Fraction(facts.our_share), Source.TYPED
    if not facts.spend:
        return None, Source.UNKNOWN
    return max(Fraction(facts.sales, facts.spend) * FULL, Fraction(0)), Source.SALES


def _doubt(facts: Facts, claimed: Fraction) -> Doubt | None:
    if facts.spend is not None and facts.our_share is None and facts.sales > facts.spend:
        return Doubt.SALES_ABOVE_SPEND
    return Doubt.OVER_FULL if claimed > FULL else None


def _weighted(shares: Sequence[Share]) -> tuple[Part, ...]:
    """Parts of the whole spend; every competitor once, however many lines they are in."""
    spend = sum(share.facts.spend or 0 for share in shares)
    sums: dict[tuple[Holder, int], Fraction] = {}
    for share in shares:
        for part in share.parts:
            amount = part.percent * (share.facts.spend or 0) / spend
            place = (part.holder, part.key)
            sums[place] = sums.get(place, Fraction(0)) + amount
    order = list(Holder)
    found = [Part(holder, percent, key) for (holder, key), percent in sums.items()]
    return tuple(sorted(found, key=lambda p: (order.index(p.holder), -p.percent, p.key)))


def _part(parts: Iterable[Part], holder: Holder) -> Fraction:
    return sum((part.percent for part in parts if part.holder is holder), Fraction(0))


def _half_up(value: Fraction) -> int:
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return int(exact.quantize(Decimal(1), ROUND_HALF_UP))
