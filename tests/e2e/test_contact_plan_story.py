"""Monday morning in the real window: the week by keys, undone, and hidden from a client."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kamdesk.models import Touch
from kamdesk.models.kinds import TouchState
from kamdesk.services.contact_plan import agenda
from kamdesk.services.contact_plan.wanted import Wanted
from kamdesk.ui.contact_plan import ContactPlanScreen
from kamdesk.ui.shell.main_window import MainWindow

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def test_a_week_is_planned_done_and_undone_by_keys(window: MainWindow, qtbot: Any) -> None:
    ctx, today = window.ctx, date.today()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_4, ALT)
    screen = window.current_screen()
    assert isinstance(screen, ContactPlanScreen)
    screen.show_view("week")
    late = ctx.read(lambda s: agenda.agenda(s, today, Wanted()))[agenda.Group.LATE].lines
    assert late  # the territory has contacts that were missed
    key = late[0].id
    assert screen.week.choose(key)
    QTest.keyClick(screen.week.boxes[None].lane, Qt.Key.Key_T)

    def stored() -> Touch:
        return ctx.read(lambda s: s.get_one(Touch, key))

    assert stored().planned_on == today
    lane = next(one for one in screen.week.lanes() if one.hasFocus())
    QTest.keyClick(lane, Qt.Key.Key_Left, ALT)  # the past is refused, and it is not the way back
    assert window.current_screen() is screen
    assert stored().planned_on == today
    QTest.keyClick(lane, Qt.Key.Key_Return)
    QTest.keyClick(screen.week.panel.form.note, Qt.Key.Key_Return, CTRL)
    assert stored().state is TouchState.DONE
    for state in (TouchState.PLANNED, TouchState.PLANNED):
        QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
        assert stored().state is state
    assert stored().planned_on == late[0].planned_on


def test_a_client_is_not_shown_the_plan(window: MainWindow) -> None:
    window.open("account", 2)
    window.ctx.set_client_safe(True)
    window.open("contact_plan")
    assert not isinstance(window.current_screen(), ContactPlanScreen)
