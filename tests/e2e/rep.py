"""A rep at the keyboard: prepares a meeting, reads the brief, walks in, and types until killed.

Run as ``python -m tests.e2e.rep BOOK LANGUAGE``; every letter that was typed into the need is
printed, so that whoever kills the process knows what was owed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kamdesk.db.opening import open_book
from kamdesk.settings import Settings
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.shell.main_window import MainWindow
from kamdesk.ui.translation import use_language

ENTER = Qt.Key.Key_Return
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
ACCOUNT = {"en": "Harbour", "zh": "hgz"}
"""How the account is found: by a word of its name, by pinyin initials."""
SAID = {
    "purpose": ("Settle the trial of same-day refills", "谈妥当日补货的试用"),
    "difficulty": ("Stock-outs", "缺货停工"),
    "ask": ("How often does a floor stand still?", "一个月停工几次？"),
    "implication": ("What does half a day cost you?", "停半天要多花多少钱？"),
    "benefit": ("If it came the same day, what would change?", "如果当天就到，会有什么不同？"),
    "action": ("Arrange a trial in two branches", "安排两家分公司试用"),
    "answer": ("Three times last month", "上个月三次"),
    "promise": ("Send the price list", "发一份价目表"),
}
TICK = "fghij"


class Rep:
    """Types as a rep does: letters in English, by an input method in Chinese."""

    def __init__(self, window: MainWindow, language: str) -> None:
        self.window = window
        self._place = 0 if language == "en" else 1
        self.language = language

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """One key chord, into whatever has the keyboard."""
        QTest.keyClick(self.focus, key, held)

    @property
    def focus(self) -> QWidget:
        """What has the keyboard."""
        return QApplication.focusWidget() or self.window

    def words(self, name: str) -> str:
        """A line of the story."""
        return SAID[name][self._place]

    def say(self, name: str) -> None:
        """Type a line and finish it with Enter."""
        self.write(self.words(name))
        self.press(ENTER)

    def write(self, text: str) -> None:
        """Type text; in Chinese it is composed first, and Enter then only takes the letters."""
        if self.language == "en":
            QTest.keyClicks(self.focus, text)
            return
        focus = self.focus
        QApplication.sendEvent(focus, QInputMethodEvent("pin yin", []))
        QTest.keyClick(focus, ENTER)
        if QApplication.focusWidget() is not focus:
            raise AssertionError("Enter in the preedit went on")
        done = QInputMethodEvent("", [])
        done.setCommitString(text)
        QApplication.sendEvent(focus, done)


def day(rep: Rep) -> Iterator[str]:
    """All of it; yields wherever the window may need a moment, with a letter of the need once
    that is being typed, else nothing."""
    QTimer.singleShot(0, lambda: _arrange(rep))
    rep.press(Qt.Key.Key_N, CONTROL)
    yield ""
    plan(rep)
    yield ""
    yield from hold(rep)


def plan(rep: Rep) -> None:
    """A whole plan, by keys alone."""
    rep.press(Qt.Key.Key_1, CONTROL)
    rep.press(Qt.Key.Key_A, CONTROL)
    rep.say("purpose")
    rep.press(Qt.Key.Key_D, CONTROL | SHIFT)
    for name in ("difficulty", "ask", "implication"):
        rep.say(name)
    rep.press(ENTER)  # no second implication
    rep.say("benefit")
    rep.press(Qt.Key.Key_4, CONTROL)
    rep.press(Qt.Key.Key_Down)
    rep.press(Qt.Key.Key_Tab)
    rep.press(Qt.Key.Key_A, CONTROL)
    rep.say("action")
    rep.press(Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(rep.focus, "+12")
    rep.press(ENTER)


def _arrange(rep: Rep) -> None:
    """The dialog, once it has the keyboard: the account by a few letters, the rest as proposed."""
    dialog = QApplication.activeModalWidget()
    if dialog is None or not dialog.isActiveWindow() or dialog.focusWidget() is None:
        QTimer.singleShot(10, lambda: _arrange(rep))
        return
    QTest.keyClicks(rep.focus, ACCOUNT[rep.language])
    rep.press(ENTER)
    rep.press(ENTER)


def hold(rep: Rep) -> Iterator[str]:
    """Brief, into the meeting, an answer, a promise, then a need that is never finished."""
    rep.press(Qt.Key.Key_F5)
    yield ""
    brief = rep.window.current_screen()
    if type(brief).__name__ != "BriefScreen":
        raise AssertionError(f"no brief but {type(brief).__name__}")
    rep.press(Qt.Key.Key_F6)
    yield ""
    rep.press(Qt.Key.Key_Down)
    rep.say("answer")
    rep.press(Qt.Key.Key_F4)
    rep.write(rep.words("promise"))
    rep.press(ENTER)
    rep.press(Qt.Key.Key_F2)
    for letter in TICK * 1000:
        QTest.keyClicks(rep.focus, letter)
        yield letter


def main(file: Path, language: str) -> None:
    """Open the book and do it all."""
    application = QApplication([])
    use_language(application, "zh" if language == "zh" else "en")
    theme.apply_theme(application, "light")
    ctx = Context(open_book(file), Settings(language="zh" if language == "zh" else "en"))
    window = MainWindow(ctx)
    window.resize(1366, 768)
    window.open("today")
    window.show()
    window.activateWindow()
    steps = day(Rep(window, language))

    def go_on() -> None:
        timer.stop()
        if QApplication.focusWidget() is None or not window.isActiveWindow():
            window.activateWindow()  # as the system does when a dialog closes
        elif letter := next(steps):
            print(letter, flush=True)
        timer.start()

    timer = QTimer(interval=30)
    timer.timeout.connect(go_on)
    timer.start()
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
