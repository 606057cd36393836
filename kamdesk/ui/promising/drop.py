"""Why a promise is dropped: one line, which stays with it."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from kamdesk.models.kinds import PromiseSide
from kamdesk.services.promises import PromiseLine
from kamdesk.ui.widgets import Dialog, Field, LineEdit


class DropDialog(Dialog):
    """A reason may be given; a dropped promise of ours counts as not kept."""

    def __init__(self, parent: QWidget | None, line: PromiseLine) -> None:
        super().__init__(parent, self.tr("Drop the promise"), line.what)
        ours = line.side is PromiseSide.OURS
        self.reason = LineEdit(
            "",
            self.tr("Overtaken, no longer wanted, can't be done")
            if ours
            else self.tr("They let it be, it is no longer needed"),
        )
        self.add(Field(self.tr("Reason"), self.reason, hint=self.tr("It counts as not kept.")))
        self.add_cancel()
        self.add_button(self.tr("Drop"), "primary").clicked.connect(self.accept)
        self.reason.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, line: PromiseLine) -> str | None:
        """The reason, perhaps empty; None where the user thought better of it."""
        dialog = cls(parent, line)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.reason.value() if accepted else None
