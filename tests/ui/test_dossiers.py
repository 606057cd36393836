"""Export of dossiers from the window: progress, a file that is open, stopping half-way."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kamdesk.ui.context import Context
from kamdesk.ui.dossiers.existing_question import ExistingQuestion
from kamdesk.ui.dossiers.export_dialog import DossierDialog
from tests import factories


@pytest.fixture
def dialog(qtbot: QtBot, ctx: Context, tmp_path: Path) -> DossierDialog:
    ids = ctx.write("new_account", lambda s: [factories.account(s).id for _ in range(4)])
    made = DossierDialog(ctx, ids)
    made.folder = tmp_path / "dossiers"
    qtbot.addWidget(made)
    made.show()
    return made


def press(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def asked() -> ExistingQuestion:
    question = QApplication.activeModalWidget()
    assert isinstance(question, ExistingQuestion)
    return question


@pytest.mark.parametrize("answer", ["cancel", "keep", "replace"])
def test_an_edited_workbook_is_replaced_on_a_yes_only(
    dialog: DossierDialog, qtbot: QtBot, answer: str
) -> None:
    press(dialog.export)
    qtbot.waitUntil(dialog.open_folder.isVisible, timeout=30_000)
    edited, gone, *_ = sorted(dialog.folder.glob("*.xlsx"))
    gone.unlink()
    workbook = openpyxl.load_workbook(edited)
    workbook.create_sheet("Colleague")
    workbook.save(edited)

    again = DossierDialog(dialog._ctx, dialog._ids)
    again.folder = dialog.folder
    qtbot.addWidget(again)
    again.show()
    titles: list[str] = []

    def choose() -> None:
        titles.append(asked().windowTitle())
        press(getattr(asked(), answer))

    QTimer.singleShot(0, choose)
    press(again.export)
    assert titles == ["3 file(s) are already there"]
    if answer == "cancel":
        assert again.export.isEnabled()
        assert not gone.exists()
    else:
        qtbot.waitUntil(again.open_folder.isVisible, timeout=30_000)
        assert gone.exists()
    kept = answer != "replace"
    assert ("Colleague" in openpyxl.load_workbook(edited).sheetnames) is kept
    numbered = [file.name for file in dialog.folder.glob("* (2).xlsx")]
    assert len(numbered) == (3 if answer == "keep" else 0)


def test_every_account_gets_its_file(dialog: DossierDialog, qtbot: QtBot) -> None:
    press(dialog.export)
    qtbot.waitUntil(dialog.open_folder.isVisible, timeout=30_000)
    assert len(list(dialog.folder.glob("*.xlsx"))) == 4
    assert not dialog.export.isVisible()


def test_a_file_that_is_open_is_told_and_another_name_offered(
    dialog: DossierDialog, qtbot: QtBot
) -> None:
    press(dialog.export)
    qtbot.waitUntil(dialog.open_folder.isVisible, timeout=30_000)
    second = sorted(dialog.folder.glob("*.xlsx"))[1]
    second.with_name(f"~${second.name}").touch()

    again = DossierDialog(dialog._ctx, dialog._ids)
    again.folder = dialog.folder
    qtbot.addWidget(again)
    again.show()
    QTimer.singleShot(0, lambda: press(asked().replace))
    press(again.export)
    qtbot.waitUntil(again.beside.isVisible, timeout=30_000)
    assert second.name in again.message()
    press(again.beside)
    qtbot.waitUntil(again.open_folder.isVisible, timeout=30_000)
    assert (again.folder / f"{second.stem} (2).xlsx").exists()
    assert len(list(again.folder.glob("[!~]*.xlsx"))) == 5


def test_escape_stops_the_work_and_keeps_whole_files(dialog: DossierDialog, qtbot: QtBot) -> None:
    press(dialog.export)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: not dialog.export.isVisible(), timeout=30_000)
    assert "Stopped" in dialog.message()
    left = list(dialog.folder.iterdir()) if dialog.folder.exists() else []
    assert len(left) < 4
    assert all(file.suffix == ".xlsx" for file in left)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
