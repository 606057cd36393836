"""Sales: months and product lines of the account, and what is left of them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.charts import earnings, sales
from kamdesk.errors import ValidationError
from kamdesk.method.periods import Period, last_closed_months
from kamdesk.services import ledger, method_settings, service_costs
from kamdesk.services.account_page import AccountPage
from kamdesk.services.ledger import MonthFigure
from kamdesk.services.service_costs import CostMonth
from kamdesk.ui import formats, theme
from kamdesk.ui.account.sales_lines import SalesLines
from kamdesk.ui.account.sales_months import MonthLine, MonthsTable
from kamdesk.ui.account.tab import AccountTab
from kamdesk.ui.context import Context
from kamdesk.ui.tables.record_table import Cell
from kamdesk.ui.widgets import Card, Columns, EmptyState, Label, LinkButton, Segmented, button
from kamdesk.ui.widgets.chart_view import ChartView

ALL_MONTHS = 600
COST_COLUMN = 4


class SalesTab(AccountTab):
    """Charts by month, the product lines with share and margin, the months in figures with the
    cost to serve to type."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._page: AccountPage | None = None
        self._costs: dict[date, CostMonth] = {}
        self.choice = Segmented(
            [
                ("year", self.tr("12 months")),
                ("this", self.tr("This year")),
                ("last", self.tr("Last year")),
                ("all", self.tr("All")),
            ],
            "year",
        )
        self.choice.setAccessibleName(self.tr("Period"))
        self.choice.edited.connect(self._show)
        self._span = Label("", "small", "muted")
        self._months_chart = ChartView(ctx, height=230)
        self._left_chart = ChartView(ctx, height=210)
        self.months = MonthsTable(self._type_cost)
        self._note = Label("", "small", "muted")
        self._rate = LinkButton(self.tr("Set what an hour costs"), "small")
        self._lines = SalesLines(ctx)
        self._build_ui()

    def _build_ui(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(theme.px(12))
        bar.setContentsMargins(0, 0, 0, 0)
        bar.addWidget(self.choice)
        bar.addWidget(self._span, 1)
        self._head = QWidget()
        self._head.setLayout(bar)
        bring = button(self.tr("Import sales"))
        bring.clicked.connect(lambda: self.open_requested.emit("import", None))
        self._rate.clicked.connect(lambda: self.open_requested.emit("settings", "method"))
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
        self._columns.add(0, _card(self._months_chart))
        self._columns.add(0, _card(self.months, self._note, self._rate))
        self._left_card = _card(self._left_chart)
        self._columns.add(1, self._left_card)
        self._columns.add(1, self._lines)
        for part in (self._head, self._columns, self._empty):
            self.add(part)
        self.end()

    def show_page(self, page: AccountPage, *, anew: bool) -> None:
        self._page = page
        self._costs = {
            cost.month: cost for cost in self.ctx.read(lambda s: service_costs.months(s, page.id))
        }
        if anew and page.months and not self._has_sales(page):
            self.choice.set_value("all")
        self._show()

    def _has_sales(self, page: AccountPage) -> bool:
        """Whether the chosen period shows anything but zeros."""
        period = self._period(page)
        return any(period.first <= figure.month <= period.last for figure in page.months)

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
        account_id = page.id
        lines = self.ctx.read(
            lambda s: ledger.product_lines(s, [account_id], period.first, period.last)
        )
        self._lines.show_lines(lines, page.currency)

    def _period(self, page: AccountPage) -> Period:
        today = self.ctx.today()
        closed = last_closed_months(today)
        choice = self.choice.value()
        if choice == "all":
            return Period(page.months[0].month, max(closed.last, page.months[-1].month))
        if choice == "this":
            return Period(date(today.year, 1, 1), today)
        if choice == "last":
            return Period(date(today.year - 1, 1, 1), date(today.year - 1, 12, 31))
        return closed

    def _show_months(self, page: AccountPage, period: Period) -> None:
        by_month = {figure.month: figure for figure in page.months}
        months = [by_month.get(m) or MonthFigure(m, 0, None, 0) for m in period.months()]
        data = sales.SalesData.of(
            page.months,
            until=period.last,
            currency=page.currency,
            with_contribution=not self.ctx.client_safe,
            shown=ALL_MONTHS if self.choice.value() == "all" else len(months),
        )
        self._months_chart.set_chart(sales.draw, data)
        safe = self.ctx.client_safe
        self._left_card.setVisible(not safe)
        self._left_chart.set_chart(earnings.draw, earnings.EarningsData.of(months, page.currency))
        lines = [self._month_line(f, by_month, page.currency) for f in reversed(months)]
        lines.append(self._sum_line(months, page.currency))
        self.months.show_lines(self._heads(), lines, -1 if safe else COST_COLUMN)
        self._show_note(safe)

    def _heads(self) -> list[tuple[str, int, bool]]:
        word = self.ctx.word
        heads = [(word("field.month"), 72, False), (word("field.revenue"), 92, True)]
        heads.append((self.tr("vs last year"), 76, True))
        if not self.ctx.client_safe:
            names = ("gross_profit", "cost_to_serve", "contribution")
            heads += [(word(f"field.{name}"), 92, True) for name in names]
        return heads

    def _month_line(
        self, figure: MonthFigure, by_month: dict[date, MonthFigure], currency: str
    ) -> MonthLine:
        month = figure.month
        before = by_month.get(month.replace(year=month.year - 1))
        cells = [
            Cell(f"{month:%Y-%m}"),
            Cell.of_money(figure.revenue, currency),
            change_cell(figure.revenue, before.revenue if before else None),
        ]
        cost = self._costs.get(month) or CostMonth(month, None, 0, 0)
        cells += self._earned(figure, currency, "text" if cost.typed is not None else "muted")
        return MonthLine(month, cells, cost.typed, self._hint(cost, currency))

    def _hint(self, cost: CostMonth, currency: str) -> str:
        if cost.typed is not None:
            return self.tr("Typed by hand. Clear it to reckon from touches again.")
        text = self.tr("From touches and meetings: %1 in %2 hours. Double-click to type it.")
        hours = f"{Decimal(cost.minutes) / 60:.1f}".removesuffix(".0")
        return text.replace("%1", formats.money(cost.logged, currency)).replace("%2", hours)

    def _sum_line(self, months: list[MonthFigure], currency: str) -> MonthLine:
        gross = [f.gross_profit for f in months if f.gross_profit is not None]
        total = MonthFigure(
            date.min,
            sum(figure.revenue for figure in months),
            sum(gross) if gross else None,
            sum(figure.cost_to_serve for figure in months),
        )
        cells = [
            Cell(self.tr("Sum"), strong=True),
            Cell.of_money(total.revenue, currency, strong=True),
            Cell(""),
        ]
        return MonthLine(None, cells + self._earned(total, currency, "text", strong=True))

    def _earned(
        self, figure: MonthFigure, currency: str, cost_tone: str, *, strong: bool = False
    ) -> list[Cell]:
        if self.ctx.client_safe:
            return []
        left = figure.contribution
        return [
            Cell.of_money(figure.gross_profit, currency, strong=strong),
            Cell.of_money(figure.cost_to_serve, currency, tone=cost_tone, strong=strong),
            Cell.of_money(left, currency, tone="bad" if (left or 0) < 0 else "text", strong=strong),
        ]

    def _show_note(self, safe: bool) -> None:
        rate = 0 if safe else self.ctx.read(method_settings.hourly_rate)
        self._rate.setVisible(not safe and not rate)
        self._note.setVisible(not safe)
        text = self.tr("Double-click a cost to serve to type it; what is grey comes from touches.")
        if rate:
            text = self.tr(
                "Double-click a cost to serve to type it; what is grey comes from touches and"
                " meetings at %1 an hour."
            )
            currency = self._page.currency if self._page else "CNY"
            text = text.replace("%1", formats.money(rate, currency))
        self._note.setText(text)

    def _type_cost(self, month: date, amount: int | None) -> bool:
        """Keep the cost typed for a month; what is refused is told and the cell stays."""
        assert self._page is not None
        account_id = self._page.id
        try:
            self.ctx.write(
                "service_cost", lambda s: service_costs.set_month(s, account_id, month, amount)
            )
        except ValidationError as error:
            self.ctx.notice.emit(self.ctx.error_text(error), False)
            return False
        return True


def change_cell(now: int, before: int | None) -> Cell:
    """Growth against the year before in whole percent, toned by its direction."""
    if before is None or before <= 0:
        return Cell(formats.DASH, tone="muted")
    change = round(Decimal(now - before) * 100 / before)
    sign = "+" if change > 0 else "\N{MINUS SIGN}" if change < 0 else ""
    tone = "good" if change > 0 else "bad" if change < 0 else "muted"
    return Cell(f"{sign}{abs(change)}%", tone=tone)


def _card(*widgets: QWidget) -> Card:
    card = Card()
    for widget in widgets:
        card.add(widget)
    return card
