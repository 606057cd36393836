"""A meeting in the list: when, what, with whom, and what one does next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import MeetingState, Outcome
from kamdesk.services.meeting_lacks import READY
from kamdesk.services.meeting_list import MeetingRow
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.meetings.groups import Group
from kamdesk.ui.widgets import Chip, Label, Row, Span, TierChip, button

Lacks = Mapping[int, str]
"""What each plan lacks, as a code of ``plan_lack``."""

_TONES = {
    Outcome.ORDER: "good",
    Outcome.ADVANCE: "good",
    Outcome.CONTINUATION: "warn",
    Outcome.NO_SALE: "bad",
}


def meeting_row(
    row: MeetingRow, group: Group, lacks: Lacks, ctx: Context, open_requested: Any
) -> Row:
    """The row of one meeting; its button asks through ``open_requested``."""
    return Row(
        _what(row, ctx),
        _circumstance(row, ctx),
        lead=_when(row, group),
        chips=_chips(row, lacks, ctx),
        actions=_actions(row, group, lacks, ctx, open_requested),
        key=str(row.id),
    )


def _what(row: MeetingRow, ctx: Context) -> list[Span]:
    """Account and title; in front of a client no other client's name."""
    if ctx.client_safe:
        return [Span(QCoreApplication.translate("CalendarView", "Taken"), "", True)]
    return [Span(row.account, "", True), Span(f"  {row.title}", "muted")]


def _when(row: MeetingRow, group: Group) -> Label:
    clock, day = formats.clock(row.starts_at), formats.local_day(row.starts_at)
    alone = group in ("today", "tomorrow")
    text = clock if alone else f"{formats.month_day(day)}\n{clock}"
    if group == "past":
        text = formats.day(day)
    label = Label(text, "strong" if alone else "small", "text" if alone else "muted", wrap=False)
    label.setFixedWidth(theme.px(76))
    return label


def _circumstance(row: MeetingRow, ctx: Context) -> list[Span]:
    minutes = QCoreApplication.translate("MeetingRow", "{minutes} min").format(minutes=row.minutes)
    if ctx.client_safe:
        return [Span(minutes)]
    comma = QCoreApplication.translate("MeetingRow", ", ")
    planned = row.state is MeetingState.PLANNED
    facts = [minutes if planned else "", row.attendees.replace(", ", comma), row.place]
    spans = [Span(" · ".join(filter(None, facts)))]
    if row.state is MeetingState.HELD and row.got_action:
        spans.append(Span(f"  → {row.got_action}", "good"))
    elif planned and row.advance_action:
        spans.append(Span(f"  → {row.advance_action}", "accent"))
    return spans


def _chips(row: MeetingRow, lacks: Lacks, ctx: Context) -> list[QWidget]:
    chips: list[QWidget] = []
    if ctx.client_safe:
        return chips
    if row.state is MeetingState.PLANNED and row.tier is not None:
        chips.append(TierChip(ctx.word(f"tier.{row.tier.value}"), row.tier))
    if row.id in lacks:
        lack = lacks[row.id]
        mark = "\N{CHECK MARK} " if lack == READY else ""
        tone = "good" if lack == READY else "warn"
        chips.append(Chip(mark + ctx.word(f"plan_lack.{lack}"), tone))
    if row.state is MeetingState.HELD:
        word = ctx.word(f"outcome.{row.outcome.value if row.outcome else 'none'}")
        chips.append(Chip(word, _TONES[row.outcome] if row.outcome else "neutral"))
    if row.state is MeetingState.CANCELLED:
        chips.append(Chip(ctx.word("meeting.cancelled"), "neutral"))
    return chips


def _actions(
    row: MeetingRow, group: Group, lacks: Lacks, ctx: Context, open_requested: Any
) -> list[QWidget]:
    """The one thing to do next: review what was held, read the brief of what is ready or today,
    else prepare."""
    if group == "past" or ctx.client_safe:
        return []
    texts = {
        "meeting": QCoreApplication.translate("MeetingRow", "Prepare"),
        "brief": QCoreApplication.translate("MeetingRow", "Brief"),
        "meeting_review": QCoreApplication.translate("MeetingRow", "Review"),
    }
    ready = group == "today" or lacks.get(row.id) == READY
    kind = "meeting_review" if group == "review" else "brief" if ready else "meeting"
    action = button(texts[kind], small=True)
    action.clicked.connect(lambda _=False: open_requested.emit(kind, row.id))
    return [action]
