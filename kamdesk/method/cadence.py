"""The contact plan's rhythm: who is contacted how often, and on which days (method §7)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from kamdesk.method.working_days import WorkingCalendar
from kamdesk.models.kinds import BuyingRole, Channel, Tier

MOST_DAYS = 730
"""Rarer than every two years is no rhythm."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Whoever has this role at an account of this tier is contacted by this channel at least every
    ``days`` days. ``role`` None is everybody who has no rule of their own."""

    tier: Tier
    role: BuyingRole | None
    channel: Channel
    days: int


DEFAULTS: tuple[Rule, ...] = (
    Rule(Tier.PLATINUM, BuyingRole.DECISION_MAKER, Channel.VISIT, 14),
    Rule(Tier.PLATINUM, BuyingRole.DECISION_MAKER, Channel.PHONE, 7),
    Rule(Tier.PLATINUM, BuyingRole.DECISION_MAKER, Channel.EXECUTIVE, 90),
    Rule(Tier.PLATINUM, BuyingRole.APPROVER, Channel.VISIT, 30),
    Rule(Tier.PLATINUM, BuyingRole.COACH, Channel.PHONE, 7),
    Rule(Tier.PLATINUM, None, Channel.PHONE, 21),
    Rule(Tier.GOLD, BuyingRole.DECISION_MAKER, Channel.VISIT, 30),
    Rule(Tier.GOLD, BuyingRole.DECISION_MAKER, Channel.PHONE, 14),
    Rule(Tier.GOLD, BuyingRole.COACH, Channel.PHONE, 14),
    Rule(Tier.GOLD, None, Channel.PHONE, 45),
    Rule(Tier.IRON, BuyingRole.DECISION_MAKER, Channel.PHONE, 45),
    Rule(Tier.IRON, BuyingRole.DECISION_MAKER, Channel.VISIT, 120),
    Rule(Tier.IRON, BuyingRole.PURCHASER, Channel.MESSAGE, 60),
    Rule(Tier.LEAD, BuyingRole.PURCHASER, Channel.MESSAGE, 90),
)


@dataclass(frozen=True, slots=True)
class Strand:
    """One rhythm: a person at an account by one channel. ``last`` is the newest day on which it
    was kept, skipped or is planned to be; None where it never was. ``begins`` is where a plan made
    before has its next touch, ``owner`` whose day it takes room of."""

    account_id: int
    contact_id: int
    channel: Channel
    days: int
    last: date | None = None
    begins: date | None = None
    owner: str = ""

    def is_due(self, today: date) -> bool:
        """Whether it never was, or a turn is over since."""
        return self.last is None or self.last + timedelta(days=self.days) <= today


@dataclass(frozen=True, slots=True)
class Planned:
    """A touch to be made. ``ideal_on`` is where the rhythm puts it, ``day`` the working day."""

    account_id: int
    contact_id: int
    channel: Channel
    ideal_on: date
    day: date


def rules_for(
    rules: Iterable[Rule], tier: Tier | None, role: BuyingRole | None
) -> dict[Channel, int]:
    """How often by which channel; rules for the role itself go before those for everybody, channel
    by channel only where the role has none at all."""
    own: dict[Channel, int] = {}
    general: dict[Channel, int] = {}
    for rule in rules:
        if rule.tier is tier:
            if rule.role is None:
                general[rule.channel] = rule.days
            elif rule.role is role:
                own[rule.channel] = rule.days
    return own or general


Load = Mapping[tuple[str, date], int]
"""How many touches lie on whose day."""
Progress = Callable[[int, int], None]
"""Told how many strands of how many are planned; may raise to stop."""
_STEP = 500


def plan(
    strands: Iterable[Strand],
    calendar: WorkingCalendar,
    today: date,
    until: date,
    load: Load | None = None,
    most_a_day: int = 8,
    progress: Progress | None = None,
) -> list[Planned]:
    """The touches of all strands from ``today`` to ``until``, by day; the next one of each strand
    however far it is, so that nobody has nothing planned.

    Each falls on the working day nearest to its place in the rhythm, never before today and never
    twice on a day. What is overdue or never was is begun as soon as its owner's day has room, and
    within one turn of its rhythm in any case: ``load`` are touches that lie on a day already,
    ``most_a_day`` what a rep can do. The rhythm goes on from the day that a touch is put on.
    """
    room = _Room(calendar, today, until, load or {}, most_a_day)
    nearest = cache(calendar.nearest)
    found: list[Planned] = []
    waiting = sorted(strands, key=_most_overdue(today))
    for place, strand in enumerate(waiting):
        if progress is not None and place % _STEP == 0:
            progress(place, len(waiting))
        found.extend(_follow(strand, nearest, today, until, room))
    return sorted(found, key=lambda one: (one.day, one.account_id, one.contact_id, one.channel))


_Nearest = Callable[[date, date], date]
"""The working day nearest to a day, none before another."""


def _follow(
    strand: Strand, nearest: _Nearest, today: date, until: date, room: _Room
) -> Iterator[Planned]:
    step = timedelta(days=strand.days)
    if strand.last is None or strand.is_due(today):
        day = ideal = room.first_for(strand)
    else:
        ideal = strand.last + step
        day = _beside(nearest, ideal, today, strand.last)
    begun = False
    while day <= until or not begun:
        begun = True
        room.take(strand.owner, day)
        yield Planned(strand.account_id, strand.contact_id, strand.channel, ideal, day)
        last, ideal = day, ideal + step
        day = _beside(nearest, ideal, today, last)


def _beside(nearest: _Nearest, ideal: date, today: date, last: date | None) -> date:
    earliest = today if last is None else max(today, last + timedelta(days=1))
    return nearest(ideal, earliest)


class _Room:
    """How much of each rep's working days is taken."""

    def __init__(
        self, calendar: WorkingCalendar, today: date, until: date, load: Load, most: int
    ) -> None:
        self._most = most
        self._full_up_to: dict[str, int] = {}
        span = max((until - today).days, 0)
        days = (today + timedelta(days=step) for step in range(span + 1))
        self._days = [day for day in days if calendar.is_working(day)]
        self._places = {day: place for place, day in enumerate(self._days)}
        self._beyond = calendar.on_or_after(today)
        self._taken: dict[str, list[int]] = {}
        for (owner, day), count in load.items():
            self._add(owner, day, count)

    def take(self, owner: str, day: date) -> None:
        """One more on a day."""
        self._add(owner, day, 1)

    def first_for(self, strand: Strand) -> date:
        """Where a rhythm that is due begins: where it is planned already, if that is within one
        turn; else on the first day with room, or where none has on the emptiest of the turn."""
        if not self._days:
            return self._beyond
        end = self._days[0] + timedelta(days=strand.days - 1)
        if strand.begins is not None and strand.begins <= end and strand.begins in self._places:
            return strand.begins
        taken, place = self._of(strand.owner), self._full_up_to.get(strand.owner, 0)
        while place < len(taken) and taken[place] >= self._most:
            place += 1
        self._full_up_to[strand.owner] = place  # days only fill up
        if place < len(taken) and self._days[place] <= end:
            return self._days[place]
        turn = taken[: bisect_right(self._days, end)]
        return self._days[turn.index(min(turn))]

    def _of(self, owner: str) -> list[int]:
        """How much is taken of a rep's working days, by place."""
        if owner not in self._taken:
            self._taken[owner] = [0] * len(self._days)
        return self._taken[owner]

    def _add(self, owner: str, day: date, count: int) -> None:
        place = self._places.get(day)
        if place is not None:
            self._of(owner)[place] += count


def _most_overdue(today: date) -> Callable[[Strand], tuple[float, int, int, str]]:
    """Strands that wait longest against their rhythm come first; those never begun after them."""

    def key(strand: Strand) -> tuple[float, int, int, str]:
        waited = -1.0 if strand.last is None else (today - strand.last).days / strand.days
        return -waited, strand.account_id, strand.contact_id, strand.channel

    return key


def coverage(done: int, planned: int) -> float | None:
    """Done ÷ planned, 0–1; None where nothing was planned."""
    return done / planned if planned else None


def problems(rules: Sequence[Rule]) -> list[tuple[int, str]]:
    """What is wrong with rules, by place: ``days_outside`` 1–730, ``twice`` the same."""
    found: list[tuple[int, str]] = []
    seen: set[tuple[Tier, BuyingRole | None, Channel]] = set()
    for place, rule in enumerate(rules):
        if not 1 <= rule.days <= MOST_DAYS:
            found.append((place, "days_outside"))
        key = (rule.tier, rule.role, rule.channel)
        if key in seen:
            found.append((place, "twice"))
        seen.add(key)
    return found
