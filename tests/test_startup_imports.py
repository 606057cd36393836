"""Start-up pays for nothing that the first window doesn't need."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from kamdesk.db.book import Book
from tests.meeting_story import rich_meeting
from tests.test_architecture import HEAVY

_START = """
import os, sys
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from kamdesk import app

def until(ready):
    loop, timer = QEventLoop(), QTimer(interval=5)
    timer.timeout.connect(lambda: loop.quit() if ready() else None)
    timer.start()
    loop.exec()
    timer.stop()

def loaded(names):
    return sorted({name.partition(".")[0] for name in sys.modules} & set(names))

def stages(*_self):
    windows = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    early = loaded(["sqlalchemy", *sys.argv[2:]])
    until(lambda: any(w.windowHandle() and w.windowHandle().isExposed() for w in windows))
    print("painted, before it", early, flush=True)
    window = next(w for w in windows if hasattr(w, "current_screen"))
    until(lambda: window.current_screen() is not None)
    print("filled", window.windowTitle(), loaded(sys.argv[2:]), flush=True)
    os._exit(0)

QApplication.exec = stages
app.main(["--book", sys.argv[1]])
"""


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_window_waits_for_no_heavy_library(book: Book, tmp_path: Path, language: str) -> None:
    book.write("fill", lambda s: rich_meeting(s, date.today()))
    book.close()
    settings = tmp_path / "home" / "config" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(f'{{"language": "{language}"}}', "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", _START, str(book.file), *sorted(HEAVY)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        cwd=Path(__file__).parent.parent,
        env={**os.environ, "KAMDESK_HOME": str(tmp_path / "home"), "PYTHONUTF8": "1"},
    )
    painted, filled = done.stdout.strip().splitlines() or ["", ""]
    assert painted == "painted, before it []", done.stderr
    assert "KamDesk" in filled and filled.endswith(" []"), done.stdout
