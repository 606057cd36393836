"""Risk: churn, health and life cycle of all accounts, read off the main thread."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.services import risk_page
from kamdesk.services.risk_page import RiskPage
from kamdesk.ui import theme
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.jobs import Newest
from kamdesk.ui.keeping import KeepingDeeds
from kamdesk.ui.risk.churn_tab import ChurnTab
from kamdesk.ui.risk.health_tab import HealthTab
from kamdesk.ui.risk.keeping_job import KeepingJob
from kamdesk.ui.risk.lifecycle_tab import LifecycleTab
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import EmptyState, Label, Page, PageHeader, Tab, TabStrip, button

CHURN, HEALTH, LIFECYCLE = "churn", "health", "lifecycle"
_PLANS = frozenset({"win_back_plan", "task"})
"""What changes no reading: the plans that are shown are read again, not the book."""
_ABOVE = 250


class RiskScreen(Screen):
    """``open`` takes ``churn``, ``health`` or ``lifecycle``; ``loaded`` when the book was read."""

    loaded = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.page: RiskPage | None = None
        self._work = Newest(self)
        self.settled = False
        """Whether what is shown is the book as it is."""
        self.deeds = KeepingDeeds(ctx, self)
        self.header = PageHeader(self.tr("Risk"))
        self.job = KeepingJob(ctx)
        self.tabs = TabStrip(
            [
                Tab(CHURN, self.tr("Churn")),
                Tab(HEALTH, self.tr("Health")),
                Tab(LIFECYCLE, self.tr("Life cycle")),
            ]
        )
        self._reading = Label(self.tr("Reading all accounts …"), "body", "muted")
        self._hidden = EmptyState(
            "eye_off",
            self.tr("Hidden while the screen is client-safe"),
            self.tr("F8 shows it."),
            framed=True,
        )
        self.load = button(self.tr("Import a file"), "primary", icon="import")
        self._empty = EmptyState(
            "accounts",
            self.tr("No accounts yet"),
            self.tr(
                "Import accounts and sales: warnings, health and life cycle follow by themselves."
            ),
            self.load,
            framed=True,
        )
        self.churn = ChurnTab(ctx, self.deeds)
        self.health = HealthTab(ctx)
        self.lifecycle = LifecycleTab(ctx, self.deeds)
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        self._page = Page()
        for part in (
            self.header, self._hidden, self._empty, self.job, self.tabs, self._reading,
            self.churn, self.health, self.lifecycle,
        ):  # fmt: skip
            self._page.add(part)
        self._page.end()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)

    def _connect(self) -> None:
        self.tabs.chosen.connect(lambda _key: self._show_tab())
        self.load.clicked.connect(lambda: self.open_requested.emit("import", None))
        self.churn.place.connect(self.open_requested)
        for tab in (self.churn, self.health, self.lifecycle):
            tab.account.connect(
                lambda account_id: self.open_requested.emit("account", (account_id, "health"))
            )

    def open(self, target: Any = None) -> None:
        super().open(target)
        if target in (CHURN, HEALTH, LIFECYCLE):
            self.tabs.set_current(target)
        self.refresh()
        if not self.ctx.client_safe:
            self.job.begin()

    def title(self) -> str:
        return self.tr("Risk")

    def concerns(self, change: DataChanged) -> bool:
        """Nearly everything is evidence; plans and tasks alone are read again by themselves."""
        if change.tables <= _PLANS and self.isVisible():
            self._refresh_plans()
            return False
        return True

    def leave(self) -> bool:
        return self.ctx.client_safe or (self.churn.leave() and self.lifecycle.leave())

    def abandon(self) -> None:
        self.page = None
        self.churn.show_page(RiskPage([], []))
        self.lifecycle.abandon()

    def focus_search(self) -> bool:
        search = {CHURN: self.churn.filter.text, HEALTH: self.health.text}.get(self.tabs.current())
        if search is None or self.ctx.client_safe:
            return False
        search.setFocus()
        search.selectAll()
        return True

    def refresh(self) -> None:
        """Read the book again; what is shown stays until it is read."""
        self._show_tab()
        if self.ctx.client_safe:
            self._work.drop()
            return
        self.settled = False
        ctx, today = self.ctx, self.ctx.today()
        self._work.run(lambda: ctx.read(lambda s: risk_page.load(s, today)), self._take, aside=True)

    def _take(self, page: RiskPage) -> None:
        if self.page is not None:
            self._unfold_new(self.page, page)
        self.page = page
        self._show_counts(page)
        self.churn.show_page(page)
        self.health.show_page(page)
        self.lifecycle.show_page(page)
        self._show_tab()
        self.settled = True
        self.loaded.emit()

    def _unfold_new(self, before: RiskPage, now: RiskPage) -> None:
        """The plan that was just opened is filled in at once."""
        known, fresh = (
            {line.reading.account_id for line in page.lines if line.plan} for page in (before, now)
        )
        if len(fresh - known) == 1:
            self.churn.unfold_next((fresh - known).pop())

    def _show_counts(self, page: RiskPage) -> None:
        self.tabs.set_count(CHURN, len(page.warned))
        self.tabs.set_count(HEALTH, len(page.lines))
        self.tabs.set_count(LIFECYCLE, len(page.proposed))
        high = sum(line.reading.churn.level.value == "high" for line in page.lines)
        plans = sum(line.plan is not None for line in page.lines)
        parts = [self.tr("%n account(s) at high risk", "", high)] if page.lines else []
        if plans:
            parts.append(self.tr("%n win-back plan(s) open", "", plans))
        self.header.set_title(self.tr("Risk"), " · ".join(parts))

    def _show_tab(self) -> None:
        safe = self.ctx.client_safe
        waiting = self.page is None
        empty = self.page is not None and not self.page.lines
        self._hidden.setVisible(safe)
        self._empty.setVisible(empty and not safe)
        self.tabs.setVisible(not safe and not empty)
        self._reading.setVisible(waiting and not safe)
        if safe:
            self.job.hide()
            self.header.set_title(self.tr("Risk"))
        current = self.tabs.current()
        for key, tab in ((CHURN, self.churn), (HEALTH, self.health), (LIFECYCLE, self.lifecycle)):
            tab.setVisible(key == current and not safe and not waiting and not empty)

    def _refresh_plans(self) -> None:
        """Read plans and what came of them again, in a few statements."""
        page = self.page
        if page is None or self.ctx.client_safe:
            return
        self.page = self.ctx.read(partial(risk_page.with_plans, page=page, today=self.ctx.today()))
        self.churn.show_page(self.page)
        self.churn.refresh_plans()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.health.set_list_height(self.height() - theme.px(_ABOVE))
