"""Forms out, answers back in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from kamdesk.errors import KamDeskError
from kamdesk.services import surveys
from kamdesk.services.surveys import SurveyLine
from kamdesk.ui.context import Context
from kamdesk.ui.service.answers_dialog import AnswersDialog
from kamdesk.ui.service.form_dialog import FormDialog, Wish
from kamdesk.words import Lang

FOLDER = "survey_folder"
"""Key of the folder of the last form in this machine's preferences."""


class SurveyFiles(QObject):
    """Errors are told in the toast; nothing is half written."""

    def __init__(self, ctx: Context, window: QWidget) -> None:
        super().__init__(window)
        self._ctx, self._window = ctx, window

    def ask_form(self, account_id: int | None = None) -> None:
        """Ask for whom and in what form, and write it."""
        wish = FormDialog.ask(self._window, self._ctx, account_id)
        if wish is None:
            return
        kind = self.tr("PDF (*.pdf)") if wish.kind == "pdf" else self.tr("Excel (*.xlsx)")
        start = self._folder() / wish.file_name
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the form"), str(start), kind
        )
        if chosen:
            path = Path(chosen)
            ending = f".{wish.kind}"
            self.write(wish, path if path.suffix == ending else path.with_name(path.name + ending))

    def write(self, wish: Wish, path: Path) -> bool:
        """Note that they are asked, and write the form; whether that went well."""
        today = self._ctx.today()

        def work(session: Any) -> None:
            asked = surveys.ask(session, wish.account_id, wish.contact_id, today).id
            write_form(surveys.of_id(session, asked), path, wish.kind, wish.lang)

        try:
            self._ctx.write("ask_survey", work)
        except KamDeskError as error:
            self._ctx.notice.emit(self._ctx.error_text(error), False)
            return False
        self._remember(path)
        self._ctx.notice.emit(self.tr("Saved: {name}").format(name=path.name), False)
        return True

    def ask_answers(self) -> None:
        """Ask for filled-in forms and show what they would change."""
        chosen, _kind = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Read answers in"),
            str(self._folder()),
            self.tr("Workbooks (*.xlsx *.xls *.ods)"),
        )
        if chosen:
            self._remember(Path(chosen[0]))
            self.read([Path(one) for one in chosen])

    def read(self, files: list[Path]) -> None:
        """Show what these forms would change; keep it where that is wanted."""
        dialog = AnswersDialog(self._window, self._ctx, files)
        dialog.exec()
        dialog.deleteLater()

    def _folder(self) -> Path:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        last = self._ctx.settings.other.get(FOLDER)
        return Path(last if isinstance(last, str) else QStandardPaths.writableLocation(documents))

    def _remember(self, path: Path) -> None:
        self._ctx.settings.other[FOLDER] = str(path.parent)
        self._ctx.save_settings()


def write_form(line: SurveyLine, path: Path, kind: str, lang: Lang) -> None:
    """Write the form as ``pdf`` or ``xlsx``."""
    if kind == "pdf":
        from kamdesk.ui.printing import survey_paper

        survey_paper.write_pdf(line, path, lang)
    else:
        from kamdesk.exchange import survey_form

        survey_form.write(path, line, lang)
