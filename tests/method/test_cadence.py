"""The contact plan's rhythm: hand-made weeks, and what holds for any plan."""

from __future__ import annotations

import itertools
from collections import Counter
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from kamdesk.method import cadence
from kamdesk.method.cadence import Rule, Strand
from kamdesk.method.working_days import WorkingCalendar
from kamdesk.models.kinds import BuyingRole, Channel, Tier

MONDAY = date(2026, 11, 2)
PLAIN = WorkingCalendar({2026, 2027})
GOLDEN_WEEK = WorkingCalendar(
    {2026},
    off=frozenset(date(2026, 10, day) for day in range(1, 8)),
    on=frozenset({date(2026, 9, 27), date(2026, 10, 10)}),
)
STRANDS = st.lists(
    st.builds(
        Strand,
        st.integers(1, 40),
        st.integers(1, 40),
        st.sampled_from(Channel),
        st.integers(1, 120),
        st.one_of(st.none(), st.dates(date(2025, 6, 1), date(2026, 11, 1))),
    ),
    max_size=12,
    unique_by=lambda one: (one.account_id, one.contact_id, one.channel),
)


def test_moved_days_are_worked_and_the_golden_week_is_not() -> None:
    assert GOLDEN_WEEK.is_working(date(2026, 9, 27))  # a Sunday
    assert not GOLDEN_WEEK.is_working(date(2026, 10, 5))  # a Monday
    assert GOLDEN_WEEK.add(date(2026, 9, 30), 1) == date(2026, 10, 8)
    assert GOLDEN_WEEK.add(date(2026, 10, 8), -1) == date(2026, 9, 30)
    assert GOLDEN_WEEK.nearest(date(2026, 10, 3)) == date(2026, 9, 30)
    assert GOLDEN_WEEK.nearest(date(2026, 10, 6)) == date(2026, 10, 8)
    assert GOLDEN_WEEK.between(date(2026, 9, 28), date(2026, 10, 11)) == 6
    assert not GOLDEN_WEEK.is_certain(date(2027, 1, 4))


def test_a_role_of_its_own_goes_before_everybody() -> None:
    rules = cadence.DEFAULTS
    decider = cadence.rules_for(rules, Tier.PLATINUM, BuyingRole.DECISION_MAKER)
    assert (decider[Channel.VISIT], decider[Channel.PHONE]) == (14, 7)
    assert cadence.rules_for(rules, Tier.PLATINUM, BuyingRole.USER) == {Channel.PHONE: 21}
    assert cadence.rules_for(rules, Tier.LEAD, BuyingRole.USER) == {}
    assert cadence.rules_for(rules, None, BuyingRole.DECISION_MAKER) == {}


def test_every_two_weeks_from_the_last_visit() -> None:
    strand = Strand(1, 1, Channel.VISIT, 14, date(2026, 10, 28))
    found = cadence.plan([strand], PLAIN, MONDAY, date(2026, 12, 31))
    assert [one.day for one in found] == [
        date(2026, 11, 11), date(2026, 11, 25), date(2026, 12, 9), date(2026, 12, 23),
    ]  # fmt: skip


def test_a_day_off_moves_one_touch_and_not_the_rhythm() -> None:
    strand = Strand(1, 1, Channel.PHONE, 7, date(2026, 9, 26))
    found = cadence.plan([strand], GOLDEN_WEEK, date(2026, 9, 27), date(2026, 10, 20))
    assert [one.ideal_on.day for one in found] == [3, 10, 17]
    assert [one.day for one in found] == [
        date(2026, 9, 30), date(2026, 10, 10), date(2026, 10, 16),
    ]  # fmt: skip


def test_the_overdue_are_spread_over_days_with_room_the_longest_wait_first() -> None:
    strands = [
        Strand(number, 1, Channel.PHONE, 10, date(2026, 10, 20) - timedelta(days=number))
        for number in range(1, 6)
    ]
    found = cadence.plan(strands, PLAIN, MONDAY, MONDAY + timedelta(days=4), most_a_day=2)
    assert [(one.account_id, one.day.day) for one in found] == [
        (4, 2), (5, 2), (2, 3), (3, 3), (1, 4),
    ]  # fmt: skip


@settings(max_examples=60)
@given(STRANDS, st.integers(1, 12))
def test_only_working_days_never_twice_never_before_today(strands: list[Strand], most: int) -> None:
    until = MONDAY + timedelta(days=200)
    found = cadence.plan(strands, PLAIN, MONDAY, until, most_a_day=most)
    assert all(PLAIN.is_working(one.day) and MONDAY <= one.day <= until for one in found)
    places = Counter((one.account_id, one.contact_id, one.channel, one.day) for one in found)
    assert all(number == 1 for number in places.values())
    for strand in strands:
        days = [
            one.day
            for one in found
            if (one.account_id, one.contact_id, one.channel)
            == (strand.account_id, strand.contact_id, strand.channel)
        ]
        gaps = [(after - before).days for before, after in itertools.pairwise(days)]
        assert all(gap <= strand.days + 3 for gap in gaps)
        assert (until - (days[-1] if days else MONDAY)).days <= strand.days + 3 + len(strands)


def test_problems_of_rules_are_named_by_place() -> None:
    rules = [
        Rule(Tier.GOLD, None, Channel.PHONE, 0),
        Rule(Tier.GOLD, None, Channel.PHONE, 7),
    ]
    assert cadence.problems(rules) == [(0, "days_outside"), (1, "twice")]
