"""The first day: an empty book says what to do first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets import EmptyState, button
from kamdesk.ui.widgets.push_button import Role


class FirstDay(QWidget):
    """Import, the sample, or a first account by hand."""

    open_requested = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        choices = QWidget()
        row = QHBoxLayout(choices)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        offers: tuple[tuple[str, str, Role, str], ...] = (
            (self.tr("Import a file"), "import", "primary", "import"),
            (self.tr("New account"), "new_account", "secondary", "plus"),
            (self.tr("Sample territory"), "welcome", "secondary", "book"),
        )
        for text, kind, role, icon in offers:
            choice = button(text, role, icon=icon)
            choice.setObjectName(kind)
            choice.clicked.connect(lambda _=False, k=kind: self.open_requested.emit(k, None))
            row.addWidget(choice)
        state = EmptyState(
            "today",
            self.tr("Your day will be here: the next meeting, promises that are due,"
                    " accounts without a next step"),
            self.tr("Begin with your accounts and sales: import them from Excel, or look around in"
                    " the sample first."),
            choices,
        )  # fmt: skip
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(20), 0, theme.px(20), 0)
        outer.addWidget(state)
