"""Shared fixtures: a real book on a real disk, made once and copied for each test."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

os.environ.setdefault(
    "QT_QPA_PLATFORM",
    f"offscreen:configfile={Path(__file__).parent.parent / 'scripts' / 'offscreen.json'}",
)

from kamdesk.db.book import Book
from kamdesk.db.opening import open_book
from kamdesk.services import sample
from kamdesk.settings import Settings
from kamdesk.ui.collector import Collector
from kamdesk.ui.widgets.drawing import studio
from kamdesk.words import Lang


@pytest.fixture(scope="session", autouse=True)
def application(qapp: QApplication) -> Iterator[QApplication]:
    """One application with windows per process, before anything makes a lesser one; what is being
    drawn when the tests are over is waited for."""
    Collector(qapp)
    yield qapp
    studio().finish()


@pytest.fixture(autouse=True)
def nothing_left_behind(application: QApplication) -> Iterator[None]:
    """Windows of a test are gone before the next: without an event loop Qt would keep them all, and
    style them again with every theme."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def empty_book_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh book, closed."""
    file = tmp_path_factory.mktemp("empty") / "book.kamdesk"
    open_book(file).close()
    return file


@pytest.fixture(scope="session")
def territory_file(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Lang], Path]:
    """The sample territory in a language as of 25 November 2026: a closed book, built once, to be
    copied."""

    @cache
    def made(language: Lang) -> Path:
        file = tmp_path_factory.mktemp(f"territory_{language}") / "book.kamdesk"
        book = open_book(file)
        book.write("sample", lambda s: sample.build(s, today=date(2026, 11, 25), language=language))
        book.close()
        return file

    return made


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's folders of their own, so that no test meets the real ones."""
    monkeypatch.setenv("KAMDESK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def open_copy(tmp_path: Path) -> Iterator[Callable[[Path], Book]]:
    """Opens a copy of a book file; all are closed when the test ends."""
    opened: list[Book] = []

    def copy(file: Path) -> Book:
        target = tmp_path / f"{len(opened)}-{file.name}"
        shutil.copy(file, target)
        opened.append(open_book(target))
        return opened[-1]

    yield copy
    for book in opened:
        book.close()


@pytest.fixture
def book(open_copy: Callable[[Path], Book], empty_book_file: Path) -> Book:
    """An empty book, open."""
    return open_copy(empty_book_file)


@pytest.fixture
def settings(home: Path) -> Settings:
    """Preferences of someone who has chosen English."""
    return Settings(language="en")
