"""Overview: twelve months of sales with their finding, and the sums of the period."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from kamdesk.charts import sales
from kamdesk.method.periods import last_closed_months
from kamdesk.models.kinds import Basis
from kamdesk.services.account_page import AccountPage
from kamdesk.ui import formats
from kamdesk.ui.account.block import Block
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Label, button
from kamdesk.ui.widgets.chart_view import ChartView

SHOWN = 12


class SalesBlock(Block):
    """Bars for revenue, a line for contribution; the title is what they say."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent=parent)
        self._chart = ChartView(ctx, height=190, with_title=False)
        self._chart.set_links_visible(False)
        self._sums = Label("", "small", "muted")
        for widget in (self._chart, self._sums):
            self.add(widget)

    def show_page(self, page: AccountPage) -> None:
        data = sales.SalesData.of(
            page.months,
            until=last_closed_months(self.ctx.today()).last if page.months else None,
            currency=page.currency,
            with_contribution=not self.ctx.client_safe,
            shown=SHOWN,
        )
        empty = not data.months
        self._chart.setVisible(not empty)
        self._sums.setVisible(not empty)
        self.set_title(self._finding(page, data))
        if empty:
            bring = button(self.tr("Import sales"), small=True)
            bring.clicked.connect(lambda: self.open_requested.emit("import", None))
            self.say_empty(self.tr("Sales by month will be drawn here."), bring)
            return
        self.set_content()
        self._chart.set_chart(sales.draw, data)
        self._sums.setText(self._sum_line(page, formats.money))
        self._sums.setToolTip(self._sum_line(page, formats.exact))

    def _finding(self, page: AccountPage, data: sales.SalesData) -> str:
        trend = data.title(self.ctx.language)
        verdict = page.verdict
        if verdict is None or verdict.rank is None or not data.months or self.ctx.client_safe:
            return trend
        basis = self.ctx.word(f"basis.{verdict.facts.get('basis', Basis.CONTRIBUTION)}")
        return self.ctx.word("finding.rank_trend", basis=basis, rank=verdict.rank, trend=trend)

    def _sum_line(self, page: AccountPage, money: Callable[[int, str], str]) -> str:
        """Sums of the period of the figures, amounts written by ``money``."""
        figures = page.figures
        if figures is None:
            return self.tr("No sales in the period of the figures.")
        parts = [f"{self.ctx.word('field.revenue')} {money(figures.revenue, page.currency)}"]
        if figures.contribution is not None and not self.ctx.client_safe:
            earned = money(figures.contribution, page.currency)
            parts.append(f"{self.ctx.word('field.contribution')} {earned}")
            if figures.revenue > 0:
                share = Decimal(figures.contribution) * 100 / figures.revenue
                parts[-1] += f" ({formats.percent(share, 1)})"
        span = f"{page.period[0]:%Y-%m} – {page.period[1]:%Y-%m}" if page.period else ""
        return " · ".join(part for part in (span, *parts) if part)
