"""Contacts of the plan go to a calendar and come back: moved, called off, never doubled."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.exchange import calendars
from kamdesk.exchange.calendars import Change, Edition, Window
from kamdesk.models import Meeting, Touch
from kamdesk.models.kinds import BuyingRole, Channel, Tier, TouchState
from kamdesk.services import contact_plan
from kamdesk.services.contact_plan import lines
from tests import factories

TODAY = date(2026, 11, 25)
WINDOW = Window(TODAY, TODAY + timedelta(days=120))


@pytest.fixture
def planned(book: Book) -> Book:
    def work(session: Session) -> None:
        one = factories.account(session, name="Heron, Press", tier=Tier.GOLD).id
        factories.contact(session, one, name="Ann Chen", role=BuyingRole.COACH)
        contact_plan.add(session, one, TODAY + timedelta(days=1),
                         {"channel": Channel.EVENT, "note": "bring samples"})  # fmt: skip
        contact_plan.plan_ahead(session, TODAY)

    book.write("plan", work)
    return book


def export(book: Book, file: Path, *, client_safe: bool = False) -> int:
    edition = Edition("en", datetime(2026, 11, 25, 8, tzinfo=UTC), client_safe)
    with book.read() as session:
        ids = lines.planned_ids(session, TODAY, date.max)
        return calendars.write(session, [], file, edition, ids)


def take_in(book: Book, file: Path) -> calendars.Plan:
    found = calendars.read(file, WINDOW)
    with book.read() as session:
        return calendars.plan(session, found, WINDOW)


def days(book: Book) -> list[tuple[Channel, date | None, TouchState]]:
    with book.read() as session:
        query = select(Touch.channel, Touch.planned_on, Touch.state).order_by(Touch.planned_on)
        return [tuple(row) for row in session.execute(query)]


def test_they_go_out_as_days_and_come_back_unchanged(planned: Book, tmp_path: Path) -> None:
    file = tmp_path / "plan.ics"
    count = export(planned, file)
    events = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert len(events) == count == len(days(planned)) > 3
    event = next(one for one in events if one.get("description"))
    assert str(event["summary"]) == "Event · Heron, Press"
    assert event["dtstart"].dt == TODAY + timedelta(days=1)
    assert event["transp"] == "TRANSPARENT"
    plan = take_in(planned, file)
    assert set(plan.counts()) == {Change.SAME}
    before = days(planned)
    _, written = planned.write("import", lambda s: calendars.apply(s, plan, "en", today=TODAY))
    assert written.scope_id is None
    assert days(planned) == before
    with planned.read() as session:
        assert session.scalar(select(func.count(Meeting.id))) == 0


def test_a_move_and_a_cancellation_in_the_calendar_come_back(planned: Book, tmp_path: Path) -> None:
    file = tmp_path / "plan.ics"
    export(planned, file)
    calls = [day for channel, day, _state in days(planned) if channel is Channel.PHONE]
    goes_to, dropped = TODAY + timedelta(days=5), TODAY + timedelta(days=1)
    text = file.read_text("utf-8")
    text = text.replace(f"DTSTART;VALUE=DATE:{calls[0]:%Y%m%d}", f"DTSTART:{goes_to:%Y%m%d}T100000")
    text = text.replace(f"DTEND;VALUE=DATE:{calls[0] + timedelta(days=1):%Y%m%d}",
                        f"DTEND:{goes_to:%Y%m%d}T110000", 1)  # fmt: skip
    head, mark, tail = text.partition("SUMMARY:Event")
    begun = head.rindex("BEGIN:VEVENT")
    file.write_text(head[:begun] + head[begun:].replace("CONFIRMED", "CANCELLED") + mark + tail,
                    "utf-8")  # fmt: skip
    if "CANCELLED" not in file.read_text("utf-8"):
        end = tail.index("END:VEVENT")
        file.write_text(head + mark + tail[:end].replace("CONFIRMED", "CANCELLED") + tail[end:],
                        "utf-8")  # fmt: skip
    plan = take_in(planned, file)
    assert plan.counts()[Change.MOVED] == plan.counts()[Change.CANCELLED] == 1
    _, written = planned.write("import", lambda s: calendars.apply(s, plan, "en", today=TODAY))
    now = days(planned)
    assert (Channel.PHONE, goes_to, TouchState.PLANNED) in now
    assert (Channel.EVENT, dropped, TouchState.SKIPPED) in now
    again = [day for channel, day, _state in now if channel is Channel.PHONE]
    assert again[1] == goes_to + timedelta(days=14)  # the rhythm goes on from there
    assert take_in(planned, file).counts()[Change.MOVED] == 0
    planned.undo(written.scope_id or 0)
    assert (Channel.PHONE, calls[0], TouchState.PLANNED) in days(planned)


def test_those_of_another_book_and_of_a_client_are_none(
    planned: Book, book: Book, tmp_path: Path
) -> None:
    file = tmp_path / "plan.ics"
    assert export(planned, file, client_safe=True) == 0
    export(planned, file)
    text = file.read_text("utf-8").replace("@touch.kamdesk.app", "x@touch.kamdesk.app")
    file.write_text(text, "utf-8")
    assert set(take_in(planned, file).counts()) == {Change.LEFT}
