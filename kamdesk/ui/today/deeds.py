"""What the lines of the day offer beyond promises, each one undoable and told in the toast."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import Channel
from kamdesk.services import contact_plan, readings, service_cases, working_calendars
from kamdesk.services.tasks import TaskLine
from kamdesk.services.today import ComingBirthday, LateStep
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.keeping import KeepingDeeds


class DayDeeds(QObject):
    """``do(name, thing)`` for a line's one action; ``open_requested`` where it goes on."""

    open_requested = Signal(str, object)

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._keeping = KeepingDeeds(ctx, parent)
        self._named: dict[str, Callable[[Any], None]] = {
            "task": self._tick,
            "step": self._finish,
            "win_back": self._win_back,
            "greet": self._greet,
        }

    def do(self, name: str, thing: Any) -> None:
        """Do it."""
        self._named[name](thing)

    def _tick(self, line: TaskLine) -> None:
        self._keeping.tick(line)

    def _finish(self, step: LateStep) -> None:
        today = self._ctx.today()
        self._ctx.write(
            "finish_service_step", lambda s: service_cases.finish_step(s, step.id, today)
        )
        self._ctx.notice.emit(self.tr("Done: {what}").format(what=step.title), True)

    def _win_back(self, account_id: int) -> None:
        """Open the plan with today's facts, and go where it is written."""
        today = self._ctx.today()
        reading = self._ctx.read(lambda s: readings.of_account(s, account_id, today))
        if reading is not None and self._keeping.open_plan(reading):
            self.open_requested.emit("account", (account_id, "health"))

    def _greet(self, one: ComingBirthday) -> None:
        """Put a call into the plan, on the last working day up to the birthday."""
        today = self._ctx.today()
        calendar = self._ctx.read(lambda s: working_calendars.of_book(s, today, one.day))
        day = max(calendar.on_or_before(one.day), today)
        note = self.tr("Birthday of {name}").format(name=one.contact)
        values = {"channel": Channel.PHONE, "contact_id": one.contact_id, "note": note}
        self._ctx.write(
            "add_touch", lambda s: contact_plan.add(s, one.account_id, day, values, today).id
        )
        text = self.tr("Call planned for {day}: {name}")
        self._ctx.notice.emit(text.format(day=formats.month_day(day), name=one.contact), True)
