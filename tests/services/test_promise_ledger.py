"""The ledger across accounts and its rates, against tables worked out by hand."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.models import Promise
from kamdesk.models.kinds import PromiseSide, PromiseState
from kamdesk.services import accounts, promise_ledger, promise_rates, promises
from kamdesk.services.promise_ledger import Group, Wanted
from kamdesk.services.promises import KeptRate
from tests import factories
from tests.statements import counted

TODAY = date(2026, 11, 25)
OURS, THEIRS = PromiseSide.OURS, PromiseSide.THEIRS
OPEN, KEPT, DROPPED = PromiseState.OPEN, PromiseState.KEPT, PromiseState.DROPPED

# account, side, what, due (days from today), state, closed (days from today)
TABLE = [
    ("Aurora", OURS, "drawings", -3, KEPT, -3),  # on its day: in time
    ("Aurora", OURS, "samples", -5, KEPT, -1),  # kept, but late
    ("Aurora", OURS, "offer", -1, OPEN, None),  # open and late
    ("Aurora", OURS, "visit", 0, OPEN, None),  # due today: not decided
    ("Aurora", THEIRS, "usage", -9, DROPPED, -8),  # dropped: decided, not late
    ("Aurora", THEIRS, "budget", -2, KEPT, -4),
    ("Birch", OURS, "training", None, KEPT, -1),  # without a date never late
    ("Birch", THEIRS, "signature", 6, OPEN, None),
    ("Birch", THEIRS, "site list", 7, OPEN, None),
    ("Cedar", THEIRS, "answer", None, OPEN, None),
]


def _fill(session: Session) -> dict[str, int]:
    homes = {name: factories.account(session, name=name).id for name in ("Aurora", "Birch")}
    homes["Cedar"] = factories.account(session, name="Cedar").id
    person = factories.contact(session, homes["Birch"], name="Ada Fern").id
    for name, side, what, due, state, closed in TABLE:
        made = promises.make(
            session,
            {
                "account_id": homes[name],
                "side": side,
                "what": what,
                "due_on": None if due is None else TODAY + timedelta(days=due),
                "contact_id": person if name == "Birch" else None,
                "our_person": "Mia Wald" if what == "offer" else None,
            },
        )
        if closed is not None:
            promises.close(session, made.id, state, TODAY + timedelta(days=closed))
    return homes


@pytest.fixture
def homes(book: Book) -> dict[str, int]:
    return book.write("test", _fill)[0]


def _shown(book: Book, wanted: Wanted | None = None, most: int = 50) -> dict[Group, list[str]]:
    with book.read() as session:
        found = promise_ledger.sections(session, TODAY, wanted or Wanted(), most)
    return {one.group: [line.what for line in one.lines] for one in found}


def test_every_promise_stands_in_its_group(book: Book, homes: Any) -> None:
    assert _shown(book) == {
        Group.LATE: ["offer"],
        Group.WEEK: ["visit", "signature"],
        Group.LATER: ["site list"],
        Group.NO_DATE: ["answer"],
        Group.KEPT: ["training", "samples", "drawings", "budget"],
        Group.DROPPED: ["usage"],
    }


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(side=OURS, groups=promise_ledger.OPEN_GROUPS), {"offer", "visit"}),
        (Wanted(text="birch", side=THEIRS), {"signature", "site list"}),
        (Wanted(text="ada"), {"training", "signature", "site list"}),
        (Wanted(text="mia w"), {"offer"}),
        (Wanted(text="sampl"), {"samples"}),
        (Wanted(groups=(Group.DROPPED,)), {"usage"}),
    ],
)
def test_the_ledger_is_narrowed(book: Book, homes: Any, wanted: Wanted, found: set[str]) -> None:
    assert {what for lines in _shown(book, wanted).values() for what in lines} == found


def test_account_and_person_narrow_it_too(book: Book, homes: dict[str, int]) -> None:
    only = _shown(book, Wanted(account_id=homes["Cedar"]))
    assert only == {Group.NO_DATE: ["answer"]}
    with book.read() as session:
        line = promise_ledger.sections(session, TODAY, Wanted(text="training"))[0].lines[0]
    assert len(_shown(book, Wanted(contact_id=line.contact_id))) == 3


def test_a_group_tells_its_number_beyond_what_it_shows(book: Book, homes: Any) -> None:
    with book.read() as session:
        kept = promise_ledger.sections(session, TODAY, Wanted(groups=(Group.KEPT,)), most=2)[0]
    assert (kept.count, [line.what for line in kept.lines]) == (4, ["training", "samples"])


def test_rates_are_those_worked_out_by_hand(book: Book, homes: dict[str, int]) -> None:
    with book.read() as session:
        worst_first = promise_rates.by_account(session, TODAY)
        whole = promise_rates.of_book(session, TODAY)
        aurora = promise_rates.of_account(session, homes["Aurora"], TODAY)
        lines = promises.of_account(session, homes["Aurora"])
    found = [(one.account, one.rates.ours, one.rates.theirs) for one in worst_first]
    assert found == [
        ("Aurora", KeptRate(2, 3, 2), KeptRate(1, 2, 0)),
        ("Birch", KeptRate(1, 1, 0), KeptRate(0, 0, 0)),
    ]
    assert whole.ours == KeptRate(3, 4, 2) and whole.theirs == KeptRate(1, 2, 0)
    assert promise_rates.of_lines(lines, TODAY) == aurora
    assert aurora.ours.kept_share == pytest.approx(2 / 3)
    assert aurora.ours.late_share == pytest.approx(2 / 3)
    assert worst_first[1].rates.theirs.kept_share is None


def test_an_account_in_the_bin_counts_no_more(book: Book, homes: dict[str, int]) -> None:
    book.write("test", lambda s: accounts.put_in_bin(s, [homes["Aurora"]]))
    assert "offer" not in {what for lines in _shown(book).values() for what in lines}
    with book.read() as session:
        assert promise_rates.of_book(session, TODAY).ours == KeptRate(1, 1, 0)


def test_a_dropped_promise_keeps_its_reason_and_comes_back_by_one_undo(
    book: Book, homes: Any
) -> None:
    with book.read() as session:
        line = promise_ledger.sections(session, TODAY, Wanted(text="offer"))[0].lines[0]
    _, written = book.write(
        "drop_promise", lambda s: promises.close(s, line.id, DROPPED, TODAY, "They bought it")
    )
    with book.read() as session:
        dropped = session.get_one(Promise, line.id)
        assert (dropped.state, dropped.note) == (DROPPED, "They bought it")
    assert written.scope_id is not None
    book.undo(written.scope_id)
    with book.read() as session:
        back = session.get_one(Promise, line.id)
        assert (back.state, back.note, back.closed_on) == (OPEN, "", None)


def test_ledger_and_rates_ask_once_however_much_there_is(book: Book, homes: Any) -> None:
    def more(session: Session) -> None:
        for number in range(40):
            home = factories.account(session, name=f"Lane {number}").id
            values = {"account_id": home, "side": OURS, "what": "x", "due_on": TODAY}
            promises.close(session, promises.make(session, values).id, KEPT, TODAY)

    book.write("test", more)
    with book.read() as session, counted(session) as asked:
        promise_ledger.sections(session, TODAY, Wanted(text="lane"))
        promise_rates.by_account(session, TODAY)
    assert len(asked) == 2
