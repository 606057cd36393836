"""Opening a book: made if missing, copied and migrated if older, refused if newer or damaged."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from sqlalchemy import Engine, insert

from kamdesk.db import search_index
from kamdesk.db.book import Book
from kamdesk.db.engine import make_engine
from kamdesk.db.storage_errors import code_of, translated
from kamdesk.errors import StorageError
from kamdesk.models import Base
from kamdesk.models.base import new_uid, table_of
from kamdesk.models.book import CURRENCY, DEVICE, BookSetting

log = logging.getLogger(__name__)

HEAD = "0004"
"""Revision of the schema that this version writes; older books are migrated to it."""
APPLICATION_ID = 0x4B414D44
"""Stored in the file's header, so that a book is told from any other database."""


def open_book(file: Path) -> Book:
    """Open or make the book at ``file``.

    Raises ``StorageError``: ``not_a_book``, ``newer`` (made by a later version), ``damaged``,
    ``read_only``, ``locked``, ``full``. A file that is refused is left as it was.
    """
    _check_place(file)
    fresh = not file.exists() or file.stat().st_size == 0
    revision = HEAD if fresh else stored_revision(file)
    if revision > HEAD:
        raise StorageError("newer", file=str(file), found=revision, known=HEAD)
    with translated(file):
        engine = make_engine(file)
        try:
            if fresh:
                _make(engine)
            elif revision != HEAD:
                from kamdesk.db.migrate import migrate

                migrate(file, engine)
            return Book(file, engine)
        except BaseException:
            engine.dispose()
            raise


def _check_place(file: Path) -> None:
    folder = file.parent
    if file.is_dir() or not folder.is_dir():
        raise StorageError("not_a_book", file=str(file))
    target = file if file.exists() else folder
    if not os.access(target, os.W_OK) or not os.access(folder, os.W_OK):
        raise StorageError("read_only", file=str(file))


def _make(engine: Engine) -> None:
    with engine.begin() as connection:
        Base.metadata.create_all(connection)
        connection.exec_driver_sql(search_index.CREATE)
        connection.exec_driver_sql(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
            "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (HEAD,))
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(
            insert(table_of(BookSetting)),
            [{"key": DEVICE, "value": new_uid()}, {"key": CURRENCY, "value": "CNY"}],
        )
    log.info("book made, schema %s", HEAD)


def stored_revision(file: Path) -> str:
    """Revision of the schema in the file, read without changing it; refuses what is no book."""
    import sqlcipher3.dbapi2 as driver

    connection = driver.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)
    try:
        mark = connection.execute("PRAGMA application_id").fetchone()[0]
        if mark != APPLICATION_ID:
            raise StorageError("not_a_book", file=str(file))
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])
    except driver.DatabaseError as error:
        code = code_of(error) or "not_a_book"
        raise StorageError(code, file=str(file)) from error
    finally:
        connection.close()
