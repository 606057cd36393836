"""The account page: everything in a fixed number of statements; the log as people read it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta

from factories import account, contact, meeting, sale
from sqlalchemy import event

from kamdesk.db.book import Book
from kamdesk.models import Account
from kamdesk.models.kinds import NeedKind, PromiseSide, Tier
from kamdesk.services import (
    account_list,
    account_page,
    accounts,
    contacts,
    history_view,
    meetings,
    promises,
)
from kamdesk.services.account_list import ListSpec

MOST_STATEMENTS = 17


@contextmanager
def counted(book: Book) -> Iterator[list[str]]:
    """The statements that run meanwhile."""
    seen: list[str] = []

    def note(_connection, _cursor, statement, *_rest) -> None:
        seen.append(statement)

    event.listen(book.engine, "before_cursor_execute", note)
    yield seen
    event.remove(book.engine, "before_cursor_execute", note)


def _rich(session, size: int) -> int:
    """An account with a parent and ``size`` of everything."""
    parent = account(session)
    made = account(session, parent_id=parent.id)
    for place in range(size):
        account(session, parent_id=made.id)
        person = contact(session, made.id, influence=3)
        talk = meeting(session, made.id, datetime.now(UTC) + timedelta(days=place + 1))
        need = {"meeting_id": talk.id, "kind": NeedKind.EXPLICIT, "contact_id": person.id}
        meetings.add_part(session, "need", {**need, "text": "same-day refill"})
        promise = {"account_id": made.id, "side": PromiseSide.OURS, "what": "samples"}
        promises.make(session, promise)
        sale(session, made.id, date(2026, 1, 1 + place), "10.00", "2.00", f"line {place}")
    return made.id


def test_a_page_takes_as_many_statements_for_much_as_for_little(book: Book) -> None:
    small, _ = book.write("import", lambda s: _rich(s, 1))
    large, _ = book.write("import", lambda s: _rich(s, 12))
    counts = []
    for account_id in (small, large):
        with counted(book) as statements, book.read() as session:
            page = account_page.load(session, account_id)
        counts.append(len(statements))
    assert counts[0] == counts[1] <= MOST_STATEMENTS
    assert len(page.people) == len(page.needs) == len(page.subsidiaries) == 12


def test_group_figures_add_up_the_account_and_its_subsidiaries(book: Book) -> None:
    def fill(session) -> int:
        mother = account(session)
        daughter, other = account(session, parent_id=mother.id), account(session)
        figures = ((mother, "100", "10"), (daughter, "50", "5"), (other, "9", "1"))
        for owner, amount, profit in figures:
            sale(session, owner.id, date(2026, 5, 1), amount, profit)
        account(session, parent_id=mother.id)
        return mother.id

    mother, _ = book.write("import", fill)
    with book.read() as session:
        assert account_page.load(session, mother).group_figures == (1_500_000, 150_000)


def test_choices_count_what_the_other_filters_leave(book: Book) -> None:
    def fill(session) -> None:
        for city, tier in (("Suzhou", Tier.GOLD), ("Suzhou", None), ("Shanghai", Tier.GOLD)):
            account(session, city=city).tier = tier
        accounts.put_in_bin(session, [account(session, city="Suzhou").id])

    book.write("import", fill)
    gold = ListSpec(tiers=frozenset({Tier.GOLD}))
    suzhou = ListSpec(values={"city": frozenset({"Suzhou"})})
    with book.read() as session:
        assert account_list.choices(session, "city", gold) == [("Shanghai", 1), ("Suzhou", 1)]
        assert account_list.choices(session, "city", suzhou) == [("Suzhou", 2), ("Shanghai", 1)]
        assert account_list.tier_counts(session, suzhou) == {Tier.GOLD: 1, None: 1}


def test_the_log_tells_fields_people_and_what_was_taken_back(book: Book) -> None:
    made, _ = book.write("new_account", lambda s: account(s, name="Heron", phone="020").id)
    person, _ = book.write("new_contact", lambda s: contact(s, made, name="Wei Lan").id)
    _, edit = book.write("edit_account", lambda s: accounts.update(s, made, {"phone": "021"}).id)
    book.write("edit_contact", lambda s: contacts.update(s, person, made, {"influence": 4}))
    other, _ = book.write("new_account", lambda s: account(s, name="Tern", phone="1").id)
    book.write("edit_account", lambda s: accounts.update(s, other, {"phone": "2"}).id)
    book.undo(edit.scope_id)
    with book.read() as session:
        entries = history_view.of_account(session, made)
    told = [
        (entry.action, entry.subject, [(f.name, f.before, f.after) for f in entry.fields])
        for entry in entries
    ]
    assert ("edit_account", "", [("phone", "020", "021")]) in told
    assert ("edit_contact", "Wei Lan", [("influence", None, 4)]) in told
    assert not [line for line in told if line[2] == [("phone", "1", "2")]]
    assert [entry.undone for entry in entries if entry.action == "edit_account"] == [True]


def test_the_log_names_people_and_parents_instead_of_ids(book: Book) -> None:
    def fill(session) -> tuple[int, int, int]:
        mother, made = account(session, name="Harbour"), account(session, name="Heron")
        return mother.id, made.id, contact(session, made.id, name="Wei Lan").id

    (mother, made, chief), _ = book.write("import", fill)
    clerk, _ = book.write("new_contact", lambda s: contact(s, made, name="Clerk").id)
    book.write("edit_account", lambda s: accounts.update(s, made, {"parent_id": mother}).id)
    book.write("edit_contact", lambda s: contacts.update(s, clerk, made, {"reports_to_id": chief}))
    with book.read() as session:
        fields = [f for entry in history_view.of_account(session, made) for f in entry.fields]
    assert ("parent_id", "Harbour") in [(f.name, f.after) for f in fields]
    assert ("reports_to_id", "Wei Lan") in [(f.name, f.after) for f in fields]


def test_a_contact_s_file_holds_person_and_part(book: Book) -> None:
    values = {"name": "Wei Lan", "birthday_lunar": True, "support": -1, "title": "Buyer"}
    made, _ = book.write("new_account", lambda s: account(s).id)
    person, _ = book.write("new_contact", lambda s: contacts.create(s, made, values).id)
    book.write("edit_contact", lambda s: contacts.update(s, person, made, {"note": "tea"}))
    with book.read() as session:
        file = contacts.file(session, person, made)
        assert {name: file[name] for name in values} == values
        assert file["note"] == "tea"
        assert session.get(Account, made) is not None
