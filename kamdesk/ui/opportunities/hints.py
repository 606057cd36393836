"""The keys of the board, beside it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kamdesk.ui.widgets import KeyHints


class BoardHints(KeyHints):
    """Drag a card, or use these."""

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        hints = [
            ("Ctrl+Left Ctrl+Right", translate("BoardHints", "move")),
            ("W", translate("BoardHints", "won")),
            ("L", translate("BoardHints", "lost")),
            ("P", translate("BoardHints", "park")),
        ]
        super().__init__(hints, parent)
