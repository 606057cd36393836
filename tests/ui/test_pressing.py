"""What is pressed while a field is still being left hears its click, and a drag outlives a change
from elsewhere."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.models.kinds import ServiceKind
from kamdesk.services import contact_plan, service_cases, service_templates
from kamdesk.ui.context import Context
from kamdesk.ui.service import ServiceScreen
from kamdesk.ui.settings import SettingsScreen
from tests import factories

LEFT = Qt.MouseButton.LeftButton


def shown(qtbot: QtBot, screen: Any, target: Any) -> Any:
    qtbot.addWidget(screen)
    screen.resize(1190, 720)
    screen.open(target)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    return screen


def click(widget: QWidget) -> None:
    """Through the window, as a hand does: what is deleted on the press is gone at the release."""
    window = widget.window()
    place = widget.mapTo(window, widget.rect().center())
    QTest.mousePress(window.windowHandle(), LEFT, pos=place)
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QTest.mouseRelease(window.windowHandle(), LEFT, pos=place)
    QApplication.processEvents()


def test_a_field_is_stored_and_what_was_pressed_is_done(qtbot: QtBot, ctx: Context) -> None:
    def fill(session: Any) -> int:
        account = factories.account(session, name="Heron Press").id
        template = service_templates.of_key(session, f"shipped.{ServiceKind.ORDER}", "en")
        told = {"title": "Order", "contact_id": None}
        return service_cases.start(session, account, template, date.today(), told).id

    case_id = ctx.write("test", fill)
    screen: ServiceScreen = shown(qtbot, ServiceScreen(ctx), case_id)
    note = screen.case.binder.editor("note")
    note.setFocus()
    QTest.keyClicks(note, "They wait")
    removed = next(b for b in screen.header.findChildren(QAbstractButton) if b.text() == "Remove")
    click(removed)
    assert ctx.next_undo_label() == "remove_service_case"
    ctx.undo()
    assert ctx.read(lambda s: service_cases.of_id(s, case_id)).note == "They wait"


def test_a_rule_is_left_by_removing_another_or_by_tab(qtbot: QtBot, ctx: Context) -> None:
    screen: SettingsScreen = shown(qtbot, SettingsScreen(ctx), "contacts")
    rows = screen.cadence.rows
    before, first = len(rows), rows[0]
    first.days.setFocus()
    first.days.selectAll()
    QTest.keyClicks(first.days, "21")
    gone = rows[1].findChildren(QAbstractButton)[-1]
    click(gone)
    rules = ctx.read(contact_plan.rules)
    assert (len(rules), rules[0].days) == (before - 1, 21)
    first.days.setFocus()
    first.days.selectAll()
    QTest.keyClicks(first.days, "22")
    QTest.keyClick(first.days, Qt.Key.Key_Tab)
    assert screen.cadence.rows[0] is first
    focus = QApplication.focusWidget()
    assert focus is not None and first.isAncestorOf(focus)
