"""The coach beside a plan and a review: acting on remarks, silencing them, letting them speak."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kamdesk.models.kinds import NeedKind
from kamdesk.services import meeting_page, meetings
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui.context import Context
from kamdesk.ui.meeting import MeetingReviewScreen, MeetingScreen
from kamdesk.ui.meeting.coach_card import CoachCard
from kamdesk.ui.meeting.remark_row import RemarkRow
from kamdesk.ui.screen import Screen
from tests import factories, meeting_story

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def rich(ctx: Context) -> int:
    return ctx.write("test", lambda s: meeting_story.rich_meeting(s, date.today()))


def _page(ctx: Context, meeting_id: int) -> MeetingPage:
    return ctx.read(lambda s: meeting_page.load(s, meeting_id))


def _show(qtbot: Any, screen: Screen, target: int) -> Any:
    qtbot.addWidget(screen)
    screen.resize(1190, 720)
    screen.open(target)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    return screen


def _codes(card: CoachCard) -> list[str]:
    return [row.remark.code for row in card.rows()]


def _row(card: CoachCard, code: str) -> RemarkRow:
    return next(row for row in card.rows() if row.remark.code == code)


def _press(widget: Any) -> None:
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Space)


def test_a_remark_is_silenced_with_a_reason_and_speaks_again(
    qtbot: Any, ctx: Context, rich: int
) -> None:
    card = _show(qtbot, MeetingScreen(ctx), rich).body.coach
    row = _row(card, "promise_late")
    _press(row.hush)
    assert QApplication.focusWidget() is row.reason
    QTest.keyClick(row.reason, ENTER)
    assert _page(ctx, rich).silenced == {}
    QTest.keyClicks(row.reason, "settled by phone")
    QTest.keyClick(row.reason, ENTER)
    promise = _page(ctx, rich).open_promises[0].id
    assert _page(ctx, rich).silenced == {("promise_late", promise): "settled by phone"}
    assert "promise_late" not in _codes(card)
    assert card.silenced.rows.isHidden()
    _press(card.silenced.head)
    (silent,) = card.silenced.rows.rows()
    assert "settled by phone" in silent.accessibleDescription()
    ctx.undo()
    assert "promise_late" in _codes(card) and card.silenced.isHidden()
    ctx.redo()
    (silent,) = card.silenced.rows.rows()
    card.silenced.wanted.emit(card._advice.silenced[0].remark)
    assert "promise_late" in _codes(card)
    assert _page(ctx, rich).silenced == {}


def test_escape_gives_up_and_composing_submits_nothing(qtbot: Any, ctx: Context, rich: int) -> None:
    card = _show(qtbot, MeetingScreen(ctx), rich).body.coach
    row = _row(card, "no_implication")
    _press(row.hush)
    QApplication.sendEvent(row.reason, QInputMethodEvent("xia ci", []))
    QTest.keyClick(row.reason, ENTER)
    assert row.reason.isVisible() and _page(ctx, rich).silenced == {}
    QApplication.sendEvent(row.reason, QInputMethodEvent("", []))
    QTest.keyClick(row.reason, ESCAPE)
    assert row.reason.isHidden() and QApplication.focusWidget() is row.hush
    _press(row.hush)
    done = QInputMethodEvent("", [])
    done.setCommitString("下次再问")
    QApplication.sendEvent(row.reason, done)
    QTest.keyClick(row.reason, ENTER)
    assert list(_page(ctx, rich).silenced.values()) == ["下次再问"]


def test_a_reason_half_typed_outlives_a_change_elsewhere(
    qtbot: Any, ctx: Context, rich: int
) -> None:
    card = _show(qtbot, MeetingScreen(ctx), rich).body.coach
    row = _row(card, "no_implication")
    _press(row.hush)
    QTest.keyClicks(row.reason, "they ask")
    ctx.write("test", lambda s: meetings.update(s, rich, {"purpose": ""}))
    assert "no_purpose" in _codes(card)
    assert _row(card, "no_implication") is row
    assert row.reason.value() == "they ask" and row.reason.isVisible()


def test_who_approves_is_invited_from_the_remark(qtbot: Any, ctx: Context, rich: int) -> None:
    card = _show(qtbot, MeetingScreen(ctx), rich).body.coach
    row = _row(card, "approver_unmet")
    _press(row.go)
    assert "陆知远" in [person.name for person in _page(ctx, rich).attendees]
    assert "approver_unmet" not in _codes(card)


def test_an_unknown_decider_is_asked_for_from_the_remark(qtbot: Any, ctx: Context) -> None:
    def arrange(session: Any) -> int:
        return factories.meeting(session, factories.account(session).id).id

    meeting_id = ctx.write("test", arrange)
    card = _show(qtbot, MeetingScreen(ctx), meeting_id).body.coach
    _press(_row(card, "decider_unknown").go)
    (question,) = _page(ctx, meeting_id).background
    assert question.about == "role.decision_maker" and question.text.endswith("?")
    assert "decider_asked" in _codes(card) and "decider_unknown" not in _codes(card)


def test_every_remark_of_a_poor_plan_leads_somewhere(qtbot: Any, ctx: Context, rich: int) -> None:
    def spoil(session: Any) -> None:
        for _ in range(6):
            background = {"meeting_id": rich, "kind": "background", "text": "合同什么时候到期？"}
            meetings.add_part(session, "question", background)
        objection = {"meeting_id": rich, "kind": "value", "text": "Why?"}
        meetings.add_part(session, "objection", objection)
        meetings.add_part(session, "statement", {"meeting_id": rich, "benefit": "Cheap"})
        meetings.update(session, rich, {"purpose": "", "solution_price": 10**12})

    ctx.write("test", spoil)
    screen = _show(qtbot, MeetingScreen(ctx), rich)
    card = screen.body.coach
    _press(card.more)
    places = {row.remark.place for row in card.rows()}
    wanted = {
        "opening",
        "background",
        "chain",
        "proof",
        "objection",
        "balance",
        "promise",
        "people",
        "service",
    }
    assert places == wanted
    assert "answer_known" in _codes(card)
    jumps: list[Any] = []
    card.jump.connect(jumps.append)
    leading = [row for row in card.rows() if row.remark.place != "people"]
    for row in leading:
        assert row.go.text() and row.accessibleDescription()
        _press(row.go)
    assert jumps == [row.remark for row in leading]


def test_after_the_meeting_the_coach_looks_at_the_review(
    qtbot: Any, ctx: Context, rich: int
) -> None:
    def bare(session: Any) -> None:
        need = {"meeting_id": rich, "kind": NeedKind.EXPLICIT, "text": "one price"}
        meetings.add_part(session, "need", need)

    ctx.write("test", bare)
    screen = _show(qtbot, MeetingReviewScreen(ctx), rich)
    card = screen.sheet.coach
    assert {"need_without_words", "nothing_agreed", "nothing_asked"} <= set(_codes(card))
    _press(_row(card, "nothing_agreed").go)
    assert QApplication.focusWidget() is screen.sheet.next.step
    page = screen.desk.page
    later = page.fields["starts_at"] + timedelta(days=7)
    ctx.write("test", lambda s: meetings.arrange(s, page.account_id, later, {"title": "Next"}))
    screen.refresh()
    assert "nothing_agreed" not in _codes(card)  # the next one is arranged already
    ctx.set_client_safe(True)
    assert not card.isVisible()
