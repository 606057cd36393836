"""One of several choices, with a line that says what it means."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from kamdesk.ui.widgets.choice_face import ChoiceFace

_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class ChoiceTile(ChoiceFace):
    """Name and explanation on a tile, of which one is chosen.

    ``moved(columns, rows)`` when an arrow key wants a neighbour.
    """

    moved = Signal(int, int)
    margins = (12, 8)
    mark = 20
    radius = 8

    def __init__(self, name: str, explanation: str) -> None:
        super().__init__(QSizePolicy.Policy.Expanding)
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(explanation)
        self.add_line(name, "strong")
        self.add_line(explanation, "small", "muted")
        self._lines.addStretch(1)

    def set_chosen(self, chosen: bool) -> None:
        """Mark it; Tab stops only at the chosen one."""
        self.setChecked(chosen)
        policy = Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.moved.emit(*step)

    def nextCheckState(self) -> None:
        """A press always chooses; who holds the tiles takes the mark from the others."""
        self.setChecked(True)
