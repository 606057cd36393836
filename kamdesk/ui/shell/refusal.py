"""Told before there is a window: why the book can't be opened, and where its copies are."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from kamdesk.errors import StorageError
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Dialog


def show_refusal(ctx: Context, error: StorageError) -> None:
    """Show the sentence for a storage error and offer the folder of the backups."""
    translate = QCoreApplication.translate
    dialog = Dialog(
        None,
        translate("Refusal", "The book was not opened"),
        ctx.error_text(error),
    )
    file = Path(str(error.params.get("file", "")))
    copies = file.parent / "backups" / file.stem
    if copies.is_dir():
        folder = dialog.add_button(translate("Refusal", "Show the backups"))
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(copies))))
    dialog.add_button(translate("Refusal", "Close"), "primary").clicked.connect(dialog.accept)
    dialog.exec()
