"""The past: rows, an account and the whole book as they were on a day."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.db.book import Book, Written
from kamdesk.errors import KamDeskError
from kamdesk.models import Account, AccountContact, Contact, Scope
from kamdesk.models.base import Base, table_of
from kamdesk.models.kinds import (
    BuyingRole,
    Coverage,
    LifecycleStage,
    Tier,
)
from kamdesk.services import (
    accounts,
    buying_map,
    lifecycle,
    overrides,
    past,
    sample,
    tier_periods,
    tiers,
)
from kamdesk.services.past import days
from tests import factories
from tests.statements import counted

NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)
TODAY = date(2026, 11, 25)
LOGGED = (Account, Contact, AccountContact)


def at(book: Book, moment: datetime, label: str, work: Callable[[Session], Any]) -> Any:
    """One action of the user, done at this moment."""
    result, written = book.write(label, work)
    dated(book, moment, written)
    return result


def dated(book: Book, moment: datetime, written: Written) -> None:
    """The log says that it was then."""
    with Session(book.engine) as session:
        session.get_one(Scope, written.scope_id).done_at = moment
        session.commit()


def on(day: date, hour: int = 9) -> datetime:
    return datetime(day.year, day.month, day.day, hour).astimezone()


def everything(session: Session) -> dict[type[Base], dict[int, dict[str, Any]]]:
    """All rows of the tables that change, but for what is not logged."""
    found = {}
    for model in LOGGED:
        rows = session.connection().execute(select(table_of(model))).mappings()
        found[model] = {row["id"]: bare(row) for row in rows}
    return found


def bare(row: Any) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key != "revision"}


class Life:
    """Somebody who works with a book at random: new, changed and removed rows, undos."""

    def __init__(self, book: Book, seed: int) -> None:
        self.book = book
        self.chance = random.Random(seed)
        self.scopes: list[int] = []

    def step(self, moment: datetime) -> None:
        pick = self.chance.choice([*[self.work] * 3, self.take_back])
        try:
            written = pick()
        except KamDeskError:
            return  # what was changed since can't be taken back
        if written is not None and written.scope_id is not None:
            self.scopes.append(written.scope_id)
            dated(self.book, moment, written)

    def take_back(self) -> Written | None:
        if not self.scopes:
            return None
        return self.book.undo(self.chance.choice(self.scopes[-6:]))

    def work(self) -> Written:
        return self.book.write("work", lambda s: [self.act(s) for _ in range(3)])[1]

    def act(self, session: Session) -> None:
        known = session.scalars(select(Account).order_by(Account.id)).all()
        parts = session.scalars(select(AccountContact).order_by(AccountContact.id)).all()
        if len(known) < 3 or self.chance.random() < 0.15:
            factories.account(session)
        elif self.chance.random() < 0.35 or not parts:
            factories.contact(session, self.chance.choice(known).id)
        elif self.chance.random() < 0.6:
            part = self.chance.choice(parts)
            part.support = self.chance.choice([None, -2, 0, 2])
            part.role = self.chance.choice([None, *BuyingRole])
            part.coverage = self.chance.choice([*Coverage])
            part.left_on = self.chance.choice([None, TODAY])
        elif self.chance.random() < 0.5:
            account = self.chance.choice(known)
            account.tier, account.city = self.chance.choice([*Tier]), str(self.chance.random())
            account.deleted_at = self.chance.choice([None, NOON])
        else:
            session.delete(self.chance.choice(parts))
        session.flush()


@pytest.mark.parametrize("seed", range(4))
def test_rows_are_as_they_were_at_every_moment(book: Book, seed: int) -> None:
    life = Life(book, seed)
    kept = []
    for step in range(30):
        moment = NOON + timedelta(hours=step)
        life.step(moment)
        with book.read() as session:
            kept.append((moment + timedelta(minutes=1), everything(session)))
    with book.read() as session:
        assert len(session.scalars(select(Scope).where(Scope.undoes_id.is_not(None))).all()) > 2
        for moment, was in kept:
            for model in LOGGED:
                rows = past.rows_as_of(session, model, None, moment)
                assert {key: bare(row) for key, row in rows.items()} == was[model]
            parts = was[AccountContact]
            for owner in {part["account_id"] for part in parts.values()} | {1}:
                who = past.Owner("account_id", frozenset({owner}))
                own = past.rows_as_of(session, AccountContact, who, moment)
                assert own.keys() == {k for k, p in parts.items() if p["account_id"] == owner}
                assert all(bare(row) == parts[key] for key, row in own.items())
            some = [1, 2, 99]
            named = past.rows_as_of(session, Account, some, moment)
            assert named.keys() == was[Account].keys() & set(some)


def test_rows_are_read_in_three_statements_at_most(book: Book) -> None:
    life = Life(book, 3)
    for step in range(30):
        life.step(NOON + timedelta(hours=step))
    with book.read() as session, counted(session) as statements:
        past.rows_as_of(session, AccountContact, past.Owner("account_id", frozenset({1})), NOON)
        assert len(statements) == 3
        past.rows_as_of(session, Account, None, NOON)
        assert len(statements) == 5


def story(book: Book) -> tuple[int, int]:
    """An account from spring to autumn: a purchaser turns from opponent to advocate."""
    account_id = at(
        book,
        on(date(2026, 3, 2)),
        "add",
        lambda s: factories.account(s, name="Tern", city="Wuxi").id,
    )

    def meet(session: Session) -> int:
        values = {"name": "Gu Ning", "role": BuyingRole.PURCHASER, "influence": 3, "support": -1}
        return factories.contact(session, account_id, **values).id

    person = at(book, on(date(2026, 4, 1)), "add", meet)

    def won(session: Session) -> None:
        part = session.scalars(select(AccountContact)).one()
        part.support, part.influence = 2, 4

    at(book, on(date(2026, 7, 1)), "edit", won)

    def moved(session: Session) -> None:
        accounts.update(session, account_id, {"city": "Suzhou"})
        lifecycle.move(session, account_id, LifecycleStage.DEEPEN, "a first order", TODAY)

    at(book, on(date(2026, 9, 1)), "edit", moved)
    return account_id, person


def compared(book: Book, account_id: int, day: date) -> past.Comparison:
    with book.read() as session:
        return past.compare(session, account_id, day, TODAY)


def test_an_account_beside_what_it_was(book: Book) -> None:
    account_id, person = story(book)
    may = compared(book, account_id, date(2026, 5, 1))
    assert [(f.name, f.then, f.now) for f in may.fields()] == [("city", "Wuxi", "Suzhou")]
    assert may.then.stage is LifecycleStage.IDENTIFY
    assert may.now.stage is LifecycleStage.DEEPEN
    (changed,) = may.people()
    assert changed.contact_id == person and changed.then and changed.now
    assert (changed.then.support, changed.now.support) == (-1, 2)
    assert (changed.then.influence, changed.now.influence) == (3, 4)
    assert not may.as_first_written
    march = compared(book, account_id, date(2026, 3, 5))
    assert march.then.map.members == ()
    assert [(p.name, p.then) for p in march.people()] == [("Gu Ning", None)]
    assert march.begins == date(2026, 3, 2)
    assert compared(book, account_id, date(2026, 8, 1)).people() == []


def test_before_the_file_was_made_dated_facts_speak(book: Book) -> None:
    """Sales, evaluations and moves of an account may be older than its file in the book."""
    account_id, _person = story(book)
    with book.read() as session:
        before = past.compare(session, account_id, date(2026, 2, 1), TODAY)
    assert before.as_first_written and before.written_on == date(2026, 3, 2)
    assert before.then.fields["city"] == "Wuxi"
    assert before.then.stage is LifecycleStage.IDENTIFY  # where its first move starts from
    assert before.then.tier is None

    def early(session: Session) -> None:
        factories.sale(session, account_id, date(2025, 6, 1), "900", "300")

    book.write("sales", early)
    with book.read() as session:
        assert past.begins(session, account_id) == date(2025, 6, 1)


def evaluated(book: Book, moment: datetime) -> None:
    def apply(session: Session) -> None:
        choices = {c.kind: c for c in tier_periods.choices(session, TODAY)}
        period = choices[tier_periods.PeriodKind.EVERYTHING].period
        run = tiers.apply(session, tiers.preview(session, period, today=TODAY))
        run.applied_at = moment

    at(book, moment, "apply_tiers", apply)


def rated_book(book: Book) -> list[int]:
    """Three accounts; the middle one buys much more after a first evaluation."""

    def found(session: Session) -> list[int]:
        ids = [factories.account(session, code=code).id for code in ("A1", "A2", "A3")]
        for account_id, amount in zip(ids, ("9000", "500", "100"), strict=True):
            factories.sale(session, account_id, date(2026, 2, 1), amount, amount)
        return ids

    ids: list[int] = at(book, on(date(2026, 2, 2)), "import", found)
    evaluated(book, on(date(2026, 3, 1)))
    at(
        book, on(date(2026, 4, 1)), "import",
        lambda s: factories.sale(s, ids[1], date(2026, 3, 5), "90000", "90000"),
    )  # fmt: skip
    evaluated(book, on(date(2026, 6, 1)))
    at(book, on(date(2026, 7, 1)), "add", lambda s: factories.account(s, code="A4"))
    return ids


def test_tier_score_and_override_of_a_day(book: Book) -> None:
    ids = rated_book(book)
    then = compared(book, ids[1], date(2026, 5, 1))
    assert then.then.rated and then.then.rated.applied_on == date(2026, 3, 1)
    assert then.now.rated and then.now.rated.applied_on == date(2026, 6, 1)
    assert then.then.tier is then.then.rated.tier and then.now.tier is Tier.PLATINUM
    assert then.then.tier is not Tier.PLATINUM

    def keep(session: Session) -> None:
        kept = overrides.keep(
            session, ids[2], Tier.PLATINUM, "a name", date(2026, 9, 1), date(2026, 8, 1)
        )
        kept.set_at = on(date(2026, 8, 1))

    at(book, on(date(2026, 8, 1)), "keep_tier", keep)
    during = compared(book, ids[2], date(2026, 8, 10))
    assert during.then.tier is Tier.PLATINUM and during.then.kept
    assert during.then.kept.reason == "a name"
    after = compared(book, ids[2], date(2026, 9, 10))
    assert after.then.kept is None
    assert compared(book, ids[2], date(2026, 7, 10)).then.kept is None


def test_the_portfolio_on_a_day(book: Book) -> None:
    rated_book(book)
    with book.read() as session:
        found = past.portfolio_as_of(session, date(2026, 5, 1))
        assert found.applied_on == date(2026, 3, 1)
        assert sum(found.then.values()) == 3 and sum(found.now.values()) == 4
        moved = {one.code: (one.before, one.after) for one in found.movement.moved}
        assert moved["A2"][1] is Tier.PLATINUM and moved["A2"][0] is not Tier.PLATINUM
        assert sum(found.movement.counts.values()) == 4
        assert (found.came, found.went) == (1, 0)
        assert past.kept_as_of(session, date(2026, 5, 1)).stages[LifecycleStage.IDENTIFY] == 3
        assert past.kept_as_of(session, TODAY).stages[LifecycleStage.IDENTIFY] == 4
        assert found.begins == date(2026, 2, 2)
        early = past.portfolio_as_of(session, date(2026, 2, 20))
        assert early.applied_on is None and early.then == {**dict.fromkeys(Tier, 0), None: 3}


def test_pages_of_the_past_take_a_fixed_number_of_statements(book: Book) -> None:
    ids = rated_book(book)
    counts = []
    for _round in range(2):
        book.write("add", lambda s: [factories.contact(s, ids[0]) for _ in range(20)])
        with book.read() as session, counted(session) as statements:
            past.compare(session, ids[0], date(2026, 5, 1), TODAY)
            past.portfolio_as_of(session, date(2026, 5, 1))
            past.kept_as_of(session, date(2026, 5, 1))
            counts.append(len(statements))
    assert counts[0] == counts[1] <= 180


def test_the_map_of_a_day_knows_no_later_dealings(book: Book) -> None:
    account_id, _person = story(book)
    with book.read() as session:
        now = buying_map.load(session, account_id, TODAY)
        then = past.account_as_of(session, account_id, TODAY)
        assert [m.contact_id for m in then.map.members] == [m.contact_id for m in now.members]
        assert then.map.members == now.members


def test_a_day_ends_at_midnight_here() -> None:
    day = date(2026, 5, 1)
    assert days.local(days.end_of(day)) == day
    assert days.local(days.end_of(day) + timedelta(seconds=1)) == date(2026, 5, 2)


def test_the_sample_has_a_past(book: Book) -> None:
    """Stances moved while the territory was worked; its log says so, and undo passes it over."""
    book.write("sample", lambda s: sample.build(s, today=TODAY, language="en"))
    quarter = date(2026, 8, 25)
    with book.read() as session:
        account_id = session.scalars(select(Account.id).where(Account.code == "LD001")).one()
        found = past.compare(session, account_id, quarter, TODAY)
        moved = {one.name: (one.then, one.now) for one in found.people()}
        then, now = moved["Su Dai"]
        assert then and now and (then.support, now.support) == (-2, -1)
        assert found.then.rated and found.then.rated.applied_on == quarter
        assert found.then.reading and found.begins < date(2025, 11, 25)
        portfolio = past.portfolio_as_of(session, quarter)
        assert sum(portfolio.then.values()) == 60 and portfolio.movement.moved
        kept = past.kept_as_of(session, quarter)
        assert kept.mean and kept.judged > 40 and sum(kept.levels.values()) == 60
    undone = book.next_undo()
    assert undone is not None and undone.label == "sample"
    book.undo(undone.id)
    assert book.next_undo() is None
