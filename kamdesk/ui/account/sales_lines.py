"""Sales by product line: the picture, and share and margin of each line."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.charts import product_lines
from kamdesk.services.ledger import LineFigure
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.tables.record_table import Cell, RecordTable
from kamdesk.ui.widgets import Card
from kamdesk.ui.widgets.chart_view import ChartView


class SalesLines(QWidget):
    """Two cards. Gross profit and margin are hidden from a client's eyes."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._chart = ChartView(ctx, height=170)
        self._table = RecordTable(two_line=False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(12))
        for widget in (self._chart, self._table):
            card = Card()
            card.add(widget)
            outer.addWidget(card)

    def show_lines(self, lines: list[LineFigure], currency: str) -> None:
        """Show these lines, largest first."""
        data = product_lines.LinesData.of(lines, currency)
        self._chart.set_chart(product_lines.draw, data)
        word = self._ctx.word
        heads = [(word("field.product_line"), 120, False), (word("field.revenue"), 110, True)]
        heads.append((self.tr("Share"), 72, True))
        if not self._ctx.client_safe:
            heads += [(word("field.gross_profit"), 110, True), (self.tr("Margin"), 72, True)]
        self._table.set_columns(heads)
        total = sum(line.revenue for line in lines)
        self._table.set_records(
            [(line.product_line, self._row(line, total, currency)) for line in lines]
        )

    def _row(self, line: LineFigure, total: int, currency: str) -> list[Cell]:
        cells = [
            Cell(line.product_line or self._ctx.word("chart.no_line")),
            Cell.of_money(line.revenue, currency),
            Cell(formats.percent(share_of(line.revenue, total), 1)),
        ]
        if not self._ctx.client_safe:
            margin = share_of(line.gross_profit, line.revenue)
            cells.append(Cell.of_money(line.gross_profit, currency))
            cells.append(Cell(formats.percent(margin, 1)))
        return cells


def share_of(part: int | None, whole: int) -> Decimal | None:
    """Percent of a whole; None where there is nothing to divide by or the part is unknown."""
    return None if part is None or whole <= 0 else Decimal(part) * 100 / whole
