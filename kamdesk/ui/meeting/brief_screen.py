"""The brief on the screen, in either language, to print or to save as PDF or workbook."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QSize, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.exchange import briefing
from kamdesk.models.kinds import MeetingState
from kamdesk.services import brief, meeting_list
from kamdesk.services.brief import Brief
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.meeting.brief_output import BriefOutput, Edition
from kamdesk.ui.meeting.brief_paper import PaperView
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import Banner, FlowLayout, Label, Page, PageHeader, Segmented, button


class BriefScreen(Screen):
    """What is shown is what is printed. Language and edition are chosen apart from the screen's;
    with the client-safe switch on there is only the client's edition."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._brief: Brief | None = None
        self._day: list[int] = []
        self.output = BriefOutput(ctx, self)
        self.header = PageHeader(self.tr("Meeting brief"))
        self.paper = PaperView()
        self.problem = Banner("error", "", closable=True)
        self.problem.hide()
        self._build_buttons()
        self._build_page()
        self._connect()

    def _build_buttons(self) -> None:
        self.language = Segmented(
            [("zh", self.tr("Chinese")), ("en", self.tr("English"))], self.ctx.language
        )
        self.language.set_hints([self.tr("Ctrl+L"), self.tr("Ctrl+L")])
        self.edition = Segmented(
            [("ours", self.tr("For us")), ("client", self.tr("For the client"))], "ours"
        )
        self.zoom = Segmented(
            [("width", self.tr("Page width")), ("whole", self.tr("Whole page"))], "width"
        )
        self.zoom.set_hints([self.tr("Ctrl+0"), self.tr("Ctrl+0")])
        self._before = button(icon="chevron_left", small=True, hint=self.tr("Ctrl+Page Up"))
        self._after = button(icon="chevron_right", small=True, hint=self.tr("Ctrl+Page Down"))
        self._before.setAccessibleName(self.tr("The meeting before"))
        self._after.setAccessibleName(self.tr("The meeting after"))
        self._place = Label("", "small", "muted")
        self._print = button(self.tr("Print Ctrl+P"), "primary", icon="print")
        self._pdf = button(self.tr("PDF Ctrl+S"), icon="file")
        self._excel = button(self.tr("Excel Ctrl+E"), icon="workbook")
        self._plan = button(self.tr("Plan"))
        self._hold = button(self.tr("Enter meeting"), hint=self.tr("Ctrl+Enter"))
        self._more = button(icon="more", role="quiet", hint=self.tr("More"))
        menu = QMenu(self)
        menu.addAction(self.tr("Print with options…"), self.print_as_chosen)
        menu.addAction(self.tr("Save as…"), self.choose_file)
        self._more.set_menu(menu)

    def _build_page(self) -> None:
        self.header.set_actions(
            [self._more, self._plan, self._hold, self._excel, self._pdf, self._print]
        )
        self._page = Page()
        self._page.add(self.header)
        self._page.add(self.problem)
        bar = FlowLayout(gap=10)
        for widget in (
            self._before, self._place, self._after, self.language, self.edition, self.zoom,
        ):  # fmt: skip
            bar.addWidget(widget)
        self._page.add(bar)
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
        for chosen in (self.language, self.edition):
            chosen.edited.connect(self._show)
        self.zoom.edited.connect(self._fit_from_top)
        self._print.clicked.connect(self.print_page)
        self._pdf.clicked.connect(self.save_pdf)
        self._excel.clicked.connect(self.save_workbook)
        self._plan.clicked.connect(lambda: self._go("meeting"))
        self._hold.clicked.connect(lambda: self._go("meeting_live"))
        self._before.clicked.connect(lambda: self._turn(-1))
        self._after.clicked.connect(lambda: self._turn(1))
        self.output.failed.connect(self._tell)
        self.header.crumb_chosen.connect(self._leave_by_crumb)
        for keys, act in (
            ("Ctrl+P", self.print_page),
            ("Ctrl+Shift+P", self.print_as_chosen),
            ("Ctrl+S", self.save_pdf),
            ("Ctrl+Shift+S", self.choose_file),
            ("Ctrl+E", self.save_workbook),
            ("Ctrl+L", self._turn_language),
            ("Ctrl+0", self._turn_zoom),
            ("Ctrl+Return", lambda: self._go("meeting_live")),
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
        safe = self.ctx.client_safe or self.edition.value() == "client"
        return Edition(self._brief, self._lang(), safe)

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
        self.edition.setVisible(not self.ctx.client_safe)
        self.paper.show_document(
            briefing.compose(edition.brief, edition.lang, client_safe=edition.client_safe)
        )
        self._show_place()
        self._fit()

    def _show_place(self) -> None:
        """Which of the day's meetings it is."""
        several = len(self._day) > 1 and self._number() is not None
        for widget in (self._before, self._place, self._after):
            widget.setVisible(several)
        if several:
            number = self._number() or 0
            told = self.tr("{number} of {count} on that day")
            self._place.setText(told.format(number=number + 1, count=len(self._day)))
            self._before.setEnabled(number > 0)
            self._after.setEnabled(number < len(self._day) - 1)

    def _number(self) -> int | None:
        shown = self._edition().brief.page.id
        return self._day.index(shown) if shown in self._day else None

    def _turn(self, step: int) -> None:
        """To another meeting of the day."""
        number = self._number()
        if number is not None and 0 <= number + step < len(self._day):
            self.open_requested.emit("brief", self._day[number + step])

    def _turn_language(self) -> None:
        self.language.set_value("en" if self._lang() == "zh" else "zh")
        self._show()

    def _turn_zoom(self) -> None:
        self.zoom.set_value("whole" if self.zoom.value() == "width" else "width")
        self._fit_from_top()

    def _fit_from_top(self) -> None:
        """Another zoom: the page begins where the window does."""
        self._fit()
        margin = self._page.body.contentsMargins().top()
        top = self.paper.mapTo(self._page.widget(), QPoint()).y() - margin
        whole = self.zoom.value() == "whole"
        QTimer.singleShot(
            0, self, lambda: self._page.verticalScrollBar().setValue(top if whole else 0)
        )

    def _fit(self) -> None:
        margins = self._page.body.contentsMargins()
        view = self._page.viewport().size()
        width = view.width() - margins.left() - margins.right()
        whole = self.zoom.value() == "whole"
        height = view.height() - 2 * margins.top() if whole else 0
        self.paper.resize_into(QSize(width, height))

    def _tell(self, problem: str) -> None:
        self.problem.setVisible(bool(problem))
        if problem:
            self.problem.set_message("error", problem)
            self._page.verticalScrollBar().setValue(0)

    def _lang(self) -> words.Lang:
        return "zh" if self.language.value() == "zh" else "en"

    def _go(self, kind: str) -> None:
        self.open_requested.emit(kind, self._edition().brief.page.id)

    def _leave_by_crumb(self, key: str) -> None:
        shown = self._edition().brief.page.id
        self.open_requested.emit(key, shown if key == "meeting" else None)
