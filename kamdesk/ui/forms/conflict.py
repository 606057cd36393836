"""Two values for one field: the user chooses."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets import Dialog, Label


class ConflictDialog(Dialog):
    """Shows mine beside theirs, field by field. ``rows`` are (label, mine, theirs) as text."""

    def __init__(self, parent: QWidget | None, message: str, rows: list[tuple[str, str, str]]):
        super().__init__(parent, self.tr("Changed elsewhere"), message, width=520)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(8))
        grid.addWidget(Label(self.tr("Your entry"), "small", "muted"), 0, 1)
        grid.addWidget(Label(self.tr("In the book"), "small", "muted"), 0, 2)
        for place, (label, mine, theirs) in enumerate(rows, start=1):
            grid.addWidget(Label(label, "body", "muted"), place, 0)
            grid.addWidget(Label(mine, "strong"), place, 1)
            grid.addWidget(Label(theirs, "strong"), place, 2)
        self.add(grid)
        self.add_button(self.tr("Keep what is in the book")).clicked.connect(self.reject)
        self.add_button(self.tr("Store my entry"), "primary").clicked.connect(self.accept)

    @classmethod
    def keep_mine(
        cls, parent: QWidget | None, message: str, rows: list[tuple[str, str, str]]
    ) -> bool:
        """Whether the user's own entries shall be stored; closing keeps what is in the book."""
        return cls(parent, message, rows).exec() == QDialog.DialogCode.Accepted
