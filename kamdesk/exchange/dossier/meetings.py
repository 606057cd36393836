"""The sheets about what was said: meetings, and the questions prepared for them."""

from __future__ import annotations

from typing import Any

from kamdesk.exchange.dossier.content import Talk
from kamdesk.exchange.dossier.grid import Column, Grid, filled
from kamdesk.exchange.dossier.meeting_results import write_results
from kamdesk.exchange.dossier.paper import Paper, day, moment, money
from kamdesk.services.account_page import MeetingLine

_NOTHING = Talk(0, "", "", "", None, "", None, None, "", "", "")
_TEXT = 28
"""How wide a column of free text may get."""


def write_meetings(paper: Paper) -> None:
    """One meeting a row, newest first, and what each brought. A client sees when, what about, who,
    and what was agreed."""
    meetings = paper.content.page.meetings
    if not meetings:
        return
    grid = Grid(paper, paper.word("sheet_meetings"))
    columns = [
        Column(paper.field("starts_at"), "moment"),
        Column(paper.field("meeting_title"), most=_TEXT),
        Column(paper.field("channel")),
        Column(paper.field("place"), most=16),
        Column(paper.word("attendees"), most=20),
    ]
    if not paper.client_safe:
        columns += [
            Column(paper.field("purpose"), most=_TEXT),
            Column(paper.word("advance_wanted"), most=_TEXT),
            Column(paper.field("outcome")),
        ]
    agreed = "agreed" if paper.client_safe else "advance_got"
    columns.append(Column(paper.word(agreed), most=_TEXT))
    if not paper.client_safe:
        columns += [
            Column(paper.field("next_step"), most=_TEXT),
            Column(paper.field("next_date"), "date"),
        ]
    grid.table(*filled(columns, [_meeting(paper, line) for line in meetings]))
    if not paper.client_safe:
        write_results(grid, paper)
    grid.finish()


def write_notes(paper: Paper) -> None:
    """The client's words, our notes and what we learned; not for a client's eyes."""
    talks = paper.content.talks
    told = [
        [
            day(line.starts_at),
            line.title,
            line.client_words,
            talks.get(line.id, _NOTHING).notes,
            talks.get(line.id, _NOTHING).learned,
        ]
        for line in paper.content.page.meetings
    ]
    told = [row for row in told if any(row[2:])]
    if not told or paper.client_safe:
        return
    grid = Grid(paper, paper.word("sheet_notes"))
    columns = [
        Column(paper.field("meeting"), "date"),
        Column(paper.field("meeting_title"), most=_TEXT),
        *(Column(paper.field(name), most=40) for name in ("client_words", "notes", "learned")),
    ]
    grid.table(*filled(columns, told))
    grid.finish()


def write_questions(paper: Paper) -> None:
    """Questions of all meetings in their order; implications and benefits name their difficulty."""
    questions = paper.content.questions
    if not questions or paper.client_safe:
        return
    grid = Grid(paper, paper.word("questions"))
    meetings = {line.id: line for line in paper.content.page.meetings}
    topics = {q.id: q.topic or q.text for q in questions}
    columns = [
        Column(paper.field("meeting"), "date"),
        Column(paper.field("meeting_title"), most=_TEXT),
        Column(paper.field("kind")),
        Column(paper.field("difficulty"), most=20),
        Column(paper.field("text"), most=44),
        Column(paper.field("asked")),
        Column(paper.field("answer"), most=36),
        Column(paper.field("mattered")),
        Column(paper.field("yearly_cost"), "money"),
    ]
    rows = [
        [
            day(meetings[q.meeting_id].starts_at),
            meetings[q.meeting_id].title,
            paper.of(q.kind),
            topics.get(q.difficulty_id or q.id, "") if q.difficulty_id else q.topic,
            q.text,
            paper.word("yes" if q.asked else "no"),
            q.answer,
            paper.word("yes") if q.mattered else "",
            money(q.yearly_cost),
        ]
        for q in questions
    ]
    grid.table(*filled(columns, rows, keep=5))
    grid.finish()


def _meeting(paper: Paper, line: MeetingLine) -> list[Any]:
    talk = paper.content.talks.get(line.id, _NOTHING)
    inner, coming = [], []
    if not paper.client_safe:
        inner = [
            talk.purpose,
            _advance(talk.advance_person, line.advance_action, talk.advance_date),
            paper.of(line.outcome) if line.outcome else paper.of(line.state),
        ]
        coming = [line.next_step, talk.next_date]
    return [
        moment(line.starts_at),
        line.title,
        paper.of(line.channel),
        talk.place,
        talk.attendees,
        *inner,
        _advance(talk.got_person, line.got_action, talk.got_date),
        *coming,
    ]


def _advance(person: str, action: str, until: object) -> str:
    """Person, action and date in one cell, whichever of them are known."""
    return " · ".join(part for part in (person, action, str(until) if until else "") if part)
