"""Opportunities by hand: streaks, columns of the board, what warns (method §10, §6)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.method.opportunities import (
    Column,
    Remark,
    Standing,
    advances,
    column_of,
    continuation_streak,
    date_in,
    days_overdue,
    remarks,
    state_of,
)
from kamdesk.method.periods import add_months, month_end
from kamdesk.models.kinds import OpportunityState, Outcome

ORDER, ADVANCE, CONT, NO = Outcome
OPEN, WON, LOST, PARKED = OpportunityState
TODAY = date(2026, 11, 25)
MONTHS = (Column.THIS_MONTH, Column.NEXT_MONTH, Column.LATER)


@pytest.mark.parametrize(
    ("outcomes", "streak", "brought"),
    [
        ([], 0, 0),
        ([CONT], 1, 0),
        ([CONT, CONT], 2, 0),
        ([ADVANCE, CONT, CONT], 2, 1),
        ([CONT, CONT, ADVANCE], 0, 1),
        ([CONT, ORDER, CONT], 1, 1),
        ([CONT, NO], 0, 0),
        ([CONT, CONT, NO, CONT], 1, 0),
        ([ADVANCE, ADVANCE, ORDER], 0, 3),
    ],
)
def test_streak_and_advances(outcomes: list[Outcome], streak: int, brought: int) -> None:
    assert continuation_streak(outcomes) == streak
    assert advances(outcomes) == brought


@given(st.lists(st.sampled_from(Outcome)), st.integers(0, 5))
def test_a_streak_is_what_follows_the_last_other_outcome(before: list[Outcome], more: int) -> None:
    ended = [*before, NO, *[CONT] * more]
    assert continuation_streak(ended) == more
    assert continuation_streak([*before, CONT]) == continuation_streak(before) + 1
    assert continuation_streak([*before, ADVANCE]) == 0


@pytest.mark.parametrize(
    ("state", "day", "column"),
    [
        (OPEN, date(2026, 11, 24), Column.OVERDUE),
        (OPEN, date(2026, 11, 25), Column.THIS_MONTH),
        (OPEN, date(2026, 11, 30), Column.THIS_MONTH),
        (OPEN, date(2026, 12, 1), Column.NEXT_MONTH),
        (OPEN, date(2026, 12, 31), Column.NEXT_MONTH),
        (OPEN, date(2027, 1, 1), Column.LATER),
        (OPEN, None, Column.LATER),
        (WON, date(2026, 1, 1), Column.WON),
        (LOST, date(2026, 12, 1), Column.LOST),
        (PARKED, None, Column.PARKED),
    ],
)
def test_columns(state: OpportunityState, day: date | None, column: Column) -> None:
    assert column_of(state, day, TODAY) is column


@pytest.mark.parametrize(
    ("column", "day", "moved"),
    [
        (Column.NEXT_MONTH, date(2026, 11, 28), date(2026, 12, 28)),
        (Column.THIS_MONTH, date(2026, 12, 28), date(2026, 11, 28)),
        (Column.THIS_MONTH, date(2026, 12, 3), date(2026, 11, 30)),  # the third is past
        (Column.THIS_MONTH, date(2026, 12, 31), date(2026, 11, 30)),  # no such day
        (Column.NEXT_MONTH, date(2026, 9, 5), date(2026, 12, 5)),
        (Column.LATER, date(2026, 12, 31), date(2027, 1, 31)),
        (Column.LATER, date(2027, 5, 2), date(2027, 5, 2)),  # lies there already
        (Column.NEXT_MONTH, None, date(2026, 12, 31)),
        (Column.WON, date(2026, 12, 3), date(2026, 12, 3)),
    ],
)
def test_a_move_changes_the_date(column: Column, day: date | None, moved: date) -> None:
    assert date_in(column, day, TODAY) == moved


@given(
    st.dates(date(2020, 1, 1), date(2035, 12, 31)),
    st.none() | st.dates(date(2019, 1, 1), date(2036, 12, 31)),
    st.sampled_from(MONTHS),
)
def test_after_a_move_it_lies_where_it_was_moved(
    today: date, day: date | None, column: Column
) -> None:
    moved = date_in(column, day, today)
    assert moved is not None
    assert column_of(state_of(column), moved, today) is column
    assert date_in(column, moved, today) == moved


def standing(**values: Any) -> Standing:
    """An opportunity about which there is nothing to say."""
    usual: dict[str, Any] = {
        "state": OPEN,
        "value": 100,
        "chance": 50,
        "expected_on": TODAY,
        "next_person": 7,
        "next_action": "Sign the trial order",
        "next_date": TODAY,
        "last_move": TODAY - timedelta(days=60),
        "outcomes": [ADVANCE],
    }
    return Standing(**{**usual, **values})


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, []),
        ({"outcomes": [CONT]}, []),
        ({"outcomes": [ADVANCE, CONT, CONT]}, [Remark("streak", 2)]),
        ({"expected_on": TODAY - timedelta(days=1)}, [Remark("overdue", 1)]),
        ({"next_action": "  "}, [Remark("no_next")]),
        ({"next_person": None}, [Remark("next_no_person")]),
        ({"next_action": "keep in touch"}, [Remark("next_vague_action")]),
        ({"next_date": None}, [Remark("next_no_date")]),
        ({"next_date": TODAY - timedelta(days=3)}, [Remark("next_past_date", 3)]),
        ({"last_move": TODAY - timedelta(days=61)}, [Remark("quiet", 61)]),
        ({"expected_on": None}, [Remark("no_expected_on")]),
        ({"value": None, "chance": None}, [Remark("no_value"), Remark("no_chance")]),
        (
            {"outcomes": [CONT] * 3, "next_action": "", "expected_on": date(2026, 11, 5)},
            [Remark("streak", 3), Remark("overdue", 20), Remark("no_next")],
        ),
    ],
)
def test_remarks(values: dict[str, Any], expected: list[Remark]) -> None:
    assert list(remarks(standing(**values), TODAY)) == expected


@pytest.mark.parametrize("state", [WON, LOST, PARKED])
def test_nothing_warns_once_it_is_decided(state: OpportunityState) -> None:
    worst = standing(state=state, next_action="", expected_on=None, outcomes=[CONT, CONT])
    assert remarks(worst, TODAY) == ()
    assert days_overdue(state, date(2020, 1, 1), TODAY) == 0


def test_the_months_of_the_board_end_with_the_month() -> None:
    for today in (date(2027, 1, 31), date(2028, 2, 29), date(2026, 12, 31)):
        following = month_end(add_months(today.replace(day=1), 1))
        assert column_of(OPEN, following, today) is Column.NEXT_MONTH
        assert column_of(OPEN, following + timedelta(days=1), today) is Column.LATER
        assert date_in(Column.THIS_MONTH, None, today) == today
