"""How much of the plan was made: the chart by tier and manager, and the accounts behind it."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kamdesk.charts.coverage import CoverageData, draw
from kamdesk.services import account_list
from kamdesk.services.contact_plan import coverage as service
from kamdesk.services.contact_plan.coverage import AccountCoverage
from kamdesk.services.contact_plan.wanted import Wanted
from kamdesk.ui import theme
from kamdesk.ui.contact_plan.coverage_table import CoverageModel, CoverageTable
from kamdesk.ui.context import Context
from kamdesk.ui.jobs import Newest
from kamdesk.ui.widgets import Card, Segmented
from kamdesk.ui.widgets.chart_view import ChartView

BESIDE_FROM = 980
"""Width in design pixels from which chart and table stand side by side."""
LEAST_HEIGHT = 190
PERIODS = (30, 90, 365)
MANY = 1_000
"""Of more accounts than that coverage is read aside; what showed before stays until then."""


class _Found(NamedTuple):
    """What is shown: all accounts, the chart's figures, how many are behind and how many bare."""

    accounts: tuple[AccountCoverage, ...]
    chart: CoverageData
    behind: int
    bare: int


class CoverageView(QWidget):
    """``open_requested("account", id)``; ``told(behind, bare)``: how many accounts are behind, and
    how many have nothing planned."""

    open_requested = Signal(str, object)
    told = Signal(int, int)
    period_changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        names = (self.tr("30 days"), self.tr("90 days"), self.tr("12 months"))
        self.period = Segmented(list(zip(PERIODS, names, strict=True)), PERIODS[1])
        self.chart = ChartView(ctx, height=220)
        self.model = CoverageModel(ctx, self)
        self.table = CoverageTable(self.model)
        self._work = Newest(self)
        self._body = QWidget()
        self._list = Card(flush=True)
        self._list.add(self.table)
        self.table.setMinimumHeight(theme.px(LEAST_HEIGHT))
        self._build_ui()

    def _build_ui(self) -> None:
        card = Card()
        card.add(self.chart)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._body)
        self._lay = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._body)
        self._lay.setContentsMargins(0, 0, 0, 0)
        self._lay.setSpacing(theme.px(12))
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        self._lay.addWidget(left, 2)
        self._lay.addWidget(self._list, 3)
        self.table.opened.connect(lambda key: self.open_requested.emit("account", key))
        self.period.edited.connect(self.period_changed)

    def show_coverage(self, wanted: Wanted) -> None:
        """Read the chosen period up to yesterday and today's decisions, at once or aside; ``told``
        when it shows."""
        ctx, today = self._ctx, self._ctx.today()
        first = today - timedelta(days=self.period.value() or PERIODS[1])

        def read() -> _Found:
            found = ctx.read(lambda s: service.coverage(s, first, today, today, wanted))
            return _Found(
                found.accounts,
                CoverageData.of(found.by_tier(), found.by_owner()),
                sum(one.covered.missed > 0 for one in found.accounts),
                sum(one.is_bare for one in found.accounts),
            )

        aside = ctx.read(account_list.count) > MANY
        self._body.setVisible(not aside or bool(self.model.ids))
        self._work.run(read, self._take, aside=aside)

    def drop(self) -> None:
        """Nobody looks any more."""
        self._work.drop()

    def _take(self, found: _Found) -> None:
        self.chart.set_chart(draw, found.chart)
        self.model.show_rows(found.accounts)
        self._body.show()
        self.told.emit(found.behind, found.bare)

    def take_focus(self) -> None:
        """Put the keyboard on the first account."""
        self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= theme.px(BESIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._lay.direction() != way:
            self._lay.setDirection(way)
