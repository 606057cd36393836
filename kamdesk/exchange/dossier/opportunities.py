"""The sheet of opportunities: what we are after, what it may bring, what warns."""

from __future__ import annotations

from typing import Any

from kamdesk import words
from kamdesk.exchange.dossier.grid import Column, Grid, filled
from kamdesk.exchange.dossier.paper import Paper, money, money_text
from kamdesk.models.kinds import OpportunityState
from kamdesk.services import opportunity_list
from kamdesk.services.opportunity_lines import OpportunityLine

_NAME, _TEXT = 36, 56


def write_opportunities(paper: Paper) -> None:
    """Open ones first, with their sums by currency; not for a client's eyes."""
    found = paper.content.opportunities
    if paper.client_safe or not found:
        return
    grid = Grid(paper, _word(paper, "name"))
    running = [line for line in found if line.state is OpportunityState.OPEN]
    for currency, held in opportunity_list.sums(running).items():
        told = {"full": money_text(held.full), "weighted": money_text(held.weighted)}
        grid.note(_word(paper, "sums", currency=currency, deals=held.deals, **told))
    mixed = {line.currency for line in found} != {paper.content.currency}
    grid.table(*filled(_columns(paper), [_row(paper, line, mixed=mixed) for line in found]))
    warnings = [(line.title, one) for line in running for one in line.remarks(paper.today)]
    if warnings:
        grid.section(_word(paper, "warnings"))
    for title, one in warnings:
        remark = words.text(f"opportunity_remark.{one.code}", paper.lang, number=one.number)
        grid.line(_word(paper, "warning", title=title, remark=remark))
    grid.finish()


def _columns(paper: Paper) -> list[Column]:
    return [
        Column(paper.field("opportunity"), most=_NAME),
        Column(paper.field("product_line"), most=16),
        Column(paper.field("currency")),
        Column(paper.field("value"), "money"),
        Column(paper.field("chance"), "percent"),
        Column(_word(paper, "day"), "date"),
        Column(paper.field("state")),
        Column(paper.field("next_action"), most=_NAME),
        Column(paper.field("next_date"), "date"),
        Column(_word(paper, "advances_short"), "whole"),
        Column(_word(paper, "streak_short"), "whole"),
        Column(_word(paper, "remarks"), most=_TEXT),
    ]


def _row(paper: Paper, line: OpportunityLine, *, mixed: bool) -> list[Any]:
    following = (line.next_contact, line.next_action)
    return [
        line.title,
        line.product_line,
        line.currency if mixed else None,
        money(line.value),
        None if line.chance is None else line.chance / 100,
        line.expected_on if line.state is OpportunityState.OPEN else line.closed_on,
        paper.of(line.state),
        " · ".join(part for part in following if part),
        line.next_date,
        line.advances,
        line.streak,
        "\n".join(part for part in (line.reason, line.note) if part),
    ]


def _word(paper: Paper, name: str, /, **params: object) -> str:
    return words.text(f"opportunity_sheet.{name}", paper.lang, **params)
