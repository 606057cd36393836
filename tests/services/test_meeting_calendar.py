"""The calendar of meetings: periods, moving, habits, and what plans lack."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy.orm import Session

from kamdesk import words
from kamdesk.db.book import Book
from kamdesk.errors import RefusedError
from kamdesk.models import AccountContact
from kamdesk.models.kinds import BuyingRole, Channel, PromiseSide
from kamdesk.services import (
    accounts,
    attendees,
    meeting_calendar,
    meeting_coach,
    meeting_lacks,
    meeting_page,
    meetings,
    promises,
)
from tests import factories, meeting_story
from tests.statements import counted

DAY = date(2026, 11, 25)


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour)).astimezone()


def test_a_period_holds_its_days_and_nothing_else(book: Book) -> None:
    def fill(s: Session) -> None:
        home = factories.account(s, name="Birch")
        for days, hour in ((-1, 23), (0, 0), (6, 23), (7, 0)):
            day = DAY + timedelta(days=days)
            factories.meeting(s, home.id, _at(day, hour), title=f"{days}")
        gone = factories.account(s)
        factories.meeting(s, gone.id, _at(DAY, 9), title="binned account")
        accounts.put_in_bin(s, [gone.id])
        accounts.update(s, home.id, {"next_step": "Call", "next_date": DAY})
        for side, days in ((PromiseSide.OURS, 1), (PromiseSide.THEIRS, 6), (PromiseSide.OURS, 9)):
            due = DAY + timedelta(days=days)
            promises.make(
                s, {"account_id": home.id, "side": side, "what": side.value, "due_on": due}
            )

    book.write("test", fill)
    with book.read() as session, counted(session) as asked:
        found = meeting_calendar.period(session, DAY, DAY + timedelta(days=6))
    assert [row.title for row in found.meetings] == ["0", "6"]
    assert [(line.on.day, line.kind) for line in found.lines] == [
        (26, "ours"), (1, "theirs"), (25, "step"),
    ]  # fmt: skip
    assert len(asked) == 3


def test_only_a_planned_meeting_moves(book: Book) -> None:
    def fill(s: Session) -> tuple[int, int]:
        home = factories.account(s)
        off = factories.meeting(s, home.id).id
        meetings.cancel(s, off)
        return factories.meeting(s, home.id).id, off

    (planned, off), _written = book.write("test", fill)
    moved, _written = book.write(
        "move_meeting", lambda s: meeting_calendar.move(s, planned, _at(DAY, 15)).starts_at
    )
    assert moved == _at(DAY, 15)
    with pytest.raises(RefusedError, match="not_planned"):
        book.write("move_meeting", lambda s: meeting_calendar.move(s, off, _at(DAY, 15)))


def test_a_habit_is_that_of_the_newest_meeting_that_was_not_called_off(book: Book) -> None:
    def fill(s: Session) -> tuple[int, int]:
        home = factories.account(s)
        one, other = (factories.contact(s, home.id).id for _ in range(2))
        first = {"title": "A", "place": "Old", "minutes": 30}
        meetings.arrange(s, home.id, _at(DAY, 9), first, [one])
        usual = {"title": "B", "place": "12F", "channel": Channel.PHONE, "minutes": 20}
        meetings.arrange(s, home.id, _at(DAY, 11), usual, [other, one])
        last = meetings.arrange(s, home.id, _at(DAY, 13), {"title": "C", "place": "No"}, [one])
        meetings.cancel(s, last.id)
        return home.id, other

    (home, other), _written = book.write("test", fill)
    with book.read() as session:
        found = attendees.habit(session, home)
        assert found is not None
        assert (found.place, found.channel, found.minutes) == ("12F", Channel.PHONE, 20)
        assert found.contact_ids[0] == other and len(found.contact_ids) == 2
        assert attendees.habit(session, 10**6) is None


def test_people_of_an_account_are_found_by_pinyin(book: Book) -> None:
    def fill(s: Session) -> tuple[int, int]:
        home, other = factories.account(s).id, factories.account(s).id
        factories.contact(s, other, name="沈嘉和")
        return home, factories.contact(s, home, name="沈嘉禾").id

    (home, person), _written = book.write("test", fill)
    with book.read() as session:
        assert attendees.matching(session, home, "sjh") == {person}
        assert attendees.matching(session, home, "shenjia") == {person}
        assert attendees.matching(session, home, "xyz") == set()


def test_a_list_says_what_the_coach_says(book: Book) -> None:
    def fill(s: Session) -> list[int]:
        rich = meeting_story.rich_meeting(s, DAY)
        home = factories.account(s)
        bare = factories.meeting(s, home.id, _at(DAY, 9)).id
        aimed = factories.meeting(s, home.id, _at(DAY, 10)).id
        person = factories.contact(s, home.id)
        part = s.query(AccountContact).filter_by(contact_id=person.id).one()
        part.role = BuyingRole.DECISION_MAKER
        advance = {
            "advance_contact_id": person.id, "advance_action": "Signs the trial order",
            "advance_date": DAY + timedelta(days=7), "purpose": "Agree on a trial",
        }  # fmt: skip
        meetings.update(s, aimed, advance)
        question = {"meeting_id": aimed, "kind": "difficulty", "text": "Late?"}
        meetings.add_part(s, "question", question)
        return [rich, bare, aimed]

    ids, _written = book.write("test", fill)
    with book.read() as session:
        with counted(session) as asked:
            found = meeting_lacks.first_of(session, ids)
        assert len(asked) == 5
        assert (found[ids[1]], found[ids[2]]) == ("no_advance", "no_implication")
        for meeting_id in ids:
            page = meeting_page.load(session, meeting_id)
            said = {remark.code for remark in meeting_coach.remarks(page, DAY)}
            assert found[meeting_id] in said | {meeting_lacks.READY}
            assert all(words.has(f"plan_lack.{code}") for code in [found[meeting_id]])
    target = book.write("test", lambda s: _silence_implication(s, ids[2]))[0]
    with book.read() as session:
        assert target and meeting_lacks.first_of(session, ids[2:])[ids[2]] == "decider_absent"
        assert meeting_lacks.first_of(session, []) == {}


def _silence_implication(session: Session, meeting_id: int) -> int:
    page = meeting_page.load(session, meeting_id)
    target = page.chains[0].difficulty.id
    meeting_coach.silence(session, meeting_id, "no_implication", target, "They told us already")
    return target
