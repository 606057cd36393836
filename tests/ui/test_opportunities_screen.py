"""The screen of opportunities by mouse and keys: board, list, forecast, page, and the account."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from kamdesk.method.opportunities import Column
from kamdesk.method.periods import add_months
from kamdesk.models import Meeting, Opportunity
from kamdesk.models.kinds import OpportunityState
from kamdesk.money import to_units
from kamdesk.services import account_page, opportunities
from kamdesk.services.opportunity_list import OpportunitySpec
from kamdesk.ui.account.opportunities_block import OpportunitiesBlock
from kamdesk.ui.opportunities import OpportunitiesScreen
from kamdesk.ui.opportunities.lane import Lane
from kamdesk.ui.opportunity.new_opportunity import NewOpportunityDialog
from kamdesk.ui.widgets import LinkButton
from tests import factories

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
TODAY = date.today()
NEXT = add_months(TODAY.replace(day=1), 1)
LATER = add_months(TODAY.replace(day=1), 4)


@pytest.fixture
def alder(ctx) -> int:
    """An account with three open opportunities: next month, later, later; its id."""

    def work(session) -> int:
        account = factories.account(session, name="Alder Freight")
        for title, value, day in (
            ("Forms", 300, NEXT), ("Labels", 200, LATER), ("Paper", 900, LATER),
        ):  # fmt: skip
            values = {"title": title, "value": to_units(value), "chance": 50, "expected_on": day}
            opportunities.create(session, account.id, values)
        return account.id

    return ctx.write("test", work)


@pytest.fixture
def screen(qtbot, ctx) -> Iterator[OpportunitiesScreen]:
    made = OpportunitiesScreen(ctx)
    qtbot.addWidget(made)
    made.resize(1190, 720)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    made.open()
    yield made


def stored(ctx, title: str) -> Opportunity:
    with ctx.book.read() as session:
        return session.query(Opportunity).filter_by(title=title).one()


def lane(screen: OpportunitiesScreen, column: Column) -> Lane:
    return screen.board.boxes[column].lane


def titles(screen: OpportunitiesScreen, column: Column) -> list[str]:
    return [line.title for line in lane(screen, column).cards.lines]


def press_card(screen: OpportunitiesScreen, column: Column, place: int = 0) -> QPoint:
    """Press the mouse on a card; where that was, within its lane."""
    found = lane(screen, column)
    QApplication.processEvents()
    point = found.visualRect(found.cards.index(place)).center()
    QTest.mousePress(found.viewport(), LEFT, pos=point)
    return point


def drag(screen: OpportunitiesScreen, start: Column, end: Column, place: int = 0) -> None:
    """Drag a card into another column."""
    point = press_card(screen, start, place)
    source, box = lane(screen, start).viewport(), screen.board.boxes[end]
    target = source.mapFromGlobal(box.mapToGlobal(box.rect().center()))
    QTest.mouseMove(source, point + QPoint(30, 30))
    QTest.mouseMove(source, target)
    QTest.mouseRelease(source, LEFT, pos=target)


def compose(widget: QWidget, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(widget, event)


def texts(widget: QWidget) -> str:
    return "\n".join(
        label.accessibleName() or label.text()
        for label in widget.findChildren(QLabel)
        if label.isVisibleTo(widget)
    )


def test_board_has_cards_by_month_with_their_sums(screen, ctx, alder) -> None:
    screen.open()
    assert titles(screen, Column.NEXT_MONTH) == ["Forms"]
    assert titles(screen, Column.LATER) == ["Labels", "Paper"]
    assert screen.board.boxes[Column.LATER].sums.full_text() == "¥550 weighted of ¥1.1k"
    assert screen.board.boxes[Column.WON].sums.full_text() == ""
    assert lane(screen, Column.NEXT_MONTH).hasFocus()


def test_dragging_to_another_month_changes_the_date_and_undo_brings_it_back(
    screen, ctx, alder
) -> None:
    screen.open()
    drag(screen, Column.NEXT_MONTH, Column.LATER)
    assert stored(ctx, "Forms").expected_on == add_months(NEXT, 1)
    assert titles(screen, Column.LATER) == ["Forms", "Labels", "Paper"]
    assert lane(screen, Column.LATER).hasFocus()
    ctx.undo()
    assert stored(ctx, "Forms").expected_on == NEXT
    assert titles(screen, Column.NEXT_MONTH) == ["Forms"]


def test_nothing_is_dragged_into_the_past_or_by_a_mere_click(screen, ctx, alder) -> None:
    screen.open()
    drag(screen, Column.NEXT_MONTH, Column.OVERDUE)
    assert stored(ctx, "Forms").expected_on == NEXT
    paper = stored(ctx, "Paper").id
    won = OpportunityState.WON
    ctx.write("test", lambda s: opportunities.close(s, paper, won, "Price", TODAY))
    drag(screen, Column.WON, Column.OVERDUE)
    assert stored(ctx, "Paper").state is won
    ctx.undo()
    point = press_card(screen, Column.LATER, 1)
    QTest.mouseRelease(lane(screen, Column.LATER).viewport(), LEFT, pos=point)
    assert lane(screen, Column.LATER).current_id() == stored(ctx, "Paper").id
    assert titles(screen, Column.LATER) == ["Labels", "Paper"]


def test_escape_lets_a_dragged_card_go(screen, ctx, alder) -> None:
    screen.open()
    source = lane(screen, Column.NEXT_MONTH)
    point = press_card(screen, Column.NEXT_MONTH)
    QTest.mouseMove(source.viewport(), point + QPoint(60, 10))
    box = screen.board.boxes[Column.LATER]
    target = source.viewport().mapFromGlobal(box.mapToGlobal(box.rect().center()))
    QTest.mouseMove(source.viewport(), target)
    QTest.keyClick(source, KEY.Key_Escape)
    QTest.mouseRelease(source.viewport(), LEFT, pos=target)
    assert stored(ctx, "Forms").expected_on == NEXT


def test_dropping_on_won_asks_what_won_it(screen, ctx, alder) -> None:
    screen.open()
    drag(screen, Column.NEXT_MONTH, Column.WON)
    reason = screen.board.reason
    assert reason.isVisible() and stored(ctx, "Forms").state is OpportunityState.OPEN
    QTest.keyClick(reason.reason, KEY.Key_Return)  # won needs no reason
    assert not reason.isVisible()
    found = stored(ctx, "Forms")
    assert (found.state, found.closed_on) == (OpportunityState.WON, TODAY)
    assert titles(screen, Column.WON) == ["Forms"]


def test_cards_move_and_the_keyboard_follows(screen, ctx, alder) -> None:
    screen.open()
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Right, CTRL)
    assert lane(screen, Column.LATER).hasFocus()
    assert lane(screen, Column.LATER).current_id() == stored(ctx, "Forms").id
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Left, CTRL)
    assert titles(screen, Column.NEXT_MONTH) == ["Forms"]
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Right)  # walks without moving
    assert lane(screen, Column.LATER).hasFocus()
    assert titles(screen, Column.LATER) == ["Labels", "Paper"]


def test_ctrl_right_goes_on_to_won_and_lost_before_anything_is_stored(screen, ctx, alder) -> None:
    screen.open()
    screen.board.choose(stored(ctx, "Paper").id)
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Right, CTRL)
    reason = screen.board.reason
    assert reason.isVisible() and reason.column() is Column.WON
    QTest.keyClick(reason.reason, KEY.Key_Right, CTRL)
    assert reason.column() is Column.LOST
    QTest.keyClick(reason.reason, KEY.Key_Left, CTRL)
    QTest.keyClick(reason.reason, KEY.Key_Left, CTRL)
    assert not reason.isVisible()  # back where it lies
    assert stored(ctx, "Paper").state is OpportunityState.OPEN
    assert lane(screen, Column.LATER).hasFocus()


def test_lost_needs_its_reason_typed_with_an_input_method(screen, ctx, alder) -> None:
    screen.open()
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_L)
    line, field = screen.board.reason, screen.board.reason.reason
    assert line.isVisible() and field.hasFocus()
    QTest.keyClick(field, KEY.Key_Return)
    assert "Reason" in texts(line) and stored(ctx, "Forms").state is OpportunityState.OPEN
    compose(field, "jia ge")
    QTest.keyClick(field, KEY.Key_Return)  # chooses characters, stores nothing
    QTest.keyClick(field, KEY.Key_Escape)  # ends the composition, not the line
    assert line.isVisible() and stored(ctx, "Forms").state is OpportunityState.OPEN
    compose(field, "", "价格太高")
    QTest.keyClick(field, KEY.Key_Return)
    found = stored(ctx, "Forms")
    assert (found.state, found.reason) == (OpportunityState.LOST, "价格太高")
    ctx.undo()
    assert stored(ctx, "Forms").state is OpportunityState.OPEN


def test_escape_leaves_the_reason_and_returns_to_the_board(screen, ctx, alder) -> None:
    screen.open()
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_P)
    QTest.keyClicks(screen.board.reason.reason, "spring")
    QTest.keyClick(screen.board.reason.reason, KEY.Key_Escape)
    assert not screen.board.reason.isVisible()
    assert stored(ctx, "Forms").state is OpportunityState.OPEN
    assert isinstance(QApplication.focusWidget(), Lane)


def test_a_press_elsewhere_gives_up_unless_something_is_typed(screen, ctx, alder) -> None:
    screen.open()
    line = screen.board.reason
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_L)
    press_card(screen, Column.LATER, 1)
    assert not line.isVisible()
    QTest.mouseRelease(lane(screen, Column.LATER).viewport(), LEFT)
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_L)
    QTest.keyClicks(line.reason, "Pri")
    press_card(screen, Column.NEXT_MONTH)
    assert line.isVisible() and line.reason.text() == "Pri"
    QTest.mouseRelease(lane(screen, Column.NEXT_MONTH).viewport(), LEFT)


def test_enter_opens_and_delete_bins(qtbot, screen, ctx, alder) -> None:
    screen.open()
    with qtbot.waitSignal(screen.open_requested) as asked:
        QTest.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    assert asked.args == ["opportunities", stored(ctx, "Forms").id]
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Delete)
    assert titles(screen, Column.NEXT_MONTH) == []
    ctx.undo()
    assert titles(screen, Column.NEXT_MONTH) == ["Forms"]


def test_list_sorts_by_its_heads_and_narrows(qtbot, screen, ctx, alder) -> None:
    screen.open()
    QTest.mouseClick(screen.view._segments[1], LEFT)
    heads = [column.key for column in screen.model.columns]
    head = screen.table.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(heads.index("value")) + 20, 10)
    QTest.mouseClick(head.viewport(), LEFT, pos=place)
    shown = [screen.model.row(row).title for row in range(3)]
    assert shown == ["Paper", "Forms", "Labels"]
    QTest.mouseClick(head.viewport(), LEFT, pos=place)
    assert screen.model.row(0).title == "Labels"
    QTest.keyClicks(screen.filters.search, "form")
    qtbot.waitUntil(lambda: screen.model.rowCount() == 1)
    QTest.mouseClick(screen.filters.states[OpportunityState.LOST], LEFT)
    assert "No opportunity fits" in texts(screen)
    screen.filters.clear()
    assert screen.model.rowCount() == 3
    other = ctx.write("test", lambda s: factories.account(s, name="Birch").id)
    ctx.write("test", lambda s: opportunities.create(s, other, {"title": "Ink"}).id)
    screen.open(("account", other))
    assert [screen.model.row(row).title for row in range(screen.model.rowCount())] == ["Ink"]
    assert screen.filters.account.text() == "Birch"


def test_forecast_keeps_currencies_apart(screen, ctx, alder) -> None:
    def work(session) -> None:
        abroad = factories.account(session, currency="EUR")
        values = {"title": "Export", "value": to_units(50), "chance": 10, "expected_on": NEXT}
        opportunities.create(session, abroad.id, values)

    ctx.write("test", work)
    screen.view.set_value("forecast")
    screen.open()
    told = texts(screen.forecast)
    assert "¥700 expected by" in told and "64% of it in one deal" in told
    assert "€5 expected by" in told and "from a single deal" in told


def test_page_stores_fields_and_says_what_is_missing(screen, ctx, alder) -> None:
    who = ctx.write("test", lambda s: factories.contact(s, alder, name="Anna Chen").id)
    made = stored(ctx, "Forms").id
    screen.open(made)
    page = screen.detail
    assert "No next advance yet" in texts(page)
    page.following.person.set_value(who)
    page.following.person.edited.emit()
    QTest.keyClicks(page.following.action, "keep in touch")
    QTest.keyClick(page.following.action, KEY.Key_Return)
    assert "is no advance" in texts(page)
    page.following.action.selectAll()
    QTest.keyClicks(page.following.action, "Signs the trial")
    QTest.keyClick(page.following.action, KEY.Key_Return)
    page.following.date.setText((TODAY + timedelta(days=5)).isoformat())
    QTest.keyClick(page.following.date, KEY.Key_Return)
    assert "Person, action and date are there" in texts(page)
    page.business.chance.selectAll()
    QTest.keyClicks(page.business.chance, "120")
    QTest.keyClick(page.business.chance, KEY.Key_Return)
    assert "between 0 and 100" in texts(page) and stored(ctx, "Forms").chance == 50
    assert not screen.leave()


def test_one_click_arranges_the_meeting_that_serves_it(qtbot, screen, ctx, alder) -> None:
    made = stored(ctx, "Forms").id
    screen.open(made)
    with qtbot.waitSignal(screen.open_requested) as asked:
        QTest.mouseClick(screen.detail.arrange, LEFT)
    assert asked.args[0] == "meeting"
    with ctx.book.read() as session:
        assert session.get_one(Meeting, asked.args[1]).opportunity_id == made
    assert len(screen.detail.meetings.rows.rows()) == 1
    ctx.undo()
    assert len(screen.detail.meetings.rows.rows()) == 0


def test_page_is_decided_and_reopened(screen, ctx, alder) -> None:
    screen.open(stored(ctx, "Forms").id)
    QTest.mouseClick(screen.detail.decide[Column.LOST], LEFT)
    QTest.keyClicks(screen.detail.reason.reason, "Price")
    QTest.keyClick(screen.detail.reason.reason, KEY.Key_Return)
    assert stored(ctx, "Forms").state is OpportunityState.LOST
    assert not screen.detail.arrange.isVisible()
    assert not screen.detail.following.isVisible() and screen.detail.business.reason.isVisible()
    QTest.mouseClick(screen.detail.reopen, LEFT)
    assert stored(ctx, "Forms").state is OpportunityState.OPEN


def test_new_opportunity_needs_account_and_title(qtbot, ctx, alder) -> None:
    dialog = NewOpportunityDialog(None, ctx, alder)
    qtbot.addWidget(dialog)
    dialog.show()
    title = dialog.binder.editor("title")
    QTest.keyClick(title, KEY.Key_Return)
    assert dialog.binder.field("title").error() and dialog.opportunity_id is None
    compose(title, "tie mo")
    QTest.keyClick(title, KEY.Key_Return)
    compose(title, "", "贴膜")
    QTest.keyClick(title, KEY.Key_Return)
    assert stored(ctx, "贴膜").account_id == alder
    assert dialog.opportunity_id == stored(ctx, "贴膜").id


def test_empty_book_says_what_to_do(screen, ctx) -> None:
    assert "What do you want to sell next" in texts(screen)
    assert not screen.filters.isVisible()


def test_list_goes_to_a_workbook(qtbot, screen, ctx, alder, tmp_path: Path) -> None:
    screen.open()
    file = tmp_path / "list.xlsx"
    with qtbot.waitSignal(ctx.notice) as told:
        screen.list_export.write(OpportunitySpec(sort="value", descending=True), file)
    assert told.args[0] == "3 opportunity(ies) written to list.xlsx"
    sheet = openpyxl.load_workbook(file)["Opportunities"]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][:4] == ("Account", "Opportunity", "Product line", "Value")
    assert rows[1][:6] == ("Alder Freight", "Paper", None, 900, "CNY", 50)
    assert rows[1][6].date() == LATER


def test_a_client_sees_nothing_of_it(qtbot, screen, ctx, alder) -> None:
    block = OpportunitiesBlock(ctx)
    qtbot.addWidget(block)
    block.show()
    for target in (None, stored(ctx, "Forms").id):
        screen.open(target)
        assert "Forms" in texts(screen) or titles(screen, Column.NEXT_MONTH) == ["Forms"]
        ctx.set_client_safe(True)
        shown = texts(screen)
        assert "Forms" not in shown and "Alder" not in shown and screen.title() == ""
        assert not screen.board.isVisible() and not screen.detail.isVisible()
        screen.open(target)
        assert not screen.board.isVisible() and not screen.detail.isVisible()
        page = ctx.read(lambda s: account_page.load(s, alder))
        block.show_page(page)
        assert not block.isVisible() and "Forms" not in texts(block)
        ctx.set_client_safe(False)


def test_account_page_adds_in_place(qtbot, ctx, alder) -> None:
    block = OpportunitiesBlock(ctx)
    qtbot.addWidget(block)
    block.resize(360, 400)
    block.show()
    page: Any = ctx.read(lambda s: account_page.load(s, alder))
    block.show_page(page)
    assert all(title in texts(block) for title in ("Forms", "Labels", "Paper"))
    line = block.add_line
    compose(line.title, "biao qian")
    QTest.keyClick(line.title, KEY.Key_Return)
    compose(line.title, "", "标签打印机")
    QTest.keyClicks(line.value, "12000")
    QTest.keyClick(line.value, KEY.Key_Return)
    found = stored(ctx, "标签打印机")
    assert (found.account_id, found.value) == (alder, to_units(12_000))
    assert line.title.value() == ""
    block.show_page(page)
    assert "标签打印机" in texts(block)
    with qtbot.waitSignal(block.open_requested) as asked:
        QTest.keyClick(block.findChild(QWidget, f"opportunity-{found.id}"), KEY.Key_Return)
    assert asked.args == ["opportunities", found.id]


def test_account_with_many_leads_to_all_of_them(qtbot, ctx, alder) -> None:
    for number in range(4):
        ctx.write("test", lambda s, n=number: opportunities.create(s, alder, {"title": f"T{n}"}).id)
    block = OpportunitiesBlock(ctx)
    qtbot.addWidget(block)
    block.show()
    block.show_page(ctx.read(lambda s: account_page.load(s, alder)))
    [link] = [made for made in block.findChildren(LinkButton) if made.text() == "All 7"]
    with qtbot.waitSignal(block.open_requested) as asked:
        QTest.mouseClick(link, LEFT)
    assert asked.args == ["opportunities", ("account", alder)]
