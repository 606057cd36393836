"""Writing the listed accounts to a workbook, in the background."""

from __future__ import annotations

from pathlib import Path

from kamdesk.ui.jobs import Progress
from kamdesk.ui.tables.sheet_export import SheetExport


class ListExport(SheetExport):
    """Writes accounts by id, in the order given."""

    def ask_and_write(self, account_ids: list[int]) -> None:
        """Ask for a file and write these accounts, in this order."""
        if account_ids:
            name = self.tr("Accounts %1.xlsx").replace("%1", self.ctx.today().isoformat())
            path = self.ask_file(name)
            if path is not None:
                self.write(account_ids, path)

    def write(self, account_ids: list[int], path: Path) -> None:
        """Write these accounts to that file."""
        language = self.ctx.language

        def work(progress: Progress) -> None:
            from kamdesk.exchange import account_sheet

            with self.ctx.book.read() as session:
                account_sheet.write(session, path, account_ids, language, progress.step)

        self.start(work, lambda _done: self._said(path.name, len(account_ids)))

    def _said(self, name: str, count: int) -> str:
        return self.tr("%n account(s) written to %1", "", count).replace("%1", name)
