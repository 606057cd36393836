"""The actions on surveys; low marks offer to open a case."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kamdesk.services import service_templates, survey_cases, surveys
from kamdesk.services.surveys import SurveyLine
from kamdesk.ui.context import Context
from kamdesk.ui.surveying.survey_dialog import SurveyDialog
from kamdesk.ui.widgets import ConfirmDialog


class SurveyDeeds(QObject):
    """What can be done to surveys."""

    def __init__(self, ctx: Context, window: QWidget) -> None:
        super().__init__(window)
        self._ctx, self._window = ctx, window

    def write_down(self, account_id: int | None = None, line: SurveyLine | None = None) -> None:
        """Ask for an answer and keep it; low marks ask at once what to do about them."""
        made = SurveyDialog.ask(self._window, self._ctx, account_id, line)
        if made is None:
            return
        kept = self._ctx.read(lambda s: surveys.of_id(s, made))
        self._ctx.notice.emit(self.tr("Written down: {who}").format(who=kept.account), True)
        if kept.asks_for_case:
            self.offer_case(kept)

    def offer_case(self, line: SurveyLine) -> int | None:
        """Ask whether to open a case for low marks; id of the case opened."""
        kind = survey_cases.kind_for(line)
        template = self._ctx.read(
            lambda s: service_templates.of_key(
                s, f"{service_templates.SHIPPED}{kind}", self._ctx.language
            )
        )
        sure = ConfirmDialog.ask(
            self._window,
            self.tr("The marks are low"),
            self.tr("Open a case “{name}” for {account}, so that somebody sees to it?").format(
                name=template.name, account=line.account
            ),
            self.tr("Open a case"),
        )
        return self.open_case(line) if sure else None

    def open_case(self, line: SurveyLine) -> int:
        """Open it and tell."""
        lang, today = self._ctx.language, self._ctx.today()
        case_id = self._ctx.write(
            "add_service_case", lambda s: survey_cases.open_case(s, line.id, today, lang)
        )
        self._ctx.notice.emit(self.tr("A case is open for {who}").format(who=line.account), True)
        return case_id

    def remove(self, line: SurveyLine) -> None:
        """Take a survey out."""
        self._ctx.write("remove_survey", lambda s: surveys.remove(s, line.id))
        self._ctx.notice.emit(self.tr("Removed: {who}").format(who=line.account), True)
