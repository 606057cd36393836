"""A simulated year of 300 accounts with a fixed seed: contacts made, skipped, moved and missed,
tiers that change, and much of it taken back and done again (method §7)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.method import cadence
from kamdesk.models import Account, AccountContact, Contact, Touch
from kamdesk.models.kinds import BuyingRole, Tier, TouchState
from kamdesk.services import contact_plan, working_calendars
from kamdesk.services.contact_plan import following
from kamdesk.services.contact_plan.coverage import Coverage, Covered, coverage

START = date(2026, 1, 5)
ACCOUNTS, DEEDS, FALLS = 300, 24, 6
ROLES = (BuyingRole.DECISION_MAKER, BuyingRole.PURCHASER)
CALENDAR = working_calendars.of(
    working_calendars.CalendarChoice(), date(2025, 1, 1), date(2028, 12, 31)
)
NAMES = [one.name for one in Touch.__table__.c if one.name not in ("id", "revision")]
Strand = tuple[int, int | None, Any]
Rows = dict[int, tuple[Any, ...]]
DECIDED = ("done", "skipped")


def all_touches(session: Session) -> Rows:
    """Every touch by id as it lies in the file: days are ISO texts."""
    found = session.connection().exec_driver_sql(f"SELECT id, {', '.join(NAMES)} FROM touch")
    return {row[0]: tuple(row[1:]) for row in found}


def fill(session: Session) -> None:
    """Accounts of all tiers and none, of two reps, each with a decision maker and a purchaser."""
    dice = Random(7)
    for number in range(1, ACCOUNTS + 1):
        name = f"Account {number:03}"
        one = Account(code=name, name=name, sort_key=name, tier=dice.choice([*Tier, None]),
                      owner=dice.choice(["An", "Bo"]))  # fmt: skip
        people = [Contact(name=f"{role} {number}", sort_key=str(number)) for role in ROLES]
        session.add_all([one, *people])
        session.flush()
        session.add_all(
            AccountContact(account_id=one.id, contact_id=who.id, role=role)
            for who, role in zip(people, ROLES, strict=True)
        )
    contact_plan.plan_ahead(session, START)


class Life:
    """A book that is worked with, and what must never be lost in it."""

    def __init__(self, book: Book) -> None:
        self.book, self.dice = book, Random(11)
        self.decided: Rows = {}
        self.undone = Counter[str]()
        self.seen = self.rows()

    def act(self, label: str, work: Callable[[Session], object]) -> None:
        """Do it; some of it is taken back, some of that done again."""
        before = self.seen
        _, written = self.book.write(label, work)
        after = self.seen = self.rows()
        lot = self.dice.random()
        if written.scope_id is None or lot > 0.6:
            return
        undone = self.book.undo(written.scope_id)
        self.seen = self.rows()
        assert self.seen == before, f"undoing {label} loses or doubles a touch"
        self.undone[label] += 1
        if lot < 0.4:
            self.book.undo(undone.scope_id or 0)
            self.seen = self.rows()
            assert self.seen == after, f"doing {label} again loses or doubles a touch"

    def rows(self) -> Rows:
        with self.book.read() as session:
            return all_touches(session)

    def open_until(self, day: date) -> list[int]:
        """Planned touches up to a day, one of each strand."""
        with self.book.read() as session:
            query = select(Touch.id, Touch.account_id, Touch.contact_id, Touch.channel).where(
                Touch.state == TouchState.PLANNED, Touch.planned_on < day
            )
            found = {tuple(row)[1:]: row[0] for row in session.execute(query.order_by(Touch.id))}
        return list(found.values())

    def month(self, today: date) -> None:
        """Of what is due some is made, skipped or moved, the rest missed; some tiers change."""
        self.book.follow(lambda s, changes: following.follow(s, changes, today))
        due = self.open_until(today + timedelta(days=28))
        due = self.dice.sample(due, min(DEEDS, len(due)))
        made, skipped, moved = due[::2], due[1::4], due[3::4]
        on = CALENDAR.add(today, 3)
        self.act("done", lambda s: [contact_plan.done(s, one, today, {"minutes": 9}, today)
                                    for one in made])  # fmt: skip
        self.act("skip", lambda s: [contact_plan.skip(s, one, "fair", today) for one in skipped])
        self.act("move", lambda s: [contact_plan.move(s, one, on, today) for one in moved])
        tiers = {one: self.dice.choice([*Tier, None])
                 for one in self.dice.sample(range(1, ACCOUNTS + 1), FALLS)}  # fmt: skip
        self.act("tiers", lambda s: [setattr(s.get_one(Account, one), "tier", tier)
                                     for one, tier in tiers.items()])  # fmt: skip


@pytest.fixture
def life(book: Book) -> Life:
    book.write("sample", fill)
    return Life(book)


def test_a_year_of_three_hundred_accounts(life: Life) -> None:
    for month in range(12):
        today = CALENDAR.on_or_after(START + timedelta(days=30 * month))
        before = life.seen
        life.book.write("plan", lambda s, today=today: contact_plan.plan_ahead(s, today))
        life.seen = life.rows()
        the_past_is_untouched(before, life.seen, today)
        life.month(today)
        rows = life.seen
        the_past_is_untouched(before, rows, today)
        life.decided |= {key: row for key, row in rows.items() if state(row) in DECIDED}
        assert all(rows.get(key) == row for key, row in life.decided.items())
        with life.book.read() as session:
            the_rhythm_is_kept(session, today)
            coverage_adds_up(session, rows, today)
    again, _ = life.book.write("plan", lambda s: contact_plan.replan(s, today))
    assert (again.added, again.moved, again.removed) == (0, 0, 0)
    assert set(life.undone) == {"done", "skip", "move", "tiers"}
    assert len(life.decided) > 100


def of(row: tuple[Any, ...], name: str) -> Any:
    return row[NAMES.index(name)]


def state(row: tuple[Any, ...]) -> Any:
    return of(row, "state")


def the_past_is_untouched(before: Rows, after: Rows, today: date) -> None:
    """What was late or decided is there, as it was unless it was decided or moved since."""
    for key, row in before.items():
        if state(row) in DECIDED:
            assert after.get(key) == row
        elif of(row, "planned_on") < today.isoformat():
            found = after.get(key)
            assert found is not None, "what is late is lost"
            assert found == row or state(found) in DECIDED or of(found, "moved")


def the_rhythm_is_kept(session: Session, today: date) -> None:
    """Every strand that the rules ask for has touches ahead in its rhythm, on working days, each
    once; nobody else has any that the plan made."""
    asked = {
        (account_id, contact_id, channel): days
        for account_id, contact_id, tier, role in session.execute(
            select(Account.id, AccountContact.contact_id, Account.tier, AccountContact.role)
            .join(AccountContact, AccountContact.account_id == Account.id)
        )
        for channel, days in cadence.rules_for(cadence.DEFAULTS, tier, role).items()
    }  # fmt: skip
    strands: dict[Strand, list[Touch]] = defaultdict(list)
    for touch in session.scalars(select(Touch).order_by(Touch.planned_on, Touch.id)):
        strands[touch.account_id, touch.contact_id, touch.channel].append(touch)
    ahead = {
        key: [one for one in touches if one.state is TouchState.PLANNED and one.planned_on >= today]  # type: ignore[operator]
        for key, touches in strands.items()
    }
    own = {key for key, found in ahead.items() if any(o.generated and not o.moved for o in found)}
    assert own <= asked.keys(), "contacts are planned that no rule asks for"
    until = today + timedelta(days=contact_plan.HORIZON_DAYS)
    for key, days in asked.items():
        _strand_is_kept(strands[key], ahead.get(key, []), days, today, until)


def _strand_is_kept(
    touches: list[Touch], ahead: list[Touch], days: int, today: date, until: date
) -> None:
    assert ahead, "an active account's strand has nothing planned"
    places = [one.planned_on for one in ahead]
    assert len(places) == len(set(places)), "a touch is doubled"
    assert all(CALENDAR.is_working(place) for place in places if place)
    turn = timedelta(days=days)
    kept = [one.done_on or one.planned_on for one in touches if one.state in DECIDED]
    late = any(
        one.state is TouchState.PLANNED and (one.planned_on or today) < today for one in touches
    )
    last = max([*kept, today] if late else kept, default=None)  # type: ignore[type-var]
    due = today if last is None else max(last + turn, today)
    wait = (ahead[0].planned_on or until) - due
    allowed = turn if due == today else timedelta(0)  # what is due begins within one turn
    if not ahead[0].moved:
        assert wait <= allowed + _shift(due + allowed)
    for one, after in pairwise(ahead):
        assert one.planned_on
        assert after.planned_on
        assert after.ideal_on
        assert after.planned_on - one.planned_on <= turn + _shift(one.planned_on) + SLACK
        assert abs(after.planned_on - after.ideal_on) <= _shift(after.ideal_on)
    assert (ahead[-1].planned_on or today) + turn + SLACK >= min(until, today + turn)


SLACK = timedelta(days=5)
"""So far from its place the longest holiday of the year puts a touch."""


def _shift(day: date) -> timedelta:
    """How far a working day may be from a day."""
    return min(CALENDAR.on_or_after(day) - day, SLACK) if not CALENDAR.is_working(day) else SLACK


def coverage_adds_up(session: Session, rows: Rows, today: date) -> None:
    """Accounts, tiers, reps and months each give the whole, which is what the touches say."""
    found = coverage(session, START, today, today)
    whole = found.whole
    per_account = {one.account_id: one.covered for one in found.accounts if one.covered.planned}
    assert per_account == _counted(rows, START, today)
    month = today - timedelta(days=29)
    newest = coverage(session, month, today, today)
    per_account = {one.account_id: one.covered for one in newest.accounts if one.covered.planned}
    assert per_account == _counted(rows, month, today)
    for groups in (found.by_tier(), found.by_owner()):
        assert sum(groups.values(), Covered()) == whole
    assert sum(_months(session, today), Covered()) == whole
    about = {one.id: one for one in session.scalars(select(Account))}
    for tier, part in found.by_tier().items():
        assert part == _sum(found, lambda key, tier=tier: about[key].tier is tier)
    for owner, part in found.by_owner().items():
        assert part == _sum(found, lambda key, owner=owner: about[key].owner == owner)


def _sum(found: Coverage, belongs: Callable[[int], bool]) -> Covered:
    return sum((one.covered for one in found.accounts if belongs(one.account_id)), Covered())


def _months(session: Session, today: date) -> list[Covered]:
    firsts = [date(2026, month, 1) for month in range(2, 13)]
    edges = [START, *(day for day in firsts if day <= today), today + timedelta(days=1)]
    return [
        coverage(session, first, after - timedelta(days=1), today).whole
        for first, after in pairwise(edges)
    ]


def _counted(rows: Rows, first: date, today: date) -> dict[int, Covered]:
    found: dict[int, Covered] = defaultdict(Covered)
    for row in rows.values():
        planned, done = of(row, "planned_on"), of(row, "done_on")
        day = min(filter(None, (planned, done)))
        open_ = state(row) == "planned"
        if not first.isoformat() <= day <= today.isoformat() or (open_ and day == f"{today}"):
            continue
        found[of(row, "account_id")] += Covered(
            done=int(state(row) == "done"),
            skipped=int(state(row) == "skipped"),
            missed=int(open_),
        )
    return dict(found)
