"""Figures of the craft: hand-reckoned tables, and what must hold for any meetings."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.method import craft
from kamdesk.method.craft import Held, Mix
from kamdesk.models.kinds import Outcome

ORDER, ADVANCE, CONTINUED, NONE = (
    Outcome.ORDER,
    Outcome.ADVANCE,
    Outcome.CONTINUATION,
    Outcome.NO_SALE,
)
DAY = date(2026, 3, 2)

MIXES = st.builds(Mix, *[st.integers(0, 9)] * 4)
MEETINGS = st.lists(
    st.builds(
        Held,
        st.integers(1, 10**6),
        st.integers(1, 5),
        st.sampled_from([None, 1, 2]),
        st.dates(date(2025, 1, 1), date(2026, 12, 31)),
        st.sampled_from([None, *Outcome]),
        MIXES,
        MIXES,
        st.integers(0, 4),
        st.integers(0, 4),
        st.just(0),
    )
)


def held(number: int, outcome: Outcome | None, opportunity: int | None = 1, **more: int) -> Held:
    return Held(number, 7, opportunity, DAY + timedelta(days=number), outcome, **more)


def test_rates_of_four_meetings() -> None:
    rows = [
        held(1, ORDER, explicit=2, claims=2, unfounded=1),
        held(2, ADVANCE, explicit=1, claims=1),
        held(3, CONTINUED),
        held(4, NONE, explicit=0, claims=1, unfounded=1),
    ]
    found = craft.figures(rows)
    assert found.advance_rate == Fraction(2, 4)
    assert found.needs_per_meeting == Fraction(3, 4)
    assert found.unfounded_rate == Fraction(2, 4)
    assert (found.orders, found.advances, found.continuations, found.no_sales) == (1, 1, 1, 1)


def test_nothing_held_is_unknown_and_not_zero() -> None:
    found = craft.figures([])
    assert found.advance_rate is found.needs_per_meeting is found.unfounded_rate is None
    assert Mix().share(2) is None


@pytest.mark.parametrize(
    ("outcomes", "length"),
    [
        ([], 0),
        ([CONTINUED], 1),
        ([CONTINUED, CONTINUED], 2),
        ([CONTINUED, ADVANCE, CONTINUED], 1),
        ([CONTINUED, CONTINUED, ORDER], 0),
        ([CONTINUED, None, CONTINUED], 2),
        ([NONE, CONTINUED, CONTINUED, CONTINUED], 3),
    ],
)
def test_streak(outcomes: list[Outcome | None], length: int) -> None:
    assert craft.streak(outcomes) == length


def test_streaks_run_by_opportunity() -> None:
    rows = [
        held(1, CONTINUED, 1),
        held(2, CONTINUED, 2),
        held(3, CONTINUED, 1),
        held(4, ADVANCE, 2),
        held(5, CONTINUED, None),
    ]
    found = craft.streaks(rows)
    assert [(one.opportunity_id, one.length, one.last) for one in found] == [
        (1, 2, DAY + timedelta(days=3))
    ]


@given(MEETINGS)
def test_months_add_up_to_the_whole(rows: list[Held]) -> None:
    months = craft.by_month(rows, date(2025, 1, 1), date(2026, 12, 31))
    whole = craft.figures(rows)
    assert len(months) == 24
    assert sum(one.held for _day, one in months) == whole.held
    assert sum((one.asked for _day, one in months), Mix()) == whole.asked
    rate = whole.advance_rate
    assert rate is None or 0 <= rate <= 1


@given(MEETINGS)
def test_the_order_of_reading_changes_no_streak(rows: list[Held]) -> None:
    apart = [Held(n, *(getattr(r, f) for f in Held.__slots__[1:])) for n, r in enumerate(rows)]
    assert craft.streaks(apart) == craft.streaks(reversed(apart))
