"""Export of dossiers: where and in which language, then progress, then what was written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.errors import FileError, KamDeskError
from kamdesk.exchange import dossier
from kamdesk.services import account_list
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.dossiers.existing_question import ExistingQuestion
from kamdesk.ui.jobs import Job, Progress
from kamdesk.ui.widgets import Dialog, ElidedLabel, Field, Label, Segmented, ThinBar, button


def export_dossiers(
    parent: QWidget | None, ctx: Context, account_ids: Sequence[int] | None
) -> None:
    """Let the user export the dossiers of these accounts, of all without ids."""
    if account_ids is None:
        account_ids = ctx.read(lambda s: account_list.ids(s, account_list.ListSpec(sort="code")))
    DossierDialog(ctx, account_ids, parent).exec()


class DossierDialog(Dialog):
    """Asks, works, tells. Closing it while it works stops the work; finished files stay."""

    def __init__(
        self, ctx: Context, account_ids: Sequence[int], parent: QWidget | None = None
    ) -> None:
        count = len(account_ids)
        title = QCoreApplication.translate("DossierDialog", "Export %n dossier(s)", "", count)
        super().__init__(parent, title, width=520)
        self._ctx = ctx
        self._ids = list(account_ids)
        self._written: list[Path] = []
        self._beside: dossier.Beside | None = None
        self._job: Job | None = None
        self.set_message(self.tr("One Excel workbook for each account."))
        self.folder = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        self._add_choices()
        self._add_progress()
        self._add_buttons()
        self._show_folder()

    def _add_choices(self) -> None:
        self._choices = QWidget()
        row = QVBoxLayout(self._choices)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self.language = Segmented(
            [("zh", self._ctx.word("language.zh")), ("en", self._ctx.word("language.en"))],
            self._ctx.language,
        )
        self.language.edited.connect(self._ask_anew)
        row.addWidget(Field(self.tr("Language"), self.language))
        self.client_safe = QCheckBox(self.tr("For the client: no tier, margins, stance or notes"))
        self.client_safe.setFont(theme.font("body"))
        self.client_safe.setChecked(self._ctx.client_safe)
        self.client_safe.setEnabled(not self._ctx.client_safe)
        row.addWidget(self.client_safe)
        self.add(self._choices)
        place = QWidget()
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        self._place = ElidedLabel("", "body")
        self.choose = button(self.tr("Choose folder"))
        self.choose.clicked.connect(self._choose_folder)
        line.addWidget(self._place, 1)
        line.addWidget(self.choose)
        self.add(Field(self.tr("Folder"), place))

    def _add_progress(self) -> None:
        self._bar = ThinBar()
        self._state = Label("", "small", "muted")
        self.add(self._bar)
        self.add(self._state)
        self._bar.hide()
        self._state.hide()

    def _add_buttons(self) -> None:
        self.cancel = self.add_cancel()
        self.beside = self.add_button(self.tr("Write under another name"))
        self.beside.clicked.connect(self._write_beside)
        self.beside.hide()
        self.open_folder = self.add_button(self.tr("Open folder"))
        self.open_folder.clicked.connect(self._open_folder)
        self.open_folder.hide()
        self.export = self.add_button(self.tr("Export"), "primary")
        self.export.clicked.connect(self.start)
        self.export.setEnabled(bool(self._ids))

    def message(self) -> str:
        """What it says of the work: how far it is, how it ended, or what went wrong."""
        return self._state.text()

    def start(self) -> None:
        """Write what is not written yet, in the background; asks once before older files go."""
        if self._beside is None:
            self._beside = self._ask_about_older()
        if self._beside is None:
            return
        edition = dossier.Edition(
            self.language.value(), self._ctx.today(), self.client_safe.isChecked()
        )
        rest, folder, beside = self._ids[len(self._written) :], self.folder, self._beside

        def work(progress: Progress) -> None:
            with self._ctx.book.read() as session:
                dossier.write_many(
                    session, rest, folder, edition, beside=beside,
                    progress=progress.step, written=self._written,
                )  # fmt: skip

        self._set_busy(True)
        self._job = Job(work, self)
        self._job.progressed.connect(self._show_progress)
        self._job.succeeded.connect(self._show_done)
        self._job.cancelled.connect(self._show_stopped)
        self._job.failed.connect(self._show_failure)
        self._job.start()

    def reject(self) -> None:
        """Leave; while it works, stop it first and say what is there."""
        if self._job is not None:
            self._job.cancel()
            self.cancel.setEnabled(False)
        else:
            super().reject()

    def _show_progress(self, done: int, total: int, name: str) -> None:
        self._bar.set_share(done / total if total else 0.0)
        self._state.setText(f"{done} / {total}  {name}")

    def _show_done(self, _result: object) -> None:
        self._set_busy(False)
        self._finish(self.tr("%n dossier(s) written.", "", len(self._written)), "good")

    def _show_stopped(self) -> None:
        self._set_busy(False)
        text = self.tr("Stopped. %n dossier(s) are written and complete.", "", len(self._written))
        self._finish(text, "muted")

    def _show_failure(self, error: Exception) -> None:
        self._set_busy(False)
        if not isinstance(error, KamDeskError):
            raise error
        self._state.setText(self._ctx.error_text(error))
        self._state.set_tone("bad")
        self._state.show()
        self.beside.setVisible(isinstance(error, FileError) and error.code == "target_open")
        self.export.setText(self.tr("Try again"))

    def _finish(self, text: str, tone: str) -> None:
        self._state.setText(text)
        self._state.set_tone(tone)
        self._state.show()
        self.open_folder.setVisible(bool(self._written))
        self.export.hide()
        self.cancel.setText(self.tr("Close"))

    def _set_busy(self, busy: bool) -> None:
        if not busy:
            self._job = None
        for widget in (self._choices, self.choose, self.export):
            widget.setEnabled(not busy)
        self.cancel.setEnabled(True)
        self._bar.setVisible(busy)
        self._state.setVisible(busy)
        self._state.set_tone("muted")
        self.beside.hide()

    def _ask_about_older(self) -> dossier.Beside | None:
        rest, language = self._ids[len(self._written) :], self.language.value()
        older = self._ctx.read(
            lambda s: dossier.already_there(s, rest, self.folder, language, self._written)
        )
        return ExistingQuestion.ask(older, self) if older else dossier.Beside.NONE

    def _ask_anew(self) -> None:
        """Another folder or language means other files."""
        self._beside = None

    def _write_beside(self) -> None:
        self._beside = dossier.Beside.OPEN
        self.start()

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose folder"), str(self.folder))
        if chosen:
            self.folder = Path(chosen)
            self._ask_anew()
            self._show_folder()

    def _show_folder(self) -> None:
        self._place.set_text(str(self.folder))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))
