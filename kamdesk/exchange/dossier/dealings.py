"""The sheets of what was promised, done and served."""

from __future__ import annotations

from typing import Any

from kamdesk import words
from kamdesk.exchange.dossier.content import CaseStep
from kamdesk.exchange.dossier.grid import Column, Grid, filled
from kamdesk.exchange.dossier.paper import Paper, day
from kamdesk.services import promise_rates
from kamdesk.services.promises import PromiseLine

_TEXT = 60


def write_promises(paper: Paper) -> None:
    """The promise ledger, open ones first, and how well each side keeps its own; late ones say so.
    Our notes are not for a client."""
    promises = paper.content.page.promises
    if not promises:
        return
    grid = Grid(paper, paper.word("sheet_promises"))
    rates = promise_rates.of_lines(promises, paper.today)
    for side, rate in (("ours", rates.ours), ("theirs", rates.theirs)):
        if rate.decided:
            told = {"kept": rate.kept, "decided": rate.decided, "late": rate.late}
            grid.line(words.text(f"promise_rate.{side}", paper.lang, **told))
    columns = [
        Column(paper.field("side")),
        Column(paper.field("what"), most=_TEXT),
        Column(paper.field("contact")),
        Column(paper.field("our_person")),
        Column(paper.field("due_on"), "date"),
        Column(paper.field("state")),
        Column(paper.field("closed_on"), "date"),
        Column(paper.field("meeting"), "date"),
    ]
    if not paper.client_safe:
        columns.append(Column(paper.field("note"), most=_TEXT // 2))
    rows = [_promise(paper, line) for line in promises]
    grid.table(*filled(columns, rows, keep=3))
    grid.finish()


def _promise(paper: Paper, line: PromiseLine) -> list[Any]:
    inner = [] if paper.client_safe else [line.note]
    return [
        paper.of(line.side),
        line.what,
        line.contact,
        line.our_person,
        line.due_on,
        _state(paper, line),
        line.closed_on,
        day(line.meeting_at) if line.meeting_at else None,
        *inner,
    ]


def write_touches(paper: Paper) -> None:
    """Contacts outside meetings, newest first; our own notes are not for a client."""
    touches = paper.content.page.touches
    if not touches or paper.client_safe:
        return
    grid = Grid(paper, paper.word("sheet_touches"), landscape=False)
    columns = [
        Column(paper.field("done_on"), "date"),
        Column(paper.field("channel")),
        Column(paper.field("contact")),
        Column(paper.field("note"), most=_TEXT),
    ]
    rows = [[t.done_on, paper.of(t.channel), t.contact, t.note] for t in touches]
    grid.table(*filled(columns, rows))
    grid.finish()


def write_service(paper: Paper) -> None:
    """Service cases step by step, newest first; a client gets the cases without our steps."""
    if paper.client_safe:
        _write_cases(paper)
        return
    steps = paper.content.steps
    if not steps:
        return
    grid = Grid(paper, paper.word("sheet_service"))
    columns = [
        Column(paper.field("kind")),
        Column(paper.word("case")),
        Column(paper.field("opened_on"), "date"),
        Column(paper.word("step")),
        Column(paper.field("owner_role")),
        Column(paper.word("person")),
        Column(paper.field("due_on"), "date"),
        Column(paper.field("done_on"), "date"),
        Column(paper.field("state")),
        Column(paper.field("deliverable")),
        Column(paper.field("note"), most=_TEXT),
    ]
    rows = []
    for s in steps:
        told = [paper.of(s.kind), s.title, s.opened_on, s.step, paper.of(s.owner_role), s.owner]
        rows.append([*told, s.due_on, s.done_on, _step_state(paper, s), s.deliverable, s.note])
    grid.table(*filled(columns, rows))
    grid.finish()


def _write_cases(paper: Paper) -> None:
    cases = paper.content.care.for_client().cases
    if not cases:
        return
    grid = Grid(paper, paper.word("sheet_service"), landscape=False)
    columns = [
        Column(paper.field("kind")),
        Column(paper.word("case"), most=_TEXT),
        Column(paper.field("opened_on"), "date"),
        Column(paper.field("closed_on"), "date"),
    ]
    cases = sorted(cases, key=lambda case: case.opened_on, reverse=True)
    rows = [[paper.of(one.kind), one.title, one.opened_on, one.closed_on] for one in cases]
    grid.table(*filled(columns, rows, keep=4))
    grid.finish()


def _step_state(paper: Paper, step: CaseStep) -> str:
    """By how many days an open step is late, or was when it was done."""
    if step.due_on is None or (step.closed_on is not None and step.done_on is None):
        return ""
    days = ((step.done_on or paper.today) - step.due_on).days
    if days <= 0:
        return ""
    key = "promise.late_days" if step.done_on is None else "case.done_late"
    return words.text(key, paper.lang, days=days)


def _state(paper: Paper, line: PromiseLine) -> str:
    days = line.days_late(paper.today)
    if days > 0:
        return words.text("promise.late_days", paper.lang, days=days)
    late = promise_rates.days_kept_late(line)
    if late > 0:
        return words.text("promise_rate.kept_late", paper.lang, days=late)
    return paper.of(line.state)
