"""The facts behind the six criteria, read from a real book."""

from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction

import pytest

from kamdesk.method.periods import Period
from kamdesk.models import ServiceCase, Touch, WalletLine
from kamdesk.models.kinds import Channel, Criterion, MeetingState, ServiceKind, TouchState
from kamdesk.money import to_units
from kamdesk.services import accounts, tiers
from tests import factories
from tests.statements import counted

TODAY = date(2026, 11, 25)
YEAR = Period(date(2025, 11, 1), date(2026, 10, 31))
HALF = Period(date(2026, 5, 1), date(2026, 10, 31))


@pytest.fixture
def ids(book):
    """A buys paper for 800 in two years, B ink and paper for 150, C paper for 50; D never."""

    def work(session):
        own = {name: factories.account(session, name=name).id for name in "ABCD"}
        for account, day, amount, profit, line in (
            ("A", date(2024, 10, 31), "9", "9", "Paper"),  # a day before the 24 months
            ("A", date(2024, 11, 1), "9", "9", "Paper"),
            ("A", date(2026, 3, 1), "500", "100", "Paper"),
            ("A", date(2026, 3, 31), "300", "100", "Paper"),
            ("A", date(2026, 4, 1), "-20", "-4", "Paper"),  # a return is no sale
            ("A", date(2026, 11, 1), "999", "9", "Paper"),  # after the period
            ("B", date(2026, 6, 1), "100", "20", "Ink"),
            ("B", date(2026, 6, 2), "50", "10", "Paper"),
            ("C", date(2026, 7, 1), "50", "-5", "Paper"),
        ):
            factories.sale(session, own[account], day, amount, profit, line)
        return own

    return book.write("test", work)[0]


def facts(book, name, criterion, period=YEAR):
    with book.read() as session:
        preview = tiers.preview(session, period, today=TODAY)
    verdict = next(j.verdict for j in preview.accounts if j.name == name)
    scored = verdict.criteria.of(criterion)
    return scored.computed, scored.facts


def test_a_relationship_is_counted_in_months_up_to_the_periods_end(book, ids):
    # First sale 24 whole months before the end; two months with a sale: November 2024, March.
    assert facts(book, "A", Criterion.STABILITY) == (
        1,  # (2 + 5 × 2 ÷ 24) ÷ 2 = 1.2
        {"first": "2024-10-31", "years": "2.0", "active": 2, "months": 24},
    )
    assert facts(book, "D", Criterion.STABILITY) == (None, {"unknown": "no_sale"})


def test_shares_are_of_the_positive_sums(book, ids):
    # Contribution 196, 30 and −5: A has 196 of 226 and more than half. Revenue 780 + 150 + 50.
    assert facts(book, "A", Criterion.PROFIT) == (
        5,
        {"value": to_units("196"), "share": "86.73", "multiple": "1.7", "accounts": 2},
    )
    assert facts(book, "C", Criterion.PROFIT) == (0, {"value": to_units("-5")})
    assert facts(book, "D", Criterion.PROFIT) == (None, {"unknown": "no_figures"})


def test_a_line_that_hangs_on_one_account_raises_its_loss(book, ids):
    # 150 of 980 among three is 0.46 times the mean: 1; ink hangs on B alone: 2.
    score, found = facts(book, "B", Criterion.LOSS)
    assert (score, found["multiple"], found["line"], found["carriers"]) == (2, "0.5", "Ink", 1)
    assert found["line_share"] == "10.2"
    # Paper is carried by A (780 of 880); C is not needed for 80%.
    assert "line" not in facts(book, "C", Criterion.LOSS)[1]


def test_potential_is_typed_or_what_they_spend_elsewhere(book, ids):
    def record(session):
        for line, values in (
            ("Paper", {"yearly_spend": to_units("250")}),  # 50 of it are ours: 200 are left
            ("Ink", {"yearly_spend": to_units("400"), "our_share": "75"}),  # 100 are left
            ("Desks", {"potential": to_units("26"), "yearly_spend": to_units("999")}),
            ("Chairs", {}),
        ):
            session.add(WalletLine(account_id=ids["B"], product_line=line, **values))

    book.write("wallet", record)
    score, found = facts(book, "B", Criterion.POTENTIAL)
    assert (found["room"], found["lines"]) == (to_units("326"), 3)
    # The mean yearly revenue is 980 ÷ 3 = 326.67: just below.
    assert (score, found["multiple"]) == (2, "1.0")
    # In the half year only B and C bought, 200 together: a mean of 200 a year each.
    assert facts(book, "B", Criterion.POTENTIAL, HALF)[0] == 3


def test_all_that_they_buy_speaks_where_no_line_does(book, ids):
    def record(session, line, spend):
        values = {"product_line": line, "yearly_spend": to_units(spend)}
        session.add(WalletLine(account_id=ids["B"], **values))

    book.write("wallet", lambda s: record(s, "", "450"))  # 150 of it are ours
    found = facts(book, "B", Criterion.POTENTIAL)[1]
    assert (found["room"], found["lines"]) == (to_units("300"), 1)
    book.write("wallet", lambda s: record(s, "Paper", "250"))
    found = facts(book, "B", Criterion.POTENTIAL)[1]
    assert (found["room"], found["lines"]) == (to_units("200"), 1)


def test_effort_counts_what_was_done_in_the_period(book, ids):
    def log(session):
        def touch(name, day, minutes, state=TouchState.DONE):
            done = day if state is TouchState.DONE else None
            session.add(
                Touch(
                    account_id=ids[name],
                    channel=Channel.PHONE,
                    state=state,
                    done_on=done,
                    minutes=minutes,
                )
            )

        touch("A", date(2026, 3, 1), 30)
        touch("A", date(2026, 11, 1), 500)  # after the period
        touch("B", date(2026, 3, 1), 500, TouchState.SKIPPED)
        held = factories.meeting(session, ids["B"], datetime(2026, 3, 2, 6, tzinfo=UTC), minutes=90)
        held.state = MeetingState.HELD
        for day in (date(2026, 3, 3), date(2025, 3, 3)):
            case = ServiceCase(
                account_id=ids["C"], kind=ServiceKind.ORDER, title="Order", opened_on=day
            )
            session.add(case)

    book.write("log", log)
    # Three are active; means 40 minutes and a third of a case.
    assert facts(book, "A", Criterion.EFFORT) == (1, {"minutes": 30, "cases": 0, "multiple": "0.4"})
    assert facts(book, "B", Criterion.EFFORT) == (3, {"minutes": 90, "cases": 0, "multiple": "1.1"})
    assert facts(book, "C", Criterion.EFFORT) == (3, {"minutes": 0, "cases": 1, "multiple": "1.5"})
    assert facts(book, "D", Criterion.EFFORT)[0] == 0


def test_accounts_in_the_bin_count_for_nothing(book, ids):
    book.write("bin", lambda s: accounts.put_in_bin(s, [ids["A"]]))
    score, found = facts(book, "B", Criterion.PROFIT)
    assert (score, found["share"], found["accounts"]) == (5, "100.00", 1)
    assert facts(book, "C", Criterion.LOSS)[1]["line"] == "Paper"


def test_a_year_is_made_of_any_period():
    assert YEAR.yearly == 1
    assert HALF.yearly == 2
    assert Period(date(2026, 1, 1), date(2026, 1, 10)).yearly == Fraction(365, 10)


def test_however_much_there_is_it_is_read_in_as_many_statements(book, ids):
    def more(session):
        for number in range(30):
            own = factories.account(session, name=f"More {number}").id
            factories.sale(session, own, date(2026, 3, 1), "10", "1", f"Line {number}")
            session.add(WalletLine(account_id=own, product_line="Paper", yearly_spend=90))

    counts = []
    for _ in range(2):
        with book.read() as session, counted(session) as statements:
            tiers.preview(session, YEAR, today=TODAY)
        counts.append(len(statements))
        book.write("more", more)
    assert counts[0] == counts[1] <= 14
