"""What the meetings brought, for a colleague: what was asked, how needs stood after, objections."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from kamdesk.exchange.dossier.content import QuestionLine
from kamdesk.exchange.dossier.grid import Column, Grid, filled
from kamdesk.exchange.dossier.paper import Paper, day
from kamdesk.models.kinds import MeetingState
from kamdesk.services.account_page import MeetingLine

_TEXT = 40
"""How wide a text may get; it runs over several columns of the table above."""


def write_results(grid: Grid, paper: Paper) -> None:
    """One held meeting a row, newest first; left out where none brought anything."""
    held = [line for line in paper.content.page.meetings if line.state is MeetingState.HELD]
    told = _Told(paper)
    rows = [told.row(line) for line in held]
    rows = [row for row in rows if any(row[3:])]
    if not rows:
        return
    grid.section(paper.word("meeting_results"))
    columns = [
        Column(paper.field("meeting"), "date"),
        Column(paper.field("meeting_title"), most=28),
        Column(paper.field("outcome")),
        Column(paper.word("asked_of_planned")),
        Column(paper.word("questions_that_mattered"), most=_TEXT, span=2),
        Column(paper.word("needs_after"), most=_TEXT, span=3),
        Column(paper.word("objections_raised"), most=_TEXT, span=2),
    ]
    grid.table(*filled(columns, rows, keep=2))


class _Told:
    """Questions, readings of needs and objections by meeting."""

    def __init__(self, paper: Paper) -> None:
        content = paper.content
        self._paper = paper
        self._needs = {need.id: need for need in content.page.needs}
        self._questions = _by_meeting(content.questions)
        self._readings = _by_meeting(content.readings)
        self._heard = _by_meeting(content.page.needs)
        self._objections = _by_meeting(content.page.objections)

    def row(self, line: MeetingLine) -> list[Any]:
        """The cells of a meeting."""
        paper = self._paper
        questions: list[QuestionLine] = self._questions[line.id]
        asked = sum(question.asked for question in questions)
        mattered = [q for q in questions if q.mattered] or [q for q in questions if q.answer]
        objections = [
            paper.word(
                "objection_raised", kind=paper.of(o.kind), text=o.text, state=paper.of(o.state)
            )
            for o in self._objections[line.id]
        ]
        return [
            day(line.starts_at),
            line.title,
            paper.of(line.outcome),
            f"{asked} / {len(questions)}" if questions else "",
            "\n".join(_answered(question) for question in mattered),
            "\n".join(self._needs_after(line.id)),
            "\n".join(objections),
        ]

    def _needs_after(self, meeting_id: int) -> list[str]:
        """Needs read in the meeting, each with its trend, then those first heard there."""
        paper, told, read = self._paper, [], set()
        for reading in self._readings[meeting_id]:
            need = self._needs.get(reading.need_id)
            if need is not None:
                read.add(need.id)
                said = reading.client_words or need.client_words or need.text
                trend = paper.of(reading.trend)
                kind = paper.of(reading.kind)
                told.append(paper.word("need_after", kind=kind, trend=trend, need=said))
        for need in self._heard[meeting_id]:
            if need.id not in read:
                said = need.client_words or need.text
                trend, kind = paper.word("first_heard"), paper.of(need.kind)
                told.append(paper.word("need_after", kind=kind, trend=trend, need=said))
        return told


def _answered(question: QuestionLine) -> str:
    arrow = "\N{RIGHTWARDS ARROW}"
    return f"{question.text} {arrow} {question.answer}" if question.answer else question.text


def _by_meeting(rows: Iterable[Any]) -> dict[int | None, list[Any]]:
    found: dict[int | None, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.meeting_id].append(row)
    return found
