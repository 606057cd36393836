"""Service steps that are due or late: who does them, and the case that they are of."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.services.today import LateStep, Today
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, LinkButton, Row, RowList, Span, button

STEPS_SHOWN = 4


class LateStepsCard(Card):
    """The one that waits longest first; a row opens its case, its button ticks the step off."""

    open_requested = Signal(str, object)
    asked = Signal(str, object)

    def __init__(self, ctx: Context, day: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        due = day.late_steps
        self.set_title(self.tr("Service steps due"), f"{due.count:,}")
        shown = due.lines[:STEPS_SHOWN]
        self._cases = {str(step.id): step.case_id for step in shown}
        rows = RowList([self._row(step) for step in shown])
        rows.activated.connect(lambda key: self.open_requested.emit("service", self._cases[key]))
        self.add(rows)
        rest = due.count - len(shown)
        if rest > 0:
            every = LinkButton(self.tr("and %n more", "", rest), "small")
            every.setObjectName("all_steps")
            every.clicked.connect(lambda: self.open_requested.emit("service", "cases"))
            self.body.addWidget(every, 0, Qt.AlignmentFlag.AlignLeft)

    def _row(self, step: LateStep) -> Row:
        due = (
            Span(self.tr("%n day(s) late", "", step.days), "bad", bold=True)
            if step.days > 0
            else Span(self.tr("Today"), "warn", bold=True)
        )
        done = button(self.tr("Done"), small=True)
        done.setObjectName("done")
        done.clicked.connect(lambda: self.asked.emit("step", step))
        lang = self._ctx.language
        role = words.of(step.owner_role, lang) if step.owner_role else ""
        who = " ".join(part for part in (role, step.owner) if part)
        parts = (step.account, words.of(step.kind, lang), who)
        row = Row(
            [due, Span(f"  {step.title}")],
            " · ".join(part for part in parts if part),
            actions=[done],
            key=str(step.id),
        )
        row.setObjectName(f"step-{step.id}")
        return row
