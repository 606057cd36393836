"""The sheets of the five figures and of receivables, with charts that Excel draws."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from kamdesk import words
from kamdesk.charts.ageing import AgeingData
from kamdesk.charts.ratios import RatiosData
from kamdesk.exchange.dossier.charts import add_ageing_chart, trend_chart
from kamdesk.exchange.dossier.grid import As, Column, Grid, filled
from kamdesk.exchange.dossier.paper import Paper, money, money_text
from kamdesk.method import figure_talk, ratio_reading
from kamdesk.method.ratio_lights import Reading
from kamdesk.method.ratios import FORMULAS, ITEMS, Unit
from kamdesk.method.receivables import Bill, BillState, Bucket
from kamdesk.models.kinds import Ratio
from kamdesk.services.receivables import Standing

_KINDS = {Unit.QUOTIENT: "quotient", Unit.SHARE: "percent", Unit.DAYS: "days"}
_SENTENCE, _FORMULA = 48, 48
_DAYS, _SHARES = "#,##0", "0.0%"


def write_figures(paper: Paper) -> None:
    """Statements as they are, every ratio of every year, and what the newest ones say; not for a
    client's eyes."""
    page = paper.content.figures
    if paper.client_safe or not page.years:
        return
    grid = Grid(paper, paper.word("sheet_financials"))
    currency = page.statements[-1].currency or paper.content.currency
    grid.note(paper.word("amounts_in", currency=currency))
    grid.section(RatiosData.of(page.years).title(paper.lang))
    _readings(grid, paper)
    grid.section(_word("concerns", paper))
    _concerns(grid, paper)
    grid.section(_word("ratios", paper))
    _ratios(grid, paper)
    grid.section(_word("statements", paper))
    _statements(grid, paper)
    grid.finish()


def write_receivables(paper: Paper) -> None:
    """What is open and since when, how long they take to pay, every invoice and payment."""
    standing = paper.content.figures.receivables
    if standing.empty:
        return
    grid = Grid(paper, _word("sheet_receivables", paper))
    grid.note(paper.word("amounts_in", currency=standing.currency))
    finding = AgeingData.of(standing.figures, standing.currency).title(paper.lang)
    grid.section(finding)
    top = grid.row + 1
    grid.pairs(_sums(paper, standing))
    grid.section(_word("ageing", paper))
    columns = [Column(_word("bucket", paper)), Column(_word("open", paper), "money")]
    rows = [
        [words.text(f"ageing.{bucket}", paper.lang), money(standing.figures.ageing[bucket])]
        for bucket in Bucket
    ]
    first, last = grid.table(columns, rows, [paper.word("total"), money(standing.figures.open)])
    add_ageing_chart(grid, top, first, last, finding)
    grid.clear_charts()
    _invoices(grid, paper, standing)
    _payments(grid, paper, standing)
    grid.finish()


def _readings(grid: Grid, paper: Paper) -> None:
    """The newest year: value, last year, industry, light in words, sentence, formula as text."""
    newest = paper.content.figures.years[-1]
    columns = [
        Column(_word("figure", paper)),
        Column(str(newest.year), "number"),
        Column(_word("last_year", paper), "number"),
        Column(_word("industry", paper), "number"),
        Column(_word("light", paper)),
        Column(_word("reading", paper), most=_SENTENCE, span=2),
        Column(_word("formula", paper), most=_FORMULA, span=2),
        Column(_word("balances", paper), span=2),
    ]
    grid.table(columns, [_reading(paper, reading) for reading in newest.readings])


def _reading(paper: Paper, reading: Reading) -> list[Any]:
    lang, ratio, figure = paper.lang, reading.ratio, reading.figure
    return [
        words.of(ratio, lang),
        *(
            As(_number(value), _KINDS[FORMULAS[ratio].unit])
            for value in (figure.value, figure.previous, reading.benchmark)
        ),
        words.of(reading.light, lang),
        ratio_reading.sentence(reading, lang),
        ratio_reading.formula(ratio, lang),
        ratio_reading.average_note(figure.averaged, lang),
    ]


def _concerns(grid: Grid, paper: Paper) -> None:
    """What got worse, each with its first question."""
    concerns = paper.content.figures.concerns
    if not concerns:
        grid.note(paper.word("none_yet"))
        return
    for concern in concerns:
        fact = figure_talk.fact(concern, paper.lang, money_text)
        question = figure_talk.opener(concern, paper.lang, money_text)
        grid.note(words.text("figure_sheet.ask", paper.lang, fact=fact, question=question))


def _ratios(grid: Grid, paper: Paper) -> None:
    """Years down, ratios across as numbers, and the trend of the two periods and of the shares."""
    page = paper.content.figures
    columns = [Column(words.text("statement.year", paper.lang))]
    columns += [Column(words.of(r, paper.lang), _KINDS[FORMULAS[r].unit]) for r in Ratio]
    rows: list[list[Any]] = [
        [str(year.year), *(_number(reading.figure.value) for reading in year.readings)]
        for year in page.years
    ]
    benchmark = [_word("benchmark", paper), *(_number(page.benchmarks.get(r)) for r in Ratio)]
    places = grid.table(columns, rows, benchmark)
    if len(rows) < 2:
        return
    finding = RatiosData.of(page.years).title(paper.lang)
    charts = []
    for unit, form in ((Unit.DAYS, _DAYS), (Unit.SHARE, _SHARES)):
        chosen = [at for at, ratio in enumerate(Ratio, start=2) if FORMULAS[ratio].unit is unit]
        title = finding if unit is Unit.DAYS else _word("profit_trend", paper)
        charts.append(trend_chart(grid, places, chosen, title, form))
    grid.charts_below(*charts)


def _statements(grid: Grid, paper: Paper) -> None:
    columns = [Column(words.text("statement.year", paper.lang))]
    columns += [Column(words.text(f"statement.{item}", paper.lang), "money") for item in ITEMS]
    columns.append(Column(paper.field("currency")))
    rows = [
        [str(one.year), *(money(one.amounts.item(item)) for item in ITEMS), one.currency]
        for one in paper.content.figures.statements
    ]
    grid.table(*filled(columns, rows))


def _sums(paper: Paper, standing: Standing) -> list[tuple[str, Any, str]]:
    owed = standing.figures
    sums: list[tuple[str, Any, str]] = [
        (_word("open", paper), money(owed.open), "money"),
        (_word("overdue", paper), money(owed.overdue), "money"),
    ]
    if owed.on_account:
        sums.append((_word("on_account", paper), money(owed.on_account), "money"))
    if not paper.client_safe:
        sums.append((_word("days_to_pay", paper), _number(owed.days_to_pay()), "whole"))
        sums.append((_word("days_before", paper), _number(owed.days_to_pay(1)), "whole"))
    return sums


def _invoices(grid: Grid, paper: Paper, standing: Standing) -> None:
    columns = [
        Column(paper.field("invoice_no")),
        Column(paper.field("issued_on"), "date"),
        Column(paper.field("due_on"), "date"),
        Column(_word("amount", paper), "money"),
        Column(_word("open", paper), "money"),
        Column(_word("days_overdue", paper), "whole"),
        Column(_word("settled_on", paper), "date"),
        Column(paper.field("currency")),
        Column(paper.field("note")),
    ]
    rows = [_invoice(paper, standing, state.bill, state) for state in standing.figures.states]
    rows += [_invoice(paper, standing, bill, None, money_of) for bill, money_of in standing.others]
    rows = [row for row in rows if row]
    rows.sort(key=lambda row: row[1], reverse=True)
    if rows:
        grid.section(_word("invoices", paper))
        grid.table(*filled(columns, rows))


def _invoice(
    paper: Paper, standing: Standing, bill: Bill | None, state: BillState | None, currency: str = ""
) -> list[Any]:
    """A row; empty for money that went back, which is no invoice. Without a state nobody owes it:
    a credit note, one in another currency or dated ahead."""
    if bill is None:
        return []
    return [
        bill.number,
        bill.issued_on,
        state.due_on if state else bill.due_on,
        money(bill.amount),
        money(state.open) if state else None,
        (state.days_overdue or None) if state else None,
        state.settled_on if state else None,
        currency or standing.currency,
        "" if paper.client_safe else standing.notes.get(bill.id, ""),
    ]


def _payments(grid: Grid, paper: Paper, standing: Standing) -> None:
    columns = [
        Column(paper.field("invoice_no")),
        Column(paper.field("paid_on"), "date"),
        Column(paper.field("currency")),
        Column(_word("amount", paper), "money"),
        Column(paper.field("note")),
    ]
    rows = [
        [
            line.invoice_no,
            line.paid_on,
            line.currency or standing.currency,
            money(line.amount),
            "" if paper.client_safe else line.note,
        ]
        for line in standing.payments
    ]
    if rows:
        grid.section(_word("payments", paper))
        grid.table(*filled(columns, rows))


def _number(value: Fraction | None) -> float | None:
    return None if value is None else float(ratio_reading.as_decimal(value))


def _word(name: str, paper: Paper) -> str:
    return words.text(f"figure_sheet.{name}", paper.lang)
