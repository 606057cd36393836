"""Going elsewhere while something on the screen can't be stored: the user decides."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import Dialog


def may_leave(window: QWidget, screen: Screen | None) -> bool:
    """Store what is typed; where that is refused, ask whether to stay or to give it up."""
    if screen is None or screen.leave():
        return True
    if not UnstoredDialog.give_up(window):
        return False
    screen.abandon()
    return True


class UnstoredDialog(Dialog):
    """Staying is what Enter and Escape do; giving up must be chosen."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            self.tr("Not everything is stored"),
            self.tr("What is marked or half typed here was not stored. It is lost if you leave."),
        )
        self.add_button(self.tr("Give it up and leave")).clicked.connect(self.accept)
        stay = self.add_button(self.tr("Stay and correct"), "primary")
        stay.clicked.connect(self.reject)
        stay.setFocus()

    @classmethod
    def give_up(cls, parent: QWidget | None) -> bool:
        """Whether what could not be stored shall be dropped."""
        return cls(parent).exec() == QDialog.DialogCode.Accepted
