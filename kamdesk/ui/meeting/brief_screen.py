"""The brief on the screen, in either language, to print or to save as PDF or workbook."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from kamdesk.exchange import briefing
from kamdesk.models.kinds import MeetingState
from kamdesk.services import brief, meeting_list
from kamdesk.services.brief import Brief
from kamdesk.ui.binned_note import BinnedNote
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.meeting.brief_bar import BriefBar
from kamdesk.ui.meeting.brief_output import BriefOutput, Edition
from kamdesk.ui.meeting.brief_paper import PaperView
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import Banner, Page, PageHeader, button


class BriefScreen(Screen):
    """What is shown is what is printed. Language and edition are chosen apart from the screen's;
    with the client-safe switch on there is only the client's edition."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._brief: Brief | None = None
        self._day: list[int] = []
        self.output = BriefOutput(ctx, self)
        self.header = PageHeader(self.tr("Meeting brief"))
        self.bar = BriefBar(ctx.language)
        self.paper = PaperView()
        self.binned = BinnedNote(ctx)
        self.problem = Banner("error", "", closable=True)
        self.problem.hide()
        self._build_buttons()
        self._build_page()
        self._connect()

    def _build_buttons(self) -> None:
        self._print = button(self.tr("Print Ctrl+P"), "primary", icon="print")
        self._pdf = button(self.tr("PDF Ctrl+S"), icon="file")
        self._excel = button(self.tr("Excel Ctrl+E"), icon="workbook")
        self._more = button(icon="more", role="quiet", hint=self.tr("More"))
        menu = QMenu(self)
        menu.addAction(self.tr("Print with options…"), self.print_as_chosen)
        menu.addAction(self.tr("Save as…"), self.choose_file)
        self._more.set_menu(menu)

    def _build_page(self) -> None:
        self.header.set_actions([self._more, self._excel, self._pdf, self._print])
        self._page = Page()
        self._page.add(self.header)
        self._page.add(self.binned)
        self._page.add(self.problem)
        self._page.add(self.bar)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.paper)
        row.addStretch(1)
        self._page.add(row)
        self._page.end()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)

    def _connect(self) -> None:
        self.bar.chosen.connect(self._show)
        self.bar.zoomed.connect(self._fit_from_top)
        self.bar.turned.connect(self._turn)
        self.bar.go.connect(self._go)
        self._print.clicked.connect(self.print_page)
        self._pdf.clicked.connect(self.save_pdf)
        self._excel.clicked.connect(self.save_workbook)
        self.output.failed.connect(self._tell)
        self.header.crumb_chosen.connect(self._leave_by_crumb)
        for keys, act in (
            ("Ctrl+P", self.print_page),
            ("Ctrl+Shift+P", self.print_as_chosen),
            ("Ctrl+S", self.save_pdf),
            ("Ctrl+Shift+S", self.choose_file),
            ("Ctrl+E", self.save_workbook),
            ("Ctrl+L", self.bar.turn_language),
            ("Ctrl+0", self.bar.turn_zoom),
            ("Ctrl+Return", self._enter),
            ("Ctrl+PgUp", lambda: self._turn(-1)),
            ("Ctrl+PgDown", lambda: self._turn(1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def open(self, target: Any = None) -> None:
        super().open(target)
        self.problem.hide()
        self._page.verticalScrollBar().setValue(0)
        self._read(int(target))
        self._page.setFocus()

    def title(self) -> str:
        return self.tr("Meeting brief")

    def concerns(self, change: DataChanged) -> bool:
        return self._brief is not None

    def refresh(self) -> None:
        if self._brief is not None:
            self._read(self._brief.page.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)  # once the page knows its own size

    def save_pdf(self) -> Path | None:
        """Save as PDF without a question."""
        return self.output.save(self._edition(), "pdf")

    def save_workbook(self) -> Path | None:
        """Save as workbook without a question."""
        return self.output.save(self._edition(), "xlsx")

    def save_to(self, path: Path) -> bool:
        """Write what shows; a problem is told on the page."""
        return self.output.save_to(self._edition(), path)

    def choose_file(self) -> None:
        """Ask where to save, and as what."""
        self.output.choose(self._edition())

    def print_page(self) -> None:
        """Print without a question."""
        self.output.print_now(self._edition())

    def print_as_chosen(self) -> None:
        """Print by the system's dialog."""
        self.output.print_as_chosen(self._edition())

    def _edition(self) -> Edition:
        assert self._brief is not None
        safe = self.ctx.client_safe or self.bar.edition.value() == "client"
        return Edition(self._brief, self.bar.lang(), safe)

    def _read(self, meeting_id: int) -> None:
        today = self.ctx.today()
        self._brief = self.ctx.read(lambda s: brief.load(s, meeting_id, today))
        day = self._brief.page.fields["starts_at"].astimezone().date()
        begins = datetime.combine(day, time()).astimezone()
        rows = self.ctx.read(lambda s: meeting_list.between(s, begins, begins + timedelta(days=1)))
        self._day = [row.id for row in rows if row.state is not MeetingState.CANCELLED]
        self._show()

    def _show(self) -> None:
        edition = self._edition()
        page = edition.brief.page
        self.header.set_title(self.tr("Meeting brief"))
        self.header.set_crumbs(
            [("meetings", self.tr("Meetings")), ("meeting", page.fields["title"])]
        )
        self.binned.show_meeting(page)
        self._print.setVisible(not page.binned)
        self.bar.show_ways(binned=page.binned)
        self.bar.edition.setVisible(not self.ctx.client_safe)
        self.paper.show_document(
            briefing.compose(edition.brief, edition.lang, client_safe=edition.client_safe)
        )
        known = not self.ctx.client_safe  # the others may be of other clients
        self.bar.show_place(self._number() if known else None, len(self._day))
        self._fit()

    def _number(self) -> int | None:
        shown = self._edition().brief.page.id
        return self._day.index(shown) if shown in self._day else None

    def _turn(self, step: int) -> None:
        """To another meeting of the day."""
        number = self._number()
        if number is not None and 0 <= number + step < len(self._day):
            self.open_requested.emit("brief", self._day[number + step])

    def _fit_from_top(self) -> None:
        """Another zoom: the page begins where the window does."""
        self._fit()
        margin = self._page.body.contentsMargins().top()
        top = self.paper.y() - margin
        whole = self.bar.zoom.value() == "whole"
        QTimer.singleShot(
            0, self, lambda: self._page.verticalScrollBar().setValue(top if whole else 0)
        )

    def _fit(self) -> None:
        margins = self._page.body.contentsMargins()
        view = self._page.viewport().size()
        width = view.width() - margins.left() - margins.right()
        whole = self.bar.zoom.value() == "whole"
        height = view.height() - 2 * margins.top() if whole else 0
        self.paper.resize_into(QSize(width, height))

    def _tell(self, problem: str) -> None:
        self.problem.setVisible(bool(problem))
        if problem:
            self.problem.set_message("error", problem)
            self._page.verticalScrollBar().setValue(0)

    def _enter(self) -> None:
        if not self._edition().brief.page.binned:
            self._go("meeting_live")

    def _go(self, kind: str) -> None:
        self.open_requested.emit(kind, self._edition().brief.page.id)

    def _leave_by_crumb(self, key: str) -> None:
        shown = self._edition().brief.page.id
        self.open_requested.emit(key, shown if key == "meeting" else None)
