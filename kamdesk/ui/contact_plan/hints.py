"""The keys of the week, at its foot."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kamdesk.ui.widgets import KeyHints


class WeekHints(KeyHints):
    """Drag a card, or use these."""

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        hints = [
            ("Return", translate("WeekHints", "done")),
            ("Ctrl+Left Ctrl+Right", translate("WeekHints", "move")),
            ("T", translate("WeekHints", "today")),
            ("S", translate("WeekHints", "skip")),
            ("O", translate("WeekHints", "account")),
        ]
        super().__init__(hints, parent, wraps=True)
