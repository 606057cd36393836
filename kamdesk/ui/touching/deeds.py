"""The actions on a contact of the plan, each one undoable, each told in the toast."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kamdesk.errors import KamDeskError
from kamdesk.services import contact_plan
from kamdesk.services.contact_plan.lines import TouchLine
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.touching.free_day_dialog import FreeDayDialog

NEXT_DATE = "next_date"


class TouchDeeds(QObject):
    """What is refused beside no field is told as a notice; ``done`` and ``skip`` raise
    ``ValidationError`` for the form that asked."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx, self._owner = ctx, parent

    def done(self, line: TouchLine, values: dict[str, Any]) -> None:
        """Made: ``values`` are the form's, with ``done_on`` and the date of the next step."""
        today, told = self._ctx.today(), dict(values)
        done_on, next_date = told.pop("done_on") or today, told.pop(NEXT_DATE)
        self._ctx.write(
            "done_touch",
            lambda s: contact_plan.done(s, line.id, done_on, told, today, next_date),
        )
        self._tell(self.tr("Done: {who}"), line)

    def skip(self, line: TouchLine, reason: str) -> None:
        """Left out, for a reason."""
        today = self._ctx.today()
        self._ctx.write("skip_touch", lambda s: contact_plan.skip(s, line.id, reason, today))
        self._tell(self.tr("Skipped: {who}"), line)

    def move(self, line: TouchLine, day: date) -> bool:
        """Put on another day; whether it went there. A day off is asked about first."""
        if day == line.day:
            return False
        if day < self._ctx.today():
            return self._put(line, day)  # which is refused
        settled = FreeDayDialog.settle(self._ctx, day, self._owner, line.planned_on)
        return settled is not None and self._put(line, settled)

    def _put(self, line: TouchLine, day: date) -> bool:
        today = self._ctx.today()
        if day == line.day:
            return False
        moved = self._try("move_touch", lambda s: contact_plan.move(s, line.id, day, today))
        if moved:
            text = self.tr("Moved to {day}: {who}")
            self._tell(text.replace("{day}", formats.long_day(day)), line)
        return moved

    def pull_forward(self, line: TouchLine) -> bool:
        """Make it today, whatever day that is."""
        return self._put(line, self._ctx.today())

    def reopen(self, line: TouchLine) -> None:
        """Plan again what was done or skipped by mistake."""
        today = self._ctx.today()
        if self._try("reopen_touch", lambda s: contact_plan.reopen(s, line.id, today)):
            self._tell(self.tr("Planned again: {who}"), line)

    def _try(self, label: str, work: Callable[[Any], object]) -> bool:
        try:
            self._ctx.write(label, work)
        except KamDeskError as error:
            self._ctx.notice.emit(self._ctx.error_text(error), False)
            return False
        return True

    def _tell(self, sentence: str, line: TouchLine) -> None:
        who = f"{line.account} · {line.contact}" if line.contact else line.account
        self._ctx.notice.emit(sentence.replace("{who}", who), True)
