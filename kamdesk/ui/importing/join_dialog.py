"""Adding the columns of another file: which file, and by which columns the rows belong together."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from kamdesk.errors import FileError
from kamdesk.exchange.importing import Join
from kamdesk.exchange.importing.sentences import error_sentence
from kamdesk.exchange.reading import open_table
from kamdesk.exchange.reading.table import fold_title
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Banner, ComboBox, Dialog, Label


class JoinDialog(Dialog):
    """Two lists of headings, one from each file, with the likely pair chosen."""

    def __init__(
        self, parent: QWidget | None, path: Path, ours: tuple[str, ...], theirs: tuple[str, ...]
    ) -> None:
        super().__init__(
            parent,
            self.tr("Add columns from another file"),
            self.tr("Which columns hold the same number or name in both files?"),
            width=460,
        )
        self._path = path
        left, right = _likely_pair(ours, theirs)
        self._left = ComboBox([(name, name) for name in ours], left)
        self._right = ComboBox([(name, name) for name in theirs], right)
        self.add(Label(self.tr("Column in this file"), "small", "muted"))
        self.add(self._left)
        self.add(Label(self.tr("Column in %1").replace("%1", path.name), "small", "muted"))
        self.add(self._right)
        self.add_cancel()
        self.add_button(self.tr("Add columns"), "primary").clicked.connect(self.accept)

    @classmethod
    def ask(
        cls, parent: QWidget | None, ctx: Context, path: Path, ours: tuple[str, ...]
    ) -> Join | None:
        """The join that the user wants, None if they don't or the file can't be read."""
        try:
            theirs = open_table(path).headers
        except FileError as error:
            failed = Dialog(parent, path.name)
            failed.add(Banner("error", error_sentence(error, ctx.language)))
            failed.add_cancel()
            failed.exec()
            return None
        dialog = cls(parent, path, ours, theirs)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        return Join(path, dialog._left.value(), dialog._right.value())


def _likely_pair(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, str]:
    """The first heading that both files have, else the first of each."""
    folded = {fold_title(name): name for name in reversed(ours)}
    for name in theirs:
        if fold_title(name) in folded:
            return folded[fold_title(name)], name
    return ours[0], theirs[0]
