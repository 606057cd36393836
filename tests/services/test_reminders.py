"""Reminders: what is told when, put off, done with, and never told twice."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from kamdesk.models import Reminder, ServiceCase, ServiceStep, Touch
from kamdesk.models.kinds import Channel, PromiseSide, PromiseState, ServiceKind
from kamdesk.services import promises, reminders, tasks
from kamdesk.services.reminder_sources import ReminderKind
from kamdesk.services.reminders import Snooze
from tests import factories
from tests.statements import counted

DAY = date(2026, 11, 25)


def at(clock: str, day: date = DAY) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock)).astimezone()


@pytest.fixture
def filled(book):
    """One of each kind on one account; a meeting from 14:00 to 15:00."""

    def work(session):
        account = factories.account(session, name="Alder", contract_end=DAY + timedelta(days=30))
        ann = factories.contact(session, account.id, name="Ann", birthday=date(1980, 11, 28))
        start = at("14:00").astimezone(UTC)
        factories.meeting(session, account.id, start, title="Prices", minutes=60)
        values = {"account_id": account.id, "side": PromiseSide.OURS, "what": "send the list"}
        promises.make(session, {**values, "due_on": DAY})
        promises.make(session, {**values, "what": "forgotten", "due_on": DAY - timedelta(days=60)})
        tasks.add(session, account.id, "Look up", DAY)
        session.add(Touch(account_id=account.id, contact_id=ann.id, channel=Channel.VISIT,
                          planned_on=DAY - timedelta(days=3)))  # fmt: skip
        steps = [ServiceStep(title="Answer", due_on=DAY)]
        session.add(ServiceCase(account_id=account.id, kind=ServiceKind.COMPLAINT, title="Late",
                                opened_on=DAY, steps=steps))  # fmt: skip

    book.write("test", work)
    return book


def fresh(book, now, kinds=reminders.ALL):
    with book.read() as session:
        return reminders.waiting(session, now, kinds).fresh


def test_each_kind_falls_due_at_its_time(filled):
    assert [(one.kind.value, one.what) for one in fresh(filled, at("08:59"))] == [("touch", "Ann")]
    assert [(one.kind.value, one.what, one.due_on) for one in fresh(filled, at("09:00"))] == [
        ("promise", "send the list", DAY),
        ("step", "Answer", DAY),
        ("task", "Look up", DAY),
        ("touch", "Ann", DAY - timedelta(days=3)),
        ("birthday", "Ann", date(2026, 11, 28)),
        ("contract", "", DAY + timedelta(days=30)),
    ]


@pytest.mark.parametrize(
    ("clock", "told"), [("13:29", False), ("13:30", True), ("14:59", True), ("15:00", False)]
)
def test_a_meeting_is_told_half_an_hour_before_and_until_it_is_over(filled, clock, told):
    found = fresh(filled, at(clock), {ReminderKind.MEETING})
    assert [one.what for one in found] == (["Prices"] if told else [])


def test_what_was_told_is_not_told_again_until_its_snooze_is_over(filled):
    now, kinds = at("09:30"), {ReminderKind.PROMISE}
    (one,) = fresh(filled, now, kinds)
    filled.write("tell_reminder", lambda s: reminders.tell(s, [one], now))
    assert fresh(filled, now, kinds) == []
    with filled.read() as session:
        assert reminders.waiting(session, now, kinds).told == [one]
    later = reminders.until(Snooze.MINUTES, now)
    filled.write("tell_reminder", lambda s: reminders.snooze(s, one, later, now))
    assert fresh(filled, at("09:39"), kinds) == []
    assert fresh(filled, at("09:40"), kinds) == [one]
    filled.write("tell_reminder", lambda s: reminders.dismiss(s, [one], at("09:41")))
    with filled.read() as session:
        found = reminders.waiting(session, at("10:00"), kinds)
        assert (found.fresh, found.told) == ([], [])
        assert session.query(Reminder).count() == 1


def test_another_day_is_told_anew_and_a_kept_promise_never(filled):
    now, kinds = at("09:30"), {ReminderKind.PROMISE}
    (one,) = fresh(filled, now, kinds)
    filled.write("tell_reminder", lambda s: reminders.dismiss(s, [one], now))
    morrow = DAY + timedelta(days=1)
    filled.write("move", lambda s: promises.update(s, one.target, {"due_on": morrow}))
    assert fresh(filled, at("10:00"), kinds) == []
    assert [two.due_on for two in fresh(filled, at("09:00", morrow), kinds)] == [morrow]
    filled.write("keep", lambda s: promises.close(s, one.target, PromiseState.KEPT, morrow))
    assert fresh(filled, at("10:00", morrow), kinds) == []


def test_a_step_leads_to_its_case(filled):
    (one,) = fresh(filled, at("09:00"), {ReminderKind.STEP})
    with filled.read() as session:
        assert one.case_id == session.query(ServiceCase).one().id


def test_being_told_is_nothing_to_undo(filled):
    now = at("09:30")
    before = filled.next_undo()
    filled.write("tell_reminder", lambda s: reminders.tell(s, reminders_due(s, now), now))
    assert filled.next_undo().id == before.id


def reminders_due(session, now):
    return reminders.waiting(session, now).fresh


def test_the_number_of_statements_does_not_grow(filled):
    def cost() -> int:
        with filled.read() as session, counted(session) as statements:
            reminders.waiting(session, at("13:45"))
        return len(statements)

    few = cost()

    def more(session):
        for number in range(5):
            account = factories.account(session)
            tasks.add(session, account.id, f"more {number}", DAY)
            factories.contact(session, account.id, birthday=date(1980, 11, 27))

    filled.write("more", more)
    assert cost() == few <= 9


def test_tomorrow_is_the_next_morning():
    assert reminders.until(Snooze.TOMORROW, at("23:50")) == at("09:00", DAY + timedelta(days=1))
    assert reminders.until(Snooze.HOUR, at("23:50")) == at("00:50", DAY + timedelta(days=1))


@pytest.mark.parametrize(
    ("clock", "first", "last", "quiet"),
    [
        ("22:00", "22:00", "07:00", True),
        ("06:59", "22:00", "07:00", True),
        ("07:00", "22:00", "07:00", False),
        ("12:30", "12:00", "13:00", True),
        ("13:00", "12:00", "13:00", False),
        ("12:30", "12:00", "12:00", False),
    ],
)
def test_quiet_hours_may_go_over_midnight(clock, first, last, quiet):
    times = [time.fromisoformat(one) for one in (clock, first, last)]
    assert reminders.is_quiet(*times) is quiet
    assert not reminders.is_quiet(times[0], None, times[2])
