"""Ctrl+Z in an editor: first its own, then the book's."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget


class UndoKeys(QObject):
    """Lets undo and redo through to the window where the editor has nothing to take back."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._watch_editor)

    def _watch_editor(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Filter the events of the editor that has the focus, and of nothing else: a filter on
        the whole application would run Python for every event."""
        if isinstance(new, QLineEdit | QTextEdit | QPlainTextEdit):
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _is_spent(watched, event)
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _is_spent(watched: QObject, event: QKeyEvent) -> bool:
    undo = event.matches(QKeySequence.StandardKey.Undo)
    redo = event.matches(QKeySequence.StandardKey.Redo)
    if not (undo or redo):
        return False
    if isinstance(watched, QLineEdit):
        return not (watched.isUndoAvailable() if undo else watched.isRedoAvailable())
    if isinstance(watched, QTextEdit | QPlainTextEdit):
        document = watched.document()
        return not (document.isUndoAvailable() if undo else document.isRedoAvailable())
    return False
