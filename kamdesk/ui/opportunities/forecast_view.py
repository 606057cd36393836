"""The forecast: a chart per currency, what weighs most, and what no month can hold."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.charts import forecast as chart
from kamdesk.charts.forecast import ForecastData
from kamdesk.models.kinds import OpportunityState
from kamdesk.services import opportunity_list
from kamdesk.services.opportunity_lines import OpportunityLine
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.opportunity import phrases
from kamdesk.ui.tables.record_table import Cell, RecordTable
from kamdesk.ui.widgets import Card, Columns, EmptyState, Label, Page, Row, RowList, Span
from kamdesk.ui.widgets.chart_view import ChartView

HEIGHT = 300
SHOWN = 6
MOST_DOUBTS = 12
_DOUBTS = ("overdue", "no_expected_on", "no_value", "no_chance")


class ForecastView(Page):
    """``opened(id)`` when an opportunity is pressed."""

    opened = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._currencies: dict[str, _CurrencyCard] = {}
        self.body.setContentsMargins(0, 0, 0, 0)
        self._empty = EmptyState(
            "opportunities",
            self.tr("Nothing to reckon with yet"),
            self.tr("Give opportunities a value, a chance and an expected date."),
        )
        self._heavy = _Cases(self.tr("What weighs most"))
        self._doubtful = _Cases(self.tr("What the forecast can't hold"))
        self._left = QWidget()
        self._charts = QVBoxLayout(self._left)
        self._charts.setContentsMargins(0, 0, 0, 0)
        self._charts.setSpacing(self.body.spacing())
        self._columns = Columns((2, 1), (520, 300))
        self._columns.add(0, self._left)
        self._columns.add(1, self._heavy)
        self._columns.add(1, self._doubtful)
        self.add(self._empty)
        self.add(self._columns)
        self.end()
        for card in (self._heavy, self._doubtful):
            card.opened.connect(self.opened)

    def _set_margin(self, margin: int) -> None:
        """The screen has its margins already."""

    def show_lines(self, lines: list[OpportunityLine]) -> None:
        """Reckon with these."""
        today = self._ctx.today()
        found = opportunity_list.forecasts(lines, today)
        self._empty.setVisible(not found)
        self._columns.setVisible(bool(found))
        for currency in [known for known in self._currencies if known not in found]:
            gone = self._currencies.pop(currency)
            gone.hide()
            gone.deleteLater()
        for currency, forecast in found.items():
            if currency not in self._currencies:
                self._currencies[currency] = _CurrencyCard(self._ctx)
                self._charts.addWidget(self._currencies[currency])
            self._currencies[currency].show_data(ForecastData(forecast, currency, today))
        running = [line for line in lines if line.state is OpportunityState.OPEN]
        self._heavy.show_rows(self._heaviest(running))
        self._doubtful.show_rows(self._doubts(running))

    def _heaviest(self, lines: list[OpportunityLine]) -> list[Row]:
        weights = [(line, (line.value or 0) * (line.chance or 0)) for line in lines]
        weights = [pair for pair in weights if pair[1]]
        weights.sort(key=lambda pair: -pair[1])
        rows = []
        for line, weight in weights[:SHOWN]:
            amount = formats.short_money(weight // 100, line.currency)
            second = " · ".join(
                (line.account, f"{phrases.value_text(line)} × {formats.percent(line.chance)}",
                 phrases.when_text(line.expected_on))
            )  # fmt: skip
            rows.append(
                Row(line.title, second, actions=[Label(amount, "strong")], key=str(line.id))
            )
        return rows

    def _doubts(self, lines: Iterable[OpportunityLine]) -> list[Row]:
        rows: list[Row] = []
        for line in lines:
            if len(rows) == MOST_DOUBTS:
                break
            doubts = [r for r in line.remarks(self._ctx.today()) if r.code in _DOUBTS]
            if doubts:
                words = [Span(phrases.remark_text(self._ctx, doubt), "warn") for doubt in doubts]
                spans = [Span(f"{line.account} · ", "muted"), words[0]]
                for word in words[1:]:
                    spans += [Span(" · ", "muted"), word]
                rows.append(Row(line.title, spans, key=str(line.id)))
        return rows


class _Cases(Card):
    """Opportunities as rows; hides itself where there are none."""

    opened = Signal(int)

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._rows = RowList()
        self._rows.activated.connect(lambda key: self.opened.emit(int(key)))
        self.add(self._rows)

    def show_rows(self, rows: list[Row]) -> None:
        """Show these rows."""
        self.setVisible(bool(rows))
        self._rows.set_rows(rows)


class _CurrencyCard(Card):
    """Chart and numbers of one currency."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self._chart = ChartView(ctx, height=HEIGHT)
        self._table = RecordTable(two_line=False)
        self.add(self._chart)
        self.add(self._table)

    def show_data(self, data: ForecastData) -> None:
        """Draw and list this forecast; months in which nothing happens are left out below."""
        language = self._ctx.language
        self._chart.set_chart(chart.draw, data)
        table = data.table(language)
        heads = [(table.headers[0], 84, False)]
        heads += [(head, 100, True) for head in table.headers[1:]]
        self._table.set_columns(heads)
        self._table.set_records(
            [
                (bar.label, self._cells(bar, data.currency))
                for bar in data.bars(language)
                if bar.deals
            ]
        )

    @staticmethod
    def _cells(bar: chart.Bars, currency: str) -> list[Cell]:
        amounts = [Cell.of_money(a or None, currency) for a in (bar.won, bar.weighted, bar.full)]
        return [Cell(bar.label), *amounts, Cell(str(bar.deals))]
