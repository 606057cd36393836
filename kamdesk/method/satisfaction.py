"""What satisfaction surveys say: means, quarters, gap to the target, low marks (method §8)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from kamdesk.method.shares import percent
from kamdesk.models.kinds import Dimension, Tier

LEAST, MOST = 1, 5
MOST_RECOMMEND = 10
LOW_MARK = 3
"""A mark below it asks for a case."""
LOW_RECOMMEND = 6
"""So likely a recommendation, or less, is one of somebody who would rather not."""
PROMOTER = 9
FALLEN = Fraction(3, 10)
"""A quarter so much below the one before is a fall."""
YEAR = timedelta(days=365)

Quarter = tuple[int, int]
"""Year and quarter from 1."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answered survey: marks of 1–5 by dimension, None where none was given."""

    answered_on: date
    marks: tuple[int | None, ...]
    recommend: int | None = None

    @property
    def mean(self) -> Fraction | None:
        """Mean of the marks given."""
        return mean(self.marks)

    @property
    def low(self) -> tuple[Dimension, ...]:
        """Dimensions marked below 3."""
        pairs = zip(Dimension, self.marks, strict=True)
        return tuple(one for one, mark in pairs if mark is not None and mark < LOW_MARK)

    @property
    def lowest(self) -> Dimension | None:
        """The dimension marked lowest of those below 3, the first of equals; None without any."""
        marks = dict(zip(Dimension, self.marks, strict=True))
        return min(self.low, key=lambda one: marks[one] or 0, default=None)

    @property
    def is_low(self) -> bool:
        """Whether it asks for a case: a mark below 3, or a recommendation of 6 or less."""
        unwilling = self.recommend is not None and self.recommend <= LOW_RECOMMEND
        return bool(self.low) or unwilling


@dataclass(frozen=True, slots=True)
class Targets:
    """The mean mark that accounts of a tier should give; None is every other account. Tenths."""

    by_tier: Mapping[Tier | None, Fraction] = field(
        default_factory=lambda: {
            Tier.PLATINUM: Fraction(9, 2),
            Tier.GOLD: Fraction(43, 10),
            Tier.IRON: Fraction(4),
            None: Fraction(19, 5),
        }
    )

    def of(self, tier: Tier | None) -> Fraction:
        """The target of a tier."""
        return self.by_tier.get(tier, self.by_tier[None])

    def to_json(self) -> dict[str, int]:
        """Tenths of a mark by tier, ``""`` for all others."""
        return {
            tier.value if tier else "": int(tenth(one) * 10) for tier, one in self.by_tier.items()
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Targets:
        """What was stored, with what ships for a tier that is missing."""
        told = {Tier(tier) if tier else None: Fraction(one, 10) for tier, one in stored.items()}
        return cls({**cls().by_tier, **told})


@dataclass(frozen=True, slots=True)
class Standing:
    """How an account stands: the mean of the last twelve months, that of its newest quarter and of
    the quarter with answers before it, and the mean recommendation."""

    mark: Fraction | None
    newest: Fraction | None
    before: Fraction | None
    recommend: Fraction | None
    answers: int

    @property
    def is_falling(self) -> bool:
        """Whether the newest quarter lies clearly below the one before."""
        if self.newest is None or self.before is None:
            return False
        return self.before - self.newest >= FALLEN

    def gap(self, target: Fraction) -> Fraction | None:
        """Mark less target; below zero where the target is missed. Reckoned with the mark as it
        is shown, so that the three figures agree."""
        return None if self.mark is None else tenth(self.mark) - target


@dataclass(frozen=True, slots=True)
class Response:
    """How many were asked within a year, and how many of those answered."""

    asked: int
    answered: int

    @property
    def share(self) -> Fraction | None:
        """None where nobody was asked."""
        return Fraction(self.answered, self.asked) if self.asked else None


def mean(marks: Iterable[int | None]) -> Fraction | None:
    """Mean of the marks that were given."""
    given = [mark for mark in marks if mark is not None]
    return Fraction(sum(given), len(given)) if given else None


def tenth(mark: Fraction) -> Fraction:
    """A mark as it is shown: one decimal, rounded half up."""
    return Fraction((20 * mark.numerator + mark.denominator) // (2 * mark.denominator), 10)


def quarter_of(day: date) -> Quarter:
    """The quarter of a day."""
    return day.year, (day.month + 2) // 3


def quarters(answers: Iterable[Answer], last: date, count: int = 8) -> list[Quarter]:
    """Quarters without gaps from the first answer to a day, the newest ``count`` of them."""
    first = min((one.answered_on for one in answers), default=last)
    found, at = [], quarter_of(first)
    while at <= quarter_of(last):
        found.append(at)
        at = (at[0], at[1] + 1) if at[1] < 4 else (at[0] + 1, 1)
    return found[-count:]


def by_quarter(answers: Iterable[Answer]) -> dict[Quarter, Fraction]:
    """Mean mark of each quarter with marks; every mark counts the same."""
    sums: dict[Quarter, int] = defaultdict(int)
    counts: dict[Quarter, int] = defaultdict(int)
    for one in answers:
        quarter = quarter_of(one.answered_on)
        for mark in one.marks:
            if mark is not None:
                sums[quarter] += mark
                counts[quarter] += 1
    return {quarter: Fraction(sums[quarter], counts[quarter]) for quarter in sorted(counts)}


def by_dimension(answers: Iterable[Answer]) -> dict[Dimension, Fraction | None]:
    """Mean mark of each dimension."""
    rows = [one.marks for one in answers]
    return {one: mean(row[at] for row in rows) for at, one in enumerate(Dimension)}


def net_recommend(answers: Iterable[Answer]) -> int | None:
    """Share of 9 and 10 less share of 6 and below, in whole percent, halves up as ``percent`` has
    them; None where nobody said."""
    given = [one.recommend for one in answers if one.recommend is not None]
    if not given:
        return None
    fans = sum(one >= PROMOTER for one in given) - sum(one <= LOW_RECOMMEND for one in given)
    return percent(fans, len(given))


def weakest(answers: Iterable[Answer]) -> tuple[Dimension, Fraction] | None:
    """The dimension with the lowest mean; None where nobody marked any."""
    told = [(one, mark) for one, mark in by_dimension(answers).items() if mark is not None]
    return min(told, key=lambda pair: pair[1]) if told else None


def response(days: Iterable[tuple[date | None, date | None]], today: date) -> Response:
    """Of pairs of the day somebody was asked and the day they answered, those asked in the twelve
    months up to a day. Who answered unasked counts in neither."""
    asked = [back for out, back in days if out is not None and today - YEAR < out <= today]
    return Response(len(asked), sum(back is not None and back <= today for back in asked))


def recent(answers: Sequence[Answer], today: date) -> list[Answer]:
    """Answers of the twelve months up to a day."""
    return [one for one in answers if today - YEAR < one.answered_on <= today]


def standing(answers: Sequence[Answer], today: date) -> Standing:
    """How an account stands on a day by its answers."""
    last = recent(answers, today)
    told = list(by_quarter(one for one in answers if one.answered_on <= today).values())
    return Standing(
        mean(mark for one in last for mark in one.marks),
        told[-1] if told else None,
        told[-2] if len(told) > 1 else None,
        mean(one.recommend for one in last),
        len(last),
    )
