"""Competitors: the library at the left, the file of one of them at the right."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.charts import competitors as chart
from kamdesk.charts.competitors import PlacesData
from kamdesk.errors import NotFoundError
from kamdesk.services import book_settings, competitors, intelligence
from kamdesk.services.competitors import CompetitorPage
from kamdesk.ui.competition.notes_card import NotesCard
from kamdesk.ui.competitors.file_card import FileCard
from kamdesk.ui.competitors.library import Library
from kamdesk.ui.competitors.new_competitor import NewCompetitorDialog
from kamdesk.ui.competitors.seats_card import SeatsCard
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import Card, Columns, EmptyState, Page, PageHeader, button
from kamdesk.ui.widgets.chart_view import ChartView

_TABLES = (
    "competitor",
    "presence",
    "intelligence_note",
    "wallet_line",
    "account",
    "contact",
    "sales_line",
)


class CompetitorsScreen(Screen):
    """``open`` takes a competitor's id or ``("note", id)`` of something heard."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._shown: int | None = None
        self.header = PageHeader(self.tr("Competitors"))
        self.library = Library(ctx)
        self.file = FileCard(ctx)
        self.seats = SeatsCard(ctx)
        self.notes = NotesCard(ctx, of_account=False)
        self._chart = ChartView(ctx, height=210)
        self._chart_card = Card()
        self._chart_card.add(self._chart)
        self._new = button(self.tr("New competitor"), "primary", icon="plus")
        first = button(self.tr("New competitor"), "primary")
        first.clicked.connect(self._add)
        self._empty = Card()
        self._empty.add(
            EmptyState(
                "competitors",
                self.tr("Who do you meet at your accounts?"),
                self.tr("Add a competitor, then note where they sit and what you hear of them."),
                first,
            )
        )
        self._hidden = EmptyState(
            "eye_off", self.tr("Hidden while the screen is client-safe"), self.tr("F8 shows it.")
        )
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        self._page = Page()
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._page.body.spacing())
        below = Columns((1, 1), 340)
        below.add(0, self._chart_card)
        below.add(1, self.notes)
        for part in (self.file, self.seats, below):
            column.addWidget(part)
        self._right = right
        self._columns = Columns((6, 13), (330, 560))
        self._columns.add(0, self.library)
        self._columns.add(1, right)
        self.header.set_actions([self._new])
        for card in (self.header, self._hidden, self._empty, self._columns):
            self._page.add(card)
        self._page.end()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)

    def _connect(self) -> None:
        self._new.clicked.connect(self._add)
        self.library.chosen.connect(self._choose)
        self.library.typed.connect(self.refresh)
        self.file.bin_requested.connect(self._bin)
        self.seats.open_requested.connect(self.open_requested)
        self.notes.open_requested.connect(self.open_requested)

    def open(self, target: Any = None) -> None:
        super().open(target)
        if isinstance(target, tuple):
            self._open_note(int(target[1]))
        elif isinstance(target, int):
            self._shown = target
        if target is not None:
            self.library.search.set_value("")
        self.refresh()

    def title(self) -> str:
        return self.tr("Competitors")

    def concerns(self, change: DataChanged) -> bool:
        return change.touches(*_TABLES)

    def leave(self) -> bool:
        return self.ctx.client_safe or (self.file.leave() and self.notes.leave())

    def abandon(self) -> None:
        self.file.competitor_id = None

    def focus_search(self) -> bool:
        self.library.search.setFocus()
        self.library.search.selectAll()
        return True

    def refresh(self) -> None:
        safe = self.ctx.client_safe
        self._hidden.setVisible(safe)
        self._new.setVisible(not safe)
        if safe:
            self._empty.hide()
            self._columns.hide()
            return
        typed, today = self.library.search.text(), self.ctx.today()
        rows, currency = self.ctx.read(
            lambda s: (competitors.listed(s, today, typed), book_settings.currency(s))
        )
        nothing = not rows and not typed.strip()
        self._empty.setVisible(nothing)
        self._columns.setVisible(not nothing)
        self._new.setVisible(not nothing)
        if self._shown is None and rows:
            self._shown = rows[0].id
        page = self._read()
        if page is None and rows:
            self._shown = rows[0].id
            page = self._read()
        self.library.show_rows(rows, self._shown, currency)
        self._right.setVisible(page is not None)
        if page is not None:
            self._show(page, currency)

    def _show(self, page: CompetitorPage, currency: str) -> None:
        anew = page.id != self.file.competitor_id
        self.file.show_competitor(page, anew=anew)
        self.seats.show_seats(page.id, page.seats, currency)
        self.notes.show_notes(page.id, page.notes, anew=anew)
        data = PlacesData.of(page.seats)
        self._chart_card.setVisible(bool(data.known))
        if data.known:
            self._chart.set_chart(chart.draw, data)

    def _read(self) -> CompetitorPage | None:
        shown, today = self._shown, self.ctx.today()
        if shown is None:
            return None
        try:
            return self.ctx.read(lambda s: competitors.page(s, shown, today))
        except NotFoundError:
            self._shown = None
            return None

    def _choose(self, competitor_id: int) -> None:
        if competitor_id == self._shown:
            return
        if not self.leave():
            self.library.table.choose(self._shown)
            return
        self._shown = competitor_id
        self.refresh()

    def _open_note(self, note_id: int) -> None:
        competitor_id, account_id = self.ctx.read(lambda s: intelligence.home(s, note_id))
        if competitor_id is not None:
            self._shown = competitor_id
        elif account_id is not None:
            self.open_requested.emit("account", (account_id, "rivals"))

    def _add(self) -> None:
        if not self.leave():
            return
        made = NewCompetitorDialog.ask(self, self.ctx)
        if made is not None:
            self._shown = made
            self.refresh()

    def _bin(self, competitor_id: int) -> None:
        self._shown = self.file.competitor_id = None
        self.ctx.write(
            "bin_competitors", lambda s: competitors.put_in_bin(s, [competitor_id]), self
        )
        self.ctx.notice.emit(self.tr("Competitor moved to the bin"), True)
