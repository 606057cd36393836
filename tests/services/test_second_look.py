"""The guard on a real book, prospects, and what the method is set to."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from kamdesk.errors import RefusedError, ValidationError
from kamdesk.method.criteria import CriteriaParameters
from kamdesk.method.guard import GuardKind, GuardParameters
from kamdesk.method.periods import Period
from kamdesk.method.tier_parameters import TierParameters
from kamdesk.models import Account, Invoice, Need
from kamdesk.models.kinds import BuyingRole, NeedKind, Tier
from kamdesk.money import to_units
from kamdesk.services import guard, method_settings, service_costs, target_tiers, tiers
from tests import factories
from tests.statements import counted

TODAY = date(2026, 11, 25)
YEAR = Period(date(2025, 11, 1), date(2026, 10, 31))


@pytest.fixture
def ids(book):
    """A Platinum, B Gold and C Lead of a contribution of 1,000; P is a prospect."""

    def work(session):
        found = {}
        for name, profit in (("A", "600"), ("B", "300"), ("C", "400")):
            found[name] = factories.account(session, name=name).id
            factories.sale(session, found[name], date(2026, 3, 4), "2000", profit)
        service_costs.set_month(session, found["C"], date(2026, 3, 1), to_units("399"))
        found["P"] = factories.account(session, name="P").id
        tiers.apply(session, tiers.preview(session, YEAR, today=TODAY))
        return found

    return book.write("test", work)[0]


def of(book, account_id):
    with book.read() as session:
        alone = guard.of_account(session, account_id, TODAY)
        assert guard.of_book(session, TODAY).get(account_id, ()) == alone
    return [caution.kind for caution in alone]


def test_what_is_not_on_file_is_asked_of_good_accounts_only(book, ids):
    missing = [GuardKind.NO_NEED, GuardKind.NO_DECISION_MAKER, GuardKind.NO_PLAN]
    assert of(book, ids["A"]) == missing
    assert of(book, ids["C"]) == [GuardKind.COST_HIGH]
    assert of(book, ids["P"]) == []

    def complete(session):
        contact = factories.contact(session, ids["A"], role=BuyingRole.DECISION_MAKER)
        session.add(
            Need(
                account_id=ids["A"],
                contact_id=contact.id,
                kind=NeedKind.EXPLICIT,
                heard_on=TODAY,
            )
        )
        factories.meeting(session, ids["A"], datetime(2026, 11, 24, 2, tzinfo=UTC))

    book.write("complete", complete)
    assert of(book, ids["A"]) == [GuardKind.NO_PLAN]  # the meeting was yesterday
    book.write(
        "meet", lambda s: factories.meeting(s, ids["A"], datetime(2026, 11, 26, 2, tzinfo=UTC))
    )
    assert of(book, ids["A"]) == []


def test_overdue_against_a_years_profit(book, ids):
    def bill(session):
        session.add(
            Invoice(
                account_id=ids["C"],
                issued_on=date(2026, 8, 1),
                due_on=date(2026, 9, 1),
                amount=to_units("100.01"),
            )
        )

    assert GuardKind.OVERDUE_HIGH not in of(book, ids["C"])
    book.write("bill", bill)
    assert GuardKind.OVERDUE_HIGH in of(book, ids["C"])  # above a quarter of 400
    wide = replace(GuardParameters(), overdue_percent=Decimal(30), cost_percent=Decimal(100))
    book.write("limits", lambda s: method_settings.set_guard(s, wide))
    assert of(book, ids["C"]) == []


def test_the_guard_asks_a_fixed_number_of_times(book, ids):
    with book.read() as session, counted(session) as statements:
        guard.of_book(session, TODAY)
    assert len(statements) <= 10


def test_a_prospect_gets_a_target_and_a_suggestion(book, ids):
    def expect(session):
        session.get(Account, ids["P"]).expected_monthly = to_units("1000")
        method_settings.set_candidate_bar(session, to_units("1000"))

    book.write("expect", expect)
    with book.read() as session:
        preview = tiers.preview(session, YEAR, today=TODAY)
        suggestion = target_tiers.suggest(preview, ids["P"])
        assert target_tiers.suggest(preview, ids["A"]) is None
        assert [c.name for c in target_tiers.candidates(session)] == ["P"]
    assert [j.name for j in preview.accounts if j.candidate] == ["P"]
    # 12,000 a year at a mean margin of 901 ÷ 6,000 leaves 1,802: the largest of all.
    assert (suggestion.tier, suggestion.value) == (Tier.PLATINUM, to_units("1802"))
    book.write("t", lambda s: target_tiers.set_target(s, ids["P"], Tier.GOLD))
    with book.read() as session:
        again = tiers.preview(session, YEAR, today=TODAY)
        assert next(j for j in again.accounts if j.name == "P").target is Tier.GOLD
    with pytest.raises(RefusedError) as caught:
        book.write("t", lambda s: target_tiers.set_target(s, ids["A"], Tier.GOLD))
    assert caught.value.code == "has_tier"


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"profit": 31}, ["weights"]),
        ({"profit": -5, "goals": 50}, ["profit"]),
        ({"threshold": Decimal(85)}, ["platinum_score"]),
        ({"threshold": Decimal(0), "gold_stability": 6}, ["threshold", "gold_stability"]),
    ],
)
def test_rules_that_make_no_sense_are_refused(book, changes, fields):
    rules = TierParameters(criteria=replace(CriteriaParameters(), **changes))
    with pytest.raises(ValidationError) as caught:
        book.write("tier_rules", lambda s: method_settings.set_parameters(s, rules))
    assert [problem.field for problem in caught.value.problems] == fields


def test_settings_are_kept_and_bad_ones_refused(book):
    with book.read() as session:
        assert method_settings.candidate_bar(session) == to_units("50000")
        assert method_settings.hourly_rate(session) == 0
    book.write("rate", lambda s: method_settings.set_hourly_rate(s, to_units("180")))
    with book.read() as session:
        assert method_settings.hourly_rate(session) == to_units("180")
    bad = GuardParameters(cost_percent=Decimal(0))
    for setting in (
        lambda s: method_settings.set_hourly_rate(s, -1),
        lambda s: method_settings.set_candidate_bar(s, -1),
        lambda s: method_settings.set_guard(s, bad),
    ):
        with pytest.raises(ValidationError):
            book.write("setting", setting)
