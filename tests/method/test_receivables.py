"""Receivables: hand-reckoned cases, and that no cent is lost whatever comes in."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.method.receivables import Bill, Bucket, Receipt, bucket_of, overdue, reckon

TODAY = date(2026, 11, 25)


def bill(number: str, ago: int, amount: int, due_ago: int | None = None, place: int = 0) -> Bill:
    due = None if due_ago is None else TODAY - timedelta(days=due_ago)
    return Bill(place or int(number[1:]), number, TODAY - timedelta(days=ago), due, amount)


def paid(ago: int, amount: int, number: str = "", place: int = 1) -> Receipt:
    return Receipt(place, number, TODAY - timedelta(days=ago), amount)


@pytest.mark.parametrize(
    ("days", "bucket"),
    [
        (0, Bucket.NOT_DUE),
        (1, Bucket.UP_TO_30),
        (30, Bucket.UP_TO_30),
        (31, Bucket.UP_TO_60),
        (60, Bucket.UP_TO_60),
        (61, Bucket.UP_TO_90),
        (90, Bucket.UP_TO_90),
        (91, Bucket.OVER_90),
    ],
)
def test_borders_of_the_buckets(days: int, bucket: Bucket) -> None:
    assert bucket_of(days) is bucket


def test_due_today_is_not_overdue_and_usual_terms_fill_in() -> None:
    found = reckon([bill("R1", 40, 100, due_ago=0), bill("R2", 31, 50)], [], TODAY)
    assert (found.open, found.overdue, found.oldest_days) == (150, 50, 1)
    assert found.ageing[Bucket.UP_TO_30] == 50
    assert reckon([bill("R2", 31, 50)], [], TODAY, terms=60).overdue == 0


def test_a_payment_settles_what_it_names_and_the_rest_the_oldest() -> None:
    bills = [bill("R1", 200, 100), bill("R2", 100, 100), bill("R3", 50, 100)]
    payments = [paid(40, 60), paid(10, 120, " r3 ", place=2)]
    found = reckon(bills, payments, TODAY)
    left = {state.bill.number: state.open for state in found.states if state.bill}
    assert left == {"R1": 20, "R2": 100, "R3": 0}  # 60 and the 20 that R3 did not need
    assert found.open == 120 and found.on_account == 0
    # R3: 100 after 40 days; R1: 60 after 160 and 20 after 190
    assert found.days_to_pay() == Fraction(100 * 40 + 60 * 160 + 20 * 190, 180)
    assert {s.bill.number: s.settled_on for s in found.states if s.bill}["R3"] == date(2026, 11, 15)


def test_credit_notes_settle_but_are_no_payment() -> None:
    found = reckon([bill("R1", 100, 100), bill("C2", 90, -30)], [paid(10, 50)], TODAY)
    assert (found.open, found.on_account) == (20, 0)
    assert found.days_to_pay() == 90
    named = reckon(
        [bill("R1", 100, 100), bill("R2", 99, 80), bill("R2", 5, -80, place=9)], [], TODAY
    )
    assert [state.open for state in named.states] == [100, 0]


def test_overpaid_money_stays_on_account_and_returned_money_is_owed_again() -> None:
    over = reckon([bill("R1", 50, 100)], [paid(20, 130)], TODAY)
    assert (over.open, over.on_account) == (0, 30)
    back = reckon([bill("R1", 50, 100)], [paid(20, 100), paid(5, -40, place=2)], TODAY)
    assert (back.open, back.overdue, back.on_account) == (40, 40, 0)


def test_days_to_pay_by_year_and_days_to_come() -> None:
    bills = [bill("R1", 500, 100), bill("R2", 100, 100), bill("R3", -3, 70)]
    payments = [paid(470, 100, "R1"), paid(40, 100, "R2"), paid(-2, 70, "R3")]
    found = reckon(bills, payments, TODAY)
    assert (found.days_to_pay(), found.days_to_pay(1), found.days_to_pay(2)) == (60, 30, None)
    assert (found.open, found.on_account) == (0, 0), "what lies ahead does not count yet"
    ahead = reckon([bill("R1", 10, 100)], [paid(20, 100)], TODAY)
    assert ahead.days_to_pay() == 0, "paid in advance takes no day"


def test_nothing_is_nothing() -> None:
    found = reckon([], [], TODAY)
    assert (found.open, found.overdue, found.oldest_days, found.days_to_pay()) == (0, 0, 0, None)


DAYS = st.integers(-900, 30).map(lambda days: TODAY + timedelta(days=days))
AMOUNTS = st.integers(-(10**6), 10**9)
NUMBERS = st.sampled_from(["", "A", "a ", "B", "C"])
BILLS = st.lists(
    st.builds(Bill, st.integers(1, 99), NUMBERS, DAYS, st.none() | DAYS, AMOUNTS), max_size=12
)
RECEIPTS = st.lists(st.builds(Receipt, st.integers(1, 99), NUMBERS, DAYS, AMOUNTS), max_size=12)


@given(BILLS, RECEIPTS, st.integers(0, 120))
def test_no_cent_is_lost(bills: list[Bill], receipts: list[Receipt], terms: int) -> None:
    found = reckon(bills, receipts, TODAY, terms)
    owed = sum(b.amount for b in bills if b.issued_on <= TODAY)
    received = sum(r.amount for r in receipts if r.paid_on <= TODAY)
    assert found.open - found.on_account == owed - received
    assert found.open >= 0 and found.on_account >= 0
    assert not (found.open and found.on_account), "money on account would settle what is open"
    assert sum(found.ageing.values()) == found.open
    assert sum(state.open for state in found.states if state.days_overdue) == found.overdue
    for state in found.states:
        assert 0 <= state.open <= state.amount
        assert (state.settled_on is None) == (state.open > 0)


@given(BILLS, RECEIPTS, st.integers(0, 120))
def test_the_short_way_finds_what_the_long_one_does(
    bills: list[Bill], receipts: list[Receipt], terms: int
) -> None:
    assert overdue(bills, receipts, TODAY, terms) == reckon(bills, receipts, TODAY, terms).overdue


@given(BILLS, RECEIPTS, st.randoms())
def test_the_order_of_rows_changes_no_sum(bills: list[Bill], receipts: list[Receipt], dice) -> None:
    bills = [Bill(place, *_rest(b)) for place, b in enumerate(bills)]
    receipts = [Receipt(place, *_rest(r)) for place, r in enumerate(receipts)]
    one = reckon(bills, receipts, TODAY)
    dice.shuffle(bills)
    dice.shuffle(receipts)
    other = reckon(bills, receipts, TODAY)
    assert (one.ageing, one.on_account) == (other.ageing, other.on_account)
    assert one.days_to_pay() == other.days_to_pay()


def _rest(row: Bill | Receipt) -> tuple:
    return tuple(row)[1:]
