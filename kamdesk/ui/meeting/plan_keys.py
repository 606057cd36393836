"""The keys of a plan: jump to a step, add a part, take what is offered."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

STEPS = {"Ctrl+1": "open", "Ctrl+2": "discover", "Ctrl+3": "prove", "Ctrl+4": "commit"}
PARTS = {
    "Ctrl+Shift+Q": "background",
    "Ctrl+Shift+D": "difficulty",
    "Ctrl+Shift+I": "implication",
    "Ctrl+Shift+B": "benefit",
    "Ctrl+Shift+W": "need",
    "Ctrl+Shift+S": "statement",
    "Ctrl+Shift+O": "objection",
}
GAP, BANK = "Ctrl+G", "Ctrl+B"


class PlanKeys(QObject):
    """Shortcuts that work while the cursor is anywhere in ``screen``."""

    def __init__(self, screen: QWidget, acts: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(screen)
        self._shortcuts: list[QShortcut] = []
        for keys, act in acts.items():
            shortcut = QShortcut(QKeySequence(keys), screen)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
            self._shortcuts.append(shortcut)

    def set_enabled(self, enabled: bool) -> None:
        """Whether they do anything."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(enabled)
