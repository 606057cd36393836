"""The plan follows tiers, people, meetings and the bin in the action that changes them, and goes
back with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.models import Account, Touch
from kamdesk.models.kinds import BuyingRole, Channel, Tier, TouchState
from kamdesk.services import (
    accounts,
    contact_plan,
    contacts,
    meetings,
    merging,
    overrides,
    same_people,
)  # fmt: skip
from kamdesk.services.contact_plan import following
from tests import factories

MONDAY = date(2026, 1, 5)
Row = tuple[int, int | None, Channel, date | None, TouchState]


def at(book: Book, today: date) -> None:
    book.follow(lambda s, changes: following.follow(s, changes, today))


@pytest.fixture
def planned(book: Book) -> Book:
    """Accounts 1 Platinum and 2 Gold, each with a decision maker and a user, planned on Monday."""

    def work(session: Session) -> None:
        for tier in (Tier.PLATINUM, Tier.GOLD):
            one = factories.account(session, tier=tier).id
            factories.contact(session, one, role=BuyingRole.DECISION_MAKER)
            factories.contact(session, one, role=BuyingRole.USER)
        contact_plan.plan_ahead(session, MONDAY)

    at(book, MONDAY)
    book.write("plan", work)
    return book


def rows(book: Book) -> set[Row]:
    with book.read() as session:
        query = select(
            Touch.account_id, Touch.contact_id, Touch.channel, Touch.planned_on, Touch.state
        )
        found = [tuple(row) for row in session.execute(query)]
    assert len(found) == len(set(found)), "a touch is there twice"
    return set(found)  # type: ignore[arg-type]


def asked(book: Book, account_id: int, contact_id: int) -> set[Channel]:
    """By which channels a person is to be contacted."""
    return {row[2] for row in rows(book) if row[:2] == (account_id, contact_id)}


VISIT, PHONE = Channel.VISIT, Channel.PHONE
TOP = {VISIT, PHONE, Channel.EXECUTIVE}
CASES: dict[str, tuple[Callable[[Session], object], tuple[int, int], set[Channel]]] = {
    "override": (
        lambda s: overrides.keep(s, 1, Tier.IRON, "slow", MONDAY + timedelta(days=90), MONDAY),
        (1, 1), {VISIT, PHONE},
    ),
    "no tier": (lambda s: setattr(s.get_one(Account, 1), "tier", None), (1, 1), set()),
    "bin": (lambda s: accounts.put_in_bin(s, [1]), (1, 1), set()),
    "left": (lambda s: contacts.update(s, 1, 1, {"left_on": MONDAY}), (1, 1), set()),
    "role": (
        lambda s: contacts.update(s, 2, 1, {"role": BuyingRole.DECISION_MAKER}), (1, 2), TOP,
    ),
    "contact binned": (lambda s: contacts.put_in_bin(s, [1]), (1, 1), set()),
    "new contact": (
        lambda s: factories.contact(s, 1, role=BuyingRole.APPROVER), (1, 5), {VISIT},
    ),
    "linked": (
        lambda s: contacts.link(s, 2, 1, {"role": BuyingRole.DECISION_MAKER}), (2, 1),
        {VISIT, PHONE},
    ),
    "merged accounts": (lambda s: merging.merge(s, 1, 2), (1, 3), TOP),
    "merged people": (lambda s: same_people.merge(s, 1, 2), (1, 1), TOP),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_an_action_replans_in_its_own_scope(planned: Book, name: str) -> None:
    work, who, wanted = CASES[name]
    before = rows(planned)
    _, written = planned.write(name, work)
    after = rows(planned)
    assert asked(planned, *who) == wanted
    assert after != before
    undone = planned.undo(written.scope_id or 0)
    assert rows(planned) == before
    planned.undo(undone.scope_id or 0)
    assert rows(planned) == after
    counts, _ = planned.write("plan", lambda s: contact_plan.replan(s, MONDAY))
    assert (counts.added, counts.moved, counts.removed) == (0, 0, 0)


def test_stance_and_other_words_leave_the_plan_alone(planned: Book) -> None:
    before = rows(planned)
    _, written = planned.write("stance", lambda s: contacts.update(s, 1, 1, {"support": -2}))
    assert "touch" not in written.touched.tables()
    assert rows(planned) == before


def test_the_past_stays_when_a_tier_falls_and_the_bin_gives_the_future_back(planned: Book) -> None:
    later = MONDAY + timedelta(days=10)
    past = {row for row in rows(planned) if row[3] and row[3] < later}
    at(planned, later)
    planned.write("fall", lambda s: setattr(s.get_one(Account, 1), "tier", Tier.LEAD))
    assert {row for row in rows(planned) if row[3] and row[3] < later} == past
    assert not {row for row in rows(planned) if row[0] == 1 and row[3] and row[3] >= later}
    planned.write("rise", lambda s: setattr(s.get_one(Account, 1), "tier", Tier.PLATINUM))
    planned.write("bin", lambda s: accounts.put_in_bin(s, [1]))
    back = later + timedelta(days=60)
    at(planned, back)
    planned.write("restore", lambda s: accounts.restore(s, [1]))
    mine = {row for row in rows(planned) if row[0] == 1}
    assert {row for row in mine if row[3] and row[3] < back} == {row for row in past if row[0] == 1}
    assert {row[2] for row in mine if row[3] and row[3] >= back and row[1] == 1} == TOP


def test_a_meeting_takes_the_visits_place_until_it_is_called_off(planned: Book) -> None:
    def visits() -> list[date]:
        return sorted(row[3] for row in rows(planned) if row[:3] == (1, 1, VISIT) and row[3])

    before = visits()
    when = datetime(2026, 1, 14, 10).astimezone()
    made, _ = planned.write("arrange", lambda s: meetings.arrange(s, 1, when, {"title": "A"}, [1]))
    assert visits()[0] == date(2026, 1, 28)
    planned.write("cancel", lambda s: meetings.cancel(s, made.id))
    assert visits() == before


def test_of_very_many_it_is_only_noted(planned: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "MOST", 1)
    before = rows(planned)

    def both(session: Session) -> None:
        for key in (1, 2):
            session.get_one(Account, key).tier = Tier.IRON

    _, written = planned.write("tiers", both)
    with planned.read() as session:
        assert contact_plan.state(session, MONDAY).reasons == (contact_plan.Stale.TIERS,)
    assert rows(planned) == before
    planned.undo(written.scope_id or 0)
    with planned.read() as session:
        assert not contact_plan.state(session, MONDAY).reasons
    planned.write("tiers", both)
    planned.write("plan", lambda s: contact_plan.plan_ahead(s, MONDAY))
    with planned.read() as session:
        assert not contact_plan.state(session, MONDAY).reasons
    assert asked(planned, 1, 1) == {VISIT, PHONE}


def test_a_book_that_was_never_planned_is_left_so(book: Book) -> None:
    at(book, MONDAY)
    one = book.write("new", lambda s: factories.account(s, tier=Tier.GOLD).id)[0]
    book.write("new", lambda s: factories.contact(s, one, role=BuyingRole.DECISION_MAKER))
    assert not rows(book)


def test_a_few_reps_each_have_their_own_day(book: Book) -> None:
    def work(session: Session) -> None:
        for number in range(40):
            one = factories.account(session, tier=Tier.GOLD, owner="AB"[number % 2]).id
            factories.contact(session, one, role=BuyingRole.COACH)
        contact_plan.plan_ahead(session, MONDAY)

    book.write("plan", work)
    with book.read() as session:
        query = select(Account.owner, Touch.planned_on).join(Account).where(
            Touch.planned_on < MONDAY + timedelta(days=3)
        )  # fmt: skip
        days: Counter[Any] = Counter(tuple(row) for row in session.execute(query))
    assert set(days.values()) == {8, 4}
    assert {owner for owner, _day in days} == {"A", "B"}
