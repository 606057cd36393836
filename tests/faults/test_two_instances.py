"""A second start on the same book raises the first window and ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kamdesk.ui.instance import SingleInstance

_SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from kamdesk.ui.instance import SingleInstance
app = QCoreApplication([])
print(SingleInstance(Path(sys.argv[1])).acquire())
"""
_KILLED = _SECOND + "sys.stdout.flush(); import os, signal; os.kill(os.getpid(), signal.SIGKILL)"


def _run(code: str, file: Path) -> subprocess.Popen[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(
        [sys.executable, "-c", code, str(file)],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )


@pytest.fixture
def first(qapp: object, tmp_path: Path) -> SingleInstance:
    instance = SingleInstance(tmp_path / "book.kamdesk")
    assert instance.acquire()
    return instance


def test_the_second_raises_the_first(qtbot: QtBot, first: SingleInstance, tmp_path: Path) -> None:
    with qtbot.waitSignal(first.raised, timeout=20_000):
        second = _run(_SECOND, tmp_path / "book.kamdesk")
    assert second.communicate(timeout=20)[0].strip() == "False"
    first.release()


def test_another_book_is_another_window(first: SingleInstance, tmp_path: Path) -> None:
    other = SingleInstance(tmp_path / "other.kamdesk")
    assert other.acquire()
    other.release()
    first.release()


def test_the_lock_of_a_killed_program_is_taken_over(qapp: object, tmp_path: Path) -> None:
    killed = _run(_KILLED, tmp_path / "book.kamdesk")
    assert killed.communicate(timeout=20)[0].strip() == "True"
    after = SingleInstance(tmp_path / "book.kamdesk")
    assert after.acquire()
    after.release()


def test_a_folder_that_takes_no_lock_is_no_second_start(qapp: object, tmp_path: Path) -> None:
    """Else the program would end without a word; opening the book says what is wrong."""
    assert SingleInstance(tmp_path / "gone" / "book.kamdesk").acquire()
