"""Plan, hold, review: the loop through real keys and clicks, on a real book."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kamdesk.services import meeting_page, meetings
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui.context import Context
from kamdesk.ui.meeting import MeetingScreen
from kamdesk.ui.meetings import MeetingsScreen, NewMeetingDialog
from kamdesk.ui.screen import Screen
from tests import factories, meeting_story

ENTER = Qt.Key.Key_Return


@pytest.fixture
def rich(ctx: Context) -> int:
    """A meeting with everything, today."""
    return ctx.write("test", lambda s: meeting_story.rich_meeting(s, date.today()))


@pytest.fixture
def bare(ctx: Context) -> int:
    """A meeting of which nothing is planned, with a buyer who may decide."""

    def arrange(session: Any) -> int:
        home = factories.account(session, name="Aurora Stationery")
        values = {"name": "Ada Fern", "role": "decision_maker", "influence": 5}
        person = factories.contact(session, home.id, **values)
        when = meeting_story.at(date.today())
        return meetings.arrange(session, home.id, when, {"title": "Paper"}, [person.id]).id

    return ctx.write("test", arrange)


def _read(ctx: Context, meeting_id: int) -> MeetingPage:
    return ctx.read(lambda s: meeting_page.load(s, meeting_id))


def _show(qtbot: Any, screen: Screen, target: object) -> Any:
    qtbot.addWidget(screen)
    screen.resize(1190, 720)
    screen.open(target)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    return screen


def _type(widget: QWidget, text: str, *, enter: bool = True) -> None:
    """Type as a person does: into whatever has the focus."""
    widget.setFocus()
    QTest.keyClicks(widget, text)
    if enter:
        QTest.keyClick(widget, ENTER)


def test_a_meeting_is_planned_by_keyboard_alone(qtbot: Any, ctx: Context, bare: int) -> None:
    screen = _show(qtbot, MeetingScreen(ctx), bare)
    _type(screen.body.opening.purpose, "Settle the trial", enter=False)
    _type(screen.body.background.questions.adder, "Who orders?")
    QTest.keyClicks(QApplication.focusWidget(), "When is the budget fixed?")
    QTest.keyClick(QApplication.focusWidget(), ENTER)
    _type(screen.body.chains.adder, "stock-outs")
    for text in ("How long does a refill take?", "What does a standstill cost?", "Who explains?"):
        QTest.keyClicks(QApplication.focusWidget(), text)
        QTest.keyClick(QApplication.focusWidget(), ENTER)
    screen.leave()
    page = _read(ctx, bare)
    assert page.fields["purpose"] == "Settle the trial"
    assert [q.text for q in page.background] == ["Who orders?", "When is the budget fixed?"]
    assert page.chains[0].difficulty.text == "How long does a refill take?"
    asked = [q.text for q in page.chains[0].implications]
    assert asked == ["What does a standstill cost?", "Who explains?"]


def test_the_coach_leads_to_the_gap_and_the_gap_closes(qtbot: Any, ctx: Context, rich: int) -> None:
    screen = _show(qtbot, MeetingScreen(ctx), rich)
    chain = _read(ctx, rich).chains[1]
    row = screen.body.chains.row(chain.difficulty.id)
    assert row.implication.is_gap()
    remark = next(r for r in _remarks(screen) if r.code == "no_implication")
    screen.body.coach.jump.emit(remark)
    assert QApplication.focusWidget() is row.implication.questions.adder
    QTest.keyClicks(row.implication.questions.adder, "Who answers for it?")
    QTest.keyClick(row.implication.questions.adder, ENTER)
    assert not row.implication.is_gap()
    assert "no_implication" not in [r.code for r in _remarks(screen)]


def test_a_long_question_is_shown_whole(qtbot: Any, ctx: Context, rich: int) -> None:
    chain = _read(ctx, rich).chains[0]
    text = "How many tenders does half a day's standstill delay in the season of the year?"
    values = {"meeting_id": rich, "kind": "implication", "difficulty_id": chain.difficulty.id}
    ctx.write("test", lambda s: meetings.add_part(s, "question", {**values, "text": text}))
    screen = _show(qtbot, MeetingScreen(ctx), rich)
    edits = screen.body.chains.row(chain.difficulty.id).implication.questions.edits()
    qtbot.waitUntil(lambda: all(_shown_whole(edit) for edit in edits))
    assert edits[-1].height() > edits[0].height()


def _shown_whole(edit: Any) -> bool:
    return edit.parentWidget().height() >= edit.document().size().height()


def _remarks(screen: MeetingScreen) -> Any:
    from kamdesk.services import meeting_coach

    return meeting_coach.remarks(screen.desk.page, screen.ctx.today())


def test_enter_while_composing_chinese_submits_nothing(qtbot: Any, ctx: Context, bare: int) -> None:
    screen = _show(qtbot, MeetingScreen(ctx), bare)
    adder = screen.body.background.questions.adder
    adder.setFocus()
    QApplication.sendEvent(adder, QInputMethodEvent("shei", []))
    QTest.keyClick(adder, ENTER)
    assert _read(ctx, bare).background == []
    done = QInputMethodEvent("", [])
    done.setCommitString("谁下单？")
    QApplication.sendEvent(adder, done)
    QTest.keyClick(adder, ENTER)
    assert [q.text for q in _read(ctx, bare).background] == ["谁下单？"]


def test_a_removed_question_comes_back_by_undo_and_order_can_be_changed(
    qtbot: Any, ctx: Context, rich: int
) -> None:
    screen = _show(qtbot, MeetingScreen(ctx), rich)
    first, second, third = screen.body.background.questions.edits()
    third.setFocus()
    QTest.keyClick(third, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    texts = [edit.value() for edit in screen.body.background.questions.edits()]
    assert texts == [first.value(), third.value(), second.value()]
    first.setFocus()
    first.selectAll()
    QTest.keyClick(first, Qt.Key.Key_Backspace)
    QTest.keyClick(first, ENTER)
    assert len(screen.body.background.questions.edits()) == 2
    ctx.undo()
    assert [edit.value() for edit in screen.body.background.questions.edits()] == texts


def test_what_was_changed_elsewhere_is_not_overwritten_in_silence(
    qtbot: Any, ctx: Context, rich: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = _show(qtbot, MeetingScreen(ctx), rich)
    question = _read(ctx, rich).background[0]
    edit = screen.body.background.questions.edits()[0]
    asked: list[Any] = []
    monkeypatch.setattr(
        "kamdesk.ui.meeting.desk.ConflictDialog.keep_mine",
        lambda _window, _message, rows: asked.append(rows) or True,
    )
    ctx.data_changed.disconnect(screen._changes.tell)
    ctx.write("test", lambda s: meetings.change_part(s, "question", question.id, {"text": "T"}))
    edit.setFocus()
    edit.selectAll()
    _type(edit, "Mine")
    assert asked[0][0][1:] == ("Mine", "T")
    assert _read(ctx, rich).background[0].text == "Mine"


def test_a_refused_text_stays_and_says_why(qtbot: Any, ctx: Context, bare: int) -> None:
    screen = _show(qtbot, MeetingScreen(ctx), bare)
    adder = screen.body.chains.adder
    adder.setFocus()
    adder.setPlainText("x" * 201)
    QTest.keyClick(adder, ENTER)
    assert "200" in adder.error()
    assert adder.value() == "x" * 201
    assert _read(ctx, bare).chains == []


def test_the_list_puts_what_waits_for_a_review_first(qtbot: Any, ctx: Context, rich: int) -> None:
    def late(session: Any) -> None:
        home = factories.account(session, name="Birch Freight")
        factories.meeting(session, home.id, meeting_story.at(date.today() - timedelta(days=3)))

    ctx.write("test", late)
    screen = _show(qtbot, MeetingsScreen(ctx), None)
    agenda = screen.agenda
    agenda.clock = lambda: meeting_story.at(date.today(), 9)
    agenda.refresh()
    assert list(agenda.cards) == ["review", "today", "past"]
    agenda.clock = lambda: meeting_story.at(date.today(), 12)
    agenda.refresh()
    assert list(agenda.cards) == ["review", "past"]  # the one of 10:30 is over
    agenda.search.setFocus()
    QTest.keyClicks(agenda.search, "birch")
    qtbot.waitUntil(lambda: list(agenda.cards) == ["review"], timeout=2_000)


def test_a_meeting_is_arranged_by_initials_and_date(qtbot: Any, ctx: Context, rich: int) -> None:
    dialog = NewMeetingDialog(None, ctx, None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    QTest.keyClicks(dialog.account, "lnqh")
    QTest.keyClick(dialog.account, ENTER)
    assert "岭南启航文仪集团" in dialog.title.value()
    ticks = [toggle.value() for toggle in dialog.attendees.toggles.values()]
    assert ticks == [True, True, False]  # who is at the newest meeting
    dialog.day.setText("+3")
    dialog.clock.setText("14:7x9")
    QTest.keyClick(dialog.place, ENTER)
    assert dialog.meeting_id is None
    dialog.clock.setText("1430")
    QTest.keyClick(dialog.place, ENTER)
    page = _read(ctx, dialog.meeting_id or 0)
    starts = page.fields["starts_at"].astimezone()
    assert (starts.date(), starts.hour, starts.minute) == (
        date.today() + timedelta(days=3), 14, 30,
    )  # fmt: skip
    assert [person.name for person in page.attendees] == ["沈嘉禾", "罗文彬"]


def test_in_front_of_a_client_nobody_is_offered_by_buying_role(
    qtbot: Any, ctx: Context, rich: int
) -> None:
    account_id = _read(ctx, rich).account_id
    shown = NewMeetingDialog(None, ctx, account_id)
    ctx.set_client_safe(True)
    safe = NewMeetingDialog(None, ctx, account_id)
    for dialog in (shown, safe):
        qtbot.addWidget(dialog)
    role = ctx.word("role.decision_maker")
    assert any(role in toggle.text() for toggle in shown.attendees.toggles.values())
    assert not any(role in toggle.text() for toggle in safe.attendees.toggles.values())


def test_in_front_of_a_client_the_plan_keeps_what_we_think_to_itself(
    qtbot: Any, ctx: Context, rich: int
) -> None:
    screen = _show(qtbot, MeetingScreen(ctx), rich)
    body = screen.body
    ours = (
        screen.rail, body.chains, body.needs, body.proof, body.objections, body.advance,
        body.balance, body.coach, body.bank, body.background.gaps, body.background.unfold,
        body.opening.purpose,
    )  # fmt: skip
    qtbot.waitUntil(lambda: all(secret.isVisible() for secret in ours if secret is not body.needs))
    ctx.set_client_safe(True)
    assert [secret for secret in ours if secret.isVisible()] == []
    assert not screen.header._chips
    assert body.background.questions.isVisible() and body.opening.people.isVisible()
    assert body.promises.isVisible() and body.schedule.isVisible()
    ctx.set_client_safe(False)
    assert body.chains.isVisible() and body.bank.isVisible()


def test_somebody_new_is_invited_by_name_alone(qtbot: Any, ctx: Context) -> None:
    def arrange(session: Any) -> int:
        home = factories.account(session, name="Aurora Stationery")
        return meetings.arrange(session, home.id, meeting_story.at(date.today()), {"title": "A"}).id

    meeting_id = ctx.write("test", arrange)
    screen = _show(qtbot, MeetingScreen(ctx), meeting_id)
    row = screen.body.opening.people
    assert row.invite.isEnabled() and "no contacts" in row.invite.toolTip()
    QTest.mouseClick(row.invite, Qt.MouseButton.LeftButton)
    assert row.newcomer.hasFocus()
    composing = QInputMethodEvent("xu", [])
    QApplication.sendEvent(row.newcomer, composing)
    QTest.keyClick(row.newcomer, ENTER)
    assert not _read(ctx, meeting_id).attendees
    composed = QInputMethodEvent("", [])
    composed.setCommitString("徐知秋")
    QApplication.sendEvent(row.newcomer, composed)
    QTest.keyClick(row.newcomer, ENTER)
    assert [person.name for person in _read(ctx, meeting_id).attendees] == ["徐知秋"]
    assert row.invite.hasFocus() and not row.newcomer.isVisible()
    ctx.undo()
    page = _read(ctx, meeting_id)
    assert not page.people and not page.attendees
