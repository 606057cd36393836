"""The tiers screen through its window: preview, movers, apply, rules, client-safe."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kamdesk.method.periods import Period
from kamdesk.models.kinds import Tier
from kamdesk.services import tiers
from kamdesk.services.tier_periods import PeriodChoice, PeriodKind
from kamdesk.ui.tiers import TiersScreen, screen
from kamdesk.ui.tiers.apply_dialog import ApplyDialog
from kamdesk.ui.tiers.period_menu import PeriodDialog
from kamdesk.ui.tiers.rules_dialog import RulesDialog
from tests import factories

SOLD = (("Alder", "100.00", "60.00"), ("Birch", "90.00", "30.00"), ("Cedar", "9.15", "-1.05"))
YEAR_2026 = PeriodChoice(PeriodKind.CUSTOM, Period(date(2026, 1, 1), date(2026, 12, 31)))


@pytest.fixture
def sold(ctx):
    def work(session):
        for name, revenue, profit in SOLD:
            account = factories.account(session, name=name)
            factories.sale(session, account.id, date(2026, 3, 4), revenue, profit)
        factories.account(session, name="Dogwood")

    ctx.write("test", work)
    return ctx


@pytest.fixture
def shown(qtbot, sold) -> TiersScreen:
    made = TiersScreen(sold)
    qtbot.addWidget(made)
    made.resize(1190, 720)
    made.show()
    made.open()
    made.choose_period(YEAR_2026)
    return made


def names(made: TiersScreen) -> list[str]:
    model = made.page.list.model
    return [model.judged(row).name for row in range(model.rowCount())]


def words_in(made: TiersScreen, row: int) -> list[str]:
    model = made.page.list.model
    return [model.index(row, column).data() for column in range(model.columnCount())]


def answer(kind: type, act) -> None:
    """When the dialog opens, do this to it."""

    def find() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind)
        act(dialog)

    QTimer.singleShot(0, find)


def test_accounts_stand_in_rank_order_with_reasons_and_totals_to_the_cent(shown):
    assert names(shown) == ["Alder", "Birch", "Cedar", "Dogwood"]
    assert words_in(shown, 0)[2:] == [
        "Platinum",
        "¥100",
        "¥60",
        "67.5%",
        "45",
        "Cumulative net contribution 67.5%, the account that first reaches 50%",
    ]
    loss = words_in(shown, 2)
    assert loss[4] == "Loss −¥1"
    assert loss[7].startswith("Net contribution is −¥1")
    assert words_in(shown, 3)[2:] == ["Not rated", "–", "–", "–", "–", "No sales in the period"]
    hint = shown.page.list.totals.full_text()
    assert hint == "Revenue ¥199.15 · Net contribution ¥88.95"
    assert shown.page.charts.curve.title() == (
        "2 accounts (67%) bring 80% of net contribution, 1 lose money"
    )


def test_a_cell_of_the_matrix_shows_who_moved_there(qtbot, shown):
    cell = shown.page.movement.matrix.cell((None, Tier.GOLD))
    QTest.mouseClick(cell, Qt.MouseButton.LeftButton)
    assert names(shown) == ["Birch"]
    QTest.mouseClick(cell, Qt.MouseButton.LeftButton)
    assert len(names(shown)) == 4


def test_apply_shows_the_movers_first_and_is_one_action_to_undo(qtbot, shown, sold):
    seen = []

    def look_and_accept(dialog: ApplyDialog) -> None:
        seen.extend(dialog.model.judged(row).name for row in range(dialog.model.rowCount()))
        dialog.accept()

    answer(ApplyDialog, look_and_accept)
    with qtbot.waitSignal(sold.notice) as told:
        QTest.mouseClick(shown.page.apply, Qt.MouseButton.LeftButton)
    assert seen == ["Alder", "Birch", "Cedar"]
    assert told.args == ["Tiers of 2026-01 – 2026-12 applied to 3 accounts", True]
    assert not shown.page.apply.isEnabled()
    assert sold.read(tiers.counts)[Tier.PLATINUM] == 1
    assert sold.undo() == "apply_tiers"
    assert shown.page.apply.isEnabled()
    assert sold.read(tiers.counts)[Tier.PLATINUM] == 0


def test_a_dialog_that_is_left_applies_nothing(shown, sold):
    answer(ApplyDialog, lambda dialog: dialog.reject())
    QTest.mouseClick(shown.page.apply, Qt.MouseButton.LeftButton)
    assert sold.read(tiers.latest_run) is None


def test_rules_are_typed_refused_and_followed(shown):
    def type_rules(dialog: RulesDialog) -> None:
        for name, text in (("platinum_share", "99 %"), ("gold_share", "20")):
            dialog.binder.editor(name).setFocus()
            dialog.binder.editor(name).selectAll()
            QTest.keyClicks(dialog.binder.editor(name), text)
        dialog.accept()
        assert "between 1 and 20" in dialog.binder.field("platinum_share").error()
        dialog.binder.editor("gold_share").selectAll()
        QTest.keyClicks(dialog.binder.editor("gold_share"), "100")
        dialog.accept()

    answer(RulesDialog, type_rules)
    QTest.mouseClick(shown.page.rules, Qt.MouseButton.LeftButton)
    assert [words_in(shown, row)[2] for row in range(2)] == ["Platinum", "Platinum"]


def test_a_period_that_ends_before_it_starts_is_refused_in_words(qtbot, sold):
    dialog = PeriodDialog(sold, None, None)
    qtbot.addWidget(dialog)
    dialog.accept()
    assert dialog._first_field.error() == "First day is needed."
    dialog.first.setText("2026-05-01")
    dialog.last.setText("2026-04-01")
    dialog.accept()
    assert "before it starts" in dialog._last_field.error()
    dialog.last.setText("2026-06-30")
    dialog.accept()
    assert dialog.period == Period(date(2026, 5, 1), date(2026, 6, 30))


def test_a_row_opens_its_account(qtbot, shown):
    with qtbot.waitSignal(shown.open_requested) as asked:
        shown.page.list.table.setFocus()
        shown.page.list.table.selectRow(1)
        QTest.keyClick(shown.page.list.table, Qt.Key.Key_Return)
    assert asked.args[0] == "account"
    assert asked.args[1] == shown.page.list.model.judged(1).verdict.account_id


def test_nothing_is_seen_by_a_client_until_it_is_switched_off(shown, sold):
    sold.set_client_safe(True)
    assert not shown.page.isVisible()
    QTest.mouseClick(shown._hidden.findChild(type(shown.page.rules)), Qt.MouseButton.LeftButton)
    assert not sold.client_safe
    assert shown.page.isVisible()


def test_an_empty_book_says_what_will_be_here_and_offers_import(qtbot, ctx):
    made = TiersScreen(ctx)
    qtbot.addWidget(made)
    made.show()
    made.open()
    with qtbot.waitSignal(made.open_requested) as asked:
        button = made._empty.findChild(type(made.page.rules))
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == ["import", None]


def test_very_many_accounts_are_evaluated_as_a_job(qtbot, sold, monkeypatch):
    monkeypatch.setattr(screen, "MANY", 1)
    made = TiersScreen(sold)
    qtbot.addWidget(made)
    made.show()
    made.open()
    assert made._computing.isVisible()
    qtbot.waitUntil(made.page.isVisible, timeout=10_000)
    assert len(names(made)) == 4


def test_the_rules_lead_to_all_settings_of_the_method(qtbot, shown):
    def go_on(dialog: RulesDialog) -> None:
        QTest.mouseClick(dialog.more, Qt.MouseButton.LeftButton)

    answer(RulesDialog, go_on)
    with qtbot.waitSignal(shown.open_requested) as asked:
        QTest.mouseClick(shown.page.rules, Qt.MouseButton.LeftButton)
    assert asked.args == ["settings", "method"]
