"""Further meetings of today and tomorrow, and those that wait for their outcome."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.services.meeting_lacks import READY
from kamdesk.services.today import MeetingRow, Today
from kamdesk.ui.context import Context
from kamdesk.ui.today import times
from kamdesk.ui.widgets import Card, Row, RowList, Span, StateChip, TierChip, button


class MeetingsCard(Card):
    """A row for each; the row opens the plan, its button the brief or the review."""

    open_requested = Signal(str, object)

    def __init__(
        self, ctx: Context, day: Today, client_safe: bool, parent: QWidget | None = None
    ) -> None:
        title = self.tr("Meetings") if day.further else self.tr("Waiting for the outcome")
        super().__init__(title, str(len(day.further) + len(day.to_review)), parent=parent)
        self._ctx, self._day, self._client_safe = ctx, day, client_safe
        rows = [self._coming(row) for row in day.further]
        rows += [self._over(row) for row in day.to_review]
        self.list = RowList(rows)
        self.list.activated.connect(lambda key: self.open_requested.emit("meeting", int(key)))
        self.add(self.list)

    def _coming(self, row: MeetingRow) -> Row:
        brief = button(self.tr("Brief"), small=True)
        brief.clicked.connect(lambda: self.open_requested.emit("brief", row.id))
        lack = self._day.lacks.get(row.id, READY)
        phrase = self._ctx.word(f"plan_lack.{lack}")
        state = StateChip(phrase[:1].upper() + phrase[1:], "good" if lack == READY else "warn")
        safe = self._client_safe
        chips: list[QWidget] = [] if safe else [self._tier(row), state]
        return self._row(row, chips, [] if safe else [brief])

    def _over(self, row: MeetingRow) -> Row:
        review = button(self.tr("Record outcome"), small=True)
        review.clicked.connect(lambda: self.open_requested.emit("meeting_review", row.id))
        chip = StateChip(self.tr("Outcome missing"), "warn")
        return self._row(row, [] if self._client_safe else [self._tier(row), chip], [review])

    def _row(self, row: MeetingRow, chips: list[QWidget], actions: list[QWidget]) -> Row:
        first = [Span(f"{times.when(row.starts_at, self._day.day)} · {row.account}", bold=True)]
        second = " · ".join(part for part in (row.title, row.place) if part)
        return Row(first, second, chips=chips, actions=actions, key=str(row.id))

    def _tier(self, row: MeetingRow) -> TierChip:
        return TierChip(self._ctx.word(f"tier.{row.tier or 'not_rated'}"), row.tier)
