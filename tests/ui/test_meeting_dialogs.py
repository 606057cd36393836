"""Arranging a meeting with several people, and calendar files by their dialog."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from sqlalchemy import select

from kamdesk.models import Meeting
from kamdesk.models.kinds import Channel
from kamdesk.services import meetings, opportunities
from kamdesk.ui.context import Context
from kamdesk.ui.meetings import CalendarImportDialog, MeetingsScreen, NewMeetingDialog
from tests import factories

ENTER = Qt.Key.Key_Return
TODAY = date.today()
NAMES = ("沈嘉禾", "罗文彬", "陆知远", "白若溪", "梁书恒", "叶青", "程望舒", "姜维桢")


@pytest.fixture
def qihang(ctx: Context) -> dict[str, int]:
    """An account with eight people and an open opportunity."""

    def fill(s: Any) -> dict[str, int]:
        account = factories.account(s, name="岭南启航文仪集团").id
        ids = {name: factories.contact(s, account, name=name).id for name in NAMES}
        trial = opportunities.create(s, account, {"title": "Toner trial"}).id
        return {"account": account, "trial": trial, **ids}

    return ctx.write("test", fill)


def _dialog(qtbot: Any, ctx: Context, *args: Any) -> NewMeetingDialog:
    dialog = NewMeetingDialog(None, ctx, *args)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def _compose(target: QWidget, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(target, event)


def _meeting(ctx: Context, meeting_id: int | None) -> Meeting:
    def load(s: Any) -> Meeting:
        found = s.get_one(Meeting, meeting_id)
        assert found.attendees is not None
        return found

    return ctx.read(load)


def test_several_people_are_invited_one_by_pinyin_and_one_by_an_input_method(
    qtbot: Any, ctx: Context, qihang: dict[str, int]
) -> None:
    begins = datetime.combine(TODAY + timedelta(days=2), time(15, 30)).astimezone()
    dialog = _dialog(qtbot, ctx, qihang["account"], begins)
    choice = dialog.attendees
    assert len(choice.toggles) == 6 and choice.picker.isVisible()
    hidden = [name for name in NAMES if qihang[name] not in choice.toggles]
    choice.picker.setFocus()
    initials = {"程望舒": "cws", "姜维桢": "jwz", "叶青": "yq", "梁书恒": "lsh", "白若溪": "brx",
                "陆知远": "lzy", "罗文彬": "lwb", "沈嘉禾": "sjh"}  # fmt: skip
    QTest.keyClicks(choice.picker, initials[hidden[0]])
    QTest.keyClick(choice.picker, ENTER)
    assert choice.toggles[qihang[hidden[0]]].value() and not choice.picker.text()
    _compose(choice.picker, "jiang")
    QTest.keyClick(choice.picker, ENTER)  # chooses among the method's words, submits nothing
    assert dialog.meeting_id is None and dialog.isVisible()
    _compose(choice.picker, "", hidden[1])
    QTest.keyClick(choice.picker, ENTER)
    assert choice.toggles[qihang[hidden[1]]].value()
    dialog.title.setFocus()
    dialog.title.clear()
    _compose(dialog.title, "yangpin")
    QTest.keyClick(dialog.title, ENTER)
    assert dialog.meeting_id is None
    _compose(dialog.title, "", "样品试用")
    dialog.opportunity.set_value(qihang["trial"])
    QTest.keyClick(dialog.title, ENTER)
    stored = _meeting(ctx, dialog.meeting_id)
    assert (stored.title, stored.starts_at, stored.opportunity_id) == (
        "样品试用", begins, qihang["trial"],
    )  # fmt: skip
    invited = {one.contact_id for one in stored.attendees}
    assert {qihang[hidden[0]], qihang[hidden[1]]} < invited and len(invited) == 3


def test_the_next_meeting_is_proposed_as_the_last_one_was(
    qtbot: Any, ctx: Context, qihang: dict[str, int]
) -> None:
    usual = {"title": "A", "channel": Channel.PHONE, "place": "12F", "minutes": 20}
    when = datetime.combine(TODAY, time(9)).astimezone()
    people = [qihang["叶青"], qihang["姜维桢"]]
    ctx.write("test", lambda s: meetings.arrange(s, qihang["account"], when, usual, people))
    dialog = _dialog(qtbot, ctx, qihang["account"])
    assert dialog.attendees.value() == people or set(dialog.attendees.value()) == set(people)
    assert (dialog.place.value(), dialog.channel.value()) == ("12F", Channel.PHONE)
    assert dialog.minutes.value() == 20


def test_a_name_that_is_nobody_holds_the_dialog(
    qtbot: Any, ctx: Context, qihang: dict[str, int]
) -> None:
    dialog = _dialog(qtbot, ctx, qihang["account"])
    QTest.keyClicks(dialog.attendees.picker, "zzz")
    QTest.keyClick(dialog.title, ENTER)
    assert dialog.meeting_id is None and dialog.isVisible()


def _file(tmp_path: Path, *events: str) -> Path:
    body = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    file = tmp_path / "in.ics"
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\n{body}END:VCALENDAR\n"
    file.write_bytes(text.replace("\n", "\r\n").encode())
    return file


def _events(begins: str) -> tuple[str, ...]:
    day = (TODAY + timedelta(days=3)).strftime("%Y%m%d")
    return (
        f"UID:a\nSUMMARY:与岭南启航文仪集团会面\nDTSTART:{day}T{begins}\nDURATION:PT1H",
        f"UID:b\nSUMMARY:Dentist\nDTSTART:{day}T160000\nRRULE:FREQ=DAILY;COUNT=2",
    )


def test_a_calendar_is_shown_then_taken_and_undone_as_one(
    qtbot: Any, ctx: Context, qihang: dict[str, int], tmp_path: Path
) -> None:
    file = _file(tmp_path, *_events("100000"))
    dialog = CalendarImportDialog(None, ctx, file)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.summary.text().startswith("2 without an account · 1 new")
    ((lines, picker),) = dialog.list.pickers  # the series asks once
    assert len(lines) == 2
    QTest.keyClicks(picker, "lnqh")
    QTest.keyClick(picker, ENTER)
    assert "without" not in dialog.summary.text() and dialog.isVisible()
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert dialog.told() == "3 meeting(s) arranged" and not dialog.isVisible()
    assert _titles(ctx) == ["Dentist", "Dentist", "与岭南启航文仪集团会面"]

    again = CalendarImportDialog(None, ctx, file)
    qtbot.addWidget(again)
    assert not again.go.isEnabled() and "3 unchanged" in again.summary.text()

    moved = CalendarImportDialog(None, ctx, _file(tmp_path, *_events("113000")))
    qtbot.addWidget(moved)
    assert "1 moved" in moved.summary.text()
    moved.go.click()
    starts = ctx.read(
        lambda s: s.scalar(select(Meeting.starts_at).where(Meeting.calendar_uid == "a"))
    )
    assert starts.astimezone().time() == time(11, 30)
    ctx.undo()
    ctx.undo()
    assert _titles(ctx) == []


def test_a_broken_file_says_so_and_takes_nothing(qtbot: Any, ctx: Context, tmp_path: Path) -> None:
    file = tmp_path / "bad.ics"
    file.write_text("BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "utf-8")
    dialog = CalendarImportDialog(None, ctx, file)
    qtbot.addWidget(dialog)
    assert dialog.summary.text() == ctx.word("error.calendar_broken", file="bad.ics")
    assert not dialog.go.isEnabled()


def test_a_large_file_is_read_aside(
    qtbot: Any, ctx: Context, qihang: dict[str, int], tmp_path: Path
) -> None:
    first, _series = _events("100000")
    padding = "\nDESCRIPTION:" + "x" * 60
    many = [first.replace("UID:a", f"UID:{n}") + padding * 4 for n in range(700)]
    dialog = CalendarImportDialog(None, ctx, _file(tmp_path, *many))
    qtbot.addWidget(dialog)
    assert dialog.summary.text() == "Reading…" and not dialog.go.isEnabled()
    qtbot.waitUntil(lambda: dialog.summary.text() == "700 new", timeout=20_000)
    assert dialog.go.isEnabled()


def test_a_dropped_calendar_opens_the_dialog(
    qtbot: Any, ctx: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []
    monkeypatch.setattr(
        "kamdesk.ui.meetings.screen.import_calendar", lambda _p, _c, file: asked.append(file)
    )
    screen = MeetingsScreen(ctx)
    qtbot.addWidget(screen)
    file = _file(tmp_path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left, none = (
        Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    screen.dropEvent(QDropEvent(QPointF(QPoint(5, 5)), copy, data, left, none))
    qtbot.waitUntil(lambda: asked == [file], timeout=2_000)


def test_the_days_shown_are_exported(
    qtbot: Any,
    ctx: Context,
    qihang: dict[str, int],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    noon = datetime.combine(TODAY, time(12)).astimezone()
    for days in (0, 60):
        when = noon + timedelta(days=days)
        ctx.write("test", lambda s, when=when: factories.meeting(s, qihang["account"], when))
    target = tmp_path / "out.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(target), ""))
    screen = MeetingsScreen(ctx)
    qtbot.addWidget(screen)
    told: list[str] = []
    ctx.notice.connect(lambda text, _undo: told.append(text))
    screen.show_view("week")
    screen._export_period.trigger()
    assert len(Calendar.from_ical(target.read_bytes()).walk("VEVENT")) == 1
    assert told == ["1 meeting(s) written to out.ics"]


def _titles(ctx: Context) -> list[str]:
    return ctx.read(lambda s: sorted(s.scalars(select(Meeting.title))))
