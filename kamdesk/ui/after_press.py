"""Changes that come while a mouse button is down wait until it is let go."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from kamdesk.ui.context import DataChanged

LOOK_MS = 20
LONGEST = 500
"""So many looks at the most: no system may keep a screen stale by losing a release."""


class AfterPress(QObject):
    """A field is stored when another thing is pressed. Shown anew at once, the screen would take
    away what is pressed before its click, or a card before it is dropped."""

    def __init__(self, hear: Callable[[DataChanged], None], parent: QObject) -> None:
        super().__init__(parent)
        self._hear = hear
        self._held: list[DataChanged] = []
        self._looks = 0
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    def tell(self, change: DataChanged) -> None:
        """Pass a change on, now or as soon as nothing is pressed; in order."""
        self._held.append(change)
        if not _pressed():
            self._pass_on()
        elif not self._timer.isActive():
            self._looks = 0
            self._timer.start()

    def _look(self) -> None:
        self._looks += 1
        if not _pressed() or self._looks >= LONGEST:
            self._pass_on()

    def _pass_on(self) -> None:
        self._timer.stop()
        held, self._held = self._held, []
        for change in held:
            self._hear(change)


def _pressed() -> bool:
    return QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
