"""The keys of the board, beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets import KeyCap, Label


class BoardHints(QWidget):
    """Drag a card, or use these."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(5))
        for keys, words in (
            (("Ctrl+Left", "Ctrl+Right"), self.tr("move")),
            (("W",), self.tr("won")),
            (("L",), self.tr("lost")),
            (("P",), self.tr("park")),
        ):
            for key in keys:
                row.addWidget(KeyCap(key))
            row.addWidget(Label(words, "small", "muted", wrap=False))
