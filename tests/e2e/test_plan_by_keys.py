"""A plan filled, reordered and helped along in the real window, by keyboard and by mouse."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from kamdesk.models import Account
from kamdesk.models.kinds import ObjectionKind, QuestionKind
from kamdesk.services import meeting_page, meetings
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui.account.header import AccountHeader
from kamdesk.ui.meeting import MeetingScreen
from kamdesk.ui.shell.main_window import MainWindow

ENTER = Qt.Key.Key_Return
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
BOTH = CONTROL | Qt.KeyboardModifier.ShiftModifier
EVERY_LINE = (
    ("Settle the trial", "先谈妥试用"),
    ("Thank you for last week", "感谢上周的安排"),
    ("Price comparison", "价目对照"),
    ("Ada Fern, Ben Moss", "卢嘉铭，何苑"),
)
BACKGROUND = ("Who places the orders?", "谁来下单？")
CHAIN = (
    ("Stock-outs", "缺货停工"),
    ("How long does a refill take?", "补货要等几天？"),
    ("What does half a day cost?", "停半天代价多大？"),
    ("If it came the same day?", "如果当天就到呢？"),
    ("We want it the same day", "我要当天补货"),
)
STATEMENT = (
    ("Forward stock", "城市前置仓"),
    ("Four hours to the door", "四小时到货"),
    ("No floor stands still", "整层楼不再停工"),
    ("41 refills in May", "五月补货 41 次"),
)
Write = Callable[[str], None]


def _new_plan(qtbot: QtBot, window: MainWindow) -> MeetingScreen:
    """The plan of a new meeting of the richest account, with nothing in it yet."""
    ctx = window.ctx
    account_id = ctx.read(lambda s: s.scalar(select(Account.id).where(Account.code == "LD002")))
    starts_at = datetime.now().astimezone() + timedelta(days=1)
    values = {"title": "Paper"}
    made = ctx.write("test", lambda s: meetings.arrange(s, account_id, starts_at, values).id)
    return _opened(qtbot, window, made)


def _opened(qtbot: QtBot, window: MainWindow, meeting_id: int) -> MeetingScreen:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.open("meeting", meeting_id)
    shown = window.current_screen()
    assert isinstance(shown, MeetingScreen)
    qtbot.waitUntil(shown.body.opening.purpose.hasFocus)
    return shown


def _page(screen: MeetingScreen) -> MeetingPage:
    meeting_id = screen.desk.page.id
    return screen.ctx.read(lambda s: meeting_page.load(s, meeting_id))


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def _press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(_focus(), key, held)


def _typed(text: str) -> None:
    QTest.keyClicks(_focus(), text)
    _press(ENTER)


def _composed(text: str) -> None:
    """As an input method writes: Enter first takes what is composed, and only then goes on."""
    focus = _focus()
    QApplication.sendEvent(focus, QInputMethodEvent("pinyin", []))
    QTest.keyClick(focus, ENTER)
    assert _focus() is focus, "Enter in the preedit went on"
    done = QInputMethodEvent("", [])
    done.setCommitString(text)
    QApplication.sendEvent(focus, done)
    _press(ENTER)


@pytest.mark.parametrize(("write", "lang"), [(_typed, 0), (_composed, 1)], ids=["en", "zh"])
def test_a_whole_plan_by_keys_alone(
    qtbot: QtBot, window: MainWindow, write: Write, lang: int
) -> None:
    screen = _new_plan(qtbot, window)
    assert screen.body.opening.purpose.hasFocus()
    for line in (*EVERY_LINE, BACKGROUND):
        write(line[lang])
    _press(ENTER)  # the empty line goes on to the chains
    for place, line in enumerate(CHAIN):
        write(line[lang])
        if place in (2, 3):
            _press(ENTER)  # no second implication, no second benefit
    assert screen.body.chains.adder.hasFocus()
    _press(Qt.Key.Key_3, CONTROL)
    screen.body.proof.adder.setFocus()
    for line in STATEMENT:
        write(line[lang])
    _press(Qt.Key.Key_O, BOTH)
    write(("Too dear", "太贵了")[lang])
    _press(Qt.Key.Key_Up)  # from other, the last kind, to the one before
    _press(Qt.Key.Key_Tab)
    _press(Qt.Key.Key_Tab)
    write(("It costs less than a standstill", "比停工便宜")[lang])
    _press(Qt.Key.Key_4, CONTROL)
    _press(Qt.Key.Key_Down)
    _press(Qt.Key.Key_Tab)
    write(("Arrange the trial", "安排试用")[lang])
    QTest.keyClicks(_focus(), "+12")
    _press(ENTER)
    write(("Usage of one branch", "一家分公司的用量")[lang])
    page = _page(screen)
    fields = page.fields
    told = (fields["purpose"], fields["opening"], fields["materials"])
    assert told == tuple(line[lang] for line in EVERY_LINE[:3])
    assert len(page.our_people) == 2
    assert [q.text for q in page.background] == [BACKGROUND[lang]]
    (chain,) = page.chains
    assert (chain.difficulty.topic, chain.difficulty.text) == (CHAIN[0][lang], CHAIN[1][lang])
    assert [q.text for q in chain.implications] == [CHAIN[2][lang]]
    assert [q.text for q in chain.benefits] == [CHAIN[3][lang]]
    assert [need.client_words for need in chain.needs] == [CHAIN[4][lang]]
    (said,) = page.statements
    parts = (said.feature, said.advantage, said.benefit, said.evidence)
    assert parts == tuple(line[lang] for line in STATEMENT)
    (objection,) = page.objections
    assert objection.kind is ObjectionKind.VALUE and objection.answer
    assert fields["advance_contact_id"] is not None
    assert fields["advance_action"] == ("Arrange the trial", "安排试用")[lang]
    assert fields["advance_date"] == date.today() + timedelta(days=12)
    assert fields["fallback"] == ("Usage of one branch", "一家分公司的用量")[lang]


def test_what_is_offered_is_taken_by_key(qtbot: QtBot, window: MainWindow) -> None:
    screen = _new_plan(qtbot, window)
    _press(Qt.Key.Key_G, CONTROL)
    (asked,) = _page(screen).background
    assert asked.about and asked.text
    _press(Qt.Key.Key_B, CONTROL)
    offered = screen.body.bank.suggestions()[0].entry
    assert offered.kind is QuestionKind.DIFFICULTY
    _press(ENTER)
    (chain,) = _page(screen).chains
    assert chain.difficulty.bank_key == offered.key
    _press(Qt.Key.Key_I, BOTH)
    row = screen.body.chains.rows()[0]
    assert row.implication.questions.adder.hasFocus()
    proposed = row.implication.proposal.text()
    assert proposed
    _press(ENTER, CONTROL)
    assert [q.text for q in _page(screen).chains[0].implications] == [proposed]
    _press(Qt.Key.Key_O, BOTH)
    _typed("Your price is too high")
    _press(Qt.Key.Key_Down)  # round to the first kind
    _press(Qt.Key.Key_Tab)
    _press(ENTER)
    _press(ENTER, CONTROL)
    (objection,) = _page(screen).objections
    assert objection.kind is ObjectionKind.PRICE
    assert objection.answer and objection.library_key


def test_chains_and_questions_are_reordered_by_keys_with_undo(
    qtbot: QtBot,
    window: MainWindow,
) -> None:
    screen = _new_plan(qtbot, window)
    for topic in ("first", "second", "third"):
        _press(Qt.Key.Key_D, BOTH)
        _typed(topic)
    rows = screen.body.chains.rows()
    rows[2].difficulty.topic.setFocus()
    _press(Qt.Key.Key_Up, ALT)
    _press(Qt.Key.Key_Up, ALT)
    assert rows[2].difficulty.topic.hasFocus()
    assert _topics(screen) == ["third", "first", "second"]
    _press(Qt.Key.Key_Z, CONTROL)
    assert _topics(screen) == ["first", "third", "second"]
    _press(Qt.Key.Key_Z, CONTROL)
    assert _topics(screen) == ["first", "second", "third"]


def test_a_chain_is_dragged_to_another_place(
    qtbot: QtBot,
    window: MainWindow,
) -> None:
    screen = _new_plan(qtbot, window)
    for topic in ("first", "second", "third"):
        _press(Qt.Key.Key_D, BOTH)
        _typed(topic)
    rows = screen.body.chains.rows()
    _drag(qtbot, rows[2].difficulty, rows[0])
    assert _topics(screen) == ["third", "first", "second"]
    window.run("undo")
    assert _topics(screen) == ["first", "second", "third"]


def test_a_question_is_dragged_to_another_place(qtbot: QtBot, window: MainWindow) -> None:
    screen = _new_plan(qtbot, window)
    questions = screen.body.background.questions
    _press(Qt.Key.Key_Q, BOTH)
    for text in ("one", "two", "three"):
        _typed(text)
    lines = questions.lines()
    _drag(qtbot, lines[0], lines[2], below=True)
    assert [q.text for q in _page(screen).background] == ["two", "three", "one"]


def test_who_says_what_is_offered_once_two_of_us_come(qtbot: QtBot, window: MainWindow) -> None:
    screen = _new_plan(qtbot, window)
    _press(Qt.Key.Key_Q, BOTH)
    _typed("Who orders?")
    line = screen.body.background.questions.lines()[0]
    line.edit.setFocus()
    _press(Qt.Key.Key_P, BOTH)
    assert line.speaker() is None and _page(screen).background[0].speaker is None
    screen.body.opening.people.ours.setFocus()
    _typed("Ada Fern, Ben Moss")
    for expected in ("Ada Fern", "Ben Moss", None):
        line.edit.setFocus()
        _press(Qt.Key.Key_P, BOTH)
        assert (_page(screen).background[0].speaker or None) == expected


def test_the_rail_follows_the_cursor(qtbot: QtBot, window: MainWindow) -> None:
    screen = _new_plan(qtbot, window)
    for key, step, place in (
        (Qt.Key.Key_2, "discover", screen.body.background),
        (Qt.Key.Key_4, "commit", screen.body.advance),
        (Qt.Key.Key_3, "prove", screen.body.proof),
        (Qt.Key.Key_1, "open", screen.body.opening),
    ):
        _press(key, CONTROL)
        assert place.isAncestorOf(_focus())
        assert screen.rail.current() == step


def test_a_meeting_is_prepared_from_the_last_one_in_six_actions(
    qtbot: QtBot, window: MainWindow
) -> None:
    """Counted are clicks and key chords; typing text is not."""
    ctx, actions = window.ctx, list[str]()
    account_id = ctx.read(lambda s: s.scalar(select(Account.id).where(Account.code == "LD002")))
    window.open("account", account_id)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    account: Any = window.current_screen()

    def arrange() -> None:
        dialog = QApplication.activeModalWidget()
        actions.append("Enter: arrange as proposed")
        QTest.keyClick(dialog.title, ENTER)
        if dialog.isVisible():
            dialog.reject()  # one that was refused would hang the test

    QTimer.singleShot(0, arrange)
    actions.append("click: Arrange meeting")
    arrange_button = account.findChild(AccountHeader)._meeting
    qtbot.mouseClick(arrange_button, Qt.MouseButton.LeftButton)
    screen = window.current_screen()
    assert isinstance(screen, MeetingScreen)
    page = screen.desk.page
    assert page.last is not None and page.background and page.chains and page.fields["purpose"]
    assert screen.drafted.isVisible()
    window.activateWindow()  # as the system does when a dialog goes
    qtbot.waitUntil(lambda: screen.window().focusWidget() is QApplication.focusWidget())
    actions.append("Ctrl+4: the advance")
    _press(Qt.Key.Key_4, CONTROL)
    advance = screen.body.advance
    if _focus() is advance.person:
        actions.append("Down: who")
        _press(Qt.Key.Key_Down)
        actions.append("Tab: what they do")
        _press(Qt.Key.Key_Tab)
    if _focus() is advance.action:
        _focus().selectAll()  # type: ignore[attr-defined]
        QTest.keyClicks(_focus(), "Arrange the trial")
        actions.append("Enter: on to the day")
        _press(ENTER)
    assert _focus() is advance.date
    QTest.keyClicks(_focus(), "+14")
    assert screen.leave()
    fields = _page(screen).fields
    assert fields["advance_contact_id"] and fields["advance_action"]
    assert fields["advance_date"] == date.today() + timedelta(days=14)
    print(f"\nprepared from the last meeting in {len(actions)} actions:", *actions, sep="\n  ")
    assert len(actions) <= 6


def _topics(screen: MeetingScreen) -> list[str]:
    return [chain.difficulty.topic for chain in _page(screen).chains]


def _drag(qtbot: QtBot, line: Any, target: QWidget, *, below: bool = False) -> None:
    """Take a line by its grip and let it go over the upper or lower end of another."""
    QTest.mouseMove(line, QPoint(5, 5))
    line._tools.appear()
    grip = next(g for g in line.findChildren(QWidget) if type(g).__name__ == "Grip")
    start = grip.rect().center()
    end = target.rect().bottomLeft() if below else target.rect().topLeft()
    stop = grip.mapFromGlobal(target.mapToGlobal(end))
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.2, 0.6, 1.0):
        way = (stop - start) * share
        QTest.mouseMove(grip, start + way)
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=stop)
