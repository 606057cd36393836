"""Reminders as they are told: by the clock, by the system, in the panel; with a clock in hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kamdesk.errors import StorageError
from kamdesk.models import Reminder
from kamdesk.models.kinds import PromiseSide, PromiseState
from kamdesk.services import promises, tasks
from kamdesk.services.reminder_sources import ReminderKind
from kamdesk.settings import load
from kamdesk.ui.reminding import ReminderChoice, ReminderDesk, ReminderPanel
from kamdesk.ui.settings.reminders_card import RemindersCard
from kamdesk.ui.widgets import Button
from tests import factories

DAY = date.today()
ENTER = Qt.Key.Key_Return


def at(clock: str) -> datetime:
    return datetime.combine(DAY, time.fromisoformat(clock)).astimezone()


@dataclass
class Hands:
    """A clock that is set by hand, and a system that remembers what it was given to tell."""

    now: datetime = field(default_factory=lambda: at("10:00"))
    told: list[tuple[str, str]] = field(default_factory=list)
    can: bool = True

    def tell(self, title: str, text: str) -> bool:
        if self.can:
            self.told.append((title, text))
        return self.can


@pytest.fixture
def hands():
    return Hands()


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made


@pytest.fixture
def desk(ctx, hands, window):
    made = ReminderDesk(ctx, window, lambda: window, lambda: hands.now, hands)
    yield made
    made.stop()


@pytest.fixture
def owed(ctx):
    """A promise of ours that is due today; its account's id."""

    def work(session):
        account = factories.account(session, name="Alder")
        values = {"account_id": account.id, "side": PromiseSide.OURS, "what": "send the list"}
        promises.make(session, {**values, "due_on": DAY})
        return account.id

    return ctx.write("test", work)


def look(qtbot, desk) -> None:
    """One turn of the schedule."""
    with qtbot.waitSignal(desk.schedule.changed, timeout=10_000):
        desk.schedule.look()


def begin(qtbot, desk) -> None:
    with qtbot.waitSignal(desk.schedule.changed, timeout=10_000):
        desk.start()


def panel_of(window) -> ReminderPanel | None:
    panel = window.findChild(ReminderPanel)
    return panel if panel is not None and panel.isVisible() else None


def titles(panel: ReminderPanel) -> list[str]:
    return [row.accessibleName() for row in panel.list.rows()]


def later(ctx, what: str) -> None:
    ctx.write("test", lambda s: tasks.add(s, 1, what, DAY))


def test_what_was_missed_is_listed_once_in_one_panel(qtbot, ctx, desk, hands, window, owed):
    later(ctx, "Look up the contract")
    begin(qtbot, desk)
    panel = panel_of(window)
    assert titles(panel) == [
        "Today  Promise: send the list",
        "Today  Task: Look up the contract",
    ]
    assert hands.told == [], "no pop-ups at the start"
    assert ctx.next_undo_label() == "test", "being told is nothing to undo"
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    hands.now += timedelta(minutes=1)
    look(qtbot, desk)
    assert panel_of(window) is None and hands.told == []


def test_what_falls_due_later_is_told_by_the_system_and_a_click_opens_it(
    qtbot, ctx, desk, hands, window, owed
):
    hands.now = at("08:30")
    begin(qtbot, desk)
    assert panel_of(window) is None
    hands.now = at("09:00")
    look(qtbot, desk)
    assert hands.told == [("Today · Alder", "Promise: send the list")]
    with qtbot.waitSignal(desk.open_requested) as asked:
        desk.on_clicked()
    assert asked.args == ["account", owed]
    look(qtbot, desk)
    assert desk.schedule.waiting.told == [] and len(hands.told) == 1


def test_several_are_told_together_and_a_click_lists_them(qtbot, ctx, desk, hands, window, owed):
    hands.now = at("08:30")
    begin(qtbot, desk)
    later(ctx, "Look up")
    hands.now = at("09:01")
    look(qtbot, desk)
    assert [title for title, _text in hands.told] == ["2 reminder(s)"]
    desk.on_clicked()
    assert len(titles(panel_of(window))) == 2


def test_without_a_tray_the_panel_tells_it(qtbot, ctx, desk, hands, window, owed):
    hands.can, hands.now = False, at("08:30")
    begin(qtbot, desk)
    hands.now = at("09:00")
    look(qtbot, desk)
    assert titles(panel_of(window)) == ["Today  Promise: send the list"]
    panel_of(window).hide()
    later(ctx, "Look up")
    look(qtbot, desk)
    assert titles(panel_of(window)) == ["Today  Task: Look up"], (
        "what is new, and a way to the rest"
    )
    QTest.mouseClick(panel_of(window).findChild(Button, "more"), Qt.MouseButton.LeftButton)
    assert titles(panel_of(window)) == ["Today  Promise: send the list"]


def test_later_puts_it_off_and_it_comes_back(qtbot, ctx, desk, hands, window, owed):
    begin(qtbot, desk)
    row = panel_of(window).list.rows()[0]
    menu = row.findChild(Button, "later")._menu
    menu.actions()[0].trigger()
    assert panel_of(window) is None, "nothing is left to list"
    hands.now = at("10:09")
    look(qtbot, desk)
    assert hands.told == []
    hands.now = at("10:10")
    look(qtbot, desk)
    assert len(hands.told) == 1


def test_by_keyboard_the_first_is_opened_and_all_are_seen_to(qtbot, ctx, desk, hands, window, owed):
    later(ctx, "Look up")
    begin(qtbot, desk)
    ctx.reminders_wanted.emit()
    panel = panel_of(window)
    first = panel.list.rows()[0]
    assert panel.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert panel.focusWidget() is first.findChild(Button, "later")
    with qtbot.waitSignal(desk.open_requested) as asked:
        QTest.keyClick(first, ENTER)
    assert asked.args == ["account", owed]
    assert titles(panel_of(window)) == ["Today  Task: Look up"]
    QTest.keyClick(panel.findChild(Button, "dismiss_all"), Qt.Key.Key_Space)
    assert panel_of(window) is None
    assert ctx.read(lambda s: s.query(Reminder).filter_by(dismissed_at=None).count()) == 0


@pytest.mark.parametrize("held", ["quiet", "client"])
def test_nothing_is_told_while_it_must_be_quiet_and_all_of_it_after(
    qtbot, ctx, desk, hands, window, owed, held
):
    if held == "quiet":
        ReminderChoice(quiet_from=time(9), quiet_to=time(11)).keep(ctx.settings)
    else:
        ctx.set_client_safe(True)
    begin(qtbot, desk)
    ctx.reminders_wanted.emit()
    assert hands.told == [] and (panel_of(window) is None or held == "quiet")
    if held == "quiet":
        panel_of(window).hide()
    hands.now = at("11:00")
    ctx.set_client_safe(False)
    look(qtbot, desk)
    assert titles(panel_of(window)) == ["Today  Promise: send the list"]
    ctx.set_client_safe(True)
    assert panel_of(window) is None


def test_what_is_done_elsewhere_leaves_the_panel(qtbot, ctx, desk, hands, window, owed):
    later(ctx, "Look up")
    begin(qtbot, desk)
    line = ctx.read(lambda s: promises.open_until(s, DAY))[0]
    ctx.write("keep", lambda s: promises.close(s, line.id, PromiseState.KEPT, DAY))
    qtbot.waitUntil(lambda: titles(panel_of(window)) == ["Today  Task: Look up"], timeout=10_000)


def test_a_kind_that_is_off_is_not_told(qtbot, ctx, desk, hands, window, owed):
    ReminderChoice(frozenset(ReminderKind) - {ReminderKind.PROMISE}).keep(ctx.settings)
    begin(qtbot, desk)
    assert panel_of(window) is None


def test_settings_keep_kinds_and_quiet_hours(qtbot, ctx):
    card = RemindersCard(ctx)
    qtbot.addWidget(card)
    card.show()
    card.refresh()
    assert card.quiet_from.value() == time(20)
    QTest.mouseClick(card.kinds[ReminderKind.TOUCH], Qt.MouseButton.LeftButton, pos=card.kinds[
        ReminderKind.TOUCH].rect().center() / 4)  # fmt: skip
    card.quiet_from.setText("")
    QTest.keyClicks(card.quiet_from, "99")
    QTest.keyClick(card.quiet_from, ENTER)
    assert card._fields[0].error() and ReminderChoice.of(load()).quiet_from == time(20)
    card.quiet_from.setText("")
    QTest.keyClicks(card.quiet_from, "21:30")
    QTest.keyClick(card.quiet_from, ENTER)
    kept = ReminderChoice.of(load())
    assert kept.quiet_from == time(21, 30) and kept.quiet_to == time(8)
    assert ReminderKind.TOUCH not in kept.kinds and ReminderKind.MEETING in kept.kinds


def test_the_panel_stays_inside_a_small_window(qtbot, ctx, desk, hands, window, owed):
    window.resize(960, 300)
    for number in range(6):
        later(ctx, f"Look up {number}")
    begin(qtbot, desk)
    panel = panel_of(window)
    assert 1 <= len(titles(panel)) < 5
    assert window.rect().contains(panel.geometry())
    wanted = panel.layout().totalHeightForWidth(panel.width())
    assert panel.height() >= wanted, "no row is squeezed"


def test_by_keyboard_one_after_the_other_is_seen_to(qtbot, ctx, desk, hands, window, owed):
    for number in range(6):
        later(ctx, f"Look up {number}")
    begin(qtbot, desk)
    ctx.reminders_wanted.emit()
    panel = panel_of(window)
    assert len(titles(panel)) == 5
    QTest.keyClick(panel.list.rows()[1].findChild(Button, "seen"), Qt.Key.Key_Space)
    panel.list.rows()[1].findChild(Button, "seen").setFocus()
    QTest.keyClick(panel.list.rows()[1].findChild(Button, "seen"), Qt.Key.Key_Space)
    assert panel.focusWidget() is panel.list.rows()[1], "not on what would do away with all"
    assert titles(panel)[:2] == ["Today  Promise: send the list", "Today  Task: Look up 2"]


def test_what_there_is_no_room_for_is_turned_to(qtbot, ctx, desk, hands, window, owed):
    for number in range(6):
        later(ctx, f"Look up {number}")
    begin(qtbot, desk)
    panel = panel_of(window)
    first = titles(panel)
    QTest.mouseClick(panel.findChild(Button, "more"), Qt.MouseButton.LeftButton)
    assert titles(panel) == ["Today  Task: Look up 4", "Today  Task: Look up 5"]
    QTest.mouseClick(panel.findChild(Button, "more"), Qt.MouseButton.LeftButton)
    assert titles(panel) == first


def test_settings_say_where_there_is_no_tray(qtbot, ctx):
    card = RemindersCard(ctx)
    qtbot.addWidget(card)
    card.refresh()
    assert card.how.text() == "This system has no tray: reminders are listed in the window."


def test_a_minute_that_changes_nothing_leaves_the_rows_and_their_open_menu(
    qtbot, ctx, desk, hands, window, owed
):
    begin(qtbot, desk)
    row = panel_of(window).list.rows()[0]
    look(qtbot, desk)
    assert panel_of(window).list.rows()[0] is row


def test_a_full_disk_is_no_fault_of_ours_every_minute(
    qtbot, ctx, desk, hands, window, owed, monkeypatch
):
    def refuse(*_asked):
        raise StorageError("full")

    with monkeypatch.context() as full:
        full.setattr(ctx, "write", refuse)
        begin(qtbot, desk)
    assert panel_of(window) is None
    hands.can = False
    look(qtbot, desk)
    assert titles(panel_of(window)) == ["Today  Promise: send the list"]
