"""Runs opened as they were; overrides over them; movement and history."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kamdesk.errors import NotFoundError, ValidationError
from kamdesk.method.criteria import CriteriaParameters
from kamdesk.method.periods import Period
from kamdesk.method.reasons import override_sentence
from kamdesk.method.tier_parameters import TierParameters
from kamdesk.models import Account
from kamdesk.models.kinds import Criterion, Tier, TierRule
from kamdesk.services import criteria, method_settings, overrides, tier_runs, tiers
from tests import factories
from tests.statements import counted

TODAY = date(2026, 11, 25)
YEAR = Period(date(2025, 11, 1), date(2026, 10, 31))


@pytest.fixture
def ids(book):
    """Four accounts: A 600, B 250, C 147, D 3 of contribution."""

    def work(session):
        found = {}
        for name, profit in (("A", "600"), ("B", "250"), ("C", "147"), ("D", "3")):
            found[name] = factories.account(session, name=name).id
            factories.sale(session, found[name], date(2026, 3, 4), "2000", profit)
        return found

    return book.write("test", work)[0]


def run(book, today=TODAY, rules=None):
    return book.write(
        "apply_tiers", lambda s: tiers.apply(s, tiers.preview(s, YEAR, rules, today)).id
    )[0]


def sell(book, account_id, profit):
    book.write("more", lambda s: factories.sale(s, account_id, date(2026, 5, 5), "900", profit))


def tiers_of(preview):
    return {j.name: j.verdict.tier for j in preview.accounts}


def test_a_past_run_is_opened_as_it_was(book, ids):
    book.write("s", lambda s: criteria.give(s, ids["C"], Criterion.GOALS, 5, "in our plan", TODAY))
    with book.read() as session:
        fresh = tiers.preview(session, YEAR, today=TODAY)
    first = run(book)
    sell(book, ids["D"], "5000")
    strict = TierParameters(criteria=CriteriaParameters(profit=40, goals=5))
    book.write("tier_rules", lambda s: method_settings.set_parameters(s, strict))
    second = run(book)
    with book.read() as session:
        past = tier_runs.load(session, first)
        newest = tier_runs.load(session, second)
    assert past.preview.evaluation == fresh.evaluation
    assert (past.before, past.preview.in_force) == (None, False)
    assert past.line.parameters == TierParameters()
    assert past.preview.movement() == fresh.movement()
    goals = past.preview.evaluation.verdicts[2].criteria.of(Criterion.GOALS)
    assert (goals.used, goals.given.reason) == (5, "in our plan")
    assert newest.before == past.line
    assert newest.line.parameters == strict
    assert newest.preview.in_force
    assert tiers_of(newest.preview)["D"] is Tier.PLATINUM
    with book.read() as session, pytest.raises(NotFoundError):
        tier_runs.load(session, 99)


def test_movement_between_any_two_runs_and_history(book, ids):
    first = run(book)
    sell(book, ids["D"], "5000")
    second = run(book)
    third = run(book)
    with book.read() as session:
        lines = tier_runs.lines(session)
        moves = tier_runs.movement(session, first, third)
        back = tier_runs.movement(session, third, first)
        said = tier_runs.history(session, ids["D"])
    assert [line.id for line in lines] == [third, second, first]
    assert [line.moved for line in lines] == [0, 3, 4]
    assert lines[2].counts[Tier.LEAD] == 1
    assert moves.counts[Tier.LEAD, Tier.PLATINUM] == 1
    assert {(m.name, m.before, m.after) for m in moves.moved} == (
        {(m.name, m.after, m.before) for m in back.moved}
    )
    assert [(v.run_id, v.tier, v.rule) for v in said] == [
        (third, Tier.PLATINUM, TierRule.FIRST_PLATINUM),
        (second, Tier.PLATINUM, TierRule.FIRST_PLATINUM),
        (first, Tier.LEAD, TierRule.SMALLEST_TAIL),
    ]


def test_an_override_stands_over_later_runs_until_its_day(book, ids):
    run(book)
    until = date(2026, 12, 31)
    book.write(
        "o", lambda s: overrides.keep(s, ids["C"], Tier.PLATINUM, "frame contract", until, TODAY)
    )
    with book.read() as session:
        assert session.get(Account, ids["C"]).tier is Tier.PLATINUM
    kept = run(book, today=until)
    with book.read() as session:
        verdict = _verdict(tier_runs.load(session, kept), ids["C"])
    assert (verdict.tier, verdict.computed, verdict.rule) == (
        (Tier.PLATINUM, Tier.IRON, TierRule.REST)
    )
    assert override_sentence(verdict.computed, verdict.override, "en") == (
        "Would be Iron; kept Platinum by override until 2026-12-31: frame contract"
    )
    after = run(book, today=date(2027, 1, 1))
    with book.read() as session:
        past = tier_runs.load(session, after)
        assert session.get(Account, ids["C"]).tier is Tier.IRON
    judged = next(j for j in past.preview.accounts if j.name == "C")
    assert (judged.verdict.override, judged.moved) == (None, True)
    assert judged.expired.reason == "frame contract"


def test_an_override_needs_a_reason_and_a_coming_day(book, ids):
    def keep(reason, until):
        return lambda s: overrides.keep(s, ids["C"], Tier.GOLD, reason, until, TODAY)

    for reason, until, fields in (
        (" ", date(2026, 12, 1), ["reason"]),
        ("why", TODAY, ["until"]),
        ("", None, ["reason", "until"]),
    ):
        with pytest.raises(ValidationError) as caught:
            book.write("o", keep(reason, until))
        assert [p.field for p in caught.value.problems] == fields


def test_ending_an_override_brings_the_last_runs_tier_back(book, ids):
    run(book)
    day = date(2026, 12, 1)
    book.write("o", lambda s: overrides.keep(s, ids["C"], Tier.GOLD, "one", day, TODAY))
    book.write("o", lambda s: overrides.keep(s, ids["C"], Tier.PLATINUM, "two", day, TODAY))
    with book.read() as session:
        assert overrides.standing(session, TODAY)[ids["C"]].reason == "two"
    book.write("o", lambda s: overrides.end(s, ids["C"], TODAY))
    with book.read() as session:
        assert session.get(Account, ids["C"]).tier is Tier.IRON
        assert overrides.standing(session, TODAY) == {}
        assert [line.reason for line in overrides.of_account(session, ids["C"])] == ["two", "one"]


def test_a_correction_counts_and_the_computed_score_stays(book, ids):
    run(book)

    def correct(session):
        for criterion in (Criterion.GOALS, Criterion.STABILITY, Criterion.POTENTIAL):
            criteria.give(session, ids["C"], criterion, 5, "known for years", TODAY)
        criteria.give(session, ids["C"], Criterion.PROFIT, 4, "rebate not booked yet", TODAY)

    book.write("s", correct)
    with book.read() as session:
        assessment = criteria.of_account(session, ids["C"])
        verdict = _verdict_in(tiers.preview(session, YEAR, today=TODAY), ids["C"])
    profit = assessment.of(Criterion.PROFIT)
    # 147 of 1000 among four: 0.59 times the mean is 2; corrected to 4.
    assert (profit.computed, profit.used, profit.given.reason) == (2, 4, "rebate not booked yet")
    # 30×4 + 15×5 + 15×3 + 15×5 + 15×5 = 390; ÷ 5 = 78: key, and stable.
    assert (str(verdict.criteria.score), verdict.criteria.known_weight) == ("78", 90)
    assert (verdict.tier, verdict.rule) == (Tier.GOLD, TierRule.KEY_GOLD)
    book.write("s", lambda s: criteria.withdraw(s, ids["C"], Criterion.PROFIT))
    with book.read() as session:
        assert criteria.of_account(session, ids["C"]).of(Criterion.PROFIT).used == 2
    for score, reason, field in ((6, "why", "score"), (3, "", "reason")):
        with pytest.raises(ValidationError) as caught:
            book.write(
                "s",
                lambda s, n=score, why=reason: criteria.give(
                    s, ids["C"], Criterion.LOSS, n, why, TODAY
                ),
            )
        assert caught.value.problems[0].field == field


def test_runs_are_read_in_a_fixed_number_of_statements(book, ids):
    last = [run(book) for _ in range(4)][-1]
    with book.read() as session, counted(session) as statements:
        tier_runs.lines(session)
        tier_runs.load(session, last)
        tier_runs.history(session, ids["A"])
    assert len(statements) <= 8


def _verdict(past, account_id):
    return _verdict_in(past.preview, account_id)


def _verdict_in(preview, account_id):
    return next(v for v in preview.evaluation.verdicts if v.account_id == account_id)


def test_runs_of_the_first_release_open_without_criteria(open_copy):
    old = open_copy(Path(__file__).parent.parent / "data" / "books" / "0001.kamdesk")
    with old.read() as session:
        newest, first = tier_runs.lines(session)
        past = tier_runs.load(session, first.id)
        said = tier_runs.history(session, past.preview.accounts[0].verdict.account_id)
    assert newest.parameters == TierParameters()
    assert first.counts[Tier.PLATINUM] == 1 and first.keys == 0
    assert [v.criteria for v in past.preview.evaluation.verdicts] == [None] * 4
    assert [(v.tier, v.computed) for v in said] == [(Tier.PLATINUM, Tier.PLATINUM)] * 2
