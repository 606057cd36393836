"""Meetings as a file for another calendar program."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from kamdesk.errors import KamDeskError
from kamdesk.exchange import calendars
from kamdesk.services import meeting_list
from kamdesk.ui.context import Context

_MOST = 5_000


def export_coming(parent: QWidget, ctx: Context) -> None:
    """Ask for a file and write what is planned from today on."""
    today = ctx.today()
    midnight = datetime.combine(today, time()).astimezone()
    rows = ctx.read(lambda s: meeting_list.upcoming(s, limit=_MOST, since=midnight))
    export_meetings(parent, ctx, [row.id for row in rows], f"KamDesk-{today:%Y%m%d}")


def export_meetings(parent: QWidget, ctx: Context, ids: Sequence[int], name: str) -> None:
    """Ask for a file, proposing ``name``, and write these meetings."""
    translate = QCoreApplication.translate
    if not ids:
        ctx.notice.emit(translate("CalendarExport", "There is no meeting to export"), False)
        return
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    title = translate("CalendarExport", "Export meetings")
    kinds = translate("CalendarExport", "Calendar files (*.ics)")
    chosen, _kind = QFileDialog.getSaveFileName(
        parent, title, str(Path(folder) / f"{name}.ics"), kinds
    )
    if chosen:
        file = Path(chosen)
        write_to(ctx, ids, file if file.suffix.lower() == ".ics" else file.with_suffix(".ics"))


def write_to(ctx: Context, ids: Sequence[int], file: Path) -> None:
    """Write these meetings to ``file`` and say so, or say why not."""
    edition = calendars.Edition(ctx.language, datetime.now().astimezone(), ctx.client_safe)
    try:
        count = ctx.read(lambda s: calendars.write(s, ids, file, edition))
    except KamDeskError as error:
        ctx.notice.emit(ctx.error_text(error), False)
        return
    told = QCoreApplication.translate(
        "CalendarExport", "%n meeting(s) written to {name}", "", count
    )
    ctx.notice.emit(told.format(name=file.name), False)
