"""The actions on a case, each one undoable, each told in the toast."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kamdesk.errors import NotFoundError
from kamdesk.services import service_cases, service_templates
from kamdesk.services.service_cases import CaseLine, StepLine
from kamdesk.ui.context import Context
from kamdesk.ui.servicing.close_dialog import CloseDialog
from kamdesk.ui.servicing.postpone_dialog import PostponeStepDialog


class CaseDeeds(QObject):
    """What can be done to a case and its steps."""

    def __init__(self, ctx: Context, window: QWidget) -> None:
        super().__init__(window)
        self._ctx = ctx
        self._window = window

    def finish(self, step: StepLine) -> None:
        """The step is done today."""
        today = self._ctx.today()
        self._ctx.write(
            "finish_service_step", lambda s: service_cases.finish_step(s, step.id, today)
        )
        said = self.tr("Done: {step}").format(step=step.title)
        left = len(step.checklist) - sum(step.checklist.values())
        if left:
            said += self.tr(" · %n point(s) not ticked", "", left)
        self._ctx.notice.emit(said, True)

    def reopen_step(self, step: StepLine) -> None:
        """The step is not done after all."""
        self._ctx.write(
            "reopen_service_step", lambda s: service_cases.finish_step(s, step.id, None)
        )

    def tick(self, step: StepLine, point: str, on: bool) -> None:
        """Tick a point of the step's checklist."""
        self._ctx.write("change_service_step", lambda s: service_cases.tick(s, step.id, point, on))

    def postpone(
        self, case: CaseLine, step: StepLine | None = None, to: date | None = None
    ) -> bool:
        """Ask for another date for a step, the next one unless named, and why."""
        wanted = step or case.next_step
        if wanted is None or case.closed_on is not None:
            return False
        moved = PostponeStepDialog.ask(self._window, self._ctx, case, wanted, to)
        if moved:
            self._ctx.notice.emit(self.tr("Another date: {step}").format(step=wanted.title), True)
        return moved

    def close(self, case: CaseLine) -> bool:
        """Ask what is needed and close the case."""
        closed = CloseDialog.ask(self._window, self._ctx, case, asks_survey=self._asks(case))
        if closed:
            self._ctx.notice.emit(self.tr("Closed: {case}").format(case=case.title), True)
        return closed

    def reopen(self, case: CaseLine) -> None:
        """The case goes on."""
        self._ctx.write("reopen_service_case", lambda s: service_cases.close(s, case.id, None))
        self._ctx.notice.emit(self.tr("Open again: {case}").format(case=case.title), True)

    def remove(self, case: CaseLine) -> None:
        """Take the case out, with its steps."""
        self._ctx.write("remove_service_case", lambda s: service_cases.remove(s, case.id))
        self._ctx.notice.emit(self.tr("Removed: {case}").format(case=case.title), True)

    def _asks(self, case: CaseLine) -> bool:
        """Whether the template that it runs asks for a survey in the end."""
        key = case.template_key
        if key is None:
            return False
        try:
            template = self._ctx.read(
                lambda s: service_templates.of_key(s, key, self._ctx.language)
            )
        except NotFoundError:
            return False
        return template.asks_survey
