"""Asked before files are written over: their names, and what shall become of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from kamdesk.exchange.dossier import Beside
from kamdesk.ui.widgets import Dialog, Label

_NAMED = 4


class ExistingQuestion(Dialog):
    """Enter keeps both, which loses nothing; Escape writes nothing at all."""

    def __init__(self, files: Sequence[Path], parent: QWidget | None = None) -> None:
        count = len(files)
        title = QCoreApplication.translate(
            "ExistingQuestion", "%Ln file(s) are already there", "", count
        )
        super().__init__(parent, title, width=520)
        self.set_message(
            self.tr("What colleagues have written into them is lost if they are replaced.")
        )
        names = [file.name for file in files[:_NAMED]]
        if count > _NAMED:
            names.append(self.tr("and %Ln more", "", count - _NAMED))
        self.add(Label("\n".join(names), "small", "muted"))
        self._answer = Beside.ALL
        self.cancel = self.add_cancel()
        self.replace = self.add_button(self.tr("Replace"))
        self.replace.clicked.connect(self._replace)
        self.keep = self.add_button(self.tr("Keep both"), "primary")
        self.keep.clicked.connect(self.accept)

    @classmethod
    def ask(cls, files: Sequence[Path], parent: QWidget | None) -> Beside | None:
        """Which files stay; None to write nothing."""
        question = cls(files, parent)
        agreed = question.exec() == QDialog.DialogCode.Accepted
        return question._answer if agreed else None

    def _replace(self) -> None:
        self._answer = Beside.NONE
        self.accept()
