"""Service: cases, their processes, and satisfaction, as tabs (method §8)."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.errors import NotFoundError
from kamdesk.services import service_cases
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.screen import Screen
from kamdesk.ui.service.case_page import CasePage
from kamdesk.ui.service.cases_tab import CasesTab
from kamdesk.ui.service.surveys_tab import SurveysTab
from kamdesk.ui.service.templates_tab import TemplatesTab
from kamdesk.ui.servicing import CaseDeeds, NewCaseDialog
from kamdesk.ui.surveying import dropped_forms
from kamdesk.ui.widgets import EmptyState, Page, PageHeader, Tab, TabStrip, button

_TABLES = (
    *("service_case", "service_step", "service_template", "template_step", "survey"),
    *("account", "contact", "book_setting"),
)


class ServiceScreen(Screen):
    """``open`` takes a case's id, ``("new", account id)``, the key of a tab (``cases``,
    ``templates``, ``surveys``), or None. A client sees nothing of it: it names other clients."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.header = PageHeader(self.tr("Service"))
        self.tabs = TabStrip(
            [
                Tab("cases", self.tr("Cases")),
                Tab("templates", self.tr("Processes")),
                Tab("surveys", self.tr("Satisfaction")),
            ]
        )
        self.deeds = CaseDeeds(ctx, self)
        self.cases = CasesTab(ctx, self.deeds)
        self.case = CasePage(ctx, self.deeds)
        self.templates = TemplatesTab(ctx)
        self.surveys = SurveysTab(ctx)
        self._case_id: int | None = None
        self._hidden = EmptyState(
            "eye_off",
            self.tr("Hidden while the screen is client-safe"),
            self.tr("It names other clients. F8 shows it."),
            framed=True,
        )
        self._parts: dict[str, CasesTab | TemplatesTab | SurveysTab] = {
            "cases": self.cases,
            "templates": self.templates,
            "surveys": self.surveys,
        }
        self._page = Page()
        for part in (self.header, self._hidden, self.tabs, self.case, *self._parts.values()):
            self._page.add(part)
        self._page.end()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self.setAcceptDrops(True)
        self._connect()

    def _connect(self) -> None:
        self.tabs.chosen.connect(lambda _key: self._change_tab())
        self.header.crumb_chosen.connect(lambda _key: self._show_case(None))
        self.cases.wanted_new.connect(self.new_case)
        self.cases.opened.connect(self._show_case)
        self.cases.account.connect(lambda one: self.open_requested.emit("account", one))
        self.cases.counted.connect(self._say_counts)
        self.case.account.connect(lambda one: self.open_requested.emit("account", one))
        self.surveys.opened.connect(lambda one: self.open_requested.emit("account", one))
        self.surveys.case.connect(self._show_case)

    def open(self, target: Any = None) -> None:
        super().open(target)
        if isinstance(target, int):
            self._case_id = target
        elif isinstance(target, str):
            self._case_id = None
            self.tabs.set_current(target)
        elif target is None and self.isVisible():
            self._case_id = None  # its place in the navigation was chosen while a case shows
        self.refresh()
        if isinstance(target, tuple) and not self.ctx.client_safe:
            self.new_case(target[1])
        elif self._case_id is not None:
            self.case.rail.focus_next()
        elif self.tabs.current() == "cases":
            self.cases.focus_first()

    def title(self) -> str:
        return self.tr("Service")

    def concerns(self, change: DataChanged) -> bool:
        return change.touches(*_TABLES)

    def focus_search(self) -> bool:
        if self.ctx.client_safe or self.tabs.current() != "cases" or self._case_id is not None:
            return False
        self.cases.search.setFocus()
        self.cases.search.selectAll()
        return True

    def leave(self) -> bool:
        if self.ctx.client_safe:
            return True
        return self.case.leave() and self.templates.leave()

    def abandon(self) -> None:
        self.case.abandon()
        self.templates.abandon()

    def refresh(self) -> None:
        """Read again what is seen."""
        safe = self.ctx.client_safe
        self._hidden.setVisible(safe)
        if safe:
            self._hide_all()
            return
        if self._case_id is not None:
            case_id = self._case_id
            try:
                self.case.show_case(self.ctx.read(lambda s: service_cases.of_id(s, case_id)))
            except NotFoundError:
                self._case_id = None
        if self._case_id is None:
            self._parts[self.tabs.current()].refresh()
        self._arrange()

    def new_case(self, account_id: int | None = None) -> None:
        """Ask for a new case and open it."""
        made = NewCaseDialog.ask(self, self.ctx, account_id)
        if made is not None:
            self._show_case(made)

    def _show_case(self, case_id: int | None) -> None:
        """Open a case, or go back to all of them."""
        if not self.case.leave():
            return
        self._case_id = case_id
        self.refresh()
        if case_id is not None:
            self._page.verticalScrollBar().setValue(0)
            self.case.rail.focus_next()
        else:
            self.cases.focus_first()

    def _change_tab(self) -> None:
        if not self.templates.leave():
            self.tabs.blockSignals(True)
            self.tabs.set_current("templates")
            self.tabs.blockSignals(False)
            return
        self.refresh()

    def _hide_all(self) -> None:
        for part in (self.tabs, self.case, *self._parts.values()):
            part.hide()
        self.header.set_actions([])
        self.header.set_crumbs([])
        self.header.set_title(self.tr("Service"))

    def _arrange(self) -> None:
        opened = self._case_id is not None and self.case.case is not None
        self.tabs.setVisible(not opened)
        self.case.setVisible(opened)
        for key, part in self._parts.items():
            part.setVisible(not opened and key == self.tabs.current())
        if opened:
            assert self.case.case is not None
            self.header.set_crumbs([("cases", self.tr("Service"))])
            self.header.set_title(self.case.case.title)
            self.header.set_actions(self.case.head_actions())
            return
        self.header.set_crumbs([])
        current = self.tabs.current()
        if current == "cases":
            new = button(self.tr("New case"), "primary", icon="plus")
            new.clicked.connect(lambda _on: self.new_case())
            self.header.set_actions([new])
            return
        self.header.set_title(self.tr("Service"))
        tab = self.templates if current == "templates" else self.surveys
        self.header.set_actions(tab.head_actions())

    def _say_counts(self, running: int, late: int) -> None:
        """Beside the title of the board; a page that was opened since has its own."""
        if self._case_id is not None or self.tabs.current() != "cases":
            return
        parts = [self.tr("%n case(s) running", "", running)] if running else []
        if late:
            parts.append(self.tr("%n late", "", late))
        self.header.set_title(self.tr("Service"), " · ".join(parts))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_forms(event.mimeData()) and not self.ctx.client_safe:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_forms(event.mimeData())
        if files and not self.ctx.client_safe and self.leave():
            event.acceptProposedAction()
            self.open("surveys")
            self.surveys.files.read(files)
