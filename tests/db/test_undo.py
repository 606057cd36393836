"""Whatever one does, undoing it gives back the book as it was, and redoing it what it became."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select, text, update
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.errors import ConflictError, RefusedError, ValidationError
from kamdesk.models import Account, Base, SalesLine, Touch
from kamdesk.models.base import new_uid
from kamdesk.models.kinds import BuyingRole, Channel, Tier
from kamdesk.services import accounts, bin, contact_plan, meetings, promises, search, tiers
from kamdesk.services.readings import history
from tests import factories

_LOGS = {"scope", "change", "tombstone"}
_SEARCH = {"search_doc"}


def contents(book: Book) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table but the log; revisions and index ids aside."""
    with book.read() as session:
        connection = session.connection()
        found = {}
        for table in Base.metadata.sorted_tables:
            if table.name in _LOGS | _SEARCH:
                continue
            rows = connection.execute(select(table).order_by(*table.primary_key)).mappings()
            found[table.name] = [{k: v for k, v in row.items() if k != "revision"} for row in rows]
        docs = connection.execute(
            text("SELECT kind, target_id, folded FROM search_doc ORDER BY 1, 2")
        )
        found["search_doc"] = [dict(row._mapping) for row in docs]
        return found


def _some_accounts(session: Session) -> None:
    first = factories.account(session, name="海桥国际货运", code="A1")
    second = factories.account(session, name="华景置业", code="A2", parent_id=first.id)
    person = factories.contact(session, first.id, name="沈嘉禾", title="采购总监", influence=5)
    factories.sale(session, first.id, date(2026, 9, 1), "100", "20")
    factories.sale(session, second.id, date(2026, 9, 1), "50", "-5")
    meeting = factories.meeting(session, first.id, title="季度对账")
    question = meetings.add_part(
        session, "question", {"meeting_id": meeting.id, "kind": "difficulty", "topic": "缺货"}
    )
    meetings.add_part(
        session,
        "question",
        {"meeting_id": meeting.id, "kind": "implication", "difficulty_id": question.id},
    )
    promises.make(
        session,
        {"account_id": first.id, "side": "ours", "what": "对账表", "contact_id": person.id},
    )


def _first(session: Session) -> Account:
    return session.scalars(select(Account).order_by(Account.id).limit(1)).one()


def _bulk_sales(session: Session) -> None:
    rows = [
        {"account_id": _first(session).id, "date": date(2026, 8, day), "amount": day * 10_000}
        for day in range(1, 20)
    ]
    session.execute(insert(SalesLine), rows)


def _rename(session: Session) -> None:
    accounts.update(session, _first(session).id, {"name": "海桥供应链", "city": "广州"})


def _bin_and_purge(session: Session) -> None:
    account = _first(session)
    accounts.put_in_bin(session, [account.id])
    bin.purge(session, [("account", account.id)])


def _evaluate(session: Session) -> None:
    period = tiers.default_period(session, date(2026, 11, 25))
    tiers.apply(session, tiers.preview(session, period))


ACTIONS: dict[str, Callable[[Session], None]] = {
    "bulk": _bulk_sales,
    "rename": _rename,
    "purge": _bin_and_purge,
    "evaluate": _evaluate,
}


@pytest.fixture(scope="module")
def filled_file(empty_book_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    from kamdesk.db.opening import open_book

    file = tmp_path_factory.mktemp("filled") / "book.kamdesk"
    file.write_bytes(empty_book_file.read_bytes())
    book = open_book(file)
    book.write("fill", _some_accounts)
    book.close()
    return file


@pytest.mark.parametrize("name", ACTIONS)
def test_undo_then_redo(name: str, open_copy: Any, filled_file: Path) -> None:
    book = open_copy(filled_file)
    before = contents(book)
    _, written = book.write(name, ACTIONS[name])
    after = contents(book)
    assert after != before

    assert written.scope_id is not None
    book.undo(written.scope_id)
    assert contents(book) == before

    redo = book.next_redo()
    assert redo is not None
    book.undo(redo.id)
    assert contents(book) == after


@given(order=st.lists(st.sampled_from(["bulk", "rename", "evaluate"]), min_size=1, max_size=6))
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_undoing_everything_gives_the_beginning(
    order: list[str], open_copy: Any, filled_file: Path
) -> None:
    book = open_copy(filled_file)
    before = contents(book)
    for name in order:
        book.write(name, ACTIONS[name])
    while (scope := book.next_undo()) is not None:
        book.undo(scope.id)
    assert contents(book) == before


def test_a_new_action_makes_redo_obsolete(book: Book) -> None:
    book.write("one", _some_accounts)
    _, renamed = book.write("rename", _rename)
    assert renamed.scope_id is not None
    book.undo(renamed.scope_id)
    assert book.next_redo() is not None
    book.write("bulk", _bulk_sales)
    assert book.next_redo() is None
    found = book.next_undo()
    assert found is not None and found.label == "bulk"


def test_what_changed_since_is_a_conflict_and_nothing_moves(book: Book) -> None:
    book.write("fill", _some_accounts)
    _, first = book.write("rename", _rename)
    book.write("again", lambda s: accounts.update(s, _first(s).id, {"name": "Someone else's name"}))
    before = contents(book)
    assert first.scope_id is not None
    with pytest.raises(ConflictError):
        book.undo(first.scope_id)
    assert contents(book) == before


def test_undoing_twice_is_refused(book: Book) -> None:
    _, written = book.write("fill", _some_accounts)
    assert written.scope_id is not None
    book.undo(written.scope_id)
    with pytest.raises(RefusedError, match="already_undone"):
        book.undo(written.scope_id)


def test_what_others_hang_on_cannot_be_undone_from_under_them(book: Book) -> None:
    _, written = book.write("fill", lambda s: factories.account(s, code="P").id)
    book.write("child", lambda s: factories.account(s, parent_id=_first(s).id))
    before = contents(book)
    assert written.scope_id is not None
    with pytest.raises(RefusedError, match="undo_blocked"):
        book.undo(written.scope_id)
    assert contents(book) == before


def test_what_the_program_made_of_an_account_goes_and_comes_with_it(book: Book) -> None:
    """An import is taken back though its accounts were planned and read since; what somebody moved
    stays in the way."""
    today, month = date(2026, 11, 25), date(2026, 10, 1)

    def make(session: Session) -> None:
        one = factories.account(session, name="One", tier=Tier.PLATINUM).id
        factories.contact(session, one, role=BuyingRole.DECISION_MAKER)

    empty = contents(book)
    made = book.write("import", make)[1].scope_id or 0
    book.write("plan", lambda s: contact_plan.replan(s, today) and None)
    book.write("keep_readings", lambda s: history.keep(s, [month]))
    whole = contents(book)
    undone = book.undo(made).scope_id or 0
    assert contents(book) == empty
    book.undo(undone)
    assert contents(book) == whole
    with book.read() as session:
        touch = session.scalars(select(Touch.id).order_by(Touch.planned_on)).first() or 0
    book.write("move", lambda s: contact_plan.move(s, touch, today + timedelta(days=1), today))
    with pytest.raises(RefusedError):
        book.undo(made)


def test_bulk_update_is_refused(book: Book) -> None:
    book.write("fill", _some_accounts)
    with pytest.raises(TypeError, match="history"):
        book.write("bad", lambda s: s.execute(update(Account).values(name="x")))


def test_a_refused_write_leaves_nothing(book: Book) -> None:
    before = contents(book)

    def half(session: Session) -> None:
        factories.account(session, name="Half")
        raise ValidationError.of("name", "required")

    with pytest.raises(ValidationError):
        book.write("half", half)
    assert contents(book) == before
    assert book.next_undo() is None


def test_search_follows_undo(book: Book) -> None:
    _, written = book.write("fill", _some_accounts)
    assert written.scope_id is not None
    book.undo(written.scope_id)
    with book.read() as session:
        assert search.hits(session, "海桥") == []


def test_rows_that_take_the_place_of_rows_just_gone_are_undone_too(book: Book) -> None:
    """SQLite gives the highest ids again: rows removed and added in bulk in one action."""
    day = date(2026, 1, 5)

    def bulk(session: Session, days: int) -> None:
        values = {"account_id": 1, "channel": Channel.VISIT, "note": "", "next_step": ""}
        session.execute(
            insert(Touch),
            [{**values, "uid": new_uid(), "planned_on": day + timedelta(days=step)}
             for step in range(days)],
        )  # fmt: skip

    def replace(session: Session) -> None:
        for touch in session.scalars(select(Touch).where(Touch.id > 2)):
            session.delete(touch)
        bulk(session, 6)

    book.write("new", factories.account)
    book.write("new", lambda s: bulk(s, 4))
    before = contents(book)
    _, written = book.write("replace", replace)
    after = contents(book)
    undone = book.undo(written.scope_id or 0)
    assert contents(book) == before
    book.undo(undone.scope_id or 0)
    assert contents(book) == after
