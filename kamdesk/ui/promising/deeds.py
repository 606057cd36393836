"""The actions on a promise, each one undoable, each told in the toast."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import PromiseState
from kamdesk.services import promises
from kamdesk.services.promises import PromiseLine
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.promising.drop import DropDialog


class PromiseDeeds(QObject):
    """``initiator`` is the screen that writes and shows the change itself."""

    def __init__(
        self, ctx: Context, parent: QWidget | None = None, initiator: object | None = None
    ) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._window = parent
        self._initiator = initiator

    def keep(self, line: PromiseLine) -> None:
        """Kept today."""
        self._close("keep_promise", line, PromiseState.KEPT)
        self._ctx.notice.emit(self.tr("Kept: {what}").format(what=line.what), True)

    def postpone(self, line: PromiseLine, day: date) -> None:
        """Another date."""
        self._ctx.write(
            "postpone_promise",
            lambda s: promises.update(s, line.id, {"due_on": day}),
            self._initiator,
        )
        text = self.tr("Moved to {day}: {what}")
        self._ctx.notice.emit(text.format(day=formats.day(day), what=line.what), True)

    def drop(self, line: PromiseLine) -> None:
        """Ask for the reason and drop it."""
        reason = DropDialog.ask(self._window, line)
        if reason is not None:
            self._close("drop_promise", line, PromiseState.DROPPED, reason)
            self._ctx.notice.emit(self.tr("Dropped: {what}").format(what=line.what), True)

    def reopen(self, line: PromiseLine) -> None:
        """Open again what was decided."""
        self._close("reopen_promise", line, PromiseState.OPEN)
        self._ctx.notice.emit(self.tr("Open again: {what}").format(what=line.what), True)

    def _close(self, label: str, line: PromiseLine, state: PromiseState, reason: str = "") -> None:
        today = self._ctx.today()
        self._ctx.write(
            label, lambda s: promises.close(s, line.id, state, today, reason), self._initiator
        )
