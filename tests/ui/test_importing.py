"""The import wizard from the file to the undone import, by real clicks."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from kamdesk.db import backup
from kamdesk.exchange.fields import Kind
from kamdesk.models import Account, ImportRun, SalesLine
from kamdesk.money import to_units
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.importing import ImportScreen
from kamdesk.ui.importing.join_dialog import JoinDialog
from kamdesk.ui.importing.match_row import MatchRow
from kamdesk.ui.widgets import Button, ConfirmDialog
from tests.ui.wizard import WAIT, check, load, opened, press, texts, to_columns


@pytest.fixture
def screen(qtbot: QtBot, ctx: Context) -> ImportScreen:
    return opened(qtbot, ctx)


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """As a back office sends it: title, blank row, headings, a bad amount, a total."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "2025"
    sheet["A1"] = "2025 年销售明细"
    sheet.merge_cells("A1:D1")
    sheet.append([])
    sheet.append(["客户名称", "单据日期", "含税金额", "业务员"])
    for row in (
        ["珠江云帆物流有限公司", date(2025, 3, 1), 1200.5, "方致远"],
        ["珠江云帆物流", date(2025, 3, 2), "待定", "方致远"],
        ["姑苏锦程科技", date(2025, 3, 3), 800, "陈晓岚"],
        ["合计", None, 2000.5, None],
    ):
        sheet.append(row)
    path = tmp_path / "sales.xlsx"
    book.save(path)
    return path


def count(ctx: Context, model: Any) -> int:
    return ctx.read(lambda s: s.scalar(select(func.count()).select_from(model))) or 0


def test_a_workbook_goes_in_and_comes_out_again(
    qtbot: QtBot, ctx: Context, screen: ImportScreen, workbook: Path, monkeypatch: Any
) -> None:
    load(qtbot, screen, workbook)
    assert screen.flow.draft is not None and screen.flow.draft.kind is Kind.SALES
    check(qtbot, screen)
    assert count(ctx, SalesLine) == count(ctx, ImportRun) == 0
    total = formats.money(to_units("2000.50"), decimals=True)
    assert f"3 row(s) in the file · amount {total}" in texts(screen.check)
    grid = screen.check.refused.grid
    assert (grid.currentIndex().siblingAtColumn(0).data(), grid.currentIndex().data()) == (
        "5",
        "待定",
    )
    with qtbot.waitSignal(screen.flow.imported, timeout=WAIT):
        press(qtbot, screen, "Import 2 row(s)")
    assert (count(ctx, SalesLine), count(ctx, Account)) == (2, 2)
    assert [b.occasion for b in backup.listed(backup.folder_of(ctx.book.file))] == ["import"]
    with qtbot.waitSignal(screen.open_requested, timeout=WAIT) as went:
        press(qtbot, screen, "Evaluate tiers")
    assert went.args == ["tiers", None]
    press(qtbot, screen, "Import another file")
    monkeypatch.setattr(ConfirmDialog, "exec", lambda _self: QDialog.DialogCode.Accepted)
    with qtbot.waitSignal(screen.flow.undone, timeout=WAIT):
        press(qtbot, screen.file.past, "Undo this import")
    assert count(ctx, SalesLine) == count(ctx, Account) == count(ctx, ImportRun) == 0
    past = screen.file.past
    qtbot.waitUntil(lambda: not any(b.isVisible() for b in past.findChildren(Button)), timeout=WAIT)


def test_refused_rows_are_saved(
    qtbot: QtBot, screen: ImportScreen, workbook: Path, tmp_path: Path, monkeypatch: Any
) -> None:
    load(qtbot, screen, workbook)
    check(qtbot, screen)
    out = tmp_path / "refused.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    with qtbot.waitSignal(screen.ctx.notice, timeout=WAIT):
        press(qtbot, screen, "Save refused rows…")
    assert out.exists()
    missing = tmp_path / "gone" / "refused.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(missing), ""))
    press(qtbot, screen, "Save refused rows…")
    assert any("gone" in text for text in texts(screen._banner))


def test_a_missing_column_is_loud_and_can_be_chosen(
    qtbot: QtBot, screen: ImportScreen, tmp_path: Path
) -> None:
    path = tmp_path / "odd.csv"
    with path.open("w", newline="") as stream:
        csv.writer(stream).writerows(
            [["Customer", "Happened", "Total"], ["A Ltd", "03/04/2025", 5], ["B", "04/05/2025", 6]]
        )
    load(qtbot, screen, path)
    with qtbot.waitSignal(screen.flow.drafted, timeout=WAIT):
        qtbot.mouseClick(screen.file.kinds.tile(Kind.SALES), Qt.MouseButton.LeftButton)
    to_columns(qtbot, screen)
    assert "Still needed: Date" in texts(screen.columns)
    assert not screen.head.next.isEnabled()
    row = next(r for r in screen.columns.findChildren(MatchRow) if r._name == "date")
    row._combo.setFocus()
    qtbot.keyClick(row._combo, Qt.Key.Key_H)
    assert screen.head.next.isEnabled()
    press(qtbot, screen, "Check")
    qtbot.waitUntil(screen.columns.dates.isVisible, timeout=WAIT)
    with qtbot.waitSignal(screen.flow.checked, timeout=WAIT):
        press(qtbot, screen.columns.dates, "2025-03-04 (month, day, year)")
    assert screen.flow.result is not None and screen.flow.result.added == 2


def test_cancelling_an_import_leaves_nothing(
    qtbot: QtBot, ctx: Context, screen: ImportScreen, tmp_path: Path
) -> None:
    path = tmp_path / "many.csv"
    with path.open("w", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["Customer", "Date", "Amount", "Order no"])
        writer.writerows(["A Ltd", "2025-01-01", n, f"O{n}"] for n in range(30_000))
    load(qtbot, screen, path)
    check(qtbot, screen)
    press(qtbot, screen, "Import 30000 row(s)")
    assert screen.flow.busy and not screen.check.isEnabled()
    qtbot.waitUntil(screen._progress.isVisible, timeout=WAIT)
    with qtbot.waitSignal(screen.flow.ended, timeout=WAIT):
        press(qtbot, screen._progress, "Cancel")
    assert count(ctx, SalesLine) == count(ctx, Account) == count(ctx, ImportRun) == 0
    assert screen.head.step() == "check" and screen.head.next.isEnabled()


def test_a_file_that_is_no_table_is_explained(
    qtbot: QtBot, screen: ImportScreen, tmp_path: Path
) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"%PDF-1.7 not a table")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    over = QDragEnterEvent(screen.rect().center(), copy, data, left, none)
    screen.dragEnterEvent(over)
    assert over.isAccepted()
    with qtbot.waitSignal(screen.flow.failed, timeout=WAIT):
        screen.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, none))
    assert any("letter.pdf" in text for text in texts(screen._banner))
    assert screen.file.zone.isVisible()


def test_columns_of_another_file_are_added(
    qtbot: QtBot, screen: ImportScreen, tmp_path: Path, monkeypatch: Any
) -> None:
    lines, orders = tmp_path / "lines.csv", tmp_path / "orders.csv"
    lines.write_text("orderID,unitPrice,quantity\n1,10,2\n1,5,1\n2,3,3\n")
    orders.write_text("orderID,customerID,orderDate\n1,QQ,2025-01-02\n2,RR,2025-01-03\n")
    load(qtbot, screen, lines)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(orders), ""))
    monkeypatch.setattr(JoinDialog, "exec", lambda _self: QDialog.DialogCode.Accepted)
    with qtbot.waitSignal(screen.flow.drafted, timeout=WAIT):
        press(qtbot, screen.file, "Add columns from another file…")
    assert screen.flow.draft is not None and screen.flow.draft.kind is Kind.SALES
    assert not screen.flow.draft.missing()
    check(qtbot, screen)
    assert "3 row(s) in the file · amount ¥34.00" in texts(screen.check)
