"""The time machine: an account and the tiers as they were, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk import words
from kamdesk.method.periods import add_months
from kamdesk.models import Account, AccountContact, Scope
from kamdesk.models.kinds import BuyingRole, LifecycleStage, Tier
from kamdesk.services import accounts, lifecycle, tier_periods, tiers
from kamdesk.ui.account import AccountScreen
from kamdesk.ui.context import Context
from kamdesk.ui.past import PastBar, PastButton
from kamdesk.ui.tiers import TiersScreen
from kamdesk.ui.widgets import Chip, Row
from tests import factories

TODAY = date.today()
QUARTER = add_months(TODAY, -3)


def months(back: int) -> datetime:
    day = add_months(TODAY, -back)
    return datetime(day.year, day.month, day.day, 9).astimezone() - timedelta(days=2)


def at(ctx: Context, moment: datetime, work: Callable[[Session], Any]) -> Any:
    """One action of the user, done at this moment."""
    result, written = ctx.book.write("edit", work)
    with Session(ctx.book.engine) as session:
        session.get_one(Scope, written.scope_id).done_at = moment
        session.commit()
    return result


@pytest.fixture
def tern(ctx: Context) -> int:
    """Five months old; two months ago its purchaser was won over, it moved and was developed."""

    def found(session: Session) -> int:
        made = factories.account(session, name="Tern", city="Wuxi").id
        values = {"name": "Gu Ning", "role": BuyingRole.PURCHASER, "influence": 3, "support": -1}
        factories.contact(session, made, **values)
        return made

    account_id: int = at(ctx, months(5), found)

    def grown(session: Session) -> None:
        accounts.update(session, account_id, {"city": "Suzhou"})
        lifecycle.move(session, account_id, LifecycleStage.DEEPEN, "an order", TODAY)
        part = session.scalars(select(AccountContact)).one()
        part.support = 2
        factories.contact(session, account_id, name="Ruan Yi", influence=2)

    at(ctx, months(2), grown)
    return account_id


@pytest.fixture
def screen(qtbot: QtBot, ctx: Context, tern: int) -> AccountScreen:
    made = AccountScreen(ctx)
    qtbot.addWidget(made)
    made.resize(1190, 720)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    made.open(tern)
    return made


def press(owner: QWidget, label: str) -> None:
    """Open the menu of the past by mouse and press one of its lines."""
    opener = next(one for one in owner.findChildren(PastButton) if one.isVisible())
    QTest.mouseClick(opener, Qt.MouseButton.LeftButton)
    action = next(one for one in opener.menu_actions() if one.text().startswith(label))
    menu = action.parent()
    assert isinstance(menu, QMenu)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    owner.activateWindow()  # the offscreen platform does not give it back after a menu
    assert QTest.qWaitForWindowActive(owner)


def told(page: QWidget) -> str:
    labels = [one for one in page.findChildren(QLabel) if one.isVisibleTo(page)]
    return "\n".join(one.accessibleName() or one.text() for one in labels)


def bar(owner: QWidget) -> PastBar:
    return next(one for one in owner.findChildren(PastBar) if one.isVisible())


def type_day(where: PastBar, text: str) -> None:
    where.day.selectAll()
    QTest.keyClicks(where.day, text)
    QTest.keyClick(where.day, Qt.Key.Key_Return)


def test_an_account_is_shown_as_it_was_a_quarter_ago(screen: AccountScreen) -> None:
    press(screen, "3 months ago")
    page = screen._past
    assert page is not None and page.isVisible() and screen.past_day() == QUARTER
    shown = told(page)
    assert f"As it was on {QUARTER.isoformat()}" in shown
    assert "Wuxi → Suzhou" in shown
    (gu, ruan) = page.people.findChildren(Row)
    assert gu.accessibleName() == "Gu Ning" and "↑" in gu.accessibleDescription()
    assert ruan.accessibleName() == "Ruan Yi"
    assert "New since" in [chip.text() for chip in ruan.findChildren(Chip)]
    chips = [chip.text() for chip in page.standing.findChildren(Chip)]
    stages = [words.of(one, "en") for one in (LifecycleStage.IDENTIFY, LifecycleStage.DEEPEN)]
    assert chips.index(stages[0]) < chips.index(stages[1])
    (rose,) = page.reasons.findChildren(Row)
    assert words.text("health.relationship", "en") in rose.accessibleName()
    assert "↑" in rose.accessibleName()
    drawn = [card.face.name for card in page.map.scene.cards.values()]
    assert "Gu Ning" in drawn and "Ruan Yi" not in drawn


def test_by_keyboard_to_another_day_and_back(screen: AccountScreen) -> None:
    press(screen, "Another day")
    where = bar(screen)
    assert screen.focusWidget() is where.day
    type_day(where, (QUARTER + timedelta(days=1)).isoformat())
    assert screen.past_day() == QUARTER + timedelta(days=1)
    QTest.keyClick(where.day, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert screen.past_day() == add_months(QUARTER + timedelta(days=1), 1)
    QTest.keyClick(where.day, Qt.Key.Key_Escape)
    assert screen.past_day() is None and not where.isVisible()
    assert screen._strip.isVisible()


def test_days_that_are_no_past_are_refused_in_words(screen: AccountScreen) -> None:
    press(screen, "1 month ago")
    where = bar(screen)
    shown = screen.past_day()
    type_day(where, (TODAY + timedelta(days=9)).isoformat())
    assert "yet to come" in told(where)
    type_day(where, "2019-01-01")
    assert "The book begins on" in told(where)
    type_day(where, "x")
    assert "no date" in told(where)
    assert screen.past_day() == shown


def test_composing_by_an_input_method_chooses_no_day(screen: AccountScreen) -> None:
    press(screen, "1 month ago")
    where = bar(screen)
    shown = screen.past_day()
    where.day.selectAll()
    QApplication.sendEvent(where.day, QInputMethodEvent("2026", []))
    QTest.keyClick(where.day, Qt.Key.Key_Return)
    assert screen.past_day() == shown
    commit = QInputMethodEvent("", [])
    commit.setCommitString(QUARTER.isoformat())
    QApplication.sendEvent(where.day, commit)
    QTest.keyClick(where.day, Qt.Key.Key_Return)
    assert screen.past_day() == QUARTER


def test_steps_before_the_book_begins_are_not_offered(screen: AccountScreen) -> None:
    opener = screen.findChild(PastButton)
    assert opener is not None
    QTest.mouseClick(opener, Qt.MouseButton.LeftButton)
    offered = {one.text().split("    ")[0]: one.isEnabled() for one in opener.menu_actions()}
    assert offered["3 months ago"] and not offered["1 year ago"]
    assert any(text.startswith("The book begins on") for text in offered)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()


def test_what_changes_meanwhile_is_read_again(screen: AccountScreen, ctx: Context) -> None:
    press(screen, "3 months ago")
    account_id = screen.account_id
    assert account_id is not None
    ctx.write("edit_account", lambda s: accounts.update(s, account_id, {"city": "Kunshan"}))
    assert screen.past_day() == QUARTER
    assert "Wuxi → Kunshan" in told(screen)


def test_the_map_of_the_past_cannot_be_changed(screen: AccountScreen, ctx: Context) -> None:
    press(screen, "3 months ago")
    page = screen._past
    assert page is not None
    view, before = page.map.view, ctx.next_undo_label()
    key = next(iter(page.map.scene.cards))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.at(key))
    view.setFocus()
    for pressed in (Qt.Key.Key_R, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Delete):
        QTest.keyClick(view, pressed)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert view.drawing() == "" and ctx.next_undo_label() == before


def test_a_client_sees_nothing_of_the_past(screen: AccountScreen, ctx: Context) -> None:
    press(screen, "3 months ago")
    ctx.set_client_safe(True)
    assert screen.past_day() is None
    assert not [one for one in screen.findChildren(PastButton) if one.isVisible()]
    assert not [one for one in screen.findChildren(PastBar) if one.isVisible()]


@pytest.fixture
def rated(qtbot: QtBot, ctx: Context) -> TiersScreen:
    """Three accounts; since an evaluation four months ago the second one bought far more."""
    book = ctx.book

    def found(session: Session) -> None:
        for name, amount in (("Alder", "9000"), ("Birch", "500"), ("Cedar", "100")):
            made = factories.account(session, name=name, code=name)
            factories.sale(session, made.id, add_months(TODAY, -8), amount, amount)

    def apply(session: Session, moment: datetime) -> None:
        kinds = {one.kind: one for one in tier_periods.choices(session, TODAY)}
        period = kinds[tier_periods.PeriodKind.EVERYTHING].period
        tiers.apply(session, tiers.preview(session, period, today=TODAY)).applied_at = moment

    def sold(session: Session) -> None:
        birch = session.scalars(select(Account).where(Account.name == "Birch")).one()
        factories.sale(session, birch.id, add_months(TODAY, -2), "90000", "90000")

    at(ctx, months(6), found)
    at(ctx, months(4), lambda s: apply(s, months(4)))
    at(ctx, months(2), sold)
    book.write("apply_tiers", lambda s: apply(s, months(1)))
    made = TiersScreen(ctx)
    qtbot.addWidget(made)
    made.resize(1190, 900)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    made.open()
    return made


def listed(made: TiersScreen) -> list[list[str]]:
    assert made._past is not None
    model = made._past.moved.table.model()
    return [[model.index(row, column).data() for column in range(4)]
            for row in range(model.rowCount())]  # fmt: skip


def choose_portfolio(made: TiersScreen) -> None:
    """Through the menu of earlier evaluations, by keyboard."""
    runs = made.page.runs
    runs.setFocus()
    QTest.keyClick(runs, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(menu, key)
    made.activateWindow()  # the offscreen platform does not give it back after a menu
    assert QTest.qWaitForWindowActive(made)


def test_the_portfolio_of_a_day_with_who_moved_since(rated: TiersScreen) -> None:
    choose_portfolio(rated)
    where = bar(rated)
    type_day(where, QUARTER.isoformat())
    assert rated.past_day() == QUARTER
    assert f"The evaluation of {months(4).date().isoformat()} was in force." in told(rated)
    rows = listed(rated)
    assert ["Birch", "\N{UPWARDS ARROW}", "Platinum"] in [[r[0], r[2], r[3]] for r in rows]
    fallen = [row for row in rows if row[2] == "\N{DOWNWARDS ARROW}"]
    assert rows[: len(fallen)] == fallen
    assert rated._past is not None
    before = next(tier for tier in Tier if rows[-1][1] == words.of(tier, "en"))
    cell = rated._past.movement.matrix.cell((before, Tier.PLATINUM))
    QTest.mouseClick(cell, Qt.MouseButton.LeftButton)
    assert [row[0] for row in listed(rated)] == ["Birch"]
    opened: list[object] = []
    rated.open_requested.connect(lambda kind, key: opened.append((kind, key)))
    table = rated._past.moved.table
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened and opened[0][0] == "account"  # type: ignore[index]
    where.take_cursor()
    QTest.keyClick(where.day, Qt.Key.Key_Escape)
    assert rated.past_day() is None and rated.page.isVisible()


def test_churn_and_stages_of_both_days_follow_the_tiers(
    rated: TiersScreen, qtbot: QtBot, ctx: Context
) -> None:
    choose_portfolio(rated)
    page = rated._past
    assert page is not None
    with qtbot.waitSignal(page.work.kept_known, timeout=20_000) as heard:
        type_day(bar(rated), QUARTER.isoformat())
    assert heard.args
    then, now = heard.args
    assert then.stages[LifecycleStage.IDENTIFY] == now.stages[LifecycleStage.IDENTIFY] == 3
    shown = told(page.kept)
    assert words.of(LifecycleStage.IDENTIFY, "en") in shown and "Being read" not in shown
    type_day(bar(rated), add_months(QUARTER, 1).isoformat())
    assert "Being read" in told(page.kept)
    page.progress.stop.click()
    assert "Stopped" in told(page.kept) and not page.progress.isVisible()
    QTest.keyClick(bar(rated).day, Qt.Key.Key_Escape)
    assert rated.past_day() is None


def test_other_usual_days_from_the_bar(screen: AccountScreen) -> None:
    press(screen, "3 months ago")
    where = bar(screen)
    assert "nothing can be changed" in told(where)
    press(where, "1 month ago")
    assert screen.past_day() == add_months(TODAY, -1)


def test_a_client_sees_no_portfolio_of_the_past(rated: TiersScreen, ctx: Context) -> None:
    choose_portfolio(rated)
    assert rated.past_day() is not None
    ctx.set_client_safe(True)
    assert rated.past_day() is None
    rated.show_past(QUARTER)
    assert rated.past_day() is None
