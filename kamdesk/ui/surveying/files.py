"""Forms out, answers back in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from kamdesk.errors import Cancelled, KamDeskError
from kamdesk.services import survey_wording, surveys
from kamdesk.services.survey_reading import Told
from kamdesk.services.survey_wording import Wording
from kamdesk.services.surveys import SurveyLine
from kamdesk.ui.context import Context
from kamdesk.ui.jobs import Job, Progress
from kamdesk.ui.surveying.answers_dialog import AnswersDialog
from kamdesk.ui.surveying.form_dialog import FormDialog, Wish
from kamdesk.words import Lang

FOLDER = "survey_folder"
"""Key of the folder of the last form in this machine's preferences."""
SOON_MS = 600
"""Reading that takes longer says so."""
ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods")
"""Files that may be a form that came back."""


class SurveyFiles(QObject):
    """Errors are told in the toast; nothing is half written. ``looked_at`` when the answers that
    were read are kept or left."""

    looked_at = Signal()

    def __init__(self, ctx: Context, window: QWidget) -> None:
        super().__init__(window)
        self._ctx, self._window = ctx, window
        self._job: Job | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._say_reading)

    @property
    def says_soon(self) -> bool:
        """Whether reading goes on that will be told of if it takes long."""
        return self._soon.isActive()

    def ask_form(self, account_id: int | None = None) -> None:
        """Ask for whom and in what form, and write it."""
        wish = FormDialog.ask(self._window, self._ctx, account_id)
        if wish is None:
            return
        title, folder = self.tr("Save the form"), self._folder()
        if len(wish.contact_ids) > 1:
            chosen = QFileDialog.getExistingDirectory(self._window, title, str(folder))
        else:
            kind = self.tr("PDF (*.pdf)") if wish.kind == "pdf" else self.tr("Excel (*.xlsx)")
            start = str(folder / wish.file_names[0])
            chosen, _kind = QFileDialog.getSaveFileName(self._window, title, start, kind)
        if chosen:
            self.write(wish, wish.paths(Path(chosen)))

    def write(self, wish: Wish, paths: Sequence[Path]) -> bool:
        """Note that they are asked, and write their forms; whether that went well. Where one can't
        be written none is, and nobody is noted as asked."""
        fresh = [path for path in paths if not path.exists()]

        def work(session: Any) -> None:
            asked = survey_wording.wording(session, wish.lang)
            for contact_id, path in zip(wish.contact_ids, paths, strict=True):
                row = surveys.ask(session, wish.account_id, contact_id, wish.asked_on)
                write_form(surveys.of_id(session, row.id), path, asked, wish.kind, wish.lang)

        try:
            self._ctx.write("ask_survey", work)
        except KamDeskError as error:
            for path in fresh:
                path.unlink(missing_ok=True)
            self._ctx.notice.emit(self._ctx.error_text(error), False)
            return False
        self._remember(paths[0])
        name = paths[0].name
        told = self.tr("Saved: {name}").format(name=name)
        if len(paths) > 1:
            told = self.tr("%n form(s) saved in {folder}", "", len(paths))
            told = told.format(folder=paths[0].parent.name)
        self._ctx.notice.emit(told, True)
        return True

    def ask_answers(self) -> None:
        """Ask for filled-in forms and show what they would change."""
        chosen, _kind = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Read answers in"),
            str(self._folder()),
            self.tr("Workbooks (*.xlsx *.xlsm *.xls *.ods)"),
        )
        if chosen:
            self._remember(Path(chosen[0]))
            self.read([Path(one) for one in chosen])

    def read(self, files: Sequence[Path]) -> None:
        """Read forms aside, then show what they would change; keep it where that is wanted."""
        if self._job is not None:
            return
        today = self._ctx.today()
        self._job = Job(lambda progress: read_forms(files, today, progress), self)
        self._job.succeeded.connect(self._show)
        self._job.failed.connect(self._fail)
        self._job.finished.connect(self._forget)
        self._job.start()
        self._soon.start()

    def _show(self, found: list[tuple[str, Told | KamDeskError]]) -> None:
        self._soon.stop()  # the job ends when the dialog is closed
        dialog = AnswersDialog(self._window, self._ctx, found)
        dialog.exec()
        dialog.deleteLater()
        self.looked_at.emit()

    def _say_reading(self) -> None:
        self._ctx.notice.emit(self.tr("Reading the answers …"), False)

    def _fail(self, error: Exception) -> None:
        raise error

    def _forget(self) -> None:
        self._soon.stop()
        self._job = None

    def _folder(self) -> Path:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        last = self._ctx.settings.other.get(FOLDER)
        return Path(last if isinstance(last, str) else QStandardPaths.writableLocation(documents))

    def _remember(self, path: Path) -> None:
        self._ctx.settings.other[FOLDER] = str(path.parent)
        self._ctx.save_settings()


def read_forms(
    files: Sequence[Path], today: Any, progress: Progress
) -> list[tuple[str, Told | KamDeskError]]:
    """Each file's name with what its form says, or why it can't be read."""
    from kamdesk.exchange import survey_answers

    found: list[tuple[str, Told | KamDeskError]] = []
    for place, file in enumerate(files):

        def alive(done: int = place) -> None:
            progress.step(done, len(files))

        alive()
        try:
            found.append((file.name, survey_answers.read(file, today, alive)))
        except Cancelled:
            raise
        except KamDeskError as error:
            found.append((file.name, error))
    return found


def write_form(line: SurveyLine, path: Path, asked: Wording, kind: str, lang: Lang) -> None:
    """Write the form as ``pdf`` or ``xlsx``."""
    if kind == "pdf":
        from kamdesk.ui.printing import survey_paper

        survey_paper.write_pdf(line, path, asked, lang)
    else:
        from kamdesk.exchange import survey_form

        survey_form.write(path, line, asked, lang)
