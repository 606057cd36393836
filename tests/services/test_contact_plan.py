"""A year of the contact plan in a real book: nothing lost, nothing doubled, working days only."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.errors import Cancelled, RefusedError, ValidationError
from kamdesk.method.periods import last_closed_months
from kamdesk.models import Account, Touch
from kamdesk.models.kinds import BuyingRole, Channel, Tier, TouchState
from kamdesk.services import accounts, contact_plan, tiers, working_calendars
from kamdesk.services.contact_plan import agenda
from kamdesk.services.contact_plan.wanted import Wanted
from tests import factories
from tests.statements import counted

START = date(2026, 1, 5)


def territory(session: Session, count: int, seed: int = 7) -> list[int]:
    """Accounts of all tiers, each with a decision maker and a purchaser."""
    dice = Random(seed)
    ids = []
    for number in range(count):
        tier = dice.choice([*Tier, None])
        one = factories.account(session, name=f"Account {number:03}", tier=tier,
                                owner=dice.choice(["An", "Bo"])).id  # fmt: skip
        for role in (BuyingRole.DECISION_MAKER, BuyingRole.PURCHASER):
            factories.contact(session, one, name=f"P{number}{role}", role=role)
        ids.append(one)
    return ids


@pytest.fixture
def two(book: Book) -> Book:
    """A platinum account with its two people, planned from Monday 5 January on."""

    def work(session: Session) -> None:
        one = factories.account(session, name="One", tier=Tier.PLATINUM).id
        factories.contact(session, one, name="Decider", role=BuyingRole.DECISION_MAKER)
        factories.contact(session, one, name="User", role=BuyingRole.USER)
        contact_plan.replan(session, START)

    book.write("plan", work)
    return book


def days_of(session: Session, channel: Channel) -> list[date]:
    query = select(Touch.planned_on).where(Touch.channel == channel, Touch.generated)
    return sorted(day for day in session.scalars(query.where(Touch.contact_id == 1)) if day)


def first_of(session: Session, channel: Channel) -> int:
    query = select(Touch.id).where(Touch.channel == channel, Touch.contact_id == 1)
    return session.scalars(query.order_by(Touch.planned_on)).first() or 0


def test_a_decider_is_visited_every_two_weeks(two: Book) -> None:
    with two.read() as session:
        assert days_of(session, Channel.VISIT) == [
            date(2026, 1, 5),
            date(2026, 1, 19),
            date(2026, 2, 2),
            date(2026, 2, 14),  # a Saturday worked; the 16th is the eve of the Spring Festival
            date(2026, 3, 2),
        ]
        assert len(days_of(session, Channel.PHONE)) == 9


def test_planning_again_changes_nothing(two: Book) -> None:
    counts, written = two.write("plan", lambda s: contact_plan.replan(s, START))
    assert (counts.added, counts.moved, counts.removed) == (0, 0, 0)
    assert written.scope_id is None


def test_accounts_planned_one_by_one_share_the_days_of_their_manager(book: Book) -> None:
    def work(session: Session) -> None:
        for number in range(20):
            one = factories.account(session, name=f"{number}", tier=Tier.LEAD, owner="An").id
            factories.contact(session, one, role=BuyingRole.PURCHASER)
            contact_plan.replan(session, START, [one])

    book.write("plan", work)
    with book.read() as session:
        query = select(Touch.planned_on, func.count()).group_by(Touch.planned_on)
        counts = dict(session.execute(query).all())
    days = [START + timedelta(days=step) for step in range(3)]
    assert counts == dict(zip(days, (8, 8, 4), strict=True))


def test_a_move_moves_what_follows_and_undo_takes_it_back(two: Book) -> None:
    with two.read() as session:
        before = days_of(session, Channel.VISIT)
        touch = first_of(session, Channel.VISIT)
    day = START + timedelta(days=3)
    _, written = two.write("move", lambda s: contact_plan.move(s, touch, day, START))
    with two.read() as session:
        after = days_of(session, Channel.VISIT)
    assert after[:2] == [day, day + timedelta(days=14)]
    two.undo(written.scope_id or 0)
    with two.read() as session:
        assert days_of(session, Channel.VISIT) == before


def test_a_skip_uses_its_place_and_needs_a_reason(two: Book) -> None:
    with two.read() as session:
        touch = first_of(session, Channel.VISIT)
    with pytest.raises(ValidationError):
        two.write("skip", lambda s: contact_plan.skip(s, touch, " ", START))
    two.write("skip", lambda s: contact_plan.skip(s, touch, " fair ", START))
    with pytest.raises(RefusedError):
        two.write("skip", lambda s: contact_plan.skip(s, touch, "again", START))
    with two.read() as session:
        assert session.get_one(Touch, touch).skip_reason == "fair"
        planned = select(Touch.planned_on).where(
            Touch.channel == Channel.VISIT, Touch.contact_id == 1,
            Touch.state == TouchState.PLANNED,
        )  # fmt: skip
        assert min(day for day in session.scalars(planned) if day) == START + timedelta(days=14)


def test_done_early_pulls_the_rhythm_forward_and_tells_the_account(two: Book) -> None:
    day, due = START + timedelta(days=1), START + timedelta(days=4)
    with two.read() as session:
        touch = first_of(session, Channel.VISIT)
    values = {
        "minutes": 40, "cost": 1_200_000, "note": "saw him", "next_step": "send samples",
        "channel": Channel.VISIT, "contact_id": 1, "owner": "Bo",
    }  # fmt: skip
    two.write("done", lambda s: contact_plan.done(s, touch, day, values, day, due))
    with two.read() as session:
        made = session.get_one(Touch, touch)
        assert (made.state, made.done_on) == (TouchState.DONE, day)
        assert {name: getattr(made, name) for name in values} == values
        account = session.get_one(Account, 1)
        assert (account.next_step, account.next_date) == ("send samples", due)
        later = [one for one in days_of(session, Channel.VISIT) if one > day]
        assert later[0] == day + timedelta(days=14)

    step = {"next_step": "fetch samples", "next_date": due + timedelta(days=9)}
    two.write("step", lambda s: accounts.update(s, 1, step))
    two.write("done", lambda s: contact_plan.done(s, touch, day, {**values, "note": "him"}, due))
    with two.read() as session:
        account = session.get_one(Account, 1)
        assert {name: getattr(account, name) for name in step} == step

    def done(on: date, wrong: dict[str, int]) -> None:
        two.write("done", lambda s: contact_plan.done(s, touch, on, wrong, day))

    for on, wrong, field in ((due, {}, "done_on"), (day, {"minutes": -1}, "minutes"),
                             (day, {"cost": -1}, "cost")):  # fmt: skip
        with pytest.raises(ValidationError) as refused:
            done(on, wrong)
        assert [problem.field for problem in refused.value.problems] == [field]


def test_another_tier_replans_the_future_and_not_the_past(two: Book) -> None:
    later = START + timedelta(days=10)

    def demote(session: Session) -> None:
        session.get_one(Account, 1).tier = Tier.LEAD
        session.flush()
        contact_plan.replan(session, later)

    with two.read() as session:
        past = session.scalars(select(Touch.id).where(Touch.planned_on < later)).all()
    two.write("tier", demote)
    with two.read() as session:
        assert sorted(session.scalars(select(Touch.id))) == sorted(past)


def test_the_number_of_statements_does_not_grow(book: Book) -> None:
    def cost() -> int:
        found: list[int] = []

        def work(session: Session) -> None:
            with counted(session) as seen:
                contact_plan.replan(session, START)
            found.append(len([one for one in seen if one.startswith("SELECT")]))

        book.write("plan", work)
        return found[0]

    book.write("few", lambda s: territory(s, 3))
    few = cost()
    book.write("more", lambda s: territory(s, 30, seed=8))
    assert cost() == few


def test_the_week_names_its_holidays_and_shows_worked_weekends(two: Book) -> None:
    first = date(2026, 2, 9)
    with two.read() as session:
        found = agenda.week(session, first, START, Wanted(), "zh")
        assert [one.day.weekday() for one in found.days] == [0, 1, 2, 3, 4, 5]
        assert found.days[5].worked_weekend  # Saturday 14 February 2026
        assert [line.channel for line in found.days[5].section.lines].count(Channel.VISIT) >= 1
        eve = agenda.week(session, first + timedelta(days=7), START, Wanted(), "en")
    assert not any(one.is_working for one in eve.days)
    assert {one.holiday for one in eve.days} == {"Spring Festival"}


def test_the_week_of_another_country_has_its_own_weekend(two: Book) -> None:
    israel = working_calendars.CalendarChoice("IL")
    two.write("calendar", lambda s: working_calendars.choose(s, israel))
    with two.read() as session:
        days = agenda.week(
            session, date(2026, 6, 8), date(2026, 6, 8), Wanted(tier=Tier.LEAD), "en"
        )
    shown = [(one.day.weekday(), one.is_working, one.worked_weekend) for one in days.days]
    assert shown == [(weekday, True, False) for weekday in (0, 1, 2, 3, 6)]


def test_a_week_of_many_is_cut_and_read_in_as_few_statements_as_one_of_two(
    book: Book, two: Book
) -> None:
    def read(session: Session) -> tuple[int, agenda.Week]:
        with counted(session) as statements:
            found = agenda.week(session, START, START, Wanted(text="acc"), "en", most=5)
        return len(statements), found

    with book.read() as session:
        few, _ = read(session)
    book.write("many", lambda s: territory(s, 120) and contact_plan.replan(s, START))
    with book.read() as session:
        many, found = read(session)
        with counted(session) as statements:
            sections = agenda.agenda(session, START, Wanted(owner="An", tier=Tier.GOLD))
    assert many <= few
    assert max(one.section.count for one in found.days) > 5
    assert all(len(one.section.lines) <= 5 for one in found.days)
    assert len(statements) == 1
    lines = [line for section in sections.values() for line in section.lines]
    assert lines
    assert {line.tier for line in lines} == {Tier.GOLD}


def test_the_plan_knows_why_it_is_to_be_made_anew(two: Book) -> None:
    def reasons(today: date = START) -> tuple[contact_plan.Stale, ...]:
        with two.read() as session:
            return contact_plan.state(session, today).reasons

    assert reasons() == (contact_plan.Stale.NEVER,)
    two.write("plan", lambda s: contact_plan.plan_ahead(s, START))
    assert reasons() == ()
    assert reasons(START + timedelta(days=40)) == (contact_plan.Stale.SHORT,)
    choice = working_calendars.CalendarChoice("DE")
    _, written = two.write("days", lambda s: working_calendars.choose(s, choice))
    assert reasons() == (contact_plan.Stale.CALENDAR,)
    two.undo(written.scope_id or 0)
    assert reasons() == ()
    two.write("rule", lambda s: contact_plan.set_rules(s, contact_plan.rules(s)[:3]))
    two.write("tiers", lambda s: tiers.apply(s, tiers.preview(s, last_closed_months(START))))
    assert reasons() == (contact_plan.Stale.RULES,)  # tiers are followed at once
    two.write("plan", lambda s: contact_plan.plan_ahead(s, START))
    assert reasons() == ()


@pytest.mark.parametrize("until", [0, 0.15, 0.3])
def test_a_planning_cancelled_at_any_stage_leaves_the_plan_alone(book: Book, until: float) -> None:
    book.write("many", lambda s: territory(s, 5))
    told: list[float] = []

    def stop(done: int, total: int) -> None:
        told.append(done / total)
        if told[-1] >= until:
            raise Cancelled

    with pytest.raises(Cancelled):
        book.write("plan", lambda s: contact_plan.plan_ahead(s, START, stop))
    assert told == sorted(told)
    with book.read() as session:
        assert session.scalar(select(func.count(Touch.id))) == 0


def test_a_next_date_needs_a_step_and_lies_ahead(two: Book) -> None:
    with two.read() as session:
        touch = first_of(session, Channel.VISIT)
    bad = START - timedelta(days=1)
    with pytest.raises(ValidationError) as caught:
        two.write("done", lambda s: contact_plan.done(s, touch, START, {}, START, bad))
    found = {(one.field, one.code) for one in caught.value.problems}
    assert found == {("next_step", "required"), ("next_date", "past_date")}
