"""What the plan says when it has nothing to show."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.ui.widgets import Card, EmptyState, button


class NoPlan(Card):
    """The book was never planned: what planning does, and the way to begin."""

    plan_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.plan = button(self.tr("Plan the weeks ahead"), "primary")
        self.plan.clicked.connect(self.plan_requested)
        detail = self.tr(
            "Every account with a tier gets its visits and calls for the next eight weeks, on"
            " working days. How often is set in Settings."
        )
        self.add(EmptyState("contact_plan", self.tr("Nobody left out"), detail, self.plan))


class NoAccounts(Card):
    """There is nobody to contact yet."""

    accounts_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        action = button(self.tr("Go to Accounts"), "primary")
        action.clicked.connect(self.accounts_requested)
        detail = self.tr("Contacts are planned for accounts that have a tier and people.")
        self.add(EmptyState("contact_plan", self.tr("No accounts to contact yet"), detail, action))


class NothingFits(Card):
    """Nothing fits the filters, or nothing is planned in sight."""

    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        action = button(self.tr("Clear filters"))
        action.clicked.connect(self.clear_requested)
        self.add(EmptyState("search", self.tr("No contact fits these filters"), "", action))


class HiddenPlan(QWidget):
    """The plan names other clients."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.addWidget(
            EmptyState(
                "eye_off",
                self.tr("Hidden while the screen is client-safe"),
                self.tr("The plan names other clients. F8 shows it."),
            )
        )
