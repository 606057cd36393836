"""The library: the question bank, and objections with answers that worked (method §6)."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.library.objections_tab import ObjectionsTab
from kamdesk.ui.library.questions_tab import QuestionsTab
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import EmptyState, Page, PageHeader, Tab, TabStrip, button

_TABLES = (
    "question",
    "need",
    "objection",
    "meeting",
    "account",
    "bank_question",
    "objection_answer",
)
_ABOVE = 238
"""What stands above and below the list: header, tabs, filter, margins."""
_LEAST = 300


class LibraryScreen(Screen):
    """``open`` takes the id of an own question, ``"objections"``, or None."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.header = PageHeader(self.tr("Library"))
        self.tabs = TabStrip(
            [Tab("questions", self.tr("Questions")), Tab("objections", self.tr("Objections"))]
        )
        self.questions = QuestionsTab(ctx)
        self.objections = ObjectionsTab(ctx)
        self._new = button(self.tr("New question"), icon="plus")
        self._hidden = EmptyState(
            "eye_off", self.tr("Hidden while the screen is client-safe"), self.tr("F8 shows it.")
        )
        self._page = Page()
        self.header.set_actions([self._new])
        for part in (self.header, self._hidden, self.tabs, self.questions, self.objections):
            self._page.add(part)
        self._page.end()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self._connect()

    def _connect(self) -> None:
        self.tabs.chosen.connect(lambda _key: self._show_tab())
        self._new.clicked.connect(self._add)
        self.questions.counted.connect(lambda number: self.tabs.set_count("questions", number))
        self.objections.counted.connect(lambda number: self.tabs.set_count("objections", number))
        for tab in (self.questions, self.objections):
            tab.arrange.connect(lambda account: self.open_requested.emit("new_meeting", account))
            tab.plan.connect(lambda meeting: self.open_requested.emit("meeting", meeting))
        self.objections.account.connect(lambda one: self.open_requested.emit("account", one))

    def open(self, target: Any = None) -> None:
        super().open(target)
        if target == "objections":
            self.tabs.set_current("objections")
        elif isinstance(target, int):
            self.tabs.set_current("questions")
        self.refresh()
        if self.ctx.client_safe:
            return
        if isinstance(target, int):
            self.questions.open_own(target)
        self._tab().list.setFocus()

    def title(self) -> str:
        return self.tr("Library")

    def concerns(self, change: DataChanged) -> bool:
        return change.touches(*_TABLES)

    def leave(self) -> bool:
        return self.ctx.client_safe or (self.questions.leave() and self.objections.leave())

    def abandon(self) -> None:
        self.questions.abandon()
        self.objections.abandon()

    def focus_search(self) -> bool:
        if self.ctx.client_safe:
            return False
        search = self._tab().search
        search.setFocus()
        search.selectAll()
        return True

    def refresh(self) -> None:
        safe = self.ctx.client_safe
        self._hidden.setVisible(safe)
        self.tabs.setVisible(not safe)
        self._new.setVisible(not safe)
        if safe:
            self.questions.hide()
            self.objections.hide()
            return
        self.questions.refresh()
        self.objections.refresh()
        self._show_tab()

    def _tab(self) -> QuestionsTab | ObjectionsTab:
        return self.objections if self.tabs.current() == "objections" else self.questions

    def _show_tab(self) -> None:
        objections = self.tabs.current() == "objections"
        self.questions.setVisible(not objections)
        self.objections.setVisible(objections)
        self._new.setText(self.tr("New objection") if objections else self.tr("New question"))
        self._new.updateGeometry()

    def _add(self) -> None:
        self._tab().add_own()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        height = max(self.height() - theme.px(_ABOVE), theme.px(_LEAST))
        self.questions.set_list_height(height)
        self.objections.set_list_height(height)
