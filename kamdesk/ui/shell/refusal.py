"""Told before there is a window: why the book can't be opened, and the ways on from there."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from kamdesk.errors import StorageError
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Dialog, Label

if TYPE_CHECKING:
    from kamdesk.db.rescue import Lifeline


class Way(Enum):
    """How it goes on."""

    CLOSE = auto()
    RESTORE = auto()
    OTHER = auto()


class RefusalDialog(Dialog):
    """The sentence for the error, and a button for each way; ``way`` is what was chosen and
    ``other`` the file where that is another book."""

    def __init__(
        self, ctx: Context, file: Path, error: StorageError, lifeline: Lifeline | None
    ) -> None:
        super().__init__(None, self.tr("The book was not opened"), ctx.error_text(error), width=600)
        self.way = Way.CLOSE
        self.other: Path | None = None
        self._ctx, self._file = ctx, file
        self._copies = file.parent / "backups" / file.stem
        if lifeline is not None:
            self.add(Label(self._offer(lifeline), "body"))
        self._add_buttons(lifeline is not None)

    def _add_buttons(self, can_restore: bool) -> None:
        self.add_button(self.tr("Close")).clicked.connect(self.reject)
        if self._copies.is_dir():
            folder = self.add_button(self.tr("Show the backups"))
            folder.clicked.connect(self._show_copies)
        other = self.add_button(
            self.tr("Open another book…"), "secondary" if can_restore else "primary"
        )
        other.clicked.connect(self._choose_other)
        if can_restore:
            restore = self.add_button(self.tr("Restore the newest backup"), "primary")
            restore.clicked.connect(lambda: self._go(Way.RESTORE))

    def _offer(self, lifeline: Lifeline) -> str:
        holding = lifeline.holding
        return self._ctx.word(
            "backup.lifeline",
            day=formats.moment(lifeline.backup.made_at),
            accounts=holding.accounts,
            meetings=holding.meetings,
            lines=holding.sales_lines,
        )

    def _go(self, way: Way) -> None:
        self.way = way
        self.accept()

    def _choose_other(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open another book"), str(self._file.parent), "KamDesk (*.kamdesk)"
        )
        if chosen:
            self.other = Path(chosen)
            self._go(Way.OTHER)

    def _show_copies(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._copies)))
