"""From the search box to a question of one's own, into the next plan, and back by undo."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from kamdesk.models import Question
from kamdesk.ui.library import LibraryScreen
from kamdesk.ui.shell.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_question_of_ones_own_is_found_used_and_taken_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    qtbot.keyClicks(window.top_bar.search, "night shift runs short")
    qtbot.keyClick(window.top_bar.search, Qt.Key.Key_Return)
    screen = window.current_screen()
    assert isinstance(screen, LibraryScreen)
    bank = screen.questions.list
    key = bank.current()
    assert key.startswith("own.") and bank.hasFocus()

    def planned() -> list[str]:
        query = select(Question.text).where(Question.bank_key == key)
        return window.ctx.read(lambda s: list(s.scalars(query)))

    QTest.keyClick(bank, Qt.Key.Key_Return)
    assert planned() == ["When the night shift runs short, who can open the store?"]
    QTest.keyClick(bank, Qt.Key.Key_Z, CTRL)
    assert planned() == []
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert not bank.isVisible()
