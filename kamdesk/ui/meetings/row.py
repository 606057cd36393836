"""A meeting in the list: when, what, with whom, and what one does next."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import MeetingState, Outcome
from kamdesk.services.meeting_list import MeetingRow
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.meetings.groups import Group
from kamdesk.ui.widgets import Chip, Label, Row, Span, TierChip, button

_TONES = {
    Outcome.ORDER: "good",
    Outcome.ADVANCE: "good",
    Outcome.CONTINUATION: "warn",
    Outcome.NO_SALE: "bad",
}


def meeting_row(row: MeetingRow, group: Group, ctx: Context, open_requested: Any) -> Row:
    """The row of one meeting; its buttons ask through ``open_requested``."""
    return Row(
        [Span(row.title, "", True), Span(f"  {row.account}", "muted")],
        _circumstance(row, ctx),
        lead=_when(row, group),
        chips=_chips(row, ctx),
        actions=_actions(row, group, ctx, open_requested),
        key=str(row.id),
    )


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
    comma = QCoreApplication.translate("MeetingRow", ", ")
    facts = [row.attendees.replace(", ", comma), row.place]
    if group_is_open(row):
        minutes = QCoreApplication.translate("MeetingRow", "{minutes} min")
        facts.insert(0, minutes.format(minutes=row.minutes))
    spans = [Span(" · ".join(filter(None, facts)))]
    if ctx.client_safe:
        return spans
    if row.state is MeetingState.HELD and row.got_action:
        spans.append(Span(f"  → {row.got_action}", "good"))
    elif group_is_open(row):
        none = QCoreApplication.translate("MeetingRow", "no advance set")
        wanted = row.advance_action
        spans.append(Span(f"  → {wanted or none}", "accent" if wanted else "warn"))
    return spans


def group_is_open(row: MeetingRow) -> bool:
    """Whether the meeting is still to be held or reviewed."""
    return row.state is MeetingState.PLANNED


def _chips(row: MeetingRow, ctx: Context) -> list[QWidget]:
    chips: list[QWidget] = []
    if ctx.client_safe:
        return chips
    if row.state is MeetingState.PLANNED and row.tier is not None:
        chips.append(TierChip(ctx.word(f"tier.{row.tier.value}"), row.tier))
    if row.state is MeetingState.HELD:
        word = ctx.word(f"outcome.{row.outcome.value if row.outcome else 'none'}")
        chips.append(Chip(word, _TONES[row.outcome] if row.outcome else "neutral"))
    if row.state is MeetingState.CANCELLED:
        chips.append(Chip(ctx.word("meeting.cancelled"), "neutral"))
    return chips


def _actions(row: MeetingRow, group: Group, ctx: Context, open_requested: Any) -> list[QWidget]:
    texts = {
        "meeting": QCoreApplication.translate("MeetingRow", "Prepare"),
        "brief": QCoreApplication.translate("MeetingRow", "Brief"),
        "meeting_live": QCoreApplication.translate("MeetingRow", "Enter"),
        "meeting_review": QCoreApplication.translate("MeetingRow", "Review"),
    }
    kinds = {
        "review": ("meeting_review",),
        "today": ("brief", "meeting", "meeting_live"),
        "past": (),
    }.get(group, ("brief", "meeting"))
    made: list[QWidget] = []
    for kind in kinds:
        if kind == "brief" and ctx.client_safe:
            continue
        action = button(texts[kind], small=True)
        action.clicked.connect(lambda _=False, kind=kind: open_requested.emit(kind, row.id))
        made.append(action)
    return made
