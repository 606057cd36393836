"""The review through real keys and clicks: in two minutes, by the rules, and nothing is lost."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kamdesk.models import Account, Reflection
from kamdesk.models.kinds import (
    MeetingState,
    NeedKind,
    NeedTrend,
    ObjectionState,
    Outcome,
    PromiseSide,
    ReviewQuestion,
)
from kamdesk.services import meeting_page, meetings
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui.context import Context
from kamdesk.ui.meeting import MeetingReviewScreen
from tests import meeting_story

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
CTRL = Qt.KeyboardModifier.ControlModifier
CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def rich(ctx: Context) -> int:
    """A meeting with everything, today."""
    return ctx.write("test", lambda s: meeting_story.rich_meeting(s, date.today()))


@pytest.fixture
def screen(qtbot: Any, ctx: Context, rich: int) -> MeetingReviewScreen:
    """Its review, shown."""
    made = MeetingReviewScreen(ctx)
    qtbot.addWidget(made)
    made.resize(1190, 720)
    made.open(rich)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.sheet.outcome.outcome.begin()
    return made


def _read(ctx: Context, meeting_id: int) -> MeetingPage:
    return ctx.read(lambda s: meeting_page.load(s, meeting_id))


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def _key(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(_focus(), key, held)


def _type(widget: QWidget, text: str, *, enter: bool = True) -> None:
    widget.setFocus()
    QTest.keyClicks(widget, text)
    if enter:
        QTest.keyClick(widget, ENTER)


def test_a_review_by_keys_alone_ends_with_the_next_plan(
    qtbot: Any, ctx: Context, screen: MeetingReviewScreen, rich: int
) -> None:
    _key(Qt.Key.Key_W)
    _key(Qt.Key.Key_F4)
    QTest.keyClicks(_focus(), "send the price list")
    _key(TAB)
    QTest.keyClicks(_focus(), "+3")
    _key(ENTER)
    _key(Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(_focus(), "name the trial's leader")
    _key(ENTER)
    (told,) = screen.sheet.ours.rows.rows()
    assert told.isVisible() and told.accessibleName() == "send the price list"
    with qtbot.waitSignal(screen.open_requested) as asked:
        _key(ENTER, CTRL)
    kind, following = asked.args
    before, after = _read(ctx, rich), _read(ctx, following)
    fields = before.fields
    assert (kind, fields["state"], fields["outcome"]) == (
        "meeting", MeetingState.HELD, Outcome.ADVANCE,
    )  # fmt: skip
    for part in ("contact_id", "action", "date"):
        assert fields[f"got_{part}"] == fields[f"advance_{part}"]
    made = {line.what: (line.side, line.due_on) for line in before.made_here}
    assert made == {
        "send the price list": (PromiseSide.OURS, date.today() + timedelta(days=3)),
        "name the trial's leader": (PromiseSide.THEIRS, None),
    }
    assert [person.name for person in after.attendees] == ["沈嘉禾", "罗文彬"]
    assert after.fields["starts_at"] > fields["starts_at"]
    assert after.fields["starts_at"].astimezone().date() == fields["next_date"]
    ctx.undo()
    assert _read(ctx, rich).fields["state"] is MeetingState.PLANNED


def test_a_continuation_dressed_as_an_advance_does_not_close_the_meeting(
    qtbot: Any, ctx: Context, screen: MeetingReviewScreen, rich: int
) -> None:
    screen.sheet.outcome.outcome.begin()
    _key(Qt.Key.Key_2)
    assert screen.sheet.outcome.outcome.faces[Outcome.ADVANCE].hasFocus()  # Space agrees with it
    assert _read(ctx, rich).fields["got_action"] == ""
    _type(screen.sheet.outcome.action, "they will call", enter=False)
    assert screen.sheet.outcome.remark.isVisible()
    assert not screen.finish()
    assert _read(ctx, rich).fields["state"] is MeetingState.PLANNED
    qtbot.mouseClick(screen.sheet.outcome.accept, CLICK)
    assert not screen.sheet.outcome.remark.isVisible()
    assert screen.finish()
    fields = _read(ctx, rich).fields
    assert (fields["outcome"], fields["state"]) == (Outcome.CONTINUATION, MeetingState.HELD)
    assert fields["got_action"] == "they will call"


def test_an_advance_recorded_as_a_continuation_may_be_called_by_its_name(
    qtbot: Any, ctx: Context, screen: MeetingReviewScreen, rich: int
) -> None:
    _key(Qt.Key.Key_W)
    screen.sheet.outcome.outcome.begin()
    _key(Qt.Key.Key_3)
    assert screen.sheet.outcome.remark.isVisible()
    qtbot.mouseClick(screen.sheet.outcome.accept, CLICK)
    assert _read(ctx, rich).fields["outcome"] is Outcome.ADVANCE
    assert screen.sheet.outcome.verdict.isVisible()


def test_the_fallback_asks_for_its_day(
    ctx: Context, screen: MeetingReviewScreen, rich: int
) -> None:
    _key(Qt.Key.Key_F)
    assert screen.sheet.outcome.is_dressed()
    assert _focus() is screen.sheet.outcome.date
    QTest.keyClicks(_focus(), "+5")
    assert not screen.sheet.outcome.is_dressed()
    assert screen.leave()
    fields = _read(ctx, rich).fields
    assert (fields["got_action"], fields["got_date"]) == (
        fields["fallback"], date.today() + timedelta(days=5),
    )  # fmt: skip


def test_letters_and_digits_typed_into_a_field_stay_there(
    ctx: Context, screen: MeetingReviewScreen, rich: int
) -> None:
    _type(screen.sheet.outcome.action, "W14 freight in 2 lots", enter=False)
    _type(screen.sheet.ours.line, "4 samples", enter=False)
    assert screen.sheet.outcome.outcome.value() is None
    assert screen.sheet.outcome.action.text() == "W14 freight in 2 lots"
    assert screen.sheet.ours.line.value() == "4 samples"


def test_enter_while_composing_chinese_finishes_nothing(
    ctx: Context, screen: MeetingReviewScreen, rich: int
) -> None:
    line = screen.sheet.theirs.line
    line.setFocus()
    QApplication.sendEvent(line, QInputMethodEvent("fa yong", []))
    QTest.keyClick(line, ENTER)
    assert _read(ctx, rich).made_here == []
    done = QInputMethodEvent("", [])
    done.setCommitString("发用量表")
    QApplication.sendEvent(line, done)
    QTest.keyClick(line, ENTER)
    assert [one.what for one in _read(ctx, rich).made_here] == ["发用量表"]


def test_the_need_log_turns_implied_into_explicit_and_says_stronger(
    qtbot: Any, ctx: Context, screen: MeetingReviewScreen, rich: int
) -> None:
    need = next(n for n in _read(ctx, rich).needs if n.kind is NeedKind.IMPLIED)
    line = screen.sheet.needs.needs.lines[need.id]
    qtbot.mouseClick(line.kind, CLICK)
    assert line.trend.value() is NeedTrend.STRONGER
    assert next(n for n in _read(ctx, rich).needs if n.id == need.id).kind is NeedKind.EXPLICIT
    QTest.mouseClick(line.trend._segments[2], CLICK)
    assert line.trend.value() is NeedTrend.WEAKER
    QTest.mouseClick(line.trend._segments[2], CLICK)
    assert line.trend.value() is None


def test_a_fact_goes_into_the_file_by_one_tick_and_back(
    qtbot: Any, ctx: Context, screen: MeetingReviewScreen, rich: int
) -> None:
    values = {"meeting_id": rich, "kind": "background", "text": "Until when?", "asked": True}
    values |= {"about": "account.contract_end", "answer": "End of May"}
    ctx.write("test", lambda s: meetings.add_part(s, "question", values))
    (line,) = screen.sheet.facts.facts.lines.values()
    qtbot.mouseClick(line.tick, CLICK)
    assert not line.tick.isChecked() and line._error.isVisible()
    assert _focus() is line.value
    QTest.keyClicks(line.value, "2027-05-31")
    QTest.keyClick(line.value, ENTER)
    before = _contract_end(ctx, rich)
    qtbot.mouseClick(line.tick, CLICK)
    assert _contract_end(ctx, rich) == date(2027, 5, 31)
    assert line.tick.isChecked() and line._back.isVisible()
    ctx.write("test", lambda s: meetings.update(s, rich, {"notes": "later"}))
    qtbot.mouseClick(line._back, CLICK)
    assert _contract_end(ctx, rich) == before
    assert not line.tick.isChecked() and line.value.value() == date(2027, 5, 31)


def _contract_end(ctx: Context, meeting_id: int) -> date | None:
    account_id = _read(ctx, meeting_id).account_id
    return ctx.read(lambda s: s.get_one(Account, account_id).contract_end)


def test_what_is_typed_is_stored_when_typing_pauses(
    qtbot: Any, ctx: Context, screen: MeetingReviewScreen, rich: int
) -> None:
    qtbot.mouseClick(screen.sheet.reflections.unfold, CLICK)
    goals = screen.sheet.reflections.edits[ReviewQuestion.GOALS]
    _type(goals, "half of them", enter=False)
    qtbot.waitUntil(lambda: _answers(ctx) == {ReviewQuestion.GOALS: "half of them"}, timeout=2_000)
    _type(screen.sheet.notes.notes, "calm talk", enter=False)
    qtbot.waitUntil(lambda: _read(ctx, rich).fields["notes"] == "calm talk", timeout=2_000)
    _type(screen.sheet.facts.line, "moves in May", enter=False)
    screen.sheet.next.clock.setFocus()
    screen.sheet.next.clock.selectAll()
    QTest.keyClicks(screen.sheet.next.clock, "0930")
    qtbot.waitUntil(lambda: _read(ctx, rich).fields["next_clock"] == "09:30", timeout=2_000)


def _answers(ctx: Context) -> dict[ReviewQuestion, str]:
    from sqlalchemy import select

    return ctx.read(lambda s: {r.question: r.answer for r in s.scalars(select(Reflection))})


def test_enter_goes_through_the_seven_questions(
    qtbot: Any, ctx: Context, screen: MeetingReviewScreen, rich: int
) -> None:
    screen.sheet.reflections.unfold.setFocus()
    QTest.keyClick(screen.sheet.reflections.unfold, Qt.Key.Key_Space)
    for text in ("reached", "ask earlier"):
        QTest.keyClicks(_focus(), text)
        _key(ENTER)
    assert _focus() is screen.sheet.reflections.edits[ReviewQuestion.THIS_ACCOUNT]
    assert _answers(ctx) == {
        ReviewQuestion.GOALS: "reached", ReviewQuestion.DIFFERENTLY: "ask earlier",
    }  # fmt: skip


def test_an_objection_gets_its_state_and_a_question_its_weight(
    qtbot: Any, ctx: Context, screen: MeetingReviewScreen, rich: int
) -> None:
    said = _read(ctx, rich).objections[0]
    line = screen.sheet.objections.said.lines[said.id]
    QTest.mouseClick(line.state._segments[2], CLICK)
    now = _read(ctx, rich).objections[0]
    assert (now.state, now.heard_on) == (ObjectionState.ACCEPTED, date.today())
    difficulty = _read(ctx, rich).chains[0].difficulty.id
    qtbot.mouseClick(screen.sheet.asked.lines()[difficulty].chip, CLICK)
    asked = _read(ctx, rich).chains[0].difficulty
    assert asked.mattered and asked.asked


def test_a_reviewed_meeting_is_corrected_but_not_against_the_rules(
    qtbot: Any, ctx: Context, screen: MeetingReviewScreen, rich: int
) -> None:
    _key(Qt.Key.Key_W)
    assert screen.finish()
    screen.open(rich)
    screen.sheet.outcome.action.setFocus()
    screen.sheet.outcome.action.selectAll()
    QTest.keyClicks(screen.sheet.outcome.action, "keep in touch")
    assert not screen.leave()
    assert screen.sheet.outcome.remark.isVisible()
    screen.sheet.outcome.action.selectAll()
    QTest.keyClicks(screen.sheet.outcome.action, "visit the warehouse")
    assert screen.leave()
    assert _read(ctx, rich).fields["got_action"] == "visit the warehouse"


def test_where_the_next_meeting_is_arranged_none_is_drafted(
    qtbot: Any, ctx: Context, screen: MeetingReviewScreen, rich: int
) -> None:
    later = meeting_story.at(date.today() + timedelta(days=4))
    page = _read(ctx, rich)
    ctx.write("test", lambda s: meetings.arrange(s, page.account_id, later, {"title": "Tour"}))
    assert not screen.finish_only.isVisible()
    assert screen.sheet.next.open_plan.isVisible()
    _key(Qt.Key.Key_W)
    with qtbot.waitSignal(screen.open_requested) as asked:
        screen.sheet.outcome.outcome.begin()
        _key(ENTER, CTRL)
    assert asked.args == ["meetings", None]
    assert _read(ctx, rich).fields["state"] is MeetingState.HELD


def test_in_front_of_a_client_the_review_judges_nothing(
    ctx: Context, screen: MeetingReviewScreen, rich: int
) -> None:
    ctx.set_client_safe(True)
    sheet = screen.sheet
    secrets = (sheet.outcome, sheet.needs, sheet.objections, sheet.facts, sheet.reflections)
    for secret in (*secrets, sheet.notes, sheet.rail, sheet.next, sheet.coach):
        assert not secret.isVisible()
    assert screen.sheet.ours.isVisible() and screen.sheet.theirs.isVisible()


def test_the_coach_looks_on_and_leads_to_the_place(
    qtbot: Any, ctx: Context, screen: MeetingReviewScreen, rich: int
) -> None:
    _key(Qt.Key.Key_2)
    told = {row.remark.code: row.remark for row in screen.sheet.coach.rows()}
    assert "continuation_dressed" in told
    screen.sheet.coach.jump.emit(told["continuation_dressed"])
    assert _focus() is screen.sheet.outcome.outcome.faces[Outcome.ADVANCE]


@pytest.mark.parametrize(
    ("about", "said", "value"),
    [
        ("account.contract_end", "2027-05-31", date(2027, 5, 31)),
        ("account.employees", "120", 120),
        ("account.expected_monthly", "about eight thousand", None),
        ("role.approver", "罗文彬", "罗文彬"),
        ("role.approver", "somebody in finance", ""),
    ],
)
def test_an_answer_that_is_a_value_is_filled_in(
    ctx: Context, screen: MeetingReviewScreen, rich: int, about: str, said: str, value: Any
) -> None:
    values = {"meeting_id": rich, "kind": "background", "text": "?", "asked": True}
    values |= {"about": about, "answer": said}
    ctx.write("test", lambda s: meetings.add_part(s, "question", values))
    (line,) = screen.sheet.facts.facts.lines.values()
    assert line.value.value() == value


def test_a_review_by_mouse_ends_where_the_user_says(
    qtbot: Any, ctx: Context, screen: MeetingReviewScreen, rich: int
) -> None:
    sheet = screen.sheet
    qtbot.mouseClick(sheet.outcome.outcome.faces[Outcome.NO_SALE], CLICK)
    qtbot.mouseClick(sheet.outcome.wanted.as_wanted, CLICK)
    assert _read(ctx, rich).fields["outcome"] is Outcome.ADVANCE
    qtbot.mouseClick(sheet.presence.ticks[_read(ctx, rich).attendees[0].contact_id], CLICK)
    qtbot.mouseClick(sheet.theirs.line.viewport(), CLICK)
    QTest.keyClicks(sheet.theirs.line, "send the usage")
    sheet.theirs.due.setText("+4")
    with qtbot.waitSignal(screen.open_requested) as asked:
        qtbot.mouseClick(screen.finish_only, CLICK)
    assert asked.args == ["meetings", None]
    page = _read(ctx, rich)
    assert [(one.what, one.due_on) for one in page.made_here] == [
        ("send the usage", date.today() + timedelta(days=4))
    ]
    assert True in page.came.values() and page.fields["state"] is MeetingState.HELD
