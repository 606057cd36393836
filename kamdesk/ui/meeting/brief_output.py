"""The brief out of the program: to the printer, or as a PDF or workbook without a question."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFileDialog, QWidget

from kamdesk.errors import FileError
from kamdesk.exchange import briefing
from kamdesk.services.brief import Brief
from kamdesk.ui.context import Context
from kamdesk.ui.printing import brief_document, sheet
from kamdesk.words import Lang


@dataclass(frozen=True, slots=True)
class Edition:
    """What goes out: whose brief, in which language, and whether a client may see it."""

    brief: Brief
    lang: Lang
    client_safe: bool


class BriefOutput(QObject):
    """Saves and prints. ``failed`` carries a sentence, an empty one once something worked."""

    failed = Signal(str)

    def __init__(self, ctx: Context, window: QWidget) -> None:
        super().__init__(window)
        self._ctx = ctx
        self._window = window
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self.folder = Path(QStandardPaths.writableLocation(documents))

    def save(self, edition: Edition, kind: str) -> Path | None:
        """Write ``pdf`` or ``xlsx`` where the last one was put, Documents at first."""
        name = briefing.file_name(
            edition.brief, edition.lang, kind, client_safe=edition.client_safe
        )
        path = self.folder / name
        return path if self.save_to(edition, path) else None

    def save_to(self, edition: Edition, path: Path) -> bool:
        """Write a file of the kind that its name tells; a problem is told by ``failed``."""
        write = brief_document.write_pdf
        if path.suffix.lower() == ".xlsx":
            from kamdesk.exchange import brief_sheet  # the page must show before it is needed

            write = brief_sheet.write
        try:
            write(edition.brief, path, edition.lang, client_safe=edition.client_safe)
        except FileError as error:
            self.failed.emit(self._ctx.error_text(error))
            return False
        self.failed.emit("")
        told = self.tr("Saved in {folder}: {name}")
        notice = told.format(folder=path.parent.name or str(path.parent), name=path.name)
        self._ctx.notice.emit(notice, False)
        return True

    def choose(self, edition: Edition) -> None:
        """Ask where to save and as what."""
        name = briefing.file_name(edition.brief, edition.lang, client_safe=edition.client_safe)
        kinds = {self.tr("PDF (*.pdf)"): ".pdf", self.tr("Excel (*.xlsx)"): ".xlsx"}
        chosen, kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the brief"), str(self.folder / name), ";;".join(kinds)
        )
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() not in kinds.values():
            path = path.with_name(path.name + kinds.get(kind, ".pdf"))
        if self.save_to(edition, path):
            self.folder = path.parent

    def print_now(self, edition: Edition) -> None:
        """Print on the usual printer without a question; where there is none, a PDF is saved."""
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo  # not needed before

        usual = QPrinterInfo.defaultPrinter()
        if usual.isNull():
            path = self.save(edition, "pdf")
            if path is not None:
                told = self.tr("There is no printer; saved instead: {name}")
                self._ctx.notice.emit(told.format(name=path.name), False)
            return
        printer = QPrinter(usual, QPrinter.PrinterMode.HighResolution)
        if self._print(edition, printer):
            told = self.tr("Sent to {printer}").format(printer=usual.description())
            self._ctx.notice.emit(told, False)

    def print_as_chosen(self, edition: Edition) -> None:
        """Print by the system's dialog."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self._window).exec() == QPrintDialog.DialogCode.Accepted:
            self._print(edition, printer)

    def _print(self, edition: Edition, printer: object) -> bool:
        from PySide6.QtPrintSupport import QPrinter

        assert isinstance(printer, QPrinter)
        document = briefing.compose(edition.brief, edition.lang, client_safe=edition.client_safe)
        printer.setFullPage(True)
        printer.setDocName(document.title)
        painter = QPainter()
        if not painter.begin(printer):
            self.failed.emit(self.tr("The printer does not answer. Save the page as PDF instead."))
            return False
        area = printer.paperRect(QPrinter.Unit.DevicePixel)
        painter.scale(area.width() / sheet.WIDTH, area.height() / sheet.HEIGHT)
        brief_document.paint(painter, brief_document.lay_out(document))
        return painter.end()
