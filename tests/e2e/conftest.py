"""The sample territory, built once and copied for each story."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from kamdesk.db.book import Book
from kamdesk.db.opening import open_book
from kamdesk.services import sample
from kamdesk.settings import Settings
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.shell.main_window import MainWindow


@pytest.fixture(autouse=True)
def own_language(qapp: QApplication) -> Iterator[None]:
    """Texts that a story installs don't reach the next test."""
    before = QLocale()
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(before)


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed book with the English sample territory."""
    file = tmp_path_factory.mktemp("sample") / "book.kamdesk"
    book = open_book(file)
    book.write("sample", lambda s: sample.build(s, today=date.today(), language="en"))
    book.close()
    return file


@pytest.fixture
def window(
    qapp: QApplication,
    open_copy: Callable[[Path], Book],
    sample_file: Path,
    settings: Settings,
) -> Iterator[MainWindow]:
    """The real window on a copy of the sample territory, showing Today."""
    theme.apply_theme(qapp, "light")
    ctx = Context(open_copy(sample_file), settings)
    made = MainWindow(ctx)
    made.resize(1366, 768)
    made.open("today")
    made.show()
    yield made
    made.hide()
    made.deleteLater()
    ctx.deleteLater()
    qapp.processEvents()
