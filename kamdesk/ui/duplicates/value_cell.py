"""One of two values of a field, of which the chosen one is kept."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from kamdesk.ui.widgets.choice_face import ChoiceFace


class ValueCell(ChoiceFace):
    """A value that can be taken. ``spoken`` is its accessible name."""

    def __init__(self, text: str, spoken: str) -> None:
        super().__init__(QSizePolicy.Policy.MinimumExpanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(spoken)
        self.add_line(text)
