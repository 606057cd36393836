"""Birthdays: the next one by the sun and by the moon, against days that are known."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.method.birthdays import (
    is_lunar_30_of_second,
    lunar_30_of_second,
    next_birthday,
)
from kamdesk.services.lunar_calendar import solar_day

DAYS = st.dates(date(2020, 1, 1), date(2034, 12, 31))
BIRTHDAYS = st.dates(date(1940, 1, 1), date(2005, 12, 31))


@pytest.mark.parametrize(
    ("birthday", "today", "wanted"),
    [
        (date(1984, 7, 3), date(2026, 7, 3), date(2026, 7, 3)),
        (date(1984, 7, 3), date(2026, 7, 4), date(2027, 7, 3)),
        (date(1984, 1, 3), date(2026, 12, 28), date(2027, 1, 3)),
        (date(1984, 2, 29), date(2026, 2, 1), date(2026, 2, 28)),
        (date(1984, 2, 29), date(2027, 3, 1), date(2028, 2, 29)),
    ],
)
def test_by_the_sun(birthday: date, today: date, wanted: date) -> None:
    assert next_birthday(birthday, today) == wanted


@pytest.mark.parametrize(
    ("birthday", "today", "wanted"),
    [
        (date(1979, 8, 15), date(2026, 1, 1), date(2026, 9, 25)),  # Mid-Autumn
        (date(1979, 1, 1), date(2026, 3, 1), date(2027, 2, 6)),  # Spring Festival
        (date(1979, 5, 5), date(2025, 1, 1), date(2025, 5, 31)),  # Dragon Boat
        (date(1990, 12, 24), date(2026, 1, 5), date(2026, 2, 11)),  # of the lunar year before
        (date(1990, 12, 24), date(2026, 2, 12), date(2027, 1, 31)),
        (date(1987, 6, 1), date(2025, 6, 1), date(2025, 6, 25)),  # the first of two sixth months
        (date(1987, 6, 1), date(2025, 6, 26), date(2026, 7, 14)),  # the leap month is passed over
        (date(1971, 12, 30), date(2026, 12, 1), date(2027, 2, 5)),  # the month has 29 days
        (date(1971, 10, 31), date(2026, 12, 1), date(2026, 12, 8)),  # the 30th: no month has 31
    ],
)
def test_by_the_moon(birthday: date, today: date, wanted: date) -> None:
    assert next_birthday(birthday, today, solar_day) == wanted


def test_the_30th_of_the_second_lunar_month_can_be_kept() -> None:
    kept = lunar_30_of_second(1962)
    assert is_lunar_30_of_second(kept)
    assert next_birthday(kept, date(2026, 1, 1), solar_day) == date(2026, 4, 16)  # it has 29 days
    assert next_birthday(kept, date(2028, 1, 1), solar_day) == solar_day(2028, 2, 30)
    assert next_birthday(kept, date(2026, 2, 1)) == date(2027, 1, 31), "by the sun it is itself"


def test_a_leap_month_is_a_month_of_its_own() -> None:
    assert solar_day(2025, -6, 1) == date(2025, 7, 25)


@given(BIRTHDAYS, DAYS)
def test_one_comes_every_year_and_none_is_left_out(birthday: date, today: date) -> None:
    for moon, longest in ((None, 366), (solar_day, 385)):
        day = next_birthday(birthday, today, moon)
        assert today <= day <= today + timedelta(days=longest)
        if day > today:
            assert next_birthday(birthday, today + timedelta(days=1), moon) == day
