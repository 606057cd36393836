"""The calendar in the real window: keys that mean something else elsewhere, and its commands."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog

from kamdesk.models import Meeting
from kamdesk.services import account_list, meeting_list
from kamdesk.ui.meetings import CalendarImportDialog, MeetingsScreen
from kamdesk.ui.meetings.calendar.places import Stop
from kamdesk.ui.shell.main_window import MainWindow
from tests import factories

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def _week(qtbot: Any, window: MainWindow) -> MeetingsScreen:
    qtbot.waitExposed(window)
    QTest.keyClick(window, Qt.Key.Key_2, ALT)
    screen = window.current_screen()
    assert isinstance(screen, MeetingsScreen)
    QTest.keyClick(screen, Qt.Key.Key_W)
    return screen


def test_alt_and_an_arrow_move_a_meeting_and_go_back_elsewhere(
    qtbot: Any, window: MainWindow
) -> None:
    ctx = window.ctx
    begins = datetime.combine(date.today() + timedelta(days=20), time(21, 30)).astimezone()

    def arrange(s: Any) -> int:
        home = account_list.ids(s, account_list.ListSpec())[0]
        return factories.meeting(s, home, begins).id

    meeting_id = ctx.write("test", arrange)
    screen = _week(qtbot, window)
    view = screen.calendar.week
    screen.calendar.show_day(begins.date())
    view.setFocus()
    view.go_to(Stop(begins.date(), 21 * 60 + 30, meeting_id))
    QTest.keyClick(view, Qt.Key.Key_Left, ALT)
    assert window.here() == ("meetings", None)
    moved = ctx.read(lambda s: s.get_one(Meeting, meeting_id).starts_at)
    assert moved == begins - timedelta(days=1)
    QTest.keyClick(view, Qt.Key.Key_Z, CTRL)
    assert ctx.read(lambda s: s.get_one(Meeting, meeting_id).starts_at) == begins
    view.go_to(Stop(view.days()[0], 7 * 60))
    QTest.keyClick(view, Qt.Key.Key_Left, ALT)  # nothing to move here
    assert window.here() == ("today", None)


def test_what_comes_is_exported_by_command(
    qtbot: Any, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "coming"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(target), ""))
    window.run("export_calendar")
    events = Calendar.from_ical(target.with_suffix(".ics").read_bytes()).walk("VEVENT")
    midnight = datetime.combine(date.today(), time()).astimezone()
    coming = window.ctx.read(lambda s: meeting_list.upcoming(s, limit=10**6, since=midnight))
    assert len(events) == len(coming) > 3
    window.open("export_calendar", coming[0].id)
    (event,) = Calendar.from_ical(target.with_suffix(".ics").read_bytes()).walk("VEVENT")
    assert str(event["SUMMARY"]) == coming[0].title


def test_a_calendar_given_to_the_import_gets_its_own_dialog(
    qtbot: Any, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitExposed(window)
    file = tmp_path / "in.ics"
    file.write_text("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", "utf-8")
    shown: list[str] = []
    monkeypatch.setattr(
        CalendarImportDialog,
        "exec",
        lambda dialog: shown.append(dialog.summary.text()) or QDialog.DialogCode.Rejected,
    )
    window.open("import", str(file))
    assert shown == ["The file has no events in these days."]
