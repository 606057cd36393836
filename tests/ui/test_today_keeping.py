"""The lines of the day that keep accounts: each one's action is done, and can be undone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kamdesk.method.periods import add_months
from kamdesk.models import (
    AccountReading,
    ServiceCase,
    ServiceStep,
    Task,
    Touch,
    WinBackPlan,
)
from kamdesk.models.kinds import Channel, ChurnLevel, ServiceKind, Tier, TouchState
from kamdesk.services import tasks
from kamdesk.ui.keeping.month_keeper import MonthKeeper
from kamdesk.ui.today import TodayScreen
from kamdesk.ui.today.coming_card import COMING_SHOWN
from kamdesk.ui.today.touches_card import TouchesCard
from kamdesk.ui.today.warnings_card import WarningsCard
from kamdesk.ui.widgets import Button
from tests import factories

DAY = date.today()


@pytest.fixture
def filled(ctx):
    """One Gold account that everything of the day is about; its id."""

    def work(session):
        account = factories.account(
            session, name="Alder", tier=Tier.GOLD, contract_end=DAY + timedelta(days=20)
        )
        ann = factories.contact(
            session, account.id, name="Ann", birthday=DAY.replace(year=1980, day=min(DAY.day, 28))
        )
        late = DAY - timedelta(days=2)
        session.add(
            Touch(account_id=account.id, contact_id=ann.id, channel=Channel.PHONE, planned_on=late)
        )
        steps = [ServiceStep(title="Answer in writing", due_on=late)]
        session.add(
            ServiceCase(
                account_id=account.id,
                kind=ServiceKind.COMPLAINT,
                title="Late delivery",
                opened_on=late,
                steps=steps,
            )
        )
        tasks.add(session, account.id, "Look up the contract", DAY)
        session.add(
            AccountReading(
                account_id=account.id,
                month=(DAY.replace(day=1) - timedelta(days=1)).replace(day=1),
                read_on=late,
                churn_level=ChurnLevel.HIGH,
                churn_score=70,
                signals={"overdue": 20, "plan_behind": 50},
                health=40,
                parts={},
            )
        )
        return account.id

    return ctx.write("test", work)


@pytest.fixture
def screen(qtbot, ctx, filled):
    made = TodayScreen(ctx)
    qtbot.addWidget(made)
    made.resize(1190, 720)
    made.show()
    made.open()
    qtbot.waitUntil(made.page.coming.isVisible, timeout=10_000)
    return made


def press(screen: TodayScreen, row: str, name: str) -> None:
    widget = screen.page.findChild(QWidget, row)
    QTest.mouseClick(widget.findChild(Button, name), Qt.MouseButton.LeftButton)


def only(ctx, model):
    return ctx.read(lambda s: s.query(model).one())


def type_chinese(editor: QWidget, text: str) -> None:
    """As an input method does: Enter chooses while it composes, then the characters come."""
    QApplication.sendEvent(editor, QInputMethodEvent("yue", []))
    QTest.keyClick(editor, Qt.Key.Key_Return)
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(editor, event)


def test_a_touch_is_written_down_with_its_next_step(qtbot, ctx, screen):
    touch_id = only(ctx, Touch).id

    def touch():
        return ctx.read(lambda s: s.get(Touch, touch_id))

    press(screen, f"touch-{touch_id}", "done")
    panel = screen.page.findChild(TouchesCard).panel
    qtbot.waitUntil(panel.isVisible)
    assert screen.page.is_busy()
    screen._tick()
    assert panel.isVisible(), "the minute's refresh leaves alone what is being written"
    words = "\N{CJK UNIFIED IDEOGRAPH-7EA6}\N{CJK UNIFIED IDEOGRAPH-89C1}"
    type_chinese(panel.form.note, words)
    assert touch().state is TouchState.PLANNED
    QTest.keyClick(panel.form.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    done = touch()
    assert (done.state, done.done_on, done.note) == (TouchState.DONE, DAY, words)
    assert screen.page.findChild(TouchesCard) is None
    assert ctx.undo() == "done_touch"
    assert touch().state is TouchState.PLANNED


def test_what_is_being_written_outlives_a_change_from_elsewhere(qtbot, ctx, screen):
    """As when a month's readings are kept while the rep writes a contact down."""
    press(screen, f"touch-{only(ctx, Touch).id}", "done")
    panel = screen.page.findChild(TouchesCard).panel
    qtbot.waitUntil(panel.isVisible)
    QTest.keyClicks(panel.form.note, "they will call")

    def keep(session):
        session.query(AccountReading).one().churn_score = 71

    written = ctx.book.write("keep_readings", keep)[1]
    ctx.announce(written)
    assert panel.isVisible() and panel.form.note.toPlainText() == "they will call"


def test_what_is_half_written_stays_or_is_given_up_by_choice(qtbot, ctx, screen):
    touch_id = only(ctx, Touch).id
    press(screen, f"touch-{touch_id}", "done")
    panel = screen.page.touches().panel
    qtbot.waitUntil(panel.isVisible)
    QTest.keyClicks(panel.form.note, "they will call")
    ctx.write("test", lambda s: setattr(s.get(Touch, touch_id), "minutes", 5))
    assert panel.isVisible() and panel.form.note.value() == "they will call"
    assert not screen.leave()
    screen.abandon()
    assert screen.leave()


def test_steps_and_tasks_are_ticked_off(ctx, screen):
    press(screen, f"step-{only(ctx, ServiceStep).id}", "done")
    assert only(ctx, ServiceStep).done_on == DAY
    press(screen, f"task-{only(ctx, Task).id}", "done")
    assert only(ctx, Task).done_on == DAY
    assert (screen._day.late_steps.lines, screen._day.tasks) == ([], [])
    assert ctx.undo() == "tick_task"
    assert ctx.undo() == "finish_service_step"
    assert screen._day.late_steps.count == len(screen._day.tasks) == 1


def test_a_warning_opens_its_win_back_plan(qtbot, ctx, screen, filled):
    with qtbot.waitSignal(screen.open_requested) as asked:
        press(screen, f"warned-{filled}", "win_back")
    assert asked.args == ["account", (filled, "health")]
    assert only(ctx, WinBackPlan).account_id == filled
    card = screen.page.findChild(WarningsCard)
    assert card.findChild(Button, "win_back") is None
    assert ctx.undo() == "open_win_back"
    assert screen.page.findChild(WarningsCard).findChild(Button, "win_back") is not None


def test_a_contract_end_leads_to_a_meeting(qtbot, ctx, screen, filled):
    with qtbot.waitSignal(screen.open_requested) as asked:
        press(screen, f"ContractEnd-{filled}", "renew")
    assert asked.args == ["new_meeting", filled]


def test_what_comes_later_than_the_nearest_is_shown_on_demand(qtbot, ctx, screen):
    def work(session):
        for number in range(COMING_SHOWN):
            end = DAY + timedelta(days=30 + number)
            factories.account(session, name=f"Birch {number}", contract_end=end)

    ctx.write("test", work)
    card = screen.page.coming
    qtbot.waitUntil(card.more.isVisible, timeout=10_000)
    assert len(card.list.rows()) == COMING_SHOWN and "2" in card.more.text()
    QTest.keyClick(card.more, Qt.Key.Key_Space)
    assert len(card.list.rows()) == COMING_SHOWN + 2
    QTest.keyClick(card.more, Qt.Key.Key_Space)
    assert len(card.list.rows()) == COMING_SHOWN


def test_a_birthday_puts_a_call_into_the_plan(qtbot, ctx, filled):
    birthday = DAY + timedelta(days=9)

    def work(session):
        day = birthday.replace(year=1980, day=min(birthday.day, 28))
        return factories.contact(session, filled, name="Ben", birthday=day).id

    contact_id = ctx.write("test", work)
    made = TodayScreen(ctx)
    qtbot.addWidget(made)
    made.resize(1190, 720)
    made.show()
    made.open()
    name = f"ComingBirthday-{contact_id}"
    qtbot.waitUntil(lambda: made.page.findChild(QWidget, name) is not None, timeout=10_000)
    press(made, name, "greet")
    planned = ctx.read(lambda s: s.query(Touch).filter_by(contact_id=contact_id).one())
    assert planned.channel is Channel.PHONE and DAY <= planned.planned_on <= birthday
    assert "Ben" in planned.note
    qtbot.waitUntil(
        lambda: made.page.findChild(QWidget, name).findChild(Button, "greet") is None,
        timeout=10_000,
    )


def test_a_client_sees_nothing_of_it(qtbot, ctx, screen):
    ctx.set_client_safe(True)
    screen.refresh()
    for kind in (TouchesCard, WarningsCard):
        assert screen.page.findChild(kind) is None
    assert not screen.page.coming.isVisible()
    assert screen.page.findChild(QWidget, f"task-{only(ctx, Task).id}") is None
    ctx.set_client_safe(False)
    screen.refresh()
    assert screen.page.coming.isVisible()


def test_a_month_that_lacks_is_read_by_itself_and_shows(qtbot, ctx, screen, filled):
    """As after the start: the newest closed month was never read."""

    def work(session):
        session.query(AccountReading).one().month = add_months(DAY.replace(day=1), -2)
        first = add_months(DAY.replace(day=1), -30)
        for month in range(26):  # and nothing since
            factories.sale(session, filled, add_months(first, month), "900.00")

    ctx.write("test", work)
    before = screen._day.warnings.lines[0].read_on
    keeper = MonthKeeper.of(ctx)
    assert keeper is MonthKeeper.of(ctx)
    with qtbot.waitSignal(keeper.over, timeout=20_000):
        keeper.watch()
    (warned,) = screen._day.warnings.lines
    assert warned.read_on == DAY.replace(day=1) - timedelta(days=1) != before
    assert ctx.next_undo_label() == "test", "nobody did it"


def test_a_warning_says_what_is_so_today(qtbot, ctx, screen, filled):
    card = screen.page.findChild(WarningsCard)
    label = card._lines[filled]
    qtbot.waitUntil(lambda: label.text().startswith("No longer warned of today"), timeout=10_000)
    screen._tick()
    again = screen.page.findChild(WarningsCard)
    assert again is not card
    assert again._lines[filled].text() == label.text(), "without reading it anew"
