"""Told before there is a window: why the book can't be opened, and where its copies are."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from kamdesk import words
from kamdesk.errors import StorageError
from kamdesk.settings import Settings
from kamdesk.ui import theme
from kamdesk.ui.translation import system_language, use_language
from kamdesk.ui.widgets import Dialog


def show_refusal(app: QApplication, settings: Settings, error: StorageError) -> None:
    """Show the sentence for a storage error and offer the folder of the backups."""
    language: words.Lang = "zh" if (settings.language or system_language()) == "zh" else "en"
    use_language(app, language)
    theme.apply_theme(app, settings.theme, settings.text_scale)  # type: ignore[arg-type]
    translate = QCoreApplication.translate
    dialog = Dialog(
        None,
        translate("Refusal", "The book was not opened"),
        words.text(f"error.{error.code}", language, **error.params),
    )
    file = Path(str(error.params.get("file", "")))
    copies = file.parent / "backups" / file.stem
    if copies.is_dir():
        folder = dialog.add_button(translate("Refusal", "Show the backups"))
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(copies))))
    dialog.add_button(translate("Refusal", "Close"), "primary").clicked.connect(dialog.accept)
    dialog.exec()
