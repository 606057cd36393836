"""One dirty ledger, seen everywhere: wizard, tiers, account page, command line and dossier tell the
same amounts, those that a sum of the file's own rows gives."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from kamdesk import cli
from kamdesk.db.book import Book
from kamdesk.db.opening import open_book
from kamdesk.models import Account, AccountFigures, ImportRun, SalesLine, TierResult, TierRun
from kamdesk.services import accounts
from kamdesk.settings import Settings
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.shell.main_window import MainWindow
from kamdesk.ui.tiers.apply_dialog import ApplyDialog
from kamdesk.ui.widgets import LinkButton
from kamdesk.ui.widgets.chart_view import ChartView
from tests.dirty_ledger import CODES, DAY, LINE, cents, expected, group, ledger, split
from tests.ui.wizard import WAIT, check_at_once, press, texts

LEFT_EMPTY = (Account, AccountFigures, ImportRun, SalesLine, TierResult, TierRun)
"""What an import that was taken back leaves nothing in."""
Copied = dict[str, dict[str, Decimal]]
"""Revenue by month and by product line, under the heading of the table."""


@pytest.fixture
def window(qapp: QApplication, book: Book, settings: Settings) -> Iterator[MainWindow]:
    """The real window on an empty book, showing the import."""
    QLocale.setDefault(QLocale(QLocale.Language.English))
    theme.apply_theme(qapp, "light")
    ctx = Context(book, settings)
    made = MainWindow(ctx)
    made.resize(1366, 768)
    made.show()
    made.open("import")
    yield made
    made.hide()
    made.deleteLater()
    ctx.deleteLater()
    qapp.processEvents()


@pytest.fixture
def ask(book: Book, capsys: pytest.CaptureFixture[str]) -> Callable[..., Any]:
    """The command line on the window's book."""

    def call(*args: object) -> Any:
        capsys.readouterr()
        shared = ["--json", "--language", "en", "--book", str(book.file)]
        assert cli.main([*map(str, args), *shared]) == 0
        return json.loads(capsys.readouterr().out)

    return call


def money(value: Decimal) -> str:
    """As the screen writes it."""
    return f"{'−' if value < 0 else ''}¥{abs(value):,.2f}"


def bring_in(qtbot: QtBot, window: MainWindow, path: Path, monkeypatch: Any) -> list[str]:
    """Through the wizard by clicks; what its result says."""
    screen: Any = window.current_screen()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(screen.flow.drafted, timeout=WAIT):
        press(qtbot, screen, "Choose file…")
    check_at_once(qtbot, screen)
    with qtbot.waitSignal(screen.flow.imported, timeout=WAIT):
        press(qtbot, screen, screen.head.next.text())
    return texts(screen.result)


def hint(model: Any, row: int, column: int) -> str:
    """What the pointer is told about a cell."""
    return str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole))


def evaluate(qtbot: QtBot, window: MainWindow) -> dict[str, tuple[str, str]]:
    """Everything in the book, previewed and applied; revenue and contribution by code."""
    screen: Any = window.current_screen()
    everything = next(
        a for a in screen.page.period.menu_actions() if a.text().startswith("Everything")
    )
    everything.trigger()
    qtbot.waitUntil(screen.page.apply.isEnabled, timeout=WAIT)
    model = screen.page.list.model
    shown = {
        model.judged(row).verdict.figures.code: (hint(model, row, 3), hint(model, row, 4))
        for row in range(model.rowCount())
    }

    def agree() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ApplyDialog)
        press(qtbot, dialog, "Apply")

    QTimer.singleShot(0, agree)
    qtbot.mouseClick(screen.page.apply, Qt.MouseButton.LeftButton)
    return shown


def listed_amounts(model: Any) -> list[tuple[str, str]]:
    """Revenue and contribution of the account list, to the cent, in its order."""
    keys = [column.key for column in model.columns]
    places = [keys.index(key) for key in ("revenue", "contribution")]
    rows = range(model.rowCount())
    return [(hint(model, row, places[0]), hint(model, row, places[1])) for row in rows]


def _units(amounts: tuple[str, str]) -> Decimal:
    return Decimal(amounts[0].replace("¥", "").replace(",", ""))


def sales_tab(qtbot: QtBot, window: MainWindow, code: str) -> tuple[list[str], Copied]:
    """The sums below the months, to the cent, and the revenues of the charts' copied tables."""
    account_id = window.ctx.read(lambda s: accounts.by_code(s, code).id)
    window.open("account", (account_id, "sales"))
    screen: Any = window.current_screen()
    tab = screen._built["sales"]
    everything = next(b for b in tab.choice.findChildren(QAbstractButton) if b.text() == "All")
    qtbot.mouseClick(everything, Qt.MouseButton.LeftButton)
    model = tab.months.model()
    last = model.rowCount() - 1
    sums = [hint(model, last, column).split("\n")[0] for column in (1, 5)]
    copied = {}
    for chart in tab.findChildren(ChartView):
        (copy,) = (link for link in chart.findChildren(LinkButton) if link.text() == "Copy numbers")
        qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
        heads, *rows = (line.split("\t") for line in _clipboard().splitlines())
        if heads[1] == "Revenue":
            copied[heads[0]] = {row[0]: Decimal(row[1]) for row in rows if Decimal(row[1])}
    return sums, copied


def _clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_the_same_amounts_everywhere(
    qtbot: QtBot,
    window: MainWindow,
    ask: Callable[..., Any],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    total, file = expected(), ledger(tmp_path)
    said = bring_in(qtbot, window, file, monkeypatch)
    assert f"8 row(s) in the file · amount {money(total.revenue)}" in said
    press(qtbot, window.current_screen(), "Import another file")
    bring_in(qtbot, window, group(tmp_path), monkeypatch)
    window.open("tiers")
    shown = evaluate(qtbot, window)
    sums = {code: expected(code) for code in CODES}
    assert shown == {c: (money(s.revenue), money(s.contribution)) for c, s in sums.items()}
    listed: Any = window.current_screen()
    assert listed.page.list.totals.full_text() == (
        f"Revenue {money(total.revenue)} · Net contribution {money(total.contribution)}"
    )

    window.open("accounts")
    table: Any = window.current_screen()
    assert listed_amounts(table.model) == sorted(shown.values(), key=_units, reverse=True)

    evaluated = ask("tiers", "--from", "2025-01-08", "--to", "2025-06-30", "--criteria")
    assert evaluated["revenue"] == str(total.revenue)
    assert evaluated["contribution"] == str(total.contribution)
    assert {one["code"]: one["contribution"] for one in evaluated["accounts"]} == {
        code: str(found.contribution) for code, found in sums.items()
    }
    assert {
        one["code"]: (one["revenue"], one["contribution"]) for one in ask("accounts")["accounts"]
    } == {code: (str(s.revenue), str(s.contribution)) for code, s in sums.items()}

    ask("dossier", "--account", *CODES, "--out", tmp_path / "out")
    for code, found in sums.items():
        months, copied = sales_tab(qtbot, window, code)
        assert months == [money(found.revenue), money(found.contribution)]
        assert all(cents(sum(told.values())) == found.revenue for told in copied.values())
        assert copied == {"Month": split(code, DAY), "Product line": split(code, LINE)}
        (written,) = (tmp_path / "out").glob(f"{code} *.xlsx")
        sheet = openpyxl.load_workbook(written)["Sales"]
        rows = [row for row in sheet.iter_rows(values_only=True) if isinstance(row[1], float | int)]
        *parts, last = rows
        assert (_read(last[1]), _read(last[4])) == (found.revenue, found.contribution)
        assert cents(sum(Decimal(str(row[1])) for row in parts)) == found.revenue

    assert ask("import", file, "--as", "sales")["added"] == 0


def _read(cell: Any) -> Decimal:
    """A cell's number as a worksheet shows it."""
    return cents(Decimal(str(cell)))


def test_imports_are_taken_back_in_a_later_session(
    qtbot: QtBot,
    window: MainWindow,
    book: Book,
    ask: Callable[..., Any],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bring_in(qtbot, window, ledger(tmp_path), monkeypatch)
    press(qtbot, window.current_screen(), "Import another file")
    bring_in(qtbot, window, group(tmp_path), monkeypatch)
    window.open("tiers")
    evaluate(qtbot, window)
    assert ask("accounts", "--tier", "platinum")["total"] > 0
    book.close()
    for import_id in (2, 1):
        assert ask("import", "--undo", import_id)["undone"]
    assert ask("accounts")["total"] == 0
    later = open_book(book.file)
    with later.read() as session:
        counts = [session.scalar(select(func.count()).select_from(m)) for m in LEFT_EMPTY]
    later.close()
    assert counts == [0] * len(LEFT_EMPTY)
