"""The sheet of health: what warns, what health is made of, every month with a chart, win-back plans
and moves of the life cycle (method §5)."""

from __future__ import annotations

from typing import Any

from kamdesk import words
from kamdesk.charts.health import HealthData
from kamdesk.exchange.dossier.charts import add_health_chart
from kamdesk.exchange.dossier.grid import Column, Grid, filled
from kamdesk.exchange.dossier.paper import Paper
from kamdesk.method import reading_words
from kamdesk.services.keeping_page import KeepingPage
from kamdesk.services.readings import Reading

_FACT = 70


def write_health(paper: Paper) -> None:
    """Everything that keeps the account; not for a client's eyes."""
    page = paper.content.keeping
    if paper.client_safe or page is None or page.reading.health.score is None:
        return
    grid = Grid(paper, _word("sheet", paper))
    grid.section(f"{_word('health', paper)} {_word('of_hundred', paper, page.reading)}")
    _parts(grid, paper, page.reading)
    grid.section(f"{_word('churn', paper)} {_level(paper, page.reading)}")
    _signals(grid, paper, page.reading)
    _plans(grid, paper, page)
    _moves(grid, paper, page)
    _months(grid, paper, page)
    grid.finish()


def churn_line(paper: Paper, reading: Reading) -> str:
    """Level, score and the weightiest fact, for the cover; the sheet has them all."""
    fact = words.text("risk.nothing", paper.lang)
    if reading.churn.raised:
        fact = reading_words.churn_fact(reading.churn.raised[0], paper.lang)
    level, score = words.of(reading.churn.level, paper.lang), reading.churn.score
    return words.text("risk.level_line", paper.lang, level=level, score=score, fact=fact)


def health_line(paper: Paper, reading: Reading) -> str:
    """Score and the weakest part's fact, for the cover."""
    weakest = min(reading.health.parts, key=lambda part: part.points - part.weight)
    fact = reading_words.health_fact(weakest, paper.lang)
    return words.text("risk.health_line", paper.lang, score=reading.health.score, fact=fact)


def _parts(grid: Grid, paper: Paper, reading: Reading) -> None:
    columns = [
        Column(_word("part", paper)),
        Column(_word("points", paper), "number"),
        Column(_word("weight", paper), "whole"),
        Column(_word("fact", paper), most=_FACT, span=4),
    ]
    rows: list[list[Any]] = [
        [
            words.of(part.part, paper.lang),
            round(float(part.points), 1),
            part.weight,
            reading_words.health_fact(part, paper.lang),
        ]
        for part in reading.health.parts
    ]
    grid.table(columns, rows)
    if reading.health.unknown:
        names = ", ".join(words.of(part, paper.lang) for part in reading.health.unknown)
        grid.note(words.text("risk.not_judged", paper.lang, parts=names))


def _signals(grid: Grid, paper: Paper, reading: Reading) -> None:
    if not reading.churn.raised:
        grid.note(_word("nothing", paper))
        return
    columns = [
        Column(_word("signal", paper)),
        Column(_word("points", paper), "whole"),
        Column(_word("fact", paper), most=_FACT, span=5),
    ]
    rows: list[list[Any]] = [
        [words.of(one.signal, paper.lang), one.points, reading_words.churn_fact(one, paper.lang)]
        for one in reading.churn.raised
    ]
    grid.table(columns, rows)


def _plans(grid: Grid, paper: Paper, page: KeepingPage) -> None:
    if not page.plans:
        return
    grid.section(_word("plan", paper))
    columns = [
        Column(paper.field("opened_on"), "date"),
        Column(_word("due", paper), "date"),
        Column(_word("state", paper)),
        Column(_word("who", paper)),
        Column(_word("cause", paper), most=_FACT),
        Column(_word("offer", paper), most=_FACT),
        Column(_word("result", paper), most=_FACT),
    ]
    rows = [
        [
            plan.opened_on,
            plan.due_on,
            words.of(plan.state, paper.lang),
            plan.owner,
            plan.cause,
            plan.offer,
            plan.result,
        ]
        for plan in page.plans
    ]
    grid.table(*filled(columns, rows))


def _moves(grid: Grid, paper: Paper, page: KeepingPage) -> None:
    if not page.moves:
        return
    grid.section(_word("moves", paper))
    columns = [
        Column(paper.field("date"), "date"),
        Column(_word("from", paper)),
        Column(_word("to", paper)),
        Column(_word("reason", paper), most=_FACT, span=4),
    ]
    rows = [
        [move.moved_on, paper.of(move.from_stage), words.of(move.to_stage, paper.lang), move.reason]
        for move in page.moves
    ]
    grid.table(columns, rows)


def _months(grid: Grid, paper: Paper, page: KeepingPage) -> None:
    """Every kept month as numbers, and the chart that Excel draws of them."""
    if not page.months:
        return
    grid.section(_word("months", paper))
    columns = [
        Column(paper.field("month"), "month"),
        Column(_word("health", paper), "whole"),
        Column(words.text("health_chart.churn", paper.lang), "whole"),
        Column(_word("churn", paper)),
    ]
    rows = [
        [one.month, one.health, one.score, words.of(one.level, paper.lang)] for one in page.months
    ]
    first, last = grid.table(columns, rows)
    if len(rows) > 1:
        add_health_chart(grid, first, last, HealthData.of(page.months).title(paper.lang))


def _level(paper: Paper, reading: Reading) -> str:
    return f"{words.of(reading.churn.level, paper.lang)} ({reading.churn.score})"


def _word(name: str, paper: Paper, reading: Reading | None = None) -> str:
    score = reading.health.score if reading else None
    return words.text(f"risk.{name}", paper.lang, score=score)
