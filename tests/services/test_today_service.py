"""The day as the services tell it, on a real book."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from kamdesk.models import ServiceCase, ServiceStep, Touch
from kamdesk.models.base import now
from kamdesk.models.kinds import Channel, PromiseSide, PromiseState, ServiceKind, Tier, TouchState
from kamdesk.money import to_units
from kamdesk.services import account_list, promises, tiers, today, today_sales
from tests import factories
from tests.meeting_story import rich_meeting
from tests.statements import counted

DAY = date.today()


def at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour)).astimezone(UTC)


@pytest.fixture
def reading(book):
    def read(moment: datetime | None = None) -> today.Today:
        with book.read() as session:
            return today.load(session, DAY, moment or at(DAY, 9))

    return read


def test_the_nearest_meeting_that_is_not_over_is_the_hero(book, reading):
    def work(session):
        account = factories.account(session, name="Alder")
        return [
            factories.meeting(session, account.id, at(day, hour), title=title).id
            for day, hour, title in (
                (DAY - timedelta(days=1), 10, "yesterday"),
                (DAY, 10, "next"),
                (DAY, 15, "later"),
                (DAY + timedelta(days=1), 8, "tomorrow"),
                (DAY + timedelta(days=2), 8, "after"),
            )
        ]

    ids = book.write("test", work)[0]
    day = reading()
    assert day.next.id == ids[1]
    assert [row.title for row in day.further] == ["later", "tomorrow"]
    assert [row.title for row in day.to_review] == ["yesterday"]
    assert day.meetings_today == 2
    running = reading(at(DAY, 10) + timedelta(minutes=40))
    assert running.next.id == ids[1]
    over = reading(at(DAY, 11))
    assert over.next.id == ids[2]
    assert [row.title for row in over.to_review] == ["yesterday", "next"]


def test_what_the_plan_lacks_comes_from_the_coach(book, reading):
    book.write("test", lambda s: rich_meeting(s, DAY))
    codes = [remark.code for remark in reading().remarks]
    assert "no_implication" in codes


def test_promises_due_are_told_oldest_first_and_later_ones_wait(book, reading):
    def work(session):
        account = factories.account(session)
        for days, side in ((0, "ours"), (-3, "theirs"), (2, "ours")):
            values = {"account_id": account.id, "side": PromiseSide(side), "what": f"{days}"}
            promises.make(session, {**values, "due_on": DAY + timedelta(days=days)})
        kept = promises.make(session, {**values, "due_on": DAY - timedelta(days=9)})
        promises.close(session, kept.id, PromiseState.KEPT, DAY - timedelta(days=9))

    book.write("test", work)
    day = reading()
    assert [line.what for line in day.promises] == ["-3", "0"]
    assert (day.ours.kept, day.ours.decided) == (1, 1)
    assert (day.theirs.kept, day.theirs.decided) == (0, 1)


def test_accounts_with_nothing_planned_by_tier_and_silence(book, reading):
    def work(session):
        for name, tier, silent in (
            ("iron", Tier.IRON, 5),
            ("gold long", Tier.GOLD, 40),
            ("gold short", Tier.GOLD, 4),
            ("gold never", Tier.GOLD, None),
            ("lead", Tier.LEAD, 90),
            ("planned", Tier.PLATINUM, 90),
            ("stepped", Tier.PLATINUM, 90),
            ("met", Tier.PLATINUM, 90),
        ):
            account = factories.account(session, name=name)
            account.tier = tier
            if silent is not None:
                session.add(
                    Touch(
                        account_id=account.id,
                        channel=Channel.PHONE,
                        state=TouchState.DONE,
                        done_on=DAY - timedelta(days=silent),
                    )
                )
            if name == "planned":
                session.add(Touch(account_id=account.id, channel=Channel.VISIT, planned_on=DAY))
            if name == "stepped":
                account.next_date = DAY + timedelta(days=3)
            if name == "met":
                factories.meeting(session, account.id, at(DAY, 18))

    book.write("test", work)
    day = reading()
    assert [(u.name, u.days) for u in day.unplanned] == [
        ("gold never", None),
        ("gold long", 40),
        ("gold short", 4),
        ("iron", 5),
    ]
    spec = account_list.ListSpec(nothing_planned=True, tiers=frozenset(today.WORTH_PLANNING))
    with book.read() as session:
        assert account_list.count(session, spec) == day.unplanned_count == 4


def test_late_service_steps_of_open_cases_only(book, reading):
    def work(session):
        account = factories.account(session, name="Alder")
        for title, closed in (("open", None), ("closed", DAY)):
            steps = [
                ServiceStep(title=f"{title} late", due_on=DAY - timedelta(days=2)),
                ServiceStep(title=f"{title} done", due_on=DAY, done_on=DAY),
                ServiceStep(title=f"{title} to come", due_on=DAY + timedelta(days=1)),
            ]
            session.add(
                ServiceCase(
                    account_id=account.id,
                    kind=ServiceKind.COMPLAINT,
                    title=title,
                    opened_on=DAY,
                    closed_on=closed,
                    steps=steps,
                )
            )

    book.write("test", work)
    assert [(step.title, step.days) for step in reading().late_steps] == [("open late", 2)]


def test_what_lies_in_the_bin_asks_for_nothing(book, reading):
    def work(session):
        account = factories.account(session)
        account.tier = Tier.GOLD
        factories.meeting(session, account.id, at(DAY, 12))
        values = {"account_id": account.id, "side": PromiseSide.OURS, "what": "x"}
        promises.make(session, {**values, "due_on": DAY})
        return account

    account = book.write("test", work)[0]
    with book.read() as session:
        assert today.badge(session, DAY) == 2

    def bin_it(session):
        session.merge(account).deleted_at = now()

    book.write("bin", bin_it)
    day = reading()
    assert (day.accounts, day.next, day.promises, day.unplanned) == (0, None, [], [])
    with book.read() as session:
        assert today.badge(session, DAY) == 0


def test_the_number_of_statements_does_not_grow(book):
    def work(session):
        for _ in range(3):
            rich_meeting(session, DAY)

    def cost() -> int:
        with book.read() as session, counted(session) as statements:
            today.load(session, DAY, at(DAY, 9))
        return len(statements)

    book.write("one", lambda s: rich_meeting(s, DAY))
    few = cost()
    book.write("more", work)
    assert cost() == few
    assert few < 40


def test_sales_of_this_month_stand_against_the_same_days_a_year_ago(book):
    day = date(2026, 11, 20)

    def work(session):
        account = factories.account(session)
        for when, amount in (
            (date(2026, 11, 3), "70.00"),
            (date(2025, 11, 20), "50.00"),
            (date(2025, 11, 21), "30.00"),
            (date(2026, 9, 1), "5.00"),
        ):
            factories.sale(session, account.id, when, amount)

    book.write("test", work)
    with book.read() as session:
        sales = today_sales.load(session, day)
    assert sales.this_month == to_units(70)
    assert sales.year_ago == to_units(50)
    assert sales.whole_year_ago == to_units(80)
    assert [m.revenue for m in sales.months[-2:]] == [to_units(5), 0]
    assert sales.last_closed == date(2026, 10, 1)


def test_an_evaluation_is_due_once_a_month_with_sales_has_closed(book):
    def sell(day: date):
        def work(session):
            account = factories.account(session)
            factories.sale(session, account.id, day, "70.00", "7.00")

        return work

    book.write("test", sell(date(2026, 9, 5)))
    with book.read() as session:
        period = tiers.default_period(session, date(2026, 10, 20))
        preview = tiers.preview(session, period)
        assert today_sales.load(session, date(2026, 10, 20)).evaluation_due == period
    book.write("apply_tiers", lambda s: tiers.apply(s, preview))
    with book.read() as session:
        assert today_sales.load(session, date(2026, 10, 20)).evaluation_due is None
        assert today_sales.load(session, date(2026, 11, 20)).evaluation_due is None
    book.write("test", sell(date(2026, 10, 5)))
    with book.read() as session:
        assert today_sales.load(session, date(2026, 11, 20)).evaluation_due is not None
