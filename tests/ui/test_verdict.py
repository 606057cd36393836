"""Stories about a verdict laid open: correct a criterion, keep a tier by hand, look at the past."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from kamdesk.method.periods import Period
from kamdesk.models.kinds import Criterion, Tier
from kamdesk.money import to_units
from kamdesk.services import (
    account_page,
    accounts,
    method_settings,
    service_costs,
    tier_runs,
    tiers,
)
from kamdesk.services.tier_periods import PeriodChoice, PeriodKind
from kamdesk.ui.account import AccountScreen
from kamdesk.ui.account.group_block import GroupBlock
from kamdesk.ui.account.sales import COST_COLUMN, SalesTab
from kamdesk.ui.account.verdict import VerdictTab
from kamdesk.ui.settings import SettingsScreen
from kamdesk.ui.tiers import TiersScreen
from kamdesk.ui.tiers.table import VerdictTable
from kamdesk.ui.verdict.override_dialog import OverrideDialog
from tests import factories

SOLD = (("Alder", "500", "250"), ("Birch", "300", "120"), ("Cedar", "200", "80"))
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
CHOICE = PeriodChoice(PeriodKind.CUSTOM, YEAR)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def sold(ctx):
    """Three accounts with sales through 2026 and the first evaluation applied."""

    def work(session):
        for name, revenue, profit in SOLD:
            account = factories.account(session, name=name)
            for month in range(1, 11):
                factories.sale(session, account.id, date(2026, month, 4), revenue, profit)
        return tiers.apply(session, tiers.preview(session, YEAR)).id

    ctx.write("apply_tiers", work)
    return ctx


@pytest.fixture
def shown(qtbot, sold) -> TiersScreen:
    made = TiersScreen(sold)
    qtbot.addWidget(made)
    made.resize(1190, 1200)
    made.show()
    made.open()
    made.choose_period(CHOICE)
    return made


def account_id(screen: TiersScreen, name: str) -> int:
    accounts = screen.preview().accounts
    return next(j.verdict.account_id for j in accounts if j.name == name)


def press_reason(screen: TiersScreen, name: str) -> None:
    """A click on the last cell of an account's row."""
    table: VerdictTable = screen.page.list.table
    model = screen.page.list.model
    row = next(r for r in range(model.rowCount()) if model.judged(r).name == name)
    index = model.index(row, model.columnCount() - 1)
    table.scrollTo(index)
    place = table.visualRect(index).center()
    QTest.mouseClick(table.viewport(), LEFT, pos=place)


def score(screen: TiersScreen, criterion: Criterion, points: int, reason: str) -> None:
    """Open a criterion's editor, press a score, type a reason, keep it."""
    row = screen.explained.panel.criteria.rows[criterion]
    QTest.mouseClick(row.edit, LEFT)
    QTest.mouseClick(row.picker._segments[points], LEFT)
    row.reason.setFocus()
    row.reason.selectAll()
    QTest.keyClicks(row.reason, reason)
    QTest.mouseClick(row.keep, LEFT)


def answer(kind: type, act) -> None:
    """When the dialog opens, do this to it."""

    def find() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind)
        act(dialog)

    QTimer.singleShot(0, find)


def tier_of(screen: TiersScreen, name: str) -> Tier | None:
    return next(j.verdict.tier for j in screen.preview().accounts if j.name == name)


def test_a_criterion_is_corrected_with_a_reason_and_the_tier_follows_until_it_is_undone(
    shown, sold
):
    press_reason(shown, "Cedar")
    assert shown.explained.isVisible()
    row = shown.explained.panel.criteria.rows[Criterion.STABILITY]
    assert tier_of(shown, "Cedar") is Tier.IRON
    QTest.mouseClick(row.edit, LEFT)
    QTest.mouseClick(row.keep, LEFT)
    assert "needed" in row._binder.field("reason").error()  # no reason, nothing kept
    QTest.mouseClick(row.cancel, LEFT)
    for criterion in Criterion:
        score(shown, criterion, 5, f"Told by the board: {criterion}")
    assert tier_of(shown, "Cedar") is Tier.PLATINUM
    assert "100 of 100" in shown.explained.panel.criteria.accessibleName()
    assert "not applied" in _texts(shown.explained.panel.why)
    QTest.mouseClick(row.back, LEFT)  # the computed score counts again
    assert shown.preview().accounts[2].verdict.criteria.score < 100

    QTest.keyClick(shown.explained, Qt.Key.Key_Escape)
    assert shown.page.isVisible()
    shown.apply_preview()
    assert _present(sold, account_id(shown, "Cedar")) is Tier.PLATINUM
    sold.undo()
    assert _present(sold, account_id(shown, "Cedar")) is Tier.IRON


def test_an_override_needs_a_reason_and_a_later_day_holds_and_is_ended(shown, sold):
    press_reason(shown, "Birch")
    card = shown.explained.panel.override

    def keep(dialog: OverrideDialog) -> None:
        QTest.mouseClick(dialog.tier._segments[0], LEFT)
        QTest.mouseClick(dialog.keep, LEFT)
        assert "needed" in dialog._binder.field("reason").error()
        QTest.keyClicks(dialog.reason, "Frame contract under way")
        dialog.until.setText(sold.today().isoformat())
        QTest.mouseClick(dialog.keep, LEFT)
        assert "after today" in dialog._binder.field("until").error()
        dialog.until.setText((sold.today() + timedelta(days=40)).isoformat())
        QTest.mouseClick(dialog.keep, LEFT)

    answer(OverrideDialog, keep)
    QTest.mouseClick(card.keep, LEFT)
    assert _present(sold, account_id(shown, "Birch")) is Tier.PLATINUM
    assert tier_of(shown, "Birch") is Tier.PLATINUM
    assert "40 day" in _texts(card)
    assert "Would be Gold; kept Platinum" in _texts(shown.explained.panel.why)
    QTest.mouseClick(card.end, LEFT)
    assert tier_of(shown, "Birch") is Tier.GOLD


def test_a_past_run_is_opened_as_it_was_and_left_again(shown, sold):
    run = sold.read(tier_runs.lines)[0]
    cedar = account_id(shown, "Cedar")
    sold.write("test", lambda s: factories.sale(s, cedar, date(2026, 11, 5), "900000", "500000"))
    assert shown.page.list.model.judged(0).name == "Cedar"
    actions = [a for a in shown.page.runs.menu_actions() if not a.isSeparator()]
    actions[-1].trigger()
    assert shown.page.past.isVisible()
    assert shown.page.list.model.judged(0).name == "Alder"
    assert not shown.page.apply.isVisible()
    press_reason(shown, "Cedar")
    assert not shown.explained.panel.criteria.rows[Criterion.GOALS].edit.isVisible()
    shown.explained.left.emit()
    QTest.mouseClick(shown.page.to_now, LEFT)
    assert not shown.page.past.isVisible()
    assert shown.page.list.model.judged(0).name == "Cedar"

    shown.apply_preview()
    newest = sold.read(tier_runs.lines)[0]
    shown.open(newest.id)
    shown.page.movement.compared.emit(run.id)
    assert shown.page.movement.accessibleName().startswith("Since the evaluation of ")
    QTest.mouseClick(shown.page.movement.matrix.cell((Tier.IRON, Tier.PLATINUM)), LEFT)
    assert [shown.page.list.model.judged(0).name] == ["Cedar"]
    assert shown.page.list.model.rowCount() == 1


def test_losers_and_the_large_that_bring_little_are_one_press_away(shown, sold):
    def work(session):
        big = factories.account(session, name="Dogwood")
        factories.sale(session, big.id, date(2026, 5, 4), "9000", "-10")

    sold.write("test", work)
    strip = shown.page.list.strip
    keys = {strip.tabData(place).key: place for place in range(strip.count())}
    for key in ("losing", "large"):
        QTest.mouseClick(strip, LEFT, pos=strip.tabRect(keys[key]).center())
        rows = shown.page.list.model
        assert [rows.judged(r).name for r in range(rows.rowCount())] == ["Dogwood"]
    last = shown.page.list.model.index(0, shown.page.list.model.columnCount() - 1)
    assert last.data() == "Number 1 by revenue, number 4 by contribution"
    assert "Net contribution −¥10.00" in shown.page.list.totals.full_text()
    assert shown.page.charts.ranks.title().startswith("Top by revenue, not by profit: 1 of")


def test_the_account_page_opens_the_verdict_and_its_history_leads_back(qtbot, sold, shown):
    made = AccountScreen(sold)
    qtbot.addWidget(made)
    made.resize(1190, 720)
    made.show()
    cedar = account_id(shown, "Cedar")
    made.open((cedar, "verdict"))
    tab = made.findChild(VerdictTab)
    assert "Cumulative" in _texts(tab.panel.why)
    assert "What would make it Gold" in tab.panel.changes.accessibleName()
    history = tab.panel.history
    row = history._content[0].rows()[0]
    with qtbot.waitSignal(made.open_requested) as asked:
        QTest.mouseClick(row, LEFT)
    assert asked.args == ["tiers", sold.read(tier_runs.lines)[0].id]
    sold.set_client_safe(True)
    assert not tab.panel.isVisible()


def test_cost_to_serve_is_typed_in_its_cell_and_taken_back(qtbot, sold, shown):
    made = AccountScreen(sold)
    qtbot.addWidget(made)
    made.resize(1190, 720)
    made.show()
    alder = account_id(shown, "Alder")
    made.open((alder, "sales"))
    tab = made.findChild(SalesTab)
    table, model = tab.months, tab.months.months
    row = next(r for r in range(model.rowCount()) if model.line(r).month == date(2026, 10, 1))

    def type_cost(text: str) -> None:
        index = model.index(row, COST_COLUMN)
        table.scrollTo(index)
        table.setCurrentIndex(index)
        table.edit(index)
        editor = table.findChild(QLineEdit)
        editor.selectAll()
        QTest.keyClicks(editor, text) if text else editor.clear()
        QTest.keyClick(editor, Qt.Key.Key_Return)
        QApplication.processEvents()

    type_cost("40")
    costs = sold.read(lambda s: service_costs.months(s, alder))
    assert [(c.month, c.typed) for c in costs] == [(date(2026, 10, 1), to_units("40"))]
    assert model.index(row, COST_COLUMN + 1).data() == "¥210"
    page = sold.read(lambda s: account_page.load(s, alder))
    assert page.figures.cost_to_serve == to_units("40")
    sold.undo()
    assert sold.read(lambda s: service_costs.months(s, alder)) == []


def test_a_group_is_shown_to_any_depth_each_alone_and_together(qtbot, sold, shown):
    alder, birch, cedar = (account_id(shown, name) for name, _r, _p in SOLD)

    def work(session):
        accounts.update(session, birch, {"parent_id": alder})
        accounts.update(session, cedar, {"parent_id": birch})

    sold.write("edit_account", work)
    made = AccountScreen(sold)
    qtbot.addWidget(made)
    made.resize(1190, 1400)
    made.show()
    made.open(cedar)
    block = made.findChild(GroupBlock)
    said = _texts(block)
    assert "¥10k" in block.accessibleName()
    assert "alone ¥5k (contribution ¥2.5k) · together ¥10k (contribution ¥4.5k)" in said
    assert "alone ¥3k (contribution ¥1.2k) · together ¥5k (contribution ¥2k)" in said
    rows = block._content[0].rows()
    assert [row.accessibleName() for row in rows] == ["Alder", "Birch", "Cedar"]
    with qtbot.waitSignal(made.open_requested) as asked:
        QTest.mouseClick(rows[1], LEFT)
    assert asked.args == ["account", birch]
    sold.set_client_safe(True)
    made.refresh()
    safe = _texts(block)
    assert "¥2k" in safe
    assert not any(theirs in safe + block.accessibleName() for theirs in ("¥10k", "¥5k", "¥3k"))


def test_a_prospect_gets_the_target_tier_that_its_expectation_suggests(qtbot, sold, shown):
    values = {"name": "Elm", "expected_monthly": to_units("90000")}
    elm = sold.write("new_account", lambda s: factories.account(s, **values).id)
    shown.explain(elm)
    target = shown.explained.panel.target
    assert target.isVisible()
    assert "Platinum" in _texts(target)
    QTest.mouseClick(target.choice._segments[1], LEFT)
    assert sold.read(lambda s: account_page.load(s, elm)).fields["target_tier"] is Tier.GOLD
    QTest.keyClick(shown.explained, Qt.Key.Key_Escape)
    model = shown.page.list.model
    last = [model.index(r, model.columnCount() - 1).data() for r in range(model.rowCount())]
    assert last[-1] == "No sales in the period · target Gold"


def test_weights_are_stored_when_they_make_a_hundred(qtbot, sold):
    made = SettingsScreen(sold)
    qtbot.addWidget(made)
    made.show()
    made.open("method")
    cards = made.method

    def type_weight(name: str, text: str) -> None:
        editor = cards.weights.editor(name)
        editor.setFocus()
        editor.selectAll()
        QTest.keyClicks(editor, text)
        QTest.keyClick(editor, Qt.Key.Key_Return)

    type_weight("profit", "40")
    assert cards.sum.text() == "Sum 110: 10 too many; stored when it is 100"
    assert sold.read(method_settings.parameters).criteria.profit == 30
    type_weight("goals", "5")
    assert cards.sum.text() == "Sum 100"
    kept = sold.read(method_settings.parameters).criteria
    assert (kept.profit, kept.goals) == (40, 5)
    editor = cards.binder.editor("platinum_share")
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, "95")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert "between 1 and 80" in cards.binder.field("platinum_share").error()
    assert sold.read(method_settings.parameters).platinum_share == 50


def _present(ctx, account: int) -> Tier | None:
    return ctx.read(lambda s: account_page.load(s, account)).fields["tier"]


def _texts(widget) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(
        label.accessibleName() or label.text()
        for label in widget.findChildren(QLabel)
        if label.isVisibleTo(widget)
    )
