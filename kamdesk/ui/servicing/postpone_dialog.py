"""Another date for a step, with the reason, which stays in the step's log."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QDialog, QWidget

from kamdesk.errors import FieldProblem, ValidationError
from kamdesk.services import service_cases
from kamdesk.services.service_cases import CaseLine, StepLine
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder, Toggle
from kamdesk.ui.widgets import DateEdit, Dialog, LineEdit


class PostponeStepDialog(Dialog):
    """The steps that follow move along unless the user says otherwise."""

    def __init__(
        self,
        parent: QWidget | None,
        ctx: Context,
        case: CaseLine,
        step: StepLine,
        to: date | None = None,
    ) -> None:
        super().__init__(parent, self.tr("Another date"), step.title, width=420)
        self._ctx, self._step = ctx, step
        self.binder = FormBinder(ctx, self)
        self.day = DateEdit(to or step.due_on)
        self.reason = LineEdit("", self.tr("What holds it up"))
        self.follow = Toggle(self.tr("The steps after it move along"))
        self.follow.set_value(True)
        self.add(self.binder.add("due_on", self.day, required=True))
        self.add(self.binder.add("reason", self.reason, self.tr("Reason"), required=True))
        self.add(self.follow)
        after = [one for one in case.steps if one.order > step.order and one.done_on is None]
        self.follow.setVisible(bool(after))
        self.add_cancel()
        self.move_button = self.add_button(self.tr("Move the date"), "primary")
        self.move_button.clicked.connect(self._move)
        (self.day if to is None else self.reason).setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        ctx: Context,
        case: CaseLine,
        step: StepLine,
        to: date | None = None,
    ) -> bool:
        """Whether the step has another date."""
        dialog = cls(parent, ctx, case, step, to)
        done = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return done

    def _move(self) -> None:
        values = self.binder.values()
        if values is None:
            return
        if values["due_on"] is None:
            self.binder.show_problems([FieldProblem("due_on", "required")])
            return
        follow = self.follow.value()
        try:
            self._ctx.write(
                "postpone_service_step",
                lambda s: service_cases.postpone(
                    s, self._step.id, values["due_on"], values["reason"], follow=follow
                ),
            )
        except ValidationError as error:
            self.binder.show_problems(error.problems)
        else:
            self.accept()
