"""Churn and health of a real book: who leaves is seen in time, the steady are left alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.db.opening import open_book
from kamdesk.method.churn import Parameters
from kamdesk.method.periods import add_months
from kamdesk.models import Account, Promise, SalesLine, Touch
from kamdesk.models.kinds import (
    Channel,
    ChurnLevel,
    ChurnSignal,
    HealthPart,
    PromiseSide,
    PromiseState,
    Tier,
    TouchState,
)
from kamdesk.services import readings
from kamdesk.services.readings import movement
from kamdesk.words import Lang
from tests import factories
from tests.statements import counted

TODAY = date(2026, 11, 25)
CHURNER, FALLING = "LD028", "LD006"
"""One that left two months ago, and one whose purchases fall by half now."""


@pytest.fixture(scope="module", params=["zh", "en"])
def territory(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    territory_file: Callable[[Lang], Path],
) -> Iterator[Session]:
    """The sample territory in each language, to read."""
    file = tmp_path_factory.mktemp("territory") / "sample.kamdesk"
    book = open_book(Path(shutil.copy(territory_file(request.param), file)))
    with book.read() as session:
        yield session
    book.close()


def by_code(session: Session, day: date) -> dict[str, readings.Reading]:
    return {one.code: one for one in readings.of_book(session, day)}


def test_the_churner_is_high_months_before_its_last_order(territory: Session) -> None:
    last = by_code(territory, TODAY)[CHURNER].last_order
    assert last is not None
    for days in (92, 122, 153, 183):
        found = by_code(territory, last - timedelta(days=days))[CHURNER]
        assert found.churn.level is ChurnLevel.HIGH, days
        assert {one.signal for one in found.churn.raised} >= {ChurnSignal.PURCHASES_YEAR}


def test_a_year_of_warnings_has_no_false_alarm_of_weight(territory: Session) -> None:
    """Nobody of Platinum or Gold is called high while it buys as ever, in any month of the year;
    of all others a single account, for a single month, and that one bought 95 % less."""
    high: dict[str, list[int]] = {}
    for back in range(13):
        day = add_months(TODAY, -back)
        for one in readings.of_book(territory, day):
            if one.churn.level is ChurnLevel.HIGH:
                high.setdefault(one.code, []).append(back)
                weighty = one.tier in (Tier.PLATINUM, Tier.GOLD)
                assert not weighty or one.code == FALLING, (one.name, day)
    assert high.pop(FALLING) == [0, 1], "since its purchases fell by half"
    assert {4, 5, 6, 7, 8, 9} <= set(high.pop(CHURNER))
    assert sum(map(len, high.values())) <= 1, high


def test_health_is_the_other_side(territory: Session) -> None:
    found = by_code(territory, TODAY)
    scores = [one.health.score for one in found.values() if one.health.score is not None]
    churner = found[CHURNER].health
    assert churner.score in sorted(scores)[:3]
    assert {one.part for one in churner.parts} >= {HealthPart.SALES, HealthPart.FILE}


def test_movement_adds_up_and_says_what_moved(territory: Session) -> None:
    found = movement.movement(territory, TODAY, readings.of_book(territory, TODAY))
    assert found is not None and found.month == date(2026, 8, 1)
    assert found.fell + found.rose <= found.compared
    falling = next(one for one in found.fallers if one.name == name_of(territory, FALLING))
    then = by_code(territory, date(2026, 8, 31))[FALLING].health.score
    assert (falling.before, falling.now) == (then, by_code(territory, TODAY)[FALLING].health.score)
    assert HealthPart.SALES in dict(falling.causes)
    for side, way in ((found.fallers, -1), (found.risers, 1)):
        changes = [way * (one.now - one.before) for one in side]
        assert changes == sorted(changes, reverse=True)
        assert all(change >= movement.MOVED for change in changes)
        assert all(way * points > 0 for one in side for _part, points in one.causes)
    assert movement.movement(territory, date(2024, 1, 5), []) is None


def name_of(session: Session, code: str) -> str:
    return session.scalars(select(Account.name).where(Account.code == code)).one()


def test_one_account_reads_as_in_the_whole_book(territory: Session) -> None:
    for code, one in list(by_code(territory, TODAY).items())[:6]:
        account_id = territory.scalar(select(Account.id).where(Account.code == code))
        assert account_id is not None
        assert readings.of_account(territory, account_id, TODAY) == one


def test_what_comes_later_is_not_read(book: Book) -> None:
    def work(session: Session) -> int:
        one = factories.account(session, name="One").id
        for month in range(1, 11):
            session.add(SalesLine(account_id=one, date=date(2026, month, 5), amount=10_000))
        return one

    account_id = book.write("sales", work)[0]
    with book.read() as session:
        then = readings.of_account(session, account_id, date(2026, 8, 1))
        now = readings.of_account(session, account_id, date(2027, 3, 1))
    assert then is not None and then.last_order == date(2026, 7, 5)
    assert then.churn.score == 0
    assert now is not None and now.churn.level is ChurnLevel.HIGH


def test_what_was_settled_later_was_open_then(book: Book) -> None:
    then, later = date(2026, 8, 31), date(2026, 9, 20)

    def work(session: Session) -> int:
        one = factories.account(session, name="One").id
        own = {"account_id": one, "channel": Channel.PHONE, "state": TouchState.DONE}
        late, early = date(2026, 8, 10), date(2026, 10, 30)
        session.add(Touch(**own, planned_on=late, done_on=later))
        session.add(Touch(**own, planned_on=early, done_on=date(2026, 8, 20)))
        owed = {"account_id": one, "side": PromiseSide.OURS, "what": "x", "due_on": late}
        session.add(Promise(**owed, state=PromiseState.KEPT, closed_on=later))
        return one

    account_id = book.write("dealings", work)[0]
    with book.read() as session:
        read = [readings.of_account(session, account_id, day) for day in (then, later)]
    facts = [
        {part.part: part.params for part in one.health.parts} for one in read if one is not None
    ]
    assert [one[HealthPart.CONTACT]["percent"] for one in facts] == [50, 100]
    assert [one[HealthPart.PROMISES]["kept"] for one in facts] == [0, 1]
    warned = [[raised.signal for raised in one.churn.raised] for one in read if one is not None]
    assert warned == [[ChurnSignal.PLAN_BEHIND], []]


def test_weights_are_the_users(book: Book) -> None:
    new = Parameters().with_weight(ChurnSignal.ORDER_GAP, 0)
    book.write("settings", lambda s: readings.set_churn_parameters(s, new))
    with book.read() as session:
        assert readings.churn_parameters(session) == new


def test_the_number_of_statements_does_not_grow(book: Book) -> None:
    def cost() -> int:
        with book.read() as session, counted(session) as seen:
            readings.of_book(session, TODAY)
        return len(seen)

    book.write("one", lambda s: factories.account(s, name="One"))
    few = cost()
    book.write("more", lambda s: [factories.account(s, name=f"More {n}") for n in range(20)])
    assert cost() == few
