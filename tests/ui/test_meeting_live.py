"""The meeting while it is held: by keys alone, kept at each keystroke, timed, fit for a client."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kamdesk.models.kinds import NeedKind, PromiseSide, PromiseState, QuestionKind
from kamdesk.services import meeting_page, meetings
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui.context import Context
from kamdesk.ui.meeting import MeetingLiveScreen
from kamdesk.ui.meeting.live_side import missing_person
from kamdesk.ui.meeting.timer import MeetingTimer
from tests import factories, meeting_story

ENTER, ESCAPE, UP, DOWN = (Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down)
STARTED = datetime(2026, 11, 25, 2, 30, tzinfo=UTC)


@pytest.fixture
def rich(ctx: Context) -> int:
    """A meeting with everything, today."""
    return ctx.write("test", lambda s: meeting_story.rich_meeting(s, date.today()))


@pytest.fixture
def live(qtbot: Any, ctx: Context, rich: int) -> MeetingLiveScreen:
    """Its live page, the opening at hand."""
    screen = MeetingLiveScreen(ctx)
    qtbot.addWidget(screen)
    screen.resize(1190, 720)
    screen.open(rich)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.conversation.resume()
    return screen


def _read(ctx: Context, meeting_id: int) -> MeetingPage:
    return ctx.read(lambda s: meeting_page.load(s, meeting_id))


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def _press(key: Qt.Key, *more: Qt.KeyboardModifier) -> None:
    QTest.keyClick(_focus(), key, *more)


def _type(text: str) -> None:
    for letter in text:  # the first one may move the keyboard
        QTest.keyClicks(_focus(), letter)


def _at(live: MeetingLiveScreen) -> str:
    item = live.conversation.current()
    assert item is not None
    return item.words.text()


def test_from_the_opening_through_the_questions_by_enter_alone(
    ctx: Context, live: MeetingLiveScreen, rich: int
) -> None:
    page = _read(ctx, rich)
    assert _at(live) == page.fields["opening"]
    _press(ENTER)
    _type("each branch its own")
    _press(ENTER)
    _press(ENTER)
    page = _read(ctx, rich)
    assert [q.asked for q in page.background] == [True, True, False]
    assert page.background[0].answer == "each branch its own"
    assert page.fields["held_at"] is not None
    assert _at(live) == page.background[2].text


def test_arrows_and_control_arrows_move_and_escape_leaves_for_the_tick(
    qtbot: Any, ctx: Context, live: MeetingLiveScreen, rich: int
) -> None:
    background = _read(ctx, rich).background
    for _ in range(3):
        _press(DOWN)
    assert _at(live) == background[2].text
    _press(UP)
    _type("first line")
    QTest.keyClick(_focus(), ENTER, Qt.KeyboardModifier.ShiftModifier)
    _type("second line")
    _press(UP)  # to the first line of the answer, no further
    assert _at(live) == background[1].text
    _press(UP, Qt.KeyboardModifier.ControlModifier)
    assert _at(live) == background[0].text
    _press(ESCAPE)
    _press(Qt.Key.Key_Space)
    assert _read(ctx, rich).background[0].asked
    _press(Qt.Key.Key_Space)
    page = _read(ctx, rich)
    assert not page.background[0].asked
    assert page.background[1].answer == "first line\nsecond line"
    _type("typed at once")
    _press(ENTER)
    assert _read(ctx, rich).background[0].answer == "typed at once"


def test_what_they_say_answers_the_question_at_hand_and_the_key_turns_it_explicit(
    ctx: Context, live: MeetingLiveScreen, qtbot: Any, rich: int
) -> None:
    chain = _read(ctx, rich).chains[1]
    live.conversation.go(("question", chain.difficulty.id))
    qtbot.waitUntil(lambda: live.conversation.question() == live.needs._about)
    _press(Qt.Key.Key_F2)
    _type("one price list for all")
    _press(Qt.Key.Key_F2)
    _press(ENTER)
    (said,) = [n for n in _read(ctx, rich).needs if n.client_words == "one price list for all"]
    assert said.kind is NeedKind.EXPLICIT and said.difficulty_id == chain.difficulty.id
    answers = ctx.read(lambda s: s.get(_need(), said.id).question_id)
    assert answers == chain.difficulty.id
    assert live.conversation.current().isAncestorOf(_focus())  # type: ignore[union-attr]


def _need() -> Any:
    from kamdesk.models import Need

    return Need


def test_an_expected_objection_shows_its_answer_at_one_key_and_is_ticked_when_raised(
    ctx: Context, live: MeetingLiveScreen, rich: int
) -> None:
    expected = _read(ctx, rich).objections[0]
    line = live.objections.expected.lines[expected.id]
    assert line.words.isVisible() and not line.answer.isVisible()
    _press(Qt.Key.Key_F3)
    assert line.answer.isVisible() and line.answer.text() == expected.answer
    line.tick.setFocus()
    _press(Qt.Key.Key_Space)
    assert _read(ctx, rich).objections[0].heard_on == date.today()
    _press(Qt.Key.Key_F3)
    _type("who installs it?")
    _press(ENTER)
    heard = _read(ctx, rich).objections[-1]
    assert (heard.text, heard.heard_on) == ("who installs it?", date.today())


def test_a_promise_is_taken_with_its_side_person_and_day(
    ctx: Context, live: MeetingLiveScreen, rich: int
) -> None:
    _press(Qt.Key.Key_F4)
    _press(Qt.Key.Key_F4)
    _type("send the price list")
    _press(Qt.Key.Key_Tab)
    assert not live.promises.rows.rows(), "what is still in the line is no row yet"
    _type("+7")
    _press(ENTER)
    (made,) = _read(ctx, rich).made_here
    assert (made.side, made.what, made.state, made.contact) == (
        PromiseSide.OURS, "send the price list", PromiseState.OPEN, "沈嘉禾",
    )  # fmt: skip
    assert made.due_on == date.today() + timedelta(days=7)
    assert live.promises.line.value() == ""


def test_a_question_of_the_moment_joins_the_chain_and_waits_for_its_answer(
    ctx: Context, live: MeetingLiveScreen, qtbot: Any, rich: int
) -> None:
    chain = _read(ctx, rich).chains[1]
    live.conversation.go(("question", chain.difficulty.id))
    qtbot.waitUntil(lambda: live.conversation.question() == live.improvised._after)
    before = len(live.conversation.questions())
    _press(Qt.Key.Key_F9)
    _type("Who adds the lists up?")
    live.notes.setFocus()
    assert len(live.conversation.questions()) == before
    _press(Qt.Key.Key_F9)
    _press(ENTER)
    (made,) = _read(ctx, rich).chains[1].implications
    assert made.kind is QuestionKind.IMPLICATION
    assert (made.text, made.improvised, made.asked) == ("Who adds the lists up?", True, True)
    assert _at(live) == made.text
    _type("Ms Luo, by hand")
    _press(ENTER)
    assert _read(ctx, rich).chains[1].implications[0].answer == "Ms Luo, by hand"


def test_undoing_the_question_at_hand_leaves_the_one_before_at_hand(
    ctx: Context, live: MeetingLiveScreen, qtbot: Any, rich: int
) -> None:
    first = _read(ctx, rich).background[0]
    live.conversation.go(("question", first.id))
    qtbot.waitUntil(lambda: live.conversation.question() == live.improvised._after)
    _press(Qt.Key.Key_F9)
    assert live.improvised.line.accessibleName()
    _type("Who signs?")
    _press(ENTER)
    made = live.conversation.question()
    assert made is not None and made.text == "Who signs?"
    while live.conversation.question() == made:
        ctx.undo()
        live.refresh()
    item = live.conversation.current()
    assert item is not None and item.isAncestorOf(_focus())


def test_words_higher_than_the_page_begin_at_its_top(
    ctx: Context, live: MeetingLiveScreen, qtbot: Any, rich: int
) -> None:
    first = _read(ctx, rich).background[0]
    ctx.write(
        "test", lambda s: meetings.change_part(s, "question", first.id, {"text": "long " * 380})
    )
    live.refresh()
    live.conversation.go(("question", first.id))
    item = live.conversation.items[("question", first.id)]
    view = live._page.viewport()
    qtbot.waitUntil(lambda: item.height() > view.height())
    live.conversation.go(("question", first.id))
    qtbot.waitUntil(lambda: 0 <= item.mapTo(view, QPoint()).y() < 20)


def test_steady_typing_is_kept_without_any_pause(
    qtbot: Any, ctx: Context, live: MeetingLiveScreen, rich: int
) -> None:
    """A draft that waited for a pause would lose everything of somebody who types on."""
    _press(DOWN)
    letters = iter("they order paper and toner by phone " * 100)

    def kept() -> bool:
        _type(next(letters))
        return len(_read(ctx, rich).background[0].answer) > 5

    qtbot.waitUntil(kept, timeout=3_000)
    typed = live.conversation.questions()[0].answer.toPlainText()
    assert typed.startswith(_read(ctx, rich).background[0].answer)


def test_a_blank_during_a_pause_stays_where_it_was_typed(
    ctx: Context, live: MeetingLiveScreen, rich: int
) -> None:
    _press(DOWN)
    _type("each ")
    live.store()
    _type("branch")
    live.store()
    assert _read(ctx, rich).background[0].answer == "each branch"
    live.notes.setFocus()
    _type("warehouse ")
    live.store()
    _type("visit")
    live.store()
    assert _read(ctx, rich).fields["notes"] == "warehouse visit"


def test_enter_while_composing_chinese_ticks_nothing_and_what_is_committed_is_kept(
    ctx: Context, live: MeetingLiveScreen, rich: int
) -> None:
    _press(DOWN)
    committed = QInputMethodEvent("", [])
    committed.setCommitString("各自")
    QApplication.sendEvent(_focus(), committed)
    QApplication.sendEvent(_focus(), QInputMethodEvent("xiadan", []))
    for key in (ENTER, UP, DOWN):
        _press(key)
    assert _at(live) == _read(ctx, rich).background[0].text
    live.store()
    assert _read(ctx, rich).background[0].answer == "各自"
    done = QInputMethodEvent("", [])
    done.setCommitString("下单")
    QApplication.sendEvent(_focus(), done)
    _press(ENTER)
    first = _read(ctx, rich).background[0]
    assert (first.answer, first.asked) == ("各自下单", True)
    for key, capture in ((Qt.Key.Key_F2, live.needs), (Qt.Key.Key_F9, live.improvised)):
        _press(key)
        QApplication.sendEvent(capture.line, QInputMethodEvent("jia", []))
        _press(ENTER)
        assert capture.line.hasFocus() and capture.draft is None


def test_who_is_not_there_brings_up_what_was_planned_for_that(
    ctx: Context, live: MeetingLiveScreen, rich: int
) -> None:
    shen, luo = (person.contact_id for person in _read(ctx, rich).attendees)
    assert not live.wanted.absent.isVisible()
    live.who.people[luo].setFocus()
    _press(Qt.Key.Key_Space)
    assert missing_person(_read(ctx, rich)) == "沈嘉禾"
    assert live.wanted.absent.isVisible()
    assert "请罗文彬约 20 分钟电话会" in live.wanted.absent.text()
    assert live.needs.who.value() == live.promises.who.value() == luo
    live.who.people[shen].setFocus()
    _press(Qt.Key.Key_Space)
    assert not live.wanted.absent.isVisible()


def test_a_statement_is_shown_to_be_proved_only_once_its_need_is_explicit(
    ctx: Context, live: MeetingLiveScreen, rich: int
) -> None:
    page = _read(ctx, rich)
    said = page.statements[0]
    key = ("statement", said.id)
    assert live.conversation.items[key].words.text() == said.benefit
    implied = {"kind": NeedKind.IMPLIED}
    ctx.write("test", lambda s: meetings.change_part(s, "need", said.need_id or 0, implied))
    assert key not in live.conversation.items


@pytest.mark.parametrize(
    ("minutes", "words", "tone"),
    [
        (0, "0 min · 45 left", "text"),
        (39, "39 min · 6 left", "text"),
        (40, "40 min · 5 left", "warn"),
        (45, "45 min · 0 left", "warn"),
        (46, "1 min over", "bad"),
    ],
)
def test_the_timer_turns_calmly_at_the_last_five_minutes_and_past_the_end(
    qtbot: Any, styled_app: QApplication, minutes: int, words: str, tone: str
) -> None:
    timer = MeetingTimer(clock=lambda: STARTED + timedelta(minutes=minutes, seconds=30))
    qtbot.addWidget(timer)
    timer.show_meeting(STARTED, 45)
    assert timer.words.text() == words
    assert timer.words.property("tone") == tone
    timer.show_meeting(STARTED, 45, STARTED + timedelta(minutes=41))
    assert timer.words.text() == "took 41 of 45 min"


def test_end_and_review_keeps_when_it_ended(
    qtbot: Any, ctx: Context, live: MeetingLiveScreen, rich: int
) -> None:
    _press(ENTER)
    _type("each")
    with qtbot.waitSignal(live.open_requested) as asked:
        qtbot.mouseClick(live._end, Qt.MouseButton.LeftButton)
    assert asked.args == ["meeting_review", rich]
    page = _read(ctx, rich)
    assert page.fields["ended_at"] >= page.fields["held_at"]
    assert page.background[0].answer == "each"


def test_the_laptop_may_be_turned_round(ctx: Context, live: MeetingLiveScreen, rich: int) -> None:
    secrets = (live.wanted, live.needs, live.objections, live.notes)
    assert all(secret.isVisible() for secret in secrets)
    ctx.set_client_safe(True)
    assert not any(secret.isVisible() for secret in secrets)
    assert live.promises.isVisible() and live.who.isVisible()
    assert not [key for key in live.conversation.items if key[0] == "statement"]
    _press(DOWN)
    _press(Qt.Key.Key_F2)
    _type("typed into the answer")
    live.store()
    page = _read(ctx, rich)
    assert page.background[0].answer == "typed into the answer"
    assert not any("typed" in need.client_words for need in page.needs)


def test_without_a_plan_the_first_key_writes_the_first_question(qtbot: Any, ctx: Context) -> None:
    def arrange(session: Any) -> int:
        home = factories.account(session, name="Aurora Stationery")
        return factories.meeting(session, home.id, meeting_story.at(date.today())).id

    bare = ctx.write("test", arrange)
    screen = MeetingLiveScreen(ctx)
    qtbot.addWidget(screen)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.open(bare)
    _type("Who orders today?")
    _press(ENTER)
    _type("each branch")
    _press(ENTER)
    (made,) = _read(ctx, bare).background
    assert (made.text, made.answer, made.improvised) == ("Who orders today?", "each branch", True)


def test_kinds_share_their_questions_baseline_and_the_head_its_edges(
    qtbot: Any, live: MeetingLiveScreen
) -> None:
    live.resize(1190, 420)  # low enough for a scroll bar
    qtbot.waitUntil(live._page.verticalScrollBar().isVisible)
    live.layout().activate()
    quiet = next(one for one in live.conversation.questions() if not one.current)
    lines = []
    for label in (quiet.words, quiet.aside):
        top = label.mapTo(quiet, label.contentsRect().topLeft()).y()
        spare = 0 if label is quiet.words else label.contentsRect().height()
        drop = max(spare - label.fontMetrics().height(), 0) // 2
        lines.append(top + drop + label.fontMetrics().ascent())
    assert abs(lines[0] - lines[1]) <= 1
    page_right = live.needs.mapTo(live, live.needs.rect().topRight()).x()
    head_right = live.wanted.mapTo(live, live.wanted.rect().topRight()).x()
    assert head_right == page_right
