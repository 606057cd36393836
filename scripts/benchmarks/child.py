"""One piece of work in a process of its own: says ``ready`` when it is done, then goes.

``child.py bare`` is the floor: a QMainWindow in a process that has SQLAlchemy.
``child.py window BOOK`` is KamDesk as its user starts it, until its window is painted and takes
clicks and keys; ``child.py filled BOOK`` goes on until the book is open and Today shows.
``child.py tour BOOK`` goes on to the list of accounts, its end and one account, and then tells
the most memory that the process ever had, in bytes; ``child.py import BOOK FILE`` tells the same
after it has imported a file of order lines.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

    from kamdesk.ui.shell.main_window import MainWindow


def main() -> None:
    """Do as the first argument says."""
    match sys.argv[1:]:
        case ["bare"]:
            _bare()
        case ["window", book]:
            _window(book, _until_painted)
        case ["filled", book]:
            _window(book, _until_filled)
        case ["tour", book]:
            _window(book, _tour)
        case ["import", book, file]:
            _import(Path(book), Path(file))


def _bare() -> None:
    import sqlalchemy.orm  # noqa: F401
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication([])
    window = QMainWindow()
    window.resize(1366, 768)
    window.show()
    _until_painted()
    _say("ready")
    application.quit()


def _window(book: str, then: Any) -> None:
    """The program's own start-up, with the event loop replaced by ``then``."""
    from PySide6.QtWidgets import QApplication

    from kamdesk import app

    def loop(*_self: Any) -> None:
        then()
        _say("ready")
        sys.stdout.flush()
        os._exit(0)

    setattr(QApplication, "exec", loop)  # noqa: B010
    app.main(["--book", book])


def _tour() -> None:
    from PySide6.QtWidgets import QTableView

    _until_filled()
    window = _main_window()
    window.open("accounts")
    _until_painted()
    table = window.findChildren(QTableView)[0]
    table.scrollToBottom()
    _until_painted()
    window.open("account", 1)
    _until_drawn(window)
    _say(str(most_memory()))


def _import(target: Path, file: Path) -> None:
    from kamdesk.db.opening import open_book
    from kamdesk.exchange import importing
    from kamdesk.exchange.fields import Kind

    request = importing.ImportRequest(file, Kind.SALES)
    book = open_book(target)
    book.write("import", lambda session: importing.run(session, request))
    book.close()
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


def _until_painted() -> None:
    """Run the event loop until a window is on the screen; it is painted as it comes up."""

    def painted() -> bool:
        from PySide6.QtWidgets import QApplication

        shown: list[QWindow | None]
        shown = [w.windowHandle() for w in QApplication.topLevelWidgets() if w.isVisible()]
        return any(handle is not None and handle.isExposed() for handle in shown)

    _until(painted)


def _until_filled() -> None:
    """Run the event loop until the book is open and its first screen is painted."""
    _until(lambda: _main_window().current_screen() is not None)
    _until_painted()


def _until_drawn(window: MainWindow) -> None:
    """Run the event loop until the charts that show are drawn, matplotlib and all."""
    from kamdesk.ui.widgets.chart_view import ChartView

    def drawn() -> bool:
        charts = [chart for chart in window.findChildren(ChartView) if chart.isVisible()]
        return all(chart.is_settled() for chart in charts)

    _until(drawn)


def _until(ready: Callable[[], bool]) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    timer = QTimer(interval=2)
    timer.timeout.connect(lambda: loop.quit() if ready() else None)
    timer.start()
    loop.exec()
    timer.stop()


def _main_window() -> MainWindow:
    from PySide6.QtWidgets import QApplication

    from kamdesk.ui.shell.main_window import MainWindow

    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))


def _say(word: str) -> None:
    print(word, flush=True)


if __name__ == "__main__":
    main()
