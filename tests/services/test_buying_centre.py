"""The buying centre in a real book: read in a fixed number of statements, drawn, undone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.errors import RefusedError, ValidationError
from kamdesk.method.buying_map import Limits
from kamdesk.models import (
    AccountContact,
    Attendee,
    InfluenceLine,
    Meeting,
    Placeholder,
    Question,
    Touch,
)
from kamdesk.models.kinds import (
    BuyingRole,
    Certainty,
    Channel,
    MeetingState,
    QuestionKind,
    Tier,
    TouchState,
)
from kamdesk.services import (
    accounts,
    buying_map,
    contact_accounts,
    contacts,
    group_people,
    map_editing,
    unassigned,
)
from kamdesk.services import bin as rubbish
from tests import factories
from tests.statements import counted

TODAY = date(2026, 11, 25)
DECIDER = BuyingRole.DECISION_MAKER


def held(session: Session, account_id: int, who: int, days_ago: int, **values: Any) -> Meeting:
    when = datetime(2026, 11, 25, 4, tzinfo=UTC) - timedelta(days=days_ago)
    made = factories.meeting(session, account_id, when, **values)
    map_meeting = session.get_one(Meeting, made.id)
    map_meeting.state, map_meeting.held_at = MeetingState.HELD, when
    for attendee in session.scalars(select(Attendee).where(Attendee.meeting_id == made.id)):
        session.delete(attendee)
    session.flush()
    session.add(Attendee(meeting_id=made.id, contact_id=who))
    session.flush()
    return made


@pytest.fixture
def heron(book: Book) -> dict[str, int]:
    """An account with a boss, two below, and an influence line."""

    def fill(session: Session) -> dict[str, int]:
        home = factories.account(session, name="Heron Press").id
        boss = factories.contact(session, home, name="Boss", role=DECIDER, influence=5, support=1)
        foe = factories.contact(
            session, home, name="Foe", role=BuyingRole.USER, influence=3, support=-2,
            reports_to_id=boss.id,
        )  # fmt: skip
        aide = factories.contact(session, home, name="Aide", influence=2, reports_to_id=boss.id)
        map_editing.influence(session, home, aide.id, boss.id)
        return {"home": home, "boss": boss.id, "foe": foe.id, "aide": aide.id}

    return book.write("import", fill)[0]


def read(book: Book, account_id: int) -> buying_map.BuyingMap:
    with book.read() as session:
        return buying_map.load(session, account_id, TODAY)


def test_contacts_are_counted_over_a_year_and_met_means_face_to_face(
    book: Book, heron: dict[str, int]
) -> None:
    def deal(session: Session) -> None:
        home, boss = heron["home"], heron["boss"]
        held(session, home, boss, 400)
        held(session, home, boss, 30)
        held(session, home, boss, 5, channel=Channel.PHONE)
        missed = held(session, home, boss, 2)
        session.scalars(select(Attendee).where(Attendee.meeting_id == missed.id)).one().came = False
        session.add_all(
            Touch(
                account_id=home, contact_id=boss, channel=channel, state=TouchState.DONE,
                done_on=TODAY - timedelta(days=days),
            )
            for channel, days in ((Channel.VISIT, 20), (Channel.MESSAGE, 1))
        )  # fmt: skip

    book.write("import", deal)
    found = {member.name: member for member in read(book, heron["home"]).members}
    assert found["Boss"].contacts == 4
    assert found["Boss"].last_met == TODAY - timedelta(days=20)
    assert (found["Foe"].contacts, found["Foe"].last_met) == (0, None)
    codes = {remark.code for remark in read(book, heron["home"]).remarks(TODAY)}
    assert {"one_way_in", "outweighed", "role_unknown"} <= codes
    assert "decider_never_met" not in codes


def test_limits_are_the_users_own(book: Book, heron: dict[str, int]) -> None:
    book.write("import", lambda s: held(s, heron["home"], heron["boss"], 30).id)
    assert "decider_unmet" not in {r.code for r in read(book, heron["home"]).remarks(TODAY)}
    strict = Limits({Tier.GOLD: 10}, 29)
    book.write("edit_settings", lambda s: buying_map.set_limits(s, strict))
    found = read(book, heron["home"])
    assert found.limits.of(Tier.GOLD) == 10 and found.limits.of(Tier.IRON) == 29
    assert "decider_unmet" in {remark.code for remark in found.remarks(TODAY)}


def test_the_map_is_read_in_the_same_number_of_statements(
    book: Book, heron: dict[str, int]
) -> None:
    def count() -> int:
        with book.read() as session, counted(session) as statements:
            buying_map.load(session, heron["home"], TODAY)
            return len(statements)

    before = count()
    book.write("import", lambda s: [factories.contact(s, heron["home"]).id for _ in range(20)])
    assert count() == before <= 6


def test_nobody_reports_in_a_ring(book: Book, heron: dict[str, int]) -> None:
    home, boss, foe = heron["home"], heron["boss"], heron["foe"]
    for change in (
        lambda s: map_editing.report_to(s, home, boss, foe),
        lambda s: map_editing.report_to(s, home, boss, boss),
        lambda s: contacts.update(s, boss, home, {"reports_to_id": foe}),
    ):
        with pytest.raises(ValidationError) as refused:
            book.write("edit_contact", change)
        assert refused.value.problems[0].code == "reports_ring"
    book.write("edit_contact", lambda s: map_editing.report_to(s, home, foe, heron["aide"]))
    found = {member.contact_id: member.reports_to_id for member in read(book, home).members}
    assert found == {boss: None, foe: heron["aide"], heron["aide"]: boss}


def test_dragging_and_tidying_can_be_undone(book: Book, heron: dict[str, int]) -> None:
    home, boss = heron["home"], heron["boss"]

    def place() -> tuple[int | None, int | None]:
        member = next(m for m in read(book, home).members if m.contact_id == boss)
        return member.map_x, member.map_y

    book.write("move_on_map", lambda s: map_editing.set_places(s, home, {boss: (-40, 120)}))
    assert place() == (-40, 120)
    book.write("tidy_map", lambda s: map_editing.tidy(s, home))
    assert place() == (None, None)
    scope = book.next_undo()
    assert scope is not None
    book.undo(scope.id)
    assert place() == (-40, 120)


def test_an_unknown_person_becomes_known(book: Book, heron: dict[str, int]) -> None:
    home = heron["home"]
    with pytest.raises(ValidationError):
        book.write("add_placeholder", lambda s: map_editing.add_placeholder(s, home, {}).id)
    values = {"role": BuyingRole.APPROVER, "title": "CFO", "reports_to_id": heron["boss"]}
    gap = book.write(
        "add_placeholder",
        lambda s: map_editing.add_placeholder(s, home, {**values, "map_x": 8, "map_y": 16}).id,
    )[0]
    person = book.write(
        "fill_placeholder",
        lambda s: map_editing.fill_placeholder(s, gap, {"name": "Qin", "title": ""}),
    )[0]
    found = read(book, home)
    assert not found.gaps
    member = next(member for member in found.members if member.contact_id == person)
    assert (member.name, member.role, member.title) == ("Qin", BuyingRole.APPROVER, "CFO")
    assert (member.reports_to_id, member.map_x, member.map_y) == (heron["boss"], 8, 16)


def test_a_person_serves_several_accounts(book: Book, heron: dict[str, int]) -> None:
    home, boss = heron["home"], heron["boss"]
    branch = book.write("new_account", lambda s: factories.account(s, name="Branch").id)[0]
    stance = {"title": "Director", "support": -1, "level_now": 2, "certainty": Certainty.GUESS}
    book.write("link_contact", lambda s: contacts.link(s, branch, boss, stance).id)
    with book.read() as session:
        assert [other.account for other in contact_accounts.also_at(session, boss, home)] == [
            "Branch"
        ]
        here, there = (contacts.file(session, boss, account) for account in (home, branch))
    assert (here["support"], there["support"], there["level_now"]) == (1, -1, 2)
    book.write("unlink_contact", lambda s: contact_accounts.unlink(s, home, boss))
    found = read(book, home)
    assert {member.name for member in found.members} == {"Foe", "Aide"}
    assert all(member.reports_to_id is None for member in found.members)
    assert not found.influences
    with book.read() as session:
        assert unassigned.listed(session) == []
    book.write("unlink_contact", lambda s: contact_accounts.unlink(s, branch, boss))
    with book.read() as session:
        assert [one.name for one in unassigned.listed(session)] == ["Boss"]


def test_questions_go_to_the_next_meeting_once(book: Book, heron: dict[str, int]) -> None:
    home = heron["home"]
    with pytest.raises(RefusedError, match="no_meeting_planned"):
        book.write("add_question", lambda s: map_editing.ask_next(s, home, ["Who decides?"]))
    planned = book.write("arrange_meeting", lambda s: factories.meeting(s, home).id)[0]
    for _ in range(2):
        asked = book.write(
            "add_question", lambda s: map_editing.ask_next(s, home, ["Who?", "Why?"])
        )
        assert asked[0] == planned
    with book.read() as session:
        texts = session.scalars(
            select(Question.text).where(Question.kind == QuestionKind.BACKGROUND)
        )
        assert sorted(texts) == ["Who?", "Why?"]


def test_removing_somebody_for_good_leaves_no_line_behind(
    book: Book, heron: dict[str, int]
) -> None:
    gap = {"title": "CFO", "reports_to_id": heron["boss"]}
    book.write("add_placeholder", lambda s: map_editing.add_placeholder(s, heron["home"], gap).id)
    book.write("bin_contacts", lambda s: contacts.put_in_bin(s, [heron["boss"]]))
    book.write("purge", lambda s: rubbish.purge(s, [("contact", heron["boss"])]))
    with book.read() as session:
        assert session.scalars(select(InfluenceLine)).all() == []
        assert session.scalars(select(Placeholder)).one().reports_to_id is None
        assert len(session.scalars(select(AccountContact)).all()) == 2
    book.write("purge", lambda s: rubbish.purge(s, [("account", heron["home"])]))
    with book.read() as session:
        assert session.scalars(select(Placeholder)).all() == []


def test_a_group_tells_who_is_known_where(book: Book, heron: dict[str, int]) -> None:
    def fill(session: Session) -> tuple[int, int]:
        top = factories.account(session, name="Harbour Holdings").id
        accounts.update(session, heron["home"], {"parent_id": top})
        mill = factories.account(session, name="Heron Mill", parent_id=heron["home"]).id
        contacts.link(session, mill, heron["boss"], {"title": "Chair"})
        factories.account(session, name="Elsewhere")
        return top, mill

    top, mill = book.write("import", fill)[0]
    with book.read() as session, counted(session) as statements:
        found = group_people.tree(session, heron["home"])
    assert len(statements) == 4
    assert [(b.account_id, b.depth, b.people, b.shared) for b in found] == [
        (top, 0, 0, ()),
        (heron["home"], 1, 3, ()),
        (mill, 2, 1, ("Boss",)),
    ]
    with pytest.raises(ValidationError) as refused:
        book.write("edit_account", lambda s: accounts.update(s, top, {"parent_id": mill}).id)
    assert refused.value.problems[0].code == "cycle_parent"
