"""The keys of the week, at its foot."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets import KeyCap, Label


class WeekHints(QWidget):
    """Drag a card, or use these."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(5))
        for keys, words in (
            (("Return",), self.tr("done")),
            (("Alt+Left", "Alt+Right"), self.tr("move")),
            (("T",), self.tr("today")),
            (("S",), self.tr("skip")),
            (("O",), self.tr("account")),
        ):
            for key in keys:
                row.addWidget(KeyCap(key))
            row.addWidget(Label(words, "small", "muted", wrap=False))
        row.addStretch(1)
