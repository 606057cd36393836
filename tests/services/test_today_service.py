"""The day as the services tell it, on a real book."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from kamdesk.method.periods import add_months
from kamdesk.models import AccountReading, ServiceCase, ServiceStep, Touch
from kamdesk.models.base import now
from kamdesk.models.kinds import (
    Channel,
    ChurnLevel,
    PromiseSide,
    PromiseState,
    ServiceKind,
    Tier,
    TouchState,
)
from kamdesk.money import to_units
from kamdesk.services import (
    account_list,
    contacts,
    promises,
    tasks,
    tiers,
    today,
    today_sales,
    win_back,
)
from kamdesk.services.today import coming
from tests import factories
from tests.meeting_story import rich_meeting
from tests.statements import counted

DAY = date.today()
MONTH = add_months(DAY.replace(day=1), -1)


def at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour)).astimezone(UTC)


def touch(account_id: int, days_late: int) -> Touch:
    planned = DAY - timedelta(days=days_late)
    return Touch(account_id=account_id, channel=Channel.PHONE, planned_on=planned)


def reading(
    account_id: int, level: ChurnLevel, score: int, month: date = MONTH, **signals: int
) -> AccountReading:
    return AccountReading(
        account_id=account_id,
        month=month,
        read_on=month + timedelta(days=27),
        churn_level=level,
        churn_score=score,
        signals=signals,
        health=50,
        parts={},
    )


@pytest.fixture
def told(book):
    def read(moment: datetime | None = None) -> today.Today:
        with book.read() as session:
            return today.load(session, DAY, moment or at(DAY, 9))

    return read


def test_the_nearest_meeting_that_is_not_over_is_the_hero(book, told):
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
    day = told()
    assert day.next.id == ids[1]
    assert [row.title for row in day.further] == ["later", "tomorrow"]
    assert [row.title for row in day.to_review] == ["yesterday"]
    assert day.meetings_today == 2
    running = told(at(DAY, 10) + timedelta(minutes=40))
    assert running.next.id == ids[1]
    over = told(at(DAY, 11))
    assert over.next.id == ids[2]
    assert [row.title for row in over.to_review] == ["yesterday", "next"]


def test_what_the_plan_lacks_comes_from_the_coach(book, told):
    book.write("test", lambda s: rich_meeting(s, DAY))
    codes = [remark.code for remark in told().remarks]
    assert "no_implication" in codes


def test_promises_due_are_told_oldest_first_and_later_ones_wait(book, told):
    def work(session):
        account = factories.account(session)
        for days, side in ((0, "ours"), (-3, "theirs"), (2, "ours")):
            values = {"account_id": account.id, "side": PromiseSide(side), "what": f"{days}"}
            promises.make(session, {**values, "due_on": DAY + timedelta(days=days)})
        kept = promises.make(session, {**values, "due_on": DAY - timedelta(days=9)})
        promises.close(session, kept.id, PromiseState.KEPT, DAY - timedelta(days=9))

    book.write("test", work)
    day = told()
    assert [line.what for line in day.promises.lines] == ["-3", "0"]
    assert (day.ours.kept, day.ours.decided) == (1, 1)
    assert (day.theirs.kept, day.theirs.decided) == (0, 1)


def test_accounts_with_nothing_planned_by_tier_and_silence(book, told):
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
    day = told()
    assert [(u.name, u.days) for u in day.unplanned] == [
        ("gold never", None),
        ("gold long", 40),
        ("gold short", 4),
        ("iron", 5),
    ]
    spec = account_list.ListSpec(nothing_planned=True, tiers=frozenset(today.WORTH_PLANNING))
    with book.read() as session:
        assert account_list.count(session, spec) == day.unplanned_count == 4


def test_late_service_steps_of_open_cases_only(book, told):
    def work(session):
        account = factories.account(session, name="Alder")
        for title, closed in (("open", None), ("closed", DAY)):
            steps = [
                ServiceStep(title=f"{title} today", due_on=DAY),
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
    found = told().late_steps
    assert [(step.title, step.days) for step in found.lines] == [
        ("open late", 2),
        ("open today", 0),
    ]
    assert found.count == 2


def test_what_lies_in_the_bin_asks_for_nothing(book, told):
    def work(session):
        account = factories.account(session)
        account.tier = Tier.GOLD
        values = {"account_id": account.id, "side": PromiseSide.OURS, "what": "x"}
        for day in (DAY, DAY + timedelta(days=1)):  # the badge counts today alone
            factories.meeting(session, account.id, at(day, 12))
            promises.make(session, {**values, "due_on": day})
        return account

    account = book.write("test", work)[0]
    with book.read() as session:
        assert today.badge(session, DAY) == 2

    def bin_it(session):
        session.merge(account).deleted_at = now()

    book.write("bin", bin_it)
    day = told()
    assert (day.accounts, day.next, day.promises.count, day.unplanned) == (0, None, 0, [])
    with book.read() as session:
        assert today.badge(session, DAY) == 0


def test_the_number_of_statements_does_not_grow(book):
    def work(session):
        for _ in range(3):
            rich_meeting(session, DAY)
        account = factories.account(session, tier=Tier.GOLD)
        session.add(touch(account.id, 0))
        session.add(reading(account.id, ChurnLevel.HIGH, 60))
        tasks.add(session, account.id, "Look up the contract", DAY)

    def cost() -> int:
        with book.read() as session, counted(session) as statements:
            today.load(session, DAY, at(DAY, 9))
        return len(statements)

    book.write("one", work)
    few = cost()
    book.write("more", work)
    assert cost() == few
    assert few < 50


def test_touches_due_are_told_best_tier_first_then_the_longest_late(book):
    def work(session):
        for name, tier, days in (
            ("iron late", Tier.IRON, 9),
            ("gold today", Tier.GOLD, 0),
            ("gold late", Tier.GOLD, 3),
            ("tomorrow", Tier.PLATINUM, -1),
            ("not rated", None, 2),
        ):
            account = factories.account(session, name=name, tier=tier)
            session.add(touch(account.id, days))
        done = touch(account.id, 5)
        done.state = TouchState.DONE
        session.add(done)

    book.write("test", work)
    with book.read() as session:
        due = today.load(session, DAY, at(DAY, 9)).touches
    assert [(one.account, one.days) for one in due.lines] == [
        ("gold late", 3),
        ("gold today", 0),
        ("iron late", 9),
        ("not rated", 2),
    ]
    assert (due.count, due.late) == (4, 3)


def test_warnings_are_those_of_the_newest_month_and_who_is_in_hand_comes_last(book):
    def work(session):
        ids = {name: factories.account(session, name=name).id for name in ("a", "b", "c", "d")}
        session.add(reading(ids["a"], ChurnLevel.HIGH, 70))
        session.add(reading(ids["b"], ChurnLevel.WATCH, 30, plan_behind=10, overdue=20))
        session.add(reading(ids["c"], ChurnLevel.LOW, 5))
        session.add(reading(ids["d"], ChurnLevel.HIGH, 90, MONTH - timedelta(days=40)))
        win_back.start(session, ids["a"], "They went quiet", DAY)

    book.write("test", work)
    with book.read() as session:
        found = today.load(session, DAY, at(DAY, 9)).warnings
    assert [(one.name, one.in_hand) for one in found.lines] == [("b", False), ("a", True)]
    assert found.lines[0].signals == (("overdue", 20), ("plan_behind", 10))
    assert (found.count, found.high) == (2, 1)
    with book.read() as session:
        then = today.load(session, MONTH - timedelta(days=5), at(DAY, 9)).warnings
    assert [one.name for one in then.lines] == ["d"], "what was read later is not known then"


def test_birthdays_by_sun_and_moon_and_contract_ends_of_the_coming_weeks(book):
    day = date(2026, 9, 14)

    def work(session):
        one = factories.account(session, name="Alder", contract_end=date(2026, 10, 1))
        two = factories.account(session, name="Birch", contract_end=date(2027, 3, 1))
        moon = {"birthday": date(1980, 8, 15), "birthday_lunar": True}  # Mid-Autumn
        ann = factories.contact(session, one.id, name="Ann", **moon)
        contacts.link(session, two.id, ann.id, {})
        ben = factories.contact(session, two.id, name="Ben", birthday=date(1975, 9, 20))
        factories.contact(session, two.id, name="Cai", birthday=date(1975, 8, 15))
        gone = factories.contact(session, one.id, name="Dan", birthday=date(1975, 9, 20))
        contacts.link(session, one.id, gone.id, {"left_on": date(2026, 1, 1)})
        session.add(
            Touch(
                account_id=two.id,
                contact_id=ben.id,
                channel=Channel.PHONE,
                planned_on=date(2026, 9, 18),
            )
        )

    book.write("test", work)
    with book.read() as session, counted(session) as statements:
        found = coming.load(session, day)
    assert [(one.contact, one.day, one.lunar, one.planned) for one in found.birthdays] == [
        ("Ben", date(2026, 9, 20), False, True),
        ("Ann", date(2026, 9, 25), True, False),
    ]
    assert [(one.account, one.day) for one in found.contracts] == [("Alder", date(2026, 10, 1))]
    assert len(statements) == 3


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
