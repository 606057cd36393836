"""From the first screen to the brief on paper: counted actions of the user."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kamdesk.ui.meeting import BriefScreen
from kamdesk.ui.shell.main_window import MainWindow

ALLOWED = 2


class Hands:
    """A user who presses keys, counted."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self._window = window
        self.actions = 0

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        """One key or chord, wherever the focus is."""
        self.actions += 1
        target = self._window.focusWidget() or self._window
        self._qtbot.keyClick(target, key, held or Qt.KeyboardModifier.NoModifier)


@pytest.mark.parametrize(
    ("place", "key", "kind"),
    [
        ("today", Qt.Key.Key_P, ".pdf"),  # no printer here
        ("accounts", Qt.Key.Key_S, ".pdf"),
        ("settings", Qt.Key.Key_E, ".xlsx"),
    ],
)
def test_the_next_brief_is_out_in_two_actions(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, place: str, key: Qt.Key, kind: str
) -> None:
    window.open("brief", _any_meeting(window))
    screen = window.current_screen()
    assert isinstance(screen, BriefScreen)
    out = tmp_path / "out"
    out.mkdir()
    screen.output.folder = out
    window.open(place)
    window.activateWindow()
    qtbot.waitActive(window)
    hands = Hands(qtbot, window)
    hands.press(Qt.Key.Key_F5)
    hands.press(key, Qt.KeyboardModifier.ControlModifier)
    (file,) = out.iterdir()
    assert file.suffix == kind
    if kind == ".pdf":
        assert len(PdfReader(file).pages) == 1
    assert hands.actions <= ALLOWED


def _any_meeting(window: MainWindow) -> int:
    from kamdesk.services import meeting_list

    return window.ctx.read(lambda s: meeting_list.upcoming(s)[-1].id)
