"""One start of a window in a process of its own: says ``ready`` when it can be used, then goes.

``child.py bare`` is the floor: a QMainWindow in a process that has SQLAlchemy.
``child.py window BOOK`` is KamDesk as its user starts it.
``child.py tour BOOK`` goes on to the list of accounts, its end and one account, and then tells
the most memory that the process ever had, in bytes.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any


def main() -> None:
    """Do as the first argument says."""
    match sys.argv[1:]:
        case ["bare"]:
            _bare()
        case ["window", book]:
            _window(book, lambda: _say("ready"))
        case ["tour", book]:
            _window(book, _tour)


def _bare() -> None:
    import sqlalchemy.orm  # noqa: F401
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.resize(1366, 768)
    window.show()
    _until_painted(app)
    _say("ready")


def _window(book: str, then: Any) -> None:
    """The program's own start-up, with the event loop replaced by ``then``."""
    from PySide6.QtWidgets import QApplication

    from kamdesk import app

    def loop(*_self: Any) -> None:
        _until_painted(QApplication.instance())
        then()
        sys.stdout.flush()
        os._exit(0)

    setattr(QApplication, "exec", loop)  # noqa: B010
    app.main(["--book", book])


def _tour() -> None:
    from PySide6.QtWidgets import QApplication, QTableView

    from kamdesk.ui.shell.main_window import MainWindow

    app = QApplication.instance()
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    window.open("accounts")
    _until_painted(app)
    table = window.findChildren(QTableView)[0]
    table.scrollToBottom()
    _until_painted(app)
    window.open("account", 1)
    _until_painted(app)
    _say(str(most_memory()))


def most_memory() -> int:
    """Peak resident memory of this process, bytes."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(row for row in status.read_text().splitlines() if row.startswith("VmHWM"))
        return int(line.split()[1]) * 1024
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _until_painted(app: Any) -> None:
    """Work through what waits until a window is on the screen; it is painted as it comes up."""
    shown = False
    while not shown:
        app.processEvents()
        handles = [w.windowHandle() for w in app.topLevelWidgets() if w.isVisible()]
        shown = any(handle is not None and handle.isExposed() for handle in handles)


def _say(word: str) -> None:
    print(word, flush=True)


if __name__ == "__main__":
    main()
