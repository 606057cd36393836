"""Ten years of the contact plan in three countries: China moves its working days, Germany has
plain weekends, Saudi Arabia rests on Friday and Saturday (method §7)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamdesk.method import cadence
from kamdesk.method.cadence import Planned, Strand
from kamdesk.method.working_days import WorkingCalendar
from kamdesk.models.kinds import Channel
from kamdesk.services import working_calendars

DAY = timedelta(days=1)
FIRST, LAST = date(2019, 1, 1), date(2031, 12, 31)
YEARS = timedelta(days=3653)
LATEST = LAST - YEARS - timedelta(days=400)
Key = tuple[int, int, Channel]
STRANDS = st.lists(
    st.tuples(
        st.integers(1, 9),
        st.sampled_from(Channel),
        st.sampled_from([7, 14, 30, 90, 365]),
        st.one_of(st.none(), st.integers(0, 500)),
        st.sampled_from(["An", "Bo"]),
    ),
    min_size=1,
    max_size=14,
    unique_by=lambda one: one[:2],
)


def calendar_of(country: str) -> WorkingCalendar:
    return working_calendars.of(working_calendars.CalendarChoice(country), FIRST, LAST)


def of_strand(found: list[Planned]) -> dict[Key, list[Planned]]:
    by: dict[Key, list[Planned]] = defaultdict(list)
    for one in found:
        by[one.account_id, one.contact_id, one.channel].append(one)
    return by


@pytest.mark.parametrize("country", ["CN", "DE", "SA"])
@settings(max_examples=10, deadline=None)
@given(rows=STRANDS, today=st.dates(FIRST, LATEST), most=st.integers(1, 3))
def test_ten_years(
    country: str, rows: list[tuple[int, Channel, int, int | None, str]], today: date, most: int
) -> None:
    calendar, until = calendar_of(country), today + YEARS
    strands = [
        Strand(who, who, channel, days, None if ago is None else today - timedelta(days=ago),
               None, owner)
        for who, channel, days, ago, owner in rows
    ]  # fmt: skip
    found = cadence.plan(strands, calendar, today, until, most_a_day=most)
    year = today + timedelta(days=365)
    assert cadence.plan(strands, calendar, today, year, most_a_day=most) == cadence.plan(
        strands[::-1], calendar, today, year, most_a_day=most
    )
    assert all(calendar.is_working(one.day) and one.day >= today for one in found)
    by = of_strand(found)
    for strand in strands:
        _kept(strand, by[strand.account_id, strand.contact_id, strand.channel], calendar, today,
              until)  # fmt: skip
    for strand in strands:  # one alone, planned again, stays where it was among the others
        mine = by[strand.account_id, strand.contact_id, strand.channel]
        again = [replace(strand, begins=mine[0].day)]
        assert mine == cadence.plan(again, calendar, today, until, most_a_day=most)


def _kept(
    strand: Strand, found: list[Planned], calendar: WorkingCalendar, today: date, until: date
) -> None:
    """In its rhythm within what days off shift, from one turn on at the latest to the end."""
    turn = timedelta(days=strand.days)
    due = today if strand.last is None else max(today, strand.last + turn)
    begun = turn if due == today else timedelta(0)
    assert found[0].day <= calendar.on_or_after(due + begun)
    assert found[-1].day + turn >= until - SHIFT
    for one, after in pairwise(found):
        assert max(DAY, turn - 2 * SHIFT) <= after.day - one.day <= turn + 2 * SHIFT
        assert after.ideal_on - one.ideal_on == turn
        assert after.day == calendar.nearest(after.ideal_on, one.day + DAY)


SHIFT = timedelta(days=6)
"""No holiday of theirs puts a touch farther from its place."""
