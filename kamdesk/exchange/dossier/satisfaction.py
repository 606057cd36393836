"""The sheet of satisfaction: marks by quarter with a chart, every answer (method §8)."""

from __future__ import annotations

from kamdesk import words
from kamdesk.charts.satisfaction import SatisfactionData, quarter_text
from kamdesk.exchange.dossier.charts import add_marks_chart
from kamdesk.exchange.dossier.grid import Column, Grid, filled
from kamdesk.exchange.dossier.paper import Paper
from kamdesk.models.kinds import Dimension

_TEXT = 60


def write_satisfaction(paper: Paper) -> None:
    """Answers, newest first. Not for a client: what a person marked is not for their colleagues."""
    care = paper.content.care
    answered = [one for one in care.surveys if one.answered_on is not None]
    if not answered or paper.client_safe:
        return
    target = care.standing.target if care.standing else None
    answers = [one.answer for one in answered if one.answer is not None]
    data = SatisfactionData.of(answers, paper.today, target)
    grid = Grid(paper, words.text("survey.form_name", paper.lang))
    columns = [
        Column(paper.field("answered_on"), "date"),
        Column(paper.field("contact")),
        *(Column(words.of(one, paper.lang), "whole") for one in Dimension),
        Column(paper.field("recommend"), "whole"),
        Column(paper.field("comment"), most=_TEXT),
    ]
    rows = [
        [one.answered_on, one.person, *one.marks, one.recommend, one.comment] for one in answered
    ]
    grid.table(*filled(columns, rows))
    _quarters(grid, paper, data)
    grid.finish()


def _quarters(grid: Grid, paper: Paper, data: SatisfactionData) -> None:
    """The mean mark of each quarter, and the chart of it beside."""
    told = [(quarter_text(one), mark) for one, mark in data.points if mark is not None]
    if not told:
        return

    def word(name: str) -> str:
        return words.text(f"survey.{name}", paper.lang)

    columns = [Column(word("quarter")), Column(word("mark"), "number")]
    target = data.target
    if target is not None:
        columns.append(Column(word("target"), "number"))
    grid.blank()
    first, last = grid.table(
        columns,
        [
            [name, round(float(mark), 2), *([] if target is None else [float(target)])]
            for name, mark in told
        ],
    )
    if len(told) > 1:
        finding = data.title(paper.lang)
        add_marks_chart(grid, first, last, finding, with_target=target is not None)
