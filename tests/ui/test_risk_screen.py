"""Risk by mouse and keyboard: warnings, win-back in place, health, life cycle, readings kept."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from factories import account, contact, sale
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from kamdesk.method.periods import add_months
from kamdesk.models import Account, AccountReading, StageMove, Task, Touch, WinBackPlan
from kamdesk.models.kinds import ChurnLevel, ChurnSignal, LifecycleStage, WinBackState
from kamdesk.services import lifecycle, readings, risk_page
from kamdesk.services.readings import history
from kamdesk.ui.account import AccountScreen
from kamdesk.ui.account.health import AccountHealthTab
from kamdesk.ui.context import Context
from kamdesk.ui.keeping import ProposalCard, WinBackForm
from kamdesk.ui.keeping.fact_line import FactLine
from kamdesk.ui.risk import RiskScreen
from kamdesk.ui.risk.churn_card import ChurnCard
from kamdesk.ui.settings.churn_card import ChurnSettingsCard
from tests.statements import counted

TODAY = date.today()
LEFT = Qt.MouseButton.LeftButton
FULL = {"tax_no": "1", "industry": "Trade", "city": "Guangzhou", "address": "1 Road", "phone": "1",
        "website": "x", "owner": "Lin"}  # fmt: skip


@pytest.fixture
def leaver(ctx: Context) -> int:
    """Bought every month for two years and nothing in the last five."""

    def fill(session: Any) -> int:
        made = account(session, name="Leaving Ltd", code="L1").id
        for back in range(6, 30):
            sale(session, made, add_months(TODAY.replace(day=10), -back), "1000")
        return made

    return ctx.write("import", fill)


@pytest.fixture
def steady(ctx: Context) -> int:
    """Buys the same every month, and its file is filled: it should be contacted."""

    def fill(session: Any) -> int:
        made = account(session, name="Steady Co", code="S1", **FULL).id
        contact(session, made, name="Bai Ruoxi")
        for back in range(1, 27):
            sale(session, made, add_months(TODAY.replace(day=10), -back), "1000")
        return made

    return ctx.write("import", fill)


def shown(qtbot: QtBot, screen: Any, target: Any = None) -> Any:
    qtbot.addWidget(screen)
    screen.resize(1190, 720)
    screen.show()
    qtbot.waitExposed(screen)
    screen.open(target)
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    return screen


def risk(qtbot: QtBot, ctx: Context, target: str = "churn") -> RiskScreen:
    """The screen with the book read and the closed months kept."""
    screen: RiskScreen = shown(qtbot, RiskScreen(ctx), target)
    settle(qtbot, screen)
    return screen


def settle(qtbot: QtBot, screen: RiskScreen) -> None:
    qtbot.waitUntil(
        lambda: screen.page is not None and not screen.job.running and screen.settled,
        timeout=20_000,
    )


def press(inside: QWidget, text: str) -> None:
    found = [
        b
        for b in inside.findChildren(QAbstractButton)
        if text in (b.text(), b.accessibleName(), b.toolTip()) and b.isVisible()
    ]
    assert found, text
    QApplication.processEvents()  # a row that was just made has no height yet
    QTest.mouseClick(found[0], LEFT)


def compose(editor: QWidget, text: str) -> None:
    """Type Chinese as an input method does; Enter while it is composed takes the characters."""
    editor.setFocus()
    QApplication.sendEvent(editor, QInputMethodEvent("pin", []))
    QTest.keyClick(editor, Qt.Key.Key_Return)
    chosen = QInputMethodEvent("", [])
    chosen.setCommitString(text)
    QApplication.sendEvent(editor, chosen)


def card_of(screen: RiskScreen, account_id: int) -> ChurnCard:
    return screen.churn.cards[account_id]


def one(ctx: Context, query: Any) -> Any:
    return ctx.read(lambda s: s.scalars(query).first())


def test_warnings_stand_with_their_facts_and_points(
    qtbot: QtBot, ctx: Context, leaver: int, steady: int
) -> None:
    screen = risk(qtbot, ctx)
    assert list(screen.churn.cards) == [leaver]
    said = card_of(screen, leaver).signals.sentences()
    assert "Purchases of the last 3 months are 100% below the same months a year ago · 20" in said
    assert any(line.startswith("No order for") for line in said)
    assert screen.tabs.accessibleTabName(0) == "Churn 1"


def test_a_fact_leads_to_where_it_is_kept(
    qtbot: QtBot, ctx: Context, leaver: int, steady: int
) -> None:
    screen = risk(qtbot, ctx)
    lines = card_of(screen, leaver).findChildren(FactLine)
    QApplication.processEvents()  # the cards were just made
    with qtbot.waitSignal(screen.open_requested) as asked:
        QTest.mouseClick(lines[0], LEFT)
    assert asked.args == ["account", (leaver, "sales")]
    lines[0].setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(screen.open_requested):
        QTest.keyClick(lines[0], Qt.Key.Key_Return)

    page = shown(qtbot, AccountScreen(ctx), (steady, "health"))
    tab = page.findChild(AccountHealthTab)
    places = {}
    for line in (*tab.parts.findChildren(FactLine), *tab.lifecycle.points.findChildren(FactLine)):
        with qtbot.waitSignal(page.open_requested) as asked:
            line.click()
        places[line.accessibleName()] = asked.args
    assert places["70% of the file is filled"] == ["account", (steady, "profile")], places
    assert places["People inside are known (now 1) · met"] == ["account", (steady, "contacts")]


def test_movement_names_who_fell_and_what_moved_it(
    qtbot: QtBot, ctx: Context, leaver: int, steady: int
) -> None:
    ctx.write("sample", lambda s: history.keep(s, history.missing(s, TODAY)))
    month = add_months(TODAY.replace(day=1), -3)

    def was_well(session: Any) -> None:
        query = select(AccountReading).filter_by(account_id=leaver, month=month)
        reading = session.scalars(query).one()
        reading.health, reading.parts = 90, {**reading.parts, "sales": 18.0}

    ctx.write("sample", was_well)
    screen = risk(qtbot, ctx, "health")
    rows = screen.health.movement.fallers.rows.rows()
    assert [row.accessibleName() for row in rows] == ["Leaving Ltd"]
    assert rows[0].accessibleDescription().startswith("Sales \N{MINUS SIGN}")
    with qtbot.waitSignal(screen.open_requested) as asked:
        QTest.mouseClick(rows[0], LEFT)
    assert asked.args == ["account", (leaver, "health")]


def test_a_plan_is_opened_filled_in_and_closed_where_it_stands(
    qtbot: QtBot, ctx: Context, leaver: int
) -> None:
    screen = risk(qtbot, ctx)
    press(card_of(screen, leaver), "Open a win-back plan")
    qtbot.waitUntil(lambda: screen.churn.cards[leaver].form is not None, timeout=20_000)
    form = card_of(screen, leaver).form
    assert form is not None and form.isVisible()
    compose(form.binder.editor("cause"), "价格被对手压低")
    QTest.keyClick(form.binder.editor("cause"), Qt.Key.Key_Tab)
    assert one(ctx, select(WinBackPlan.cause)) == "价格被对手压低"
    assert one(ctx, select(Account.stage)) is LifecycleStage.WIN_BACK

    compose(form.tasks.what, "约老板面谈")
    assert one(ctx, select(Task.id)) is None, "Enter of the input method writes nothing down"
    QTest.keyClicks(form.tasks.who, "Lin")
    form.tasks.day.setText("+3")
    QTest.keyClick(form.tasks.day, Qt.Key.Key_Return)
    task = one(ctx, select(Task))
    assert (task.what, task.owner) == ("约老板面谈", "Lin")
    assert task.due_on == TODAY + timedelta(days=3)
    assert task.win_back_id == one(ctx, select(WinBackPlan.id))
    press(form.tasks.rows, "Done")
    assert one(ctx, select(Task.done_on)) == TODAY

    QTest.mouseClick(form.kept, LEFT)
    QTest.keyClick(form.result.text, Qt.Key.Key_Return)
    assert "is needed" in form.result.error()
    assert one(ctx, select(WinBackPlan.state)) is WinBackState.OPEN
    QTest.keyClicks(form.result.text, "They order again")
    QTest.keyClick(form.result.text, Qt.Key.Key_Return)
    plan = one(ctx, select(WinBackPlan))
    assert (plan.state, plan.result) == (WinBackState.KEPT, "They order again")
    assert one(ctx, select(Account.stage)) is LifecycleStage.IDENTIFY, "back to where it came from"

    ctx.undo()
    assert one(ctx, select(WinBackPlan.state)) is WinBackState.OPEN


def test_level_tier_and_text_narrow_the_list(qtbot: QtBot, ctx: Context, leaver: int) -> None:
    screen = risk(qtbot, ctx)
    screen.focus_search()
    QTest.keyClicks(screen.churn.filter.text, "steady")
    assert screen.churn.cards == {}
    QTest.keyClick(screen.churn.filter.text, Qt.Key.Key_Escape)
    assert list(screen.churn.cards) == [leaver]
    screen.churn.filter.level.set_value(ChurnLevel.WATCH)
    screen.churn.filter.level.edited.emit()
    assert screen.churn.cards == {}


def test_readings_of_closed_months_are_kept_by_themselves_and_not_undone(
    qtbot: QtBot, ctx: Context, leaver: int
) -> None:
    ctx.write("edit_account", lambda s: account(s, name="Last action"))
    screen = risk(qtbot, ctx)
    count = one(ctx, select(func.count()).select_from(AccountReading))
    assert count == 12 * 2
    assert not screen.job.isVisible()
    assert ctx.next_undo_label() == "edit_account"
    assert [line for line in screen.page.outcomes if line.account_id == leaver]
    assert screen.churn.lessons.table.isVisible()


def test_a_stopped_job_reads_no_further(qtbot: QtBot, ctx: Context, leaver: int) -> None:
    screen: RiskScreen = shown(qtbot, RiskScreen(ctx))
    assert screen.job.running
    QTest.mouseClick(screen.job.stop, LEFT)
    qtbot.waitUntil(lambda: not screen.job.running, timeout=20_000)
    kept = one(ctx, select(func.count()).select_from(AccountReading))
    assert kept < 12, "the rest is not read"


def test_health_is_sorted_and_a_press_opens_it(
    qtbot: QtBot, ctx: Context, leaver: int, steady: int
) -> None:
    screen = risk(qtbot, ctx, "health")
    model = screen.health.model
    assert model.line(0).reading.account_id == leaver, "the illest first"
    head = screen.health.table.horizontalHeader()
    QTest.mouseClick(head.viewport(), LEFT, pos=head_place(head, 1))
    assert model.line(0).reading.account_id == steady
    with qtbot.waitSignal(screen.open_requested) as asked:
        QTest.mouseClick(
            screen.health.table.viewport(), LEFT,
            pos=screen.health.table.visualRect(model.index(0, 0)).center(),
        )  # fmt: skip
    assert asked.args == ["account", (steady, "health")]


def head_place(head: Any, section: int) -> QPoint:
    return QPoint(head.sectionViewportPosition(section) + 20, head.height() // 2)


def test_a_proposal_is_accepted_with_its_reason_and_another_left(
    qtbot: QtBot, ctx: Context, leaver: int, steady: int
) -> None:
    screen = risk(qtbot, ctx, "lifecycle")
    assert screen.lifecycle.chart.title() == (
        "2 of 2 accounts are in “Identify and screen”; 2 should move"
    )
    rows = screen.lifecycle.proposals.rows
    assert list(rows) == [leaver, steady], "those in danger first"
    QTest.mouseClick(rows[steady].accept, LEFT)
    assert rows[steady].reason.text.value().startswith("The file is 60% filled")
    QTest.keyClick(rows[steady].reason.text, Qt.Key.Key_Return)
    move = one(ctx, select(StageMove))
    assert (move.account_id, move.to_stage) == (steady, LifecycleStage.CONTACT)
    assert "People inside are known (now 1)" in move.reason
    settle(qtbot, screen)

    row = screen.lifecycle.proposals.rows[leaver]
    QTest.mouseClick(row.keep, LEFT)
    QTest.keyClick(row.reason.text, Qt.Key.Key_Return)
    assert "is needed" in row.reason.error()
    QTest.keyClicks(row.reason.text, "They moved house")
    QTest.keyClick(row.reason.text, Qt.Key.Key_Return)
    settle(qtbot, screen)
    assert screen.lifecycle.proposals.rows == {}
    stays = ctx.read(lambda s: lifecycle.moves(s, leaver))
    assert stays[0].stayed and stays[0].reason == "They moved house"
    later = TODAY + timedelta(days=lifecycle.STAYS_DAYS)
    standing = ctx.read(lambda s: lifecycle.of_account(s, leaver, later))
    assert standing is not None and standing.proposal is None, "no fact has changed"


def test_an_empty_book_says_what_to_do(qtbot: QtBot, ctx: Context) -> None:
    screen = risk(qtbot, ctx)
    assert not screen.tabs.isVisible() and not screen.churn.isVisible()
    with qtbot.waitSignal(screen.open_requested) as asked:
        QTest.mouseClick(screen.load, LEFT)
    assert asked.args == ["import", None]


def test_nothing_shows_in_front_of_a_client(qtbot: QtBot, ctx: Context, leaver: int) -> None:
    screen = risk(qtbot, ctx)
    ctx.set_client_safe(True)
    assert not screen.churn.isVisible() and not screen.tabs.isVisible()
    assert not screen.focus_search()
    page = shown(qtbot, AccountScreen(ctx), (leaver, "health"))
    assert page.findChild(AccountHealthTab) is None


def test_the_account_page_turns_advice_into_touches_and_tasks(
    qtbot: QtBot, ctx: Context, leaver: int, steady: int
) -> None:
    page = shown(qtbot, AccountScreen(ctx), (steady, "health"))
    tab = page.findChild(AccountHealthTab)
    assert isinstance(tab.lifecycle.proposal, ProposalCard)
    QTest.mouseClick(tab.lifecycle.proposal.accept, LEFT)
    QTest.keyClick(tab.lifecycle.proposal.reason.text, Qt.Key.Key_Return)
    press(tab.lifecycle.to_do, "Plan it")
    touch = one(ctx, select(Touch))
    assert touch.note == "Visit and hear how things stand"
    assert touch.planned_on >= TODAY and touch.contact_id is not None
    ctx.undo()
    assert one(ctx, select(Touch)) is None
    ctx.redo()
    press(tab.lifecycle.to_do, "Make it a task")
    assert one(ctx, select(Task.what)) == "Find out who decides"
    assert len(tab.tasks.rows.rows()) == 1
    press(tab.churn, "Open a win-back plan")
    form = tab.findChild(WinBackForm)
    assert form.isVisible()
    form.binder.editor("offer").setPlainText("A month free")
    assert page.leave()
    assert one(ctx, select(WinBackPlan.offer)) == "A month free"


def test_weights_and_levels_are_set_and_refused_beside_the_field(
    qtbot: QtBot, ctx: Context
) -> None:
    card = ChurnSettingsCard(ctx)
    qtbot.addWidget(card)
    card.show()
    card.refresh()
    gap = card.binder.editor("order_gap")
    type_into(gap, "0")
    high = card.binder.editor("high")
    type_into(high, "10")
    assert "below" in card.binder.field("high").error()
    found = ctx.read(readings.churn_parameters)
    assert (found.settings[list(found.settings)[2]].weight, found.high) == (0, 45)
    full = card.binder.editor("overdue.full")
    type_into(full, "3")
    assert "above" in card.binder.field("overdue.full").error()
    type_into(full, "7.5")
    assert ctx.read(readings.churn_parameters).settings[ChurnSignal.OVERDUE].full == Fraction(15, 2)
    QTest.mouseClick(card.defaults, LEFT)
    assert full.value() == 20
    assert gap.value() == 20 and high.value() == 45
    assert card.binder.field("high").error() == ""


def test_a_change_of_the_signals_shows_its_effect(qtbot: QtBot, ctx: Context, leaver: int) -> None:
    card = ChurnSettingsCard(ctx)
    qtbot.addWidget(card)
    card.refresh()
    card.resize(900, 900)
    card.show()
    qtbot.waitUntil(lambda: card.effect.effect is not None, timeout=20_000)
    assert card.effect.text() == "With these settings: 1 at high risk today, 0 on watch."
    card.effect.effect = None
    type_into(card.binder.editor("high"), "70")
    qtbot.waitUntil(lambda: card.effect.effect is not None, timeout=20_000)
    assert card.effect.text() == ("At high risk 1 → 0, on watch 0 → 1. No longer: Leaving Ltd.")


def type_into(editor: Any, text: str) -> None:
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, text)
    editor.editingFinished.emit()


def test_the_book_is_read_in_a_fixed_number_of_statements(ctx: Context, leaver: int) -> None:
    ctx.write("sample", lambda s: history.keep(s, history.missing(s, TODAY)))

    def cost() -> int:
        with ctx.book.read() as session, counted(session) as seen:
            risk_page.load(session, TODAY)
        return len(seen)

    few = cost()
    ctx.write("import", lambda s: [account(s, name=f"More {n}") for n in range(20)])
    assert cost() == few


def test_what_is_half_written_outlives_a_filter_and_holds_the_screen(
    qtbot: QtBot, ctx: Context, leaver: int, steady: int
) -> None:
    screen = risk(qtbot, ctx)
    screen.deeds.open_plan(card_of(screen, leaver).line.reading)
    settle(qtbot, screen)
    card = card_of(screen, leaver)
    if card.form is None or card.form.isHidden():
        card.unfold()
    form = card.form
    assert form is not None
    form.tasks.what.setFocus()
    QTest.keyClicks(form.tasks.what, "Call them")
    screen.churn.filter.text.setFocus()
    QTest.keyClicks(screen.churn.filter.text, "zzz")
    assert card_of(screen, leaver) is card and form.tasks.what.value() == "Call them"
    press(form, "Kept")
    QTest.keyClicks(form.result.text, "A visit")
    press(form, "Lost")
    assert form.result.text.value() == "A visit"
    assert not screen.leave()
    screen.abandon()
    assert screen.leave()


def test_the_account_chosen_stays_chosen_while_the_book_is_read_again(
    qtbot: QtBot, ctx: Context
) -> None:
    def fill(session: Any) -> None:
        for number in range(60):
            account(session, name=f"Account {number:02}")

    ctx.write("import", fill)
    screen = risk(qtbot, ctx, "health")
    table, model = screen.health.table, screen.health.model
    table.selectRow(40)
    table.verticalScrollBar().setValue(37 * table.rowHeight(0))
    place, chosen = table.verticalScrollBar().value(), model.line(40).reading.account_id
    ctx.write("import", lambda s: account(s, name="A new one").id)
    settle(qtbot, screen)
    assert model.line(table.currentIndex().row()).reading.account_id == chosen
    assert table.verticalScrollBar().value() == place


def test_chinese_names_stand_by_pinyin(qtbot: QtBot, ctx: Context) -> None:
    names = ["\u963f\u91cc", "\u5317\u4eac", "\u5f20\u4e09"]  # a, bei, zhang

    def fill(session: Any) -> None:
        for name in names:
            account(session, name=name)

    ctx.write("import", fill)
    model = risk(qtbot, ctx, "health").health.model
    for way, wanted in (("AscendingOrder", names), ("DescendingOrder", names[::-1])):
        model.sort(0, Qt.SortOrder[way])
        assert [model.line(row).reading.name for row in range(3)] == wanted
