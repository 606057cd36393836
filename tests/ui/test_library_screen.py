"""The library by mouse and keyboard: questions and answers found, used, and written in Chinese
through an input method."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from factories import account, meeting
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from kamdesk.models import BankQuestion, Objection, ObjectionAnswer, Question
from kamdesk.models.kinds import BuyingRole, MeetingState, ObjectionKind, QuestionKind
from kamdesk.services import meetings, question_bank
from kamdesk.ui.context import Context
from kamdesk.ui.library import LibraryScreen

LEFT = Qt.MouseButton.LeftButton
SOON = timedelta(days=2)


@pytest.fixture
def plan(ctx: Context) -> int:
    """A meeting in two days with an office supplier's client."""

    def fill(session: Any) -> int:
        made = account(session, name="Qihang Office", industry="Office services").id
        return meeting(session, made, datetime.now(UTC) + SOON, title="Quarter").id

    return ctx.write("import", fill)


def shown(qtbot: QtBot, ctx: Context, target: Any = None) -> LibraryScreen:
    screen = LibraryScreen(ctx)
    qtbot.addWidget(screen)
    screen.resize(1190, 720)
    screen.show()
    qtbot.waitExposed(screen)
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.open(target)
    return screen


def compose(widget: QWidget, preedit: str, commit: str) -> None:
    """Type as Chinese is typed: letters first, Enter among them, then the characters."""
    widget.setFocus()
    QApplication.sendEvent(widget, QInputMethodEvent(preedit, []))
    QTest.keyClick(widget, Qt.Key.Key_Return)
    QTest.keyClick(widget, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    done = QInputMethodEvent("", [])
    done.setCommitString(commit)
    QApplication.sendEvent(widget, done)


def press(within: QWidget, text: str) -> None:
    """Click the visible button of this name."""
    found = [
        one
        for one in within.findChildren(QAbstractButton)
        if one.isVisible() and text in (one.text(), one.toolTip())
    ]
    assert found, f"no button {text!r}"
    QTest.mouseClick(found[0], LEFT)


def questions_of(ctx: Context, meeting_id: int) -> list[tuple[str, str | None]]:
    query = (
        select(Question.kind, Question.bank_key)
        .where(Question.meeting_id == meeting_id)
        .order_by(Question.id)
    )
    return ctx.read(lambda s: [(row.kind.value, row.bank_key) for row in s.execute(query)])


def test_the_keyboard_alone_puts_questions_into_the_next_plan(
    qtbot: QtBot, ctx: Context, plan: int
) -> None:
    screen = shown(qtbot, ctx)
    bank = screen.questions.list
    assert bank.hasFocus()
    assert bank.current() == "office_supply.stockout.p1"
    QTest.keyClick(bank, Qt.Key.Key_Return)
    for _ in range(6):  # over the heading between two topics
        QTest.keyClick(bank, Qt.Key.Key_Down)
    assert bank.current() == "office_supply.prices.p1"
    for _ in range(2):
        QTest.keyClick(bank, Qt.Key.Key_Down)
    QTest.keyClick(bank, Qt.Key.Key_Return)
    assert questions_of(ctx, plan) == [
        ("difficulty", "office_supply.stockout.p1"),
        ("difficulty", "office_supply.prices.p1"),
        ("implication", "office_supply.prices.i1"),
    ]
    ctx.undo()
    assert questions_of(ctx, plan) == [("difficulty", "office_supply.stockout.p1")]


def test_the_same_question_is_not_put_in_twice(qtbot: QtBot, ctx: Context, plan: int) -> None:
    screen = shown(qtbot, ctx)
    told: list[str] = []
    ctx.notice.connect(lambda text, _undo: told.append(text))
    for _ in range(2):
        press(screen.questions.panel, "Add to plan")
    assert len(questions_of(ctx, plan)) == 1
    assert told == ["In the plan", "The plan has this question already"]
    went: list[tuple[str, object]] = []
    screen.open_requested.connect(lambda kind, target: went.append((kind, target)))
    press(screen.questions.panel, "Open plan")
    assert went == [("meeting", plan)]


def test_filters_narrow_the_list_together(qtbot: QtBot, ctx: Context) -> None:
    screen = shown(qtbot, ctx)
    tab = screen.questions
    press(tab.filter.kind, "Benefit")
    tab.filter.industry.set_value("it_services")
    tab.filter.industry.edited.emit()
    tab.filter.role.set_value(BuyingRole.APPROVER)
    tab.filter.role.edited.emit()
    tab.search.setFocus()
    QTest.keyClicks(tab.search, "audit")
    wanted = ["If we rehearsed each quarter and wrote the report, how much of the audit's "
              "preparation would go?"]  # fmt: skip
    qtbot.waitUntil(lambda: tab.list.texts() == wanted)
    QTest.keyClicks(tab.search, "xyz")
    qtbot.waitUntil(lambda: not tab.list.isVisible())
    assert not tab.panel.isVisible()


def test_chinese_typed_through_an_input_method_finds_and_adds(
    qtbot: QtBot, ctx: Context, plan: int
) -> None:
    ctx.settings.language = "zh"
    screen = shown(qtbot, ctx)
    tab = screen.questions
    compose(tab.search, "bao cang", "爆仓")
    qtbot.waitUntil(lambda: 0 < len(tab.list.texts()) < 20)
    assert tab.list.current().startswith("post_logistics.peak.")
    QTest.mouseClick(screen._new, LEFT)
    assert tab.form.topic.value() == "旺季爆仓"
    compose(tab.form.text, "ye ban", "夜班缺料时找谁开门？")
    assert tab.form.isVisible()
    press(tab.form, "Save")
    assert not tab.form.isVisible()
    stored = ctx.read(lambda s: s.scalars(select(BankQuestion)).one())
    assert (stored.text, stored.kind) == ("夜班缺料时找谁开门？", QuestionKind.DIFFICULTY)
    assert stored.industry == "post_logistics"
    assert tab.list.current() == f"own.{stored.uid}"
    QTest.keyClick(tab.list, Qt.Key.Key_Return)
    assert questions_of(ctx, plan) == [("difficulty", f"own.{stored.uid}")]


def test_an_own_question_is_changed_binned_and_brought_back(qtbot: QtBot, ctx: Context) -> None:
    values = {"kind": "difficulty", "text": "Who opens the store?", "topic": "Night shift"}
    made = ctx.write("import", lambda s: question_bank.add(s, values).id)
    screen = shown(qtbot, ctx)
    tab = screen.questions
    assert tab.list.texts()[0] == "Who opens the store?"
    press(tab.panel, "Edit")
    tab.form.text.selectAll()
    QTest.keyClicks(tab.form.text, "Who opens the store at night?")
    QTest.keyClick(tab.form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert ctx.read(lambda s: question_bank.own_fields(s, made))["text"].endswith("at night?")
    press(tab.panel, "Move to bin")
    assert "Who opens the store at night?" not in tab.list.texts()
    ctx.undo()
    assert "Who opens the store at night?" in tab.list.texts()


def test_a_question_without_words_is_refused_and_escape_leaves(qtbot: QtBot, ctx: Context) -> None:
    screen = shown(qtbot, ctx)
    tab = screen.questions
    QTest.mouseClick(screen._new, LEFT)
    press(tab.form, "Save")
    assert tab.form.binder.field("text").error()
    QTest.keyClick(tab.form.text, Qt.Key.Key_Escape)
    assert not tab.form.isVisible() and tab.panel.isVisible()
    assert tab.list.hasFocus()


def test_leaving_stores_what_was_typed(qtbot: QtBot, ctx: Context) -> None:
    screen = shown(qtbot, ctx)
    QTest.mouseClick(screen._new, LEFT)
    QTest.keyClicks(screen.questions.form.text, "Where does it stick?")
    assert screen.leave()
    assert ctx.read(lambda s: s.scalar(select(BankQuestion.text))) == "Where does it stick?"


def test_shares_show_from_three_on_and_lead_the_order_by_success(
    qtbot: QtBot, ctx: Context
) -> None:
    def fill(session: Any) -> None:
        for asked in range(3):
            made = account(session).id
            held = meeting(session, made)
            held.state = MeetingState.HELD
            key = question_bank.adopt(session, held.id, "it_services.outage.p1", "en")
            session.get_one(Question, key).asked = True
            if asked:
                need = {"meeting_id": held.id, "kind": "explicit", "difficulty_id": key}
                meetings.add_part(session, "need", {**need, "text": "x"})

    ctx.write("import", fill)
    screen = shown(qtbot, ctx)
    tab = screen.questions
    tab.filter.order.set_value("success")
    tab.filter.order.edited.emit()
    model = tab.list.model()
    assert [model.index(1, column).data() for column in range(1, 5)] == [
        "In the past year, how many outages hurt the business, and how long was the longest?",
        "3",
        "67%",
        "0%",
    ]
    assert len(tab.list.texts()) == 1


def test_search_leads_to_an_own_question_in_spite_of_the_filter(qtbot: QtBot, ctx: Context) -> None:
    made = ctx.write(
        "import", lambda s: question_bank.add(s, {"kind": "benefit", "text": "Worth it?"}).id
    )
    screen = shown(qtbot, ctx)
    press(screen.questions.filter.kind, "Background")
    screen.open(made)
    assert screen.questions.list.current().startswith("own.")


def test_an_account_without_a_meeting_is_offered_one(qtbot: QtBot, ctx: Context) -> None:
    made = ctx.write("import", lambda s: account(s, name="Birch").id)
    screen = shown(qtbot, ctx)
    choice = screen.questions.panel.plan
    asked: list[tuple[str, object]] = []
    screen.open_requested.connect(lambda kind, target: asked.append((kind, target)))
    choice.account.setFocus()
    QTest.keyClicks(choice.account, "Bir")
    QTest.keyClick(choice.account, Qt.Key.Key_Return)
    assert not screen.questions.panel.take_button.isEnabled()
    press(choice, "Arrange a meeting")
    assert asked == [("new_meeting", made)]


def test_answers_are_used_and_own_ones_written(qtbot: QtBot, ctx: Context, plan: int) -> None:
    ctx.settings.language = "zh"
    screen = shown(qtbot, ctx, "objections")
    tab = screen.objections
    press(tab.kind, "风险")
    QTest.keyClick(tab.list, Qt.Key.Key_Down)
    assert tab.list.current() == "risk.failure"
    QTest.keyClick(tab.list, Qt.Key.Key_Return)
    planned = ctx.read(lambda s: s.scalars(select(Objection)).one())
    assert (planned.meeting_id, planned.library_key) == (plan, "risk.failure.a1")
    compose(tab.panel.own, "xie jin", "把保底库存写进合同。")
    assert ctx.read(lambda s: s.scalars(select(ObjectionAnswer)).all()) == []
    QTest.keyClick(tab.panel.own, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    own = ctx.read(lambda s: s.scalars(select(ObjectionAnswer)).one())
    assert (own.answer, own.kind) == ("把保底库存写进合同。", ObjectionKind.RISK)
    assert len(tab.panel.rows()) == 2 and tab.panel.own.value() == ""


def test_repeated_objections_lead_to_their_account(qtbot: QtBot, ctx: Context) -> None:
    def fill(session: Any) -> int:
        made = account(session, name="Birch").id
        held = meeting(session, made)
        held.state = MeetingState.HELD
        for text in ("Too dear", "Still too dear"):
            part = {"meeting_id": held.id, "kind": "price", "text": text, "product_line": "Paper"}
            meetings.add_part(session, "objection", part)
        return made

    made = ctx.write("import", fill)
    screen = shown(qtbot, ctx, "objections")
    asked: list[tuple[str, object]] = []
    screen.open_requested.connect(lambda kind, target: asked.append((kind, target)))
    table = screen.objections.repeated.table
    table.setFocus()
    table.selectRow(0)
    assert table.model().index(0, 1).data() == "2"
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert asked == [("account", made)]


def test_nothing_shows_in_front_of_a_client(qtbot: QtBot, ctx: Context, plan: int) -> None:
    screen = shown(qtbot, ctx)
    ctx.set_client_safe(True)
    assert not screen.questions.isVisible() and not screen.tabs.isVisible()
    assert screen.leave()
    ctx.set_client_safe(False)
    assert screen.questions.list.isVisible()
