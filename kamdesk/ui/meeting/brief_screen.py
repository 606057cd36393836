"""The brief on the screen, in either language, to save as PDF or to print."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, QSize, QStandardPaths, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.errors import FileError
from kamdesk.services import brief
from kamdesk.services.brief import Brief
from kamdesk.ui import theme
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.printing import brief_document, sheet
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import Banner, Page, PageHeader, Segmented, button


class BriefScreen(Screen):
    """What is shown is what is printed. The language is chosen apart from the screen's."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._brief: Brief | None = None
        self.header = PageHeader(self.tr("Meeting brief"))
        self.language = Segmented(
            [("zh", self.tr("Chinese")), ("en", self.tr("English"))], ctx.language
        )
        self.paper = PaperView()
        self.problem = Banner("error", "", closable=True)
        self.problem.hide()
        self._save = button(self.tr("Save as PDF"), "primary", icon="file")
        self._print = button(self.tr("Print"), icon="print")
        self._plan = button(self.tr("Plan"))
        self.header.set_actions([self.language, self._plan, self._print, self._save])
        page = Page()
        page.add(self.header)
        page.add(self.problem)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.paper)
        row.addStretch(1)
        page.add(row)
        page.end()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        self._connect()

    def _connect(self) -> None:
        self.language.edited.connect(self._show)
        self._save.clicked.connect(self.choose_file)
        self._print.clicked.connect(self.print_page)
        self._plan.clicked.connect(lambda: self._go("meeting"))
        self.header.crumb_chosen.connect(self._leave_by_crumb)

    def open(self, target: Any = None) -> None:
        super().open(target)
        self.problem.hide()
        self._read(int(target))

    def title(self) -> str:
        return self.tr("Meeting brief")

    def concerns(self, change: DataChanged) -> bool:
        return self._brief is not None

    def refresh(self) -> None:
        if self._brief is not None:
            self._read(self._brief.page.id)

    def save_to(self, path: Path) -> bool:
        """Write the PDF; a problem is told on the page and the choice of another name offered."""
        assert self._brief is not None
        try:
            brief_document.write_pdf(self._brief, path, self._lang())
        except FileError as error:
            self.problem.set_message("error", self.ctx.error_text(error))
            self.problem.show()
            return False
        self.problem.hide()
        self.ctx.notice.emit(self.tr("Saved as {name}").format(name=path.name), False)
        return True

    def choose_file(self) -> None:
        """Ask where to save the PDF."""
        assert self._brief is not None
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = Path(place) / brief_document.file_name(self._brief, self._lang())
        chosen, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save the brief"), str(proposed), self.tr("PDF (*.pdf)")
        )
        if chosen:
            path = Path(chosen)
            self.save_to(path if path.suffix.lower() == ".pdf" else path.with_suffix(".pdf"))

    def print_page(self) -> None:
        """Print the page by the system's dialog."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # not needed before

        assert self._brief is not None
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        if QPrintDialog(printer, self).exec() != QPrintDialog.DialogCode.Accepted:
            return
        painter = QPainter(printer)
        area = printer.paperRect(QPrinter.Unit.DevicePixel)
        painter.scale(area.width() / sheet.WIDTH, area.height() / sheet.HEIGHT)
        brief_document.paint(painter, self._brief, self._lang())
        painter.end()

    def _read(self, meeting_id: int) -> None:
        today = self.ctx.today()
        self._brief = self.ctx.read(lambda s: brief.load(s, meeting_id, today))
        self._show()

    def _show(self) -> None:
        assert self._brief is not None
        page = self._brief.page
        self.header.set_title(self.tr("Meeting brief"))
        crumbs = [("meetings", self.tr("Meetings")), ("meeting", page.fields["title"])]
        self.header.set_crumbs(crumbs)
        self.paper.show_brief(self._brief, self._lang())
        hidden = self.ctx.client_safe
        self.paper.setVisible(not hidden)
        self._save.setEnabled(not hidden)
        self._print.setEnabled(not hidden)
        if hidden:
            self.problem.set_message(
                "info",
                self.tr("The brief is for your eyes only."),
                self.tr("Switch off client-safe mode to see it."),
            )
            self.problem.show()
        elif self.problem.kind() == "info":
            self.problem.hide()

    def _lang(self) -> words.Lang:
        return "zh" if self.language.value() == "zh" else "en"

    def _go(self, kind: str) -> None:
        assert self._brief is not None
        self.open_requested.emit(kind, self._brief.page.id)

    def _leave_by_crumb(self, key: str) -> None:
        assert self._brief is not None
        self.open_requested.emit(key, self._brief.page.id if key == "meeting" else None)


class PaperView(QWidget):
    """The page as paper, drawn by the same strokes as the PDF."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._brief: Brief | None = None
        self._lang: words.Lang = "zh"
        width = theme.px(sheet.WIDTH * 1.1)
        self.setFixedSize(QSize(width, round(width * sheet.HEIGHT / sheet.WIDTH)))
        self.setAccessibleName(self.tr("Brief, one page"))

    def show_brief(self, brief_shown: Brief, lang: words.Lang) -> None:
        """Show a brief in a language."""
        self._brief, self._lang = brief_shown, lang
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.setPen(QColor(theme.current().line))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        if self._brief is not None:
            painter.scale(self.width() / sheet.WIDTH, self.height() / sheet.HEIGHT)
            brief_document.paint(painter, self._brief, self._lang)
        painter.end()
