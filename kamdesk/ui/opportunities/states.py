"""What the screen says when it has nothing to show."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.ui.widgets import Card, EmptyState, button


class NoOpportunities(Card):
    """None in the book yet: what they are good for, and the first one."""

    new_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        action = button(self.tr("New opportunity"), "primary")
        action.clicked.connect(self.new_requested)
        sentence = self.tr("What do you want to sell next, and to whom?")
        detail = self.tr(
            "Write it down with value and date: the board shows what stands still, the forecast"
            " what to expect."
        )
        self.add(EmptyState("opportunities", sentence, detail, action))


class NoOpportunityFits(Card):
    """Nothing fits the filters: says so and offers to let go of them."""

    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        action = button(self.tr("Clear filters"))
        action.clicked.connect(self.clear_requested)
        self.add(EmptyState("search", self.tr("No opportunity fits these filters"), "", action))


class HiddenOpportunities(QWidget):
    """Opportunities are not for a client's eyes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.addWidget(
            EmptyState(
                "eye_off",
                self.tr("Hidden while the screen is client-safe"),
                self.tr("F8 shows it."),
            )
        )
