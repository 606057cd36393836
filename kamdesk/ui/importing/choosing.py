"""Choosing a table to read, where the last one came from."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from kamdesk.ui.context import Context

FOLDER = "import_folder"
"""Key of the folder in this machine's preferences."""
_ENDINGS = " (*.xlsx *.xls *.xlsm *.ods *.csv *.tsv *.txt *.vcf *.ics)"


def choose_table(parent: QWidget, ctx: Context) -> Path | None:
    """Ask for a file, beginning in the folder of the last one or in Documents; None where the
    user thought better of it."""
    translate = QCoreApplication.translate
    kinds = translate("ImportScreen", "Tables and cards") + _ENDINGS
    title = translate("ImportScreen", "Choose file")
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(_start(ctx)), kinds)
    if not chosen:
        return None
    path = Path(chosen)
    ctx.settings.other[FOLDER] = str(path.parent)
    ctx.save_settings()
    return path


def _start(ctx: Context) -> Path:
    last = ctx.settings.other.get(FOLDER)
    if isinstance(last, str) and last and Path(last).is_dir():
        return Path(last)
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(documents))
