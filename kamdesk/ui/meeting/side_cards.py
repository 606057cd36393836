"""Beside the plan: what is still promised."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import PromiseSide
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.services.promises import PromiseLine
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.widgets import Card, Row, RowList, Span, button

_MOST = 6
"""How many promises are shown at once; the oldest come first."""


class OpenPromisesCard(Card):
    """Open promises of both sides; one that was kept is ticked off here."""

    kept = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._rows = RowList()
        self._shown: tuple[date, list[PromiseLine]] | None = None
        self.add(self._rows)

    def show_page(self, page: MeetingPage) -> None:
        """Show open promises of the account."""
        lines = page.open_promises
        self.set_title(self.tr("Open promises"), str(len(lines)) if lines else "")
        self.setVisible(bool(lines))
        today = self._desk.ctx.today()
        if self._shown != (today, lines):
            self._shown = today, lines
            self._rows.set_rows([self._row(line, today) for line in lines[:_MOST]])

    def _row(self, line: PromiseLine, today: date) -> Row:
        side = self._desk.ctx.word(f"promise.{line.side.value}")
        late = line.days_late(today)
        when = self._when(late, line.due_on)
        tone = "bad" if late > 0 and line.side is PromiseSide.OURS else "muted"
        done = button(icon="check", role="quiet", small=True, hint=self.tr("Kept"))
        done.clicked.connect(lambda _=False, key=line.id: self.kept.emit(key))
        second = [Span(side + " · "), Span(when, tone, late > 0)]
        return Row(line.what, second, actions=[done])

    def _when(self, late: int, due_on: object) -> str:
        ctx = self._desk.ctx
        if due_on is None:
            return ctx.word("promise.no_date")
        if late > 0:
            return ctx.word("promise.late_days", days=late)
        return (
            ctx.word("promise.due_today") if late == 0 else ctx.word("promise.due_in", days=-late)
        )
