"""The import's state and its jobs: read, check, import, undo; one at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from kamdesk.exchange.importing import ImportRequest, ImportResult, run
from kamdesk.services import imports
from kamdesk.ui.context import Context
from kamdesk.ui.importing.draft import Draft
from kamdesk.ui.importing.reading_draft import Wanted, read_draft
from kamdesk.ui.jobs import Job, Progress


class ImportFlow(QObject):
    """Holds draft and result. A job that was superseded or cancelled changes nothing here."""

    started = Signal(str)
    """``read``, ``check``, ``import`` or ``undo`` has begun."""
    progressed = Signal(int, int, str)
    ended = Signal()
    drafted = Signal()
    checked = Signal()
    imported = Signal()
    undone = Signal()
    failed = Signal(object)
    """An exception; nothing of the job stays."""

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._job: Job | None = None
        self.draft: Draft | None = None
        self.result: ImportResult | None = None
        """What the last check told or the import did; None once the draft was changed."""
        self.seen: ImportResult | None = None
        """The same, kept while the draft is being changed: the rows that are being mended."""
        self._asked: ImportRequest | None = None
        """What the last check was asked."""
        self.scope_id: int | None = None

    @property
    def busy(self) -> bool:
        """Whether a job runs."""
        return self._job is not None

    def reset(self) -> None:
        """Forget the file."""
        self.cancel()
        self.draft = self.result = self.seen = self.scope_id = None

    def read(self, wanted: Wanted, before: Draft | None = None) -> None:
        """Read a file; ``before`` is what was settled for it when it was read otherwise."""
        book = self._ctx.book

        def work(progress: Progress) -> Draft:
            with book.read() as session:
                draft = read_draft(session, wanted, progress.step)
            if before is not None:
                draft.take_over(before)
            return draft

        self._start("read", work, self._on_drafted)

    def read_anew(self, **changes: Any) -> None:
        """Read the draft's file with something else wanted; answers given so far are kept."""
        if self.draft is not None:
            draft = self.draft
            now = Wanted(
                draft.path,
                draft.sheet or None,
                draft.kind,
                tuple(draft.joins),
                draft.header_chosen,
                dict(draft.constants),
            )
            self.read(replace(now, **changes), draft)

    def edited(self) -> None:
        """The draft was changed: what the last check told no longer holds, unless the changes
        were taken back or concern nothing that is imported."""
        same = self.draft is not None and self.draft.request() == self._asked
        self.result = self.seen if same else None

    def check(self) -> None:
        """Find out what the import would do."""
        if self.draft is None:
            return
        request, book = self.draft.request(), self._ctx.book

        def work(progress: Progress) -> ImportResult:
            with book.read() as session:
                return run(session, request, progress.step, dry_run=True)

        self._start("check", work, self._on_checked)

    def commit(self) -> None:
        """Import, after a backup; the book shows all of it or nothing."""
        if self.draft is None:
            return
        request, ctx = self.draft.request(), self._ctx

        def work(progress: Progress) -> Any:
            ctx.back_up("import")
            return ctx.book.write("import", lambda s: run(s, request, progress.step))

        self._start("import", work, self._on_imported)

    def undo(self, scope_id: int) -> None:
        """Take back everything that an import did, and the evaluations of tiers upon it."""
        book = self._ctx.book

        def work(_progress: Progress) -> list[Any]:
            with book.read() as session:
                together = imports.to_undo(session, scope_id)
            return book.undo_all(together)

        self._start("undo", work, self._on_undone)

    def cancel(self) -> None:
        """Stop the job; what it wrote is rolled back."""
        if self._job is not None:
            self._job.cancel()

    def _start(
        self, name: str, work: Callable[[Progress], Any], done: Callable[[Any], None]
    ) -> None:
        self.cancel()
        job = Job(work, self)
        self._job = job

        def succeeded(result: Any) -> None:
            if job is self._job:
                self._end()
                done(result)

        def failed(error: BaseException) -> None:
            if job is self._job:
                self._end()
                self.failed.emit(error)

        job.succeeded.connect(succeeded)
        job.failed.connect(failed)
        job.cancelled.connect(lambda: self._end() if job is self._job else None)
        job.progressed.connect(self.progressed)
        self.started.emit(name)
        job.start()

    def _end(self) -> None:
        self._job = None
        self.ended.emit()

    def _on_drafted(self, draft: Draft) -> None:
        self.draft, self.result, self.seen, self._asked = draft, None, None, None
        self.drafted.emit()

    def _on_checked(self, result: ImportResult) -> None:
        self.result = self.seen = result
        if self.draft is not None:
            self.draft.rows = result.rows
            self._asked = self.draft.request()
        self.checked.emit()

    def _on_imported(self, outcome: tuple[ImportResult, Any]) -> None:
        self.result, written = outcome
        self.seen = self.result
        self.scope_id = written.scope_id
        self._ctx.announce(written, self)
        self.imported.emit()

    def _on_undone(self, done: list[Any]) -> None:
        for written in done:
            self._ctx.announce(written, self)
        self.undone.emit()
