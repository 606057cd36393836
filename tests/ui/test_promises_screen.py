"""The ledger in its window: groups, actions by key and mouse, rates, what a client sees."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from kamdesk.models import Promise
from kamdesk.models.kinds import PromiseSide, PromiseState
from kamdesk.services import promises
from kamdesk.services.promise_ledger import Group
from kamdesk.ui.context import Context
from kamdesk.ui.promises import PromisesScreen
from kamdesk.ui.promises.row import LedgerRow
from kamdesk.ui.promising import DropDialog
from tests import factories

DAY = date.today()
CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def ledger(ctx: Context) -> dict[str, int]:
    """Promises of two accounts, by what was promised."""

    def fill(session: Any) -> dict[str, int]:
        heron = factories.account(session, name="Heron Press").id
        birch = factories.account(session, name="Birch Freight").id
        ann = factories.contact(session, heron, name="Ann Chen").id
        made = {}
        for what, side, home, due in (
            ("price list", PromiseSide.OURS, heron, -2),
            ("usage by floor", PromiseSide.THEIRS, heron, 3),
            ("site plan", PromiseSide.THEIRS, birch, 20),
            ("training", PromiseSide.OURS, birch, None),
        ):
            values = {"side": side, "what": what, "account_id": home}
            values["due_on"] = None if due is None else DAY + timedelta(days=due)
            values["contact_id"] = ann if home == heron else None
            made[what] = promises.make(session, values).id
        return {**made, "Heron Press": heron}

    return ctx.write("test", fill)


@pytest.fixture
def screen(qtbot: Any, ctx: Context, ledger: dict[str, int]) -> PromisesScreen:
    made = PromisesScreen(ctx)
    qtbot.addWidget(made)
    made.resize(1190, 720)
    made.open(None)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def _row(screen: PromisesScreen, what: str) -> LedgerRow:
    return next(row for row in screen.rows() if row.line.what == what)


def _shown(screen: PromisesScreen) -> list[str]:
    return [row.line.what for row in screen.rows()]


def _said(widget: QWidget) -> str:
    labels = [one for one in widget.findChildren(QLabel) if one.isVisible()]
    return " ".join(one.accessibleName() or one.text() for one in labels)


def _stored(ctx: Context, promise_id: int) -> Promise:
    return ctx.read(lambda s: s.get_one(Promise, promise_id))


def test_late_comes_first_and_every_group_has_its_card(screen: PromisesScreen) -> None:
    assert list(screen.cards) == [Group.LATE, Group.WEEK, Group.LATER, Group.NO_DATE]
    assert _shown(screen) == ["price list", "usage by floor", "site plan", "training"]
    assert "2 days late" in _said(screen.cards[Group.LATE])
    assert "We to Ann Chen: " in _said(screen.cards[Group.LATE])
    assert "Ann Chen to us: " in _said(screen.cards[Group.WEEK])


def test_the_ledger_is_worked_through_by_keys(
    screen: PromisesScreen, ctx: Context, ledger: dict[str, int]
) -> None:
    _row(screen, "price list").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_K)
    assert _stored(ctx, ledger["price list"]).state is PromiseState.KEPT
    assert _shown(screen)[0] == "usage by floor" and Group.LATE not in screen.cards
    assert QApplication.focusWidget() is _row(screen, "usage by floor")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is _row(screen, "site plan")
    ctx.undo()
    assert _shown(screen)[0] == "price list"


def test_a_promise_is_postponed_by_days(
    screen: PromisesScreen, ctx: Context, ledger: dict[str, int]
) -> None:
    _row(screen, "price list").dates.actions()[2].trigger()
    assert _stored(ctx, ledger["price list"]).due_on == DAY + timedelta(days=7)
    _row(screen, "site plan").dates.actions()[0].trigger()
    assert _stored(ctx, ledger["site plan"]).due_on == DAY + timedelta(days=21)


def test_a_dropped_promise_keeps_the_reason_and_can_be_opened_again(
    screen: PromisesScreen,
    ctx: Context,
    ledger: dict[str, int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(DropDialog, "exec", lambda self: self.reason.setText("no site") or 1)
    _row(screen, "site plan").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_D)
    dropped = _stored(ctx, ledger["site plan"])
    assert (dropped.state, dropped.note) == (PromiseState.DROPPED, "no site")
    row = _row(screen, "site plan")
    assert "no site" in _said(row)
    again = row._menu(row).actions()[-1]
    again.trigger()
    assert _stored(ctx, ledger["site plan"]).state is PromiseState.OPEN


def test_it_is_narrowed_by_side_text_and_account(
    qtbot: Any, screen: PromisesScreen, ledger: dict[str, int]
) -> None:
    QTest.mouseClick(screen.filters.side._segments[1], CLICK)
    assert _shown(screen) == ["price list", "training"]
    screen.filters.clear()
    screen.filters.search.setFocus()
    QTest.keyClicks(screen.filters.search, "ann")
    qtbot.waitUntil(lambda: _shown(screen) == ["price list", "usage by floor"], timeout=2_000)
    screen.filters.clear()
    QTest.mouseClick(screen.filters.state._segments[2], CLICK)
    assert _shown(screen) == [] and "No promise fits" in _said(screen)
    screen.open(ledger["Heron Press"])
    assert screen.filters.account.text() == "Heron Press"


def test_a_promise_is_written_down_for_any_account(
    qtbot: Any, screen: PromisesScreen, ctx: Context
) -> None:
    QTest.mouseClick(screen._write, CLICK)
    QApplication.sendEvent(screen.new.what, QInputMethodEvent("ji", []))
    QTest.keyClick(screen.new.what, Qt.Key.Key_Return)
    done = QInputMethodEvent("", [])
    done.setCommitString("寄样")
    QApplication.sendEvent(screen.new.what, done)
    QTest.keyClick(screen.new.what, Qt.Key.Key_Return)
    assert screen.new.binder.field("account_id").error()
    assert not screen.leave()
    screen.new.account.setFocus()
    QTest.keyClicks(screen.new.account, "birch")
    QTest.keyClick(screen.new.account, Qt.Key.Key_Return)
    screen.new.due.setText("+2")
    QTest.keyClick(screen.new.due, Qt.Key.Key_Return)
    assert "寄样" in _shown(screen) and screen.leave()
    assert ctx.undo() == "add_promise"


def test_rates_name_the_worst_account_and_lead_to_it(
    screen: PromisesScreen, ctx: Context, ledger: dict[str, int]
) -> None:
    assert "We keep 0 of 1 · 1 ran late" in _said(screen.rates)
    name = screen.rates.findChild(QWidget, f"rates-{ledger['Heron Press']}")
    QTest.mouseClick(name, CLICK)
    assert _shown(screen) == ["price list", "usage by floor"]


def test_enter_opens_where_a_promise_was_made(qtbot: Any, screen: PromisesScreen) -> None:
    row = _row(screen, "training")
    with qtbot.waitSignal(screen.open_requested) as asked:
        row.setFocus()
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert asked.args == ["account", row.line.account_id]


def test_a_client_sees_nothing_of_other_clients(screen: PromisesScreen, ctx: Context) -> None:
    ctx.set_client_safe(True)
    assert screen.rows() == [] and "Heron Press" not in _said(screen)
    ctx.set_client_safe(False)
    assert len(screen.rows()) == 4


def test_an_empty_ledger_says_what_to_do(qtbot: Any, ctx: Context) -> None:
    made = PromisesScreen(ctx)
    qtbot.addWidget(made)
    made.open(None)
    made.show()
    assert "Nobody has promised anything yet" in _said(made)
