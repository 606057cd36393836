"""The backups of the book: when, why, how large; look into one, put it back."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from kamdesk.errors import KamDeskError
from kamdesk.ui.context import BackupLine, Context
from kamdesk.ui.widgets import Banner, Card, ConfirmDialog, EmptyState, Row, RowList, button

SHOWN = 6


class BackupsCard(Card):
    """Lists the newest copies. Restoring shows what a copy holds first and keeps today's book as
    one more copy."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self.set_title(self.tr("Backups"))
        self._banner = Banner("error", "")
        self._banner.hide()
        self._list = RowList()
        self._nothing = EmptyState(
            "book",
            self.tr("No backup yet"),
            self.tr("One is made every half hour while you work, and when you leave."),
        )
        make = button(self.tr("Back up now"), small=True)
        make.clicked.connect(self._make)
        self.body.addWidget(self._banner)
        self.body.addWidget(self._list)
        self.body.addWidget(self._nothing)
        self.body.addWidget(make)

    def refresh(self) -> None:
        """Look into the folder again."""
        lines = self._ctx.backups()
        rest = len(lines) - SHOWN
        note = self.tr("%n older", "", rest) if rest > 0 else ""
        self.set_title(self.tr("Backups"), str(len(lines) or ""), note)
        self._list.set_rows([self._row(line) for line in lines[:SHOWN]])
        self._list.setVisible(bool(lines))
        self._nothing.setVisible(not lines)

    def _row(self, line: BackupLine) -> Row:
        size = QLocale().formattedDataSize(line.size)
        occasion = self._ctx.word(f"backup.{line.occasion}")
        back = button(self.tr("Restore"), small=True)
        back.clicked.connect(lambda: self._restore(line))
        return Row(f"{line.made_at:%Y-%m-%d %H:%M}", f"{occasion} · {size}", actions=[back])

    def _make(self) -> None:
        try:
            self._ctx.back_up("manual")
        except KamDeskError as error:
            self._tell(error)
        else:
            self._ctx.notice.emit(self.tr("Backed up and checked"), False)
        self.refresh()

    def _restore(self, line: BackupLine) -> None:
        try:
            found = self._ctx.look_into(line.file)
            text = self._ctx.word(
                "backup.holds",
                day=f"{line.made_at:%Y-%m-%d %H:%M}",
                accounts=found.accounts,
                meetings=found.meetings,
                lines=found.sales_lines,
            )
            title, answer = self.tr("Restore this backup?"), self.tr("Restore")
            if ConfirmDialog.ask(self, title, text, answer, "danger"):
                self._ctx.restore(line.file)
                self._ctx.notice.emit(self.tr("The book is as it was then"), False)
        except KamDeskError as error:
            self._tell(error)
        self.refresh()

    def _tell(self, error: KamDeskError) -> None:
        self._banner.set_message("error", self._ctx.error_text(error))
        self._banner.show()
