"""Start-up, in order: arguments, folders, log, preferences, lock, window, book (decision 0007)."""

from __future__ import annotations

import argparse
import gc
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kamdesk import __version__, log, paths, settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

logger = logging.getLogger(__name__)
_ABOUT = "The offline workbench of a key-account manager. For scripts: python -m kamdesk.cli --help"


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


def _run(app: QApplication, file: Path, preferences: settings.Settings) -> int:
    from kamdesk.ui.context import Context
    from kamdesk.ui.instance import SingleInstance
    from kamdesk.ui.shell import crash
    from kamdesk.ui.shell.workbench import Workbench

    crash.install()
    instance = SingleInstance(file)
    if not instance.acquire():
        logger.info("another window has this book; it was asked to show itself")
        return 0
    workbench = Workbench(app, Context(None, preferences), instance)
    workbench.start(file)
    code = app.exec()
    workbench.stop()
    return workbench.exit_code or code


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("kamdesk", description=_ABOUT)
    parser.add_argument("--book", type=Path, help="the book file (made if missing)")
    parser.add_argument("--version", action="version", version=f"KamDesk {__version__}")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
