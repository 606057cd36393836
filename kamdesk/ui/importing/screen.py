"""The import: file, sheet, columns, check, result; nothing is written before the check was
seen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.errors import FileError, KamDeskError, RefusedError
from kamdesk.exchange.importing import Join
from kamdesk.services import imports
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.importing.check_step import CheckStep
from kamdesk.ui.importing.choosing import choose_table
from kamdesk.ui.importing.columns_step import ColumnsStep
from kamdesk.ui.importing.drop_zone import dropped_file
from kamdesk.ui.importing.file_step import FileStep
from kamdesk.ui.importing.flow import ImportFlow
from kamdesk.ui.importing.head import BACK_KEYS, NEXT_KEYS, ImportHead
from kamdesk.ui.importing.join_dialog import JoinDialog
from kamdesk.ui.importing.progress_card import ProgressCard
from kamdesk.ui.importing.reading_draft import Wanted
from kamdesk.ui.importing.refused_file import save_refused
from kamdesk.ui.importing.result_step import ResultStep
from kamdesk.ui.importing.sheet_step import SheetStep
from kamdesk.ui.importing.undoing import ask_undo, failure_words
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import Banner, Page

_PATIENCE_MS = 300
"""Jobs quicker than this show no progress, so that nothing flashes."""


class ImportScreen(Screen):
    """Puts the steps together; ``ImportFlow`` does the work."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.flow = ImportFlow(ctx, self)
        self.setAcceptDrops(True)
        self._after_read = "file"
        self._build_ui()
        self._connect_flow()
        self._connect_steps()
        self._show_step("file")

    def _build_ui(self) -> None:
        self.head = ImportHead()
        self._banner = Banner("error", "", closable=True)
        self._banner.hide()
        self._progress = ProgressCard()
        self._progress.hide()
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self.file = FileStep(self.ctx)
        self.sheet = SheetStep(self.ctx)
        self.columns = ColumnsStep(self.ctx)
        self.check = CheckStep(self.ctx)
        self.result = ResultStep(self.ctx)
        self._steps: dict[str, QWidget] = {
            "file": self.file,
            "sheet": self.sheet,
            "columns": self.columns,
            "check": self.check,
            "result": self.result,
        }
        page = Page()
        for part in (self.head, self._banner, self._progress, *self._steps.values()):
            page.add(part)
        page.end()
        self._page = page
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)

    def _connect_flow(self) -> None:
        flow, head = self.flow, self.head
        flow.started.connect(self._on_started)
        flow.progressed.connect(self._progress.show_progress)
        flow.ended.connect(self._on_ended)
        flow.drafted.connect(self._on_drafted)
        flow.checked.connect(self._on_checked)
        flow.imported.connect(self._on_imported)
        flow.undone.connect(self._on_undone)
        flow.failed.connect(self._on_failed)
        self._patience.timeout.connect(self._progress.show)
        self._progress.cancel_requested.connect(flow.cancel)
        head.step_chosen.connect(self._show_step)
        head.check_requested.connect(flow.check)
        head.import_requested.connect(flow.commit)
        head.restart_requested.connect(self._restart)
        for keys, action in ((NEXT_KEYS, head.go_on), (BACK_KEYS, head.go_back)):
            QShortcut(QKeySequence(keys), self).activated.connect(action)

    def _connect_steps(self) -> None:
        self.file.choose_requested.connect(self._choose)
        self.file.kind_chosen.connect(lambda kind: self._read_anew("file", kind=kind))
        self.file.anew_requested.connect(self._match_anew)
        self.file.join_requested.connect(self._add_join)
        self.file.join_removed.connect(self._remove_join)
        self.file.past.undo_requested.connect(self._undo_past)
        self.sheet.sheet_chosen.connect(
            lambda sheet: self._read_anew("sheet", sheet=sheet, kind=None, header_row=None)
        )
        self.sheet.header_chosen.connect(lambda row: self._read_anew("sheet", header_row=row))
        self.sheet.year_chosen.connect(self._choose_year)
        self.columns.edited.connect(self._on_edited)
        self.columns.answered.connect(self.flow.check)
        self.check.edited.connect(self._on_edited)
        self.check.save_requested.connect(self._save_refused)
        self.result.save_requested.connect(self._save_refused)
        self.result.undo_requested.connect(self._undo_this)
        self.result.go_requested.connect(lambda kind: self.open_requested.emit(kind, None))

    def open(self, target: Any = None) -> None:
        super().open(target)
        if self.head.step() == "result" and not self.flow.busy:
            self._restart()
        if target:
            self.load(Path(target))
        self.refresh()

    def load(self, path: Path) -> None:
        """Read a file and show it; a calendar has a dialog of its own."""
        if path.suffix.lower() == ".ics":
            self.open_requested.emit("import_calendar", str(path))
            return
        self._banner.hide()
        self._after_read = "file"
        self.flow.read(Wanted(path))

    def title(self) -> str:
        return self.tr("Import")

    def concerns(self, change: DataChanged) -> bool:
        return change.touches("import_run")

    def refresh(self) -> None:
        self.file.past.show_imports(self.ctx.read(imports.past))

    def _show_step(self, step: str) -> None:
        for name, widget in self._steps.items():
            widget.setVisible(name == step)
        self.head.show_step(step, self.flow.draft, self.flow.result)
        self._page.verticalScrollBar().setValue(0)
        if step == "columns":
            self.columns.take_focus()

    def _restart(self) -> None:
        self.flow.reset()
        self._banner.hide()
        self.file.show_draft(None)
        self._show_step("file")

    def _choose(self) -> None:
        path = choose_table(self, self.ctx)
        if path is not None:
            self.load(path)

    def _read_anew(self, step: str, **changes: Any) -> None:
        """Read the file otherwise and stay at a step."""
        self._after_read = step
        self.flow.read_anew(**changes)

    def _choose_year(self, year: int) -> None:
        draft = self.flow.draft
        if draft is not None:
            self._read_anew("sheet", constants={**draft.constants, "year": str(year)})

    def _match_anew(self) -> None:
        if self.flow.draft is not None:
            self.flow.draft.forget()
            self.flow.edited()
            self._after_read = "file"
            self._on_drafted()

    def _add_join(self) -> None:
        draft = self.flow.draft
        path = choose_table(self, self.ctx)
        if draft is None or path is None:
            return
        join = JoinDialog.ask(self, self.ctx, path, draft.headers)
        if join is not None:
            self._read_anew("file", kind=None, joins=(*draft.joins, join))

    def _remove_join(self, join: Join) -> None:
        draft = self.flow.draft
        if draft is not None:
            kept = tuple(draft.joins[: draft.joins.index(join)])
            self._read_anew("file", kind=None, joins=kept)

    def _on_started(self, name: str) -> None:
        self._banner.hide()
        titles = {
            "read": self.tr("Reading the file"),
            "check": self.tr("Checking every row; nothing is written yet"),
            "import": self.tr("Importing; the book was backed up before"),
            "undo": self.tr("Taking the import back"),
        }
        self._progress.begin(titles[name])
        self._patience.start()
        self._set_busy(True)

    def _on_ended(self) -> None:
        self._patience.stop()
        self._progress.hide()
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        self.head.set_busy(busy)
        for widget in self._steps.values():
            widget.setEnabled(not busy)

    def _on_drafted(self) -> None:
        draft = self.flow.draft
        self.file.show_draft(draft)
        if draft is not None:
            self.sheet.show_draft(draft)
            self.columns.show_draft(draft)
        self._show_step(self._after_read)

    def _on_edited(self) -> None:
        self.flow.edited()
        self.head.show_step(self.head.step(), self.flow.draft, self.flow.result)

    def _on_checked(self) -> None:
        if self.flow.draft is not None and self.flow.result is not None:
            self.check.show_result(self.flow.draft, self.flow.result)
            self._show_step("check")
            self.check.take_focus()

    def _on_imported(self) -> None:
        if self.flow.draft is not None and self.flow.result is not None:
            self.result.show_result(self.flow.result, self.flow.draft)
            self._show_step("result")
            self.refresh()

    def _on_undone(self) -> None:
        self.refresh()
        if self.head.step() == "result":
            self.result.show_undone()
        words = self.tr("The import was undone; the book is as it was before.")
        self.ctx.notice.emit(words, False)

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, KamDeskError):
            raise error
        if isinstance(error, RefusedError) and self.columns.ask(error):
            self._show_step("columns")
            return
        self._say(failure_words(error, self.ctx.language))

    def _say(self, words: str) -> None:
        self._banner.set_message("error", words)
        self._banner.show()
        self._page.verticalScrollBar().setValue(0)

    def _undo_this(self) -> None:
        if self.flow.scope_id is not None:
            self.flow.undo(self.flow.scope_id)

    def _undo_past(self, run: imports.PastImport) -> None:
        if ask_undo(self, run):
            self.flow.undo(run.scope_id)

    def _save_refused(self) -> None:
        draft, result = self.flow.draft, self.flow.seen
        if draft is None or result is None:
            return
        try:
            path = save_refused(self, draft, result, self.ctx.language)
        except FileError as error:
            self._say(failure_words(error, self.ctx.language))
            return
        if path is not None:
            words = self.tr("Saved: %1").replace("%1", path.name)
            self.ctx.notice.emit(words, False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) and not self.flow.busy:
            self.file.zone.set_hot(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.file.zone.set_hot(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.file.zone.set_hot(False)
        path = dropped_file(event.mimeData())
        if path:
            event.acceptProposedAction()
            self.load(Path(path))
