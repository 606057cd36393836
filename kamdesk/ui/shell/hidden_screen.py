"""What shows in place of anything that a client may not see."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.ui.widgets import EmptyState, button


class HiddenScreen(QWidget):
    """Says calmly that something is hidden and how it comes back; gives nothing away."""

    switch_off = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.off = button(self.tr("Show again"), icon="eye", hint="F8")
        self.off.clicked.connect(self.switch_off)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(
            EmptyState(
                "eye_off",
                self.tr("Hidden while a client may be looking"),
                self.tr("F8 shows it again."),
                self.off,
            )
        )
        self.setFocusProxy(self.off)
