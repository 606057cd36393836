"""Closing a case: the cause of a complaint, and whether to ask for a survey."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from kamdesk.errors import ValidationError
from kamdesk.models.kinds import ComplaintCause, ServiceKind
from kamdesk.services import service_cases, surveys
from kamdesk.services.service_cases import CaseLine
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder, Toggle, choices
from kamdesk.ui.servicing.people import people_of
from kamdesk.ui.widgets import ComboBox, Dialog


class CloseDialog(Dialog):
    """A complaint needs its cause; a survey can always be asked for, and is where the process says
    so."""

    def __init__(
        self, parent: QWidget | None, ctx: Context, case: CaseLine, *, asks_survey: bool
    ) -> None:
        super().__init__(parent, self.tr("Close the case"), width=460)
        self._ctx, self._case = ctx, case
        self.binder = FormBinder(ctx, self)
        still = len(case.steps) - case.done
        if still:
            self.set_message(self.tr("%n step(s) of it are not done.", "", still))
        self.cause = ComboBox(choices(ctx, ComplaintCause, clearable=False), case.cause)
        if case.kind is ServiceKind.COMPLAINT:
            field = self.binder.add("cause", self.cause, self.tr("What was it about"))
            self.add(field)
        self.asks = Toggle(self.tr("Ask how satisfied they are"))
        self.person = ComboBox(people_of(ctx, case.account_id), case.contact_id)
        self.asks.set_value(asks_survey)
        self.person.setEnabled(asks_survey)
        self.add(self.asks)
        self.add(self.binder.add("contact_id", self.person, self.tr("Whom to ask")))
        self.add_cancel()
        self.close_button = self.add_button(self.tr("Close the case"), "primary")
        self.close_button.clicked.connect(self._close)
        self.asks.edited.connect(lambda: self.person.setEnabled(self.asks.value()))

    @classmethod
    def ask(
        cls, parent: QWidget | None, ctx: Context, case: CaseLine, *, asks_survey: bool
    ) -> bool:
        """Whether the case was closed."""
        dialog = cls(parent, ctx, case, asks_survey=asks_survey)
        done = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return done

    def _close(self) -> None:
        today, case = self._ctx.today(), self._case
        cause, person, asks = self.cause.value(), self.person.value(), self.asks.value()

        def work(session: Any) -> None:
            if case.kind is ServiceKind.COMPLAINT:
                service_cases.update(session, case.id, {"cause": cause})
            service_cases.close(session, case.id, today)
            if asks:
                surveys.ask(session, case.account_id, person, today)

        try:
            self._ctx.write("close_service_case", work)
        except ValidationError as error:
            self.binder.show_problems(error.problems)
        else:
            self.accept()
