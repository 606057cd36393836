"""An opportunity through the real window: found by search, moved by keys, given a meeting."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kamdesk.method.opportunities import Column
from kamdesk.models import Meeting
from kamdesk.models.kinds import OpportunityState, Outcome
from kamdesk.services import accounts, opportunities, opportunity_list
from kamdesk.services.opportunity_lines import OpportunityLine
from kamdesk.services.opportunity_list import OpportunitySpec
from kamdesk.ui.meeting import MeetingScreen
from kamdesk.ui.opportunities import OpportunitiesScreen
from kamdesk.ui.opportunity.new_opportunity import NewOpportunityDialog
from kamdesk.ui.shell.main_window import MainWindow

KEY = Qt.Key
PLAIN = Qt.KeyboardModifier.NoModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def _line(window: MainWindow, code: str, **values: Any) -> OpportunityLine:
    def read(session: Any) -> OpportunityLine:
        account_id = accounts.by_code(session, code).id
        found = opportunities.of_account(session, account_id)
        return next(
            line
            for line in found
            if all(getattr(line, name) == value for name, value in values.items())
        )

    return window.ctx.read(read)


def _key(qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, held)


def test_found_by_search_and_given_a_meeting_that_undo_takes_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.waitExposed(window)
    window.activateWindow()
    standing = _line(window, "LD006", state=OpportunityState.OPEN)
    assert standing.outcomes == (Outcome.CONTINUATION, Outcome.CONTINUATION)
    qtbot.keyClick(window, KEY.Key_K, CTRL)
    qtbot.keyClicks(window.top_bar.search, "back on the list")
    qtbot.keyClick(window.top_bar.search, KEY.Key_Return)
    assert window.here() == ("opportunities", standing.id)
    screen = window.current_screen()
    assert isinstance(screen, OpportunitiesScreen)
    assert "2 continuations in a row" in screen.detail.meetings.warning.text()
    screen.detail.arrange.setFocus()
    _key(qtbot, KEY.Key_Return)
    here = window.here()
    assert here is not None and here[0] == "meeting"
    assert isinstance(window.current_screen(), MeetingScreen)
    with window.ctx.book.read() as session:
        meeting = session.get_one(Meeting, here[1])
        assert meeting.opportunity_id == standing.id
        assert meeting.advance_action == standing.next_action
    qtbot.keyClick(window, KEY.Key_Z, CTRL)
    assert _line(window, "LD006", state=OpportunityState.OPEN).planned is None
    assert window.here() == ("meetings", None)


def test_a_card_goes_to_the_next_month_and_to_lost_by_keys_alone(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.waitExposed(window)
    window.activateWindow()
    today = window.ctx.today()
    overdue = _line(window, "LD014", state=OpportunityState.OPEN)
    soon = {"expected_on": today + timedelta(days=-1)}
    window.ctx.write("test", lambda s: opportunities.update(s, overdue.id, soon))
    qtbot.keyClick(window, KEY.Key_6, ALT)
    screen = window.current_screen()
    assert isinstance(screen, OpportunitiesScreen)
    screen.board.choose(overdue.id)
    _key(qtbot, KEY.Key_Right, CTRL)
    lane = screen.board.lane_of(overdue.id)
    assert lane is not None and lane.column is Column.THIS_MONTH
    _key(qtbot, KEY.Key_L)
    qtbot.keyClicks(QApplication.focusWidget(), "Budget gone")
    _key(qtbot, KEY.Key_Return)
    assert _line(window, "LD014").reason == "Budget gone"
    qtbot.keyClick(window, KEY.Key_Z, CTRL)
    qtbot.keyClick(window, KEY.Key_Z, CTRL)
    assert _line(window, "LD014").expected_on == today + timedelta(days=-1)


def test_the_sample_has_every_state_and_every_warning(window: MainWindow) -> None:
    found = window.ctx.read(lambda s: opportunity_list.listed(s, OpportunitySpec()))
    assert 18 <= len(found) <= 25
    assert {line.state for line in found} == set(OpportunityState)
    codes = {remark.code for line in found for remark in line.remarks(window.ctx.today())}
    assert {"streak", "overdue", "no_next", "no_chance", "no_expected_on"} <= codes
    assert all(line.reason for line in found if line.state is not OpportunityState.OPEN)
    assert sum(line.planned is not None for line in found) >= 5


def test_written_down_from_the_new_menu(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitExposed(window)
    window.activateWindow()

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewOpportunityDialog)
        picker = dialog.binder.editor("account_id")
        qtbot.keyClicks(picker, "lingnan")
        qtbot.keyClick(picker, KEY.Key_Return)
        title = dialog.binder.editor("title")
        qtbot.keyClicks(title, "Shredders")
        qtbot.keyClick(title, KEY.Key_Return)

    QTimer.singleShot(0, fill)
    window.run("new_opportunity")
    made = _line(window, "LD002", title="Shredders")
    assert window.here() == ("opportunities", made.id)
    window.ctx.set_client_safe(True)
    window.run("new_opportunity")  # neither asked nor made
    assert QApplication.activeModalWidget() is None
