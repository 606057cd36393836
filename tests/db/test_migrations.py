"""A migrated book has the same schema as a fresh one, and old books open."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from sqlalchemy import Engine

from kamdesk.db import backup, opening
from kamdesk.db.book import Book
from kamdesk.db.engine import make_engine
from kamdesk.db.migrate import migrate, upgrade
from kamdesk.services import account_list

BOOKS = Path(__file__).parent.parent / "data" / "books"


def _schema(engine: Engine) -> dict[str, str]:
    """Everything that SQLite knows of the schema, by name, written one way."""
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        ).all()
    return {name: _one_way(sql) for name, sql in rows}


def _one_way(sql: str) -> str:
    flat = re.sub(r"\s+", " ", sql.replace('"', "")).replace("( ", "(").replace(" )", ")")
    head, _, body = flat.strip().partition("(")
    parts = sorted(part.strip() for part in re.split(r",(?![^(]*\))", body[:-1]))
    return f"{head}({'|'.join(parts)})"


def test_fresh_equals_migrated(book: Book, tmp_path: Path) -> None:
    engine = make_engine(tmp_path / "migrated.kamdesk")
    upgrade(engine, "head")
    try:
        assert _schema(engine) == _schema(book.engine)
        with engine.connect() as connection:
            mark = connection.exec_driver_sql("PRAGMA application_id").scalar()
        assert mark == opening.APPLICATION_ID
    finally:
        engine.dispose()


def test_head_is_the_newest_step(book: Book) -> None:
    steps = sorted(
        file.name[:4]
        for file in (Path(opening.__file__).parent / "migrations" / "versions").glob("0*.py")
    )
    assert steps[-1] == opening.HEAD
    assert opening.stored_revision(book.file) == opening.HEAD


@pytest.mark.parametrize("old", sorted(BOOKS.glob("*.kamdesk")), ids=lambda file: file.stem)
def test_books_of_every_release_open(old: Path, tmp_path: Path) -> None:
    file = tmp_path / old.name
    shutil.copy(old, file)
    opened = opening.open_book(file)
    try:
        with opened.read() as session:
            assert account_list.count(session) > 0
        assert backup.problems(file) == []
    finally:
        opened.close()


def test_a_copy_is_taken_before_migrating(book: Book) -> None:
    migrate(book.file, book.engine)
    copies = backup.listed(backup.folder_of(book.file))
    assert [copy.occasion for copy in copies] == ["migration"]
    assert backup.problems(copies[0].file) == []
