"""The page of the craft: four figures, what meetings brought, what was asked, who stands still."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.charts import outcomes, question_mix
from kamdesk.charts.outcomes import MonthsData, TiersData
from kamdesk.charts.question_mix import MixData
from kamdesk.method.periods import add_months
from kamdesk.services import craft
from kamdesk.services.craft import CraftPage
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.craft.accounts_card import AccountsCard
from kamdesk.ui.craft.streaks_card import StreaksCard
from kamdesk.ui.craft.tiles import Tiles
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import Card, Columns, EmptyState, Page, PageHeader, Segmented, button
from kamdesk.ui.widgets.chart_view import ChartView

_TABLES = ("meeting", "question", "need", "statement", "account", "opportunity")
_MONTHS = (3, 6, 12, 24)
CHART = 220


class CraftScreen(Screen):
    """Over the last 3, 6, 12 or 24 months up to today; against as long before."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.header = PageHeader(
            self.tr("Craft"), self.tr("How meetings are led, and what they bring")
        )
        texts = [(months, self.tr("%n month(s)", "", months)) for months in _MONTHS]
        self.period = Segmented(texts, 12)
        self.period.setAccessibleName(self.tr("Period"))
        self.tiles = Tiles(ctx)
        self.months = ChartView(ctx, height=CHART)
        self.tiers = ChartView(ctx, height=CHART)
        self.mix = ChartView(ctx, height=150)
        self.streaks = StreaksCard()
        self.accounts = AccountsCard(ctx)
        self.begin = button(self.tr("Arrange a meeting"), "primary", icon="meetings")
        self.begin.clicked.connect(lambda: self.open_requested.emit("new_meeting", None))
        self._empty = EmptyState(
            "reports",
            self.tr("Here you will see which meetings move business forward"),
            self.tr("Prepare a meeting, hold it and review it: the figures come by themselves."),
            self.begin,
            framed=True,
        )
        self._hidden = EmptyState(
            "eye_off",
            self.tr("Hidden while the screen is client-safe"),
            self.tr("F8 shows it."),
            framed=True,
        )
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        self.header.set_actions([self.period])
        above, below = Columns((3, 2), (460, 340)), Columns((3, 2), (460, 340))
        for columns, place, chart in (
            (above, 0, self.months),
            (above, 1, self.tiers),
            (below, 0, self.mix),
        ):
            card = Card()
            card.add(chart)
            columns.add(place, card)
        below.add(1, self.streaks)
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        page = Page()
        column.setSpacing(page.body.spacing())
        for part in (self.tiles, above, below, self.accounts):
            column.addWidget(part)
        for shown in (self.header, self._hidden, self._empty, self._body):
            page.add(shown)
        page.end()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)

    def _connect(self) -> None:
        self.period.edited.connect(self.refresh)
        self.streaks.open_requested.connect(self.open_requested)
        self.accounts.open_requested.connect(self.open_requested)

    def open(self, target: Any = None) -> None:
        super().open(target)
        self.refresh()

    def title(self) -> str:
        return self.tr("Craft")

    def concerns(self, change: DataChanged) -> bool:
        return change.touches(*_TABLES)

    def refresh(self) -> None:
        safe = self.ctx.client_safe
        self._hidden.setVisible(safe)
        self.period.setVisible(not safe)
        if safe:
            self._body.hide()
            self._empty.hide()
            return
        since, until = self._days()
        page = self.ctx.read(lambda s: craft.load(s, since, until))
        nothing = not page.meetings and not page.before.held
        self._empty.setVisible(nothing)
        self._body.setVisible(not nothing)
        if not nothing:
            self._show(page)

    def _days(self) -> tuple[date, date]:
        today = self.ctx.today()
        first = add_months(today.replace(day=1), 1 - self.period.value())
        return first, today

    def _show(self, page: CraftPage) -> None:
        self.tiles.show_figures(page.whole, page.before)
        months = MonthsData(page.months, page.whole, page.before)
        self.months.set_chart(outcomes.draw_months, months)
        self.tiers.set_chart(outcomes.draw_tiers, TiersData(page.tiers))
        self.mix.set_chart(question_mix.draw, MixData(page.whole.planned, page.whole.asked))
        self.streaks.show_streaks(page.streaks)
        self.accounts.show_accounts(page.by_account)
