"""A meeting is being typed when the process dies: at most the last two seconds are missing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

from kamdesk.db import backup
from kamdesk.db.opening import open_book
from kamdesk.services import meeting_page
from tests import meeting_story

ROOT = Path(__file__).resolve().parents[2]
_TYPIST = """
import sys
import time
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from kamdesk.db.opening import open_book
from kamdesk.settings import Settings
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.shell.main_window import MainWindow

app = QApplication([])
theme.apply_theme(app, "light")
ctx = Context(open_book(Path(sys.argv[1])), Settings(language="en"))
window = MainWindow(ctx)
window.open("meeting_live", int(sys.argv[2]))
window.show()
window.activateWindow()
letters = iter("abcdefghij" * 1000)
script = [Qt.Key.Key_Down, *[None] * 25, Qt.Key.Key_F2, *[None] * 10_000]
steps = iter(script)

def type_on():
    if app.focusWidget() is None:  # the window is not up yet
        return
    key = next(steps)
    if key is not None:
        QTest.keyClick(app.focusWidget(), key)
        return
    letter = next(letters)
    QTest.keyClicks(app.focusWidget(), letter)
    print(time.monotonic(), letter, flush=True)

timer = QTimer(interval=30)
timer.timeout.connect(type_on)
timer.start()
app.exec()
"""
IN_ANSWER = 25
"""So many letters go into the answer, those after them into the need."""
OWED = IN_ANSWER + 5
"""The process dies once so many letters are older than two seconds."""


def test_a_killed_meeting_lacks_two_seconds_at_most(tmp_path: Path) -> None:
    file = tmp_path / "book.kamdesk"
    book = open_book(file)
    meeting_id, _written = book.write("plan", lambda s: meeting_story.rich_meeting(s, date.today()))
    book.close()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "KAMDESK_HOME": str(tmp_path / "home")}
    environment["QT_QPA_PLATFORM"] = f"offscreen:configfile={ROOT / 'scripts' / 'offscreen.json'}"
    typist = subprocess.Popen(
        [sys.executable, "-c", _TYPIST, str(file), str(meeting_id)],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    assert typist.stdout is not None
    typed: list[tuple[float, str]] = []
    for line in typist.stdout:
        moment, letter = line.split()
        typed.append((float(moment), letter))
        if len(typed) > OWED and typed[-1][0] - typed[OWED][0] > 2:
            os.kill(typist.pid, signal.SIGKILL)
            break
    typist.wait()
    typist.stdout.close()
    owed = sum(moment <= typed[-1][0] - 2 for moment, _letter in typed)
    assert IN_ANSWER < OWED < owed < len(typed), "killed in the midst of the need"

    book = open_book(file)
    try:
        with book.read() as session:
            page = meeting_page.load(session, meeting_id)
        (said,) = [need for need in page.needs if need.client_words.startswith("f")]
        kept = page.background[0].answer + said.client_words
        whole = "".join(letter for _moment, letter in typed)
        assert whole.startswith(kept) and len(kept) >= owed
        assert page.background[0].answer == whole[:IN_ANSWER]
        assert page.fields["held_at"] is not None
        assert backup.problems(file) == []
    finally:
        book.close()
