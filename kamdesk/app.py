"""Start-up, in order: arguments, folders, log, preferences, lock, book, window."""

from __future__ import annotations

import argparse
import gc
import logging
import sys
from pathlib import Path

from kamdesk import __version__, log, paths, settings
from kamdesk.errors import StorageError

logger = logging.getLogger(__name__)


def main(arguments: list[str] | None = None) -> int:
    """Open the workbench; returns the process's exit code."""
    options = _parse(arguments)
    gc.disable()  # start-up makes much and throws little away; warm_up.settle switches it on
    log.start(paths.log_dir())
    preferences = settings.load()
    file = options.book or (
        Path(preferences.last_book) if preferences.last_book else paths.default_book()
    )
    if not file.parent.is_dir():
        file = paths.default_book()

    from PySide6.QtWidgets import QApplication

    app = QApplication(sys.argv[:1])
    app.setApplicationName(paths.APP)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("kamdesk")
    return _run(app, file, preferences)


def _run(app: object, file: Path, preferences: settings.Settings) -> int:
    from PySide6.QtWidgets import QApplication

    from kamdesk.db.opening import open_book
    from kamdesk.ui.context import Context
    from kamdesk.ui.instance import SingleInstance
    from kamdesk.ui.shell import crash
    from kamdesk.ui.shell.workbench import Workbench

    assert isinstance(app, QApplication)
    crash.install()
    instance = SingleInstance(file)
    if not instance.acquire():
        logger.info("another window has this book; it was asked to show itself")
        return 0
    try:
        book = open_book(file)
    except StorageError as error:
        instance.release()
        return _refuse(app, preferences, error)
    workbench = Workbench(app, Context(book, preferences), instance)
    workbench.start()
    code = app.exec()
    workbench.stop()
    return code


def _refuse(app: object, preferences: settings.Settings, error: StorageError) -> int:
    from PySide6.QtWidgets import QApplication

    from kamdesk.ui.shell.refusal import show_refusal

    assert isinstance(app, QApplication)
    logger.error("book refused: %s", error.code)
    show_refusal(app, preferences, error)
    return 1


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("kamdesk", description=__doc__)
    parser.add_argument("--book", type=Path, help="the book file (made if missing)")
    parser.add_argument("--version", action="version", version=f"KamDesk {__version__}")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
