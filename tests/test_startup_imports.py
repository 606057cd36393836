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
from PySide6.QtWidgets import QApplication
from kamdesk import app

def first_window(*_self):
    running = QApplication.instance()
    while not any(w.windowHandle() and w.windowHandle().isExposed()
                  for w in running.topLevelWidgets() if w.isVisible()):
        running.processEvents()
    running.processEvents()
    titles = [w.windowTitle() for w in running.topLevelWidgets() if w.isVisible()]
    loaded = sorted({name.partition(".")[0] for name in sys.modules} & set(sys.argv[2:]))
    print("window", titles, "loaded", loaded, flush=True)
    os._exit(0)

QApplication.exec = first_window
app.main(["--book", sys.argv[1]])
"""


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_heavy_library_before_the_first_window(
    book: Book, tmp_path: Path, language: str
) -> None:
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
    assert "KamDesk" in done.stdout, done.stderr
    assert done.stdout.strip().endswith("loaded []"), done.stdout
