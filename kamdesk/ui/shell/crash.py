"""The one dialog for faults of ours: what is safe, and a report without client data."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from datetime import datetime
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit

from kamdesk import __version__, paths

log = logging.getLogger(__name__)
_shown: set[QDialog] = set()
"""Dialogs that are open; without a window to belong to, nothing else would keep them."""


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where in the program it happened. Messages of errors are left out: they may quote a client's
    data, and so are the values of variables."""
    lines = [
        f"KamDesk {__version__}, Python {platform.python_version()}, {platform.platform()}",
        datetime.now().isoformat(timespec="seconds"),
        kind.__name__,
    ]
    for frame in traceback.extract_tb(trace):
        path = frame.filename.replace("\\", "/")
        inside = path.rpartition("/kamdesk/")
        file = inside[2] if inside[1] else path.rpartition("/")[2]
        lines.append(f"  {file}:{frame.lineno} {frame.name}")
    return "\n".join(lines)


def install() -> None:
    """Send uncaught errors to the dialog and Qt's warnings to the log."""
    sys.excepthook = _on_error
    qInstallMessageHandler(_on_qt_message)


def _on_error(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    report = report_of(kind, trace)
    log.error("crash\n%s", report)
    name = f"crash-{datetime.now():%Y%m%d-%H%M%S}.txt"
    (paths.log_dir() / name).write_text(report, "utf-8")
    sys.__excepthook__(kind, error, trace)
    if QApplication.instance() is not None:
        show(report)


def show(report: str) -> None:
    """The dialog: copy the report, or go on."""
    from kamdesk.ui.widgets import Dialog

    translate = QCoreApplication.translate
    dialog = Dialog(
        QApplication.activeWindow(),
        translate("Crash", "Something went wrong"),
        translate(
            "Crash",
            "The step you just took was not carried out. Everything saved before it is safe in "
            "your book. You can go on; if it happens again, restart KamDesk and send the report.",
        ),
        width=560,
    )
    text = QPlainTextEdit(report)
    text.setReadOnly(True)
    text.setMinimumHeight(180)
    text.setAccessibleName(translate("Crash", "Report"))
    dialog.add(text)
    copy = dialog.add_button(translate("Crash", "Copy report"))
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
    dialog.add_button(translate("Crash", "Go on"), "primary").clicked.connect(dialog.accept)
    _shown.add(dialog)
    dialog.finished.connect(lambda _result: _shown.discard(dialog))
    dialog.open()


def _on_qt_message(kind: QtMsgType, _context: object, message: str) -> None:
    if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
        log.warning("Qt: %s", message)
        sys.stderr.write(message + "\n")
