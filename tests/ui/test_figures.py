"""The five figures: typed and pasted like in a worksheet, read at a glance, used as questions."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from factories import account, meeting
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.models.kinds import Ratio
from kamdesk.money import SCALE, to_units
from kamdesk.services import benchmarks, meeting_list, meeting_page, receivables, statements
from kamdesk.ui.account import AccountScreen
from kamdesk.ui.account.figures import FiguresTab
from kamdesk.ui.account.figures.line_dialog import LineDialog
from kamdesk.ui.account.figures.talk_dialog import TalkDialog
from kamdesk.ui.account.figures_block import FiguresBlock
from kamdesk.ui.context import Context
from kamdesk.ui.settings.benchmarks_card import BenchmarksCard
from kamdesk.ui.widgets import Button, ChipButton

SOON = datetime.now(UTC) + timedelta(days=3)


@pytest.fixture
def heron(ctx: Context) -> int:
    """An account without figures, with a benchmark of its industry."""

    def fill(session: Any) -> int:
        benchmarks.put(session, "Printing", {Ratio.COLLECTION_PERIOD: Decimal(60)})
        return account(session, name="Heron Press", industry="Printing").id

    return ctx.write("import", fill)


@pytest.fixture
def screen(ctx: Context, qtbot: QtBot, heron: int) -> AccountScreen:
    """The page of Heron Press on its figures."""
    made = AccountScreen(ctx)
    qtbot.addWidget(made)
    made.resize(1190, 720)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.open((heron, "figures"))
    return made


@pytest.fixture
def tab(screen: AccountScreen) -> FiguresTab:
    found = screen.findChild(FiguresTab)
    assert isinstance(found, FiguresTab)
    return found


def longer(ctx: Context, heron: int) -> None:
    """Two years in which the collection period went from 47 to 68 days."""
    year = ctx.today().year - 1
    cells = {
        (year - 1, "revenue"): to_units(3650),
        (year - 1, "receivables"): to_units(470),
        (year, "revenue"): to_units(3650),
        (year, "receivables"): to_units(890),
    }
    ctx.write("edit_financials", lambda s: statements.put(s, heron, cells))


def stored(ctx: Context, heron: int) -> dict[tuple[int, str], int]:
    found = ctx.read(lambda s: statements.load(s, heron))
    amounts = {(y.year, item): y.amounts.item(item) for y in found for item in statements.ITEMS}
    return {key: value for key, value in amounts.items() if value is not None}


def said(widget: QWidget) -> str:
    QApplication.processEvents()
    labels = [w.accessibleName() or w.text() for w in widget.findChildren(QLabel) if w.isVisible()]
    return " ".join(labels)


def cell(tab: FiguresTab, year: int, item: str) -> None:
    """Click into a cell."""
    grid = tab.statements.grid
    index = tab.statements.model.index_of((year, item))
    QTest.mouseClick(
        grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.visualRect(index).center()
    )


def type_into(tab: FiguresTab, text: str) -> None:
    """Type where the keyboard is, as a person does: the first key opens the cell."""
    for sign in text:
        QTest.keyClick(QApplication.focusWidget() or tab.statements.grid, sign)


def enter(tab: FiguresTab) -> None:
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QApplication.processEvents()  # an editor closes with the next event


def press(widget: QWidget, text: str) -> None:
    QApplication.processEvents()
    QTest.mouseClick(button_of(widget, text), Qt.MouseButton.LeftButton)


def button_of(widget: QWidget, text: str) -> QWidget:
    kinds = (*widget.findChildren(Button), *widget.findChildren(ChipButton))
    return next(b for b in kinds if b.text() == text and b.isVisible())


def press_and(widget: QWidget, text: str, kind: type[QWidget], act: Any) -> None:
    """Press what opens a dialog, and do something in it; it never stays open."""

    def run() -> None:
        dialog = QApplication.activeModalWidget()
        try:
            assert isinstance(dialog, kind)
            act(dialog)
        finally:
            if dialog is not None:
                dialog.close()

    QApplication.processEvents()
    found = button_of(widget, text)
    QTimer.singleShot(0, run)
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def test_typing_stores_each_cell_and_undo_takes_it_back(
    ctx: Context, tab: FiguresTab, heron: int
) -> None:
    year = ctx.today().year - 1
    cell(tab, year, "revenue")
    type_into(tab, "3,650")
    enter(tab)
    type_into(tab, "-12.5")
    enter(tab)
    assert stored(ctx, heron) == {
        (year, "revenue"): to_units(3650),
        (year, "net_profit"): to_units("-12.5"),
    }
    assert "Net margin" in said(tab.readings) and "−0.3%" in said(tab.readings)
    ctx.undo()
    assert stored(ctx, heron) == {(year, "revenue"): to_units(3650)}
    assert "no net profit" in said(tab.readings)


def test_what_cannot_be_taken_stays_as_typed_with_the_reason(
    ctx: Context, tab: FiguresTab, heron: int
) -> None:
    year = ctx.today().year - 1
    cell(tab, year, "inventory")
    type_into(tab, "12x")
    enter(tab)
    assert stored(ctx, heron) == {}
    assert "“12x” in Inventory is not a number" in said(tab.statements)
    assert tab.statements.model.index_of((year, "inventory")).data() == "12x"
    assert not tab.leave(), "the cursor goes back to what must be put right"
    cell(tab, year, "inventory")
    type_into(tab, "-5")
    enter(tab)
    assert "Inventory can't be negative" in said(tab.statements)
    cell(tab, year, "inventory")
    type_into(tab, "5")
    enter(tab)
    assert stored(ctx, heron) == {(year, "inventory"): to_units(5)}
    assert tab.leave() and "negative" not in said(tab.statements)


def test_leaving_stores_what_is_being_typed(
    ctx: Context, screen: AccountScreen, tab: FiguresTab, heron: int
) -> None:
    year = ctx.today().year - 1
    cell(tab, year, "inventory")
    type_into(tab, "1.2")
    screen.show_tab("overview")
    assert stored(ctx, heron) == {(year, "inventory"): to_units("1.2")}


def test_a_block_from_excel_is_pasted_in_the_chosen_unit_as_one_action(
    ctx: Context, tab: FiguresTab, heron: int
) -> None:
    year = ctx.today().year - 1
    tab.statements.unit.set_value("ten_thousand")
    tab.statements.unit.edited.emit()
    QGuiApplication.clipboard().setText(
        f"Item\t{year - 1}\t{year}\nRevenue\t29,000\t3.38亿\nGross profit\t1\t2\n"
        "Net income\t(120)\t2,300\nInventory\t?\t9\n"
    )
    cell(tab, year, "revenue")
    QTest.keyClick(tab.statements.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wan = 10_000 * SCALE
    assert stored(ctx, heron) == {
        (year - 1, "revenue"): 29_000 * wan,
        (year, "revenue"): 33_800 * wan,
        (year - 1, "net_profit"): -120 * wan,
        (year, "net_profit"): 2_300 * wan,
        (year, "inventory"): 9 * wan,
    }
    assert tab.statements.model.index_of((year, "revenue")).data() == "33,800"
    assert "“?” in Inventory" in said(tab.statements)
    ctx.undo()
    assert stored(ctx, heron) == {}


def test_delete_clears_the_selected_cells(ctx: Context, tab: FiguresTab, heron: int) -> None:
    longer(ctx, heron)
    year = ctx.today().year - 1
    cell(tab, year, "receivables")
    QTest.keyClick(tab.statements.grid, Qt.Key.Key_Delete)
    assert (year, "receivables") not in stored(ctx, heron)
    assert len(stored(ctx, heron)) == 3


def test_the_light_has_a_word_and_a_sentence(ctx: Context, tab: FiguresTab, heron: int) -> None:
    longer(ctx, heron)
    told = said(tab.readings)
    assert "21 days longer than last year, above the industry's 60 days" in told
    assert "68 days" in told and "47 days" in told
    assert "365 × average receivables ÷ revenue · Average of opening and closing" in told
    assert "Cannot be computed: no inventory" not in told  # the denominator comes first
    assert "Cannot be computed: no cost of goods sold" in told


def test_a_longer_collection_period_goes_into_the_plan_of_the_next_meeting(
    ctx: Context, screen: AccountScreen, heron: int
) -> None:
    longer(ctx, heron)
    planned = ctx.write("arrange_meeting", lambda s: meeting(s, heron, SOON, title="Review").id)
    screen.show_tab("overview")
    block = screen.findChild(FiguresBlock)
    assert "your collection period has grown by 21 days" in said(block)

    def choose(dialog: TalkDialog) -> None:
        assert "Review" in said(dialog)
        for option in (dialog.difficulties[1], dialog.implications[1]):
            QTest.mouseClick(option, Qt.MouseButton.LeftButton, pos=QPoint(60, 8))
        press(dialog, "Add to the plan")

    press_and(block, "Use as question", TalkDialog, choose)
    (chain,) = ctx.read(lambda s: meeting_page.load(s, planned)).chains
    assert chain.difficulty.topic == "late-paying customers"
    assert chain.difficulty.text.startswith("Statements, invoices, reminders")
    assert len(chain.implications) == 2
    ctx.undo()
    assert ctx.read(lambda s: meeting_page.load(s, planned)).chains == []


def test_without_a_meeting_one_is_arranged_and_its_plan_opened(
    ctx: Context, screen: AccountScreen, tab: FiguresTab, heron: int
) -> None:
    longer(ctx, heron)
    asked: list[tuple[str, object]] = []
    screen.open_requested.connect(lambda kind, target: asked.append((kind, target)))

    def arrange(dialog: TalkDialog) -> None:
        dialog.clock.setText("soon")
        press(dialog, "Add and open the plan")
        assert "Write a time like 14:30." in said(dialog)
        dialog.clock.setText("14:30")
        press(dialog, "Add and open the plan")

    press_and(tab.readings, "Use as question", TalkDialog, arrange)
    (made,) = ctx.read(meeting_list.upcoming)
    assert asked == [("meeting", made.id)]
    assert len(ctx.read(lambda s: meeting_page.load(s, made.id)).chains) == 1


def test_an_invoice_is_written_down_and_its_age_told(
    ctx: Context, tab: FiguresTab, heron: int
) -> None:
    assert "Do they pay us on time?" in said(tab.owed)

    def write(dialog: LineDialog) -> None:
        binder = dialog._binder
        press(dialog, "Write down")
        assert "Amount is needed" in said(dialog)
        binder.editor("amount").setText("1,200")
        binder.editor("issued_on").set_value(ctx.today() - timedelta(days=95))
        press(dialog, "Write down")

    press_and(tab.ledger, "Invoice", LineDialog, write)
    owed = ctx.read(lambda s: receivables.load(s, heron, ctx.today())).figures
    assert (owed.open, owed.overdue) == (to_units(1200), to_units(1200))
    assert "oldest by 65 days" in said(tab.owed)


def test_a_client_does_not_see_what_we_make_of_their_figures(
    ctx: Context, screen: AccountScreen, tab: FiguresTab, heron: int
) -> None:
    longer(ctx, heron)
    ctx.set_client_safe(True)
    QApplication.processEvents()
    assert not tab.readings.isVisible() and not tab.statements.isVisible()
    screen.show_tab("overview")
    assert not screen.findChild(FiguresBlock).isVisible()


def test_a_benchmark_is_typed_in_percent_for_an_industry(
    ctx: Context, qtbot: QtBot, heron: int
) -> None:
    card = BenchmarksCard(ctx)
    qtbot.addWidget(card)
    card.resize(1100, 400)
    with qtbot.waitActive(card):
        card.show()
        card.activateWindow()
    ctx.data_changed.connect(card.refresh)
    card.refresh()
    assert card.model.row_keys == ("", "Printing")
    margin = (Ratio.NET_MARGIN, "Printing")
    card.grid.setCurrentIndex(card.model.index_of(margin))
    card.grid.setFocus()
    for text, told in (("5,1x", "is not a number"), ("5.1", "")):
        for sign in text:
            QTest.keyClick(QApplication.focusWidget(), sign)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        QApplication.processEvents()
        assert told in said(card)
        card.grid.setCurrentIndex(card.model.index_of(margin))
    found = ctx.read(lambda s: benchmarks.of_industry(s, "Printing"))
    assert found[Ratio.NET_MARGIN] == Fraction(51, 1000)
    assert card.model.index_of(margin).data() == "5.1"
    QTest.keyClick(card.grid, Qt.Key.Key_Delete)
    assert Ratio.NET_MARGIN not in ctx.read(lambda s: benchmarks.of_industry(s, "Printing"))
