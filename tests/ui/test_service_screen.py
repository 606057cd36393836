"""Service in its window: the board, a case by keys, processes, what a client sees."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from kamdesk.models.kinds import ComplaintCause, ServiceKind, StepOwner, Tier
from kamdesk.services import service_cases, service_templates, surveys
from kamdesk.services.service_board import Column
from kamdesk.services.service_cases import CaseLine
from kamdesk.ui.context import Context
from kamdesk.ui.service import ServiceScreen
from kamdesk.ui.servicing import CloseDialog, NewCaseDialog, PostponeStepDialog
from kamdesk.ui.shell.search_popup import SearchPopup
from tests import factories

DAY = date.today()
CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def told(ctx: Context) -> dict[str, int]:
    """A late complaint, an order of today, a case closed yesterday."""

    def fill(session: Any) -> dict[str, int]:
        heron = factories.account(session, name="Heron Press", tier=Tier.PLATINUM).id
        birch = factories.account(session, name="Birch Freight").id
        ann = factories.contact(session, heron, name="Ann Chen").id
        made = {"heron": heron, "birch": birch, "ann": ann}
        for name, home, kind, ago in (
            ("late", heron, ServiceKind.COMPLAINT, 60),
            ("soon", birch, ServiceKind.ORDER, 0),
            ("closed", heron, ServiceKind.REVIEW, 5),
        ):
            template = service_templates.of_key(session, f"shipped.{kind}", "en")
            day = DAY - timedelta(days=ago)
            made[name] = service_cases.start(
                session, home, template, day, {"title": name, "contact_id": ann}
            ).id
        service_cases.close(session, made["closed"], DAY - timedelta(days=1))
        return made

    return ctx.write("test", fill)


@pytest.fixture
def screen(qtbot: Any, ctx: Context, told: dict[str, int]) -> ServiceScreen:
    made = ServiceScreen(ctx)
    qtbot.addWidget(made)
    made.resize(1190, 720)
    made.show()
    made.open(None)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def case(ctx: Context, case_id: int) -> CaseLine:
    return ctx.read(lambda s: service_cases.of_id(s, case_id))


def lane(screen: ServiceScreen, column: Column) -> list[str]:
    return [card.case.title for card in screen.cases.board.lanes[column].cards]


def test_cases_stand_by_the_date_of_what_comes_next(screen: ServiceScreen) -> None:
    assert [lane(screen, one) for one in Column] == [["late"], ["soon"], [], ["closed"]]
    screen.cases.search.setFocus()
    QTest.keyClicks(screen.cases.search, "birch")
    assert [lane(screen, one) for one in Column] == [[], ["soon"], [], []]
    screen.cases.search.clear()
    screen.cases.view.set_value("list")
    screen.cases.view.edited.emit()
    assert len(screen.cases.list.rows()) == 3 and screen.cases.list.isVisible()


def test_its_place_in_the_navigation_leads_from_a_case_to_all(
    screen: ServiceScreen, told: dict[str, int]
) -> None:
    screen.open(told["late"])
    screen.hide()
    screen.open(None)
    screen.show()
    assert screen.case.isVisible(), "coming back from elsewhere it is where one was"
    screen.open(None)
    assert screen.cases.isVisible() and not screen.case.isVisible()


def test_the_next_step_is_done_by_one_click_and_one_key(
    screen: ServiceScreen, ctx: Context, told: dict[str, int]
) -> None:
    card = screen.cases.board.lanes[Column.LATE].cards[0]
    QTest.mouseClick(card.done, CLICK)
    assert case(ctx, told["late"]).steps[0].done_on == DAY
    first = screen.cases.board.cards()[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_D)
    assert [one.done_on for one in case(ctx, told["late"]).steps[:3]] == [DAY, DAY, None]
    focus = QApplication.focusWidget()
    assert focus is screen.cases.board.cards()[0], "the keyboard stays on the case"
    QTest.keyClick(focus, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is screen.cases.board.lanes[Column.WEEK].cards[0]
    ctx.undo()
    assert case(ctx, told["late"]).steps[1].done_on is None


def test_a_case_is_worked_on_its_rail_by_keys(
    screen: ServiceScreen, ctx: Context, told: dict[str, int]
) -> None:
    card = screen.cases.board.cards()[0]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return)
    rail = screen.case.rail
    assert screen.case.isVisible() and not screen.cases.isVisible()
    assert [not one.body.isHidden() for one in rail.cards] == [
        True,
        False,
        False,
        False,
        False,
        False,
    ]
    assert rail.cards[0].hasFocus()
    QTest.mouseClick(rail.cards[0].ticks[1], CLICK, pos=QPoint(10, 14))
    assert list(case(ctx, told["late"]).steps[0].checklist.values()) == [False, True, False, False]
    note = rail.cards[0].binder.editor("note")
    note.setFocus()
    QApplication.sendEvent(note, QInputMethodEvent("dao qian", []))
    QTest.keyClick(note, Qt.Key.Key_Return)
    commit = QInputMethodEvent("", [])
    commit.setCommitString("已道歉")
    QApplication.sendEvent(note, commit)
    rail.cards[0].setFocus()
    assert case(ctx, told["late"]).steps[0].note == "已道歉"
    QTest.keyClick(rail.cards[0], Qt.Key.Key_D)
    QTest.keyClick(rail.cards[0], Qt.Key.Key_Down)
    assert rail.cards[1].hasFocus() and not rail.cards[1].body.isHidden()
    QTest.keyClick(rail.cards[1], Qt.Key.Key_D)
    assert [bool(one.done_on) for one in case(ctx, told["late"]).steps[:3]] == [True, True, False]


def test_a_complaint_closes_with_its_cause_and_asks_for_a_survey(
    screen: ServiceScreen, ctx: Context, told: dict[str, int], qtbot: Any
) -> None:
    line = case(ctx, told["late"])
    dialog = CloseDialog(screen, ctx, line, asks_survey=True)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.mouseClick(dialog.close_button, CLICK)
    assert dialog.isVisible() and dialog.binder.field("cause").error()
    dialog.cause.set_value(ComplaintCause.DELIVERY)
    QTest.mouseClick(dialog.close_button, CLICK)
    closed = case(ctx, told["late"])
    assert (closed.closed_on, closed.cause) == (DAY, ComplaintCause.DELIVERY)
    asked = ctx.read(surveys.listed)
    assert [(one.contact_id, one.answered_on) for one in asked] == [(told["ann"], None)]
    ctx.undo()
    assert case(ctx, told["late"]).closed_on is None and ctx.read(surveys.listed) == []


def test_a_new_case_shows_beforehand_when_each_step_is_due(
    screen: ServiceScreen, ctx: Context, told: dict[str, int], qtbot: Any
) -> None:
    dialog = NewCaseDialog(screen, ctx, told["heron"], "shipped.complaint")
    qtbot.addWidget(dialog)
    dialog.show()
    fast = [row.accessibleName() for row in dialog.preview.rows()]
    dialog.account.set_value(told["birch"])
    dialog.account.edited.emit()
    slow = [row.accessibleName() for row in dialog.preview.rows()]
    assert len(fast) == len(slow) == 6 and fast[-1] < slow[-1]
    QTest.keyClicks(dialog.title_line, "Pallets short")
    QTest.keyClick(dialog.title_line, Qt.Key.Key_Return)
    assert dialog.case_id is not None
    made = case(ctx, dialog.case_id)
    assert made.title == "Pallets short" and made.account == "Birch Freight"
    due = [f"{step.due_on}   {step.title}" for step in made.steps]
    assert due == slow


def test_a_process_is_changed_reordered_and_put_back(screen: ServiceScreen, ctx: Context) -> None:
    screen.open("templates")
    tab, form = screen.templates, screen.templates.form
    tab.choose("shipped.order")
    titles = [one.step_title.text() for one in form.forms]
    form.forms[1].step_title.setFocus()
    QTest.keyClick(form.forms[1].step_title, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one.step_title.text() for one in form.forms][:2] == titles[1::-1]
    form._drag(form.forms[0], form.forms[-1].geometry().center().y() + 5)
    QTest.mouseClick(form.add_step, CLICK)
    QTest.mouseClick(form.save, CLICK)
    assert form.forms[-1].title_field.error(), "a step without a title is not stored"
    QTest.keyClicks(form.forms[-1].step_title, "Ask how it went")
    form.forms[-1].owner.set_value(StepOwner.MANAGER)
    form.forms[-1].owner.edited.emit()
    QTest.mouseClick(form.save, CLICK)
    kept = ctx.read(lambda s: service_templates.of_key(s, "shipped.order", "en"))
    assert kept.changed and kept.steps[-1].title == "Ask how it went"
    assert kept.steps[-1].owner is StepOwner.MANAGER and len(kept.steps) == 6
    QTest.mouseClick(form.back, CLICK)
    kept = ctx.read(lambda s: service_templates.of_key(s, "shipped.order", "en"))
    assert not kept.changed and [one.title for one in kept.steps] == titles
    assert [one.step_title.text() for one in form.forms] == titles


def test_a_process_of_ones_own_is_made_and_removed(screen: ServiceScreen, ctx: Context) -> None:
    screen.open("templates")
    screen.templates.begin()
    form = screen.templates.form
    commit = QInputMethodEvent("", [])
    commit.setCommitString("样品试用")
    QApplication.sendEvent(form.name, commit)
    QTest.keyClicks(form.forms[0].step_title, "Send samples")
    form.forms[0].limits[None].setFocus()
    form.forms[0].limits[None].selectAll()
    QTest.keyClicks(form.forms[0].limits[None], "9")
    assert screen.leave()
    own = ctx.read(lambda s: service_templates.listed(s, "en"))[-1]
    assert own.is_own and own.name == "样品试用" and own.steps[0].days(None) == 9
    QTest.mouseClick(form.back, CLICK)
    assert not any(one.is_own for one in ctx.read(lambda s: service_templates.listed(s, "en")))


def test_a_client_sees_nothing_of_it(screen: ServiceScreen, ctx: Context) -> None:
    ctx.set_client_safe(True)
    shown = " ".join(one.text() for one in screen.findChildren(QLabel) if one.isVisible())
    assert "F8" in shown and "Heron" not in shown and "late" not in shown
    ctx.set_client_safe(False)
    assert lane(screen, Column.LATE) == ["late"]


def test_the_new_case_opens_once_it_is_made(
    screen: ServiceScreen, ctx: Context, told: dict[str, int]
) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewCaseDialog)
        QTest.mouseClick(dialog.start, CLICK)

    QTimer.singleShot(0, answer)
    screen.open(("new", told["birch"]))
    assert screen.case.isVisible() and screen.case.case is not None
    assert screen.case.case.account == "Birch Freight"


def answer(fill: Callable[[Any], None], kind: type[Any]) -> None:
    """Fill in the dialog that opens next."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind)
        fill(dialog)

    QTimer.singleShot(0, act)


def test_a_card_is_dragged_to_another_date_and_to_its_end(
    screen: ServiceScreen, ctx: Context, told: dict[str, int]
) -> None:
    board = screen.cases.board

    def drag(column: Column, onto: Column) -> None:
        card = board.lanes[column].cards[0]
        lane = board.lanes[onto]
        there = lane.mapToGlobal(QPoint(lane.width() // 2, 20))
        QTest.mousePress(card, CLICK, pos=QPoint(20, 20))
        for point in (card.mapToGlobal(QPoint(60, 20)), there):
            QTest.mouseMove(card, card.mapFromGlobal(point))
        QTest.mouseRelease(card, CLICK, pos=card.mapFromGlobal(there))

    def postpone(dialog: PostponeStepDialog) -> None:
        QTest.mouseClick(dialog.move_button, CLICK)
        assert dialog.isVisible() and dialog.binder.field("reason").error()
        QTest.keyClicks(dialog.reason, "Part on its way")
        QTest.mouseClick(dialog.move_button, CLICK)

    before = [step.due_on for step in case(ctx, told["late"]).steps]
    answer(postpone, PostponeStepDialog)
    drag(Column.LATE, Column.LATER)
    moved = case(ctx, told["late"])
    assert moved.steps[0].due_on is not None and moved.steps[0].due_on > DAY + timedelta(days=7)
    assert "Part on its way" in moved.steps[0].note
    assert all(
        step.due_on and was and step.due_on > was
        for step, was in zip(moved.steps, before, strict=True)
    )
    assert lane(screen, Column.LATER) == ["late"]
    drag(Column.CLOSED, Column.WEEK)
    assert case(ctx, told["closed"]).closed_on is None
    answer(lambda dialog: QTest.mouseClick(dialog.close_button, CLICK), CloseDialog)
    drag(Column.WEEK, Column.CLOSED)
    assert len(lane(screen, Column.CLOSED)) == 1


def test_keys_move_a_card_and_the_list_offers_the_same(
    screen: ServiceScreen, ctx: Context, told: dict[str, int], qtbot: Any
) -> None:
    card = screen.cases.board.lanes[Column.WEEK].cards[0]
    card.setFocus()
    answer(lambda dialog: dialog.reject(), PostponeStepDialog)
    QTest.keyClick(card, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    answer(lambda dialog: dialog.reject(), CloseDialog)
    QTest.keyClick(card, Qt.Key.Key_C)
    screen.cases.view.set_value("list")
    screen.cases.view.edited.emit()

    def done() -> QWidget:
        return next(
            found
            for row in screen.cases.list.rows()
            if (found := row.findChild(QWidget, f"done-{told['late']}"))
        )

    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    before = done()
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Space)
    assert case(ctx, told["late"]).steps[0].done_on == DAY
    assert done() is not before and done().hasFocus(), "the keyboard stays on the case"


def test_the_log_of_what_was_done_stays_in_sight(
    screen: ServiceScreen, ctx: Context, told: dict[str, int]
) -> None:
    first = case(ctx, told["late"]).steps[0]

    def note(session: Any) -> None:
        service_cases.change_step(session, first.id, {"note": "They were calm"}, DAY)
        service_cases.finish_step(session, first.id, DAY)

    ctx.write("change_service_step", note)
    screen.open(told["late"])
    card = screen.case.rail.cards[0]
    assert card.log.isVisible() and "They were calm" in card.log.text()
    assert first.deliverable in card.log.text()
    assert "behind" in card.accessibleDescription()
    card.fold()
    assert not card.log.isVisible() and card.binder.editor("note").isVisible()


def test_the_search_box_tells_what_is_late(qtbot: Any, ctx: Context, told: dict[str, int]) -> None:
    box = QLineEdit()
    qtbot.addWidget(box)
    box.show()
    popup = SearchPopup(ctx, box)
    popup.ask("heron")
    days = case(ctx, told["late"]).days_late(DAY)
    assert ctx.word("case.late_days", days=days) in popup.answers[0].detail
    popup.ask("birch")
    assert "late" not in popup.answers[0].detail
    ctx.set_client_safe(True)
    popup.ask("heron")
    assert not any("late" in one.detail for one in popup.answers)


def test_many_cases_are_read_beside_the_screen(
    qtbot: Any, screen: ServiceScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kamdesk.ui.service.cases_tab.MANY", 0)
    screen.tabs.setFocus()
    with qtbot.waitSignal(screen.cases.counted):
        screen.open(None)
        assert QApplication.focusWidget() not in screen.cases.board.cards()
    assert QApplication.focusWidget() is screen.cases.board.cards()[0]
    with qtbot.waitSignal(screen.cases.counted):
        screen.open(None)
        screen.cases.search.setFocus()
        screen.tabs.set_current("templates")
    assert QApplication.focusWidget() not in screen.cases.board.cards()
    assert screen.header._subtitle.isHidden(), "running cases are not counted beside another tab"


def test_escape_and_other_buttons_drop_no_card(screen: ServiceScreen, told: dict[str, int]) -> None:
    board = screen.cases.board
    card = next(one for one in board.cards() if one.case.id == told["soon"])
    moved: list[Column] = []
    board.move_card = lambda _case, column: moved.append(column)  # type: ignore[method-assign]
    here, there = QPoint(20, 10), QPoint(60, 40)
    for give_up in (True, False):
        QTest.mousePress(card, CLICK, pos=here)
        QTest.mouseMove(card, there)
        QTest.mouseRelease(card, Qt.MouseButton.RightButton, pos=there)
        assert board._ghost.isVisible() and moved == []
        if give_up:
            QTest.keyClick(card, Qt.Key.Key_Escape)
            assert board._ghost.isHidden()
        QTest.mouseRelease(card, CLICK, pos=there)
        assert len(moved) == (0 if give_up else 1)


def test_keys_that_are_meant_for_something_else_do_no_step(
    ctx: Context, screen: ServiceScreen, told: dict[str, int]
) -> None:
    card = next(one for one in screen.cases.board.cards() if one.case.id == told["soon"])
    for letter in (Qt.Key.Key_D, Qt.Key.Key_M, Qt.Key.Key_C):
        QTest.keyClick(card, letter, Qt.KeyboardModifier.ControlModifier)
    screen.open(told["soon"])
    step = next(one for one in screen.case.rail.cards if not one.body.isHidden())
    owner = step.binder.editor("owner")
    owner.setFocus()
    QTest.keyClicks(owner, "Ann")
    QTest.keyClick(owner, Qt.Key.Key_Return)
    QTest.keyClick(owner, Qt.Key.Key_Up)
    assert step.isAncestorOf(QApplication.focusWidget() or screen) and not step.body.isHidden()
    step.ticks[0].setFocus()
    QTest.keyClick(step.ticks[0], Qt.Key.Key_D)
    assert case(ctx, told["soon"]).done == 0
    step.setFocus()
    QTest.keyClick(step, Qt.Key.Key_D)
    assert case(ctx, told["soon"]).done == 1


def test_the_cursor_stays_in_a_process_that_is_saved_or_read_again(
    qtbot: Any, ctx: Context, screen: ServiceScreen
) -> None:
    screen.open("templates")
    form = screen.templates.form
    title = form.forms[1].step_title
    title.setFocus()
    QTest.keyClicks(title, " now")
    QTest.keyClick(title, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not form.is_changed())
    ctx.write("test", lambda s: factories.account(s, name="Alder").id)
    assert QApplication.focusWidget() is title and form.back.isVisible()
    form.back.click()
    assert not form.forms[1].step_title.value().endswith(" now")
