"""When what is being typed in a meeting is stored: soon after each key, without any pause."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

DRAFT_MS = 1_000
"""What is typed is stored this long after the first key that is not stored yet."""


class LiveDrafts(QObject):
    """``store`` is called when it is time; while it runs the page is not read again, since what is
    typed shows already. ``behind`` says that it ought to be read before something else shows."""

    def __init__(self, store: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._quiet = False
        self.behind = False
        self._timer = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._timer.timeout.connect(self.store)

    def note_typing(self) -> None:
        """A key was typed. Started anew at each of them, the timer would wait for a pause."""
        if not self._timer.isActive():
            self._timer.start()

    def store(self) -> None:
        """Store now."""
        self._timer.stop()
        self._quiet = True
        try:
            self._store()
        finally:
            self._quiet = False

    def is_own(self) -> bool:
        """Whether a change is told that comes from ``store``."""
        self.behind = self.behind or self._quiet
        return self._quiet
