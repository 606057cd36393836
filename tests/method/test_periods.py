"""Periods of whole days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.errors import ValidationError
from kamdesk.method.periods import Period, add_months, last_closed_months, year_to_date


@pytest.mark.parametrize(
    ("today", "label"),
    [
        (date(2026, 11, 23), "2025-11..2026-10"),
        (date(2026, 1, 1), "2025-01..2025-12"),
        (date(2024, 3, 31), "2023-03..2024-02"),
    ],
)
def test_the_last_twelve_closed_months(today: date, label: str) -> None:
    period = last_closed_months(today)
    assert period.label == label
    assert len(list(period.months())) == 12
    assert today not in period


def test_a_part_of_a_month_shows_its_days() -> None:
    assert year_to_date(date(2026, 11, 23)).label == "2026-01-01..2026-11-23"


def test_a_year_before_keeps_the_month_whole() -> None:
    assert Period(date(2024, 2, 1), date(2024, 2, 29)).year_before().label == "2023-02..2023-02"
    assert Period(date(2023, 3, 1), date(2025, 2, 28)).year_before().last == date(2024, 2, 29)


def test_a_period_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValidationError) as caught:
        Period(date(2026, 2, 1), date(2026, 1, 31))
    assert [p.code for p in caught.value.problems] == ["period_order"]


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)), st.integers(1, 60))
def test_closed_months_touch_each_other(today: date, n: int) -> None:
    period = last_closed_months(today, n)
    assert period.whole_months
    assert len(list(period.months())) == n
    assert (today.replace(day=1) - period.last).days == 1
    assert add_months(period.first, n) == today.replace(day=1)
