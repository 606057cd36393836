"""Rows that the dry run refuses are mended in the grid, and go in."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from kamdesk.models import SalesLine
from kamdesk.money import to_units
from kamdesk.ui.context import Context
from kamdesk.ui.importing import ImportScreen
from kamdesk.ui.importing.refused_grid import RefusedGrid
from tests.ui.wizard import WAIT, bring_in, check_at_once, load, opened, press, texts

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def screen(qtbot: QtBot, ctx: Context) -> ImportScreen:
    return opened(qtbot, ctx)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """Ten lines: three amounts are still open, one is a typing mistake, one day doesn't exist."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["客户编号", "日期", "金额", "订单号"])
    amounts = [100, "待定", 100, "待定", 100, "1o0", 100, "待定", 100, 100]
    for number, amount in enumerate(amounts):
        day = "2025-02-30" if number == 9 else f"2025-02-0{number + 1}"
        sheet.append(["C1", day, amount, f"O{number}"])
    path = tmp_path / "ledger.xlsx"
    book.save(path)
    return path


def stored(ctx: Context) -> tuple[int, int]:
    """How many lines the book holds, and their sum in units."""
    query = select(func.count(), func.coalesce(func.sum(SalesLine.amount), 0))
    count, amount = ctx.read(lambda s: s.execute(query).one())
    return count, amount


def typed(qtbot: QtBot, grid: RefusedGrid, text: str) -> None:
    """Type over the current cell and press Enter."""
    grid.setFocus()
    qtbot.keyClicks(grid, text[:1])
    editor = grid.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, text[1:])
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not grid.findChildren(QLineEdit), timeout=WAIT)


def counts(screen: ImportScreen) -> tuple[str, str]:
    """Refused and mended, as the wizard tells them."""
    shown = screen.check.outcome._counts
    return shown["refused"].text(), shown["mended"].text()


def test_one_fix_serves_all_equal_cells(
    qtbot: QtBot, ctx: Context, screen: ImportScreen, ledger: Path
) -> None:
    load(qtbot, screen, ledger)
    check_at_once(qtbot, screen)
    grid = screen.check.refused.grid
    assert grid.hasFocus() and grid.currentIndex().data() == "待定"
    assert counts(screen)[0] == "5"
    typed(qtbot, grid, "250")
    assert counts(screen) == ("4", "1")
    assert (grid.line(), grid.currentIndex().data()) == (1, "待定")
    press(qtbot, screen, "“250” in the other 2 row(s) too")
    assert counts(screen) == ("2", "3")
    assert grid.currentIndex().data() == "1o0"
    typed(qtbot, grid, "1oo")
    assert counts(screen) == ("2", "3")
    grid.go_to(2)
    typed(qtbot, grid, "150")
    assert grid.currentIndex().data() == "2025-02-30"
    press(qtbot, screen, "Leave out")
    assert counts(screen) == ("0", "4")
    assert stored(ctx) == (0, 0)
    with qtbot.waitSignal(screen.flow.checked, timeout=WAIT):
        press(qtbot, screen, "Check again")
    assert screen.flow.result is not None and screen.flow.result.added == 9
    bring_in(qtbot, screen)
    assert stored(ctx) == (9, to_units(5 * 100 + 3 * 250 + 150))


def test_what_was_mended_outlives_a_step_back_and_serves_the_next_file(
    qtbot: QtBot, screen: ImportScreen, ledger: Path
) -> None:
    load(qtbot, screen, ledger)
    check_at_once(qtbot, screen)
    typed(qtbot, screen.check.refused.grid, "250")
    qtbot.keyClick(screen.check.refused.grid, Qt.Key.Key_D, CONTROL)
    press(qtbot, screen, "Back")
    with qtbot.waitSignal(screen.flow.checked, timeout=WAIT):
        press(qtbot, screen, "Check")
    assert screen.flow.result is not None and len(screen.flow.result.refused) == 2
    bring_in(qtbot, screen)
    press(qtbot, screen, "Import another file")
    load(qtbot, screen, ledger)
    assert "Like “ledger.xlsx” last time: the same columns again" in texts(screen.file)
    check_at_once(qtbot, screen)
    assert screen.flow.result is not None and screen.flow.result.unchanged == 8


def test_a_fix_is_taken_back(qtbot: QtBot, screen: ImportScreen, ledger: Path) -> None:
    load(qtbot, screen, ledger)
    check_at_once(qtbot, screen)
    grid = screen.check.refused.grid
    typed(qtbot, grid, "250")
    assert screen.head.next.text() == "Check again"
    grid.go_to(0)
    press(qtbot, screen, "As it was")
    assert counts(screen) == ("5", "0") and grid.currentIndex().data() == "待定"
    press(qtbot, screen, "Leave out all 3 alike")
    assert counts(screen)[0] == "2"
    assert screen.head.next.text() == "Import 5 row(s)"


def test_enter_belongs_to_the_input_method_while_it_composes(
    qtbot: QtBot, screen: ImportScreen, ledger: Path
) -> None:
    load(qtbot, screen, ledger)
    check_at_once(qtbot, screen)
    grid = screen.check.refused.grid
    qtbot.keyClick(grid, Qt.Key.Key_F2)
    editor = grid.findChild(QLineEdit)
    assert editor is not None
    editor.clear()
    QApplication.sendEvent(editor, QInputMethodEvent("yibai", []))
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert grid.findChild(QLineEdit) is editor and screen.flow.draft is not None
    assert screen.flow.draft.fixes == {}
    done = QInputMethodEvent("", [])
    done.setCommitString("一百")
    QApplication.sendEvent(editor, done)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not grid.findChildren(QLineEdit), timeout=WAIT)
    assert screen.flow.draft.fixes == {(3, "amount"): "一百"}
