"""Sales: months and product lines of the account, over twelve months or all there is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.charts import product_lines, sales
from kamdesk.method.periods import Period, last_closed_months
from kamdesk.services import ledger
from kamdesk.services.account_page import AccountPage
from kamdesk.services.ledger import LineFigure, MonthFigure
from kamdesk.ui import formats, theme
from kamdesk.ui.account.record_table import Cell, RecordTable
from kamdesk.ui.account.tab import AccountTab
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, Columns, EmptyState, Label, Segmented, button
from kamdesk.ui.widgets.chart_view import ChartView

ALL_MONTHS = 600


class SalesTab(AccountTab):
    """A chart by month, the product lines with share and margin, the months in figures."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._page: AccountPage | None = None
        self._choice = Segmented([("year", self.tr("12 months")), ("all", self.tr("All"))], "year")
        self._choice.setAccessibleName(self.tr("Period"))
        self._choice.edited.connect(self._show)
        self._span = Label("", "small", "muted")
        self._months_chart = ChartView(ctx, height=230)
        self._lines_chart = ChartView(ctx, height=170)
        self._months, self._lines = RecordTable(two_line=False), RecordTable(two_line=False)
        self._build_ui()

    def _build_ui(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(theme.px(12))
        bar.addWidget(self._choice)
        bar.addWidget(self._span, 1)
        self._head = QWidget()
        self._head.setLayout(bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bring = button(self.tr("Import sales"))
        bring.clicked.connect(lambda: self.open_requested.emit("import", None))
        self._empty = Card()
        self._empty.add(
            EmptyState(
                "money",
                self.tr("No sales yet"),
                self.tr("Import sales from Excel or CSV to see months and product lines."),
                bring,
            )
        )
        self._columns = Columns((1, 1), 430)
        for place, widget in enumerate((self._months_chart, self._lines_chart)):
            self._columns.add(place, _card(widget))
        self._columns.add(1, _card(self._lines))
        self._columns.add(0, _card(self._months))
        for part in (self._head, self._columns, self._empty):
            self.add(part)
        self.end()

    def show_page(self, page: AccountPage, *, anew: bool) -> None:
        self._page = page
        self._show()

    def _show(self) -> None:
        page = self._page
        if page is None:
            return
        for part in (self._head, self._columns):
            part.setVisible(bool(page.months))
        self._empty.setVisible(not page.months)
        if not page.months:
            return
        period = self._period(page)
        self._span.setText(f"{period.first:%Y-%m} – {period.last:%Y-%m}")
        self._show_months(page, period)
        self._show_lines(page, period)

    def _period(self, page: AccountPage) -> Period:
        closed = last_closed_months(self.ctx.today())
        if self._choice.value() == "all":
            return Period(page.months[0].month, max(closed.last, page.months[-1].month))
        return closed

    def _show_months(self, page: AccountPage, period: Period) -> None:
        everything = self._choice.value() == "all"
        data = sales.SalesData.of(
            page.months,
            until=period.last,
            currency=page.currency,
            with_contribution=not self.ctx.client_safe,
            shown=ALL_MONTHS if everything else 12,
        )
        self._months_chart.set_chart(sales.draw, data)
        by_month = {figure.month: figure for figure in page.months}
        shown = [by_month.get(m) or MonthFigure(m, 0, None, 0) for m in period.months()]
        self._months.set_columns(self._month_heads())
        rows = [self._month_row(f, by_month, page.currency) for f in reversed(shown)]
        self._months.set_records([*rows, self._sum_row(shown, page.currency)])

    def _month_heads(self) -> list[tuple[str, int, bool]]:
        word = self.ctx.word
        heads = [(word("field.month"), 80, False), (word("field.revenue"), 110, True)]
        heads.append((self.tr("vs last year"), 84, True))
        if not self.ctx.client_safe:
            heads += [(word("field.gross_profit"), 100, True)]
            heads += [(word("field.contribution"), 110, True)]
        return heads

    def _month_row(
        self, figure: MonthFigure, by_month: dict[date, MonthFigure], currency: str
    ) -> tuple[date, list[Cell]]:
        month = figure.month
        before = by_month.get(month.replace(year=month.year - 1))
        cells = [
            Cell(f"{month:%Y-%m}"),
            Cell(formats.money(figure.revenue, currency)),
            change_cell(figure.revenue, before.revenue if before else None),
        ]
        return month, cells + self._earned(figure.gross_profit, figure.contribution, currency)

    def _sum_row(self, shown: list[MonthFigure], currency: str) -> tuple[str, list[Cell]]:
        revenue = sum(figure.revenue for figure in shown)
        gross = [f.gross_profit for f in shown if f.gross_profit is not None]
        cost = sum(f.cost_to_serve for f in shown)
        total = sum(gross) if gross else None
        cells = [
            Cell(self.tr("Sum"), strong=True),
            Cell(formats.money(revenue, currency), strong=True),
            Cell(""),
        ]
        earned = None if total is None else total - cost
        return "sum", cells + self._earned(total, earned, currency, strong=True)

    def _earned(
        self, gross: int | None, contribution: int | None, currency: str, *, strong: bool = False
    ) -> list[Cell]:
        if self.ctx.client_safe:
            return []
        return [
            Cell(formats.money(gross, currency), strong=strong),
            Cell(
                formats.money(contribution, currency),
                tone="bad" if (contribution or 0) < 0 else "text",
                strong=strong,
            ),
        ]

    def _show_lines(self, page: AccountPage, period: Period) -> None:
        account_id = page.id
        lines = self.ctx.read(
            lambda s: ledger.product_lines(s, [account_id], period.first, period.last)
        )
        data = product_lines.LinesData.of(lines, page.currency)
        self._lines_chart.set_chart(product_lines.draw, data)
        word = self.ctx.word
        heads = [(word("field.product_line"), 120, False), (word("field.revenue"), 110, True)]
        heads.append((self.tr("Share"), 72, True))
        if not self.ctx.client_safe:
            heads += [(word("field.gross_profit"), 110, True), (self.tr("Margin"), 72, True)]
        self._lines.set_columns(heads)
        total = sum(line.revenue for line in lines)
        self._lines.set_records(
            [(line.product_line, self._line_row(line, total, page.currency)) for line in lines]
        )

    def _line_row(self, line: LineFigure, total: int, currency: str) -> list[Cell]:
        name = line.product_line or self.ctx.word("chart.no_line")
        cells = [
            Cell(name),
            Cell(formats.money(line.revenue, currency)),
            Cell(formats.percent(share_of(line.revenue, total), 1)),
        ]
        if not self.ctx.client_safe:
            margin = share_of(line.gross_profit, line.revenue)
            cells.append(Cell(formats.money(line.gross_profit, currency)))
            cells.append(Cell(formats.percent(margin, 1)))
        return cells


def share_of(part: int | None, whole: int) -> Decimal | None:
    """Percent of a whole; None where there is nothing to divide by or the part is unknown."""
    return None if part is None or whole <= 0 else Decimal(part) * 100 / whole


def change_cell(now: int, before: int | None) -> Cell:
    """Growth against the year before in whole percent, toned by its direction."""
    if before is None or before <= 0:
        return Cell(formats.DASH, tone="muted")
    change = round(Decimal(now - before) * 100 / before)
    sign = "+" if change > 0 else "\N{MINUS SIGN}" if change < 0 else ""
    tone = "good" if change > 0 else "bad" if change < 0 else "muted"
    return Cell(f"{sign}{abs(change)}%", tone=tone)


def _card(widget: QWidget) -> Card:
    card = Card()
    card.add(widget)
    return card
