"""The contacts ahead as a file for another calendar program."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from kamdesk.errors import KamDeskError
from kamdesk.exchange import calendars
from kamdesk.services.contact_plan import lines
from kamdesk.services.contact_plan.wanted import Wanted
from kamdesk.ui.context import Context
from kamdesk.ui.jobs import Job, Progress

translate = QCoreApplication.translate
SOON_MS = 600
"""Writing that takes longer says so."""


def save_ahead(parent: QWidget, ctx: Context, wanted: Wanted) -> None:
    """Ask for a file and write what is planned from today on, narrowed as on the screen."""
    today = ctx.today()
    ids = ctx.read(lambda s: lines.planned_ids(s, today, date.max, wanted))
    if not ids:
        ctx.notice.emit(translate("PlanCalendar", "No contact is planned ahead"), False)
        return
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    name = translate("PlanCalendar", "Contact plan {day}").replace("{day}", f"{today:%Y%m%d}")
    chosen, _kind = QFileDialog.getSaveFileName(
        parent,
        translate("PlanCalendar", "Export contacts to a calendar"),
        str(Path(folder) / f"{name}.ics"),
        translate("PlanCalendar", "Calendar files (*.ics)"),
    )
    if chosen:
        file = Path(chosen)
        fits = file.suffix.lower() == ".ics"
        write_to(parent, ctx, ids, file if fits else file.with_suffix(".ics"))


def write_to(owner: QWidget, ctx: Context, ids: list[int], file: Path) -> Job:
    """Write these contacts on a worker thread, and say so or say why not; a year of a large book
    takes a while, which is said too."""
    edition = calendars.Edition(ctx.language, datetime.now().astimezone(), ctx.client_safe)

    def work(_progress: Progress) -> int:
        return ctx.read(lambda s: calendars.write(s, [], file, edition, ids))

    def tell(count: int) -> None:
        told = translate("PlanCalendar", "%n contact(s) written to {name}", "", count)
        ctx.notice.emit(told.replace("{name}", file.name), False)

    def fail(error: Exception) -> None:
        if not isinstance(error, KamDeskError):
            raise error
        ctx.notice.emit(ctx.error_text(error), False)

    job = Job(work, owner)
    job.succeeded.connect(tell)
    job.failed.connect(fail)
    count = len(ids)
    writing = translate("PlanCalendar", "Writing %n contact(s) …", "", count)
    QTimer.singleShot(SOON_MS, job, lambda: ctx.notice.emit(writing, False))
    return job.start()
