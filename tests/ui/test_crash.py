"""A fault of ours: the report says where, and nothing of a client."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kamdesk.ui.shell import crash
from kamdesk.ui.widgets import Button, Dialog


def _fail_on(name: str) -> None:
    raise RuntimeError(f"could not handle {name}")


def test_the_report_names_the_place_and_no_client() -> None:
    try:
        _fail_on("Secret Client Ltd")
    except RuntimeError as error:
        report = crash.report_of(type(error), error.__traceback__)
    assert "RuntimeError" in report
    assert "_fail_on" in report
    assert "Secret Client" not in report


def test_the_dialog_copies_the_report_and_a_file_is_kept(
    qtbot: QtBot, styled_app: QApplication, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        _fail_on("Secret Client Ltd")
    except RuntimeError:
        crash._on_error(*sys.exc_info())  # type: ignore[arg-type]
    capsys.readouterr()
    dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, Dialog)]
    dialog = next(d for d in dialogs if d.windowTitle() == "Something went wrong")
    copy = next(b for b in dialog.findChildren(Button) if b.text() == "Copy report")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    kept = next((home / "log").glob("crash-*.txt")).read_text("utf-8")
    assert copied == kept
    assert "Secret Client" not in kept
    dialog.accept()
