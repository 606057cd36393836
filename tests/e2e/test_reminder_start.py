"""The running program lists what fell due while it was shut, and leads to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kamdesk.db.book import Book
from kamdesk.settings import Settings
from kamdesk.ui.context import Context
from kamdesk.ui.reminding import ReminderChoice, ReminderPanel
from kamdesk.ui.shell.workbench import Workbench


def test_what_was_missed_shows_after_the_start_and_opens(
    qtbot: QtBot,
    qapp: QApplication,
    open_copy: Callable[[Path], Book],
    sample_file: Path,
    settings: Settings,
) -> None:
    ReminderChoice(quiet_from=None, quiet_to=None).keep(settings)
    ctx = Context(open_copy(sample_file), settings)
    workbench = Workbench(qapp, ctx, None)
    workbench.start()
    window = workbench.window
    assert window is not None

    def panel() -> ReminderPanel | None:
        return window.findChild(ReminderPanel)

    qtbot.waitUntil(lambda: (found := panel()) is not None and found.isVisible(), timeout=20_000)
    assert window.here() == ("today", None)
    found = panel()
    assert found is not None and found.list.rows()
    qtbot.keyClick(found.list.rows()[-1], Qt.Key.Key_Return)
    here = window.here()
    assert here is not None and here[0] in ("account", "meeting", "service")
    ctx.set_client_safe(True)
    assert not found.isVisible()
    window.run("reminders")
    assert not found.isVisible()
    ctx.set_client_safe(False)
    window.run("reminders")
    assert found.isVisible()
    window.hide()
    workbench.stop()
    window.deleteLater()
    workbench.deleteLater()
