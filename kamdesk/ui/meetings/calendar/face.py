"""What a calendar shows of a meeting: plain words and marks, without widgets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from PySide6.QtCore import QCoreApplication

from kamdesk.models.kinds import MeetingState
from kamdesk.services.meeting_list import MeetingRow
from kamdesk.ui import formats
from kamdesk.ui.context import Context

Mark = Literal["planned", "review", "held", "cancelled"]
ICONS: dict[Mark, str] = {"review": "clock", "held": "check", "cancelled": "close"}
"""The drawing that tells a mark without its colour; a planned meeting has none."""


@dataclass(frozen=True, slots=True)
class Face:
    """One meeting. ``begins`` is local; ``name`` is the account, ``state`` the mark in a word.

    In front of a client ``name`` says no more than that the time is taken.
    """

    id: int
    begins: datetime
    minutes: int
    name: str
    title: str
    tier: str | None
    mark: Mark
    state: str
    tip: str

    @property
    def day(self) -> date:
        """The local day."""
        return self.begins.date()

    @property
    def start(self) -> int:
        """Minutes since midnight."""
        return self.begins.hour * 60 + self.begins.minute

    @property
    def movable(self) -> bool:
        """Whether the meeting is still to be held."""
        return self.mark in ("planned", "review")


def faces(rows: Iterable[MeetingRow], ctx: Context) -> list[Face]:
    """The rows as a calendar shows them."""
    return [_face(row, ctx) for row in rows]


def _face(row: MeetingRow, ctx: Context) -> Face:
    mark = _mark(row, ctx.today())
    state = _state(mark, ctx)
    begins = row.starts_at.astimezone()
    if ctx.client_safe:
        taken = QCoreApplication.translate("CalendarView", "Taken")
        return Face(row.id, begins, row.minutes, taken, "", None, mark, "", taken)
    tier = row.tier.value if row.tier else None
    when = f"{formats.clock(row.starts_at)} · " + QCoreApplication.translate(
        "MeetingRow", "{minutes} min"
    ).format(minutes=row.minutes)
    word = ctx.word(f"tier.{tier}") if tier else ""
    lines = (row.title, f"{row.account}  {word}".strip(), when, row.attendees, row.place, state)
    tip = "\n".join(filter(None, lines))
    return Face(row.id, begins, row.minutes, row.account, row.title, tier, mark, state, tip)


def _mark(row: MeetingRow, today: date) -> Mark:
    if row.state is MeetingState.HELD:
        return "held"
    if row.state is MeetingState.CANCELLED:
        return "cancelled"
    return "review" if formats.local_day(row.starts_at) < today else "planned"


def _state(mark: Mark, ctx: Context) -> str:
    if mark == "review":
        return QCoreApplication.translate("CalendarView", "To review")
    return ctx.word(f"meeting.{mark}")
