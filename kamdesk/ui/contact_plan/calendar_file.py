"""The contacts ahead as a file for another calendar program."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from kamdesk.errors import KamDeskError
from kamdesk.exchange import calendars
from kamdesk.services.contact_plan import lines
from kamdesk.services.contact_plan.wanted import Wanted
from kamdesk.ui.context import Context

translate = QCoreApplication.translate


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
        write_to(ctx, ids, file if file.suffix.lower() == ".ics" else file.with_suffix(".ics"))


def write_to(ctx: Context, ids: list[int], file: Path) -> None:
    """Write these contacts and say so, or say why not."""
    edition = calendars.Edition(ctx.language, datetime.now().astimezone(), ctx.client_safe)
    try:
        count = ctx.read(lambda s: calendars.write(s, [], file, edition, ids))
    except KamDeskError as error:
        ctx.notice.emit(ctx.error_text(error), False)
        return
    told = translate("PlanCalendar", "%n contact(s) written to {name}", "", count)
    ctx.notice.emit(told.replace("{name}", file.name), False)
