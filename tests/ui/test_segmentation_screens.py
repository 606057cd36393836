"""Filters, smart lists, own fields and bulk edit by mouse and keys."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from factories import account
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from kamdesk.models.kinds import CustomType, Nature
from kamdesk.services import account_list, custom_fields, smart_lists
from kamdesk.services.account_spec import CustomCondition, ListSpec
from kamdesk.ui.account.own_section import OwnSection
from kamdesk.ui.accounts import AccountsScreen
from kamdesk.ui.accounts.bulk_dialog import BulkDialog
from kamdesk.ui.accounts.filter_bar import FilterBar
from kamdesk.ui.accounts.list_name import ListNameDialog
from kamdesk.ui.accounts.lists_bar import ListsBar
from kamdesk.ui.accounts.more_filters import MoreFiltersDialog
from kamdesk.ui.context import Context
from kamdesk.ui.settings.own_field_dialog import OwnFieldDialog
from kamdesk.ui.settings.own_fields_card import OwnFieldsCard
from kamdesk.ui.widgets import Button, ChipButton

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def field(ctx: Context) -> int:
    """Three accounts and one field of the user's own; its id."""

    def fill(session) -> int:
        account(session, name="Alder", nature=Nature.LISTED)
        account(session, name="Birch", nature=Nature.PRIVATE)
        cedar = account(session, name="Cedar", nature=Nature.PRIVATE).id
        made = custom_fields.define(session, "Slot", CustomType.CHOICE, ["Night", "Day"])
        custom_fields.put(session, cedar, {made: "Night"})
        return made

    return ctx.write("import", fill)


@pytest.fixture
def screen(ctx: Context, qtbot: QtBot, field: int) -> AccountsScreen:
    made = AccountsScreen(ctx)
    qtbot.addWidget(made)
    made.resize(1190, 720)
    made.show()
    qtbot.waitExposed(made)
    made.open()
    return made


def names(screen: AccountsScreen) -> list[str]:
    return sorted(screen.model.row(place).name for place in range(screen.model.rowCount()))


def in_dialog(kind: type[QDialog], work) -> None:
    """Let ``work`` run in the next dialog of that kind; whatever happens, it is closed."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind):
            QTimer.singleShot(20, act)
            return
        try:
            work(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, act)


def press(dialog: QDialog, text: str) -> None:
    found = [b for b in dialog.findChildren(Button) if b.text().startswith(text)]
    QTest.mouseClick(found[0], LEFT)


def test_a_filter_is_kept_as_a_list_shown_again_and_let_go(
    screen: AccountsScreen, ctx: Context
) -> None:
    def narrow(dialog: MoreFiltersDialog) -> None:
        ticks = dialog._axes["nature"]._ticks.actions()
        next(a for a in ticks if a.data() == "private").toggle()
        next(a for a in dialog._own[0][1]._ticks.actions() if a.data() == "").toggle()
        dialog._count()
        assert dialog._show.text().endswith("1 account(s)")
        press(dialog, "Show")

    in_dialog(MoreFiltersDialog, narrow)
    bar = screen.findChild(FilterBar)
    QTest.mouseClick(bar._more, LEFT)
    assert names(screen) == ["Birch"]
    assert len(bar.findChildren(ChipButton)) == 2

    def name_it(dialog: ListNameDialog) -> None:
        QTest.keyClicks(dialog.name, "Daytime private")
        QTest.keyClick(dialog.name, Qt.Key.Key_Return)

    lists = screen.findChild(ListsBar)
    in_dialog(ListNameDialog, name_it)
    QTest.mouseClick(lists._keep, LEFT)
    chip = next(iter(lists._chips.values()))
    assert chip.text() == "Daytime private  1"
    assert chip.isChecked()
    assert not lists._keep.isVisible()
    QTest.mouseClick(bar.findChildren(ChipButton)[1], LEFT)
    assert names(screen) == ["Birch", "Cedar"]
    QTest.mouseClick(next(iter(lists._chips.values())), LEFT)
    assert names(screen) == ["Birch"]
    QTest.mouseClick(next(iter(lists._chips.values())), LEFT)
    assert names(screen) == ["Alder", "Birch", "Cedar"]
    assert [one.count for one in ctx.read(smart_lists.every)] == [1]


def test_a_list_tells_that_its_field_is_gone(
    screen: AccountsScreen, ctx: Context, field: int
) -> None:
    at_night = ListSpec(
        custom={field: CustomCondition(frozenset({"Night"}))}, sort=f"custom:{field}"
    )
    ctx.write("smart_list", lambda s: smart_lists.save(s, "At night", at_night))
    lists, bar = screen.findChild(ListsBar), screen.findChild(FilterBar)
    QTest.mouseClick(next(iter(lists._chips.values())), LEFT)
    assert names(screen) == ["Cedar"]
    ctx.write("custom_fields", lambda s: custom_fields.remove(s, field))
    assert names(screen) == ["Alder", "Birch", "Cedar"]
    assert "was removed" in bar._chips[0].text()
    ctx.undo()
    assert names(screen) == ["Cedar"]
    assert bar._chips[0].text().startswith("Slot")


def test_lists_that_judge_are_kept_from_clients(screen: AccountsScreen, ctx: Context) -> None:
    judged = (
        ListSpec(ranges={"contribution": (None, -1)}),
        ListSpec(nothing_planned=True),
        ListSpec(keys=True),
        ListSpec(values={"stage": frozenset({"exit"})}),
    )
    for place, spec in enumerate(judged):
        ctx.write("smart_list", lambda s, n=place, one=spec: smart_lists.save(s, f"List {n}", one))
    open_to_all = ListSpec(values={"nature": frozenset({"private"})})
    ctx.write("smart_list", lambda s: smart_lists.save(s, "R&D", open_to_all))
    lists = screen.findChild(ListsBar)
    assert len(lists._chips) == len(lists._menu.actions()) == 5
    ctx.set_client_safe(True)
    assert [chip.text() for chip in lists._chips.values()] == ["R&D  2"]
    assert [action.text() for action in lists._menu.actions()] == ["R&&D  2"]


def test_many_accounts_change_as_the_preview_says_and_come_back(
    screen: AccountsScreen, ctx: Context, field: int
) -> None:
    screen.table.selectAll()
    assert len(screen.selected_ids()) == 3

    def change(dialog: BulkDialog) -> None:
        choice, _none = dialog._rows[0]
        choice.setFocus()
        choice.set_value(f"custom:{field}")
        choice.edited.emit()
        assert not dialog._go.isEnabled()
        editor = dialog._rows[0][1]
        editor.setFocus()
        QTest.keyClicks(editor, "N")
        editor.edited.emit()
        assert "2" in dialog._summary.text()
        assert dialog._go.isEnabled()
        press(dialog, "Change")

    in_dialog(BulkDialog, change)
    screen._actions._edit.trigger()
    night = ListSpec(custom={field: CustomCondition(frozenset({"Night"}))})
    assert ctx.read(lambda s: account_list.count(s, night)) == 3
    ctx.undo()
    assert ctx.read(lambda s: account_list.count(s, night)) == 1


def test_an_own_field_is_made_filled_and_refused(ctx: Context, qtbot: QtBot, field: int) -> None:
    card = OwnFieldsCard(ctx)
    qtbot.addWidget(card)
    card.show()
    card.refresh()

    def make(dialog: OwnFieldDialog) -> None:
        QTest.keyClicks(dialog.name, "slot")
        press(dialog, "Keep")
        assert dialog.isVisible()
        dialog.name.clear()
        QTest.keyClicks(dialog.name, "Budget")
        dialog.kind.set_value(str(CustomType.NUMBER))
        dialog.kind.edited.emit()
        press(dialog, "Keep")

    in_dialog(OwnFieldDialog, make)
    QTest.mouseClick(card.findChildren(Button)[-1], LEFT)
    assert [one.name for one in ctx.read(custom_fields.definitions)] == ["Slot", "Budget"]
    alder = ctx.read(lambda s: account_list.ids(s, ListSpec()))[0]
    section = OwnSection(ctx)
    qtbot.addWidget(section)
    section.show_account(alder, anew=True)
    with qtbot.waitActive(section):
        section.show()
        section.activateWindow()
    budget = ctx.read(custom_fields.definitions)[1].id
    editor = section.binder.editor(f"custom:{budget}")
    editor.setFocus()
    QTest.keyClicks(editor, "much")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert section.binder.field(f"custom:{budget}").error()
    assert editor.text() == "much"
    editor.selectAll()
    QTest.keyClicks(editor, "1250.50")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert ctx.read(lambda s: custom_fields.values(s, [alder])) == {alder: {budget: "1250.5"}}


def test_the_list_goes_out_as_it_is_shown(
    screen: AccountsScreen, ctx: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(ctx.notice):
        screen.list_export.write(screen.model.ids, tmp_path / "list.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx").active
    assert [cell.value for cell in sheet["B"]][1:] == [
        screen.model.row(place).name for place in range(3)
    ]
    assert sheet.cell(1, sheet.max_column).value == "Slot"


def test_an_end_that_cannot_be_read_is_said_and_holds_the_dialog(
    screen: AccountsScreen, ctx: Context, qtbot: QtBot
) -> None:
    dialog = MoreFiltersDialog(screen, ctx, ListSpec())
    qtbot.addWidget(dialog)
    dialog.show()
    amount = dialog._ranges["revenue"].least
    for typed, fine in (("plenty", False), ("9" * 32, False), ("1000", True)):
        amount.clear()
        QTest.keyClicks(amount, typed)
        dialog._count()
        assert dialog._show.isEnabled() is fine
        assert amount.text() == typed
        dialog._accept_readable()
        assert dialog.isVisible() is not fine
    assert dialog.spec().ranges == {"revenue": (10_000_000, None)}
