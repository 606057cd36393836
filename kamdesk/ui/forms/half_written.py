"""What is typed in a form and not stored yet is kept beside the book, for the case of a crash."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLineEdit, QTextEdit

from kamdesk.errors import FileError
from kamdesk.replacing import replacing
from kamdesk.ui.context import Context
from kamdesk.ui.forms.binder import FormBinder

KEEP_MS = 1_000
"""What is typed is kept this long after the first key that is not kept yet."""
SUFFIX = ".typed"
MOST = 50
"""So many forms are remembered; the oldest go first."""

logger = logging.getLogger(__name__)
Texts = dict[str, str]


class HalfWritten(QObject):
    """Of these fields of one form: ``begin`` for a thing brings back what was typed about it when
    the program ended without a word; ``end`` when it is given up. What is stored is not kept."""

    def __init__(self, ctx: Context, binder: FormBinder, names: Sequence[str]) -> None:
        super().__init__(binder)
        self._ctx, self._binder = ctx, binder
        self._editors: dict[str, QLineEdit | QTextEdit] = {
            name: binder.editor(name) for name in names
        }
        self._key = ""
        self._timer = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._timer.timeout.connect(self._keep)
        for one in self._editors.values():
            one.textChanged.connect(self._note)
        binder.saved.connect(self._keep)

    def begin(self, key: str) -> None:
        """The form was loaded with what the book knows about the thing of this name; what was typed
        about it and not stored goes over it."""
        self._key = key
        for name, text in self._read().get(key, {}).items():
            editor = self._editors.get(name)
            if isinstance(editor, QTextEdit):
                editor.setPlainText(text)
            elif editor is not None:
                editor.setText(text)
        self._timer.stop()

    def end(self) -> None:
        """It is over, stored or given up: forget what was typed."""
        self._timer.stop()
        if self._key:
            self._put({})
        self._key = ""

    def _note(self) -> None:
        """A key was typed. Started anew at each of them, the timer would wait for a pause."""
        if self._key and not self._timer.isActive():
            self._timer.start()

    def _keep(self) -> None:
        self._timer.stop()
        if self._key:
            typed = {n: one for n, one in self._editors.items() if self._binder.is_unsaved(n)}
            self._put({name: _text(one) for name, one in typed.items()})

    def _file(self) -> Path | None:
        file = self._ctx.book.file if self._ctx.is_open else None
        return file.with_name(file.name + SUFFIX) if file else None

    def _read(self) -> dict[str, Texts]:
        file = self._file()
        try:
            found = json.loads(file.read_text("utf-8")) if file and file.exists() else {}
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _put(self, typed: Texts) -> None:
        """Keep this about the thing at hand; nothing of it fails louder than in the log."""
        file, kept = self._file(), self._read()
        was = kept.pop(self._key, {})
        if file is None or was == typed:
            return
        if typed:
            kept[self._key] = typed
        try:
            if not kept:
                file.unlink(missing_ok=True)
                return
            last = dict(list(kept.items())[-MOST:])
            with replacing(file) as fresh:
                fresh.write_text(json.dumps(last, ensure_ascii=False), "utf-8")
        except (OSError, FileError):
            logger.warning("what is being typed could not be kept beside the book")


def _text(editor: QLineEdit | QTextEdit) -> str:
    return editor.toPlainText() if isinstance(editor, QTextEdit) else editor.text()
