"""Fixtures for windows: a context on a real book."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from kamdesk.db.book import Book
from kamdesk.settings import Settings
from kamdesk.ui.context import Context
from kamdesk.ui.theme import apply_theme


@pytest.fixture(scope="session")
def styled_app(qapp: QApplication) -> QApplication:
    """The application with the light theme applied once."""
    apply_theme(qapp, "light")
    return qapp


@pytest.fixture
def ctx(styled_app: QApplication, book: Book, settings: Settings) -> Iterator[Context]:
    """A context on an empty book, in English."""
    context = Context(book, settings)
    yield context
    context.deleteLater()
