"""Places that a live book should not lie in, and the room kept for a full disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamdesk import words
from kamdesk.db import place


@pytest.mark.parametrize("folder", ["OneDrive - Work", "Dropbox", "我的坚果云", "iCloud Drive"])
def test_syncing_folders_are_told(tmp_path: Path, folder: str) -> None:
    code = place.risk(tmp_path / folder / "book.kamdesk")
    assert code == "book_in_sync"
    for language in words.LANGUAGES:
        assert words.text(f"error.{code}", language)


def test_an_ordinary_folder_is_good(tmp_path: Path) -> None:
    assert place.risk(tmp_path / "KamDesk" / "book.kamdesk") is None


def test_ballast_is_given_back_once(tmp_path: Path) -> None:
    book = tmp_path / "book.kamdesk"
    place.keep_ballast(book)
    place.keep_ballast(book)
    held = [file for file in tmp_path.iterdir() if file != book]
    assert [file.stat().st_size for file in held] == [place.BALLAST_BYTES]
    assert place.drop_ballast(book) is True
    assert place.drop_ballast(book) is False
    assert list(tmp_path.iterdir()) == []
