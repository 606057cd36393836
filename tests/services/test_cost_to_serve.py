"""Cost to serve: typed months and logged effort, and that every reader reckons alike."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from kamdesk.errors import ValidationError
from kamdesk.method.periods import Period
from kamdesk.models import AccountFigures, Meeting, Touch
from kamdesk.models.kinds import Channel, MeetingState, TouchState
from kamdesk.money import to_units
from kamdesk.services import ledger, method_settings, service_costs, tiers
from tests import factories

YEAR = Period(date(2025, 11, 1), date(2026, 10, 31))


def touch(account_id, day, minutes=None, cost=None, state=TouchState.DONE):
    return Touch(
        account_id=account_id,
        channel=Channel.VISIT,
        state=state,
        done_on=day if state is TouchState.DONE else None,
        minutes=minutes,
        cost=None if cost is None else to_units(cost),
    )


@pytest.fixture
def account_id(book):
    """One account: 1,000 profit in March; touches in March, April, May; a meeting in May."""

    def work(session):
        method_settings.set_hourly_rate(session, to_units("90"))
        own = factories.account(session, name="A").id
        factories.sale(session, own, date(2026, 3, 4), "5000", "1000")
        session.add(touch(own, date(2026, 3, 9), minutes=20, cost="12.50"))  # 30 + 12.50
        session.add(touch(own, date(2026, 4, 9), minutes=40))  # 60, but April is typed
        session.add(touch(own, date(2026, 5, 9), cost="7"))  # 7
        session.add(touch(own, date(2026, 5, 10), minutes=600, state=TouchState.PLANNED))
        held = factories.meeting(session, own, datetime(2026, 5, 31, 6, tzinfo=UTC), minutes=50)
        held.state = MeetingState.HELD  # 75
        factories.meeting(session, own, datetime(2026, 5, 20, 6, tzinfo=UTC), minutes=90)
        service_costs.set_month(session, own, date(2026, 4, 17), to_units("200"), "courier")
        return own

    return book.write("test", work)[0]


def seen(book, account_id):
    """Cost as the list, the ledger's months, the evaluation and the months' card say it."""
    with book.read() as session:
        listed = session.get(AccountFigures, account_id).cost_to_serve
        months = sum(m.cost_to_serve for m in ledger.months(session, [account_id]))
        judged = tiers.preview(session, YEAR).evaluation.verdicts[0].figures.cost_to_serve
        card = sum(m.used for m in service_costs.months(session, account_id))
    assert listed == months == judged == card
    return card


def test_a_typed_month_counts_as_typed_and_others_by_effort(book, account_id):
    # 42.50 in March, 200 typed in April, 7 + 75 in May.
    assert seen(book, account_id) == to_units("324.50")
    with book.read() as session:
        may, april, march = service_costs.months(session, account_id)
    assert (may.month, may.typed, may.logged, may.minutes) == (
        (date(2026, 5, 1), None, to_units("82"), 50)
    )
    assert (april.typed, april.logged, april.used, april.note) == (
        (to_units("200"), to_units("60"), to_units("200"), "courier")
    )
    assert march.used == to_units("42.50")


def test_figures_follow_whatever_changes(book, account_id):
    book.write("c", lambda s: service_costs.set_month(s, account_id, date(2026, 4, 1), None))
    assert seen(book, account_id) == to_units("184.50")  # 42.50 + 60 + 82
    book.write("r", lambda s: method_settings.set_hourly_rate(s, 0))
    assert seen(book, account_id) == to_units("19.50")
    _, written = book.write("t", lambda s: s.add(touch(account_id, date(2026, 6, 1), cost="100")))
    assert seen(book, account_id) == to_units("119.50")
    book.undo(written.scope_id)
    assert seen(book, account_id) == to_units("19.50")


def test_a_meeting_counts_once_it_was_held(book, account_id):
    def hold(session):
        planned = session.query(Meeting).filter_by(state=MeetingState.PLANNED).one()
        planned.state = MeetingState.HELD  # 90 minutes at 90

    book.write("hold", hold)
    assert seen(book, account_id) == to_units("459.50")


def test_effort_without_a_rate_makes_no_figures(book):
    def work(session):
        own = factories.account(session, name="B").id
        session.add(touch(own, date(2026, 3, 9), minutes=20))
        return own

    account_id = book.write("test", work)[0]
    with book.read() as session:
        assert session.get(AccountFigures, account_id) is None
        assert tiers.preview(session, YEAR).accounts[0].has_figures is False


def test_a_negative_cost_is_refused(book, account_id):
    with pytest.raises(ValidationError) as caught:
        book.write("c", lambda s: service_costs.set_month(s, account_id, date(2026, 4, 1), -1))
    assert caught.value.problems[0].field == "amount"
