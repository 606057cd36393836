"""The sheets of figures: month by month and by product line, with charts that Excel draws."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from kamdesk.charts.product_lines import LinesData
from kamdesk.charts.sales import SalesData
from kamdesk.exchange.dossier.charts import add_lines_chart, add_months_chart
from kamdesk.exchange.dossier.grid import Column, Grid
from kamdesk.exchange.dossier.paper import Paper, money, summand
from kamdesk.method.periods import last_closed_months
from kamdesk.services.ledger import LineFigure, MonthFigure


def write_months(paper: Paper) -> None:
    """Every month of the ledger, its totals, and revenue with contribution as a chart. Months that
    only cost us something are not sales."""
    months = paper.content.page.months
    if not any(month.revenue or month.gross_profit for month in months):
        return
    grid = Grid(paper, paper.word("sheet_sales"))
    known = not paper.client_safe and any(m.gross_profit is not None for m in months)
    _currency_note(grid, paper, unknown=not known and not paper.client_safe)
    names = ["revenue"]
    if known:
        names += ["gross_profit", "cost_to_serve", "contribution"]
    columns = [Column(paper.field("month"), "month")]
    columns += [Column(paper.field(name), "money") for name in names]
    rows = [[m.month, *_amounts(m)[: len(names)]] for m in months]
    first, last = grid.table(columns, rows, _total(paper, months)[: len(columns)])
    title = finding(paper, known=known).title(paper.lang)
    add_months_chart(grid, first, last, title, with_contribution=known)
    grid.finish()


def finding(paper: Paper, *, known: bool) -> SalesData:
    """The months up to the evaluation's last one, with contribution where it is ``known``."""
    return SalesData.of(
        paper.content.page.months,
        until=_last_closed(paper),
        currency=paper.content.currency,
        with_contribution=known,
    )


def write_lines(paper: Paper) -> None:
    """Product lines, largest first, with their share."""
    lines = paper.content.page.lines
    if not lines:
        return
    grid = Grid(paper, paper.word("sheet_lines"))
    known = not paper.client_safe and any(line.gross_profit is not None for line in lines)
    _currency_note(grid, paper, unknown=False)
    columns = [
        Column(paper.field("product_line")),
        Column(paper.field("revenue"), "money"),
        Column(paper.word("share"), "percent"),
    ]
    if known:
        columns.append(Column(paper.field("gross_profit"), "money"))
    revenue = sum(line.revenue for line in lines)
    rows = [_line(paper, line, revenue)[: len(columns)] for line in lines]
    profits = [line.gross_profit for line in lines if line.gross_profit is not None]
    total = [paper.word("total"), money(revenue), 1.0 if revenue else None, money(sum(profits))]
    first, last = grid.table(columns, rows, total[: len(columns)])
    title = LinesData.of(lines, paper.content.currency).title(paper.lang)
    add_lines_chart(grid, first, last, title)
    grid.finish()


def _currency_note(grid: Grid, paper: Paper, *, unknown: bool) -> None:
    grid.note(paper.word("amounts_in", currency=paper.content.currency))
    if unknown:
        grid.note(paper.word("no_profit"))


def _amounts(month: MonthFigure) -> list[float | None]:
    amounts = (month.revenue, month.gross_profit, month.cost_to_serve, month.contribution)
    return [summand(units) for units in amounts]


def _total(paper: Paper, months: Sequence[MonthFigure]) -> list[str | float | None]:
    profits = [m.gross_profit for m in months if m.gross_profit is not None]
    cost = sum(m.cost_to_serve for m in months)
    return [
        paper.word("total"),
        money(sum(m.revenue for m in months)),
        money(sum(profits)),
        money(cost),
        money(sum(profits) - cost),
    ]


def _line(paper: Paper, line: LineFigure, revenue: int) -> list[str | float | None]:
    share = float(Fraction(line.revenue, revenue)) if revenue else None
    name = line.product_line or paper.word("other_line")
    return [name, summand(line.revenue), share, summand(line.gross_profit)]


def _last_closed(paper: Paper) -> date:
    """The last day that the finding speaks of: the evaluation's, else of the last closed month."""
    verdict = paper.content.page.verdict
    return verdict.last_day if verdict else last_closed_months(paper.today).last
