"""This month against the same days a year ago, and the last twelve closed months."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.charts import sales
from kamdesk.services.today_sales import SalesToday
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, Label, ThinBar
from kamdesk.ui.widgets.chart_view import ChartView

MONTHS = 12


class SalesCard(Card):
    """The finding as title, the figures below, the months as bars."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._bar = ThinBar()
        self._figures = Label("", "small", "muted")
        self.chart = ChartView(ctx, height=150, title_role="small_strong")
        self.chart.set_links_visible(False)
        self.add(self._bar)
        self.add(self._figures)
        self.add(self.chart)

    def show_sales(self, shown: SalesToday) -> None:
        """Show these figures."""
        amount = formats.short_money(shown.this_month, shown.currency)
        self.set_title(self.tr("This month so far %1").replace("%1", amount))
        whole = shown.whole_year_ago
        self._bar.setVisible(whole > 0)
        if whole > 0:
            self._bar.set_share(shown.this_month / whole)
        self._figures.setText(self._comparison(shown))
        self.chart.set_chart(
            sales.draw,
            sales.SalesData.of(
                shown.months,
                until=shown.last_closed,
                currency=shown.currency,
                shown=MONTHS,
            ),
        )

    def _comparison(self, shown: SalesToday) -> str:
        if shown.whole_year_ago <= 0:
            return self.tr("No sales in this month a year ago")
        days = formats.short_money(shown.year_ago, shown.currency)
        whole = formats.short_money(shown.whole_year_ago, shown.currency)
        sentence = self.tr("A year ago: %1 by this day, %2 in the whole month")
        return sentence.replace("%1", days).replace("%2", whole)
