"""A review with one advance and two promises, counted in clicks and key chords from Today."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kamdesk.models import Account
from kamdesk.models.kinds import MeetingState, Outcome
from kamdesk.services import account_page, meeting_page, meetings
from kamdesk.ui.shell.main_window import MainWindow
from kamdesk.ui.widgets import Button
from tests import meeting_story

MOST = 12
NONE = Qt.KeyboardModifier.NoModifier


class Hands:
    """Does what a user does and counts it; typing apart."""

    def __init__(self) -> None:
        self.actions = 0

    def click(self, widget: QWidget) -> None:
        """One click."""
        self.actions += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """One key chord, into whatever has the keyboard."""
        self.actions += 1
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, held)

    def type(self, text: str) -> None:
        """Typing is not counted."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)


def _held_yesterday(session: Any) -> int:
    """A meeting that is over, with an advance that was wanted."""
    account = session.query(Account).filter(Account.deleted_at.is_(None)).first()
    person = account_page.people(session, account.id)[0].contact_id
    values = {
        "title": "Yesterday's talk",
        "advance_contact_id": person,
        "advance_action": "Arrange a trial in two branches",
        "advance_date": date.today() + timedelta(days=9),
    }
    when = meeting_story.at(date.today() - timedelta(days=1))
    return meetings.arrange(session, account.id, when, values, [person]).id


def test_an_advance_and_two_promises_take_twelve_actions_at_most(
    qtbot: Any, window: MainWindow
) -> None:
    meeting_id = window.ctx.write("test", _held_yesterday)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    hands = Hands()
    today = window.current_screen()
    assert today is not None
    hands.click(next(b for b in today.findChildren(Button) if b.text() == "Record outcome"))
    hands.press(Qt.Key.Key_W)
    hands.press(Qt.Key.Key_F4)
    hands.type("send the price list")
    hands.press(Qt.Key.Key_Tab)
    hands.type("+3")
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    hands.type("name who leads the trial")
    hands.press(Qt.Key.Key_Tab)
    hands.type("+7")
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page = window.ctx.read(lambda s: meeting_page.load(s, meeting_id))
    assert page.fields["state"] is MeetingState.HELD
    assert page.fields["outcome"] is Outcome.ADVANCE
    assert [line.due_on for line in page.made_here] == [
        date.today() + timedelta(days=days) for days in (3, 7)
    ]
    assert hands.actions <= MOST
