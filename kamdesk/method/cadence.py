"""The contact plan's rhythm: who is contacted how often, and on which days (method §7)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

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
    was kept, skipped or is planned to be; None where it never was."""

    account_id: int
    contact_id: int
    channel: Channel
    days: int
    last: date | None = None


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


def plan(
    strands: Iterable[Strand],
    calendar: WorkingCalendar,
    today: date,
    until: date,
    load: Mapping[date, int] | None = None,
    most_a_day: int = 8,
) -> list[Planned]:
    """The touches of all strands from ``today`` to ``until``, by day.

    Each falls on the working day nearest to its place in the rhythm, never before today and never
    twice on a day. What is overdue or never was is begun as soon as a day has room: ``load`` are
    touches that lie on a day already, ``most_a_day`` what a rep can do. The rhythm goes on from the
    day that a touch is put on.
    """
    taken = dict(load or {})
    ordered = sorted(strands, key=_most_overdue(today))
    found: list[Planned] = []
    for strand in ordered:
        found.extend(_follow(strand, calendar, today, until, taken, most_a_day))
    return sorted(found, key=lambda one: (one.day, one.account_id, one.contact_id, one.channel))


def _follow(
    strand: Strand,
    calendar: WorkingCalendar,
    today: date,
    until: date,
    taken: dict[date, int],
    most: int,
) -> Iterator[Planned]:
    step = timedelta(days=strand.days)
    ideal = today if strand.last is None else strand.last + step
    last = strand.last
    if ideal <= today:
        day = _with_room(calendar, today, taken, most)
    else:
        day = _beside(calendar, ideal, today, last)
    while day <= until:
        taken[day] = taken.get(day, 0) + 1
        yield Planned(strand.account_id, strand.contact_id, strand.channel, max(ideal, today), day)
        last, ideal = day, max(ideal, today) + step
        if ideal <= day:  # begun late: the rhythm counts from there
            ideal = day + step
        day = _beside(calendar, ideal, today, last)


def _beside(calendar: WorkingCalendar, ideal: date, today: date, last: date | None) -> date:
    earliest = today if last is None else max(today, last + timedelta(days=1))
    return calendar.nearest(ideal, earliest)


def _with_room(calendar: WorkingCalendar, day: date, taken: Mapping[date, int], most: int) -> date:
    day = calendar.on_or_after(day)
    while taken.get(day, 0) >= most:
        day = calendar.add(day, 1)
    return day


def _most_overdue(today: date) -> Any:
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
