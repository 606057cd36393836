"""The sheet of the contact plan: how much of it was made, what is late, and what comes next."""

from __future__ import annotations

from typing import Any

from kamdesk import words
from kamdesk.exchange.dossier.grid import Column, Grid, filled
from kamdesk.exchange.dossier.paper import Paper
from kamdesk.models.kinds import TouchState
from kamdesk.services.contact_plan.lines import TouchLine

_TEXT = 40


def write_plan(paper: Paper) -> None:
    """What is open, the oldest first, then what was left out with its reason; what was made has
    its own sheet. How often we see a client is not for a client."""
    plan = paper.content.plan
    listed = [line for line in plan if line.state is TouchState.PLANNED]
    listed += [line for line in plan if line.state is TouchState.SKIPPED][::-1]
    if not listed or paper.client_safe:
        return
    grid = Grid(paper, paper.word("sheet_plan"))
    sentence = _covered(paper)
    if sentence:
        grid.line(sentence)
    columns = [
        Column(paper.field("planned_on"), "date"),
        Column(paper.field("state")),
        Column(paper.field("channel")),
        Column(paper.field("contact")),
        Column(paper.field("title")),
        Column(paper.field("role")),
        Column(paper.field("note"), most=_TEXT),
    ]
    grid.table(*filled(columns, [_row(paper, line) for line in listed], keep=4))
    grid.finish()


def _row(paper: Paper, line: TouchLine) -> list[Any]:
    days = line.days_late(paper.today)
    state = paper.of(line.state)
    if days > 0:
        key = "plan_notice.late_days" if days > 1 else "plan_notice.late_day"
        state = words.text(key, paper.lang, **({"days": days} if days > 1 else {}))
    return [
        line.planned_on,
        state,
        paper.of(line.channel),
        line.contact,
        line.title,
        paper.of(line.role),
        line.skip_reason or line.note,
    ]


def _covered(paper: Paper) -> str:
    """Done ÷ planned of the last twelve months; nothing where nothing was planned."""
    covered = paper.content.covered
    if covered.share is None:
        return ""
    share = f"{100 * covered.share:.0f}"
    return paper.word("plan_coverage", done=covered.done, planned=covered.planned, share=share)
