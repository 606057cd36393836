"""The import wizard in stories: what a person clicks, and what they see then."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kamdesk.ui.context import Context
from kamdesk.ui.importing import ImportScreen
from kamdesk.ui.widgets import Button, Label

WAIT = 20_000


def opened(qtbot: QtBot, ctx: Context) -> ImportScreen:
    """The wizard as it shows on a small laptop."""
    made = ImportScreen(ctx)
    qtbot.addWidget(made)
    made.resize(1190, 720)
    made.show()
    made.open()
    return made


def press(qtbot: QtBot, inside: Any, text: str) -> None:
    """Click a button once it has found its place on the screen."""

    def ready() -> Button | None:
        for found in inside.findChildren(Button):
            at = found.mapTo(found.window(), found.rect().center())
            if found.text() == text and found.isEnabled() and found.window().childAt(at) is found:
                return found
        return None

    qtbot.waitUntil(lambda: ready() is not None, timeout=WAIT)
    found = ready()
    assert found is not None
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def texts(inside: Any) -> list[str]:
    """What labels say."""
    return [label.text() for label in inside.findChildren(Label) if label.isVisible()]


def load(qtbot: QtBot, screen: ImportScreen, path: Path) -> None:
    """Open a file and wait until it is shown."""
    with qtbot.waitSignal(screen.flow.drafted, timeout=WAIT):
        screen.open(str(path))


def to_columns(qtbot: QtBot, screen: ImportScreen) -> None:
    """On to the columns."""
    press(qtbot, screen, "Next: headings")
    press(qtbot, screen, "Next: columns")


def check(qtbot: QtBot, screen: ImportScreen) -> None:
    """Through the steps to the dry run."""
    to_columns(qtbot, screen)
    with qtbot.waitSignal(screen.flow.checked, timeout=WAIT):
        press(qtbot, screen, "Check")


def check_at_once(qtbot: QtBot, screen: ImportScreen) -> None:
    """The short way, where everything was recognised."""
    with qtbot.waitSignal(screen.flow.checked, timeout=WAIT):
        press(qtbot, screen, "Check right away")


def bring_in(qtbot: QtBot, screen: ImportScreen) -> None:
    """Import what was checked."""
    with qtbot.waitSignal(screen.flow.imported, timeout=WAIT):
        screen.head.go_on()
