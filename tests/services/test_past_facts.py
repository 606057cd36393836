"""Facts of the past: what was read of accounts on a day is read of that day ever after."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.errors import KamDeskError
from kamdesk.models import (
    Account,
    AccountContact,
    Competitor,
    Presence,
    Promise,
    Scope,
    ServiceCase,
    ServiceStep,
    Touch,
)
from kamdesk.models.kinds import (
    BuyingRole,
    Channel,
    Coverage,
    PresenceTrend,
    PromiseSide,
    PromiseState,
    ServiceKind,
    Tier,
    TouchState,
)
from kamdesk.services import buying_map, merging, past, promise_rates, readings
from tests import factories

START = date(2026, 1, 5)
TODAY = date(2026, 11, 25)


def at(book: Book, day: date, work: Callable[[Session], Any]) -> Any:
    """One action of the user, done on this day."""
    result, written = book.write("work", work)
    return result if written.scope_id is None else _dated(book, day, written.scope_id, result)


def _dated(book: Book, day: date, scope_id: int, result: Any) -> Any:
    with Session(book.engine) as session:
        moment = datetime(day.year, day.month, day.day, 9).astimezone()
        session.get_one(Scope, scope_id).done_at = moment
        session.commit()
    return result


class Rep:
    """Works at accounts at random: people, rivals, promises, touches, cases, sales, undo."""

    def __init__(self, book: Book, seed: int) -> None:
        self.book = book
        self.chance = random.Random(seed)
        self.scopes: list[int] = []
        self.ids: list[int] = at(book, START, self._begin)

    def _begin(self, session: Session) -> list[int]:
        session.add(Competitor(name="Rival"))
        ids = [factories.account(session).id for _ in range(3)]
        for account_id in ids:
            factories.contact(session, account_id, role=BuyingRole.DECISION_MAKER, influence=5)
            factories.sale(session, account_id, START - timedelta(days=200), "9000", "900")
        return ids

    def week(self, day: date) -> None:
        if self.scopes and self.chance.random() < 0.2:
            try:
                undone = self.book.undo(self.chance.choice(self.scopes[-4:])).scope_id
            except KamDeskError:
                return  # what was changed since can't be taken back
            if undone is not None:
                _dated(self.book, day, undone, None)
            return
        done = self.book.write("work", lambda s: self._acts(s, day))[1].scope_id
        if done is not None:
            _dated(self.book, day, done, None)
            self.scopes.append(done)

    def _acts(self, session: Session, day: date) -> None:
        acts = (
            self._person, self._rival, self._promise, self._touch, self._case, self._file,
            self._remove,
        )  # fmt: skip
        for _ in range(4):
            self.chance.choice(acts)(session, self.chance.choice(self.ids), day)
            session.flush()

    def deal(self, session: Session, account_id: int, day: date) -> None:
        """A touch and a promise."""
        self._touch(session, account_id, day)
        self._promise(session, account_id, day)

    def _person(self, session: Session, account_id: int, day: date) -> None:
        if self.chance.random() < 0.3:
            factories.contact(session, account_id, role=self.chance.choice([*BuyingRole]))
            return
        part = self.chance.choice(session.scalars(select(AccountContact)).all())
        part.support = self.chance.choice([None, -2, 1, 2])
        part.coverage = self.chance.choice([*Coverage])
        part.left_on = self.chance.choice([None, None, day])

    def _rival(self, session: Session, account_id: int, _day: date) -> None:
        found = session.scalars(select(Presence).where(Presence.account_id == account_id)).first()
        if found is None:
            rival = session.scalars(select(Competitor)).one()
            found = Presence(account_id=account_id, competitor_id=rival.id)
            session.add(found)
        found.trend = self.chance.choice([None, *PresenceTrend])

    def _promise(self, session: Session, account_id: int, day: date) -> None:
        opened = select(Promise).where(Promise.state == PromiseState.OPEN)
        for promise in session.scalars(opened).all()[:1]:
            promise.state = self.chance.choice([PromiseState.KEPT, PromiseState.DROPPED])
            promise.closed_on = day
        made = datetime(day.year, day.month, day.day, 9).astimezone()
        due = day + timedelta(days=self.chance.randint(-3, 20))
        session.add(
            Promise(account_id=account_id, side=PromiseSide.OURS, what="x", due_on=due,
                    created_at=made)
        )  # fmt: skip

    def _touch(self, session: Session, account_id: int, day: date) -> None:
        waiting = select(Touch).where(Touch.state == TouchState.PLANNED)
        for touch in session.scalars(waiting).all()[:1]:
            touch.state = self.chance.choice([TouchState.DONE, TouchState.SKIPPED])
            touch.done_on = day if touch.state is TouchState.DONE else None
        planned = day + timedelta(days=self.chance.randint(0, 20))
        session.add(Touch(account_id=account_id, channel=Channel.PHONE, planned_on=planned))

    def _case(self, session: Session, account_id: int, day: date) -> None:
        for step in session.scalars(select(ServiceStep).where(ServiceStep.done_on.is_(None))):
            step.done_on = day
            session.get_one(ServiceCase, step.case_id).closed_on = self.chance.choice([None, day])
        kind = self.chance.choice([ServiceKind.COMPLAINT, ServiceKind.ONBOARDING])
        case = ServiceCase(account_id=account_id, kind=kind, title="x", opened_on=day)
        case.steps.append(ServiceStep(title="x", due_on=day + timedelta(days=5)))
        session.add(case)

    def _file(self, session: Session, account_id: int, _day: date) -> None:
        account = session.get_one(Account, account_id)
        account.tier = self.chance.choice([None, *Tier])
        account.city = self.chance.choice(["", "Wuxi"])
        account.contract_end = self.chance.choice([None, TODAY])
        account.deleted_at = None if account.deleted_at else self.chance.choice([None, _now()])

    def _remove(self, session: Session, _account_id: int, _day: date) -> None:
        model = self.chance.choice([Presence, Touch, Promise])
        for row in session.scalars(select(model)).all()[:1]:
            session.delete(row)


def _now() -> datetime:
    return datetime(2026, 6, 1, 9).astimezone()


def read(session: Session, account_id: int, day: date) -> tuple[Any, ...]:
    drawn = buying_map.load(session, account_id, day)
    return readings.of_account(session, account_id, day), drawn.members, drawn.gaps


@pytest.mark.parametrize("seed", range(2))
def test_a_day_reads_ever_after_as_it_was_read_on_it(book: Book, seed: int) -> None:
    rep = Rep(book, seed)
    kept = []
    for week in range(1, 13):
        day = START + timedelta(days=7 * week)
        rep.week(day)
        with book.read() as session:
            kept.append((day, {key: read(session, key, day) for key in rep.ids}))
    assert len({str(was[rep.ids[0]][0]) for _day, was in kept}) > 4
    with book.read() as session:
        for day, was in kept:
            for account_id, (reading, members, gaps) in was.items():
                then = past.account_as_of(session, account_id, day)
                assert then.reading == reading, day
                assert (then.map.members, then.map.gaps) == (members, gaps), day
            whole = {one.account_id: one for one in past.readings_as_of(session, day)}
            assert whole == {key: one[0] for key, one in was.items() if one[0]}, day


def test_of_merged_accounts_each_has_its_own_past(book: Book) -> None:
    """Sales and dealings that moved are again with whom they were."""
    rep = Rep(book, 1)
    keep, drop, _other = rep.ids
    day = START + timedelta(days=30)
    at(book, day, lambda s: rep.deal(s, drop, day))
    at(book, day, lambda s: factories.sale(s, drop, day - timedelta(days=9), "9000").id)
    with book.read() as session:
        was = {key: read(session, key, day) for key in rep.ids}
    at(book, date(2026, 6, 1), lambda s: merging.merge(s, keep, drop))
    with book.read() as session:
        assert read(session, keep, day)[0] != was[keep][0]
        for key in rep.ids:
            then = past.account_as_of(session, key, day)
            assert then.reading == was[key][0] and then.map.members == was[key][1]


def test_history_that_was_written_down_later_counts_by_its_own_dates(book: Book) -> None:
    """An account that was put into the book in November, with what was done since spring."""

    def imported(session: Session) -> int:
        made = factories.account(session).id
        factories.contact(session, made, role=BuyingRole.DECISION_MAKER, support=1)
        may, june = date(2026, 5, 4), date(2026, 6, 8)
        session.add_all([
            Touch(account_id=made, channel=Channel.PHONE, planned_on=may, done_on=june,
                  state=TouchState.DONE),
            Promise(account_id=made, side=PromiseSide.OURS, what="x", due_on=may, closed_on=june,
                    state=PromiseState.KEPT),
            ServiceCase(account_id=made, kind=ServiceKind.COMPLAINT, title="x", opened_on=may,
                        closed_on=june),
        ])  # fmt: skip
        return made

    account_id = at(book, date(2026, 11, 2), imported)
    with book.read() as session:
        facts = {}
        for day in (date(2026, 4, 1), date(2026, 5, 20), date(2026, 7, 1)):
            then = past.compare(session, account_id, day, TODAY).then
            assert then.reading is not None and len(then.map.members) == 1
            with past.account_on(session, past.Day(day), account_id):
                rates = promise_rates.of_account(session, account_id, day)
            raised = {one.signal.value for one in then.reading.churn.raised}
            facts[day.month] = (raised, rates.ours.decided, rates.ours.kept)
    assert facts[4] == (set(), 0, 0)
    assert facts[5] == ({"plan_behind", "complaint"}, 1, 0)
    assert facts[7] == (set(), 1, 1)


def test_reading_the_past_leaves_nothing_behind(book: Book) -> None:
    rep = Rep(book, 2)
    for week in range(1, 8):
        rep.week(START + timedelta(days=7 * week))
    with book.read() as session:
        now = read(session, rep.ids[0], TODAY)
        with pytest.raises(ZeroDivisionError), past.book_on(session, past.Day(START)):
            1 / 0  # noqa: B018
        past.account_as_of(session, rep.ids[0], START + timedelta(days=8))
        assert read(session, rep.ids[0], TODAY) == now
        left = session.connection().exec_driver_sql("SELECT name FROM sqlite_temp_master").all()
        assert left == []
