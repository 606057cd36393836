"""A person who is filed twice is found, and becomes one without losing anything."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.errors import RefusedError
from kamdesk.models import AccountContact, Attendee, Base, Contact, InfluenceLine, Promise
from kamdesk.models.base import table_of
from kamdesk.services import contacts, promises, same_people
from tests import factories
from tests.db.test_undo import contents


def filed_twice(session: Session) -> dict[str, int]:
    account = factories.account(session, name="云帆仓储")
    other = factories.account(session, name="海岚文具")
    boss = factories.contact(session, account.id, name="陶映川")
    keep = factories.contact(session, account.id, name="苏砚青", mobile="139-0000-0001", note="旧")
    drop = factories.contact(
        session, account.id, name="苏 砚青", mobile="13800000002", email="su@foxglove.example",
        title="采购总监", reports_to_id=boss.id, note="新",
    )  # fmt: skip
    contacts.link(session, other.id, drop.id, {"title": "顾问"})
    contacts.link(session, account.id, boss.id, {"reports_to_id": keep.id})
    first, second = factories.meeting(session, account.id), factories.meeting(session, account.id)
    session.add_all(
        [
            Attendee(meeting_id=first.id, contact_id=keep.id),
            Attendee(meeting_id=first.id, contact_id=drop.id, came=True),
            Attendee(meeting_id=second.id, contact_id=drop.id),
            InfluenceLine(account_id=account.id, from_id=keep.id, to_id=boss.id),
            InfluenceLine(account_id=account.id, from_id=drop.id, to_id=boss.id),
            InfluenceLine(account_id=account.id, from_id=keep.id, to_id=drop.id),
            InfluenceLine(account_id=account.id, from_id=boss.id, to_id=drop.id),
        ]
    )
    promises.make(
        session,
        {"account_id": account.id, "side": "theirs", "what": "样品", "contact_id": drop.id},
    )
    session.flush()
    return {"keep": keep.id, "drop": drop.id, "boss": boss.id, "account": account.id}


def test_who_is_filed_twice(book: Book) -> None:
    def fill(session: Session) -> None:
        one, other = factories.account(session).id, factories.account(session).id
        factories.contact(session, one, name="Ines Okafor", mobile="+44 7700 900123")
        factories.contact(session, other, name="ines okafor", mobile="07700900123")
        for account_id in (one, other):
            factories.contact(session, account_id, name="A Namesake")
        contacts.create(session, None, {"name": "Robin", "email": "r@foxglove.example"})
        factories.contact(session, one, name="Robin", email="R@foxglove.example")

    book.write("x", fill)
    with book.read() as session:
        assert [pair.name for pair in same_people.find(session)] == ["Ines Okafor", "Robin"]


def test_two_files_become_one_and_undo_parts_them_again(book: Book) -> None:
    ids, _ = book.write("x", filed_twice)
    with book.read() as session:
        (pair,) = same_people.find(session)
        assert {pair.keep_id, pair.drop_id} == {ids["keep"], ids["drop"]}
    before = contents(book)
    _, written = book.write(
        "merge_people", lambda s: same_people.merge(s, ids["keep"], ids["drop"])
    )
    with book.read() as session:

        def rows(model: Any, *where: Any) -> list[Any]:
            return list(session.scalars(select(model).where(*where)))

        person = session.get_one(Contact, ids["keep"])
        assert (person.mobile, person.email) == ("139-0000-0001", "su@foxglove.example")
        assert person.note == "旧\n新\n13800000002"
        parts = {
            p.account_id: p for p in rows(AccountContact, AccountContact.contact_id == person.id)
        }
        assert len(parts) == 2
        assert parts[ids["account"]].title == "采购总监"
        assert [a.came for a in rows(Attendee, Attendee.contact_id == person.id)] == [True, None]
        assert {(line.from_id, line.to_id) for line in rows(InfluenceLine)} == {
            (ids["keep"], ids["boss"]),
            (ids["boss"], ids["keep"]),
        }
        assert [promise.contact_id for promise in rows(Promise)] == [person.id]
        for mapper in Base.registry.mappers:
            for column in table_of(mapper.class_).columns:
                if any(key.column.table.name == "contact" for key in column.foreign_keys):
                    assert not rows(mapper.class_, column == ids["drop"]), column
        with pytest.raises(RefusedError, match="merge_binned"):
            same_people.merge(session, ids["keep"], ids["drop"])
        assert same_people.find(session) == []
    assert written.scope_id is not None
    book.undo(written.scope_id)
    assert contents(book) == before
