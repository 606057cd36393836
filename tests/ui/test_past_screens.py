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
from kamdesk.models import AccountContact, Scope
from kamdesk.models.kinds import BuyingRole, LifecycleStage
from kamdesk.services import accounts, lifecycle
from kamdesk.ui.account import AccountScreen
from kamdesk.ui.context import Context
from kamdesk.ui.past import PastBar, PastButton
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
    QApplication.activePopupWidget().close()


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
