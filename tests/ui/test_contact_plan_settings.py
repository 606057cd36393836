"""Cadence and working days in Settings, and the plan on the account page."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kamdesk.method import cadence
from kamdesk.models import Touch
from kamdesk.models.kinds import BuyingRole, Channel, Tier, TouchState
from kamdesk.services import contact_plan, working_calendars
from kamdesk.services.contact_plan import lines
from kamdesk.ui.account import AccountScreen
from kamdesk.ui.account.contact_plan_block import ContactPlanBlock
from kamdesk.ui.context import Context
from kamdesk.ui.reminding import ReminderChoice
from kamdesk.ui.settings.cadence_card import CadenceCard
from kamdesk.ui.settings.reminders_card import RemindersCard
from kamdesk.ui.settings.working_days_card import WorkingDaysCard
from kamdesk.ui.touching import AddTouchDialog
from tests import factories

LEFT = Qt.MouseButton.LeftButton
DAY = date.today()


def show(qtbot: Any, widget: Any) -> Any:
    qtbot.addWidget(widget)
    widget.resize(1100, 800)
    widget.refresh()
    widget.show()
    return widget


def typed(editor: Any, text: str) -> None:
    editor.setFocus()
    editor.selectAll()
    if text.isascii():
        QTest.keyClicks(editor, text)
    else:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(editor, event)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def test_a_rule_is_changed_refused_beside_its_days_and_undone(qtbot: Any, ctx: Context) -> None:
    card: CadenceCard = show(qtbot, CadenceCard(ctx))
    assert len(card.rows) == len(cadence.DEFAULTS)
    typed(card.rows[0].days, "21")
    assert ctx.read(contact_plan.rules)[0].days == 21
    typed(card.rows[1].days, "0")
    assert "730" in card.rows[1].error.text()
    assert not card.leave()
    assert ctx.read(contact_plan.rules)[1].days == cadence.DEFAULTS[1].days
    typed(card.rows[1].days, "9")
    assert card.leave()
    ctx.undo()
    card.refresh()
    assert card.rows[1].days.value() == cadence.DEFAULTS[1].days


def test_what_is_typed_into_settings_outlives_a_change_from_elsewhere(
    qtbot: Any, ctx: Context
) -> None:
    """As when a reminder falls due meanwhile."""
    days, reminders = show(qtbot, WorkingDaysCard(ctx)), show(qtbot, RemindersCard(ctx))
    for card, editor, text in (
        (days, days.country, "Germ"),
        (reminders, reminders.quiet_from, "21:"),
    ):
        editor.setFocus()
        editor.selectAll()
        QTest.keyClicks(editor, text)
        card.refresh()
        assert editor.text() == text
    typed(reminders.quiet_from, "21:30")
    assert ReminderChoice.of(ctx.settings).quiet_from == time(21, 30)


def test_a_rule_is_added_and_a_doubled_one_is_refused(qtbot: Any, ctx: Context) -> None:
    card: CadenceCard = show(qtbot, CadenceCard(ctx))
    card.findChild(QWidget, "add-lead").click()
    rules = ctx.read(contact_plan.rules)
    assert len(rules) == len(cadence.DEFAULTS) + 1
    assert rules[-1].tier is Tier.LEAD
    row = card.rows[-1]
    row.role.set_value(BuyingRole.PURCHASER)
    row.channel.set_value(Channel.MESSAGE)
    row.channel.edited.emit()
    assert "already" in row.error.text()
    assert ctx.read(contact_plan.rules) == rules
    row.removed.emit()
    assert ctx.read(contact_plan.rules) == cadence.DEFAULTS


def test_own_days_and_the_country(qtbot: Any, ctx: Context) -> None:
    card: WorkingDaysCard = show(qtbot, WorkingDaysCard(ctx))
    card.day.setText("2026-12-24")
    QTest.mouseClick(card.free, LEFT)
    assert ctx.read(working_calendars.choice).off == {date(2026, 12, 24)}
    card.day.setText("2026-12-24")
    QTest.mouseClick(card.worked, LEFT)
    assert "2026-12-24" in card._field.error()
    card.day.setText("someday")
    QTest.mouseClick(card.free, LEFT)
    assert card._field.error()
    for text, code in (("germ", "DE"), ("\u65e5\u672c", "JP"), ("fr", "FR"), ("espa\u00f1a", "ES")):
        card.activateWindow()
        typed(card.country, text)
        assert ctx.read(working_calendars.choice).country == code
        assert card.country.text().endswith(code)
    typed(card.country, "land")  # many
    assert card._country_field.error()
    assert ctx.read(working_calendars.choice).country == "ES"
    card.chips[0].click()
    assert not ctx.read(working_calendars.choice).off


@pytest.fixture
def account_id(ctx: Context) -> int:
    def fill(session: Any) -> int:
        one = factories.account(session, name="Heron Press", tier=Tier.GOLD).id
        factories.contact(session, one, name="Ann Chen", role=BuyingRole.USER)
        return one

    return ctx.write("test", fill)


@pytest.fixture
def account_page(qtbot: Any, ctx: Context, account_id: int) -> AccountScreen:
    screen = AccountScreen(ctx)
    qtbot.addWidget(screen)
    screen.resize(1190, 900)
    screen.show()
    screen.open(account_id)
    return screen


def block_of(screen: AccountScreen) -> ContactPlanBlock:
    found = screen.findChild(ContactPlanBlock)
    assert found is not None
    return found


def test_the_account_says_nothing_planned_and_one_is_added_by_hand(
    ctx: Context, account_page: AccountScreen, account_id: int
) -> None:
    block = block_of(account_page)
    assert block._loud.isVisible()
    QTest.mouseClick(block.once, LEFT)
    assert not block._loud.isVisible()
    assert not block.once.isVisible()
    ctx.undo()
    assert block._loud.isVisible()
    dialog = AddTouchDialog(block, ctx, account_id)
    dialog.binder.editor("planned_on").setText((DAY - timedelta(days=1)).isoformat())
    dialog.accept()
    assert dialog.binder.field("planned_on").error()
    dialog.binder.editor("planned_on").setText((DAY + timedelta(days=2)).isoformat())
    dialog.accept()
    assert not block._loud.isVisible()
    line = block.list.entries[0].row.line
    assert (line.contact, line.channel, line.by_hand) == ("Ann Chen", Channel.PHONE, True)


def test_a_contact_is_done_on_the_account_and_a_client_sees_none(
    ctx: Context, account_page: AccountScreen, account_id: int
) -> None:
    values = {"channel": Channel.VISIT}
    touch_id = ctx.write("test", lambda s: contact_plan.add(s, account_id, DAY, values).id)
    block = block_of(account_page)
    QTest.mouseClick(block.list.entries[0].findChild(QWidget, "done"), LEFT)
    form = block.list.panel.form
    QTest.keyClicks(form.note, "met at the gate")
    QTest.keyClick(form.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stored = ctx.read(lambda s: s.get_one(Touch, touch_id))
    assert (stored.state, stored.note) == (TouchState.DONE, "met at the gate")
    made = DAY - timedelta(days=9)
    ctx.write("test", lambda s: contact_plan.done(s, touch_id, made, {}, DAY))
    line = ctx.read(lambda s: lines.one(s, touch_id))
    assert line is not None
    form.begin(line)  # to correct it
    assert form.binder.editor("done_on").value() == made
    ctx.set_client_safe(True)
    assert not block.isVisible()
