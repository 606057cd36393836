"""Files that are no book, or not one for us: refused in plain words and left as they were."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from kamdesk import words
from kamdesk.db import backup
from kamdesk.db.book import Book
from kamdesk.db.opening import open_book
from kamdesk.errors import StorageError
from tests import factories


def _refusal(file: Path) -> StorageError:
    before = file.read_bytes() if file.is_file() else b""
    with pytest.raises(StorageError) as told:
        open_book(file)
    if file.is_file():
        assert file.read_bytes() == before
    for language in words.LANGUAGES:
        assert words.text(f"error.{told.value.code}", language, **told.value.params)
    return told.value


def test_text_is_not_a_book(tmp_path: Path) -> None:
    file = tmp_path / "notes.kamdesk"
    file.write_text("dear diary " * 400)
    assert _refusal(file).code == "not_a_book"


def test_another_programs_database_is_not_a_book(tmp_path: Path) -> None:
    file = tmp_path / "other.kamdesk"
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE account (id INTEGER)")
    connection.commit()
    connection.close()
    assert _refusal(file).code == "not_a_book"


def test_a_newer_book_is_left_alone(book: Book) -> None:
    file = book.file
    book.close()
    connection = sqlite3.connect(file)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    error = _refusal(file)
    assert (error.code, error.params["found"]) == ("newer", "9999")


def test_a_folder_is_not_a_book(tmp_path: Path) -> None:
    assert _refusal(tmp_path).code == "not_a_book"


def test_a_truncated_book_is_told_as_damaged(book: Book) -> None:
    book.write("fill", lambda s: [factories.account(s) for _ in range(200)])
    file = book.file
    book.close()
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])
    assert backup.problems(file)


def test_a_full_disk_is_told_and_the_book_stays(book: Book) -> None:
    book.write("fill", lambda s: factories.account(s, name="Before"))
    with book.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()

    def on_a_disk_without_room(session: object) -> None:
        connection = session.connection()  # type: ignore[attr-defined]
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 2}")
        for _ in range(500):
            factories.account(session, note="x" * 5_000)  # type: ignore[arg-type]

    with pytest.raises(StorageError) as told:
        book.write("fill", on_a_disk_without_room)
    assert told.value.code == "full"
    with book.read() as session:
        from kamdesk.services import account_list

        assert account_list.count(session) == 1
    assert backup.problems(book.file) == []
