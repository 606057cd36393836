"""The sample territory, for what is written of whole accounts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from kamdesk import words
from kamdesk.db.book import Book
from kamdesk.db.opening import open_book
from kamdesk.services import sample

_TODAY = date(2026, 11, 25)


@pytest.fixture(scope="session", params=["zh", "en"])
def territory(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Book, words.Lang]]:
    """The sample in one language, to read, as on 25 November 2026."""
    book = open_book(tmp_path_factory.mktemp("territory") / "book.kamdesk")
    book.write("demo", lambda s: sample.build(s, today=_TODAY, language=request.param))
    yield book, request.param
    book.close()
