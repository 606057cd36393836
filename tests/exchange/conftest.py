"""The sample territory, for what is written of whole accounts."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kamdesk import words
from kamdesk.db.book import Book
from kamdesk.db.opening import open_book


@pytest.fixture(scope="session", params=["zh", "en"])
def territory(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    territory_file: Callable[[words.Lang], Path],
) -> Iterator[tuple[Book, words.Lang]]:
    """The sample in one language, to read, as on 25 November 2026."""
    file = tmp_path_factory.mktemp("territory") / "book.kamdesk"
    book = open_book(Path(shutil.copy(territory_file(request.param), file)))
    yield book, request.param
    book.close()
