"""Evaluations on a real book: preview, apply, movement, undo, rules and periods."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kamdesk.errors import ValidationError
from kamdesk.method.periods import Period
from kamdesk.method.tier_parameters import TierParameters
from kamdesk.models import Account, ServiceCost
from kamdesk.models.kinds import Basis, Tier
from kamdesk.money import to_units
from kamdesk.services import book_settings, method_settings, tier_periods, tiers
from kamdesk.services.tier_periods import PeriodKind
from tests import factories
from tests.statements import counted

TODAY = date(2026, 11, 25)
YEAR = Period(date(2025, 11, 1), date(2026, 10, 31))


def put(book, *figures, day=date(2026, 3, 4)):
    """Accounts named by letters with (revenue, profit); returns ids by name."""

    def work(session):
        ids = {}
        for name, revenue, profit in figures:
            account = factories.account(session, name=name)
            ids[name] = account.id
            if revenue is not None:
                factories.sale(session, account.id, day, revenue, profit)
        return ids

    return book.write("test", work)[0]


def tier_of(preview):
    return {judged.name: judged.verdict.tier for judged in preview.accounts}


def test_an_account_without_sales_is_not_rated_on_either_basis(book):
    put(book, ("A", "100.00", None), ("B", "50.00", None), ("C", None, None))
    with book.read() as session:
        preview = tiers.preview(session, YEAR)
    assert preview.evaluation.basis is Basis.REVENUE
    assert tier_of(preview) == {"A": Tier.PLATINUM, "B": Tier.GOLD, "C": None}
    assert (preview.evaluation.rated, preview.evaluation.not_rated) == (2, 1)
    assert [j.has_figures for j in preview.accounts] == [True, True, False]
    assert preview.evaluation.notes == ("revenue_basis",)


def test_cost_without_sales_is_a_loss_where_contribution_is_known(book):
    ids = put(book, ("A", "100.00", "40.00"), ("B", None, None), ("Prospect", None, None))

    def spend(session):
        factories.sale(session, ids["B"], date(2024, 2, 1), "70.00", "7.00")
        for name in ("B", "Prospect"):
            cost = to_units("5.00")
            session.add(ServiceCost(account_id=ids[name], month=date(2026, 2, 1), amount=cost))

    book.write("cost", spend)
    with book.read() as session:
        preview = tiers.preview(session, YEAR)
    assert tier_of(preview) == {"A": Tier.PLATINUM, "B": Tier.LEAD, "Prospect": None}
    assert preview.evaluation.contribution == to_units("35.00")


def test_apply_keeps_the_run_and_undo_takes_it_back(book):
    ids = put(book, ("A", "100.00", "60.00"), ("B", "90.00", "30.00"), ("C", "9.00", "-1.00"))
    with book.read() as session:
        preview = tiers.preview(session, YEAR)
    assert not preview.in_force
    _, written = book.write("apply_tiers", lambda s: tiers.apply(s, preview))
    with book.read() as session:
        assert session.get(Account, ids["A"]).tier is Tier.PLATINUM
        assert session.get(Account, ids["C"]).tier is Tier.LEAD
        assert book_settings.period(session) == (YEAR.first, YEAR.last)
        again = tiers.preview(session, YEAR)
    assert again.in_force
    assert again.movement() == preview.movement()
    assert again.movement()[(None, Tier.PLATINUM)] == 1
    book.undo(written.scope_id)
    with book.read() as session:
        assert session.get(Account, ids["A"]).tier is None
        assert tiers.latest_run(session) is None
        assert book_settings.period(session) is None


def test_movement_counts_rises_and_falls(book):
    ids = put(book, ("A", "100.00", "60.00"), ("B", "90.00", "30.00"), ("C", "9.00", "5.00"))
    with book.read() as session:
        first = tiers.preview(session, YEAR)
    book.write("apply_tiers", lambda s: tiers.apply(s, first))
    book.write(
        "more",
        lambda s: factories.sale(s, ids["B"], date(2026, 5, 5), "500.00", "300.00"),
    )
    with book.read() as session:
        second = tiers.preview(session, YEAR)
    assert second.ups_and_downs() == (1, 1)
    assert not second.in_force
    moved = {j.name for j in second.accounts if j.moved}
    assert moved == {"A", "B"}


def test_rules_are_kept_for_the_book_and_refused_where_they_make_no_sense(book):
    put(book, ("A", "100.00", "60.00"), ("B", "90.00", "30.00"), ("C", "9.00", "10.00"))
    strict = TierParameters(Decimal(95), Decimal(99), Decimal(0))
    book.write("tier_rules", lambda s: method_settings.set_parameters(s, strict))
    with book.read() as session:
        assert method_settings.parameters(session) == strict
        assert tier_of(tiers.preview(session, YEAR))["B"] is Tier.PLATINUM
    wrong = TierParameters(Decimal(90), Decimal(80), Decimal(0))
    with pytest.raises(ValidationError) as caught:
        book.write("tier_rules", lambda s: method_settings.set_parameters(s, wrong))
    assert caught.value.problems[0].field == "platinum_share"
    assert caught.value.problems[0].params == {"min": "1", "max": "80"}


def test_periods_of_a_living_ledger(book):
    put(book, ("A", "100.00", "60.00"), day=date(2026, 11, 2))
    with book.read() as session:
        found = {c.kind: c.period for c in tier_periods.choices(session, TODAY)}
    assert found[PeriodKind.LAST_12] == YEAR
    assert found[PeriodKind.YEAR] == Period(date(2026, 1, 1), TODAY)
    assert found[PeriodKind.LAST_YEAR] == Period(date(2025, 1, 1), date(2025, 12, 31))
    assert found[PeriodKind.EVERYTHING] == Period(date(2026, 11, 2), date(2026, 11, 2))


def test_periods_of_a_ledger_that_ended_long_ago_are_not_empty(book):
    put(book, ("A", "100.00", "60.00"), day=date(1998, 5, 6))
    with book.read() as session:
        found = {c.kind: c.period for c in tier_periods.choices(session, TODAY)}
    assert found[PeriodKind.LAST_12] == Period(date(1997, 6, 1), date(1998, 5, 31))
    assert found[PeriodKind.YEAR] == Period(date(1998, 1, 1), date(1998, 12, 31))


def test_the_screen_starts_with_the_period_in_force_until_a_month_has_closed(book):
    put(book, ("A", "100.00", "60.00"))
    everything = Period(date(2026, 3, 4), date(2026, 11, 20))
    with book.read() as session:
        preview = tiers.preview(session, everything)
    book.write("apply_tiers", lambda s: tiers.apply(s, preview))
    with book.read() as session:
        start = tier_periods.starting_point(session, TODAY)
        assert (start.kind, start.period) == (PeriodKind.CUSTOM, everything)
        later = tier_periods.starting_point(session, date(2026, 12, 1))
        assert later.kind is PeriodKind.LAST_12


def test_a_preview_takes_a_fixed_number_of_statements(book):
    put(book, *((f"A{n}", "10.00", "1.00") for n in range(40)))
    with book.read() as session, counted(session) as statements:
        tiers.preview(session, YEAR)
    assert len(statements) <= 14
