"""Opportunities: the board, the list and the forecast of the same ones, and the page of one."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kamdesk.models.kinds import OpportunityState
from kamdesk.services import opportunities, opportunity_list
from kamdesk.services.opportunity_lines import OpportunityLine
from kamdesk.ui import theme
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.opportunities.board import Board
from kamdesk.ui.opportunities.detail import OpportunityDetail
from kamdesk.ui.opportunities.filter_bar import OpportunityFilters
from kamdesk.ui.opportunities.forecast_view import ForecastView
from kamdesk.ui.opportunities.hints import BoardHints
from kamdesk.ui.opportunities.list_export import OpportunityExport
from kamdesk.ui.opportunities.list_model import OpportunityModel
from kamdesk.ui.opportunities.states import HiddenOpportunities, NoOpportunities, NoOpportunityFits
from kamdesk.ui.opportunities.table import OpportunityTable
from kamdesk.ui.opportunity import phrases
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import Card, PageHeader, Segmented, button

MARGIN = 20
HINTS_FROM = 890
"""Width in design pixels that filters and keys need side by side."""
_TABLES = ("opportunity", "meeting", "account", "contact", "promise", "book_setting")


class OpportunitiesScreen(Screen):
    """``open`` takes an opportunity's id, which shows its page, ``("account", id)`` for those of
    one account, or None for the overview."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._sort, self._descending = "state", False
        self.header = PageHeader(self.tr("Opportunities"))
        self.view = Segmented(
            [
                ("board", self.tr("Board")),
                ("list", self.tr("List")),
                ("forecast", self.tr("Forecast")),
            ],
            "board",
        )
        self.filters = OpportunityFilters(ctx)
        self.board = Board(ctx)
        self.model = OpportunityModel(ctx, self)
        self.table = OpportunityTable(self.model)
        self.forecast = ForecastView(ctx)
        self.detail = OpportunityDetail(ctx)
        self.list_export = OpportunityExport(ctx, self)
        self._hints = BoardHints()
        self._export = button(icon="export", hint=self.tr("Export list to Excel"))
        self._new = button(self.tr("New opportunity"), "primary", icon="plus")
        self._empty, self._no_match = NoOpportunities(), NoOpportunityFits()
        self._hidden = HiddenOpportunities()
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        list_card = Card(flush=True)
        list_card.add(self.table)
        self._views: dict[str, QWidget] = {
            "board": self.board,
            "list": list_card,
            "forecast": self.forecast,
        }
        self._pages = QStackedWidget()
        for page in (*self._views.values(), self._empty, self._no_match):
            self._pages.addWidget(page)
        self._overview = QWidget()
        outer = QVBoxLayout(self._overview)
        side = theme.px(MARGIN)
        outer.setContentsMargins(side, theme.px(16), side, theme.px(16))
        outer.setSpacing(theme.px(12))
        self.header.set_actions([self.view, self._export, self._new])
        outer.addWidget(self.header)
        bar = QHBoxLayout()
        bar.setSpacing(theme.px(8))
        bar.addWidget(self.filters, 1)
        bar.addWidget(self._hints)
        outer.addLayout(bar)
        outer.addWidget(self._pages, 1)
        self._stack = QStackedWidget()
        for page in (self._overview, self.detail, self._hidden):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        self.view.edited.connect(self._show_view)
        self.filters.changed.connect(self.refresh)
        self._no_match.clear_requested.connect(self.filters.clear)
        self._empty.new_requested.connect(self._add)
        self._new.clicked.connect(self._add)
        self._export.clicked.connect(lambda: self.list_export.ask_and_write(self._spec()))
        for source in (self.board.opened, self.table.opened, self.forecast.opened):
            source.connect(lambda key: self.open_requested.emit("opportunities", key))
        for source in (self.board.binned, self.table.binned, self.detail.binned):
            source.connect(self._bin)
        self.table.sort_requested.connect(self._sort_by)
        self.detail.closed.connect(lambda: self.open_requested.emit("opportunities", None))
        self.detail.open_requested.connect(self.open_requested)

    def open(self, target: Any = None) -> None:
        super().open(target)
        shown = self.detail.page.id if self.detail.page is not None else None
        if isinstance(target, int):
            self._stack.setCurrentWidget(self.detail)
            if not self.ctx.client_safe and not self.detail.show_opportunity(target):
                self._stack.setCurrentWidget(self._overview)
        else:
            self._stack.setCurrentWidget(self._overview)
        if isinstance(target, tuple):
            self.filters.show_account(target[1])
        self.refresh()
        if self._stack.currentWidget() is self._overview:
            self._take_focus(shown)

    def title(self) -> str:
        return "" if self.ctx.client_safe else self.tr("Opportunities")

    def concerns(self, change: DataChanged) -> bool:
        return change.touches(*_TABLES)

    def leave(self) -> bool:
        return self.ctx.client_safe or self.detail.leave()

    def abandon(self) -> None:
        self.detail.page = None

    def focus_search(self) -> bool:
        if self._stack.currentWidget() is not self._overview:
            return False
        self.filters.search.setFocus()
        self.filters.search.selectAll()
        return True

    def refresh(self) -> None:
        safe = self.ctx.client_safe
        if safe:
            self._stack.setCurrentWidget(self._hidden)
            return
        if self._stack.currentWidget() is self._hidden:
            known = self.detail.page is not None
            self._stack.setCurrentWidget(self.detail if known else self._overview)
        if self._stack.currentWidget() is self.detail:
            page = self.detail.page
            if page is not None and self.detail.show_opportunity(page.id):
                return
            self._stack.setCurrentWidget(self._overview)
        self._show_overview()

    def _show_overview(self) -> None:
        spec = self._spec()
        found, names = self.ctx.read(
            lambda s: (opportunity_list.listed(s, spec), opportunity_list.product_lines(s))
        )
        narrowed = spec.narrowed()
        self._show_head(found, narrowed)
        self.filters.show_lines(names)
        begun = narrowed or bool(found)
        for part in (self.view, self._export, self._new, self.filters):
            part.setVisible(begun)
        view = self.view.value()
        if view == "board":
            self.board.show_lines(found)
        elif view == "list":
            self.model.show_lines(found, self._sort, self._descending)
        else:
            self.forecast.show_lines(found)
        self.filters.show_states(view == "list")
        empty = self._no_match if narrowed else self._empty
        self._pages.setCurrentWidget(self._views[view] if found else empty)
        self._fit_hints()

    def _fit_hints(self) -> None:
        """Keys are told beside the filters, where there is room for both."""
        room = self.width() >= theme.px(HINTS_FROM)
        shown = self._pages.currentWidget() is self.board
        self._hints.setVisible(room and shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_hints()

    def _show_head(self, found: list[OpportunityLine], narrowed: bool) -> None:
        count = len(found)
        said = self.tr("%n opportunity(ies) found", "", count) if narrowed else ""
        title = said or self.tr("%n opportunity(ies)", "", count)
        running = [line for line in found if line.state is OpportunityState.OPEN]
        facts = [self.tr("%n open", "", len(running))] if found else []
        facts.append(phrases.sums_text(opportunity_list.sums(running)))
        self.header.set_title(
            title if found or narrowed else self.tr("Opportunities"),
            "  ·  ".join(filter(None, facts)),
        )

    def _spec(self) -> opportunity_list.OpportunitySpec:
        return self.filters.spec(self._sort, self._descending)

    def _show_view(self) -> None:
        self._show_overview()

    def _take_focus(self, shown: int | None) -> None:
        """Return to where one came from, else begin with the first."""
        view = self.view.value()
        if view == "board":
            if shown is not None and self.board.lane_of(shown) is not None:
                self.board.choose(shown)
            else:
                self.board.take_focus()
        elif view == "list":
            self.table.setFocus()
            if shown is not None:
                self.table.choose(shown)

    def _sort_by(self, key: str) -> None:
        first = key in ("value", "chance", "advances", "streak")
        self._descending = not self._descending if key == self._sort else first
        self._sort = key
        self._show_overview()

    def _add(self) -> None:
        self.open_requested.emit("new_opportunity", self._spec().account_id)

    def _bin(self, opportunity_id: int) -> None:
        if self.detail.page is not None and self.detail.page.id == opportunity_id:
            self.detail.page = None
        self.ctx.write(
            "bin_opportunities", lambda s: opportunities.put_in_bin(s, [opportunity_id]), self
        )
        self.ctx.notice.emit(self.tr("Opportunity moved to the bin"), True)
