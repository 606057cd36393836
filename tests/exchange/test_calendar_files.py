"""Calendar files: as three programs write them, our own there and back, and hostile ones."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from sqlalchemy import select

from kamdesk import words
from kamdesk.db.book import Book
from kamdesk.errors import FileError
from kamdesk.exchange import calendars
from kamdesk.exchange.calendars import Change, Edition, Window
from kamdesk.models import Meeting
from kamdesk.models.kinds import MeetingState
from kamdesk.services import meetings
from tests import factories

FILES = Path(__file__).parent.parent / "data" / "calendars"
WINDOW = Window(date(2026, 11, 25), date(2027, 2, 25))
STAMP = datetime(2026, 11, 25, 8, tzinfo=UTC)


@pytest.fixture(autouse=True)
def shanghai(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The clock on the wall shows Shanghai."""
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def people(book: Book) -> dict[str, int]:
    """Two accounts with the people that the files invite."""

    def fill(s: Any) -> dict[str, int]:
        qihang = factories.account(s, name="岭南启航文仪集团")
        birch = factories.account(s, name="Birch Freight")
        email = "Shen.Jiahe@qihang.example"
        return {
            "qihang": qihang.id,
            "birch": birch.id,
            "shen": factories.contact(s, qihang.id, name="沈嘉禾", email=email).id,
            "luo": factories.contact(
                s, qihang.id, name="罗文彬", email="luo.wenbin@qihang.example"
            ).id,
            "ida": factories.contact(s, birch.id, name="Ida Lund").id,
        }

    return book.write("test", fill)[0]


def _plan(book: Book, file: Path) -> calendars.Plan:
    with book.read() as session:
        return calendars.plan(session, calendars.read(file, WINDOW), WINDOW)


def _take(book: Book, file: Path, chosen: dict[str, int | None] | None = None) -> Any:
    found = _plan(book, file)
    return book.write("import_calendar", lambda s: calendars.apply(s, found, "zh", chosen))[0]


def _kept(book: Book) -> dict[str, tuple[str, str, int, MeetingState]]:
    """Title to local start, place, minutes and state of all meetings."""
    with book.read() as session:
        return {
            f"{m.title} {m.starts_at.astimezone():%m-%d %H:%M}": (
                m.place, sorted(a.contact_id for a in m.attendees), m.minutes, m.state,
            )
            for m in session.scalars(select(Meeting))
        }  # fmt: skip


def test_an_outlook_invitation(book: Book, people: dict[str, int]) -> None:
    assert _take(book, FILES / "outlook.ics").arranged == 5
    kept = _kept(book)
    place, invited, minutes, _state = kept["三家分公司补货与价目, 第二轮 12-01 14:30"]
    assert (place, invited, minutes) == ("广州天河; 启航中心 12 层", [people["shen"]], 60)
    series = sorted(key for key in kept if key.startswith("Weekly"))
    assert series == [
        "Weekly delivery call (before the holidays) 12-23 10:00",
        "Weekly delivery call 12-01 09:00",
        "Weekly delivery call 12-08 09:00",
        "Weekly delivery call 12-29 09:00",
    ]
    assert all(kept[key][1] == [people["ida"]] for key in series)  # by name: no e-mail is known
    with book.read() as session:
        purpose = session.scalar(select(Meeting.purpose).where(Meeting.place != "")) or ""
    assert purpose.endswith("三家分公司的补货周期, 价目与对账。") and "*~" not in purpose


def test_a_google_calendar(book: Book, people: dict[str, int]) -> None:
    plan = _plan(book, FILES / "google.ics")
    assert plan.counts() == {Change.NEW: 4, Change.LEFT: 1}
    _take(book, FILES / "google.ics")
    kept = _kept(book)
    walk = kept["Price list walkthrough 12-02 10:00"]
    assert walk[:3] == ("Guangzhou, Qihang Centre, 12F", [people["shen"], people["luo"]], 45)
    assert "Birch Freight audit days 12-03 09:00" in kept  # the account is in the title
    reviews = [key for key in kept if key.startswith("Monthly")]
    assert sorted(reviews) == ["Monthly review 02-09 17:00", "Monthly review 12-08 17:00"]


def test_an_apple_calendar(book: Book, people: dict[str, int]) -> None:
    assert _take(book, FILES / "apple.ics").arranged == 3
    kept = _kept(book)
    assert kept["样品试用说明 12-02 15:30"][:3] == ("启航中心 天河路 1 号", [people["luo"]], 60)
    assert {"与岭南启航文仪集团周会 12-07 09:30", "与岭南启航文仪集团周会 12-21 09:30"} <= set(kept)


@pytest.mark.parametrize("name", ["outlook", "google", "apple"])
@pytest.mark.usefixtures("people")
def test_the_same_file_again_adds_nothing_and_one_undo_takes_all(book: Book, name: str) -> None:
    file = FILES / f"{name}.ics"
    _take(book, file)
    before = _kept(book)
    again = _plan(book, file).counts()
    assert set(again) <= {Change.SAME, Change.LEFT}
    _take(book, file)
    assert _kept(book) == before
    with book.read() as session:
        assert len(session.scalars(select(Meeting)).all()) == len(before)
    scope = book.next_undo()
    assert scope is not None
    book.undo(scope.id)
    assert _kept(book) == {}


def _calendar(tmp_path: Path, *events: str, method: str = "") -> Path:
    file = tmp_path / "a.ics"
    head = f"METHOD:{method}\n" if method else ""
    body = "".join(f"BEGIN:VEVENT\n{event.strip()}\nEND:VEVENT\n" for event in events)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{body}END:VCALENDAR\n"
    file.write_bytes(text.replace("\n", "\r\n").encode())
    return file


def test_a_moved_event_moves_its_meeting_and_a_cancelled_one_calls_it_off(
    book: Book, people: dict[str, int], tmp_path: Path
) -> None:
    event = "UID:u1\nSUMMARY:With Birch Freight\nDTSTART:{}\nDURATION:PT1H"
    _take(book, _calendar(tmp_path, event.format("20261201T100000")))
    moved = _plan(book, _calendar(tmp_path, event.format("20261203T110000")))
    assert [line.change for line in moved.lines] == [Change.MOVED]
    _take(book, _calendar(tmp_path, event.format("20261203T110000")))
    assert list(_kept(book)) == ["With Birch Freight 12-03 11:00"]
    off = _calendar(tmp_path, event.format("20261203T110000"), method="CANCEL")
    assert _take(book, off).cancelled == 1
    assert [one[3] for one in _kept(book).values()] == [MeetingState.CANCELLED]
    again = _plan(book, _calendar(tmp_path, event.format("20261209T110000")))
    assert again.counts() == {Change.LEFT: 1}


@pytest.mark.usefixtures("people")
def test_what_a_series_loses_is_called_off(book: Book, tmp_path: Path) -> None:
    rule = "UID:s\nSUMMARY:Birch Freight\nDTSTART:20261201T100000\nRRULE:FREQ=DAILY;COUNT=3"
    assert _take(book, _calendar(tmp_path, rule)).arranged == 3
    without = _calendar(tmp_path, f"{rule}\nEXDATE:20261202T100000")
    assert _take(book, without).cancelled == 1
    states = {key[-11:-6]: one[3] for key, one in _kept(book).items()}
    assert states["12-02"] is MeetingState.CANCELLED
    assert states["12-01"] is states["12-03"] is MeetingState.PLANNED


def test_an_event_of_nobody_waits_for_an_account(
    book: Book, people: dict[str, int], tmp_path: Path
) -> None:
    file = _calendar(tmp_path, "SUMMARY:Lunch\nDTSTART;VALUE=DATE:20261201", "SUMMARY:Broken")
    plan = _plan(book, file)
    (line,) = plan.unmatched()
    assert plan.broken == 1
    assert _take(book, file).left_out == 1 and _kept(book) == {}
    assert _take(book, file, {line.event.key: people["birch"]}).arranged == 1
    assert _plan(book, file).counts() == {Change.SAME: 1}  # without a UID, and yet known again


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"name,city\nA,B\n", "not_a_calendar"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n", "calendar_broken"),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART:2026", "calendar_broken"),
    ],
)
def test_a_file_that_is_none_is_refused_with_a_sentence(
    tmp_path: Path, content: bytes, code: str
) -> None:
    file = tmp_path / "bad.ics"
    file.write_bytes(content)
    with pytest.raises(FileError) as caught:
        calendars.read(file, WINDOW)
    assert caught.value.code == code


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
        "FREQ=DAILY;COUNT=999999999",
        "FREQ=",
    ],
)
def test_no_rule_runs_for_ever(tmp_path: Path, rule: str) -> None:
    events = [f"UID:{n}\nDTSTART:19700101T000000\nRRULE:{rule}" for n in range(3)]
    found = calendars.read(_calendar(tmp_path, *events), WINDOW)
    assert len(found.events) in (0, 3 * 93)


@pytest.mark.parametrize(("offset", "hour"), [("+0900", 9), ("+0100", 17)])
def test_a_zone_of_the_file_is_its_own(tmp_path: Path, offset: str, hour: int) -> None:
    """Outlook calls different zones by one name, and others by a sentence."""
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Customized Time Zone\nBEGIN:STANDARD\nDTSTART:16010101T000000\n"
        f"TZOFFSETFROM:{offset}\nTZOFFSETTO:{offset}\nEND:STANDARD\nEND:VTIMEZONE\n"
    )
    event = "UID:z\nDTSTART;TZID=Customized Time Zone:20261201T100000"
    file = _calendar(tmp_path, event)
    text = file.read_bytes().replace(b"BEGIN:VEVENT", zone.encode() + b"BEGIN:VEVENT", 1)
    file.write_bytes(text)
    (found,) = calendars.read(file, WINDOW).events
    assert found.starts_at.astimezone().hour == hour


_PIECES = b"".join(file.read_bytes() for file in sorted(FILES.glob("*.ics"))).split(b"\r\n")
_CUTS = st.lists(
    st.one_of(
        st.sampled_from(_PIECES),
        st.sampled_from(_PIECES).flatmap(
            lambda line: st.integers(0, len(line)).map(lambda at: line[:at])
        ),
        st.binary(max_size=12),
    ),
    max_size=40,
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(lines=_CUTS)
def test_no_file_does_more_than_be_refused(tmp_path: Path, lines: list[bytes]) -> None:
    file = tmp_path / "any.ics"
    whole = [b"BEGIN:VCALENDAR", b"BEGIN:VEVENT", *lines, b"END:VEVENT", b"END:VCALENDAR"]
    file.write_bytes(b"\r\n".join(whole))
    try:
        found = calendars.read(file, WINDOW)
    except FileError as error:
        assert words.has(f"error.{error.code}")
    else:
        assert all(event.minutes > 0 and event.key for event in found.events)


_TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs")), max_size=60
).map(lambda text: f"a{text}b")
_MEETINGS = st.lists(
    st.fixed_dictionaries(
        {
            "title": _TEXT,
            "place": _TEXT,
            "purpose": st.lists(_TEXT, max_size=3).map("\n".join),
            "minutes": st.integers(5, 600),
            "after": st.integers(0, 90 * 24 * 4),
            "cancelled": st.booleans(),
        }
    ),
    min_size=1,
    max_size=4,
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(made=_MEETINGS)
def test_out_and_in_again_is_the_same(
    book: Book, tmp_path: Path, made: list[dict[str, Any]]
) -> None:
    def fill(s: Any) -> list[int]:
        home = factories.account(s)
        person = factories.contact(s, home.id, email=f"p{home.id}@oak.example")
        ids = []
        for one in made:
            begins = datetime(2026, 11, 25, 1, tzinfo=UTC) + timedelta(minutes=15 * one["after"])
            values = {key: one[key] for key in ("title", "place", "purpose", "minutes")}
            arranged = meetings.arrange(s, home.id, begins, values, [person.id])
            if one["cancelled"]:
                meetings.cancel(s, arranged.id)
            ids.append(arranged.id)
        return ids

    ids, _written = book.write("test", fill)
    target = tmp_path / "out.ics"
    with book.read() as session:
        assert calendars.write(session, ids, target, Edition("zh", STAMP)) == len(ids)
        stored = {m.uid: m for m in session.scalars(select(Meeting).where(Meeting.id.in_(ids)))}
        found = calendars.read(target, WINDOW)
        assert found.broken == 0 and len(found.events) == len(ids)
        for event in found.events:
            meeting = stored[event.key.removesuffix("@kamdesk.app")]
            told = (event.starts_at, event.minutes, event.title, event.place, event.text)
            assert told == (
                meeting.starts_at, meeting.minutes, meeting.title, meeting.place, meeting.purpose,
            )  # fmt: skip
            assert event.cancelled == (meeting.state is MeetingState.CANCELLED)
        plan = calendars.plan(session, found, WINDOW)
    assert set(plan.counts()) <= {Change.SAME, Change.LEFT}


def test_an_exported_meeting_tells_what_calendars_want(
    book: Book, people: dict[str, int], tmp_path: Path
) -> None:
    def fill(s: Any) -> int:
        begins = datetime(2026, 12, 1, 6, 30, tzinfo=UTC)
        values = {"title": "Paper, ink; \u7eb8", "place": "12F", "purpose": "Agree on a trial"}
        one = meetings.arrange(s, people["qihang"], begins, values, [people["shen"], people["luo"]])
        question = {"meeting_id": one.id, "kind": "difficulty", "text": "Out of stock where?"}
        meetings.add_part(s, "question", question)
        meetings.update(s, one.id, {"advance_action": "Sign", "notes": "Secret"})
        return one.id

    meeting_id, _written = book.write("test", fill)
    target = tmp_path / "out.ics"
    with book.read() as session:
        calendars.write(session, [meeting_id], target, Edition("en", STAMP))
        revision = session.get_one(Meeting, meeting_id).revision
    calendar = Calendar.from_ical(target.read_bytes())
    (event,) = calendar.walk("VEVENT")
    assert event["DTSTART"].to_ical() == b"20261201T143000"
    assert event["DTSTART"].params["TZID"] == "Asia/Shanghai"
    assert [zone["TZID"] for zone in calendar.walk("VTIMEZONE")] == ["Asia/Shanghai"]
    assert event["SEQUENCE"] == revision
    assert {one.params["CN"] for one in event["ATTENDEE"]} == {"沈嘉禾", "罗文彬"}
    (alarm,) = event.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(minutes=-30)
    assert "Out of stock where?" in event["DESCRIPTION"]
    assert all(len(line) <= 75 for line in target.read_bytes().split(b"\r\n"))
    whole = target.read_text("utf-8")
    assert "Sign" not in whole and "Secret" not in whole


def test_in_front_of_a_client_a_file_gives_nothing_away(
    book: Book, people: dict[str, int], tmp_path: Path
) -> None:
    def fill(s: Any) -> list[int]:
        when = datetime(2026, 12, 1, 6, 30, tzinfo=UTC)
        ids = []
        for name in ("qihang", "birch"):
            values = {"title": f"Talk {name}", "place": "12F", "purpose": "Agree"}
            ids.append(meetings.arrange(s, people[name], when, values).id)
        question = {"meeting_id": ids[0], "kind": "background", "text": "Who decides?"}
        meetings.add_part(s, "question", question)
        return ids

    ids, _written = book.write("test", fill)
    safe = Edition("en", STAMP, client_safe=True)
    with book.read() as session:
        calendars.write(session, ids[:1], tmp_path / "one.ics", safe)
        calendars.write(session, ids, tmp_path / "all.ics", safe)
    one, several = ((tmp_path / name).read_text("utf-8") for name in ("one.ics", "all.ics"))
    assert "Agree" in one and "Who decides?" not in one
    assert several.count("SUMMARY:Busy") == 2
    assert not any(word in several for word in ("Talk", "12F", "Agree", "ATTENDEE", "DESCRIPTION"))
