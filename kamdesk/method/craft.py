"""Figures of the craft: how well meetings are prepared and led (method §6)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from kamdesk.method.opportunities import STREAK_WARNS, continuation_streak
from kamdesk.method.periods import add_months
from kamdesk.models.kinds import Outcome


@dataclass(frozen=True, slots=True)
class Mix:
    """Numbers of background, difficulty, implication and benefit questions (S : P : I : N)."""

    background: int = 0
    difficulty: int = 0
    implication: int = 0
    benefit: int = 0

    @property
    def parts(self) -> tuple[int, int, int, int]:
        """The four numbers in the order of the method."""
        return self.background, self.difficulty, self.implication, self.benefit

    @property
    def total(self) -> int:
        """All questions."""
        return sum(self.parts)

    def share(self, part: int) -> Fraction | None:
        """A part's share of all questions, 0–1; None where there are none."""
        return Fraction(self.parts[part], self.total) if self.total else None

    def __add__(self, other: Mix) -> Mix:
        return Mix(*(mine + theirs for mine, theirs in zip(self.parts, other.parts, strict=True)))


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting that was held. ``outcome`` is as the figures count it (a claimed advance without
    person, action and date is a continuation); ``claims`` are its benefit statements,
    ``unfounded`` those of them that meet no explicit need; ``explicit`` are needs stated in it."""

    meeting_id: int
    account_id: int
    opportunity_id: int | None
    day: date
    outcome: Outcome | None
    planned: Mix = Mix()
    asked: Mix = Mix()
    explicit: int = 0
    claims: int = 0
    unfounded: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """What a set of meetings adds up to. Rates are 0–1, None where nothing was held or claimed."""

    held: int
    orders: int
    advances: int
    continuations: int
    no_sales: int
    planned: Mix
    asked: Mix
    explicit: int
    claims: int
    unfounded: int

    @property
    def advance_rate(self) -> Fraction | None:
        """(Orders + advances) ÷ meetings held."""
        return Fraction(self.orders + self.advances, self.held) if self.held else None

    @property
    def needs_per_meeting(self) -> Fraction | None:
        """Explicit needs ÷ meetings held."""
        return Fraction(self.explicit, self.held) if self.held else None

    @property
    def unfounded_rate(self) -> Fraction | None:
        """Benefits claimed without an explicit need ÷ benefits claimed."""
        return Fraction(self.unfounded, self.claims) if self.claims else None


@dataclass(frozen=True, slots=True)
class Streak:
    """Continuations in a row up to the last meeting, for one opportunity; for an account's
    meetings that serve none, ``opportunity_id`` is None."""

    account_id: int
    opportunity_id: int | None
    length: int
    last: date


def figures(meetings: Iterable[Held]) -> Figures:
    """Add meetings up."""
    rows = list(meetings)
    outcomes = [row.outcome for row in rows]
    return Figures(
        held=len(rows),
        orders=outcomes.count(Outcome.ORDER),
        advances=outcomes.count(Outcome.ADVANCE),
        continuations=outcomes.count(Outcome.CONTINUATION),
        no_sales=outcomes.count(Outcome.NO_SALE),
        planned=sum((row.planned for row in rows), Mix()),
        asked=sum((row.asked for row in rows), Mix()),
        explicit=sum(row.explicit for row in rows),
        claims=sum(row.claims for row in rows),
        unfounded=sum(row.unfounded for row in rows),
    )


def by_month(meetings: Iterable[Held], first: date, last: date) -> tuple[tuple[date, Figures], ...]:
    """Figures of every month from that of ``first`` to that of ``last``, without gaps."""
    groups: dict[date, list[Held]] = defaultdict(list)
    for row in meetings:
        groups[row.day.replace(day=1)].append(row)
    month, months = first.replace(day=1), []
    while month <= last:
        months.append((month, figures(groups[month])))
        month = add_months(month, 1)
    return tuple(months)


def streak(outcomes: Iterable[Outcome | None]) -> int:
    """How many continuations end a row of outcomes, oldest first; a meeting without an outcome
    neither ends the streak nor adds to it."""
    return continuation_streak([outcome for outcome in outcomes if outcome is not None])


def streaks(meetings: Iterable[Held]) -> tuple[Streak, ...]:
    """Everything that two continuations in a row warn of, the longest first, then the latest."""
    groups: dict[tuple[int, int | None], list[Held]] = defaultdict(list)
    for row in sorted(meetings, key=lambda row: (row.day, row.meeting_id)):
        groups[row.account_id, row.opportunity_id].append(row)
    found = [
        Streak(account_id, opportunity_id, streak(row.outcome for row in rows), rows[-1].day)
        for (account_id, opportunity_id), rows in groups.items()
    ]
    warned = [one for one in found if one.length >= STREAK_WARNS]
    return tuple(sorted(warned, key=lambda one: (-one.length, -one.last.toordinal())))
