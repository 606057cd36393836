"""The contact plan: the week, the agenda and the coverage of all accounts (method §7)."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kamdesk.services import account_list, contact_plan
from kamdesk.services.contact_plan import Stale, agenda
from kamdesk.services.contact_plan.agenda import Group
from kamdesk.services.contact_plan.wanted import Wanted, owners
from kamdesk.ui import theme
from kamdesk.ui.contact_plan.agenda import AgendaView
from kamdesk.ui.contact_plan.calendar_file import save_ahead
from kamdesk.ui.contact_plan.coverage_view import CoverageView
from kamdesk.ui.contact_plan.filter_bar import PlanFilters
from kamdesk.ui.contact_plan.hints import WeekHints
from kamdesk.ui.contact_plan.notices import PlanNotices
from kamdesk.ui.contact_plan.states import HiddenPlan, NoAccounts, NoPlan, NothingFits
from kamdesk.ui.contact_plan.week import WeekView
from kamdesk.ui.contact_plan.week_bar import WeekBar
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.screen import Screen
from kamdesk.ui.touching import AddTouchDialog, TouchDeeds
from kamdesk.ui.widgets import Page, PageHeader, Segmented, button

VIEW = "contact_plan_view"
"""Key of the view chosen last in this machine's preferences."""
HINTS_FROM = 640
"""Height in design pixels from which the week's keys are told below it."""
_KEYS = {Qt.Key.Key_W: "week", Qt.Key.Key_A: "agenda", Qt.Key.Key_C: "coverage"}
_TABLES = ("touch", "account", "contact", "account_contact", "book_setting", "tier_run")


class ContactPlanScreen(Screen):
    """``open`` takes a view (week, agenda, coverage), or None for the one shown last. W, A and C
    switch. A client sees nothing of it: the plan names other clients."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.header = PageHeader(self.tr("Contact plan"))
        self.deeds = TouchDeeds(ctx, self)
        self.switch = Segmented(
            [
                ("week", self.tr("Week")),
                ("agenda", self.tr("Agenda")),
                ("coverage", self.tr("Coverage")),
            ],
            "week",
        )
        self.switch.set_hints(["W", "A", "C"])
        self.filters = PlanFilters(ctx)
        self.week_bar = WeekBar(ctx)
        self.notices = PlanNotices(ctx)
        self.week = WeekView(ctx, self.deeds)
        self.agenda = AgendaView(ctx, self.deeds)
        self.coverage = CoverageView(ctx)
        self._hints = WeekHints()
        self.no_plan, self._no_accounts = NoPlan(), NoAccounts()
        self._no_match, self._hidden = NothingFits(), HiddenPlan()
        self._add = button(icon="plus", hint=self.tr("Plan a contact by hand"))
        self.out = button(icon="export", hint=self.tr("Export to a calendar"))
        self.plan = button(self.tr("Plan the weeks ahead"), icon="refresh")
        self._never = False
        self._build_ui()
        self._connect()
        self._set_view(str(ctx.settings.other.get(VIEW, "week")))

    def _build_ui(self) -> None:
        self._stack = QStackedWidget()
        views = (self.week, self.agenda, self.coverage)
        for page in (*views, self.no_plan, self._no_accounts, self._no_match, self._hidden):
            self._stack.addWidget(page)
        self.header.set_actions([self.switch, self._add, self.out, self.plan])
        bar = QHBoxLayout()
        bar.setSpacing(theme.px(12))
        bar.addWidget(self.filters, 1)
        bar.addWidget(self.coverage.period)
        bar.addWidget(self.week_bar)
        self._page = Page()
        for part in (self.header, self.notices, bar):
            self._page.add(part)
        self._page.add(self._stack, 1)
        self._page.add(self._hints)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)

    def _connect(self) -> None:
        self.switch.edited.connect(lambda: self.show_view(self.switch.value()))
        self.filters.changed.connect(self.refresh)
        self.week_bar.changed.connect(self.refresh)
        self.coverage.period_changed.connect(self.refresh)
        self.coverage.told.connect(self._say_coverage)
        self.week.panel_toggled.connect(self._make_room)
        self.week.weeks.connect(self.week_bar.step)
        self.plan.clicked.connect(self.notices.run)
        self.no_plan.plan_requested.connect(self.notices.run)
        self.notices.planned.connect(self.refresh)
        self._no_match.clear_requested.connect(self.filters.clear)
        self._no_accounts.accounts_requested.connect(
            lambda: self.open_requested.emit("accounts", None)
        )
        self.out.clicked.connect(lambda: save_ahead(self, self.ctx, self.filters.wanted()))
        self._add.clicked.connect(lambda: AddTouchDialog.ask(self, self.ctx))
        for view in (self.week, self.agenda, self.coverage):
            view.open_requested.connect(self.open_requested)

    def open(self, target: Any = None) -> None:
        super().open(target)
        if target in _KEYS.values():
            self._set_view(str(target))
        self.refresh()
        current = self._stack.currentWidget()
        if isinstance(current, (WeekView, AgendaView, CoverageView)):
            current.take_focus()

    def title(self) -> str:
        return "" if self.ctx.client_safe else self.tr("Contact plan")

    def concerns(self, change: DataChanged) -> bool:
        return change.touches(*_TABLES)

    def focus_search(self) -> bool:
        if not self.filters.search.isVisible():
            return False
        self.filters.search.setFocus()
        self.filters.search.selectAll()
        return True

    def leave(self) -> bool:
        panels = (self.week.panel, self.agenda.list.panel)
        return self.ctx.client_safe or not any(panel.is_unfinished() for panel in panels)

    def abandon(self) -> None:
        for panel in (self.week.panel, self.agenda.list.panel):
            panel.close_panel()

    def view(self) -> str:
        """Which view shows: week, agenda or coverage."""
        return str(self.switch.value())

    def show_view(self, view: str) -> None:
        """Switch to a view; it is the one shown next time."""
        self._set_view(view)
        self.ctx.settings.other[VIEW] = self.view()
        self.ctx.save_settings()
        self.refresh()

    def _set_view(self, view: str) -> None:
        self.switch.set_value(view if view in _KEYS.values() else "week")

    def refresh(self) -> None:
        """Read again what is shown; the keyboard stays where it was."""
        page = self._read()
        ready = page not in (self._hidden, self._no_accounts) and not self._never
        view = self.view()
        self.filters.setVisible(ready)
        self.filters.show_text(view != "coverage")
        self.coverage.period.setVisible(ready and view == "coverage")
        self.week_bar.setVisible(ready and view == "week")
        for part in (self.switch, self._add, self.out, self.plan):
            part.setVisible(ready)
        self._stack.setCurrentWidget(page)
        self._fit_hints()
        if not ready:
            self.header.set_title(self.tr("Contact plan"))

    def _read(self) -> QWidget:
        """Read what the chosen view shows; returns the page that says it."""
        self.coverage.drop()
        if self.ctx.client_safe:
            return self._hidden
        today = self.ctx.today()
        state = self.ctx.read(lambda s: contact_plan.state(s, today))
        self.notices.show_state(state)
        self._never = Stale.NEVER in state.reasons
        if self._never:
            self.notices.show_bare(contact_plan.Bare(), Wanted())
            none = not self.ctx.read(account_list.count)
            return self._no_accounts if none else self.no_plan
        self.filters.show_owners(self.ctx.read(owners))
        wanted = self.filters.wanted()
        self.notices.show_bare(self.ctx.read(lambda s: contact_plan.bare(s, today, wanted)), wanted)
        if self.view() == "coverage":
            self.header.set_title(self.tr("Contact plan"), self.tr("Reading all accounts …"))
            self.coverage.show_coverage(wanted)
            return self.coverage
        return self._show_week(wanted) if self.view() == "week" else self._show_agenda(wanted)

    def _show_week(self, wanted: Any) -> QWidget:
        first, today, lang = self.week_bar.first, self.ctx.today(), self.ctx.language
        found = self.ctx.read(lambda s: agenda.week(s, first, today, wanted, lang))
        self.week.show_week(found)
        self._say(found.late.count, sum(one.section.count for one in found.days))
        return self.week

    def _show_agenda(self, wanted: Any) -> QWidget:
        today = self.ctx.today()
        found = self.ctx.read(lambda s: agenda.agenda(s, today, wanted))
        late = found[Group.LATE].count if Group.LATE in found else 0
        self._say(late, sum(one.count for one in found.values()) - late)
        self.agenda.show_sections(found)
        if found:
            return self.agenda
        return self._no_match if self.filters.is_narrowed() else self.no_plan

    def _say(self, late: int, others: int) -> None:
        parts = [self.tr("%n late", "", late)] if late else []
        if self.view() == "week":
            parts.append(self.tr("%n contact(s) this week", "", others))
        else:
            parts.append(self.tr("%n contact(s) ahead", "", others))
        self.header.set_title(self.tr("Contact plan"), " · ".join(parts))

    def _say_coverage(self, behind: int, bare: int) -> None:
        parts = [self.tr("%n account(s) behind plan", "", behind)]
        if bare:
            parts.append(self.tr("%n account(s) with nothing planned", "", bare))
        self.header.set_title(self.tr("Contact plan"), " · ".join(parts))

    def _fit_hints(self) -> None:
        """The keys are told where there is room; while one writes, the form has it."""
        page = self._stack.currentWidget()
        writing = page is self.week and not self.week.panel.isHidden()
        room = self.height() >= theme.px(HINTS_FROM)
        self._hints.setVisible(page is self.week and not writing and room)
        self.notices.set_low(not room)
        self.notices.setVisible(page is not self._hidden and not writing)

    def _make_room(self) -> None:
        """In a low window the form that opens is scrolled into view."""
        self._fit_hints()
        QTimer.singleShot(0, self, self._reveal_panel)

    def _reveal_panel(self) -> None:
        if self.week.panel.isVisible():
            self._page.ensureWidgetVisible(self.week.panel, 0, theme.px(8))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        view = _KEYS.get(Qt.Key(event.key())) if plain else None
        if view is None or not self.switch.isVisible():
            super().keyPressEvent(event)
            return
        self.show_view(view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_hints()
