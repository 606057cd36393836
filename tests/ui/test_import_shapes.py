"""Sheets of many shapes: headings chosen by hand, months side by side, renamed accounts, cards."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from kamdesk.exchange.fields import Kind
from kamdesk.models import Account, Contact, SalesLine
from kamdesk.money import to_units
from kamdesk.ui.context import Context
from kamdesk.ui.importing import ImportScreen
from kamdesk.ui.importing.match_row import MatchRow
from kamdesk.ui.widgets import ComboBox
from tests import factories
from tests.ui.wizard import WAIT, bring_in, check_at_once, load, opened, press, texts, to_columns


@pytest.fixture
def screen(qtbot: QtBot, ctx: Context) -> ImportScreen:
    return opened(qtbot, ctx)


def saved(path: Path, rows: list[list[object]]) -> Path:
    """A workbook with one sheet."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def names(ctx: Context) -> dict[str, str]:
    """The accounts of the book: code and name."""
    return dict(ctx.read(lambda s: s.execute(select(Account.code, Account.name)).all()))


def test_another_row_is_made_the_headings(
    qtbot: QtBot, screen: ImportScreen, tmp_path: Path
) -> None:
    rows: list[list[object]] = [
        ["Customer", "Date", "Amount", "Status"],
        ["as of March", "", "", ""],
        ["Debtor name", "Posted", "Net value", "Remark"],
        ["Alpha", "2025-03-01", 10, "paid"],
        ["Beta", "2025-03-02", 20, "open"],
    ]
    load(qtbot, screen, saved(tmp_path / "two heads.xlsx", rows))
    to_columns(qtbot, screen)
    qtbot.mouseClick(screen.columns.mode._tiles["create"], Qt.MouseButton.LeftButton)
    press(qtbot, screen, "Back")
    grid = screen.sheet.grid
    assert "Headings in row 1" in screen.sheet._card._hint.full_text()
    place = grid.visualRect(grid.model().index(2, 1)).center()
    with qtbot.waitSignal(screen.flow.drafted, timeout=WAIT):
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert screen.head.step() == "sheet"
    assert screen.flow.draft is not None
    assert screen.flow.draft.headers == ("Debtor name", "Posted", "Net value", "Remark")
    assert (screen.flow.draft.rows, screen.flow.draft.mode) == (2, "create")
    with qtbot.waitSignal(screen.flow.drafted, timeout=WAIT):
        press(qtbot, screen, "Find the headings")
    assert screen.flow.draft.header_row == 1


def test_months_side_by_side_become_rows(
    qtbot: QtBot, ctx: Context, screen: ImportScreen, tmp_path: Path
) -> None:
    months = [f"{month}月" for month in range(1, 13)]
    path = saved(
        tmp_path / "台账.xlsx",
        [
            ["2024 年客户月度台账（万元）"],
            ["客户编号", "客户名称", *months],
            ["C1", "湘江智造", *[1.5] * 12],
            ["C2", "松江光学", *[2] * 11, None],
            ["合计", None, *[3.5] * 12],
        ],
    )
    load(qtbot, screen, path)
    assert screen.flow.draft is not None and screen.flow.draft.kind is Kind.LEDGER
    assert screen.file._file._title.text() == "Looks like totals by month, 23 row(s)"
    press(qtbot, screen, "Next: headings")
    year = next(box for box in screen.sheet.findChildren(ComboBox) if box.value() == 2024)
    with qtbot.waitSignal(screen.flow.drafted, timeout=WAIT):
        year.setFocus()
        qtbot.keyClick(year, Qt.Key.Key_Up)
    check_at_once(qtbot, screen)
    bring_in(qtbot, screen)
    days = ctx.read(lambda s: s.execute(select(SalesLine.date, SalesLine.amount)).all())
    assert len(days) == 23 and {day.year for day, _ in days} == {2025}
    assert sum(amount for _, amount in days) == to_units("400000")
    assert names(ctx) == {"C1": "湘江智造", "C2": "松江光学"}


def test_renamed_accounts_are_asked_about_once(
    qtbot: QtBot, ctx: Context, screen: ImportScreen, tmp_path: Path
) -> None:
    ctx.write("edit_account", lambda s: factories.account(s, code="C1", name="Old Mill"))
    path = saved(
        tmp_path / "orders.xlsx",
        [["Customer code", "Customer", "Date", "Amount"], ["C1", "New Foundry", "2025-03-01", 5]],
    )
    load(qtbot, screen, path)
    press(qtbot, screen, "Check right away")
    qtbot.waitUntil(screen.columns.renamed.isVisible, timeout=WAIT)
    table = screen.columns.renamed._table.rows
    assert [table.index(0, at).data() for at in range(3)] == ["C1", "Old Mill", "New Foundry"]
    with qtbot.waitSignal(screen.flow.checked, timeout=WAIT):
        press(qtbot, screen, "Take the file's names")
    changes = screen.check.changes._table.rows
    assert [changes.index(0, at).data() for at in range(4)] == [
        *("Old Mill", "Name", "Old Mill", "New Foundry")
    ]
    assert names(ctx) == {"C1": "Old Mill"}
    bring_in(qtbot, screen)
    assert names(ctx) == {"C1": "New Foundry"}


def test_a_new_account_is_said_to_be_a_known_one(
    qtbot: QtBot, ctx: Context, screen: ImportScreen, tmp_path: Path
) -> None:
    ctx.write("edit_account", lambda s: factories.account(s, code="C1", name="Northern Foundry"))
    rows: list[list[object]] = [["Customer", "Date", "Amount", "Order no"]]
    rows += [[name, "2025-03-01", 5, n] for n, name in enumerate(["Northern Fuondry", "Alpha"] * 2)]
    load(qtbot, screen, saved(tmp_path / "orders.xlsx", rows))
    check_at_once(qtbot, screen)
    assert "In the book: “Northern Foundry”" in texts(screen.check.newcomers)
    press(qtbot, screen, "It is the same")
    with qtbot.waitSignal(screen.flow.checked, timeout=WAIT):
        press(qtbot, screen, "Check again")
    bring_in(qtbot, screen)
    assert set(names(ctx).values()) == {"Northern Foundry", "Alpha"}


def test_only_known_accounts_are_updated(
    qtbot: QtBot, ctx: Context, screen: ImportScreen, tmp_path: Path
) -> None:
    ctx.write("edit_account", lambda s: factories.account(s, code="C1", name="Alpha"))
    path = saved(
        tmp_path / "accounts.xlsx",
        [["Customer code", "Customer", "City"], ["C1", "Alpha", "Leeds"], ["C2", "Beta", "York"]],
    )
    load(qtbot, screen, path)
    to_columns(qtbot, screen)
    tile = screen.columns.mode._tiles["update"]
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(screen.flow.checked, timeout=WAIT):
        press(qtbot, screen, "Check")
    bring_in(qtbot, screen)
    assert names(ctx) == {"C1": "Alpha"}
    assert ctx.read(lambda s: s.scalar(select(Account.city))) == "Leeds"
    assert any("1 row(s) stayed out" in text for text in texts(screen.result))


def test_a_statement_gets_its_account_for_all_rows(
    qtbot: QtBot, screen: ImportScreen, tmp_path: Path
) -> None:
    path = saved(
        tmp_path / "annual.xlsx",
        [["Item", "2023", "2024"], ["Revenue", 900, 1000], ["Net profit", 90, 80]],
    )
    load(qtbot, screen, path)
    assert screen.flow.draft is not None and screen.flow.draft.kind is Kind.STATEMENTS
    to_columns(qtbot, screen)
    assert not screen.head.next.isEnabled()
    row = next(r for r in screen.columns.findChildren(MatchRow) if r._name == "account_name")
    row._combo.setFocus()
    qtbot.keyClicks(row._combo, "The s")
    qtbot.keyClicks(row._constant, "Alpha")
    qtbot.keyClick(row._constant, Qt.Key.Key_Return)
    with qtbot.waitSignal(screen.flow.checked, timeout=WAIT):
        press(qtbot, screen, "Check")
    assert any("2 new statement(s)" in text for text in texts(screen.check))


def test_cards_are_dropped(
    qtbot: QtBot, ctx: Context, screen: ImportScreen, tmp_path: Path
) -> None:
    path = tmp_path / "phone.vcf"
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Moss;Ada;;;\r\nFN:Ada Moss\r\nORG:{}\r\nEND:VCARD\r\n"
    path.write_text(card.format("Alpha") + card.replace("Ada", "Bea").format("Beta"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    drop = QDropEvent(QPointF(9, 9), copy, data, left, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(screen.flow.drafted, timeout=WAIT):
        screen.dropEvent(drop)
    assert screen.file._file._title.text() == "Looks like contact cards, 2 card(s)"
    check_at_once(qtbot, screen)
    bring_in(qtbot, screen)
    assert ctx.read(lambda s: s.scalar(select(func.count()).select_from(Contact))) == 2
    assert set(names(ctx).values()) == {"Alpha", "Beta"}
