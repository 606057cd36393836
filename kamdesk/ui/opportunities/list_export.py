"""Writing the listed opportunities to a workbook, in the background."""

from __future__ import annotations

from pathlib import Path

from kamdesk.services.opportunity_list import OpportunitySpec
from kamdesk.ui.jobs import Progress
from kamdesk.ui.tables.sheet_export import SheetExport


class OpportunityExport(SheetExport):
    """Writes what a spec lists, in its order."""

    def ask_and_write(self, spec: OpportunitySpec) -> None:
        """Ask for a file and write them."""
        name = self.tr("Opportunities %1.xlsx").replace("%1", self.ctx.today().isoformat())
        path = self.ask_file(name)
        if path is not None:
            self.write(spec, path)

    def write(self, spec: OpportunitySpec, path: Path) -> None:
        """Write them to that file."""
        language = self.ctx.language

        def work(_progress: Progress) -> int:
            from kamdesk.exchange import opportunity_sheet

            with self.ctx.book.read() as session:
                return opportunity_sheet.write(session, path, spec, language)

        self.start(work, lambda count: self._said(path.name, count))

    def _said(self, name: str, count: int) -> str:
        return self.tr("%n opportunity(ies) written to %1", "", count).replace("%1", name)
