"""Taking an import back: the question before, and why it may not be possible."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kamdesk.errors import ConflictError, KamDeskError
from kamdesk.exchange.importing.sentences import error_sentence
from kamdesk.services.imports import PastImport
from kamdesk.ui.widgets import ConfirmDialog
from kamdesk.words import Lang

translate = QCoreApplication.translate


def ask_undo(parent: QWidget, run: PastImport) -> bool:
    """Whether the user wants an earlier import undone."""
    return ConfirmDialog.ask(
        parent,
        translate("ImportScreen", "Undo this import?"),
        translate(
            "ImportScreen",
            "Everything that “%1” added is taken out again, and what it changed gets its "
            "old values back.",
        ).replace("%1", run.file_name),
        translate("ImportScreen", "Undo this import"),
    )


def failure_words(error: KamDeskError, language: Lang) -> str:
    """What went wrong with a file or an import; a conflict comes from undoing alone."""
    if isinstance(error, ConflictError):
        return translate(
            "ImportScreen",
            "Something that this import brought in was changed since, so it was not undone. "
            "Nothing is lost; undo the later change first.",
        )
    return error_sentence(error, language)
