"""Long work: result, failure, cancel, and a watcher that went away."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kamdesk.errors import FileError
from kamdesk.ui.jobs import Job, Newest, Progress


def test_the_result_arrives_on_the_main_thread(qtbot: QtBot) -> None:
    parent = QObject()
    job = Job(lambda progress: threading.current_thread().name, parent)
    seen: list[str] = []
    job.succeeded.connect(lambda _r: seen.append(threading.current_thread().name))
    with qtbot.waitSignal(job.succeeded) as told:
        job.start()
    assert told.args[0] != "MainThread"
    assert seen == ["MainThread"]


def test_a_failure_is_told(qtbot: QtBot) -> None:
    parent = QObject()

    def work(_progress: Progress) -> None:
        raise FileError("unreadable", file="x")

    job = Job(work, parent)
    with qtbot.waitSignal(job.failed) as told:
        job.start()
    assert told.args[0].code == "unreadable"


def test_cancel_stops_at_the_next_step(qtbot: QtBot) -> None:
    parent = QObject()
    going = threading.Event()

    def work(progress: Progress) -> None:
        for step in range(10**9):
            progress.step(step, 10**9)
            going.set()

    job = Job(work, parent)
    with qtbot.waitSignal(job.cancelled):
        job.start()
        going.wait(5)
        job.cancel()


def test_nobody_is_told_after_the_parent_is_gone(qtbot: QtBot) -> None:
    parent = QObject()
    release = threading.Event()
    told: list[object] = []
    job = Job(lambda _progress: release.wait(5), parent)
    job.succeeded.connect(told.append)
    job.start()
    task = job._task
    parent.deleteLater()
    with qtbot.waitSignal(parent.destroyed):
        pass
    release.set()
    assert task.over.wait(5)
    with pytest.raises(RuntimeError):
        job.start()
    assert told == []


@pytest.mark.parametrize("between", [False, True])
def test_a_job_may_be_the_last_to_know_its_owner(between: bool, qtbot: QtBot) -> None:
    gone: list[bool] = []

    def begin() -> None:
        owner = QWidget()
        owner.destroyed.connect(lambda: gone.append(True))
        parent = QObject(owner) if between else owner
        Job(lambda _progress, held=owner: held.objectName(), parent).start()

    begin()
    qtbot.waitUntil(lambda: bool(gone))
    assert gone == [True]


def test_newest_work_runs_again_after_the_last_one_is_gone(qtbot: QtBot) -> None:
    """A job that is over is deleted; the next wish must not speak to it any more."""
    owner = QWidget()
    newest = Newest(owner)
    found: list[int] = []
    for number in (1, 2):
        newest.run(lambda number=number: number, found.append, aside=True)
        qtbot.waitUntil(lambda number=number: number in found)
        qtbot.waitUntil(lambda: not newest.findChildren(Job))
    assert found == [1, 2]
    owner.deleteLater()
