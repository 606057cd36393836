"""The calendars of three countries against what is known of them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.db.book import Book
from kamdesk.errors import ValidationError
from kamdesk.services import working_calendars
from kamdesk.services.working_calendars import CalendarChoice

FIRST, LAST = date(2019, 1, 1), date(2028, 12, 31)
CALENDARS = {
    code: working_calendars.of(CalendarChoice(code), FIRST, LAST) for code in ("CN", "DE", "AE")
}
DAYS = st.dates(FIRST + timedelta(days=80), LAST - timedelta(days=80))


@pytest.mark.parametrize(
    ("code", "day", "worked"),
    [
        ("CN", date(2026, 10, 1), False),
        ("CN", date(2026, 10, 10), True),  # a Saturday worked for the golden week
        ("CN", date(2026, 10, 11), False),
        ("CN", date(2024, 2, 4), True),  # a Sunday before the Spring Festival
        ("CN", date(2028, 10, 1), False),  # not announced yet: statutory
        ("DE", date(2026, 10, 3), False),
        ("DE", date(2026, 10, 1), True),
        ("AE", date(2026, 12, 2), False),
    ],
)
def test_known_days(code: str, day: date, worked: bool) -> None:
    assert CALENDARS[code].is_working(day) is worked


def test_a_year_that_is_not_announced_is_said_to_be_uncertain() -> None:
    china = CALENDARS["CN"]
    assert china.is_certain(date(2026, 5, 5)) and not china.is_certain(date(2028, 5, 5))
    assert CALENDARS["DE"].is_certain(date(2028, 5, 5))


@given(st.sampled_from(sorted(CALENDARS)), DAYS, st.integers(-40, 40))
def test_going_by_working_days_and_back(code: str, day: date, count: int) -> None:
    calendar = CALENDARS[code]
    there = calendar.add(day, count)
    assert calendar.is_working(there)
    if count > 0:
        assert calendar.between(day + timedelta(days=1), there) == count
    near = calendar.nearest(day)
    closer = abs((near - day).days)
    assert not any(
        calendar.is_working(day + timedelta(days=step)) for step in range(1 - closer, closer)
    )


def test_own_days_win_and_are_kept(book: Book) -> None:
    day, sunday = date(2026, 11, 25), date(2026, 11, 29)
    new = CalendarChoice("DE", frozenset({day}), frozenset({sunday}))
    book.write("settings", lambda s: working_calendars.choose(s, new))
    with book.read() as session:
        assert working_calendars.choice(session) == new
        calendar = working_calendars.of_book(session, day, sunday)
    assert not calendar.is_working(day) and calendar.is_working(sunday)


def test_what_makes_no_sense_is_refused(book: Book) -> None:
    day = frozenset({date(2026, 11, 25)})
    for new, code in (
        (CalendarChoice("XX"), "unknown_country"),
        (CalendarChoice("CN", day, day), "both_on_and_off"),
    ):
        with pytest.raises(ValidationError) as refused:
            book.write("settings", lambda s, new=new: working_calendars.choose(s, new))
        assert refused.value.problems[0].code == code
