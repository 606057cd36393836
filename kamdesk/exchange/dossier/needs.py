"""The sheet of needs: from the difficulty to the client's words and to what we say to them."""

from __future__ import annotations

from typing import Any

from kamdesk.exchange.dossier.content import QuestionLine
from kamdesk.exchange.dossier.grid import Column, Grid, filled
from kamdesk.exchange.dossier.paper import Paper
from kamdesk.models.kinds import QuestionKind

_TEXT = 28


def write_needs(paper: Paper) -> None:
    """Needs chain, statements and objections under one another; not for a client's eyes."""
    content, page = paper.content, paper.content.page
    if paper.client_safe or not (page.needs or content.statements or page.objections):
        return
    grid = Grid(paper, paper.word("sheet_needs"))
    if page.needs:
        grid.section(paper.word("chain"))
        _chain(grid, paper)
    if content.statements:
        grid.section(paper.word("statements"))
        _statements(grid, paper)
    if page.objections:
        grid.section(paper.word("objections"))
        columns = [
            Column(paper.field("text"), most=_TEXT),
            Column(paper.field("answer"), most=2 * _TEXT, span=2),
            Column(paper.field("kind")),
            Column(paper.field("state")),
        ]
        rows = [[o.text, o.answer, paper.of(o.kind), paper.of(o.state)] for o in page.objections]
        grid.table(*filled(columns, rows))
    grid.finish()


def _chain(grid: Grid, paper: Paper) -> None:
    content = paper.content
    questions = {q.id: q for q in content.questions}
    followers: dict[int, list[QuestionLine]] = {}
    for question in content.questions:
        if question.difficulty_id:
            followers.setdefault(question.difficulty_id, []).append(question)
    columns = [
        Column(paper.field("text"), most=_TEXT),
        Column(paper.field("client_words"), most=_TEXT),
        Column(paper.of(QuestionKind.DIFFICULTY), most=_TEXT),
        Column(paper.of(QuestionKind.IMPLICATION), most=_TEXT),
        Column(paper.of(QuestionKind.BENEFIT), most=_TEXT),
        Column(paper.field("kind")),
        Column(paper.field("state")),
        Column(paper.field("contact")),
        Column(paper.field("heard_on"), "date"),
    ]
    rows: list[list[Any]] = []
    for need in content.page.needs:
        root = content.roots.get(need.id, 0)
        difficulty = questions.get(root)
        hanging = followers.get(root, [])
        rows.append(
            [
                need.text,
                need.client_words,
                (difficulty.topic or difficulty.text) if difficulty else "",
                _texts(hanging, QuestionKind.IMPLICATION),
                _texts(hanging, QuestionKind.BENEFIT),
                paper.of(need.kind),
                paper.of(need.state),
                need.contact,
                need.heard_on,
            ]
        )
    grid.table(*filled(columns, rows))


def _statements(grid: Grid, paper: Paper) -> None:
    needs = {need.id: need.text for need in paper.content.page.needs}
    names = ("feature", "advantage", "benefit", "need", "evidence")
    columns = [Column(paper.field(name), most=_TEXT) for name in names]
    rows = [
        [s.feature, s.advantage, s.benefit, needs.get(s.need_id or 0, ""), s.evidence]
        for s in paper.content.statements
    ]
    grid.table(*filled(columns, rows))


def _texts(questions: list[QuestionLine], kind: QuestionKind) -> str:
    return "\n".join(q.text for q in questions if q.kind is kind)
