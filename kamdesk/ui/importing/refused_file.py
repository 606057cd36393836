"""Handing back what could not be taken, as a workbook."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from kamdesk.exchange.importing import ImportResult, write_refused
from kamdesk.ui.importing.draft import Draft
from kamdesk.words import Lang


def save_refused(
    parent: QWidget, draft: Draft, result: ImportResult, language: Lang
) -> Path | None:
    """Ask where to, beginning beside the file that was read, and write the rows there.

    None where the user thought better of it. Raises FileError (see ``write_refused``).
    """
    translate = QCoreApplication.translate
    suggestion = translate("ImportScreen", "%1 refused rows.xlsx").replace("%1", draft.path.stem)
    start = str(draft.path.with_name(suggestion))
    title = translate("ImportScreen", "Save refused rows")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, start, "Excel (*.xlsx)")
    if not chosen:
        return None
    path = Path(chosen)
    write_refused(path, result.headers, result.refused, language)
    return path
