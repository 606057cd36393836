"""The actions on surveys."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kamdesk.services import survey_cases, surveys
from kamdesk.services.surveys import SurveyLine
from kamdesk.ui.context import Context
from kamdesk.ui.surveying.survey_dialog import SurveyDialog


class SurveyDeeds(QObject):
    """What can be done to surveys."""

    def __init__(self, ctx: Context, window: QWidget) -> None:
        super().__init__(window)
        self._ctx, self._window = ctx, window

    def write_down(self, account_id: int | None = None, line: SurveyLine | None = None) -> None:
        """Ask for an answer and keep it; low marks open their case in the same action."""
        made = SurveyDialog.ask(self._window, self._ctx, account_id, line)
        if made is None:
            return
        kept = self._ctx.read(lambda s: surveys.of_id(s, made))
        told = self.tr("Written down: {who}").format(who=kept.account)
        if kept.case_id is not None and (line is None or line.case_id is None):
            told = self.tr("Written down, and a case is open: {who}").format(who=kept.account)
        self._ctx.notice.emit(told, True)

    def open_case(self, line: SurveyLine) -> int:
        """Open the case of low marks and tell."""
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
