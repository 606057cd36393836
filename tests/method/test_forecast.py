"""The forecast by month, by hand and by its sums (method §10)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.method.forecast import Deal, Forecast, Sum, add_up, forecast
from kamdesk.models.kinds import OpportunityState

OPEN, WON, LOST, PARKED = OpportunityState
TODAY = date(2026, 11, 25)


def open_deal(value: int | None, chance: int | None, expected: date | None) -> Deal:
    return Deal(OPEN, value, chance, expected, None)


@pytest.mark.parametrize(
    ("value", "chance", "weighted"),
    [
        (1000, 50, 500),
        (1001, 50, 501),  # half up
        (333, 10, 33),
        (0, 80, 0),
        (1000, 0, 0),
        (1000, 100, 1000),
        (None, 50, None),
        (1000, None, None),
    ],
)
def test_weight(value: int | None, chance: int | None, weighted: int | None) -> None:
    assert open_deal(value, chance, None).weighted == weighted


def test_months_by_hand() -> None:
    """Five open deals, two won, one lost, one parked, as a rep would add them up on paper."""
    deals = [
        open_deal(1_000, 50, date(2026, 11, 25)),  # this month, today counts
        open_deal(2_000, 25, date(2026, 12, 31)),
        open_deal(400, None, date(2026, 12, 1)),  # no chance: full, but weighs nothing
        open_deal(900, 30, date(2026, 11, 24)),  # overdue
        open_deal(700, 10, date(2027, 6, 1)),  # after the last month shown
        open_deal(None, 80, None),  # neither value nor date
        Deal(WON, 600, 90, date(2026, 12, 5), date(2026, 11, 2)),
        Deal(WON, 5_000, 90, None, date(2026, 8, 31)),  # before the first month shown
        Deal(LOST, 10_000, 90, date(2026, 12, 5), date(2026, 11, 2)),
        Deal(PARKED, 10_000, 90, date(2026, 12, 5), date(2026, 11, 2)),
    ]
    found = forecast(deals, TODAY)
    assert [month.month for month in found.months][:3] == [
        date(2026, 9, 1),
        date(2026, 10, 1),
        date(2026, 11, 1),
    ]
    assert found.months[-1].month == date(2027, 5, 1)
    by_month = {month.month: month for month in found.months}
    assert by_month[date(2026, 11, 1)].open == Sum(1_000, 500, 1, 0)
    assert by_month[date(2026, 11, 1)].won == Sum(600, 600, 1, 0)
    assert by_month[date(2026, 12, 1)].open == Sum(2_400, 500, 2, 1)
    assert found.overdue == Sum(900, 270, 1, 0)
    assert found.later == Sum(700, 70, 1, 0)
    assert found.undated == Sum(0, 0, 1, 1)
    assert found.expected == Sum(3_400, 1_000, 3, 1)
    assert found.until == date(2026, 12, 1)
    assert found.largest == deals[0] and found.largest_share == 50


def test_nothing_to_expect() -> None:
    empty = forecast([], TODAY)
    assert (empty.expected, empty.until, empty.largest, empty.largest_share) == (
        Sum(), None, None, 0,
    )  # fmt: skip
    unweighed = forecast([open_deal(500, None, TODAY)], TODAY)
    assert unweighed.expected == Sum(500, 0, 1, 1)
    assert unweighed.until is None and unweighed.largest is None


DEALS = st.builds(
    Deal,
    st.sampled_from(OpportunityState),
    st.none() | st.integers(0, 10**12),
    st.none() | st.integers(0, 100),
    st.none() | st.dates(date(2025, 1, 1), date(2028, 12, 31)),
    st.none() | st.dates(date(2025, 1, 1), date(2027, 1, 31)),
)


def _parts(found: Forecast) -> list[Sum]:
    return [*(month.open for month in found.months), found.overdue, found.later, found.undated]


@given(st.lists(DEALS, max_size=30), st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_every_open_deal_is_in_one_place(deals: list[Deal], today: date) -> None:
    """What stands open adds up, wherever the months lie; nothing is counted twice or lost."""
    found = forecast(deals, today)
    whole = add_up(deal for deal in deals if deal.state is OPEN)
    parts = _parts(found)
    for name in ("full", "weighted", "deals", "unweighted"):
        assert sum(getattr(part, name) for part in parts) == getattr(whole, name)
    assert whole.weighted <= whole.full


@given(st.lists(DEALS, max_size=20))
def test_the_largest_deal_is_no_larger_than_the_sum(deals: list[Deal]) -> None:
    found = forecast(deals, TODAY)
    assert 0 <= found.largest_share <= 100
    assert (found.largest is None) == (found.expected.weighted == 0)
