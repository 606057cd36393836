"""Beside the plan: the coach, and what is still promised."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.method.coach import Remark
from kamdesk.models.kinds import PromiseSide
from kamdesk.services import meeting_coach
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.widgets import Card, Label, Mark, Row, RowList, Span, button

_MOST = 6
"""How many remarks are shown at once; the gravest come first."""


class CoachCard(Card):
    """Remarks with their reason; ``jump(remark)`` leads to where each is put right."""

    jump = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._rows = RowList()
        self._praise = Label("", "small", "good")
        self.add(self._rows)
        self.add(self._praise)

    def show_page(self, page: MeetingPage) -> None:
        """Let the coach look at a plan."""
        remarks = meeting_coach.remarks(page, self._desk.ctx.today())
        advice = [remark for remark in remarks if remark.severity != "good"]
        praise = [remark for remark in remarks if remark.severity == "good"]
        hint = "" if len(advice) <= _MOST else f"+{len(advice) - _MOST}"
        self.set_title(self.tr("Coach"), hint=hint)
        self._rows.set_rows([self._row(remark) for remark in advice[:_MOST]])
        self._praise.setText("\n".join(f"\N{CHECK MARK} {self._say(r)}" for r in praise))
        self._praise.setVisible(bool(praise))

    def _row(self, remark: Remark) -> Row:
        meaning = self.tr("Grave") if remark.severity == "bad" else self.tr("Advice")
        go = button(self.tr("Go"), small=True, hint=self.tr("Go to where it is put right"))
        go.clicked.connect(lambda: self.jump.emit(remark))
        why = self._desk.ctx.word(f"coach.{remark.code}_why", **self._params(remark))
        lead = Mark(remark.severity, meaning)
        return Row(self._say(remark), why, lead=lead, actions=[go])

    def _say(self, remark: Remark) -> str:
        return self._desk.ctx.word(f"coach.{remark.code}", **self._params(remark))

    def _params(self, remark: Remark) -> dict[str, object]:
        params = dict(remark.params)
        if "names" in params:
            params["names"] = self.tr(", ").join(params["names"])
        return params


class OpenPromisesCard(Card):
    """Open promises of both sides; one that was kept is ticked off here."""

    kept = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._rows = RowList()
        self.add(self._rows)

    def show_page(self, page: MeetingPage) -> None:
        """Show open promises of the account."""
        lines = page.open_promises
        self.set_title(self.tr("Open promises"), str(len(lines)) if lines else "")
        self.setVisible(bool(lines))
        today = self._desk.ctx.today()
        rows = []
        for line in lines[:_MOST]:
            side = self._desk.ctx.word(f"promise.{line.side.value}")
            late = line.days_late(today)
            when = self._when(late, line.due_on)
            tone = "bad" if late > 0 and line.side is PromiseSide.OURS else "muted"
            done = button(icon="check", role="quiet", small=True, hint=self.tr("Kept"))
            done.clicked.connect(lambda _=False, key=line.id: self.kept.emit(key))
            second = [Span(side + " · "), Span(when, tone, late > 0)]
            rows.append(Row(line.what, second, actions=[done]))
        self._rows.set_rows(rows)

    def _when(self, late: int, due_on: object) -> str:
        ctx = self._desk.ctx
        if due_on is None:
            return ctx.word("promise.no_date")
        if late > 0:
            return ctx.word("promise.late_days", days=late)
        return (
            ctx.word("promise.due_today") if late == 0 else ctx.word("promise.due_in", days=-late)
        )
